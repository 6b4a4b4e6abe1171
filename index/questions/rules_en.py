"""The ways to ask in English, as regular expressions; `expected` gives each its answer type, and their order.

They match a question's words folded and without punctuation: "What's the score?" is "what s the score".
"""

from index.entities.dimensions import HOW_LONG_A_THING_IS
from index.text.pattern import any_of, either

BE = r"(?:is|are|was|were|s)"
"""A form of "be"."""
AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)"
)
"""An auxiliary, which opens a yes-or-no question."""
PREPOSITION = (
    r"(?:by|to|from|for|with|of|in|at|on|against|about|since|until|and|but|under|near|during)"
)
"""What may stand before a question word."""

_TEXT = r"(?:(?:the|this|that|your) (?:article|text|story|piece|page|document))"
_ARTICLE = rf"(?:{_TEXT}|article|it|we|you)"
_SAY = (
    r"(?:say|said|tell|told|claim|announce|argue|state|declare|explain|add|reply|write|promise|think|believe"
    r"|suggest)"
)

# --- the article as a whole: what it is about, what comes next, who reported it, what it says about something ---

SUMMARY = "^" + any_of(
    rf"what (?:is|s|was) (?:this|that|it|{_TEXT}) (?:all )?(?:about|saying)",
    r"(?:(?:can|could) you )?summari[sz]e",
    r"sum (?:(?:it|this|that|everything) )?(?:all )?up\b",
    r"(?:(?:(?:(?:can|could) you )?(?:give|make|write) (?:me |us )?|can i (?:have|get) |i (?:want|need|would like|d like) |what (?:is|s) )?(?:a|the)"
    r" (?:short |quick |brief )?)?(?:summary|gist)",
    r"tl ?dr",
    r"(?:gimme|give (?:me|us)|just) (?:the )?(?:gist|basics|short version|lowdown)",
    rf"what does {_TEXT} (?:say|talk about)$",
    rf"what is the (?:main )?(?:topic|subject) of {_TEXT}",
    r"what (?:has |is |s |will )?(?:changed?|changes|changing)(?: exactly| now)?$",
    # without saying to what
    r"what (?:(?:has )?happened(?: here| exactly)?|(?:is|s) (?:happening|going on|wrong|the (?:story|problem|issue|matter|big deal)))$",
    r"what (?:is|s) all (?:the|this) fuss(?: about)?$",
    # "what are the key points of the article"
    (
        r"(?:what (?:is|are|s) |give me |tell me )?(?:the )?(?:key|main|most important|essential|central)"
        rf" (?:points?|ideas?|takeaways?|facts?|message|story|news|things?)(?: (?:of|in|from) {_TEXT})?$"
    ),
    r"(?:in |just )?(?:a few|two|three|few|one|a single|\d) (?:words?|sentences?|lines?|points?)$",
    # "explain this article to me like I'm five"
    (
        rf"(?:(?:can|could) you |please )?explain (?:me )?(?:{_TEXT}|this|it)"
        r"(?: to me)?(?: like .*| simply| in simple (?:words|terms))?$"
    ),
    # "give me a quick recap", "three takeaways"
    (
        r"(?:give me |(?:can|could) i have |what (?:are|is|s) )?(?:a |the |some |two |three |four |five |\d+ )?"
        r"(?:quick |short |brief )?(?:recap|rundown|overview|takeaways?|highlights)\b"
    ),
    r"in (?:a nutshell|short|brief|one word)(?: what (?:happened|is going on|is (?:this|it) about))?$",
    r"what should i (?:remember|know|take away)$",
    r"who (?:is|s|are|was|were) (?:all )?(?:involved|the (?:main |key )?(?:players|actors|protagonists|parties)(?: involved)?)$",
)
"""Asks what the article is about."""
WHOLE_STORY = r"^(?:(?:who|what|when|where|why|how|and) ?){3,}$"  # "who, what, when, where"
"""Asks several things at once, and so for the whole story."""

LATEST = (
    r"^(?:so |and )?(?:(?:what (?:is|s|are) |give me |any )?(?:the )?(?:latest|newest)(?: news| updates?| developments?)?"
    r"|what (?:is|s) new|any (?:news|updates?))$"
)
"""Asks what was told last."""

