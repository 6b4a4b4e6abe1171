"""The names an article is about."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from index.article import Article
from index.entities.entity import Entity, Kind
from index.entities.people import by_surname
from index.entities.recognizer import entities
from index.pages.furniture import KICKER
from index.text.analyzer import analyzer, fold
from index.text.gazetteer import FIRST_NAMES, ORGANISATION_NOUNS, PERSONS, PLACES
from index.text.language import OTHER, Language, is_function_word
from index.text.lexicon import known_words, translations
from index.text.pattern import pattern
from index.text.words import THREE_LETTERS

_NAMES = PLACES | FIRST_NAMES
_QUOTES = ' \u00a0\u202f«“"(—–-'
_KINDS = ("person", "organisation", "name", "place")


class Topic(NamedTuple):
    """A name that an article uses.

    ``presented`` is whether it is a person named with their function; ``translated`` whether it is no person
    and the other language has its own words for it: "Bruxelles", "Conseil d’État". ``person`` is whether it is
    somebody; ``prominent`` whether it is in the title or no place and named several times.
    """

    name: str
    presented: bool
    translated: bool
    person: bool = False
    prominent: bool = True


class _Mention(NamedTuple):
    """One use of a name; ``bare`` is whether it has no article before it, ``ends`` whether it surely ends there."""

    name: str
    kind: Kind
    presented: bool
    bare: bool
    ends: bool


_MOST = 12
"""Most topics of an article."""


def topics(article: Article) -> list[Topic]:
    """The names the article uses most; among equals, persons it presents come first."""
    mentions = list(_mentions(article))
    ends = {mention.name for mention in mentions if mention.ends}
    counts = Counter(mention.name for mention in mentions if mention.name in ends)
    presented = {mention.name for mention in mentions if mention.presented}
    bare = {mention.name for mention in mentions if mention.bare}
    places, persons = (
        {mention.name for mention in mentions if mention.kind == kind}
        for kind in ("place", "person")
    )
    for name in [
        name for name in counts if _is_common_noun(name, article.language) and name not in bare
    ]:
        del counts[name]
    _join(counts)
    early = f"{article.title} {article.text[article.lead.start : article.lead.end]}"

    def weight(topic: Topic) -> float:
        last = topic.name.rsplit(maxsplit=1)[-1]
        titled = _TITLED * (last in article.title) + (last in early)
        return counts[topic.name] + topic.presented + titled

    def is_prominent(name: str) -> bool:
        several = counts[name] > 1 and name not in places
        return several or name.rsplit(maxsplit=1)[-1] in article.title

    def in_passing(name: str) -> bool:
        """Whether a place, or a word that may be anything, is named once, and not where the article opens."""
        return counts[name] == 1 and (name in places or " " not in name) and name not in early

    found = [
        Topic(
            name,
            name in presented,
            name not in persons and _is_translated(name, article.language),
            name in presented or _is_somebody(name),
            is_prominent(name),
        )
        for name in counts
        if not in_passing(name)
    ]
    found.sort(key=lambda topic: (-weight(topic), topic.name.count(" ") == 0))
    return found[:_MOST]


def _mentions(article: Article) -> Iterator[_Mention]:
    """The article's names, except capitalised sentence openings and words for where somebody is from."""
    for sentence in article.sentences:
        text = article.text_of(sentence)
        if text.isupper():
            continue  # capitals do not show names
        before = None
        for entity in entities(text, article.language):
            if entity.kind not in _KINDS:
                continue
            left = text[: entity.head[0]]
            name = _personal_name(text[slice(*entity.head)], left, article.language)
            if entity.kind == "organisation" and (rank := _RANKED.search(left)):
                name, left = rank[0] + name, left[: rank.start()]
            of = _WITH_PLACE.fullmatch(name)
            if of and fold(of[1].split()[-1]) not in ORGANISATION_NOUNS:
                name = of[1]
            first = fold(name.split()[0])
            opens = not left.strip(_QUOTES)
            if opens and first not in _NAMES and _is_common(first, article.language):
                continue  # "Residents of Quay Row": the sentence's capital
            if _is_demonym(name, left) or _is_cut(
                text, left, name, entity.head[1], article.language
            ):
                continue
            if entity.kind == "place" and article.language == "fr" and _is_of_a_body(left):
                continue
            name = _beginning(name, left) + name
            if _stands_alone(name):
                bare = not f" {left}".lower().endswith(_ARTICLES)
                presented = _is_presented(text, name, entity, before, article.language)
                ends = not _POSSESSIVE.match(text, entity.head[1])
                yield _Mention(name, entity.kind, presented, bare, ends)
            before = entity


