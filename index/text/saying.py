"""Verbs of saying and wanting, and what else tells the source of a statement."""

import re
from functools import lru_cache

from index.text.language import Language
from index.text.pattern import pattern

_SILENT_FR = (
    r"n['’](?:a|ont|avai(?:t|ent))\s(?:pas|toujours pas|jamais)\s(?:(?:encore|immédiatement)\s)?"
    r"(?:répondu|donné suite|réagi|commenté|(?:souhaité|voulu)\s(?:faire|commenter|réagir|répondre|s['’]exprimer))"
    r"|refus(?:e|ent|é|ait)\s(?:tout commentaire|de\s(?:commenter|répondre|réagir|s['’]exprimer))"
    r"|n['’](?:a|ont)\s(?:pas\s)?pu être jointe?s?|n['’]étai(?:t|ent)\s(?:pas\s)?joignables?"
)
_SILENT_EN = (
    r"(?:declin|refus)(?:es|ed)\s(?:to (?:comment|respond|answer|discuss|be interviewed)|comment)"
    r"|(?:(?:did|ha[sd]|have) not|(?:did|ha[sd]|have)n['’]t)\s(?:(?:immediately|yet|publicly)\s)*(?:respond|repl|comment)\w*"
    r"|(?:would|will) not comment|could not (?:immediately )?be reached|ha[ds] no (?:immediate )?comment"
    r"|(?:was|were) (?:not (?:immediately )?|un)available for comment"
)
"""Declining to speak, which is told where somebody's words are asked for."""
_NO_NOUN = r"(?<!d['’])(?<!\bun )(?<!\bune )(?<!\bdu )(?<!\bau )(?<!\bcette )(?<!\bsa )"
"""Not after a determiner, which makes a verb's form a noun: "un droit d'alerte", "une demande"."""
_FR = (
    rf"(?:{_SILENT_FR}|{_NO_NOUN}(?:déclar|affirm|annon[cç]|expliqu|ajout|estim|précis|indiqu|soulign|assur"
    r"|résum|dénon[cç]|demand|réclam|regrett|rappell?|racont|confi|avou|insist|lâch"
    r"|lan[cç]|juge?|plaid|gliss|tranch|temp[eè]r|nuan[cç]|ironis|s['’]agac|s['’]étonn|s['’]alarm|désol"
    r"|conc[eéè]d|s['’]interrog|constat|implor|grin[cç]|pest|plaisant|alert|certifi|enchaîn|argu|rassur|comment"
    r"|rétorqu|soupir|salu|balai|écart|témoign|détaill|redout|propos|indign|félicit|confirm|contest|déplor"
    r"|fustig|relativis|minimis|object|préconis|recommand|répèt|s['’]exclam|s['’]insurg|signal)(?:e|ent|ait|aient|é)"
    r"|dit|disent|disait|prévenu|prévient|reconnu|reconnaît|craint|admet|admis"
    r"|martelé|martèle|répond(?:u|ent)?|conclut?|sourit?|écrit|promet|promis"
    r"|réjouit?|inqui(?:ète|été)|défend(?:u|ent)?|soutien(?:t|nent)|soutenu|poursuit"
    r"|poursuivi|renchéri(?:t)?|garanti(?:t)?|applaudi(?:t)?|démen(?:t|tent|ti)|répété|prédit|s['’]émeut|convient|convenu)\b"
)
_EN = (
    rf"(?:{_SILENT_EN}|said|says?|told|tells|argue[sd]?|explain(?:s|ed)|add(?:s|ed)|warn(?:s|ed)"
    r"|claim(?:s|ed)?|ask(?:s|ed)|recall(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)"
    r"|regret(?:s|ted)|complain(?:s|ed)|replie[ds]|note[ds]|wrote|writes|believe[sd]?"
    r"|promise[sd]|announce[sd]|denie[ds]|dismiss(?:es|ed)|reject(?:s|ed)|called"
    r"|urge[sd]|welcome[sd]|praise[sd]|accuse[sd]|blame[sd]|describe[sd]|suggest(?:s|ed)"
    r"|thank(?:s|ed)|assure[sd]|declare[sd]|state[sd]|predict(?:s|ed)|vow(?:s|ed)"
    r"|pledge[sd]|apologi[sz]e[sd]|conced(?:es|ed)|acknowledge[sd]|stress(?:es|ed)"
    r"|emphasi[sz]e[sd]|jok(?:es|ed)|quip(?:s|ped)|testifie[sd]|remark(?:s|ed)|grumble[sd]"
    r"|confirm(?:s|ed)|criticis(?:es|ed)|criticized|condemn(?:s|ed)|hail(?:s|ed)|reiterate[sd]|disput(?:es|ed)|slammed|recommend(?:s|ed)"
    r"|caution(?:s|ed)|maintain(?:s|ed)|mused|tweeted|demand(?:s|ed)|wants?|calls)\b"
)
_AFTER_WORDS = (
    r"(?<=»,\s)(?!(?:comme|contre|entre|outre|notre|votre|elle)\b)[a-zà-ÿ]{3,}(?:e|ent|it)"
    r"(?=\s(?:(?-i:[A-ZÀ-Ý])|(?:l[ea]s?|une?|son|sa)\s|l['’])|-(?:t-)?(?:ils?|elles?|on)\b)"
)
"""Any verb whose subject follows it after somebody's words: "« Enfin », souffle Ida Holm"."""
VERBS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"(?i)\b(?:a|ont|avait|avaient|aurait|s['’]est|se sont|s['’]était)?\s?(?:(?:\w+ment|aussi|encore|ensuite|toutefois|ainsi|déjà|même)\s)*\b{_FR}|{_AFTER_WORDS}"
    ),
    "en": pattern(rf"(?i)\b{_EN}"),
}
"""A verb of saying, with its auxiliary."""
QUOTES = pattern(r"[«“\"]")
"""An opening quotation mark."""
_SAYS = pattern(
    rf"\b(?:{_FR}|{_EN}|(?:selon|according to)\b"
    r"(?!\s(?:les?|la|leurs?|[cs]es|the|its|their)\s(?:termes|conditions|modalités|règles|critères|besoins|circonstances|cas|terms|rules|criteria|needs)\b)"
    r"|d['’]après\b)"
)
_ANY_WISH = r"veut|veulent|voulai\w+|souhait\w+|want(?:s|ed)?|wish(?:es|ed)?"
WANTS = pattern(rf"(?i)\b(?:{_ANY_WISH})\b")
"""Generic verbs of wanting; a specific one ("réclame") is matched as a term instead."""
WISHES = pattern(
    rf"(?i)\b(?:{_ANY_WISH}|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|urge[sd]?|press(?:es|ed|ing)? (?=\w+ to\b)"
    r"|pressur(?:es|ed|ing)|put(?:s|ting)? pressure|propose[sd]?|proposal|fear(?:s|ed)?|threaten(?:s|ed)?|petition"
    r"|réclam\w+|demand(?:e|ent|é|ait|aient)|propos(?:e|ent|é|ait)|crai(?:nt|gnent|gnait)|menac(?:e|ent|é|ait)|exig\w+"
    r"|redout\w+|pétition|(?<!la )press(?:e|ent|ait|aient)(?= [dls]es )|(?:fai(?:t|sait|saient)|font) pression)\b"
)
"""Words for what somebody wants, demands or fears."""
SAID_TO_COME_FR = (
    r"(?:a|ont) (?:\w+ )?(?:annoncé|promis|prévenu|averti|assuré|indiqué|affirmé|dit|déclaré|précisé)"
    r" (?:[\w'’]+ ){0,4}?qu[^;.]*?\w+r(?:ait|aient)\b"
)
"""What somebody said that would happen, as a piece of a pattern."""


