"""The names in a text, typed by the words in, before and after them."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from index.entities.entity import Entity, Kind, Taken
from index.text import gazetteer
from index.text.analyzer import fold
from index.text.language import Language
from index.text.lexicon import is_name
from index.text.pattern import pattern
from index.text.stop_words import STOP_WORDS
from index.text.wordclass import DEFINITE
from index.text.words import ALL_ASKING

_WORD = pattern(
    r"(?:[^\W\d_]{1,2}|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)'(?=\w)|[^\W_]+(?:-[^\W_]+|'[^\W_]{2,}|(?<=c)'h(?!\w))*"
)
_PARTICLES: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "de du des d la le l von van der den di da dos del el al ben bin ibn of the y".split()
    ),
    "en": frozenset("of the de du la le van von der den di da del el al bin ibn for".split()),
}
_OPENERS = ALL_ASKING.union(
    """
    selon apres avant pendant durant depuis malgre grace lors lorsque puis enfin ensuite ainsi cependant
    toutefois neanmoins bien alors certains certaines plusieurs tous toutes tout toute chaque aucun
    aucune aussi outre contrairement suite face afin parmi entre vers sous chez deja parfois
    souvent seul seule seuls peu beaucoup environ pres plus moins tandis comme voici voila jusqu deux
    trois quatre cinq six sept huit neuf dix autre autres celui celle ceux celles cela ceci
    according after before during since despite although though while however moreover furthermore
    many most some several all both each every other another one two three four five seven eight
    nine ten then there here also thus therefore later earlier today among between under over without
    within because if unlike like instead such much more less few nearly about around using based
    given following due name list tell quest citez cite donnez donne expliquez explique
    personne rien nul quiconque jamais non oui chacun chacune quelqu toujours encore rares
    neither either nobody everyone everybody someone somebody something nothing everything anyone none whoever yes perhaps maybe
    never once again still even only just until far yet overall
    """.split()
)


class _Word(NamedTuple):
    """A word of a text, its form folded and without its apostrophe."""

    start: int
    end: int
    form: str
    capital: bool


class _Words(dict[int, _Word]):
    """The words of a text by number, each made when it is first looked up: most are far from any name."""

    def __init__(self, text: str) -> None:
        self.found = list(_WORD.finditer(text))

    def __missing__(self, number: int) -> _Word:
        match = self.found[number]
        written = match[0]
        form = fold(written.rstrip("'"))
        word = self[number] = _Word(match.start(), match.end(), form, written[0].isupper())
        return word


def names(text: str, language: Language, taken: Taken) -> Iterator[Entity]:
    """The capitalised names of ``text``, typed by the words in, before and after them."""
    words = _Words(text)
    after = 0
    for first, match in enumerate(words.found):
        if first < after or not text[match.start()].isupper():
            continue
        last = _name_end(text, words, first, language, taken)
        if last is None:
            continue
        after = last + 1
        person = _after_employer(text, words, first, last)
        if person is not None:
            yield _typed(text, words, first, person - 1, language)
            start, end = words[person].start, words[last].end
            yield Entity("person", start, end, (start, end))
        else:
            yield _typed(text, words, first, last, language)


def _after_employer(text: str, words: _Words, first: int, last: int) -> int | None:
    """The index of a person's first word after their employer: "le patron de Renault Luca Berti"; None without one."""
    before = first - 1
    if before > 0 and words[before].form in ("la", "l", "le", "the"):
        before -= 1
    of = before > 0 and words[before].form in ("de", "du", "d", "des", "of")
    works = of and any(
        words[n].form in gazetteer.FUNCTIONS for n in range(max(0, before - 2), before)
    )
    opens = words[first].form
    if not works or opens in gazetteer.FIRST_NAMES:
        return None
    for number in range(first + 1, last):
        if words[number].form.split("-")[0] in gazetteer.FIRST_NAMES:
            return number
    acronym = first == last - 2 and text[words[first].start : words[first].end].isupper()
    return last - 1 if acronym else None


def _name_end(text: str, words: _Words, first: int, language: Language, taken: Taken) -> int | None:
    """The index of the last word of the name that starts at ``first``; None when none does."""
    word = words[first]
    if not _names_something(text, words, first, language, taken):
        return None
    last = position = first
    while position + 1 < len(words.found) and _joined(text, words[position], words[position + 1]):
        position += 1
        word = words[position]
        if not taken.free(word.start, word.end):
            break
        if word.capital or (word.form.isdigit() and position == last + 1):
            last = position
        elif word.form not in _PARTICLES[language] or _CODE.search(
            text, words[last].start, words[last].end
        ):
            break  # "la H20 de Nvidia" is not one name
    return last


