"""Questions about the article as a whole, which name nothing in it: "C'était quand ?", "Who won?"."""

from dataclasses import replace

from index.article import Article
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.text.pattern import pattern

_BRIEF = 45
"""Characters of the longest question that may name nothing."""
_OF_IT_ALL = pattern(
    r"(?i)\W*(?:et |and )?(?:(?:c['’]?(?:est|était|sera)|ça (?:s['’]est passé|se passe|a eu lieu|est arrivé)) (?:pour |prévu )?(?:où|ou"
    r"|quand|comment)|(?:où|ou|quand|comment)(?: est-ce que)? (?:(?:ça|cela) (?:s['’]est passé|se passe|a eu lieu|est arrivé)"
    r"|(?:cela |ça )?(?:s['’]est[- ](?:ça|cela|il)[- ]passé|se passe[- ]t[- ]il)|c['’]est arrivé|c['’]était)"
    r"|(?:where|when|how|what (?:day|time)) (?:did|does|was|is|will) (?:it|this|that|all this)"
    r"(?: happen(?:ing)?| tak(?:e|ing) place| occur| be)?|où|quand|where|when|(?:c['’](?:est|était) )?[àa] quelle heure|what time)(?: exactement| exactly)?\W*"
)
"""Questions for where, when or how it all happened, about the article as a whole."""


def asks_of_it_all(question: Question) -> bool:
    """Whether a question asks where, when or how it all happened: "C'était où ?"."""
    return len(question.text) <= _BRIEF and _OF_IT_ALL.fullmatch(question.text) is not None


def asks_when_it_starts(question: Question) -> bool:
    """Whether a question asks from when it all holds or happens: "Ça commence quand ?", "From when?"."""
    return _WHEN_IT_STARTS.fullmatch(question.text) is not None


_STARTS_FR = r"(?:commence|débute|démarre|entre en vigueur|prend effet|s['’]applique)(?:ra)?"
_WHEN_IT_STARTS = pattern(
    rf"(?i)\W*(?:et |and |so )?(?:(?:ça|ca|cela) {_STARTS_FR} (?:à partir de |dès )?quand"
    rf"|quand(?: est[- ]ce que?)? ?(?:ça|ca|cela) (?:va commencer|{_STARTS_FR})|(?:c['’]est )?(?:[àa] partir|[àa] compter) de quand"
    r"|when (?:does|do|will|would|is) (?:it|this|that|they|all this) (?:due to |going to )?(?:start|begin|kick in|take effect|come in(?:to (?:force|effect))?|apply)"
    r"|(?:starting |as )?(?:from|of) when|(?:it|this) starts when)(?: exactement| exactly)?\W*"
)


def asks_when_it_began(question: Question) -> bool:
    """Whether a question asks since when it all goes on: "Depuis quand ?", "When did it start?"."""
    return _WHEN_IT_BEGAN.fullmatch(question.text) is not None


def what_began(question: Question) -> str:
    """The noun of which a question asks since when it goes on: "grève" of "Quand la grève a-t-elle commencé ?"; empty for others."""
    asked = _WHEN_THAT_BEGAN.fullmatch(question.text)
    return next(filter(None, asked.groups()), "") if asked else ""


_THE_FR, _BEGUN_FR = (
    r"(?:(?:la|le|cette|ce)\s|l['’])",
    r"(?:commencé|commence|débuté|debuté|débute)",
)
_WHEN_THAT_BEGAN = pattern(
    rf"(?i)\W*(?:et |and )?(?:quand {_THE_FR}(\w+) a[- ]t[- ](?:il|elle) {_BEGUN_FR}|quand a {_BEGUN_FR} {_THE_FR}(\w+)"
    rf"|{_THE_FR}(\w+) a {_BEGUN_FR} (?:quand|quel jour)|(?:depuis|quand) (?:quand )?(?:dure|a lieu) {_THE_FR}(\w+)|{_THE_FR}(\w+) dure depuis quand"
    r"|when did (?:the|this) (\w+) (?:start|begin|break out))(?: exactement| exactly)?\W*"
)


