"""The names an article is about."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from index.article import Article
from index.entities.entity import Entity, Kind
from index.entities.people import by_surname
from index.entities.recognizer import entities
from index.pages.furniture import KICKER
from index.text.analyzer import analyzer, fold
from index.text.gazetteer import COUNTRIES, FIRST_NAMES, ORGANISATION_NOUNS, PERSONS, PLACES
from index.text.language import OTHER, Language, is_function_word
from index.text.lexicon import is_name, is_written, translations
from index.text.pattern import pattern
from index.text.words import THREE_LETTERS

_NAMES = PLACES | FIRST_NAMES
_QUOTES = ' \u00a0\u202f«“"(—–-'
_KINDS = ("person", "organisation", "name", "place")


class Topic(NamedTuple):
    """A name that an article uses.

    ``called`` is the name with a definite article where it takes one, None where the text does not show whether it
    does ("de Taïwan"); ``abroad`` the same in the other language. ``presented`` is whether it is a person named with their function; ``translated`` whether it is no person
    and the other language has its own words for it: "Bruxelles", "Conseil d’État". ``person`` is whether it is
    somebody; ``prominent`` whether it is in the title or no place and named several times.
    """

    name: str
    called: str | None
    abroad: str | None
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

    def weight(name: str) -> float:
        last = name.rsplit(maxsplit=1)[-1]
        titled = _TITLED * (last in article.title) + (last in early)
        return counts[name] + (name in presented) + titled

    def is_prominent(name: str) -> bool:
        several = counts[name] > 1 and name not in places
        return several or name.rsplit(maxsplit=1)[-1] in article.title

    def is_person(name: str) -> bool:
        return name in presented or _is_somebody(name)

    def in_passing(name: str) -> bool:
        """Whether a place, or a word that may be anything, is named once, and not where the article opens."""
        return counts[name] == 1 and (name in places or " " not in name) and name not in early

    def called(name: str) -> tuple[str | None, str | None]:
        """The name with its article, in the article's language and in the other."""
        if is_person(name):
            return name, name
        own = _called(name, article, place=name in places)
        if article.language == "en":
            return own, None if own != name or fold(name) in COUNTRIES else name
        bare = own is None or own == name or name in places
        return own, name if bare else f"the {name}"

    names = [name for name in counts if not in_passing(name)]
    names.sort(key=lambda name: (-weight(name), name.count(" ") == 0))
    return [
        Topic(
            name,
            *called(name),
            name in presented,
            name not in persons and _is_translated(name, article.language),
            is_person(name),
            is_prominent(name),
        )
        for name in names[:_MOST]
    ]


def _called(name: str, article: Article, *, place: bool) -> str | None:
    """A name with a definite article where the text mostly writes it so: "la Chine", "the H20".

    None where it always has another word before it, or where a common word has no article.
    """
    french = article.language == "fr"
    if fold(name) in PLACES and not french and not name.endswith("s"):
        return name  # "the Iran nuclear deal" is no country's article
    before = [
        article.text[max(0, m.start() - _BEFORE) : m.start()]
        for m in re.finditer(rf"(?<!\w){re.escape(name)}\b", article.text)
    ]
    within = ("l’" if fold(name)[0] in "aeiouyh" else "la ") if place and french else ""
    found = [_definite(told, within) for told in before]
    forms = [*filter(None, found)]
    bare = sum(form is None for form in found)
    words = fold(name).split()
    common = french and all(_is_common(word, "fr") and not is_name(word) for word in words)
    noun = french or (_is_common(words[-1], "en") and not place)
    if forms and (common or len(forms) >= bare + (not noun)):
        return forms[0] + name
    if french and any(map(str.isdigit, name)):
        return f"«\u00a0{name}\u00a0»"  # "les puces H20"
    return name if bare > common else None


def _definite(before: str, within: str) -> str | None:
    """The definite article at the end of ``before``, ``within`` that of who is "en"; empty where that may be or not, None without."""
    if found := _THE.search(before):
        form = found[0].lower()
        return _MERGED.get(form, form)
    if within and before.lower().endswith(" en "):
        return within
    return "" if _TELLS_NOTHING.search(before) else None


_BEFORE = 12
"""Characters before a name that show whether it takes an article."""
_THE = pattern(r"(?i)\b(?:(?:the|la|le|les|au|du|aux|des)\s|l['’])(?=(?:[«“]\s?)?\Z)")
_MERGED = {"au ": "le ", "du ": "le ", "aux ": "les ", "des ": "les "}
_TELLS_NOTHING = pattern(
    r"(?i)(?:\b(?:an?|une?|en|de|\d+\w*|\w+ième|first|second|third)\s|\bd['’])(?:[«“]\s?)?\Z"
)
"""What shows neither that a name takes an article nor that it does without: "de Taïwan", "a Corvel 300"."""


