"""Live reports: articles of entries that open with the time of day."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from index.article import Article, Sentence
from index.text.clock import ENTRY, TIME
from index.text.farewell import says_farewell
from index.text.pattern import pattern

_FEWEST = 3
"""Fewest entries of a live report."""
_MOST = 3
"""Most sentences that are quoted of an entry."""
_HAPPENED = pattern(
    r"(?i)\W*(?:(?:et |and |alors )?(?:(?:que|qu['’]est[- ]ce qui) (?:s['’]est|s['’]était|se|est)|(?:il )?s['’]est passé quoi"
    rf"|what (?:has |had |was )?happen(?:ed|ing|s))\D{{0,20}}\b(?:à|a|vers|at|around) )?{TIME}\W*$"
)
_ENDS = pattern(r"[.!?…][»”\"'’)\s]*$")


def asked_entry(article: Article, question: str, *, latest: bool) -> Sequence[Sentence]:
    """The first sentences of the latest entry (ignoring the sign-off), or of the one at the time asked for.

    Empty if there is none.
    """
    time = None if latest else _HAPPENED.match(question)
    if not latest and time is None:
        return ()
    told = _entries(article)
    if time is not None:
        return next((said for at, said in told if at == _minutes(time)), ())
    if told and told[0][0] < told[-1][0]:
        told.reverse()
    news = (said for _, said in told if not says_farewell(article.text_of(said[0])))
    return next(news, ())


def _entries(article: Article) -> list[tuple[int, Sequence[Sentence]]]:
    """The time of each entry, in minutes after midnight, and its first passage, from its first whole sentence."""
    heads = list(ENTRY.finditer(article.text))
    if len(heads) < _FEWEST:
        return []
    ends = [head.start() for head in heads[1:]] + [len(article.text)]
    found: list[tuple[int, Sequence[Sentence]]] = []
    for head, end in zip(heads, ends, strict=True):
        inside = (s for s in article.sentences if head.end() + 1 < s.end <= end)
        if told := [*dropwhile(lambda s: not _ENDS.search(article.text_of(s)), inside)]:
            first = [s for s in told[:_MOST] if s.passage == told[0].passage]
            found.append((_minutes(head), first))
    return found


def _minutes(time: re.Match[str]) -> int:
    hour, half = int(time["hour"]), time["half"]
    return 60 * (hour % 12 + 12 * (half in "pP") if half else hour) + int(time["minute"])
