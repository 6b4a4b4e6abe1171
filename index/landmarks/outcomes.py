"""How what an article tells ended: who won, who died, and how many."""

from collections.abc import Sequence
from itertools import pairwise

from index.answer import UNSURE, Quote
from index.article import Sentence
from index.entities.counted import counts_some
from index.entities.entity import NAMES
from index.entities.recognizer import entities
from index.landmarks.excerpts import Excerpts, Found
from index.text.casualties import fated, only_of_the_hurt
from index.text.negation import denies
from index.text.pattern import pattern
from index.text.words import HYPHENATED

_DEAD = pattern(
    r"(?i)\b(?:morte?|décès|décédée?|éteinte?|disparition|obsèques|adieu|dies|died|dead|death|obituary)\b"
)
"""A title that tells of a death."""
_DIED_OF = pattern(
    r"(?i)\b(?:(?:the|its|la|sa) cause (?:was|of|du|de|est)|(?:died|dead) (?:of|from)|complications (?:of|from|d)|suites d(?:e|['’]une?)"
    r"|(?:morte?|décédée?|éteinte?) (?:d['’]une?|d['’]un|du \w+|dans un)|emportée? par|succomb\w+|after an? (?:(?:long|short|brief) )?illness"
    r"|d['’]une longue maladie)\b"
)
"""Tells what somebody died of."""
_WINS = pattern(
    r"(?i)\b(?:win|wins|won|winners?|beats?|beaten|stun(?:s|ned)?|toppl(?:es?|ed)|oust(?:s|ed)?|unseat(?:s|ed)?|edges?|thrash(?:es)?|hammers?|overcomes?|defeat(?:s|ed)?|victor\w*|champions?|triumph\w*|titles?|prizes?|awards?|sweeps?|elected|clinch\w*"
    r"|(?:into|through to|reach(?:es|ed)?) (?:the |their |its |a |first )*(?:semi-?)?finals?"
    r"|(?:r?emport|gagn|triomph|renvers|détrôn|terrass|s['’]impos)\w*|ba(?:t|ttent)|victoires?|vainqueure?s?|titres?|prix|sacrée?s?|élue?s?|lauréate?s?|championn?es?)\b"
)
"""A title that tells of a win."""
_VOTES = pattern(
    r"(?i)\b(?:won|obtenu|remporté|recueilli|gagné)\s(?:[\w,.]+\s){0,3}?(?:votes?|voix|suffrages)\b"
)
"""Tells of so many votes, with which one may lose."""
_BEFORE_VERB = pattern(r"([A-ZÀ-Þ][\w'’-]+)\s$")
"""A name right before the verb."""
_HAS_WON = pattern(
    r"(?i)\b(?:won|beat|defeated|triumphed|clinched|(?:a|ont) (?:\w+ )?(?:remporté|gagné|battu|triomphé)|l['’]a emporté"
    r"|s['’]est (?:\w+ )?imposée?|se sont (?:\w+ )?imposée?s)\b"
)
"""Tells that somebody has won."""
_OTHER_TIMES = pattern(
    r"(?i)\b(?:since|depuis|(?:would|could|might) have|aurai(?:t|ent)|avai(?:t|ent))\b"
)
"""Tells of wins of other times, or of none."""
_LONG_AGO = pattern(r"(?i)\b(?:in|en) (?:19|20)\d\d\b")
"""Tells of another year."""


