"""Small talk, and what is said to the bot or about it rather than asked of the article."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, get_args

from bot.phrases import PHRASES, Chatter

_SHORT = {
    "c": "c'est",
    "koi": "quoi",
    "ki": "qui",
    "u": "you",
    "ur": "your",
    "r": "are",
}
"""Abbreviations of a text message, in both languages."""

_T = re.compile(r"^t (?=(?:qui|quoi|sure?|la|ou|nul|con)\b)")
"""The same for "t'es"; not of a word of its own: "T cells"."""
_NOT_ASKED: frozenset[Chatter] = frozenset(("praise", "next"))
"""What asks the article if it has a question mark: "et après" reads on, "et après ?" asks what is to come."""


class Said(NamedTuple):
    """The kind of small talk that a text is.

    ``everywhere`` is whether it is said in several languages, so that it does not show which one is spoken.
    """

    kind: Chatter
    everywhere: bool


def chatter(text: str) -> Said | None:
    """The small talk that a text consists of, in any of the bot's languages; None if it asks anything else.

    >>> chatter("T'es sûr ?"), chatter("What a great answer!"), chatter("Qui est Huang ?")
    (Said(kind='doubt', everywhere=False), Said(kind='praise', everywhere=False), None)
    """
    words = bare(text)
    opened = _OPENERS.sub("", words)
    said = [words, opened, _CLOSERS.sub("", words), _CLOSERS.sub("", opened)]
    kinds = [_kind(said, "?" in text, code) for code in PHRASES]
    known = [kind for kind in kinds if kind]
    return Said(min(known, key=get_args(Chatter).index), len(known) > 1) if known else None


def asks_for_text(text: str) -> bool:
    """Whether somebody wants to read the article itself.

    >>> asks_for_text("Send me the whole article!"), asks_for_text("What is the title?")
    (True, False)
    """
    said = chatter(text)
    return said is not None and said.kind == "text"


def bare(text: str) -> str:
    """A text in lower case, without accents and without punctuation except apostrophes.

    >>> bare("Qui es-tu, « robot » ? T’es où ?"), bare("c koi l article")
    ("qui es tu robot t'es ou", "c'est quoi l'article")
    """
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    words = re.findall(r"[\w']+", re.sub(r"[\u0300-\u036f]", "", letters))
    joined = re.sub(r"(?<!')\b([cdlmt]|qu) (?=[aeiou])", r"\1'", " ".join(words))
    return _T.sub("t'es ", " ".join(_SHORT.get(word, word) for word in joined.split()))


def _kind(said: Sequence[str], asks: bool, code: str) -> Chatter | None:
    """The first kind, by one language's patterns, that any form of a message is; ``asks`` is whether it has a question mark."""
    for kind, pattern in _patterns(code).items():
        if not (asks and kind in _NOT_ASKED) and any(map(pattern.fullmatch, said)):
            return kind
    return None


@cache
def _patterns(code: str) -> dict[Chatter, re.Pattern[str]]:
    return {
        kind: re.compile("|".join(filter(None, map(str.strip, lines.splitlines()))))
        for kind, lines in PHRASES[code].chatter.items()
    }


_OPENERS = re.compile(rf"(?:(?:{'|'.join(p.openers for p in PHRASES.values())}) )+")
"""Greetings and fillers before what is said."""
_CLOSERS = re.compile(rf"(?: (?:{'|'.join(p.closers for p in PHRASES.values())}))+$")
"""Courtesies and fillers after it."""