_IT_FR, _IT_EN = r"(?:ça|ca|cela)", r"(?:it|this|that|all this)"
_WHEN_IT_BEGAN = pattern(
    rf"(?i)\W*(?:et |and |so )?(?:(?:c['’ ]?est )?depuis quand(?: (?:est[- ]ce que )?{_IT_FR} (?:dure|se passe|continue))?"
    rf"|{_IT_FR} (?:dure|se passe) depuis quand|{_IT_FR} a (?:commencé|commence|débuté) quand|quand (?:est[- ]ce que )?{_IT_FR} a (?:commencé|commence|débuté)"
    r"|when did (?:it|this|that|all this|they) (?:start|begin)|since when)(?: exactement| exactly)?\W*"
)


def asks_its_price(question: Question) -> bool:
    """Whether a question asks only what "it" costs: "Ça coûte combien ?", "How much is it?"."""
    return _ITS_PRICE.fullmatch(question.text) is not None


_COSTS_FR = r"(?:(?:va )?co[uû]ter?(?:a)?|vaut|est[- ](?:il|elle) vendue?|est vendue?)"
_ITS_PRICE = pattern(
    rf"(?i)\W*(?:et |and |so )?(?:(?:{_IT_FR}|il|elle) {_COSTS_FR} combien|combien (?:est[- ]ce qu['’ ]?(?:e )?)?(?:{_IT_FR}|il|elle)? ?{_COSTS_FR}(?:[- ](?:t[- ])?(?:il|elle))?"
    r"|(?:c['’ ]?est |à |a )combien|(?:c['’ ]?est )?(?:[àa] )?quel prix|(?:quel est )?(?:le|son) prix|(?:c['’ ]?est )?quoi le prix"
    r"|how much(?: is| does| will| would) (?:it|this|that)(?: be| cost)?|what(?: is|['’]s| does)? (?:(?:the|its) price|it cost)|(?:the )?price|it costs how much)(?: exactement| exactly)?\W*"
)


def asks_who_it_is(question: Question) -> bool:
    """Whether a question asks about a person without naming them: "C'est qui ?"."""
    return _WHO_IT_IS.fullmatch(question.text) is not None


def asks_who_died(question: Question) -> bool:
    """Whether a question asks only who has died: "Qui est mort ?"."""
    return _WHO_DIED.fullmatch(question.text) is not None


def asks_age_at_death(question: Question) -> bool:
    """Whether a question asks only an age, which may be that at somebody's death: "À quel âge ?", "How old was she?"."""
    return _AGE_AT_DEATH.fullmatch(question.text) is not None


_AGE_AT_DEATH = pattern(
    r"(?i)\W*(?:et |and )?(?:(?:(?:il|elle) est morte? |morte? )?[àa] quel [aâ]ge(?: (?:est[- ](?:il|elle) morte?|(?:il|elle) est morte?))?"
    r"|quel [aâ]ge(?: avait[- ](?:t[- ])?(?:il|elle))?|(?:il|elle) avait quel [aâ]ge"
    r"|(?:at )?(?:how old|what age)(?: was s?he| did s?he die)?)\W*"
)


def asks_cause_of_death(question: Question) -> bool:
    """Whether a question asks only what somebody died of: "De quoi est-elle morte ?", "How did he die?"."""
    return _CAUSE_OF_DEATH.fullmatch(question.text) is not None


_DEAD_FR = r"(?:morte?|décédée?|decedee?)"
_CAUSE_OF_DEATH = pattern(
    rf"(?i)\W*(?:et |and )?(?:(?:de quoi|comment) (?:est[- ](?:ce qu['’])?(?:il|elle)(?: est)?|(?:il|elle) est) {_DEAD_FR}|(?:il|elle) est {_DEAD_FR} (?:de quoi|comment)"
    r"|(?:quelle est |c['’ ]est quoi )?la cause d(?:u décès|u deces|e (?:la|sa) mort)"
    r"|how did s?he die|what (?:did s?he die of|killed (?:her|him)|was the cause(?: of (?:her |his )?death)?)|(?:the )?cause of (?:her |his )?death)\W*"
)