class Outcomes:
    """The wins and deaths that the whole article tells of."""

    def __init__(self, excerpts: Excerpts) -> None:
        self._excerpts = excerpts

    def who_won(self) -> Found | None:
        """Where the opening first tells that somebody of the title won; None without one.

        Not surely, where the title itself does not tell of a win (there, the winner is named before the verb), nor
        where nobody is named.
        """
        title, kinds = self._excerpts.article.title, NAMES - {"place"}
        wins = _WINS.search(title)
        if wins is None:
            names = self._excerpts.title_names(kinds)
            won = (
                s
                for s in self._excerpts.opening()
                if self._tells_a_win(self._excerpts.text_of(s), names)
            )
            found = self._excerpts.first_of(won, "who the opening says won")
            return found and found._replace(right=UNSURE)
        winner = _BEFORE_VERB.search(title, 0, wins.start())
        named = [winner[1]] if winner else self._excerpts.title_names(kinds, until=wins.start())
        opening = [*self._excerpts.opening()]
        names = [name for name in named if any(name in self._excerpts.text_of(s) for s in opening)]
        told = [s for s in opening if _WINS.search(self._excerpts.text_of(s))]
        of_them = [s for s in told if any(name in self._excerpts.text_of(s) for name in names)]
        somebody = [s for s in told if self._names_the_winner(s)]
        best = of_them if names else somebody or told
        found = self._excerpts.first_of(best, "who the title says won") or self._named_then_won(
            names
        )
        return found if names or somebody else found and found._replace(right=UNSURE)

    def _names_the_winner(self, sentence: Sentence) -> bool:
        """Whether a person is named who has now won, and not only so many votes."""
        text = self._excerpts.text_of(sentence)
        persons = self._excerpts.entities_of(sentence, "person")
        surnames = [text[slice(*e.head)].split()[-1] for e in persons]
        return self._tells_a_win(text, surnames) and not _VOTES.search(text)

    def _named_then_won(self, names: Sequence[str]) -> Found | None:
        """The first two sentences of the opening of which one names somebody of the title, and the next tells of a win."""
        for one, other in pairwise(self._excerpts.opening()):
            named = any(name in self._excerpts.text_of(one) for name in names)
            if (
                named
                and one.passage == other.passage
                and _WINS.search(self._excerpts.text_of(other))
            ):
                quote = Quote.of(self._excerpts.article, one.start, other.end)
                return Found([quote], "who the title says won")
        return None

    @staticmethod
    def _tells_a_win(text: str, names: Sequence[str]) -> bool:
        """Whether a sentence tells that one of ``names`` has now won."""
        won = _HAS_WON.search(text)
        if won is None or denies(text) or _OTHER_TIMES.search(text):
            return False
        before = set(HYPHENATED.findall(text[: won.start()]))
        return not before.isdisjoint(names)

    def casualties(self, text: str) -> Found | None:
        """How many died or were hurt, whichever is asked, as the opening tells; None if it does not."""
        asked = "hurt" if only_of_the_hurt(text) else "dead"
        for sentence in self._excerpts.opening():
            told = self._excerpts.text_of(sentence)
            if _OTHER_TIMES.search(told) or _LONG_AGO.search(told):
                continue
            for count in self._excerpts.entities_of(sentence, "number"):
                place = (count.start, count.end)
                if fated(told, *place) == asked and not counts_some(told, count):
                    return Found([self._excerpts.marked(sentence, place)], "the casualties")
        return None

    def who_died(self) -> Found | None:
        """The first sentence that names the dead of the title; None if that tells of no death, or only how many died."""
        title = self._excerpts.article.title
        counted = entities(title, self._excerpts.article.language)
        if not _DEAD.search(title) or any(
            e.kind == "number" and fated(title, e.start, e.end) == "dead" for e in counted
        ):
            return None
        return self.who_it_is()

    def age_at_death(self) -> Found | None:
        """The first age of the opening; None if the title tells of no death."""
        if not _DEAD.search(self._excerpts.article.title):
            return None
        for sentence in self._excerpts.opening():
            if ages := self._excerpts.entities_of(sentence, "age"):
                return Found([self._excerpts.marked(sentence, ages[0].head)], "the age at death")
        return None

    def cause_of_death(self) -> Found | None:
        """Where the beginning says what the dead of the title died of; None without that."""
        if not _DEAD.search(self._excerpts.article.title):
            return None
        told = (s for s in self._excerpts.opening() if _DIED_OF.search(self._excerpts.text_of(s)))
        return self._excerpts.first_of(told, "the cause of death")

    def who_it_is(self) -> Found | None:
        """The first sentence that names the person of the title, if that names one."""
        surnames = self._excerpts.title_names({"person"})[:1]
        told = (
            s
            for s in self._excerpts.article.sentences
            if any(n in self._excerpts.text_of(s) for n in surnames)
        )
        return self._excerpts.first_of(told, "who the title names")