_CODE = pattern(r"[A-Z][\w-]*\d")


def _names_something(
    text: str, words: _Words, index: int, language: Language, taken: Taken
) -> bool:
    """Whether a capital marks a name rather than the start of a sentence."""
    word = words[index]
    if not word.capital or not taken.free(word.start, word.end) or word.form in gazetteer.ACRONYMS:
        return False
    if _MADE_OF_A_PLACE.search(word.form):
        return False  # "Texas-based Corvid"
    if len(word.form) == 1 and text[word.end : word.end + 1] == ".":
        return True  # an initial, or "M."
    follows = index + 1 < len(words.found) and _joined(text, word, words[index + 1])
    demonym = word.form in gazetteer.CAPITALISED and len(word.form) > 3
    if demonym and follows and words[index + 1].capital:
        # "European Union", but not "French President"
        return words[index + 1].form not in gazetteer.FUNCTIONS
    if word.form in STOP_WORDS[language] or word.form in gazetteer.CAPITALISED:
        return len(word.form) > 1 and text[word.start : word.end].isupper() and index > 0
    if not _opens_sentence(text, word.start):
        return True
    if word.form in _OPENERS:
        return False
    qualifies = language == "fr" and _QUALIFIES.search(text, word.start, word.end)
    if qualifies and word.form not in gazetteer.FIRST_NAMES:
        return False  # "Baptisée Ardoise"
    return (
        (follows and words[index + 1].capital)
        or word.form in gazetteer.PLACES
        or word.form in gazetteer.FIRST_NAMES
        or is_name(word.form)
        or (not word.form.endswith(("ment", "ly")) and _looks_like_subject(text, word))
    )


_MADE_OF_A_PLACE = pattern(r"\w-(?:based|born|owned|backed|listed|led|made)$")
_AFTER_SUBJECT = pattern(
    r"[ ](?:a|est|était|fut|sera|avait|ont|sont|n'|ne|se|s'|is|was|has|had|will|were|are|did|does|and|et|of|de|\()"
)
_LINKING = (" de", " et", " of", " and")
_PARTICIPLE = pattern(r"é(?:e?s?)$|(?<=[iu])es?$")
"""Participles and the like that open a sentence without being a name: "Privées de…"."""


_QUALIFIES = pattern(r"é(?:e|s|es)$")
"""A French participle that tells of the name after it: "*Baptisée* Ardoise"."""
_INFINITIVE = pattern(r"\w{3,}(?:er|ir|oir|re)\sdes\s")
"""A French verb with its object: "Pulvériser des bactéries"."""


def _looks_like_subject(text: str, word: _Word) -> bool:
    """Whether a verb or a linking word follows the first word of a sentence."""
    after = _AFTER_SUBJECT.match(text, word.end)
    if after is not None and after[0] in _LINKING:
        return not (
            _PARTICIPLE.search(text, word.start, word.end) or _INFINITIVE.match(text, word.start)
        )
    return after is not None or text[word.start : word.end].isupper()


def _opens_sentence(text: str, start: int) -> bool:
    """Whether ``start`` is at the start of a sentence."""
    before = text[:start].rstrip(" \u00a0«“\"'(-–—*")
    return not before or before[-1] in ".!?:…\n"


def _joined(text: str, left: _Word, right: _Word) -> bool:
    """Whether only a space, an apostrophe or the full stop of an initial separates two words."""
    between = text[left.end : right.start]
    if between in (" ", "\u00a0", ""):
        return True
    if between.strip() == "&" and left.capital and right.capital:
        return True  # "Fit&Go"
    initial = left.end - left.start == 1 or left.form in gazetteer.TITLES or len(left.form) <= 2
    return between in (". ", ".", ".\u00a0") and left.capital and initial


def _typed(text: str, words: _Words, first: int, last: int, language: Language) -> Entity:
    """The entity of the name ``words[first:last + 1]``."""
    forms = [words[n].form for n in range(first, last + 1)]
    start, end = words[first].start, words[last].end
    head_first = _without_function(forms) + first
    head = (words[head_first].start, end)
    function = _function_before(text, words, first, language)
    addressed = head_first > first or function is not None
    before = _words_before(text, words, first, forms)
    name = _Name(text, words, head_first, last, forms[head_first - first :], *before, addressed)
    kind: Kind = next((kind for holds, kind in _KINDS if holds(name)), "name")
    if kind == "person" and function is not None:
        start = function
    elif kind == "person" and forms[0] in gazetteer.FUNCTIONS:
        start = _with_article(text, words, first)
    return Entity(kind, start, end, head)