def _mentions(article: Article) -> Iterator[_Mention]:
    """The article's names, except capitalised sentence openings and words for where somebody is from."""
    biographies = _of_authors(article)
    for sentence in article.sentences:
        text = article.text_of(sentence)
        if text.isupper() or sentence.passage in biographies:
            continue  # capitals do not show names
        before = None
        for entity in entities(text, article.language):
            if entity.kind not in _KINDS:
                continue
            left = text[: entity.head[0]]
            name = _personal_name(text[slice(*entity.head)], left, article.language)
            of_a_body = entity.kind == "organisation" or _is_a_body(name)
            if of_a_body and (rank := _RANKED.search(left)):
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


def _of_authors(article: Article) -> set[int]:
    """The numbers of the passages about who wrote the article, which open with their name: "Ida is a reporter…"."""
    signed = " ".join((article.author or "", *article.imprint))
    names = [e for e in entities(signed, article.language) if e.kind == "person"]
    first = tuple(f"{signed[slice(*e.head)].split()[0]} " for e in names)
    return {p.number for p in article.passages if article.text.startswith(first, p.start)}


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
    if not _is_full_name(name) and _GOES_BEFORE.search(left):
        return True
    if (shared := _SHARED_END.match(text, end)) and fold(shared[1]) in ORGANISATION_NOUNS:
        return True
    if _AMPERSAND_BEFORE.search(left) or _AMPERSAND_AFTER.match(text, end):
        return True
    body = fold(name.split()[-1]) in ORGANISATION_NOUNS
    if _HALF_BEFORE.search(left) and (body or _is_couple(left, name)):
        return not _beginning(name, left)
    if " " in name:
        return False
    if fold(name) in FIRST_NAMES and _JOINED_AFTER.match(text, end):
        return True  # "George and Ida Holm"
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


def _is_couple(before: str, name: str) -> bool:
    """Whether a name of more than a person shares it with the first name before "and": "Ana and Luc Caron Hall"."""
    half = _HALF_BEFORE.search(before)
    return half is not None and fold(half[1]) in FIRST_NAMES and len(name.split()) > _FULL_NAME


_FULL_NAME = 2
"""Words of the name of a person."""


def _beginning(name: str, before: str) -> str:
    """What of a body's name stands before an "and" in it: the "Press and " of "the Press and Markets Authority"."""
    joined = _JOINED.search(before)
    return joined[1] if joined and fold(name.split()[-1]) in ORGANISATION_NOUNS else ""


_JOINED = pattern(r"\b(?:[Tt]he|[Ll]a|[Ll]e|[Dd]u|[Aa]u) ((?:[A-Z][\w'’-]*,? )+(?:and|&) )$")
_GOES_BEFORE = pattern(r"\S (?:[A-ZÀ-Þ][\w'’-]*[a-zà-ÿ]|[“\"]?\w+[”\"]) \Z")
"""A capitalised word, or one in quotation marks, right before a name that may be its end."""
_SHARED_END = pattern(r" (?:and|et|&) [A-ZÀ-Þ][\w'’-]* ([A-ZÀ-Þ]\w+)")
"""The second half of two names that share the rest: "… Jazz and Heritage Foundation"."""
_AMPERSAND_BEFORE = pattern(r"[A-ZÀ-Þ]\S* & \Z")
_AMPERSAND_AFTER = pattern(r" & [A-ZÀ-Þ]")
_HALF_BEFORE = pattern(r"\b([A-ZÀ-Þ][\w'’-]*) (?:and|et|&) \Z")
"""The first half of two names that share the rest: "Securities and Exchange Commission"."""
_CAPITAL = pattern(r"\b[A-ZÀ-Ý]")
_WITH_PLACE = pattern(r"([^ ]+(?: [^ ]+)+?) of (?:the )?[A-Z].*")
"""A person, group 1, named with where they are from: "Ida Holm of Lorme University"."""
_RANKED = pattern(
    r"\b(?:Queen|King|Saint|St|General|Chief|Sir|Lord|Lady|Prince|Major|Captain|Dame|Royal) \Z"
)
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


_COUNTED = pattern(
    r"(?i)(?:\d|\b(?:une?|deux|trois|plusieurs|premi(?:er|ère)|\w+ième|autres?))\s*\Z"
)
"""Counts people: "25 000 Français", "un troisième Français"."""


def _is_demonym(name: str, before: str) -> bool:
    """Whether a name is a word for people from a town or country: "la Danoise", "les Nantaises"."""
    counted = _COUNTED.search(before)
    if counted or f" {before}".lower().endswith(_DEFINITE):
        of_a_place = _PEOPLE.fullmatch(name) is not None and not is_name(fold(name))
        return of_a_place and fold(name) not in _NAMES  # not "la Tamise"
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
    return is_written(word, language) or is_written(word.removesuffix("s"), language)


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
    coded = any(w.isupper() or any(c.isdigit() for c in w) for w in words)
    return len(words) > 1 and not coded and not _is_a_body(name)


def _is_a_body(name: str) -> bool:
    """Whether a word of a name is a kind of organisation: "Mary University of Lorme"."""
    return not ORGANISATION_NOUNS.isdisjoint(fold(name).split())


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
