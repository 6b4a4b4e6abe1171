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


def reworded(text: str) -> str:
    """A question with its idioms reworded that mean the same of any article.

    >>> reworded("How long will it go on for?"), reworded("CA 2024 ?"), reworded("Qui a fondé Sandrel ?")
    ('How long will it last?', "chiffre d'affaires 2024 ?", 'Qui a fondé Sandrel ?')
    """
    return unquoted(lasting_named(turnover_named(change_named(text))))


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


_GOES_ON = pattern(r"(?i)\b(?P<how>how long\b.*?)\s(?P<verb>go|going|goes)\son(?: for)?(?=\W*$)")


def lasting_named(text: str) -> str:
    """A question for how long something will "go on", reworded with "last".

    >>> lasting_named("How long will it go on for?"), lasting_named("how long has this been going on")
    ('How long will it last?', 'how long has this been lasting')
    """
    match = _GOES_ON.search(text)
    if match is None:
        return text
    verb = {"go": "last", "goes": "lasts", "going": "lasting"}[match["verb"].lower()]
    return f"{text[: match.end('how')]} {verb}{text[match.end() :]}"


def unquoted(text: str) -> str:
    """A question for who said something with "que" for the quotation marks, in which it would be a title.

    >>> unquoted("Qui a dit « la concurrence est là » ?"), unquoted("Qui a écrit « Germinal » ?")
    ('Qui a dit que la concurrence est là  ?', 'Qui a écrit « Germinal » ?')
    """
    match = _SAID_WORDS.match(text)
    if match is None:
        return text
    joined = "that" if match["en"] else "que"
    return f"{match['asks'].rstrip(' ,:')} {joined} {match['words'].strip()} {match['rest']}"


_SAID_WORDS = pattern(
    r"(?i)(?P<asks>\W*(?:(?P<en>who (?:has )?(?:said|says|claimed|warned))|qui (?:est[- ]ce qui )?(?:a |ont )?(?:dit|déclaré|affirmé|prévenu|expliqué|lancé))\s?[:,]?\s?)"
    r"[«“\"](?P<words>[^«»“”\"]*\s[^«»“”\"]*)[»”\"](?P<rest>.*)"
)


def holder_asked(text: str) -> tuple[str, str] | None:
    """Whom a question supposes to hold an office, and the question for who does; None for any other.

    >>> holder_asked("Tim Cook est le PDG de Nvidia ?"), holder_asked("Is Ana Ruiz the mayor of Lens?")
    (('Tim Cook', 'Qui est le PDG de Nvidia ?'), ('Ana Ruiz', 'Who is the mayor of Lens?'))
    >>> holder_asked("Le maire est Luc Caron ?"), holder_asked("Ana Ruiz est la gagnante ?")
    (('Luc Caron', 'Qui est Le maire ?'), ('Ana Ruiz', 'Qui est la gagnante ?'))
    >>> holder_asked("Nvidia est le leader du marché ?") is holder_asked("Ana est la reine du bal ?") is None
    True
    """
    for form, asked in _HOLDS:
        match = form.fullmatch(text)
        if match and fold(match["noun"]) in PERSONS:
            return match["who"], asked.format(match["office"].strip())
    return None


_PERSON = r"(?-i:[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,2})"
_OFFICE_FR = r"(?P<office>(?:(?:le|la)\s|l['’])?(?P<noun>[\w-]+)(?:\s[a-zà-ÿ]+)?(?:\s(?:de|du|des|à)\s[^?.!]+|\sd['’][^?.!]+)?)"
_OFFICE_EN = (
    r"(?P<office>(?:the\s)?(?:[\w'’-]+\s){0,2}?(?P<noun>[\w-]+)(?:\s(?:of|at|in)\s[^?.!]+)?)"
)
_INDEED = r"(?:(?:bien|vraiment|toujours|encore|still|really|now)\s)?"
_HOLDS = (
    (
        pattern(
            rf"(?i)\W*(?:est[- ]ce que )?(?P<who>{_PERSON}),?\s(?:(?:est|était)(?:[- ](?:il|elle))?|c['’]est)\s{_INDEED}{_OFFICE_FR}\W*"
        ),
        "Qui est {} ?",
    ),
    (
        pattern(
            rf"(?i)\W*(?:est[- ]ce que )?{_OFFICE_FR},?\s(?:est[- ]ce|c['’]est|est|s['’]appelle(?:[- ]t[- ](?:il|elle))?)\s{_INDEED}(?P<who>{_PERSON})\W*"
        ),
        "Qui est {} ?",
    ),
    (
        pattern(rf"(?i)\W*(?:is|was)\s(?P<who>{_PERSON})\s{_INDEED}{_OFFICE_EN}\W*"),
        "Who is {}?",
    ),
    (
        pattern(rf"(?i)\W*(?P<who>{_PERSON})\s(?:is|was)\s{_INDEED}{_OFFICE_EN}\W*"),
        "Who is {}?",
    ),
    (
        pattern(rf"(?i)\W*(?:is|was)\s{_OFFICE_EN}\s(?:called\s)?(?P<who>{_PERSON})\W*"),
        "Who is {}?",
    ),
)
"""How readers suppose that somebody holds an office, and how to ask who does."""