def asks_who_won(question: Question) -> bool:
    """Whether a question asks only who has won: "C'est qui la gagnante ?"."""
    return _WHO_WON.fullmatch(question.text) is not None


def asks_what_was_found(question: Question) -> bool:
    """Whether a question asks only what was found out: "Qu'ont-ils découvert ?", "What did the study find?"."""
    return _WHAT_WAS_FOUND.fullmatch(question.text) is not None


_FOUND_BY_FR = r"(?:(?:les|ces) (?:chercheurs|scientifiques|archéologues)|(?:l['’]|cette )étude|l['’]enquête|le sondage)"
_WHAT_WAS_FOUND = pattern(
    r"(?i)\W*(?:so )?(?:what (?:did|do|does|have|has) (?:they|the (?:study|researchers|scientists|team|survey|trial|archaeologists)|scientists|researchers)"
    r" (?:find|found|discover|discovered|show|shown|conclude|learn|learned|uncover|uncovered)(?: out)?|what was (?:found|discovered)"
    r"|(?:qu['’ ](?:ont|a)|qu['’ ]est[- ]ce qu['’ ](?:ont|a|ils? ont|on a))[- ](?:t[- ])?(?:(?:ils?|elles?|on)\s)?(?:trouvé|découvert|montré|constaté|conclu)"
    rf"(?: {_FOUND_BY_FR})?|(?:que|qu['’ ]est[- ]ce que?) (?:montre|révèle|conclut|dit) {_FOUND_BY_FR}"
    rf"|{_FOUND_BY_FR} (?:montre|montrent|conclut|a trouvé|ont trouvé|ont découvert|dit) quoi|ils ont (?:trouvé|découvert) quoi)\W*"
)


_WHO_WON = pattern(
    r"(?i)\W*(?:et |and |alors |so )?(?:(?:c['’ ]?(?:est )?)?qui (?:qui )?(?:(?:(?:a|ont) (?:gagn[eé]|remport[eé])|gagne)(?: (?:l['’]|la |le )(?:[eé]lection|course|match|scrutin|finale|vote|[eé]tape|tournoi))?"
    r"|l['’]emporte|l['’]a emport[eé]"
    r"|(?:est )?(?:le |la |l['’])(?:vainqueure?|gagnante?|laur[eé]ate?|champion(?:ne)?))"
    r"|who (?:has )?w[oi]ns?(?: (?:the )?(?:election|by-election|race|match|game|vote|final|tournament|contest|ballot|seat))?|who(?:['’]s| is| was) (?:the )?(?:winner|champion)"
    r"|who(?:['’]s| is| will be)? (?:the )?(?:new|next) (?:mayor|president|leader|mp|governor|councillor|senator)|who (?:was|got|has been) elected(?: mayor| president)?"
    r"|qui (?:est|sera) (?:la |le )?(?:nouveau|nouvelle|prochaine?) (?:maire|président\w*|député\w*|sénat\w+)|qui (?:a été|est|sera) élue?)\W*"
)
_WHO_DIED = pattern(
    r"(?i)\W*(?:(?:c['’ ]?est )?qui (?:qui )?(?:est )?(?:mort|décédé)e?|who(?: has|['’]s| is)? (?:died|dead|passed away))\W*"
)
_WHO_IT_IS = pattern(
    r"(?i)\W*(?:c['’ ]?est qui|qui est[- ](?:ce|il|elle)|(?:il|elle) fait quoi(?: dans la vie)?|que fait[- ](?:il|elle)"
    r"|who (?:is|are) (?:it|he|she|this|they)(?: about)?|what does s?he do)\W*"
)


def asks_of_casualties(question: Question) -> bool:
    """Whether a question asks only how many died or were hurt: "Combien de morts ?", "how many hurt"."""
    return _OF_CASUALTIES.fullmatch(question.text) is not None