_TITLES_AND_FUNCTIONS = gazetteer.TITLES | gazetteer.FUNCTIONS
_OF = ("de", "d", "du", "of")
_FULL_NAME = 2
"""Words of a given name and a surname."""
_BEFORE_FULL_NAME = gazetteer.PERSONS - frozenset("king queen baker hunter child enfant".split())
"""Nouns after which a capitalised name goes on with a person: "District Judge Ann Holt"."""


def _without_function(forms: list[str]) -> int:
    """How many words of a name are function or form of address: 3 in "PDG de Nvidia Jensen Huang"."""
    last = len(forms) - 1 - _FULL_NAME
    nouns = (n for n in range(last, -1, -1) if forms[n] in _BEFORE_FULL_NAME)
    noun = next((n for n in nouns if forms[n + 1] not in _OF), -1)
    count = noun + 1
    while count < len(forms) - 1 and forms[count] in _TITLES_AND_FUNCTIONS:
        count += 1
    if count and forms[count] in _OF:
        given = (i for i, form in enumerate(forms) if form in gazetteer.FIRST_NAMES)
        return next(given, count if len(forms) - count <= 3 else len(forms) - 2)
    return count


def _with_article(text: str, words: _Words, index: int) -> int:
    """The start of a word, including the article before it."""
    if (
        index
        and words[index - 1].form in ("le", "la", "l", "the")
        and _joined(text, words[index - 1], words[index])
    ):
        return words[index - 1].start
    return words[index].start


class _Name(NamedTuple):
    """A name, ``words[first:last + 1]``, with its ``forms`` and the forms of the two words before it.

    ``addressed`` is whether a form of address or a function is in it or before it.
    """

    text: str
    words: _Words
    first: int
    last: int
    forms: list[str]
    before: str
    two_before: str
    addressed: bool

    @property
    def raw(self) -> str:
        """The name as written."""
        return self.text[self.words[self.first].start : self.words[self.last].end]

    def holds(self, nouns: frozenset[str]) -> bool:
        """Whether the name's first or last word of more than three letters is in ``nouns``."""
        core = [f for f in self.forms if len(f) > 3]
        return any(f in nouns for f in core[:1] + core[-1:])

    def follows(self, nouns: frozenset[str]) -> bool:
        """Whether one of the two words before it is in ``nouns``."""
        return self.before in nouns or self.two_before in nouns


def _words_before(text: str, words: _Words, first: int, forms: list[str]) -> tuple[str, str]:
    """The forms of the two words before a name; empty where they do not belong to it."""
    before = words[first - 1].form if first else ""
    two_before = words[first - 2].form if first > 1 else ""
    if first and len(forms) > 1 and not _joined(text, words[first - 1], words[first]):
        return "", ""  # "la gérante de l'hôtel, Ysaline Morvan": not the hotel's name
    if first > 1 and _BREAK.search(text, words[first - 2].end, words[first - 1].start):
        return before, ""  # "in this industry," said Peter Maas
    return before, two_before


def _is_product(n: _Name) -> bool:
    """A word for a product precedes or follows it: "la puce Kunlun", "Orion, son modèle"."""
    nouns = gazetteer.PRODUCT_NOUNS
    if n.before in nouns or (n.before in gazetteer.ACRONYMS and n.two_before in nouns):
        return True
    told = _TOLD_AFTER.match(n.text, n.words[n.last].end)
    return told is not None and fold(told[1]) in nouns


def _is_called_firm(n: _Name) -> bool:
    """It contains a word for an organisation or "&", or ends as firms' names do."""
    if "&" in n.raw or n.holds(gazetteer.ORGANISATION_NOUNS):
        return True
    several = len(n.forms) > 1
    return several and n.forms[-1] in _FIRMS and n.forms[0] not in gazetteer.FIRST_NAMES