def _is_of_a_body(before: str) -> bool:
    """Whether what follows ``before`` is a place in the name of a French body: "Santé publique France"."""
    found = _BODY.search(before)
    return found is not None and not is_function_word(fold(found[1]))


_BODY = pattern(r"\b[A-ZÀ-Þ][\w'’-]+ ([a-zà-ÿ]+) \Z")


def _is_presented(
    text: str, name: str, entity: Entity, before: Entity | None, language: Language
) -> bool:
    """Whether the person's function is given with the name: before it, within it, or by the entity ``before``."""
    if len(name) < entity.head[1] - entity.head[0]:
        return True
    if entity.kind != "person" or not _is_full_name(name) or _is_of_common_words(name, language):
        return False
    if entity.start < entity.head[0] or before is None:
        return entity.start < entity.head[0]
    between = text[before.end : entity.start].strip()
    if not between:
        return _is_office(text[: before.head[0]])
    return before.kind == "person" and between == ","


_TITLED = 3
"""How many mentions it is worth to be in the title."""


def _join(counts: Counter[str]) -> None:
    """Counts a surname alone, or initials, as a mention of the full name: "Raman" for "Priya Raman"."""
    full = by_surname(counts)
    full |= {"".join(_CAPITAL.findall(name)): name for name in counts if " " in name}
    for name in [name for name in counts if " " not in name and name in full]:
        counts[full[name]] += counts.pop(name)


def _is_cut(text: str, left: str, name: str, end: int, language: Language) -> bool:
    """Whether a name may be a part of a longer one, such as "Top" of "Top 14".

    It may end in an abbreviation, whose full stop is not in it ("U.S"), be what a street is called, or stand in a
    title or in a name of common words ("Le Poids juste", "Safe at Home").
    """
    if text[end : end + 1] == "." and (len(text) > end + 1 or text[end - 2 : end - 1] == "."):
        return True
    if _NUMBERED.match(text, end) or _SITE.search(left):
        return True
    if " " in name:
        return False
    titled = _TITLE.search(left) is not None and _GOES_ON.match(text, end) is not None
    joined = _JOINED_BEFORE.search(left) is not None or _JOINED_AFTER.match(text, end) is not None
    return titled or (joined and _is_common_noun(name, language))


_POSSESSIVE = pattern(r"['’]s?(?!\w)")
"""Stands after a name that may end in it: "Hartley’s", "the Tramway Workers’ Federation"."""
_NUMBERED = pattern(r" \d{1,3}(?![\d,.]*\w| %)")
_SITE = pattern(
    r"(?i)\b(?:rue|avenue|boulevard|place|quai|square|impasse|all[ée]e|faubourg|stade|lyc[ée]e|coll[èe]ge"
    r"|h[ôo]pital|clinique|gare|th[ée][âa]tre|mus[ée]e|saint|sainte|st|ste) \Z"
)
"""What a place is, before its name: "boulevard Carnot", "St Brannoc"."""
_TITLE = pattern(r"(?<=\S )(?:Le|La|Les|The) \Z|(?<=\S )L['’]\Z")
_GOES_ON = pattern(r" [a-zà-ÿ]")
_LINK = r"(?:at|of|for|and|in|on|the|de|du|des|et|à|en|pour)"
_JOINED_BEFORE = pattern(rf"\b[A-ZÀ-Þ][\w-]*(?:['’]s?| {_LINK}) \Z")
_JOINED_AFTER = pattern(rf" {_LINK} [A-ZÀ-Þ]")


def _beginning(name: str, before: str) -> str:
    """What of a body's name stands before an "and" in it: the "Press and " of "the Press and Markets Authority"."""
    joined = _JOINED.search(before)
    return joined[1] if joined and fold(name.split()[-1]) in ORGANISATION_NOUNS else ""