NEXT = (
    r"^(?:ok |and |so )*"
    + any_of(
        r"(?:what (?:is |s |happens |will happen |comes )?)?next",
        r"what (?:happens |will happen )?(?:now|then|after(?: (?:this|that))?)",
        r"(?:now|then) what|then",
        r"(?:what (?:is|are|s) the )?next steps?",
    )
    + "$"
)
"""Asks what is to come."""
ADVICE = (
    r"^(?:so |and )?"
    + any_of(
        r"what (?:should|must|can|shall|do) (?:i|we|you|people) (?:(?:need|have) to )?do",
        r"what to do",
        r"what (?:is|s) the advice",
        r"any advice",
        r"what are (?:people|we) (?:advised|told|asked|urged|supposed) to do",
    )
    + r"(?: now| then| about it)?$"
)
"""Asks what people are to do."""

_PRESS = (
    r"(?:(?:which|what) (?:newspaper|paper|site|website|outlet|agency|magazine|publication|media|channel"
    r"|company|organi[sz]ation|source))"
)
_NEWS = r"(?:(?:this|the|that) (?:stor(?:y|ies)|news|information|report|scoop|investigation))"
_THIS = rf"(?:this|it|that|{_NEWS})"
REPORTED = either(
    # "who broke the story", "which paper reported this first", "who was the first to report it"
    (
        rf"^(?:who|{_PRESS}) (?:(?:first )?(?:reported|revealed|broke|published|wrote|released|ran) (?:all )?"
        rf"|(?:is|was) (?:the )?first to report ){_THIS}(?: first)?$"
    ),
    rf"^{_PRESS} (?:had|got|carried) {_THIS} first$",
    # "who is the source of this story", "where does this news come from"
    rf"^(?:what|who) (?:is|was|s) (?:the (?:source|author) (?:of|for|behind)|behind) {_NEWS}$",
    rf"^(?:where|who) (?:does|did|do) {_NEWS} come from$",
    r"^whose (?:report|scoop|story|investigation)(?: (?:is|was) (?:it|this|that))?$",
)
"""Asks who first reported the news."""

ABOUT = either(
    rf"^(?:and )?what (?:else )?(?:does|do|can) {_ARTICLE} (?:say|tell us|tell me|know|learn) (?:about|of|on) \w",
    r"^what (?:is|s) (?:known|said) (?:about|of) \w",
    rf"^does {_ARTICLE} (?:mention|(?:say (?:anything|something) |talk |speak )(?:about|of|on)) \w",
    rf"^(?:is|are|was|were) (?:\w+ ){{1,4}}?mentioned(?: in {_TEXT})?$",  # "is X mentioned in the article"
    r"^(?:is|was) there (?:anything|something) (?:on|about) \w",
    r"^(?:(?:can|could) you |please )?tell me (?:more |all |everything |something )?about \w",
    r"^(?:(?:any|more|some) )?(?:info|information|details) (?:on|about) \w",
)
"""Asks what, or whether, the article says about something."""

# --- amounts and dates ---

DATE = either(
    r"\bhow long ago\b",
    r"^(?:since |until )?when\b",
    r"\bwhen(?: (?:did|was|were|is|are|will|does|do)\b|$)",
    r"^what time\b",
)
"""Asks when."""

DURATION = either(
    rf"\b(?!{HOW_LONG_A_THING_IS})how long\b",
    r"\bhow many (?:years|months|weeks|days|hours|minutes|seconds|decades|centuries)\b",
    r"\bfor how many\b",
)
"""Asks how long something lasts."""

AGE = r"\bhow old\b|\bwhat age\b"
"""Asks for an age."""

