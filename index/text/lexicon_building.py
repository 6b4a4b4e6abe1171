"""Builds the lexicon that is looked up from the files that people write: `make lexicon`.

The written files hold lemmas; the built ones are keyed by stem, so that inflections need no lines.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import cycle
from pathlib import Path

from index.text.analyzer import analyzer, fold
from index.text.gazetteer import CAPITALISED
from index.text.language import LANGUAGES, OTHER, Language
from index.text.lexicon import FOLDER, FORM, MADE, PAGE, Phrase, Relation
from index.text.stop_words import STOP_WORDS

_SECTIONS = {
    "irregular forms": Relation.FORM,
    "places by two names": Relation.FORM,
    "word families": Relation.FAMILY,
}
_AUXILIARY = frozenset({"se", "s", "to", "be", "etre", "avoir"})
"""Stop words before a word that says it all: "be afraid", "se plaindre"."""
Related = Mapping[Phrase, Mapping[Phrase, Relation]]
"""The alternatives of each phrase, with their relation to it."""


def build() -> dict[str, str]:
    """The content of every built file, by name."""
    pairs = [line.split("\t") for _, line in _lines("fr-en.tsv", *LANGUAGES)]
    made: dict[str, str] = {}
    for side, language in enumerate(LANGUAGES):
        other = OTHER[language]
        groups = list(_lines(f"related-{language}.tsv", language))
        kinds = list(_lines(f"kinds-{language}.tsv", language))
        told = list(_lines(f"told-{language}.tsv", language))
        written = [line for _, line in groups + kinds + told]
        translated = [pair[side] for pair in pairs]
        related = _related(groups, kinds, told, language)
        made[f"related-{language}"] = _file(
            {p: [_field(o, r, related) for o, r in of.items()] for p, of in related.items()},
            _stems(written, language),
        )
        made[f"{language}-{other}"] = _file(
            {p: [" ".join(o) for o in of] for p, of in _translations(pairs, side, language, other)},
            _stems(translated, language),
        )
        words = dict.fromkeys(" ".join(written + translated).split())
        made[f"words-{language}"] = _by_initial(words)
    made["names"] = _by_initial(sorted(_names()))
    return made


def _names() -> set[str]:
    """The folded words that stand in the files with a capital only, in any inflection: Huawei, but not Orange."""
    words = {word for path in FOLDER.glob("*.tsv") for word in _written(path)}
    stems = [analyzer(language).stem for language in LANGUAGES]
    common = dict[str, int]()  # the length of the shortest word without a capital, by stem
    for form in (fold(word) for word in words if word.islower()):
        for stem in stems:
            common[stem(form)] = min(len(form), common.get(stem(form), len(form)))
    named = {fold(word) for word in words if word[0].isupper() and not word.isupper()}
    return {
        form
        for form in named - CAPITALISED
        if all(common.get(stem(form), len(form) + 1) > len(form) for stem in stems)
    }


def _written(path: Path) -> Iterator[str]:
    """The longer words of a file, as written; those of its comments are not among them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from _LONG_WORD.findall(line)


_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def _by_initial(words: Iterable[str]) -> str:
    """One line per initial letter, with its words in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[0]].append(word)
    return "".join(f"{' '.join(found[initial])}\n" for initial in sorted(found))


def _related(
    groups: Iterable[tuple[str, str]],
    kinds: Iterable[tuple[str, str]],
    told: Iterable[tuple[str, str]],
    language: Language,
) -> Related:
    """The alternatives of each phrase, in the order of the files, with the closest relation of each."""
    found: defaultdict[Phrase, dict[Phrase, Relation]] = defaultdict(dict)

    def link(one: Phrase, other: Phrase, relation: Relation) -> None:
        if one != other:
            found[one][other] = min(relation, found[one].get(other, relation))

    for section, line in groups:
        group = _phrases(line, language)
        for one in group:
            for other in group:
                link(one, other, _SECTIONS.get(section, Relation.RELATED))
    for relation, lines in ((Relation.KIND, kinds), (Relation.TOLD, told)):
        for _, line in lines:
            first, *others = _phrases(line, language)
            for other in others:
                link(first, other, relation)
    return found


def _field(phrase: Phrase, relation: Relation, related: Related) -> str:
    """An alternative as written in a file, with the irregular forms it may take in an article."""
    others = {} if relation is Relation.FORM else related.get(phrase[:1], {})
    forms = [other[0] for other, how in others.items() if how is Relation.FORM]
    return FORM.join([f"{relation:d}{' '.join(phrase)}", *forms])


def _translations(
    pairs: Iterable[list[str]], side: int, language: Language, other: Language
) -> Iterable[tuple[Phrase, dict[Phrase, None]]]:
    """The translations of each phrase, in the order of the file."""
    found: defaultdict[Phrase, dict[Phrase, None]] = defaultdict(dict)
    for pair in pairs:
        one, translation = _phrase(pair[side], language), _phrase(pair[1 - side], other)
        if one and translation:
            found[one][translation] = None
    return found.items()


def _file(entries: dict[Phrase, list[str]], stems: Iterable[str]) -> str:
    """One line per phrase, and per stem that occurs only within phrases, in pages of PAGE bytes."""
    found = {(stem,): list[str]() for stem in stems} | entries
    lines = sorted("\t".join([" ".join(p), *of]) + "\t\n" for p, of in found.items())
    pages = ["\n"]
    for line in lines:
        if len(pages[-1]) + len(line) > PAGE:
            pages.append("\n")
        pages[-1] += line
    return "".join(page.ljust(PAGE, "\n") for page in pages)


def _stems(lines: Iterable[str], language: Language) -> Iterator[str]:
    stem = analyzer(language).stem
    return (stem(word) for line in lines for word in line.split())


def _lines(name: str, *languages: Language) -> Iterator[tuple[str, str]]:
    """The lines of a file, as the analyzer folds them, each with its section; the entries of a line are in ``languages`` by turns."""
    section = ""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            section = line[1:].strip()
        elif line:
            yield section, "\t".join(map(_folded, line.split("\t"), cycle(languages)))


def _folded(entry: str, language: Language) -> str:
    # after a word in small letters, or "US" would be read as "us" in capitals
    _, *words = analyzer(language).tokens(f"x {entry}")
    return " ".join(word.form for word in words if word.form.isascii())


def _phrases(line: str, language: Language) -> list[Phrase]:
    return [phrase for entry in line.split("\t") if (phrase := _phrase(entry, language))]


def _phrase(entry: str, language: Language) -> Phrase:
    """The stems of an entry without stop words; empty when too little is left."""
    words, stop, stem = entry.split(), STOP_WORDS[language], analyzer(language).stem
    content = [word for word in words if word not in stop]
    if len(content) == 1 and any(word in stop and word not in _AUXILIARY for word in words):
        return ()  # "plus de" is not "plus"
    return tuple(stem(word) for word in content)


def main() -> None:
    """Write the built files."""
    folder = FOLDER / MADE
    folder.mkdir(exist_ok=True)
    for name, content in build().items():
        (folder / f"{name}.txt").write_text(content, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main()