_JOINED = pattern(r"\b[Tt]he ((?:[A-Z][\w'’-]*,? )+(?:and|&) )$")
_CAPITAL = pattern(r"\b[A-ZÀ-Ý]")
_WITH_PLACE = pattern(r"([^ ]+(?: [^ ]+)+?) of (?:the )?[A-Z].*")
"""A person, group 1, named with where they are from: "Ida Holm of Lorme University"."""
_RANKED = pattern(r"\b(?:General|Chief|Sir|Lord|Lady|Prince|Major|Captain|Dame|Royal) \Z")
"""What is a title before a person's name, and the beginning of a body's: "the General Medical Council"."""
_OF = pattern(r"(\w+) (?:de |du |d['’]|of )(?:l['’]|la |the )?$")
_PEOPLE = pattern(
    r"\w+(?:ien(?:ne)?|aise?|oise?|aine?|ine?|ole?|ande?)s?"
    r"|(?:Belge|Russe|Turc|Turque|Grec|Grecque|Tchèque|Serbe|Croate"
    r"|Bulgare|Kurde|Basque|Corse|Britannique|Breton(?:ne)?)s?"
)
_DEFINITE = (" le ", " la ", " l'", " l’", " les ", " du ", " des ", " au ", " aux ")
_ARTICLES = (
    *_DEFINITE,
    *" the , d', d’, un , une , certains , certaines , plusieurs , chaque ".split(","),
)


def _is_demonym(name: str, before: str) -> bool:
    """Whether a name is a word for people from a town or country: "la Danoise", "les Nantaises"."""
    counted = before.rstrip()[-1:].isdigit()  # "25 000 Français"
    if counted or f" {before}".lower().endswith(_DEFINITE):
        return fold(name) not in _NAMES and _PEOPLE.fullmatch(name) is not None
    return False


def _personal_name(name: str, before: str, language: Language) -> str:
    """A person's name without the employer or origin before it.

    "le patron de Danval Marc Petit", "the head of Danval Mark Petty", "la Danoise Ida Holm".
    """
    words = name.split()
    if len(words) < 3:
        return name
    if _is_demonym(words[0], before) and all(word[0].isupper() for word in words):
        return " ".join(words[1:])
    given, family = (fold(word) for word in words[-2:])
    if given not in FIRST_NAMES and any(
        word in _NAMES or _is_common(word, language) for word in (given, family)
    ):
        return name
    if _is_office(before) and fold(words[0]) not in ORGANISATION_NOUNS:
        return " ".join(words[-2:])
    return name


def _is_office(before: str) -> bool:
    """Whether ``before`` ends in a function and "of": "le patron de "."""
    role = _OF.search(before)
    return role is not None and fold(role[1]) in PERSONS


def _is_common(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word, or its singular in "s"."""
    known = known_words(language, word[0])
    return word in known or word.removesuffix("s") in known


def _is_common_noun(name: str, language: Language) -> bool:
    """Whether a name is a capitalised common noun: "la Nuit", "l’État", "the Gate"."""
    form = fold(name)
    return form.isalpha() and form not in _NAMES and _is_common(form, language)


def _is_translated(name: str, language: Language) -> bool:
    """Whether a word of a name has a translation, and is not itself a word of the other language."""
    other = OTHER[language]
    stem = analyzer(language).stem
    return any(
        translations((stem(fold(word)),), language, other)
        and not (word.isascii() and _is_common(fold(word), other))
        for word in THREE_LETTERS.findall(name)
    )


def _is_full_name(name: str) -> bool:
    """Whether a name looks like a person's full name: several words, none an acronym or a code."""
    words = name.split()
    return len(words) > 1 and not any(w.isupper() or any(c.isdigit() for c in w) for w in words)


def _is_somebody(name: str) -> bool:
    """Whether a name is surely a person's: "Ida Holm", not "Actes Sud"."""
    return _is_full_name(name) and fold(name.split()[0]) in FIRST_NAMES


def _is_of_common_words(name: str, language: Language) -> bool:
    """Whether no word of a name is one of a person's: "Blue Thread", "Petite Frontière"."""
    words = [fold(word) for word in name.split()]
    return words[0] not in FIRST_NAMES and all(_is_common(word, language) for word in words)


def _stands_alone(name: str) -> bool:
    """Whether a name is one by itself: long enough, capitalised, and no generic noun.

    The "Institut" of "l'Institut des ponts" is generic, and so is "REPORTAGE".
    """
    if KICKER.fullmatch(name) or (not name.isupper() and fold(name) in ORGANISATION_NOUNS):
        return False
    return len(name) > 2 and (name[0].isupper() or any(c.isdigit() for c in name))
