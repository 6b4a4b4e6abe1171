"""The words of a question as the rules read them: folded, written out, each with its offsets."""

import re
from collections.abc import Iterator

from index.text.analyzer import CURRENCIES, fold
from index.text.language import ASKED_SHORT, GLUED_EN, Language, is_function_word
from index.text.pattern import pattern

WORD = pattern(rf"[^\W_]+|[%{CURRENCIES}]")
"""A word, or a sign that counts as one."""
THREE_LETTERS = pattern(r"[^\W\d_]{3,}")
"""A word of three letters or more, without figures."""
HYPHENATED = pattern(r"[\w-]+")
"""A word with what hyphens join to it."""

_WRITTEN_OUT: dict[Language, dict[str, str]] = {
    "fr": {"k": "qu"},
    "en": {"y": "why", "u": "you", "r": "are"}
    | {f"{word}s": f"{word} s" for word in ("what", "who", "where", "when", "how", "why")}
    | GLUED_EN,
}
"""Letters that stand for question words, and words without their apostrophe."""
_ASKING: dict[Language, tuple[str, ...]] = {
    "fr": ("pourquoi", "quand", "combien", "comment", "quel", "quelle", "quoi", "qui", "que", "qu"),
    "en": ("what", "when", "where", "which", "who", "whose", "whom", "why", "how"),
}
_ASKED_SO = frozenset("qui quoi quand ou combien comment quel quelle".split())
"""What follows "c" or "sait" where these stand for "c'est"."""
ALL_ASKING = frozenset(_ASKING["fr"] + _ASKING["en"]).union(
    "quels quelles lequel laquelle lesquels lesquelles".split()
)
"""The question words of both languages, folded; without "ou", which is mostly "or"."""


def written_out(text: str, language: Language) -> str:
    """A question with its question words in full, where they are typed in a hurry.

    Not what may be a name or is a single letter, which stands as it is: `Words` reads it only for the rules.

    >>> written_out("cest koi la H20 ?", "fr"), written_out("Ki est Naoto Kan ?", "fr")
    ('c est quoi la H20 ?', 'qui est Naoto Kan ?')
    """
    short = ASKED_SHORT[language]

    def full(word: re.Match[str]) -> str:
        written = word[0]
        a_name = written[0].isupper() and word.start() and not text.isupper()
        return written if a_name or len(written) == 1 else short.get(fold(written), written)

    return WORD.sub(full, text)


class Words:
    """The words of a question: folded, written out, joined by spaces, each with its offsets.

    ``line`` is what the rules match. One written word may become several ("keske").
    """

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.raw = [m.span() for m in WORD.finditer(text)]
        written = [fold(text[s:e]) for s, e in self.raw]
        forms = list(self._written_out(written))
        self.words = [word for _, word in forms]
        self._origin = [origin for origin, _ in forms]
        self.line = " ".join(self.words)

    def _written_out(self, written: list[str]) -> Iterator[tuple[int, str]]:
        """Each word, with the number of the written word it comes from."""
        short = _WRITTEN_OUT[self.language]
        asks = any(word in ALL_ASKING or word in short for word in written)
        for number, word in enumerate(written):
            full = short.get(word, word)
            following = written[number + 1] if number + 1 < len(written) else ""
            if word in ("c", "sait") and short.get(following, following) in _ASKED_SO:
                full = "c est"
            if not asks and number < 3:
                full = self._mended(full)
            for part in full.split():
                yield number, part

    def _mended(self, word: str) -> str:
        """A question word with one typo, corrected; any other word as it is."""
        if len(word) < 4 or is_function_word(word):
            return word
        from rapidfuzz.distance import OSA  # only needed for slips, and slow to import

        near = (w for w in _ASKING[self.language] if len(w) > 3 and OSA.distance(word, w) == 1)
        return next(near, word)

    def at(self, position: int) -> int:
        """The number of the word at ``position`` of the line."""
        return self.line.count(" ", 0, position)

    def span(self, number: int) -> tuple[int, int]:
        """The start and end in the question of a word, by its number in ``words``."""
        return self.raw[self._origin[number]]

    def span_of(self, number: int | None) -> tuple[int, int] | None:
        """The same; None for None."""
        return None if number is None else self.span(number)

    def written(self, number: int) -> str:
        """A word as written in the question."""
        start, end = self.span(number)
        return self.text[start:end]