SUBSTANCE = (
    r"(?:water|oil|gas|wine|beer|milk|rain|rainfall|snow|waste|plastic|sand|soil|concrete|steel|energy|electricity"
    r"|coffee|sugar|salt|meat|fuel|petrol|carbon|co2|wood|blood)"
)
"""What is measured, not counted."""
MONEY = either(
    r"\bhow (?:much (?:money|cash|help|aid|support|compensation|funding|profit|revenue|income|debt|tax)|expensive)\b",
    # "how much did the bridge cost", not "how much water does the pool lose"
    rf"\bhow much (?!{SUBSTANCE}\b)(?:\w+ ){{0,8}}?"
    + any_of(
        r"costs?|pay|paid|spend|spent|worth|earn|earned|invest|invested|raise|raised|receive|price|fund\w*",
        r"donat\w*|sell|sold|lose|lost|fined",
    )
    + r"\b",
    # "what will the firm pay the state", not "what did it pay for"
    r"\bwhat (?:do|does|did|will|would|must|should) (?:\w+ ){1,4}?(?:pay|owe|earn|charge)\b(?! (?:for|attention|off|tribute|back with)\b)",
    r"^how much (?:is it |are they )?for (?:the |an? |my )?[a-z]+",
    # "how much is he asking", "how much did the painting go for"
    r"\bhow much (?:did|does|do|has|have|had|will|would|is|are|was|were) (?:\w+ ){1,6}?"
    + any_of(
        r"win|won|collect\w*|get|getting|paying|spending|losing|earning|asking|asked|offering|make|made",
        r"offer\w*|owe\w*|contribut\w*|give|given|lend|lent|borrow\w*|go(?:ing)? for|fetch|bring in",
        r"put(?:ting)? (?:up|in|into|towards?)|chip(?:ping)? in|hand(?:ing)? over",
    )
    + r"\b",
    # "how much is it", "how much is the ticket"
    r"^how much (?:is|are|was|were) (?!left|known|lost|missing|enough|too)"
    r"(?:(?:the|a|an|one) (?!increase|rise|drop|fall|hike|cut|growth|discount|share|rate))?\w+$",
    r"^how much are (?!increases|rises|cuts|shares|rates)\w+ \w+s$",  # "how much are kids tickets"
    # "how much is a ticket for children"
    (
        r"\bhow much (?:is|are|was|were) (?:the|an?|its|his|her|their) \w+(?: \w+)?"
        r"(?: (?:of|for|in|at|per|compared|is|are|and|or|if|to) .*)?$"
    ),
    r"^how much (?:is|are|was|were) (?:the|its|their) (?:most|least|cheap|dear|pric)\w* ",
    r"\bhow many (?:dollars|euros|pounds)\b(?! of (?!money|public|taxpayer))",
    r"\bhow much (?:per|each|apiece)\b|^(?:for )?how much$",
    r"\bwhat (?:is|are|was|were|s) (?:\w+ ){1,6}worth$",  # "what is the painting worth"
)
"""Asks for a sum."""

PERCENT = either(
    r"\bhow much of (?:the|its|his|her|their)\b",
    r"\b(?:what|which|how many) (?:percent|percentage|proportion|fraction|share|slice|cut)\b",
    r"\bhow (?:big|large|much of) (?:an? )?(?:slice|share|part|portion|chunk|cut|proportion|percentage)\b",
)
"""Asks for a percentage or a share."""

AMOUNT_OF_CHANGE = (  # "how much did the shares fall"
    r"\bhow much (?:did|does|do|has|have|will) (?:\w+ ){1,4}?"
    r"(?:shares?|stocks?|sales|profits?|prices?|index|exports?|revenues?|turnover)"
    r" (?:lose|lost|fall|fallen|drop|dropped|slip|slipped|gain|gained|rise|risen|climb|climbed|grow|grown|go|gone)\b"
)
"""Asks for the amount of a change."""
_CONTEST = r"(?:vote|ballot|referendum|match|game|final|election|race)"
NUMBER = either(
    r"\bhow (?:many|much|far|tall|high|big|large|deep|wide|long|fast|heavy|hot|cold|often|frequently)\b",
    # "how loud is it"
    r"\bhow (?:noisy|loud|powerful|strong|bright|dense|crowded|steep|efficient) (?:is|are|was|were|will)\b",
    # "how did the vote go", "how close was it", "what was its outcome", "election results"
    rf"\bhow did (?:\w+ ){{1,4}}?{_CONTEST}\b.* go$",
    rf"^how close (?:is|was|were) (?:\w+ ){{1,3}}?{_CONTEST}\b",
    rf"\bwhat (?:is|was|s) the (?:final |exact )?(?:result|outcome) (?:of|in) (?:the )?(?:\w+ )?{_CONTEST}\b",
    rf"^(?:\w+ ){{0,2}}{_CONTEST} (?:results?|outcome)$",
    r"(?:\bwhat (?:is|was|s) the |^)(?:final )?score\b",
)
"""Asks for any other amount, or for the outcome of a vote or a match."""

