"""What stands out in an article, found without ranking: its opening, its outlook, its first place or date."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice, pairwise
from typing import NamedTuple

from index.answer import SURE, UNSURE, PassageScore, Quote
from index.article import Article, Passage, Sentence
from index.entities.counted import counts_some
from index.entities.entity import NAMES, Entity, Kind
from index.entities.recognizer import entities
from index.live import asked_entry
from index.nations import country_told
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.quoting import LONGEST, Quoter
from index.ranking.speech import told_then
from index.spans.which_amount import tells_unit
from index.text.advice import advises
from index.text.analyzer import analyzer
from index.text.casualties import fated, only_of_the_hurt
from index.text.negation import denies
from index.text.once import once
from index.text.pattern import pattern
from index.text.reasons import gives_reason
from index.text.saying import QUOTES, SAID_TO_COME_FR, made_known_by
from index.text.tense import asked_tense, tells_future, tells_past, tells_possible
from index.text.words import HYPHENATED

_OPENING = 2
"""The last passage in which an article tells where and when it all happens."""

_OPENING_KINDS = {AnswerType.PLACE: "place", AnswerType.DATE: "date"}
"""The kinds of entity told there, by answer type."""
_THERE = pattern(
    r"(?i)(?:\b(?:à|aux?|en|dans|sur|près (?:de|du)|in|at|near|on|across|outside)\s(?:(?:the|les?|la)\s|l['’])?"
    r"(?:[\w'’-]+\s(?:of|de|du)\s(?:(?:the|la)\s|l['’])?)?|\()$"
)
"""What precedes a place where something happens."""
_UNDATED = 1
"""The rank of a sentence about the future without a date."""
_PLANNED = pattern(
    r"\b(?:doi(?:t|vent)\s(?:[\w'’-]+\s){0,3}?\w+(?:er|ir|re)|prévoi(?:t|ent) d|espère(?:nt)?|(?:est|sont) (?:attendu|fixé|programmé|prévu)e?s?"
    r"|(?:is|are) to(?!\s(?:be\s)?\w+ed\b)|(?:plan|hope|intend|aim)s? to|would (?:be|begin|come|have|invite|meet|start|take)|(?:expected|scheduled|due) (?:to|in|on|by|for))\b"
)
"""What somebody means to do, or what is expected."""
_SAID_TO_COME = pattern(
    rf"(?i)\b{SAID_TO_COME_FR}"
    r"|\b(?:said|warned|announced|added|told \w+) (?:that )?[^;.]*?\bwould\b"
)
"""What somebody said that would happen."""
_UNTIL = pattern(r"(?i)\b(?:jusqu['’]\w+|until|till)\s(?:the\s|la\s|l['’])?\Z")
_DAY = pattern(r"(?i)[a-zà-ÿ]{3}")
"""A word in a date: a day, a month or a season."""
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
_GONE = pattern(r"(?i)\blast\b|\bdernière?\b")
"""In a date, tells that it is past."""
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
_FINDS = pattern(
    r"(?i)\b(?:stud(?:y|ies)|trials?|research\w*|scientists?|surveys?|found|finds?|discover\w*|uncover\w*|unearth\w*|reveal\w*|archaeologists?"
    r"|études?|essais?|chercheu\w+|scientifiques?|sondages?|enquête|découv\w+|retrouvé\w*|révèl\w+|mis(?:es?)? au jour|archéologues?)\b"
)
"""A lead that tells of a finding."""
_NAMES_CAUSE = pattern(
    r"(?i)(?:ce(?:tte|t|s)?|this|that|these)\s(?:[\w'’-]+\s){1,4}?(?:a|ont|est|sont|tient|tiennent|has|have|is|are)\b"
    r"[^.;:]{0,40}\b(?:causes?|raisons?|motifs?|explications?|reasons?|explained by|due to)\b"
)
"""A sentence about the cause of what was told before it: "Ce changement a d'abord une cause extérieure"."""
_MEANS = pattern(
    r"(?i)(?:(?:ce|cet|cette|ces|this|that|these|the|le|la) (?:\w+ )?(?:mouvement|développement|décision|changement|virage|évolution|affaire|épisode|accord|annonce|mesure|réforme"
    r"|vote|victoire|défaite|résultats?|mesures|choix|move|shift|development|decision|change|case|deal|announcement|ruling|result|vote|victory|defeat|findings?|episode|row|measures?)"
    r"|l['’](?:affaire|accord|annonce|épisode|évolution|opération)|cela|all this|tout cela)\s(?:[\w'’-]+\s){0,2}?"
    r"(?:montr|signal|illustr|témoign|marqu|représent|signifi|révèl|soulign|confirm|ouvr|pourrai|risqu|menac|relanc|suscit"
    r"|mean|mark|signal|show|underlin|highlight|reflect|suggest|represent|could|threaten|rais|reviv|may\b|might)\w*"
)
"""A sentence about what the events told before show or change: "Cette décision marque un tournant"."""
_FOR_WHY = pattern(
    r"(?i)\b(?:parce qu|en raison d|à cause d|faute d|suite (?:à|aux)|face (?:à|aux?)|répond(?:ent)? (?:à|aux?)|en réponse (?:à|aux?)"
    r"|pour cause d|sous la pression|because|due to|owing to|in response to|amid|citing|blaming|over (?:fears|concerns))"
)
"""What precedes a reason in a lead."""
_ONE_SENTENCE = pattern(
    r"(?i)\b(?:une|1|one|a single)\s(?:seule\s|single\s|short\s)?(?:phrase|ligne|sentence|line)\b"
)
"""Asks for a single sentence."""


class Found(NamedTuple):
    """What answers, which may be nothing, by where it stands; ``right`` is the probability that it does."""

    quotes: Sequence[Quote]
    place: str
    right: float = SURE
    passages: Sequence[PassageScore] = ()


class Landmarks:
    """The sentences of an article that stand out, each by what it tells."""

    def __init__(self, article: Article, quoter: Quoter) -> None:
        self.article = article
        self._quoter = quoter

    def summary(self, text: str) -> Found:
        """The lead, which is where an article says what it is about; its first sentence where one is asked for."""
        quote = self._beginning(self.article.lead, 0 if _ONE_SENTENCE.search(text) else LONGEST)
        passages = [PassageScore(p.number, p.section, 0.0) for p in self.article.passages[:5]]
        return Found([quote], "the article's opening", 1.0, passages)

    def entry(self, text: str, *, latest: bool) -> Found | None:
        """The latest entry of a live report, or the one at the time that the question names; None without one."""
        entry = asked_entry(self.article, text, latest=latest)
        if not entry:
            return None
        quote = Quote.of(self.article, entry[0].start, entry[-1].end)
        return Found([quote], "the entry asked for")

    def outlook(self) -> Found:
        """The article's last sentence about the future, or else about what may come.

        One with a day, a month or a season is preferred to one with a year, and this to one without a date; what opens
        with somebody's words is left out.
        """
        sentences = self.article.sentences
        coming = {s: rank for s in sentences if (rank := self._is_to_come(s))}
        best = max(coming.values(), default=0)
        right = SURE if best > _UNDATED else UNSURE
        told = [s for s, rank in coming.items() if rank == best]
        told = told or [s for s in sentences if tells_possible(self._text(s))]
        quotes = [*map(self._in_context, told[-1:])]
        return Found(quotes, "what it says last of what is to come", right)

    def _is_to_come(self, sentence: Sentence) -> int:
        """How precisely a sentence tells what is to come: 0 where it does not."""
        text = self._text(sentence)
        reported = _SAID_TO_COME.search(text) is not None
        if not (reported or tells_future(text) or _PLANNED.search(text)) or QUOTES.match(text):
            return 0
        dates = [
            text[slice(*e.head)]
            for e in self._entities(sentence, "date")
            if not _UNTIL.search(text, 0, e.head[0])
        ]
        if not dates:
            return _UNDATED if reported or not tells_past(text) else 0
        return _UNDATED + 1 + any(_DAY.search(date) for date in dates)

    def advice(self) -> Found:
        """The first sentence that says what people are to do."""
        told = islice((s for s in self.article.sentences if advises(self._text(s))), 1)
        return Found([*map(self._in_context, told)], "advice to people")

    def made_known(self) -> Found:
        """The first sentence that names the source of the news."""
        return Found(self._first_told(made_known_by), "where it names who made the news known")

    def country(self, name: str) -> Found | None:
        """The first sentence that tells of which country somebody or a firm is; None without one."""
        told = self._first_told(partial(country_told, name=name, language=self.article.language))
        return Found(told, "where it tells of which country they are") if told else None

    def below_heading(self, question: Question) -> Found | None:
        """The beginning of the section whose heading is asked for, in these or other forms of its words; None without."""
        if not self._below or question.language != self.article.language:
            return None
        first = self._below.get(analyzer(self.article.language).asked(question.text))
        if first is None:
            return None
        quote = self._beginning(self.article.passages[first - 1], LONGEST)
        return Found([quote], "below the heading asked for", UNSURE)

    @once
    def _below(self) -> dict[frozenset[str], int]:
        """The first passage of each section, by the terms of its heading."""
        cut = analyzer(self.article.language)
        sections = reversed(self.article.sections)  # the first of one name counts
        return {cut.asked(s.title): s.passages[0] for s in sections if s.title}

    def finding(self, text: str) -> Found | None:
        """The lead, if it tells of a finding."""
        lead = self.article.lead
        tells = _FINDS.search(self.article.text, lead.start, lead.end)
        return self.summary(text) if tells else None

    def opening(self, question: Question, text: str) -> Found | None:
        """The first place or date of the opening, for where or when it all happens; in the lead it is surely that."""
        if question.expected not in _OPENING_KINDS:
            return None
        kind = _OPENING_KINDS[question.expected]
        if kind == "place" and (named := self._title_place()):
            return Found([named], "the title's place")
        to_come = asked_tense(text) == "future" or _FOR_WHEN.search(text) is not None
        by_hour = question.granularity == "hour"  # often told only after the opening
        for sentence in self.article.sentences:
            if sentence.passage > _OPENING and not by_hour:
                break
            found = self._entities(sentence, kind)
            if by_hour:
                found = [
                    e for e in found if tells_unit(self._text(sentence)[slice(*e.head)], question)
                ]
            if found and (kind == "place" or not to_come or tells_future(self._text(sentence))):
                quote = self._marked(sentence, found[0].head)
                right = SURE if sentence.passage == 1 and not to_come else UNSURE
                return Found([quote], "where it happens, or when", right)
        return None

    def start(self) -> Found | None:
        """The first date from which something is to hold or happen; surely that of it all in the opening."""
        dated = ((s, d) for s, d in self._dated(_FROM_THEN) if not _GONE.search(self._text(s), *d))
        return self._from_when(next(dated, None))

    def beginning(self) -> Found | None:
        """The first date since which something goes on, or on which it began.

        It is surely that of it all in the opening, where its sentence has a word of the title.

        There, one with a figure is preferred, "since May 8" to "since Tuesday", and one on which it began to one since which.
        """
        dated = [*self._dated(_BEGUN_THEN), *self._dated(_SINCE_THEN)]
        exact = ((s, d) for s, d in dated if _FIGURE.search(self._text(s), *d))
        early = (place for place in exact if place[0].passage <= _OPENING + 1)
        first = next(early, min(dated, key=lambda place: place[0].index, default=None))
        found = self._from_when(first)
        of_title = first is not None and self._shares_with_title(first[0])
        return found if of_title else found and found._replace(right=UNSURE)

    def _shares_with_title(self, sentence: Sentence) -> bool:
        """Whether a sentence has a content word of the title."""
        cut = analyzer(self.article.language)
        return not set(cut.terms(self._text(sentence))).isdisjoint(cut.terms(self.article.title))

    def _dated(self, opens: re.Pattern[str]) -> Iterator[tuple[Sentence, tuple[int, int]]]:
        """The dates after ``opens``, each with its sentence."""
        for sentence in self.article.sentences:
            for date in self._entities(sentence, "date"):
                if opens.search(self._text(sentence), 0, date.head[0]):
                    yield sentence, date.head

    def _from_when(self, dated: tuple[Sentence, tuple[int, int]] | None) -> Found | None:
        if dated is None:
            return None
        right = SURE if dated[0].passage <= _OPENING else UNSURE
        return Found([self._marked(*dated)], "from when it happens", right)

    def why(self) -> Found | None:
        """Where the article names the cause of what it told, or else the reason its lead gives; None without either."""
        named = (s for s in self.article.sentences if _NAMES_CAUSE.match(self._text(s)))
        lead = ((s, self._text(s)) for s in self.article.lead.sentences)
        given = (s for s, told in lead if _FOR_WHY.search(told) and gives_reason(told))
        return self._first_of(chain(named, given), "where it names the cause")

    def meaning(self) -> Found | None:
        """The last sentence that says what the events it refers back to show or change; None without one."""
        told = [s for s in self.article.sentences if _MEANS.match(self._text(s))]
        if not told:
            return None
        quotes = [*map(self._in_context, told[-1:])]
        return Found(quotes, "where it says what it all means", UNSURE)

    def who_won(self) -> Found | None:
        """Where the opening first tells that somebody of the title won; None without one.

        Not surely, where the title itself does not tell of a win (there, the winner is named before the verb), nor
        where nobody is named.
        """
        title, kinds = self.article.title, NAMES - {"place"}
        wins = _WINS.search(title)
        if wins is None:
            names = self._title_names(kinds)
            won = (s for s in self._opening_sentences() if self._tells_a_win(self._text(s), names))
            found = self._first_of(won, "who the opening says won")
            return found and found._replace(right=UNSURE)
        winner = _BEFORE_VERB.search(title, 0, wins.start())
        named = [winner[1]] if winner else self._title_names(kinds, until=wins.start())
        opening = [*self._opening_sentences()]
        names = [name for name in named if any(name in self._text(s) for s in opening)]
        told = [s for s in opening if _WINS.search(self._text(s))]
        of_them = [s for s in told if any(name in self._text(s) for name in names)]
        somebody = [s for s in told if self._names_the_winner(s)]
        best = of_them if names else somebody or told
        found = self._first_of(best, "who the title says won") or self._named_then_won(names)
        return found if names or somebody else found and found._replace(right=UNSURE)

    def _names_the_winner(self, sentence: Sentence) -> bool:
        """Whether a person is named before what tells of a win."""
        wins = _WINS.search(self._text(sentence))
        return wins is not None and any(
            e.head[1] <= wins.start() for e in self._entities(sentence, "person")
        )

    def _named_then_won(self, names: Sequence[str]) -> Found | None:
        """The first two sentences of the opening of which one names somebody of the title, and the next tells of a win."""
        for one, other in pairwise(self._opening_sentences()):
            named = any(name in self._text(one) for name in names)
            if named and one.passage == other.passage and _WINS.search(self._text(other)):
                quote = Quote.of(self.article, one.start, other.end)
                return Found([quote], "who the title says won")
        return None

    def _opening_sentences(self) -> Iterator[Sentence]:
        return (s for s in self.article.sentences if s.passage <= _OPENING + 1)

    @staticmethod
    def _tells_a_win(text: str, names: Sequence[str]) -> bool:
        """Whether a sentence tells that one of ``names`` has now won."""
        won = _HAS_WON.search(text)
        if won is None or denies(text) or _OTHER_TIMES.search(text):
            return False
        before = set(HYPHENATED.findall(text[: won.start()]))
        return not before.isdisjoint(names)

    def _title_place(self) -> Quote | None:
        """The first sentence that names the place of the title; None without one."""
        title = self.article.title
        for place in entities(title, self.article.language):
            if place.kind == "place" and _THERE.search(title, 0, place.head[0]):
                named = re.compile(rf"(?<![\w-]){re.escape(title[slice(*place.head)])}(?![\w-])")
                for sentence in self.article.sentences:
                    if at := named.search(self.article.text, sentence.start, sentence.end):
                        return Quote.of(self.article, sentence.start, sentence.end, at.span())
        return None

    def casualties(self, text: str) -> Found | None:
        """How many died or were hurt, whichever is asked, as the opening tells; None if it does not."""
        asked = "hurt" if only_of_the_hurt(text) else "dead"
        for sentence in self._opening_sentences():
            told = self._text(sentence)
            if _OTHER_TIMES.search(told) or _LONG_AGO.search(told):
                continue
            for count in self._entities(sentence, "number"):
                place = (count.start, count.end)
                if fated(told, *place) == asked and not counts_some(told, count):
                    return Found([self._marked(sentence, place)], "the casualties")
        return None

    def who_died(self) -> Found | None:
        """The first sentence that names the dead of the title; None if that tells of no death."""
        return self.who_it_is() if _DEAD.search(self.article.title) else None

    def age_at_death(self) -> Found | None:
        """The first age of the opening; None if the title tells of no death."""
        if not _DEAD.search(self.article.title):
            return None
        for sentence in self._opening_sentences():
            if ages := self._entities(sentence, "age"):
                return Found([self._marked(sentence, ages[0].head)], "the age at death")
        return None

    def cause_of_death(self) -> Found | None:
        """Where the beginning says what the dead of the title died of; None without that."""
        if not _DEAD.search(self.article.title):
            return None
        early = (s for s in self.article.sentences if s.passage <= _OPENING + 1)
        told = (s for s in early if _DIED_OF.search(self._text(s)))
        return self._first_of(told, "the cause of death")

    def who_it_is(self) -> Found | None:
        """The first sentence that names the person of the title, if that names one."""
        surnames = self._title_names({"person"})[:1]
        told = (s for s in self.article.sentences if any(n in self._text(s) for n in surnames))
        return self._first_of(told, "who the title names")

    def _title_names(self, kinds: Container[Kind], *, until: int | None = None) -> list[str]:
        """The last words of the names in the title, or in its beginning, that are of ``kinds``: surnames of persons."""
        title = self.article.title
        named = (e for e in entities(title[:until], self.article.language) if e.kind in kinds)
        return [title[slice(*e.head)].split()[-1] for e in named]

    def _first_told(self, place_in: Callable[[str], tuple[int, int] | None]) -> Sequence[Quote]:
        """The first sentence in which ``place_in`` finds something, with that in bold; none without."""
        told = ((s, place) for s in self.article.sentences if (place := place_in(self._text(s))))
        return [self._marked(s, place) for s, place in islice(told, 1)]

    def _first_of(self, told: Iterable[Sentence], place: str) -> Found | None:
        """The first of the sentences as the answer; None without any."""
        first = next(iter(told), None)
        return None if first is None else Found([self._in_context(first)], place)

    def _entities(self, sentence: Sentence, kind: str) -> Sequence[Entity]:
        """The entities of a kind, but for the day on which something was said, and who acts: "par les États-Unis"."""
        text = self._text(sentence)
        return [
            e
            for e in entities(text, self.article.language)
            if e.kind == kind
            and not told_then(text, e.start)
            and (kind != "place" or _THERE.search(text, 0, e.head[0]))
        ]

    def _beginning(self, passage: Passage, longest: int) -> Quote:
        """As many sentences from a passage's start as fit into ``longest`` characters, at least the first."""
        first = passage.sentences[0]
        ends = (s.end for s in reversed(passage.sentences) if s.end - passage.start <= longest)
        return Quote.of(self.article, first.start, next(ends, first.end))

    def _marked(self, sentence: Sentence, words: tuple[int, int]) -> Quote:
        """The quotation of a sentence, with some of its words in bold, by their start and end in it."""
        bold = (sentence.start + words[0], sentence.start + words[1])
        return Quote.of(self.article, sentence.start, sentence.end, bold)

    def _in_context(self, sentence: Sentence) -> Quote:
        """The quotation of a sentence, with the one before if it needs that."""
        first = sentence.index - self._quoter.needs_the_one_before(sentence.index)
        return Quote.of(self.article, self.article.sentences[first].start, sentence.end)

    def _text(self, sentence: Sentence) -> str:
        return self.article.text_of(sentence)