def asks_speaker(question: str) -> bool:
    """Whether a question asks who says something: "Qui dit que…", "Who says that…".

    >>> asks_speaker("Qui affirme que le pont tient ?"), asks_speaker("Qui tient le pont ?")
    (True, False)
    """
    asked = _ASKS_WHO.match(question)
    return asked is not None and (asked.lastgroup is None or says(asked["verb"]))


_ASKS_WHO = pattern(
    r"(?i)\W*(?:(?:et|and|alors|so|but|mais)\s)?(?:(?:selon|d['’]après)\squi\b|according\sto\swhom?\b"
    r"|(?:qui\s(?:est-ce\squi\s)?(?:(?:a|ont|avait)\s)?pense(?:nt)?\s(?:que\b|qu['’])"
    r"|who\s(?:(?:has|have|had)\s)?(?:said|says?|claim(?:s|ed)?|believe[sd]?|thinks?|thought)\s"
    r"(?:that|the|it|its|this|they|he|she|there)\b)"
    r"|(?:qui\s(?:est-ce\squi\s)?(?:(?:a|ont|avait)\s)?|who\s(?:(?:has|have|had)\s)?)"
    r"(?P<verb>[\w'’]+)\s(?:que\b|qu['’]|that\b))"
)
"""Asks who thinks or says something: with any verb before "que" or "that"."""


def says(text: str) -> bool:
    """Whether ``text`` has a verb of saying, in either language, or an "according to".

    >>> says("Elle affirme que non."), says("Elle dort."), says("Ils ont un droit d'alerte.")
    (True, False, False)
    """
    return _SAYS.search(text.lower()) is not None


