"""Tells sentences that say what people are to do: "Owners should stop using it"."""

from index.text.pattern import pattern

_PEOPLE_FR = (
    r"(?:habitants|riverains|clients|parents|propriétaires|consommateurs|usagers|voyageurs|passagers|patients|automobilistes"
    r"|conducteurs|personnes|détenteurs|possesseurs|abonnés|assurés|particuliers|utilisateurs|visiteurs|familles|acheteurs"
    r"|retraités|locataires|épargnants|foyers|ménages|internautes|baigneurs|randonneurs)"
)
_PEOPLE_EN = (
    r"(?:people|anyone|those (?:who|with)|residents|customers|owners|parents|users|travell?ers|passengers|drivers|motorists|patients|consumers"
    r"|households|visitors|families|buyers|shoppers|pensioners|savers|tenants|swimmers|walkers|hikers)"
)
_ADVICE = pattern(
    rf"(?i)\b(?:vous|(?:l|d|c)es {_PEOPLE_FR})\b[^.;:!?]{{0,60}}?\s(?:(?:doivent|devez|devront|devrez)\b"
    r"|(?:sont|êtes|ont été) (?:\w+ )?(?:invité|appelé|prié|tenu|encouragé|incité)e?s?\b)"
    r"|\bil (?:(?:vous |leur )?est (?:\w+ment )?(?:recommandé|conseillé|déconseillé|demandé|interdit) (?:aux? |d))"
    rf"|\b(?:recommande|conseille|demande|appelle|invite|exhorte)(?:nt)? (?:\w+ment )?(?:aux?|les) {_PEOPLE_FR}\b"
    rf"|\b(?:you|{_PEOPLE_EN})\b[^.;:!?]{{0,60}}?\s(?:(?:should|must)(?! have\b| be \w+ed\b| get by\b)|need to"
    r"|(?:are|is|were|(?:have|has) been) (?:\w+ )?(?:advised|urged|asked|told|encouraged|invited|warned)(?: not)? to)\b"
    rf"|(?<!like )\b(?:advis|urg|ask|tell|warn|told)(?:e?s|e?d|ing)? (?:\w+ )?{_PEOPLE_EN} (?:not )?to\b"
)


def advises(text: str) -> bool:
    """Whether ``text`` says what people are to do.

    >>> advises("Residents have been told to boil their water."), advises("The residents boil their water.")
    (True, False)
    >>> advises("Les clients sont invités à rapporter le lit."), advises("Les clients ont rapporté le lit.")
    (True, False)
    """
    return _ADVICE.search(text) is not None
