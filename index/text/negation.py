"""Whether a sentence denies or refuses something."""

from index.text.pattern import pattern

_DENIES = pattern(
    r"\b(?:ne\s|n['’]\s?)(?:\w+['’\s]+){0,4}?(?:pas|plus|jamais|rien|personne|aucune?|ni|guère)\b"
    r"|\b(?:aucune?|personne|ni|jamais|sans|refus\w+"
    r"|rejet\w+|interdi\w+|no|not|none|never|nobody|nothing|neither|nor"
    r"|n['’]t|without|reject\w+|den(?:y|ies|ied)|ban(?:s|ned)|failed"
    r"|ruled out)\b|n['’]t\b"
)


def denies(text: str) -> bool:
    """Whether ``text`` has a negation.

    >>> denies("Il n'en a pas."), denies("He never came."), denies("He came.")
    (True, True, False)
    """
    return _DENIES.search(text.lower()) is not None
