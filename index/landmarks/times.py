"""Where and when what an article tells happens, since when, and from when."""

import re
from collections.abc import Iterator

from index.answer import SURE, UNSURE
from index.article import Sentence
from index.landmarks.excerpts import OPENING, Excerpts, Found
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.spans.which_amount import tells_unit
from index.text.analyzer import analyzer
from index.text.pattern import pattern
from index.text.tense import asked_tense, tells_future

_OPENING_KINDS = {AnswerType.PLACE: "place", AnswerType.DATE: "date"}
"""The kinds of entity told there, by answer type."""
_FOR_WHEN = pattern(r"(?i)\b(?:pour|prévue?) quand\b")
_FROM_THEN = pattern(
    r"(?i)\b(?:à (?:partir|compter) d(?:u|e|['’])|dès|from|as of|effective"
    r"|(?:(?:débute|commence|démarre|entre|prend|s['’]applique)(?:r|ra|ront)?|prendre)"
    r"(?: en vigueur| effet)?(?: le| en| à| au| dès)?"
    r"|(?:starts?|starting|begins?|beginning|kicks? in|takes? effect|com(?:e|es|ing) into (?:force|effect)|appl(?:y|ies))(?: on| in| from)?)"
    r"\s(?:the\s|l[ea]\s|l['’])?\Z"
)
"""What precedes a date from which something is to hold or happen."""
_SINCE_THEN = pattern(r"(?i)\b(?:since|depuis)\s(?:the\s|l[ea]\s|l['’])?\Z")
"""What precedes a date since which something goes on."""
_BEGUN_THEN = pattern(
    r"(?i)\b(?:began|begun|started|broke out|commencé|débuté|entamée?|éclaté)(?: (?:on|in|early|late|le|en|au|dès))?\s(?:the\s|l[ea]\s|l['’])?\Z"
)
"""What precedes a date on which something began."""
_FIGURE = pattern(r"\d")
_YEARS_AGO = pattern(r"(?i)\bil y a\b.*\b(?:ans|années)\b|\byears ago\b")
"""In a date, tells that it is long before what is news."""
_GONE = pattern(r"(?i)\blast\b|\bderni(?:er|ère)\b")
"""In a date, tells that it is past."""


class Times:
    """The places and dates of what the whole article tells."""

    def __init__(self, excerpts: Excerpts) -> None:
        self._excerpts = excerpts

    def opening(self, question: Question, text: str) -> Found | None:
        """The first place or date of the opening, for where or when it all happens; in the lead it is surely that."""
        if question.expected not in _OPENING_KINDS:
            return None
        kind = _OPENING_KINDS[question.expected]
        to_come = asked_tense(text) == "future" or _FOR_WHEN.search(text) is not None
        by_hour = question.granularity == "hour"  # often told only after the opening
        for sentence in self._excerpts.article.sentences:
            if sentence.passage > OPENING and not by_hour:
                break
            told = self._excerpts.text_of(sentence)
            found = [
                e
                for e in self._excerpts.entities_of(sentence, kind)
                if not _YEARS_AGO.search(told, *e.head)
                and not (by_hour and not tells_unit(told[slice(*e.head)], question))
            ]
            if found and (kind == "place" or not to_come or tells_future(told)):
                quote = self._excerpts.marked(sentence, found[0].head)
                right = SURE if sentence.passage == 1 and not to_come else UNSURE
                return Found([quote], "where it happens, or when", right)
        return None

    def start(self) -> Found | None:
        """The first date from which something is to hold or happen; surely that of it all in the opening."""
        dated = (
            (s, d)
            for s, d in self._dated(_FROM_THEN)
            if not _GONE.search(self._excerpts.text_of(s), *d)
        )
        return self._from_when(next(dated, None))

    def beginning(self) -> Found | None:
        """The first date since which something goes on, or on which it began.

        In the opening, one with a figure is preferred, "since May 8" to "since Tuesday", and one on which it began to
        one since which. There it is surely that of it all, where its sentence has a word of the title.
        """
        dated = [*self._dated(_BEGUN_THEN), *self._dated(_SINCE_THEN)]
        exact = ((s, d) for s, d in dated if _FIGURE.search(self._excerpts.text_of(s), *d))
        early = (place for place in exact if place[0].passage <= OPENING + 1)
        first = next(early, min(dated, key=lambda place: place[0].index, default=None))
        found = self._from_when(first)
        of_title = first is not None and self._shares_with_title(first[0])
        return found if of_title else found and found._replace(right=UNSURE)

    def _shares_with_title(self, sentence: Sentence) -> bool:
        """Whether a sentence has a content word of the title."""
        cut = analyzer(self._excerpts.article.language)
        return not set(cut.terms(self._excerpts.text_of(sentence))).isdisjoint(
            cut.terms(self._excerpts.article.title)
        )

    def _dated(self, opens: re.Pattern[str]) -> Iterator[tuple[Sentence, tuple[int, int]]]:
        """The dates after ``opens``, each with its sentence."""
        for sentence in self._excerpts.article.sentences:
            for date in self._excerpts.entities_of(sentence, "date"):
                if opens.search(self._excerpts.text_of(sentence), 0, date.head[0]):
                    yield sentence, date.head

    def _from_when(self, dated: tuple[Sentence, tuple[int, int]] | None) -> Found | None:
        if dated is None:
            return None
        right = SURE if dated[0].passage <= OPENING else UNSURE
        return Found([self._excerpts.marked(*dated)], "from when it happens", right)
