"""Articles from files: pipes, formats, encodings."""

import os
import re
from pathlib import Path
from select import select
from stat import S_ISFIFO
from typing import TYPE_CHECKING

from index.article import Article
from index.errors import ArticleError
from index.pages.plain import visible
from index.pages.segment import segment_article

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_ENCODINGS = ["cp1252", "mac_roman", "cp850", "utf_16", "utf_16_le", "utf_16_be", "utf_32"]
"""Encodings of French and English files that are not UTF-8, the commonest first."""

_EXPECTED = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»“”‘’–—…€£°\u00a0")
"""The characters of French and English beyond ASCII."""

_MAX_BYTES = 5_000_000
"""Largest article file accepted, in bytes."""
_BUNDLED = Path(__file__).parent / "articles" / "puces-ia.txt"
WRITER = 10.0
"""Seconds for which a pipe is waited for until something is written to it."""


def load_article(path: str | Path | None) -> Article:
    """Read an article from a text or Markdown file; without one, the article that ships with the program.

    Raises:
        ArticleError: the file is missing, a folder or pipe, unreadable, too large, empty, binary, of another
            format (HTML, PDF…), in an unknown encoding, or without a sentence; its message is one
            line for people.
    """
    path = _BUNDLED if path is None else Path(path)
    return segment_article(
        _decode(path, _read(path)),
        markdown=path.suffix.lower() in {".md", ".markdown"},
        name=str(path),
    )


def bundled_article() -> Article:
    """The article that ships with the program."""
    return load_article(None)


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


def _likelihood(guess: "CharsetMatch") -> tuple[float, bool]:
    """The share of the non-ASCII characters that are French or English ones; among equals, the commonest encoding.

    A lone € or ’ is a French character in other encodings too: Ç, Æ.
    """
    foreign = [c for c in str(guess) if not c.isascii()]
    share = sum(c in _EXPECTED for c in foreign) / max(len(foreign), 1)
    return share, guess.encoding == _ENCODINGS[0]
