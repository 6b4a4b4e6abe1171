"""An article's text and the offsets of its parts."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from select import select
from stat import S_ISFIFO
from typing import TYPE_CHECKING, NamedTuple

from index.errors import ArticleError
from index.text.clock import ENTRY
from index.text.farewell import says_farewell
from index.text.language import LANGUAGES, Language, seems_foreign
from index.text.once import once

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_POINT = 6
"""Most words of a line that is no point of a list: a heading, an entry of a menu."""
_ENCODINGS = ["cp1252", "mac_roman", "cp850", "utf_16", "utf_16_le", "utf_16_be", "utf_32"]
"""Encodings of French and English files that are not UTF-8, the commonest first."""

_EXPECTED = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»“”‘’–—…€£°\u00a0")
"""The characters of French and English beyond ASCII."""

_MAX_BYTES = 5_000_000
"""Largest article file accepted, in bytes."""
WRITER = 10.0
"""Seconds for which a pipe is waited for until something is written to it."""


@dataclass(frozen=True, eq=False, slots=True)
class Sentence:
    """One sentence: ``article.text[start:end]``, in code points.

    ``index`` counts the article's sentences from 0; ``passage`` is the number of its passage.
    """

    index: int
    start: int
    end: int
    passage: int


class Section(NamedTuple):
    """A part of the article under one heading; ``title`` is None for what precedes the first."""

    title: str | None
    passages: tuple[int, ...]


class Passage(NamedTuple):
    """A paragraph, or a part of a long one: ``article.text[start:end]``, in code points.

    ``number`` counts from 1 and is what citations name (§1). The sentences tile the passage:
    only white space and list markers lie between them.
    """

    number: int
    start: int
    end: int
    section: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Article:
    """An article: its text, metadata, and passages in reading order.

    Every offset in this package counts code points in ``text``, which differs from the file's as docs/json.md
    tells. ``imprint`` is the lines of a pasted page that give the author and the date, ``credits`` those that tell
    whose its pictures are. ``front_matter`` is every key there, also those that say nothing to the program.
    """

    text: str
    title: str
    language: Language
    passages: tuple[Passage, ...]
    source: str | None = None
    date: str | None = None
    url: str | None = None
    author: str | None = None
    imprint: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    front_matter: Mapping[str, str] = field(default_factory=dict)

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in reading order; ``sentences[i].index == i``."""
        return tuple(sentence for passage in self.passages for sentence in passage.sentences)

    @once
    def sections(self) -> tuple[Section, ...]:
        """The sections, in reading order, with the numbers of their passages."""
        grouped: list[tuple[str | None, list[int]]] = []
        for passage in self.passages:
            if not grouped or grouped[-1][0] != passage.section:
                grouped.append((passage.section, []))
            grouped[-1][1].append(passage.number)
        return tuple(Section(title, tuple(numbers)) for title, numbers in grouped)

    @once
    def asked(self) -> dict[int, str]:
        """The headings that ask or say something, of an interview or an explainer, by the index of the first sentence below."""
        asking = (
            (s.passages[0], s.title) for s in self.sections if s.title and s.title[-1] in "?."
        )
        return {self.passages[n - 1].sentences[0].index: title for n, title in asking}

    @property
    def lead(self) -> Passage:
        """The passage that opens the article: the first to end in a full stop, as a standfirst or a menu may not.

        Or the first of several points, which a label may precede: "Key points"; but only in a live report, of
        which the entries are below them. The end of a live report, above the rest, is none.
        """

        def ends(passage: Passage) -> bool:
            return text(passage).rstrip('»”"’) ')[-1:] in ".!?…"

        def text(passage: Passage) -> str:
            return self.text[passage.start : passage.end]

        labelled = not ends(self.passages[0]) and len(text(self.passages[0]).split()) <= _POINT
        points = [
            p
            for p in self.passages[labelled : labelled + 2]
            if not ends(p) and len(p.sentences) == 1 and len(text(p).split()) > _POINT
        ]
        openings = (p for p in self.passages[:10] if ends(p) and not says_farewell(text(p)))
        opening = next(openings, self.passages[0])
        if len(points) > 1 and ENTRY.search(self.text, points[-1].end, opening.end):
            return points[0]
        return opening

    @once
    def word_count(self) -> int:
        """The number of words, without titles."""
        return sum(len(self.text[p.start : p.end].split()) for p in self.passages)

    @property
    def names_its_language(self) -> bool:
        """Whether the front matter names a language that is read here."""
        return self.front_matter.get("language", "").lower().startswith(LANGUAGES)

    @property
    def foreign(self) -> bool:
        """Whether it seems to be in a language that is not read here, so that few questions will be answered."""
        return not self.names_its_language and seems_foreign(self.text)

    def text_of(self, sentence: Sentence) -> str:
        """A sentence's text, with line breaks as spaces."""
        return self.text[sentence.start : sentence.end].replace("\n", " ")

    def passage(self, number: int) -> Passage | None:
        """The passage that citations call ``§number``; None when there is none."""
        return self.passages[number - 1] if 1 <= number <= len(self.passages) else None


