"""The lines of an interview that the interviewer says."""

from itertools import compress, pairwise

from index.pages.furniture import is_furniture, is_prose
from index.pages.lines import ITEM
from index.text.pattern import pattern


def interview(
    text: str, spans: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], set[tuple[int, int]]]:
    """The lines of an interview without the marks "Q:" and "A:", and those the interviewer says.

    These become headings, however long, since a reader wants the answers. Empty without an interview.
    """
    lines = [text[begin:end] for begin, end in spans]
    asks = [_Q.match(line) for line in lines]
    if sum(map(bool, asks)) >= _ASKED_LEAST:
        marks = (q or _A.match(line) for q, line in zip(asks, lines, strict=True))
        spans = [
            (begin + mark.end() if mark else begin, end)
            for mark, (begin, end) in zip(marks, spans, strict=True)
        ]
        return spans, {*compress(spans, asks)}
    if sum(line.endswith("?") for line in lines) < _ASKED_NAMED:
        return spans, set()
    shown = [n for n, line in enumerate(lines) if not is_furniture(line)]
    said = _said([lines[n] for n in shown])
    return spans, {spans[shown[i]] for i in said}


def _said(lines: list[str]) -> list[int]:
    """Which lines an interviewer says: questions, and remarks above an answer that is marked as such, or to "you"."""
    asked = [
        i
        for i, (line, reply) in enumerate(pairwise(lines))
        if line.endswith("?")
        and len(line) <= ASKED_LENGTH
        and (is_prose(reply) or reply.endswith(":"))
        and not (reply.endswith("?") or ITEM.match(line) or line in lines[i + 1 :])
    ]
    if len(asked) < _ASKED_NAMED:
        return []
    marks = [_speaker(line) for line in lines]
    replies = [marks[i + 1] for i in asked]
    marked = replies.count("") <= len(asked) / 4 and {marks[i] for i in asked}.isdisjoint(replies)
    named = marked and all(len(mark) > 1 for mark in replies)
    personal = sum(_I.search(lines[i + 1]) is not None for i in asked) >= len(asked) / 2
    among = lines[asked[0] :] if marked or personal else lines
    share = sum(map(is_prose, among)) / (5 if marked or personal else 4)
    if len(asked) < max(_ASKED_NAMED if named else _ASKED_LEAST, share):
        return []
    for i in range(asked[0] + 2, len(lines) - 1):
        line, near = lines[i], {i - 1, i, i + 1}
        if i in asked or len(line) > _REMARK_LENGTH or not is_prose(line):
            continue
        if marked:
            answered = marks[i + 1] in replies and (named or marks[i - 1] in replies)
            told = answered and marks[i] not in replies
        else:
            own = QUOTATION.sub("", line)
            told = personal and near.isdisjoint(asked) and is_prose(lines[i + 1])
            told = told and bool(_YOU.search(own) and not _I.search(own))
        if told:
            asked.append(i)
    return asked


def _speaker(line: str) -> str:
    """What opens a line that someone says: a quotation mark, a dash or a name; empty if nothing does."""
    mark = _SPEAKER.match(line)
    return mark[0].strip(" :").split()[-1] if mark else ""


QUOTATION = pattern(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_SPEAKER = pattern(r"[«“\"—–-]|(?:[A-ZÀ-Ý][\w'’.-]*\s){0,3}[A-ZÀ-Ý][\w'’.-]*\s?:\s")
_YOU = pattern(r"(?i)\b(?:vous|votre|vos|tu|you|your)\b|\bt['’]")
_I = pattern(
    r"\b(?:(?i:je|moi|mon|ma|mes|my)|I|me)\b|\b[jJ]['’]"
    r"|(?i:\b(?:si|quand|lorsque|if|when) (?:vous|you)\b|\bvous savez\b|\byou know\b)"
)
"""Words of one who answers: of oneself, or of "you" as of anybody."""
_Q = pattern(r"(?:Q|Question)\s?[.:]\s+(?=\S)")
_A = pattern(r"(?:A|R|Answer|Réponse)\s?[.:]\s+(?=\S)")
_ASKED_LEAST = 3
"""Fewest questions of an interview."""
_ASKED_NAMED = 2
"""Fewest where names tell who speaks."""
ASKED_LENGTH = 300
"""Code points of the longest question in one."""
_REMARK_LENGTH = 200
"""Code points of the longest remark."""
