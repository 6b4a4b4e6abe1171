"""What readers say in idioms, reworded as articles put it."""

from index.text.analyzer import fold
from index.text.gazetteer import PERSONS
from index.text.pattern import pattern

_NAMED = r"(?-i:[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})"
_WHO = rf"(?:s?he|they|ils?|elles?|{_NAMED}|(?:the|le|la|his|her|son|sa)\s[\w-]+|l['’][\w-]+)"
"""Somebody: by a pronoun, a name, or a noun."""
_TIME_GOT = pattern(
    r"(?i)\W*(?:(?:and|so|et|alors)\s)?(?:"
    rf"how long did (?P<en>{_WHO}) get(?: for\b[^?]*)?"
    rf"|(?:combien|cb)(?: d['’]années)? a (?:pris|écopé) ({_WHO})"
    r"|(?:combien|cb)(?: d['’]années)? (?:a-t-(il|elle)|ont-(ils|elles)) (?:pris|écopé)"
    rf"|({_WHO})(?: (?:il|elle))? a (?:pris|écopé(?: de)?) (?:combien|cb)(?: (?:d['’]années|de prison|ferme))*)\W*"
)
_DETERMINED = pattern(r"(?i)(?:the|le|la|his|her|son|sa)\s|l['’]")


def time_named(text: str) -> str:
    """A question for how long a sentence somebody "got", reworded with the nouns of court reports.

    >>> time_named("how long did she get?"), time_named("elle a pris combien ?")
    ('how long was she sentenced to prison for?', "combien d'années de prison pour elle ?")
    >>> time_named("Combien a pris Luc Caron ?"), time_named("How long did the queue get?")
    ("combien d'années de prison pour Luc Caron ?", 'How long did the queue get?')
    """
    match = _TIME_GOT.fullmatch(text)
    if match is None:
        return text
    who = next(filter(None, match.groups()))
    noun = _DETERMINED.match(who)
    if noun and fold(who[noun.end() :]) not in PERSONS:
        return text
    if match["en"]:
        return f"how long was {who} sentenced to prison for?"
    return f"combien d'années de prison pour {who} ?"


_CHANGED = pattern(
    r"(?i)(?P<so_many>^.*\b(?:combien|cb|cbn) d(?:e|es)?\b.*?)\sen (?:(?P<more>\+|plus)|(?:-|moins))(?=\s|\?|$)"
)


def change_named(text: str) -> str:
    """A French question for an increase or decrease, reworded with the nouns that articles use.

    >>> change_named("cb de loyers en + ?"), change_named("combien d'emplois en moins")
    ("cb de loyers d'augmentation ?", "combien d'emplois de baisse")
    >>> change_named("combien gagnent-elles en moins ?")
    'combien gagnent-elles en moins ?'
    """
    match = _CHANGED.search(text)
    if match is None:
        return text
    named = "d'augmentation" if match["more"] else "de baisse"
    return f"{match['so_many']} {named}{text[match.end() :]}"


_TURNOVER = pattern(r"\bCA\b(?=\s(?:\d{4}|annuel|trimestriel|d[eu]\b|en\b|total|net)|\W*$)")


def turnover_named(text: str) -> str:
    """A French question for the "CA", written out; in capitals throughout it may be "ça".

    >>> turnover_named("CA 2024 ?"), turnover_named("quel est le CA de Sandrel ?"), turnover_named("CA VA ?")
    ("chiffre d'affaires 2024 ?", "quel est le chiffre d'affaires de Sandrel ?", 'CA VA ?')
    """
    return (
        text
        if text.isupper() and len(text.split()) > _FEW
        else _TURNOVER.sub("chiffre d'affaires", text)
    )


_FEW = 3
"""Words of a line of capitals in which "CA" may still be an abbreviation: "CA 2024 ?"."""