# --- why, how and where ---

REASON = either(
    r"\bwhy\b",
    # "what is the money for", not "what are they waiting for"
    r"^what (?:is|are|was|were|s) (?:\w+ ){1,6}(?:used )?(?<!waiting )(?<!paying )for$",
    r"\bhow come\b",
    r"^what (?:do|does|did|can|will) (?:\w+ ){1,4}(?:use|need|keep|want|buy) (?:\w+ ){1,4}for$",
    r"\b(?:for|on) (?:what|which) (?:reasons?|grounds?|basis)\b",
    r"\bwhat (?:caused|causes|prompted|led to|motivated)\b",
    # "what is driving prices up", "what led them to leave"
    r"^what (?:is|s|was|are|were|has been) (?:driving|pushing|forcing|prompting|fuell?ing|behind)\b",
    r"^what (?:drives|drove|pushes|pushed|forces|forced|leads|led|compelled) \w",
    r"^what (?:is|s|was|are|were) (?:\w+ ){1,6}(?:due|down|thanks) to$",
)
"""Asks for a reason or a purpose."""

MANNER = either(
    r"^(?:and )?(?:by )?how\b(?! about)|\bhow (?:did|does|do|was|were|is|are|can)\b",
)
"""Asks how."""

PLACE = either(
    rf"^(?:{PREPOSITION} )?where\b",
    r"\bwhere(?: (?:did|was|is|were|are|does|do)\b|$)",
)
"""Asks where."""

# --- what is said, and what happens ---

SAID = either(
    r"^(?:the )?reactions? (?:of|from|by) ",
    r"^(?:the )?(?:\w+ ){1,3}reactions?$",
    rf"\bwhat (?:did|does|do|has|have) (?:\w+ ){{1,8}}?{_SAY}\b(?! stand)",
    r"\bwhat (?:is|are|was|were) (?:\w+ ){1,5}(?:saying|claiming|arguing|telling)\b",
    r"\bwhat (?:is|was|has been) (?:\w+ ){1,5}(?:reaction|response)\b",
    # "what is the mayor's view", "what was the opinion of the court"
    (
        r"^what (?:is|s|was) (?:(?:\w+ ){1,4}s (?:comment|view|opinion|stance|position|take)"
        r"|the (?:comment|view|opinion|stance) of)\b"
    ),
    # "did the firm comment", "has she said anything"
    (
        r"^(?:did|has|have) (?:\w+ ){1,5}?"
        r"(?:comment(?:ed)?|react(?:ed)?|respond(?:ed)?|repl(?:y|ied)|(?:say|said) anything)\b"
    ),
    r"\bhow (?:did|does|do|has|have) (?:\w+ ){1,5}(?:react|reacted|respond|responded|reply|replied)\b",
)
"""Asks what somebody said."""

DEMAND = (  # "what are the strikers asking for"
    r"\bwhat (?:is|are|was|were|s|do|does|did) (?:\w+ ){1,6}"
    r"(?:asking|calling|looking|ask|call|look|fighting|campaigning) for$"
)
"""Asks what somebody demands."""
STATEMENT = either(
    r"\bwhat (?:happened|happens|has happened|will happen|is going on)\b",
    r"\bwhat (?:did|will|would|can|should|must) (?:\w+ ){1,6}do(?: next| now| about it)?$",
    r"\bwhat (?:is|are) (?:\w+ ){1,6}(?:going to do|doing)\b",
    r"^what (?:does|do|did) (?:\w+ ){1,6}(?:want|demand|propose|seek|fear)$",
    # "what is the city asking firms to do"
    r"^what (?:is|are|was|were|does|do|did) (?:\w+ ){1,4}"
    r"(?:ask|tell|urg|want|forc|order|expect)(?:e|ing)? (?:\w+ ){1,4}to do\b",
    r"^what role (?:does|do|did|has|have) (?:\w+ ){1,6}play(?:ed)?\b",
    r"^how (?:is|are|s) (?:\w+ ){1,6}going$",  # "how are the works going"
    r"^where (?:do|does) (?:\w+ ){1,6}stand$",
)
"""Asks what happened, or what somebody does or wants."""