_OF_CASUALTIES = pattern(
    r"(?i)\W*(?:et |and )?(?:how many (?:people )?(?:(?:were|have|have been|got|are|was) )?(?:died|killed|dead|deaths|hurt|injured|wounded|injuries|injury)"
    r"|combien (?:de |d['’])(?:gens |personnes )?(?:(?:sont|ont été|y a[- ]t[- ]il (?:de )?|il y a (?:de )?)\s?)?(?:morte?s?|mort|décès|deces|tuée?s?|blessée?s?|blessés?|blesses?))(?: en tout| in all| in total)?\W*"
)


def asks_what_it_means(question: Question) -> bool:
    """Whether a question asks what it all changes, or why it matters: "Et alors ?", "Why should I care?"."""
    return _WHAT_IT_MEANS.fullmatch(question.text) is not None


_WHAT_IT_MEANS = pattern(
    r"(?i)\W*(?:(?:and|but|mais|so|donc) )?(?:et alors|so what"
    rf"|{_IT_FR} (?:change|signifie|implique) quoi|qu['’ ]est[- ]ce que {_IT_FR} (?:change|signifie|implique)"
    rf"|pourquoi (?:{_IT_FR} (?:compte|importe)|(?:est[- ]ce|c['’ ]?est) (?:si |aussi )?important)|en quoi (?:est[- ]ce|c['’ ]?est) (?:si )?important"
    r"|quelles? (?:sont les |est la |seront les )?(?:conséquences?|consequences?|implications?|retombées)|quels? (?:est l['’]|sont les )?(?:impact|enjeux?)"
    rf"|why (?:should|would) (?:i|we|you|anyone|anybody|people) (?:care|be interested)(?: (?:about|in) {_IT_EN})?|why does {_IT_EN} matter"
    rf"|why(?: is|['’]s) {_IT_EN} (?:so )?(?:important|significant|a big deal|news)|what does {_IT_EN} (?:mean|change)"
    r"|what(?: is|['’]s| are)? (?:the )?(?:consequences?|implications?|impact|significance|stakes|upshot)|what(?: is|['’]s) at stake)\W*"
)


def asks_why_of_it_all(question: Question) -> bool:
    """Whether a question asks why it all happens: "Pourquoi ?", "Why are they doing this?"."""
    return (
        question.expected is AnswerType.REASON
        and len(question.text) <= _BRIEF
        and bool(_ONLY_WHY.fullmatch(question.text) or DOES_THAT.search(question.text))
    )


_ONLY_WHY = pattern(
    r"(?i)\W*(?:et |mais |and |but )?(?:pourquoi|pour quelles? raisons?|why|how come)(?: (?:ça|cela|donc|this|that))?\W*"
)


def of_it_all(question: Question, article: Article) -> Question:
    r"""A question for when, how or why it happened, with the title as its subject; any other unchanged.

    >>> from index.pages.segment import segment_article
    >>> from index.questions.question import understand
    >>> article = segment_article("Un pont fermé à Lyon\n\nLe pont a fermé hier. Il rouvrira en mai.")
    >>> of_it_all(understand("C'était quand ?", default="fr"), article).text
    "C'était quand ? Un pont fermé à Lyon"
    """
    if len(question.text) > _BRIEF:
        return question
    asked = question.text
    if question.expected is AnswerType.REASON and (does := DOES_THAT.search(asked)):
        asked = asked[: does.start()]
    elif question.expected is AnswerType.PLACE or not asks_of_it_all(question):
        return question  # the title's words are everywhere, not only where it happened
    return replace(question, text=f"{asked} {article.title}", leans=False)


DOES_THAT = pattern(
    r"(?i)\s(?:(?:a|ont|avait|avaient|va|vont|veut|veulent)(?:[- ](?:t[- ])?(?:il|elle|ils|elles))? )?"
    r"(?:fait|font|faisait|faisaient|faire)(?:[- ](?:il|elle|ils|elles))? (?:ça|ca|sa|cela)\W*$"
    r"|\s(?:doing|do|done|did) (?:this|that|it|so)\W*$"
)
"""Refers to an action without naming it; with no turn before, to the title's: "Pourquoi elles font ça ?"."""
