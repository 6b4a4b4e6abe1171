"""The words of one article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from index.text.analyzer import Analyzer
from index.text.families import ROOT, bare_of, function_stems, same_family
from index.text.stemming import confused


class Vocabulary:
    """The distinct words of an article, by form and by stem."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.analyzer = analyzer
        self.forms: list[str] = []
        self.numbers: dict[str, int] = {}
        self.by_stem: dict[str, list[int]] = {}
        self.names: dict[str, str] = {}
        """Words always capitalised within a sentence, by folded form, as written."""
        self._lower: set[str] = set()
        self._sorted_stems: list[str] | None = None
        self._prefixed: dict[str, list[str]] | None = None

    def add(self, form: str, term: str, written: str = "") -> int:
        """The index of a form, added if it is new.

        ``written`` is its spelling within a sentence, where capitals show names.
        """
        if written and form not in self._lower:
            if written[0].isupper():
                self.names.setdefault(form, written)
            elif written[0].islower():
                self._lower.add(form)
                self.names.pop(form, None)
        number = self.numbers.get(form)
        if number is None:
            number = self.numbers[form] = len(self.forms)
            self.forms.append(form)
            if term:
                self.by_stem.setdefault(term, []).append(number)
            self._sorted_stems = self._prefixed = None
        return number

    def family(self, stem: str) -> Iterator[str]:
        """The stems that look derived from the same root as ``stem``."""
        joining = function_stems(self.analyzer.language)
        if len(stem) < ROOT or not stem.isalpha() or stem in joining:
            return
        if self._sorted_stems is None:
            self._sorted_stems = sorted(self.by_stem.keys() - joining)
        stems, root = self._sorted_stems, stem[:ROOT]
        alike = confused(self.analyzer.language)  # "pompier" is no relative of "pompe"
        for number in range(bisect_left(stems, root), len(stems)):
            if not stems[number].startswith(root):
                break
            other = stems[number]
            if other in (stem, alike.get(stem)) or alike.get(other) == stem:
                continue
            if same_family(stem, other):
                yield other

    def prefixed(self, stem: str) -> Sequence[str]:
        """The stems that are ``stem`` with a prefix."""
        if self._prefixed is None:
            found: dict[str, list[str]] = {}
            for known in self.by_stem:
                if bare := bare_of(known, self.analyzer.language):
                    found.setdefault(bare, []).append(known)
            self._prefixed = found
        return self._prefixed.get(stem, ())

    def alike(self, form: str) -> list[str]:
        """The forms nearest to a misspelt one; empty when none is near."""
        if len(form) < 5 or not form.isalpha():
            return []
        found = slips_of(form, (w for w in self.forms if len(w) >= 4 and w.isalpha()))
        best = min((distance for _, distance in found), default=0)
        return [word for word, distance in found if distance == best]


_TWO_SLIPS = 8
"""Fewest letters of a word that may have two typos."""


def slips_of(form: str, words: Iterable[str]) -> list[tuple[str, int]]:
    """Those of ``words`` that ``form`` may misspell, with their edit distance, the nearest first.

    One edit (Damerau 1964: a letter missing, added, changed, or two swapped), or two in words of eight
    letters or more.
    """
    slips = 1 if len(form) < _TWO_SLIPS else 2
    choices = [w for w in words if abs(len(w) - len(form)) <= slips]
    from rapidfuzz import process  # only needed for slips, and slow to import
    from rapidfuzz.distance import OSA

    found = process.extract(form, choices, scorer=OSA.distance, score_cutoff=slips, limit=10)
    return [(word, int(distance)) for word, distance, _ in found]
