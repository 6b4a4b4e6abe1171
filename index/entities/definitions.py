"""Sentences that define something."""

import re

from index.text.analyzer import fold
from index.text.pattern import pattern

_ASKING = pattern(
    r"^(?:et |and )?(?:c (?:est )?quoi|qu est ce qu(?:e c est qu)?|qu est ce que|qui|que|what|who)"
    r"(?: (?:est|sont|is|are|does|do|did|s|etait|was|signifie|veut dire|designe|que))*\b|\bstand for\b"
    r"|\b(?:c (?:est )?(?:qui|quoi)|mean|means|meaning|definition)\b"
    r"|^(?:ca )?veut dire quoi\b| (?:qui|who)$"
)
_ARTICLES = pattern(r"\b(?:le|la|les|l|un|une|des|du|de|d|the|a|an)\b")
_BETWEEN = r"s? (?:(?:le|la|les|l|du|de|d|des|a|of|the) )*"
_ACRONYM = 6
"""Letters of the longest acronym that a sentence may explain in brackets."""
_IS = (
    r"(?:(?:,|\() ?(?:ou|or|soit|c est a dire|cet|cette|un|une|des|a|an|that is)"
    r"|,? ?(?:designe|consiste|signifie|represente|correspond|se definit|means|refers|consists)"
    r"|(?:permet|permettent|sert|servent|vise|visent|regroupe|regroupent|allows?|enables?|lets|involves?)"
    r"|,? ?(?:est|sont|etait|is|are|was) (?:a (?!l )|an|the|un|une|le|la|les|l"
    r"|des|in which|when|what|quand|comme|ce|celui|celle|defini|toute?s?|any))"
)

_NAMED = "ª"
"""Placeholder for the term to define, so that one set of patterns serves every term; never found in folded text."""
_TELLS = pattern(
    rf"^(?:(?:un|une|le|la|les|l|des|a|an|the) )?{_NAMED}s? ?{_IS}\b"
    r"|\b(?:on parle|we speak|one speaks|we talk) (?:de |d |des "
    rf"|du |of |about )?{_NAMED}s? (?:lorsqu|quand|si|des qu|when|if)"
    r"|\b(?:appel\w+|nomm\w+|surnomm\w+|baptis\w+|called|known as|dubbed) "
    rf"(?:(?:un|une|le|la|les|l|des|a|an|the) )?{_NAMED}s?\b"
    rf"|\b{_NAMED}s? ?,? (?:c est a dire|autrement dit|that is to say|in other words)\b"
)
_IN_BRACKETS = pattern(rf"\w \({_NAMED}\b(?! (?:est|sont|is|are))")


def defines(sentence: str, question: str) -> bool:
    """Whether ``sentence`` defines what ``question`` asks the meaning of.

    It opens with the term, says when it is used, what is called so, or gives it in brackets after its long form.

    >>> defines("Un mandat est un ordre écrit.", "C’est quoi un mandat ?")
    True
    >>> defines("Le mandat du maire a été prolongé.", "C’est quoi un mandat ?")
    False
    >>> defines("Il souffre de cataplexie, c'est-à-dire de chutes soudaines.", "C’est quoi la cataplexie ?")
    True
    >>> defines("Le scellement permet de fermer la cuve.", "C’est quoi le scellement ?")
    True
    """
    what = defined(question)
    if not 2 < len(what) <= 60:
        return False
    named = _BETWEEN.join(map(re.escape, what.split()))
    told = re.sub(rf"\b{named}", _NAMED, _line(sentence))
    brackets = len(what) <= _ACRONYM and _IN_BRACKETS.search(told) is not None
    return brackets or _TELLS.search(told) is not None


def defined(question: str) -> str:
    """The term ``question`` asks to have defined, folded.

    >>> defined("C’est quoi un mandat ?"), defined("Qui est Jensen Huang ?")
    ('mandat', 'jensen huang')
    """
    line = _OF_WORK.sub(" ", _line(question))
    return " ".join(_ARTICLES.sub(" ", _ASKING.sub(" ", line)).split())


WORK = r"(?:metier|boulot|travail|job|taf|profession|occupation)"
"""What a French question calls an occupation, as part of a pattern."""
_OF_WORK = pattern(
    r"\b(?:(?:ils?|elles?) )?fai(?:t|sait) quoi (?:comme|dans la vie)\b.*|\bdo for a living\b.*"
    r"|(?<=que )fai(?:t|sait) (?=.* dans la vie)|\bdans la vie\b.*| s (?:day )?(?:job|profession|occupation)(?: now| then)?$"
    r"|^(?:et )?(?:quel(?:le)? (?:est|etait)|c (?:est|etait) quoi) (?:le |la |l )?"
    rf"{WORK} (?:de|d|du)\b"
)
"""What asks for somebody's occupation: "Que fait Ana Ruiz dans la vie ?"."""


def asks_work(question: str) -> bool:
    """Whether ``question`` asks for somebody's occupation.

    >>> asks_work("Que fait Ana Ruiz dans la vie ?"), asks_work("Que fait Ana Ruiz ?")
    (True, False)
    """
    return _OF_WORK.search(_line(question)) is not None


def _line(text: str) -> str:
    return " ".join(re.sub(r"[^\w,(]+", " ", fold(text)).split()).replace(" ,", ",")