def load_article(path: str | Path) -> Article:
    """Read an article from a text or Markdown file.

    Raises:
        ArticleError: the file is missing, a folder or pipe, unreadable, too large, empty, binary, of another
            format (HTML, PDF…), in an unknown encoding, or without a sentence; its message is one
            line for people.
    """
    from index.pages.segment import segment_article  # the cycle is between data and its maker

    path = Path(path)
    return segment_article(
        _decode(path, _read(path)),
        markdown=path.suffix.lower() in {".md", ".markdown"},
        name=str(path),
    )


def bundled_article() -> Article:
    """The article that ships with the program."""
    return load_article(Path(__file__).parent / "articles" / "puces-ia.txt")


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ArticleError(f"{path} is a folder; give the path of a text or Markdown file.")
        with open(path, "rb", opener=_open) as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise ArticleError(f"{path} does not exist; check the path of the article.") from None
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise ArticleError(f"{path} cannot be read ({reason}); check its permissions.") from None
    except ValueError:
        raise ArticleError(
            f"{path!s:.200} is not a valid path; check the path of the article."
        ) from None
    if len(data) > _MAX_BYTES:
        raise ArticleError(
            f"{path} is larger than {_MAX_BYTES // 1_000_000} MB; split it into several articles."
        )
    if not data.strip():
        raise ArticleError(f"{path} is empty; put the article's text in it.")
    if what := _format(data):
        raise ArticleError(
            f"{path} is {what}; open it, copy the article's text and save it as a text file."
        )
    return data


def _open(path: str, flags: int) -> int:
    """Open a file for reading; for a pipe that nobody writes to, that would take for ever."""
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    os.set_blocking(number, True)
    if S_ISFIFO(os.fstat(number).st_mode) and not select((number,), (), (), WRITER)[0]:
        os.close(number)
        raise ArticleError(f"{path} is a pipe that nobody writes to; give the path of a file.")
    return number


def _format(data: bytes) -> str:
    """What a file is that is not plain text, by how it begins or by its tags; empty if it seems to be text."""
    opening = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, what in _FORMATS.items():
        if opening.startswith(mark):
            return what
    blocks = sum(1 for _ in _BLOCK_END.finditer(data))
    lines = sum(1 for line in data.splitlines() if line.strip())
    return "a web page" if blocks >= _FEW_BLOCKS and blocks * 4 >= lines else ""


_BLOCK_END = re.compile(rb"(?i)</(?:p|h[1-6]|div|li|ul|ol|td|section|article|blockquote)>")
_FEW_BLOCKS = 3
"""Fewest ends of HTML blocks in a web page, with one in four lines; fewer may stand in a text about HTML."""


_FORMATS = {
    **dict.fromkeys(
        (
            b"<!doctype html",
            b"<html",
            b"<?xml",
            b"<!-- saved",
            b"<head",
            b"<body",
            b"<article",
            b"<div class",
            b"<p>",
        ),
        "a web page",
    ),
    b"%pdf-": "a PDF document",
    b"{\\rtf": "an RTF document",
    b"pk\x03\x04": "an office document or an archive",
}
"""Formats that are not plain text, by how their files begin."""


_NEWLINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Line endings of any editor; a vertical tab is Word's line break within a paragraph."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Invisible characters that allow or forbid a line break; within a word they would prevent matching."""


def _decode(path: Path, data: bytes) -> str:
    """The text of ``data``: UTF-8 if valid, else charset-normalizer's guess that looks most like French."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # only needed here, and slow to import

        guesses = from_bytes(data, cp_isolation=_ENCODINGS)
        best = max(guesses, key=_likelihood, default=None)
        if best is None:
            raise ArticleError(
                f"{path} is not a text file, or its encoding is unknown; save it as UTF-8."
            ) from None
        text = str(best).removeprefix("\ufeff")
    controls = sum(1 for c in text if c < " " and c not in "\t\n\r\f\v\x1c\x1d\x1e\x1f\x85")
    if "\0" in text or controls > len(text) / 100:
        raise ArticleError(f"{path} is a binary file; give a text or Markdown file.")
    return visible(_NEWLINES.sub("\n", text))


def visible(text: str) -> str:
    """``text`` without invisible characters within words, such as the soft hyphens of a copied web page."""
    return _INVISIBLE.sub("", text)


def _likelihood(guess: "CharsetMatch") -> tuple[float, bool]:
    """The share of the non-ASCII characters that are French or English ones; among equals, the commonest encoding.

    A lone € or ’ is a French character in other encodings too: Ç, Æ.
    """
    foreign = [c for c in str(guess) if not c.isascii()]
    share = sum(c in _EXPECTED for c in foreign) / max(len(foreign), 1)
    return share, guess.encoding == _ENCODINGS[0]