def reports(text: str) -> bool:
    """Whether ``text`` reports speech: in quotation marks, or by a verb of saying.

    >>> reports("« Jamais ! »"), reports("The shop is closed.")
    (True, False)
    """
    return QUOTES.search(text) is not None or says(text)


def has_said(text: str) -> bool:
    """Whether ``text`` tells in the past tense that somebody said something, as sentences do and headings do not.

    >>> has_said("The mayor said the bridge would be mended"), has_said("Mayor says bridge will be mended")
    (True, False)
    >>> has_said("What the mayor said about the bridge")
    False
    """
    return _HAS_SAID.match(text) is not None


_HAS_SAID = pattern(
    r"(?i)(?!(?:what|how|why|when|where|who|ce (?:que|qui)|comment|pourquoi|quand|où|qui)\b|ce qu['’])"
    r".*\b(?:(?<!who )said\b|told (?:us\b|him\b|her\b|them\b|the (?-i:[A-Z]))|(?:added|explained|warned|admitted|argued|insisted|claimed"
    r"|confirmed|noted|stressed|suggested|announced) (?:that|how)\b"
    r"|(?:a|ont|avai(?:t|ent)) (?:\w+ )?(?:déclaré|affirmé|annoncé|expliqué|ajouté|estimé|précisé|indiqué|souligné|assuré"
    r"|reconnu|raconté|rappelé|admis|confié|dit qu[e'’])\b)"
)


_NOT_PUBLIC = pattern(
    r"\bn['’](?:a|ont|est|sont|était|étaient|avait|avaient)\s(?:pas|toujours pas|jamais)\s(?:encore\s)?(?:été\s)?"
    r"(?:communiqu|rendu\w* publi|publié|divulgu|révél|précis|connu|dévoil|chiffr|annonc"
    r"|(?:souhaité|voulu|pu) (?:précis|communiqu|comment|donner|dire|répondre|révél))\w*"
    r"|\breste(?:nt)?\s(?:confidentiel|secr[eè]t|inconnu)\w*"
    r"|\brefus(?:e|ent|é)\sde\s(?:dire|préciser|commenter|communiquer|révéler|donner)\b|\bsans préciser\b"
    r"|(?:\b(?:was|were|has|have|is|are|had)\s(?:not|never)|n['’]t)\s(?:yet\s)?(?:been\s)?"
    r"(?:disclosed|revealed|released|made public|published|known|announced|specified)\b"
    r"|\bundisclosed\b|\bremains?\s(?:confidential|secret|unknown|unclear)\b"
    r"|\b(?:declined|declines|refused|refuses)\sto\s(?:say|comment|disclose|reveal|give|confirm|name|specify)\b"
    r"|\bdid(?:\snot|n['’]t)\s(?:say|disclose|specify|reveal|name)\b|\b(?:would|could)\snot\ssay\b"
)


@lru_cache(maxsize=1_000)
def tells_it_is_not_told(text: str) -> bool:
    """Whether ``text`` says that something is not made public: "Le prix n'est pas connu".

    >>> tells_it_is_not_told("The price was not disclosed."), tells_it_is_not_told("The price was £3.")
    (True, False)
    """
    return _NOT_PUBLIC.search(text.lower()) is not None


def left_open(text: str) -> str:
    """The question word, in lower case, of what ``text`` says is not known: "It is not clear *when*"; empty for others.

    >>> left_open("It is not yet clear when it will open."), left_open("On ignore combien cela coûtera.")
    ('when', 'combien')
    >>> left_open("He asked when it will open.")
    ''
    """
    told = _LEFT_OPEN.search(text)
    return told["what"].lower() if told else ""


_LEFT_OPEN = pattern(
    r"(?i)\b(?:(?:not|n['’]t)\s(?:(?:yet|been|immediately|exactly)\s)*(?:clear|known|decided|announced|said?|disclosed?|sure)"
    r"|unclear|unknown|yet to (?:say|decide|announce)|ignor(?:e|ent|ait)|(?:sait|savent|dit|précise|indique) pas(?: encore)?"
    r"|pas (?:encore )?(?:dit|précisé|indiqué|annoncé|révélé|décidé)|reste à savoir)\s(?:exactly\s|encore\s)?"
    r"(?P<what>when|where|who|why|how much|how many|how|quand|où|qui|pourquoi|combien|comment)\b"
)


