"""A question as the article would write it: typos corrected, names capitalised."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from index.ranking.vocabulary import Vocabulary, slips_of
from index.text import gazetteer
from index.text.analyzer import fold
from index.text.language import LANGUAGES, Language, is_function_word
from index.text.lexicon import OF_VERB, is_name, is_word, is_written, known_words
from index.text.pattern import pattern
from index.text.shorthand import is_shorthand

_LETTERS = pattern(r"[^\W\d_]+")
_SHORTEST = 5
"""Letters of the shortest word to correct: shorter ones resemble too many others."""
_SHORTEST_KNOWN = 6
"""The same for a correction that only the lexicon knows."""
_GLUED = pattern(r"[ldjnmstc][aeiouyh]\w{3}")
"""The beginning of a French word that lacks its apostrophe: "lapnee", "dalibaba"."""


class Speller:
    """Corrects words by those of one article and of the lexicon.

    A word that neither has is taken for a typo of the nearest that one has: one edit
    (Damerau 1964: a letter missing, added, changed, or two swapped) in words of five letters and
    more, two in words of eight and more; of two equally near, the article's wins.
    """

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        self._vocabulary = vocabulary
        self._compounds = {_forms(name): name for name in _COMPOUND.findall(text)}
        self._mended = lru_cache(10_000)(self._mend_word)

    def mend(self, text: str, language: Language) -> str:
        """``text``, a question in ``language``, with its typos corrected and its names capitalised.

        >>> from index.text.analyzer import Analyzer
        >>> vocabulary = Vocabulary(Analyzer("fr"))
        >>> for word in ("Alibaba", "fabrique", "ses", "puces", "en", "Chine"):
        ...     _ = vocabulary.add(fold(word), word, written=word)
        >>> Speller(vocabulary, "").mend("ou alibaba fabriqeu-t-il ses puecs ?", "fr")
        'ou Alibaba fabrique-t-il ses puces ?'
        """
        shouted = text.isupper()
        out: list[str] = []
        last = 0
        for match in _LETTERS.finditer(text):
            word = match[0].lower() if shouted else match[0]
            out += (text[last : match.start()], self._mended(word, language, not last))
            last = match.end()
        return self._joined("".join([*out, text[last:]]))

    def _joined(self, text: str) -> str:
        """``text`` with the article's hyphenated names written as there: "port aubin", "Port-Aubin"."""
        words = [*_LETTERS.finditer(text)] if self._compounds else []
        out: list[str] = []
        done = after = 0
        for first, last in _runs(len(words)):
            if first < after:
                continue
            start, end = words[first].start(), words[last].end()
            name = self._compounds.get(_forms(text[start:end]))
            if name and text[start:end] != name and _HYPHENS.fullmatch(text, start, end):
                out += (text[done:start], name)
                done, after = end, last + 1
        return "".join([*out, text[done:]])

    def _mend_word(self, word: str, language: Language, first: bool) -> str:
        form = fold(word)
        names = self._vocabulary.names
        if word[0].islower() and form in names and len(form) > 1 and not is_function_word(form):
            return names[form]
        if near := self._misspelt(form) or self._with_a_letter_twice(form, language):
            return near
        if len(form) >= _SHORTEST and is_name(form):
            return word[0].upper() + word[1:]
        if self._is_known(form, language):
            return word
        if language == "fr" and _GLUED.match(form) and self._is_word(form[1:], language):
            return f"{word[0]}'{names.get(form[1:], word[1:])}"
        mended = self._nearest(form, language, word[0].isupper() and not first)
        if mended == form:
            return word
        return names.get(mended, mended.capitalize() if word[0].isupper() else mended)

    def _misspelt(self, form: str) -> str | None:
        """The article's word that ``form`` misspells although ``form`` looks like a known word cut short: "magazin"."""
        if len(form) < _SHORTEST_KNOWN or form.endswith(("s", "x")) or OF_VERB.search(form):
            return None
        if self._vocabulary.analyzer.term(form) in self._vocabulary.by_stem:
            return None
        cut = any(is_written(form + "e", language) for language in LANGUAGES)
        if not cut or any(is_written(form, language) for language in LANGUAGES):
            return None
        found = _near(form, self._vocabulary.numbers)
        return found[0] if found and found[1] == 1 else None

    def _with_a_letter_twice(self, form: str, language: Language) -> str | None:
        """The word that ``form`` has once a consonant is doubled, or halved, if it is none itself: "demissionne" for "demissione"."""
        if len(form) < _SHORTEST - 1 or self._stands(form, language):
            return None
        if any(is_written(form, own) for own in LANGUAGES):
            return None
        others = [
            form[: at + 1] + form[at:] for at in range(1, len(form) - 1) if form[at] in _TWICE
        ]
        others += [
            form[:at] + form[at + 1 :]
            for at in range(1, len(form))
            if form[at] in _TWICE and form[at] == form[at - 1]
        ]
        if found := [other for other in others if other in self._vocabulary.numbers]:
            return found[0]
        if (
            len(form) < _SHORTEST_KNOWN
            or self._vocabulary.analyzer.term(form) in self._vocabulary.by_stem
        ):
            return None
        return next((other for other in others if is_written(other, language)), None)

    def _stands(self, form: str, language: Language) -> bool:
        """Whether a word is known as it is: by the article, as a small word or shorthand, or as a name."""
        return (
            form in self._vocabulary.numbers
            or is_function_word(form)
            or is_shorthand(form, language)
            or form in gazetteer.PLACES
            or form in gazetteer.FIRST_NAMES
        )

    def _is_known(self, form: str, language: Language) -> bool:
        short = len(form) < _SHORTEST
        return short or self._stands(form, language) or self._is_word(form, *LANGUAGES)

    def _is_word(self, form: str, *languages: Language) -> bool:
        """Whether the article has a word, or the lexicon has it in one of ``languages``."""
        own = self._vocabulary.analyzer
        if own.term(form) in self._vocabulary.by_stem:
            return True
        return any(is_word(form, language) for language in languages)

    def _nearest(self, form: str, language: Language, named: bool) -> str:
        """The known word that ``form`` misspells; ``form`` itself when there is none."""
        own = self._vocabulary.names if named else self._vocabulary.numbers
        if not named and language != self._vocabulary.analyzer.language:
            own = self._vocabulary.names
        found = [near for near in (_near(form, own),) if near]
        # a shorter word may be one that the lexicon lacks
        if not named and len(form) >= _SHORTEST_KNOWN:
            known = slips_of(form, known_words(language, form[0]))
            alone = len(known) == 1 and len(form) >= _LONG
            found += [near for near in known[:1] if near[1] == 1 or alone]
        return min(found, key=lambda near: near[1], default=(form, 0))[0]


_TWICE = frozenset("cflmnprst")
"""The consonants that are often written twice."""
_LONG = 9
"""Fewest letters of a word that may be two slips away from the only one that the lexicon has."""
_COMPOUND = pattern(r"\b[A-ZÀ-Þ][^\W\d_]+(?:-[^\W\d_]+)*-[A-ZÀ-Þ][^\W\d_]+")
"""A name with hyphens: "Port-Aubin"."""
_HYPHENS = pattern(r"[^\W\d_]+(?:[- ][^\W\d_]+)+")
_MOST_PARTS = 5
"""Most parts of a name with hyphens."""


def _forms(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _LETTERS.findall(name))


def _runs(count: int) -> Iterator[tuple[int, int]]:
    """The first and last index of each run of two to five of ``count`` words, in order, the longest first."""
    for first in range(count):
        for last in range(min(first + _MOST_PARTS, count) - 1, first, -1):
            yield first, last


def _near(form: str, words: Collection[str]) -> tuple[str, int] | None:
    """The nearest of ``words`` and its edit distance; among equals, one with the same initial."""
    found = slips_of(form, (w for w in words if len(w) >= _SHORTEST))
    if not found:
        return None
    return min(found, key=lambda near: (near[1], near[0][0] != form[0]))