# --- who, what and which ---

NAME = either(
    rf"\bwhat {BE} (?:\w+ ){{0,4}}?(?:(?:nick|sur)?names?|title|term|word|pseudonym|acronym|synonym|abbreviation)\b",
    r"\bwhat (?:\w+ ){1,25}(?:called|named|known as|referred to as|nicknamed)$",
    r"\b(?:called|named|termed|titled|referred to as) what$",
    r"\bstands for\b",
    r"^(?:\w+ ){1,3}names?$|^(?:the )?name of\b",  # "the mayor's name"
)
"""Asks for a name."""

DEFINITION = either(
    rf"^what {BE} an? \w+(?: \w+){{0,3}}$",  # "what is a pension fund"
    r"^what does (?:\w+ ){1,4}mean$",
    # "what does the firm do" asks what it is; "what does he do" does not
    r"^what does (?!(?:he|she|it|they|this|that|one)\b)(?:\w+ ){1,3}do$",
    r"^what (?:does|do|did) (?:the )?\w+ stand for$",
    # "what kind of tool is X", not "what kind of tool is used"
    (
        r"^what (?:kind|type|sort) of (?:\w+ ){1,2}(?:is|are|was|were)"
        r" (?!(?:it|he|she|that|this|they|used|made|being)\b)(?:the )?\w+(?: \w+)?$"
    ),
    r"^what (?:does|did) (?:\w+ ){1,3}do for a living\b",
    r"^what (?:is|was|s) (?:\w+ ){1,3}s (?:job|profession|occupation)(?: now| then)?$",
    r"^(?:define|definition)\b|\bmeaning of\b|^(?:\w+ ){1,3}(?:meaning|definition|mean)$",
    rf"^what {BE} the \w*\d\w*$",  # "what is the A380"
    # "what is Mercosur"
    rf"^what {BE} (?!the\b|it\b|this\b|that\b|he\b|his\b|her\b|their\b|its\b|one\b|two\b)\w+(?: \w+)?$",
)
"""Asks what something is."""

_STATE = (
    r"first|second|third|fourth|fifth|last|next|dead|hurt|responsible|guilty|behind|left|against|eligible|likely|able"
    r"|liable|present|absent|safe|still|missing|alive|wanted|at|on|to|for|with"
    r"|bitten|shot|stolen|sent|found|struck|caught|hit|chosen|beaten|given|taken|born|killed|won|paid|told|seen|driven|sold"
)
"""What follows "who is" when it asks for a person: "Who was third", not "Who is Ann"."""
WHO_IS = (  # "who is Ann Holt": only a name, without a possessive
    rf"^who {BE} (?!.* s \w)"
    rf"(?!(?:the|a|an|in|\w+(?:ing|ed)|his|her|their|its|one|{_STATE})\b)"
    r"(?!(?:mayor|president|boss|ceo|director|chair\w*|manager|captain|leader|minister|coach) (?:of|at)\b)"
    r"(?!.* (?:with|to|for|from|by|against|about|at|on)$)\w+(?: \w+){0,3}$"
    rf"|^(?!{BE}\b|do|did)\w+(?: \w+){{0,3}} who {BE} (?:he|she|they|that|this)$"
)
"""Asks who a name is."""

PERSON = either(
    rf"^(?:{PREPOSITION} )?(?:who|whom|whose)\b",
    r"\b(?:who|whom|whose)$|\bwho (?:did|was|is|were|are|has)\b",
)
"""Asks for a person."""

LIST = r"^(?:list|name (?:two|three|four|the|some)|what (?:are|were|two|three))\b"
"""Asks for several things."""