def takes_back(rumour: str, after: str) -> bool:
    """Whether the sentence ``after`` denies or refuses what ``rumour`` passes on.

    >>> takes_back("She was reported to have met the king.", "She always denied it.")
    True
    >>> takes_back("Elle aurait rencontré le roi.", "Le palais a démenti.")
    True
    >>> takes_back("On lui a prêté ce mot.", "Elle ne l’a jamais dit.")
    True
    >>> takes_back("She met the king.", "She always denied it.")
    False
    """
    return _RUMOUR.search(rumour) is not None and _DENIAL.match(after) is not None


_RUMOUR = pattern(
    r"(?i)\b(?:rumou?r\w*|rumeurs?|reportedly|allegedly|talk (?:\w+ ){0,3}of|il (?:est|était|a été|fut) question d"
    r"|(?:was|were|is|are|been) (?:\w+ )?(?:reported|said|believed|thought|claimed) to|on (?:a dit|dit|disait|raconte) qu"
    r"|aurai(?:t|ent) \w+[éiust]e?s?|(?:a|ont|avait) (?:\w+ )?(?:prêté|attribué)e?s?|(?:often|widely) (?:credited|attributed))\b"
)
"""What is only passed on, or only talked of."""
_DENIAL = pattern(
    r"(?i)(?:[\w'’.-]+,?\s){1,6}?(?:denie[ds]|deny|said no|says no|dismisse[ds]|reject(?:s|ed)"
    r"|dément(?:i|ent|ait)?|nié?|réfuté?|dit non|écarté)\b|(?:ils?|elles?) ne l['’](?:a|ont) jamais\b|(?:s?he|they) never (?:said|did|wrote)\b|(?:c['’]est faux|il n['’]en est rien|it (?:is|was) not true)\b"
)


ACCORDING_TO = r"(?:[Ss]elon|[Dd]['’]après|[Aa]ccording to)"
"""What precedes the source of a statement."""
_SOURCE = pattern(
    rf"(?:{ACCORDING_TO}|[Aa]s reported by)\s(?:[^\s,;:.()]+\s){{0,6}}?[A-ZÀ-Þ][^,;:.()]*"
)
_ASKS_SOURCE = pattern(
    r"(?i)\b(?:selon|d['’]après|according|sources?|rapports?|reports?"
    r"|reported|études?|study|enquêtes?|said|says?|tells?|told|dit|disent"
    r"|affirm\w+|estim\w+|annonc\w+|révél\w+|revel\w+|reveal\w*|publi\w+"
    r"|claim\w*|found|think\w*|pens\w+|declar\w+|déclar\w+|calcul\w+)\b"
)


def sources(text: str) -> list[tuple[int, int]]:
    """The start and end of each source of a statement that ``text`` names.

    >>> sources("Selon un rapport de Volta News, elles testent leurs puces.")
    [(0, 30)]
    """
    return [match.span() for match in _SOURCE.finditer(text)]


def asks_source(question: str) -> bool:
    """Whether a question may ask for the source of a statement, rather than for who did something.

    >>> asks_source("Selon qui ?"), asks_source("Who built the bridge?")
    (True, False)
    """
    return _ASKS_SOURCE.search(question) is not None


_NAME = r"(?P<name{0}>(?:The )?[A-ZÀ-Þ][\w'’-]+(?:\s(?:(?:of|de|du)\s)?[A-ZÀ-Þ][\w'’-]+)*)"
_MADE_KNOWN = pattern(
    ACCORDING_TO + r"\s(?:(?:une?|des|le|la|les|an?|the)\s|l['’])?(?:[a-zà-ÿ]+\s)?"
    r"(?:rapport|enquête|article|informations?|révélations?|dépêche|quotidien|journal|site"
    r"|magazine|agence|chaîne|report|investigation|story|newspaper|website|broadcaster)\b"
    rf"[^,.;A-Z]{{0,30}}?{_NAME.format(1)}"
    r"|\b(?:rapporté|révélé|dévoilé)e?s?\spar\s(?:(?:le|la)\s|l['’])?(?:[a-zà-ÿ]+\s)?"
    + _NAME.format(2)
    + r"|\b(?:reported|revealed)\s(?:\w+\s)?by\s(?:the\s)?(?:[a-z]+\s)?"
    + _NAME.format(3)
    + rf"|{_NAME.format(4)}\s(?:first\s)?(?:reported|revealed|a\s(?:rapporté|révélé|dévoilé))\b"
)


def made_known_by(text: str) -> tuple[int, int] | None:
    """The start and end of the newspaper, agency or report that ``text`` gives as its source; None without one.

    >>> made_known_by("Le projet, révélé par Le Courrier, est suspendu.")
    (22, 33)
    >>> made_known_by("Selon le maire, le projet est suspendu.")
    """
    match = _MADE_KNOWN.search(text)
    return match.span(match.lastgroup) if match and match.lastgroup else None
