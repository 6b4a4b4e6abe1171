"""Splits text into sentences, by offset."""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from index.pages.lines import stripped
from index.text.gazetteer import WEEKDAYS_EN
from index.text.language import Language, is_function_word
from index.text.pattern import pattern

SENTENCE_LENGTH = 1_000
"""A run-on text longer than this, in code points, is split at a pause."""
_WINDOW = 10_000  # sentencex takes quadratic time when quotation marks are never closed

# A full stop after these ends no sentence: always, before a number, or before a capital (a name).
_ALWAYS = frozenset(
    "mm cf vs env approx al resp tél tel dr pr mgr mr mrs ms prof gen sen rep gov lt col capt sgt cllr clr insp supt".split()
)
_BEFORE_NUMBER = frozenset(
    "art no nos n p pp vol fig chap h min sect al t éd tab ann ch av apr".split()
) | frozenset(
    "janv févr fév avr juil sept oct nov déc jan feb mar apr jun jul aug dec art eq".split()
)
_BEFORE_NAME = frozenset("m me mme mmes mlle mlles st ste saint sr jr av bd boul ph ch jh".split())
_LAST_WORD = pattern(r"(?:^|[\s('’\"«“\-\u00a0\u202f])((?:[^\W\d_]\.)*[^\W\d_]+)\.\s*$")
_SPACE = pattern(r"[^\S\n]")
"""Spaces of any width; sentencex only knows the plain one before a full stop."""


def sentence_spans(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Offsets of the sentences of ``text[start:end]``, which they tile except for white space.

    sentencex, which does not know "…" and "etc." as ends, proposes the boundaries; those that French and
    English abbreviations, quotations and numbers rule out are dropped.
    """
    cuts = {
        a + boundary["end_index"]
        for a, b in _cut_long(text, start, end, _WINDOW)
        for boundary in get_sentence_boundaries(
            language, _SPACE.sub(" ", text[a:b]).replace("…", "!")
        )
    }
    cuts.update(match.end() for match in _ENDING.finditer(text, start, end))
    spans: list[tuple[int, int]] = []
    begin = start
    for cut in sorted({end, *(cut for cut in cuts if cut < end)}):
        left, right = text[max(begin, cut - 80) : cut], text[cut : cut + 80]
        if cut < end and not _is_boundary(left, right, language):
            continue
        spans.extend(_cut_long(text, begin, cut))
        begin = cut
    for n, (a, b) in enumerate(spans[:-1]):
        if opener := _OPENER.search(text, a, b):
            mark = opener[1]
            if mark != '"' or text.count(mark, a, b) % 2:  # and not closed after a space
                spans[n], spans[n + 1] = (a, opener.start(1)), (opener.start(1), spans[n + 1][1])
    trimmed = (stripped(text, a, b) for a, b in spans)
    return _attach_closers(text, [(a, b) for a, b in trimmed if a < b])


_OPENER = pattern(r"[.!?…][”»\"’)]*\s+([“«\"])\s*$")
"""The mark that opens the next quotation, where one that another mark closes leaves it to the sentence before."""


def _is_boundary(left: str, right: str, language: Language) -> bool:
    """Whether a sentence ends between ``left`` and ``right``."""
    ahead = right.lstrip()
    if not ahead:
        return True
    if left.endswith(" .") and re.match(r"[A-Z]{2}", right):  # the code of an index: ".DXY"
        return False
    if ahead[0].islower() or ahead[0] in ",;:" or ahead[0] == right[0] == "-":
        return False
    last = _LAST_WORD.search(left)
    if any(ending.end() == len(left) for ending in _ENDING.finditer(left + right)):
        return True
    if last is None:
        numbers_an_item = re.search(r"(?:^|(?<!\d)[;:])\s*\d{1,2}\.\s*$", left)
        return not (numbers_an_item or (re.search(r"\d\.$", left) and ahead[0].isdigit()))
    word = last[1].lower()
    if (
        re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", word)
        and word != "y"
        and (last[1].isupper() or "." in word)
    ):
        return not (ahead[0].isupper() or ahead[0].isdigit()) or (
            word != "m" and _opens_a_sentence(ahead, language)
        )
    if word in _ALWAYS:
        return word not in ("cf", "vs") and _opens_a_sentence(ahead, language)
    if ahead[0].isdigit():
        return word not in _BEFORE_NUMBER
    named = word in _BEFORE_NAME and ahead[0].isupper()
    return not named or _opens_a_sentence(ahead, language)


_ENDING = pattern(
    rf"(?i)\b(?:J\.-C|etc|[ap]\.m(?!\.\s(?:{'|'.join(WEEKDAYS_EN)}|[ECMP][SD]?T|GMT|UTC|BST|(?:east|west)ern|local)\b))"
    r"\.(?:\s+|$)"
)
"""Abbreviations that often end a sentence."""


def _opens_a_sentence(ahead: str, language: Language) -> bool:
    """Whether a sentence starts after a letter with a full stop: "vitamin C. It ended", but not "J. Le Goff"."""
    first = re.match(r"([^\W\d_]+)['’\s][a-zà-ÿ]", ahead)
    word = first[1].lower() if first else ""
    return is_function_word(word, language) and word not in ("d", "de", "du")


def _attach_closers(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Move closing quotes and brackets to the sentence before, and join punctuation alone to a neighbour."""
    result: list[tuple[int, int]] = []
    told = False  # whether the last has a word
    for start, end in spans:
        tells = re.search(r"\w", text[start:end]) is not None
        if result and (closers := re.match(r"[»”’)\]]+(?=\s|$)", text[start:end])):
            result[-1] = (result[-1][0], start + closers.end())
            start, end = stripped(text, start + closers.end(), end)
            if start < end:
                result.append((start, end))
                told = tells
        elif result and not (told and tells):
            result[-1] = (result[-1][0], end)  # punctuation alone is no sentence
            told = told or tells
        else:
            result.append((start, end))
            told = tells
    return result


def _cut_long(
    text: str, start: int, end: int, length: int = SENTENCE_LENGTH
) -> Iterator[tuple[int, int]]:
    """Pieces of at most ``length`` code points, each cut after its last pause."""
    while end - start > length:
        cut = _pause(text[start : start + length])
        yield start, start + cut
        start += cut
    yield start, end


def _pause(window: str) -> int:
    """Where to cut a run-on text: after its last end of sentence, or else its last pause or space."""
    for pause in (r"[.!?…][\"”’»]?\s", r"[;:,]\s", r"\s"):
        ends = [match.end() for match in re.finditer(pause, window)]
        if ends:
            return ends[-1]
    return len(window)