def _is_called_place(n: _Name) -> bool:
    """It contains a word for a place, is a known one, or is spelt like a town."""
    several = len(n.forms) > 1
    if several and n.holds(gazetteer.PLACE_NOUNS):
        return True
    places = gazetteer.PLACES
    if n.forms[0] in places and (not several or n.forms[-1] in places):
        return True
    if several and " ".join(n.forms) in gazetteer.LONG_PLACES:
        return True
    if len(n.forms) == 2 and n.forms[0] in gazetteer.PLACE_OPENINGS and not n.addressed:
        return True
    return _TOWN.search(n.raw) is not None


def _is_somebody(n: _Name) -> bool:
    """It starts with a given name, has an initial, or is followed by what is said of persons; "the Mary Rose" is a ship."""
    if _THE.search(n.text, 0, n.words[n.first].start):
        return False
    if n.forms[0].split("-")[0] in gazetteer.FIRST_NAMES:
        return True
    after = _PERSON_AFTER.match(n.text, n.words[n.last].end)
    if _RELATIVE.search(n.text, 0, n.words[n.first].start):
        return True
    return _INITIAL.search(n.raw) is not None or after is not None


_THE = pattern(r"\b[Tt]he\s\Z")
_RELATIVE = pattern(
    r"(?i)\b(?:son|daughter|sister|brother|wife|husband|mother|father|fils|fille|sœur|frère|femme|épouse|mari|mère|père),\s\Z"
)
"""Whose relative somebody is, before their name: "her daughter, Ida"."""


def _is_placed(n: _Name) -> bool:
    """A preposition or noun of place precedes it, or "where" follows: "à", "la ville de"."""
    if n.before in _IN or (n.before in DEFINITE and n.two_before in _IN):
        return True
    after = n.words[n.last].end
    if _WHERE.match(n.text, after) or _OF_DEPARTMENT.match(n.text, after):
        return True
    if _IS_DEPARTMENT.match(n.text, n.words[n.first].start - 1):
        return True
    return n.follows(gazetteer.PLACE_NOUNS)


def _looks_like_somebody(n: _Name) -> bool:
    """It is two plain capitalised words without an article: "the Halvorsen Medal" is nobody."""
    if len(n.forms) != 2 or any(f in _PARTICLES["fr"] for f in n.forms) or n.before in DEFINITE:
        return False
    return all(n.words[m].capital for m in range(n.first, n.last + 1)) and _plain(n.raw)


