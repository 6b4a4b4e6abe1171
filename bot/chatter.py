"""Small talk, and what is said to the bot or about it rather than asked of the article."""

import re
import unicodedata
from collections.abc import Iterator, Set
from functools import cache, lru_cache
from typing import NamedTuple, get_args

from bot.phrases import PHRASES, Chatter
from index import pattern, small_talk

_SHORT = {
    "c": "c'est",
    "koi": "quoi",
    "ki": "qui",
    "u": "you",
    "ur": "your",
    "r": "are",
    "cest": "c'est",
    "jai": "j'ai",
    "thats": "that's",
    "whats": "what's",
    "whos": "who's",
    "youre": "you're",
    "im": "i'm",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "isnt": "isn't",
    "cant": "can't",
}
"""Abbreviations of a text message, and what is written without apostrophe, in both languages."""

_T = pattern(r"(?<!['\w])t (?=(?:qui|quoi|base|sure?|la|ou|nul|con)\b)")
"""The same for "t'es"; not of a word of its own: "T cells"."""
_NOT_ASKED: frozenset[Chatter] = frozenset(
    ("praise", "next", "agreed", "remark", "other", "apology")
)
"""What asks the article if it has a question mark: "et après" reads on, "et après ?" asks what is to come."""
_STATED: frozenset[Chatter] = frozenset(("complaint", "doubt", "shorter"))
"""What with words of any kind in it is no question either: "tu ne réponds pas à ma question"."""
_ASKS = pattern(
    r"(?:qui|que(?! c'est)|qu'\w+|quand(?! meme)|ou|comment|pourquoi|combien|est ce|who|when|where|why|how (?:much|many|long|old|did|do|does)"
    r"|did|does|do|is|are|was|were|has|have|can|will)\b"
)
"""Opens a question that may have no question mark."""


class Said(NamedTuple):
    """The kind of small talk that a text is.

    ``everywhere`` is whether it is said in several languages, so that it does not show which one is spoken.
    """

    kind: Chatter
    everywhere: bool


@lru_cache(maxsize=200)  # readers tap the same questions; `Conversation.forget` drops them
def chatter(text: str) -> Said | None:
    """The small talk that a text consists of, in any of the bot's languages; None if it asks anything else.

    >>> chatter("T'es sûr ?"), chatter("What a great answer!"), chatter("Qui est Huang ?")
    (Said(kind='sure', everywhere=False), Said(kind='praise', everywhere=False), None)

    Of several parts, a complaint counts, or else a request more than courtesies: "merci quand même, bonne soirée".

    >>> chatter("Ok cool, have a nice evening"), chatter("That's wrong, useless bot")
    (Said(kind='bye', everywhere=False), Said(kind='complaint', everywhere=False))
    """
    if (whole := _whole(text)) is not None or "?" in text:
        return whole
    parts = [*filter(str.strip, _BREAKS.split(text))]
    if not 1 < len(parts) <= _MOST_PARTS:
        return None
    said = [s for part in parts if (s := _whole(part) or _COURTEOUS.get(small_talk(part)))]
    if len(said) < len(parts):
        return None
    kinds = ("complaint", "insult", *get_args(Chatter))
    return min(said, key=lambda part: kinds.index(part.kind))


_BREAKS = pattern(r"[,.;:!\n]+")
_COURTEOUS: dict[str | None, Said] = {
    "greeting": Said("presence", everywhere=True),
    "thanks": Said("praise", everywhere=True),
}
_MOST_PARTS = 4
"""Most parts of a message of small talk."""


def _whole(text: str) -> Said | None:
    """The small talk that a text is as a whole."""
    words = bare(text)
    if words in _ASKED:
        return None
    opened = _OPENERS.sub("", words)
    said = {words, opened, _CLOSERS.sub("", words), _CLOSERS.sub("", opened)}
    asks = "?" in text or _ASKS.match(opened) is not None
    kinds = [_kind(said, asks, code) for code in PHRASES]
    known = [kind for kind in kinds if kind]
    return Said(min(known, key=get_args(Chatter).index), len(known) > 1) if known else None


_ASKED = frozenset(("et alors", "so what", "sur quoi"))
"""What would be small talk without its first or last word, but asks something."""


def stated(text: str) -> Chatter | None:
    """What a text without question mark is, by the words in it: a remark or a complaint; None if it may ask something.

    >>> stated("I love ferries"), stated("j'ai pas eu ma réponse"), stated("je veux le prix")
    ('remark', 'complaint', None)
    >>> stated("and team u"), stated("et ma question")
    (None, 'complaint')
    """
    words = bare(text)
    tells, asks, of_answers = _told()
    if "?" in text or not tells.search(words) or asks.search(words):
        return None
    if of_answers.search(words):
        return "complaint"
    return None if _AND_ANOTHER.fullmatch(words) else "remark"


_AND_ANOTHER = pattern(r"(?:et|and)(?: (?!c'est|that's)\w+){1,3}")
"""The question before, asked of another."""


def asks_for_text(text: str) -> bool:
    """Whether somebody wants to read the article itself.

    >>> asks_for_text("Send me the whole article!"), asks_for_text("What is the title?")
    (True, False)
    """
    said = chatter(text)
    return said is not None and said.kind == "text"


