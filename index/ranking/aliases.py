"""Other names within an article: an acronym for its long form, "the company" for the firm of the title."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from index.ranking.matching import SAME
from index.ranking.sentences import Sentences
from index.text.analyzer import Analyzer, Token, fold
from index.text.arrays import Floats, Ints
from index.text.gazetteer import ACRONYMS
from index.text.language import Language
from index.text.lexicon import is_known
from index.text.pattern import pattern
from index.text.wordclass import WordClass, word_class

_Cut = Callable[[int], Sequence[Token]]
"""The tokens of a sentence, by its row."""
_ACRONYM, _FIRM = 0.9, 0.75
"""How well an acronym, or "the company", matches a term of what it stands for."""


class Alias(NamedTuple):
    """Words that stand for others, both as indices into the words of `Sentences`, and how well they match."""

    places: Ints
    stands_for: Ints
    strength: float

    def lay(self, words: Floats) -> None:
        """Let the alias match the same terms as the words it stands for, if most of these match any; in place.

        ``words[t, w]`` is how well word ``w`` matches term ``t``.
        """
        held = words[:, self.stands_for]
        held[held < SAME] = 0.0
        if 3 * np.count_nonzero(held.max(axis=0)) > 2 * len(self.stands_for):
            told = held.max(axis=1, keepdims=True) * self.strength
            words[:, self.places] = np.maximum(words[:, self.places], told)


def aliases(
    sentences: Sentences, analyzer: Analyzer, title: str, numbers: Mapping[str, int]
) -> tuple[Alias, ...]:
    """The aliases of an article, by its title and the index of each form in its vocabulary."""
    cut = lru_cache(None)(lambda row: analyzer.tokens(sentences.texts[row]))
    firm = _firm(sentences, cut, [(t, numbers.get(t.form, -1)) for t in analyzer.tokens(title)])
    return (*_acronyms(sentences, cut), *firm)


_THE_FIRM = pattern(
    r"(?i)\b(?:l['’]|la |le |the )(?P<noun>entreprise|société|compagnie|firme|groupe|constructeur|fabricant|industriel"
    r"|start-?up|jeune pousse|company|firm|group|maker|manufacturer|carmaker|chipmaker|business)\b"
    r"(?! (?:de|du|des|of)\b| d['’])"
)


def _firm(sentences: Sentences, cut: _Cut, title: Sequence[tuple[Token, int]]) -> Iterator[Alias]:
    """What stands for the name that opens the title: "the company", if the title has no other name and the passage none before."""
    names = set(sentences.forms[sentences.names].tolist())
    named = [(token, number) for token, number in title if number in names]
    joined = all(other.start - one.end == 1 for (one, _), (other, _) in pairwise(named))
    if not named or named[0][0].start or not joined:
        return
    own = [number for _, number in named]
    opens = np.array([int((sentences.forms == number).nonzero()[0][0]) for number in own])
    others = sentences.names & ~np.isin(sentences.forms, own)
    for row, text in enumerate(sentences.texts):
        if (match := _THE_FIRM.search(text)) is None:
            continue
        at = next(t.start for t in cut(row) if t.start >= match.start("noun"))
        place = _place(sentences, row, at)
        first = sentences.starts[np.searchsorted(sentences.passage, sentences.passage[row])]
        if not others[first:place].any():
            yield Alias(np.array([place]), opens, _FIRM)


_IN_BRACKETS = pattern(r"\((?P<letters>[A-ZÀ-Þ][A-ZÀ-Þa-z.]{1,8})\)")


def _acronyms(sentences: Sentences, cut: _Cut) -> Iterator[Alias]:
    """Acronyms in brackets after their long form: "Fédération des artisans (FDA)"."""
    for row, text in enumerate(sentences.texts):
        for match in _IN_BRACKETS.finditer(text):
            letters = match["letters"].replace(".", "")
            before = [t for t in cut(row) if t.end <= match.start()]
            long = spelt_by([c for c in letters if c.isupper()], before)
            if not long:
                continue
            said = [
                (number, token)
                for number, other in enumerate(sentences.texts)
                if letters in other or match["letters"] in other
                for token in cut(number)
                if token.form == fold(letters)
            ]
            yield Alias(
                np.array([_place(sentences, n, t.start) for n, t in said], dtype=np.int64),
                np.array([_place(sentences, row, t.start) for t in long], dtype=np.int64),
                _ACRONYM,
            )


def spelt_by(letters: Sequence[str], words: Sequence[Token]) -> list[Token]:
    """The last content words whose initials spell an acronym, ignoring the last one if need be; else empty.

    >>> from index.text.analyzer import analyzer
    >>> words = analyzer("fr").tokens("le site de l'Agence régionale de santé")
    >>> [word.form for word in spelt_by("ARS", words)]
    ['agence', 'regionale', 'sante']
    >>> spelt_by("ABC", words)
    []
    >>> [word.form for word in spelt_by("AR", words)]
    ['agence', 'regionale', 'sante']
    """
    content = [word for word in words if word.term]
    initials = [fold(letter) for letter in letters]
    for last in (len(content), len(content) - 1):
        opening = content[max(last - len(initials), 0) : last]
        begins = [w.form.startswith(i) for w, i in zip(opening, initials, strict=False)]
        if len(opening) == len(initials) > 1 and all(begins):
            return content[last - len(initials) :]
    return []


def may_be_acronym(word: str, language: Language) -> bool:
    """Whether a question's word looks like the acronym of a name, also one typed in lower case.

    >>> may_be_acronym("RN", "fr"), may_be_acronym("hbm", "en"), may_be_acronym("bus", "en")
    (True, True, False)
    """
    form = fold(word)
    if not word.isalpha() or len(word) > _LONGEST or form in ACRONYMS:
        return False
    return word.isupper() or (len(word) > _TWO_LETTERS and not is_known(form, language))


def spelt_out(
    acronym: str, sentences: Sentences, forms: Sequence[str], language: Language
) -> set[tuple[int, ...]]:
    """The phrases of an article whose initials spell an acronym, as indices into the vocabulary ``forms``.

    "le Rassemblement national" for "rn"; a phrase that is no name needs three words: "of high-bandwidth memory".
    """
    initials = "".join(forms[n][:1] or "." for n in sentences.forms[sentences.kept].tolist())
    found = set()
    at = initials.find(acronym)
    while at >= 0:
        words = sentences.kept[at : at + len(acronym)]
        if _is_phrase(words, sentences, language):
            found.add(tuple(sentences.forms[words].tolist()))
        at = initials.find(acronym, at + 1)
    return found


def _is_phrase(words: Ints, sentences: Sentences, language: Language) -> bool:
    """Whether a determiner or preposition opens words, and nothing but small words joins them."""
    row = int(sentences.sentence_of[words[0]])
    text, first = sentences.texts[row], sentences.words_of(row).start
    places = sentences.places(row)
    start, last = places[words[0] - first], places[words[-1] - first]
    before = _LAST_WORD.search(text, 0, start)
    if before is None or word_class(fold(before[0]), language) not in _OPENS:
        return False
    name = text[start].isupper()
    if not name and len(words) == _TWO_LETTERS:
        return False
    match = _phrase_of(len(words), name=name).match(text, start)
    return match is not None and match.end() > last


@lru_cache
def _phrase_of(words: int, *, name: bool) -> re.Pattern[str]:
    """Matches so many words, joined by spaces or hyphens; in a name, also by "de" and the like."""
    gap = rf"(?:[ \u00a0-]{_SMALL if name else ''})"
    return re.compile(rf"[^\W_]+(?:{gap}[^\W_]+){{{words - 1}}}")


_SMALL = r"(?:(?:de|du|des|d['’]|l['’]|la|le|les|à|aux?|et|pour|of|the|for|and)(?:(?<=['’])|[ \u00a0])){0,2}"
_LAST_WORD = pattern(r"[^\W\d_]+(?=['’ \u00a0]\Z)")
_OPENS = (WordClass.DETERMINER, WordClass.PREPOSITION)
_TWO_LETTERS, _LONGEST = 2, 5
"""Letters of an acronym that stands only for a name, and of the longest one."""


def _place(sentences: Sentences, row: int, start: int) -> int:
    """The index among all words of the one at offset ``start`` of a sentence."""
    here = sentences.words_of(row)
    offset = int(sentences.offsets[here.stop - 1]) - len(sentences.texts[row]) + start
    return here.start + int(np.searchsorted(sentences.offsets[here], offset))