_KINDS: tuple[tuple[Callable[[_Name], bool], Kind], ...] = (
    (_is_product, "title"),
    (_is_called_firm, "organisation"),
    (_is_called_place, "place"),
    (lambda n: n.addressed or n.before in gazetteer.TITLES, "person"),
    # two to six capitals; with digits it is rather a product: "la H20"
    (lambda n: n.raw.isupper() and n.raw.isalpha() and 2 <= len(n.raw) <= 6, "organisation"),
    (_is_somebody, "person"),
    (_is_placed, "place"),
    (lambda n: n.follows(gazetteer.ORGANISATION_NOUNS), "organisation"),
    (_looks_like_somebody, "person"),
)
"""Rules for the type of a name, in order: the first that applies decides."""
_INITIAL = pattern(r"\b[A-Z]\. ")
_TOLD_AFTER = pattern(
    r",\s(?:(?:son|sa|leur|une?|le|la|its|his|her|their|the|an?)\s|l')(?:(?:new|latest|own|first|AI)\s)?([a-zà-ÿ]+)\b(?!\s[A-ZÀ-Þ])"
)
"""An apposition that says what the name is: "Orion, son modèle d'IA"."""
_TOWN = pattern(r"\w-(?:sur|sous|en|les|lès|lez)-(?:\w+-)*[A-ZÀ-Þ]\w+$")
"""How French towns are spelt: "Bogny-sur-Meuse"."""
_BREAK = pattern(r"[,.;:!?»”]")
_FIRMS = frozenset(
    """
    ventures partners holding holdings labs capital technology technologies tech systems electronics devices photonics
    semiconductor semiconductors optics media studios pictures records films airlines airways motors industries energy
    energies energie solutions software pharma pharmaceuticals therapeutics biotech insurance securities associates
    investments management analytics research robotics aerospace networks telecom mobile engineering logistics foods
    chemicals materials mining steel resources properties homes stores brothers sons medical microsystems co plc sa sas gmbh nv ag
    rovers wanderers athletic albion hotspur press globe times post tribune herald gazette observer news
    """.split()
)
"""Last words of firms' names that otherwise look like persons': "Oakham Ventures"."""
_IN = frozenset("a en au aux dans in at near to from vers pres".split())
_WHERE = pattern(r",\s(?:où|where)\b")
_DEPARTMENTS = (
    r"Ain|Aisne|Allier|Alpes-[\w-]+|Hautes-Alpes|Ardèche|Ardennes|Ariège|Aube|Aude|Aveyron|Bouches-du-Rhône|Calvados|Cantal"
    r"|Charente(?:-Maritime)?|Cher|Corrèze|Corse(?:-du-Sud)?|Haute-Corse|Côte-d'Or|Côtes-d'Armor|Creuse|Dordogne|Doubs|Drôme|Eure(?:-et-Loir)?"
    r"|Finistère|Gard|(?:Haute-)?Garonne|Gers|Gironde|Hérault|Ille-et-Vilaine|Indre(?:-et-Loire)?|Isère|Jura|Landes|Loir-et-Cher|(?:Haute-)?Loire(?:-Atlantique)?"
    r"|Loiret|Lot(?:-et-Garonne)?|Lozère|Maine-et-Loire|Manche|(?:Haute-)?Marne|Mayenne|Meurthe-et-Moselle|Meuse|Morbihan|Moselle|Nièvre|Nord|Oise|Orne"
    r"|Pas-de-Calais|Puy-de-Dôme|(?:Hautes-)?Pyrénées(?:-[\w-]+)?|(?:Bas-|Haut-)?Rhin|Rhône|Haute-Saône|Saône-et-Loire|Sarthe|(?:Haute-)?Savoie"
    r"|Seine-(?:Maritime|et-Marne|Saint-Denis)|Yvelines|Deux-Sèvres|Somme|Tarn(?:-et-Garonne)?|Var|Vaucluse|Vendée|(?:Haute-)?Vienne|Vosges|Yonne"
    r"|Territoire de Belfort|Essonne|Hauts-de-Seine|Val-de-Marne|Val-d'Oise|Guadeloupe|Martinique|Guyane|(?:La )?Réunion|Mayotte"
)
"""The departments of France, as alternatives of a pattern."""
_DEPARTMENT = rf"\((?:{_DEPARTMENTS})\)"
"""A French department in brackets."""
_OF_DEPARTMENT = pattern(rf"\s{_DEPARTMENT}")
"""After a town: "Foix (Ariège)"."""
_IS_DEPARTMENT = pattern(_DEPARTMENT)
_PERSON_AFTER = pattern(
    r",? (?:a (?:déclaré|dit|affirmé|annoncé|expliqué|écrit|ajouté|estimé|indiqué)|déclare|affirme|explique|said|says|told|wrote|argued)\b"
    r"| \((?:né|née|born|b\.)? ?(?:c\. ?|vers )?\d{3,4}"
    r"|,? (?:né|née|born)\b"
)
"""A verb of saying or a birth, as follows persons' names."""


def _plain(raw: str) -> bool:
    """Whether each part of a name is capitalised and otherwise in lower case, as in persons' names."""
    return all(part[:1].isupper() and part[1:].islower() for part in re.split(r"[ -]", raw))


_RANKS = frozenset(
    "prime managing general former vice assistant finance ancien ancienne futur future".split()
)
"""What precedes a function and belongs to it."""


def _belongs_to_function(text: str, words: _Words, index: int, language: Language) -> bool:
    """Whether a word modifies the function right after it: "chief executive", "former mayor"."""
    form = words[index].form
    known = (form in gazetteer.FUNCTIONS or form in _RANKS) and form not in STOP_WORDS[language]
    return known and _joined(text, words[index], words[index + 1])


def _function_before(text: str, words: _Words, first: int, language: Language) -> int | None:
    """The start of the function before a name: "le maire", "le PDG de Nvidia", "Mayor"; None without one."""
    for back in range(1, 5):
        index = first - back
        if index < 0 or not _joined(text, words[index], words[index + 1]):
            return None
        word = words[index]
        # "my son Tom", but not "son modèle Ernie"
        if word.form in gazetteer.FUNCTIONS and word.form not in STOP_WORDS[language]:
            while index and _belongs_to_function(text, words, index - 1, language):
                index -= 1
            return _with_article(text, words, index)
        if word.form in STOP_WORDS[language] and word.form not in _PARTICLES[language]:
            return None
        if back > 1 and word.form in ("le", "la", "les", "the"):
            return None
        if back == 1 and word.form in _PARTICLES[language]:
            return None
    return None
