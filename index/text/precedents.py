"""Whether something has happened before: asked for, and told."""

from index.text.pattern import pattern


def asks_precedent(question: str) -> bool:
    """Whether a question asks whether something has happened before.

    >>> asks_precedent("Has this happened before?"), asks_precedent("C'est déjà arrivé ?")
    (True, True)
    >>> asks_precedent("Did it close before noon?"), asks_precedent("Le pont est-il déjà ouvert ?")
    (False, False)
    """
    return _ASKS.search(question) is not None


_ASKS = pattern(
    r"(?i)\b(?:has|have|had|was|were|did)\b.*\b(?:before|previously|in the past)\W*$"
    r"|\b(?:c['’]est|(?:a|ont|avait|avaient|eu|s['’]est|s['’]était)(?:[- ](?:t-)?(?:il|elle|on|ils|elles))?) déjà (?:été )?\w+(?:é|i|u|is|it)e?s?\b"
    r"|\b(?:première fois|the first time)\W*$|\bprécédents?\W*$"
)


def tells_precedent(text: str) -> bool:
    """Whether ``text`` tells of an earlier time, or that it is the first.

    >>> tells_precedent("It was flooded in 2007, too."), tells_precedent("C'est une première.")
    (True, True)
    >>> tells_precedent("Lyon n'est pas la première à essayer."), tells_precedent("A similar trial in Oslo failed.")
    (True, True)
    >>> tells_precedent("It was flooded on Monday."), tells_precedent("Il restera fermé jusqu'en 2031.")
    (False, False)
    """
    return _TELLS.search(text) is not None


_NTH_EN = "second|third|fourth|fifth|sixth|tenth"
_NTH_FR = "deuxième|seconde?|troisième|quatrième|cinquième|sixième|dixième"
_TELLS = pattern(
    rf"(?i)\b(?:(?:had|was|were|has|have) already|previous(?:ly)?|last time|first[- ](?:time|ever)|(?:{_NTH_EN}) (?:such|time|attempt|\w+ in \w+ (?:years|months))"
    r"|once before|not the (?:first|only)|similar \w+ (?:in|was|were|had)|never before|(?:had|has|have) never|unprecedented|in the past|(?:years|months|decades) (?:ago|earlier)"
    rf"|déjà|pas (?:le|la|les) (?:premi(?:er|ère)|seule?)s?|précédente?s?|sans précédent|une première|première (?:fois|tentative)|(?:{_NTH_FR}) (?:fois|tentative|\w+ en \w+ (?:ans|mois)|\w+ de ce)"
    r"|(?:a|ont|avai(?:t|ent)) (?:encore )?jamais|inédite?s?|par le passé|il y a \w+ (?:ans|mois)|(?<!['’])(?:in|since|en|depuis) (?:[a-zéû]+ )?(?:19|20)\d\d)\b"
)
