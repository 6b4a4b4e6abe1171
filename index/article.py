"""An article's text and the offsets of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from index.text.clock import ENTRY
from index.text.farewell import says_farewell
from index.text.language import LANGUAGES, Language, seems_foreign
from index.text.once import once

_POINT = 6
"""Most words of a line that is no point of a list: a heading, an entry of a menu."""


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
