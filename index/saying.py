"""The verbs by which somebody says something, or wants it."""

import re

from index.language import Language
from index.pattern import pattern

_FR = (
    r"(?:(?:déclar|affirm|annon[cç]|expliqu|ajout|estim|précis|indiqu|soulign|assur|résum|dénon[cç]|demand|réclam|regrett|rappell?|racont|confi|avou|insist|lâch"
    r"|lan[cç]|juge?|plaid|comment|rétorqu|soupir|salu|balai|écart|témoign|détaill|redout|propos|indign|félicit)(?:e|ent|ait|aient|é)"
    r"|dit|disent|disait|prévenu|prévient|reconnu|reconnaît|craint|admet|admis|martelé|martèle|répond(?:u|ent)?|conclut?|sourit?|écrit|promet|promis"
    r"|réjouit?|inqui(?:ète|été)|défend)\b"
)
_EN = (
    r"(?:said|says?|told|tells|argue[sd]?|explain(?:s|ed)|add(?:s|ed)|warn(?:s|ed)|claim(?:s|ed)?|ask(?:s|ed)|recall(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)"
    r"|regret(?:s|ted)|complain(?:s|ed)|replie[ds]|note[ds]|wrote|writes|believe[sd]?|promise[sd]|announce[sd]|denie[ds]|dismiss(?:es|ed)|reject(?:s|ed)|called"
    r"|urge[sd]|welcome[sd]|praise[sd]|accuse[sd]|blame[sd]|describe[sd]|suggest(?:s|ed)|thank(?:s|ed)|assure[sd]|declare[sd]|state[sd]|predict(?:s|ed)|vow(?:s|ed)"
    r"|pledge[sd]|apologi[sz]e[sd]|demand(?:s|ed)|wants?|calls)\b"
)
VERBS: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"(?i)\b(?:a|ont|avait|avaient|aurait|s['’]est|se sont|s['’]était)?\s?(?:\w+ment\s)?\b{_FR}"
    ),
    "en": pattern(rf"(?i)\b{_EN}"),
}
"""A verb of saying, with what helps it."""
QUOTES = pattern(r"[«“\"]")
"""What opens a quotation."""
_SAYS = pattern(rf"(?i)\b(?:{_FR}|{_EN}|(?:selon|according to)\b|d['’]après\b)")
_ANY_WISH = r"veut|veulent|voulai\w+|souhait\w+|want(?:s|ed)?|wish(?:es|ed)?"
WANTS = pattern(rf"(?i)\b(?:{_ANY_WISH})\b")
"""Words for any wish; other words for one are met by themselves and their like: "réclame"."""
WISHES = pattern(
    rf"(?i)\b(?:{_ANY_WISH}|call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|urge[sd]?|propose[sd]?|proposal|fear(?:s|ed)?|threaten(?:s|ed)?|petition"
    r"|réclam\w+|demand(?:e|ent|é|ait|aient)|propos(?:e|ent|é|ait)|crai(?:nt|gnent|gnait)|menac(?:e|ent|é|ait)|exig\w+|redout\w+|pétition)\b"
)
"""Words for what somebody wants or fears."""


def says(text: str) -> bool:
    """Whether ``text`` has a verb of saying, of either language, or tells according to whom.

    >>> says("Elle affirme que non."), says("Elle dort.")
    (True, False)
    """
    return _SAYS.search(text) is not None


def reports(text: str) -> bool:
    """Whether ``text`` tells what somebody says: in quotation marks, or by a verb of saying.

    >>> reports("« Jamais ! »"), reports("The shop is closed.")
    (True, False)
    """
    return QUOTES.search(text) is not None or says(text)