def remarks_only(text: str) -> bool:
    """Whether a text asks nothing and needs no reply where others talk: "lol", an emoji.

    >>> remarks_only("mdr"), remarks_only("😂😂"), remarks_only("Merci !"), remarks_only("?")
    (True, True, False, False)
    """
    said = chatter(text)
    idle = said is not None and said.kind == "idle" and not _MARK.search(text)
    return idle or _NO_WORD.fullmatch(text) is not None


_MARK = pattern(r"[?？؟]")
_NO_WORD = pattern(r"\s*[^\w?？؟\s][^\w?？؟]*")
"""Signs and emoji alone, but no question mark."""


def greets(text: str) -> bool:
    """Whether a text opens with a greeting.

    >>> greets("Bonjour, qui es-tu ?"), greets("Hi! Are you a bot?"), greets("Qui es-tu ?")
    (True, True, False)
    """
    return re.match(rf"(?:{_GREETINGS})\b", bare(text)) is not None


def bare(text: str) -> str:
    """A text in lower case, without accents and without punctuation except apostrophes.

    >>> bare("Qui es-tu, « robot » ? T’es où ?"), bare("c koi l article")
    ("qui es tu robot t'es ou", "c'est quoi l'article")
    """
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    words = re.findall(r"[\w']+", re.sub(r"[\u0300-\u036f]", "", letters))
    joined = re.sub(
        r"(?<!')\b([cdlm]|qu|t(?= (?:es|as|en|aime)\b)) (?=[aeiou])", r"\1'", " ".join(words)
    )
    return _T.sub("t'es ", " ".join(_SHORT.get(word, word) for word in joined.split()))


def _kind(said: Set[str], asks: bool, code: str) -> Chatter | None:
    """The first kind, by one language's patterns, that any form of a message is; ``asks`` is whether it seems a question."""
    pieces = _pieces(code)
    plain = {form for form in said if all(_is_made_of(word, pieces) for word in form.split())}
    sets = [(True, said, _NOT_ASKED | _STATED), (False, plain, _NOT_ASKED)]
    for kind in get_args(Chatter):
        for open_, forms, left_out in sets:
            if not forms or (asks and kind in left_out):
                continue
            known = _pattern(code, kind, open_=open_)
            if known is not None and any(map(known.fullmatch, forms)):
                return kind
    return None


@cache
def _pattern(code: str, kind: Chatter, *, open_: bool) -> re.Pattern[str] | None:
    """A language's pattern of a kind: of the lines in which any word may stand, or of the others; None without any.

    Compiling all the others takes a quarter of a start; few questions consist only of words of small talk.
    """
    lines = [*_lines(code, kind, open_=open_)] if kind in PHRASES[code].chatter else []
    return pattern("|".join(lines)) if lines else None


def _lines(code: str, kind: Chatter, *, open_: bool) -> Iterator[str]:
    lines = filter(None, map(str.strip, PHRASES[code].chatter[kind].splitlines()))
    return (line for line in lines if (_ANY_WORD.search(line) is not None) is open_)


_ANY_WORD = pattern(r"\\w|\.")


@cache
def _pieces(code: str) -> frozenset[str]:
    """What the words of a language's small talk are made of, with and without letters that are optional or repeated."""
    lines = "\n".join(
        line for kind in PHRASES[code].chatter for line in _lines(code, kind, open_=False)
    )
    written = frozenset(re.findall(r"[a-z'?+]+", lines))  # each once: this is done at every start
    with_signs = frozenset(word for word in written if "?" in word or "+" in word)
    varied = " ".join(with_signs)
    without = [re.sub(r"[a-z]\?", gap, varied) for gap in (" ", "")]
    doubled = re.sub(r"([a-z])\+", r"\1\1", varied)
    made = re.findall(r"[a-z']+", " ".join((varied, *without, doubled)))
    return (written - with_signs).union(made)


_LONGEST = 25
"""Letters of the longest word of small talk."""


def _is_made_of(word: str, pieces: Set[str]) -> bool:
    """Whether a word is one of ``pieces`` or several joined; letters may be drawn out.

    >>> _is_made_of("robot", {"ro", "bot"}), _is_made_of("roboter", {"ro", "bot"})
    (True, False)
    >>> _is_made_of("pffff", {"pff"})
    True
    """
    word = re.sub(r"(.)\1{2,}", r"\1\1", word)
    ends = {0}
    for end in range(1, len(word) + 1 if len(word) <= _LONGEST else 0):
        if any(word[start:end] in pieces for start in ends):
            ends.add(end)
    return len(word) in ends


_GREETINGS = "|".join(p.greetings for p in PHRASES.values())
_OPENERS = pattern(rf"^(?:(?:{_GREETINGS}|{'|'.join(p.openers for p in PHRASES.values())}) )+")
"""Greetings and fillers before what is said."""
_CLOSERS = pattern(rf"(?: (?:{'|'.join(p.closers for p in PHRASES.values())}))+$")
"""Courtesies and fillers after it."""


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    """What finds the words of ``tells``, of ``asks`` and of ``of_answers``, in any language."""
    every = PHRASES.values()
    fields = [p.tells for p in every], [p.asks for p in every], [p.of_answers for p in every]
    return tuple(pattern(rf"\b(?:{'|'.join(words)})\b") for words in fields)
