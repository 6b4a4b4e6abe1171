"""From a question to an answer: the ranked sentences, the span in the best one, and how sure."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from index.adjustments import LastAnswer, is_its_heading, keeps_back, wanted
from index.answer import MAX_QUOTES, SURE, Answer, Context, PassageScore, Quote
from index.article import Article
from index.confidence.confidence import Confidence, estimate
from index.entities.attributes import says_nothing_of
from index.entities.entity import MAY_BE_PERSONS
from index.entities.people import gender_meant
from index.entities.recognizer import entities
from index.outline import Outline
from index.questions.expected import AMOUNTS, AnswerType
from index.questions.followup import (
    asked_instead,
    asks_more_of_the_same,
    asks_of_somebody_else,
    asks_which,
    asks_who_said,
    complete,
    corrects,
    has_clause,
    may_stand_alone,
    names_nothing,
    tells_it_of,
)
from index.questions.question import FITTING, Question
from index.questions.whole import of_it_all
from index.quoting import Quoter
from index.ranking.features import tells_of_another, value
from index.ranking.leaders import UNNAMED, asks_leader, led
from index.ranking.matching import FOUND
from index.ranking.overlap import (
    TermMatch,
    matches,
    only_elsewhere,
    share_held,
    tells_of_them,
)
from index.ranking.ranker import Ranked, Ranker
from index.spans.halves import joined_to
from index.text.language import Language, is_other_language
from index.text.opening import needs_the_one_before
from index.text.pattern import pattern
from index.text.reasons import gives_grounds, gives_reason
from index.text.saying import reports

_OWN_SHARE = 0.3
"""The least share that its answer must match of a follow-up's own words, or without any of those lent to it."""
_OF_ANYTHING = (AnswerType.ABOUT, AnswerType.STATEMENT, AnswerType.YES_NO)
"""What is asked by a follow-up whose answer may be any sentence about its subject."""
_ENOUGH = 2
"""The fewest content words of a follow-up that may be answered without the turn before."""
_SENTENCES_BACK = 2
"""How many sentences back a name still counts."""
_UNLIKELY = 0.3
"""The probability below which a sentence without a leader does not answer who leads."""
_LEANS = pattern(
    r"(?:[^,]{0,30},\s)?(?:pour\s|for\s)?(?:ils?|elles?|s?he|they|it|cette"
    r"|(?:(?:the|this|le|la|ce)\s|l['’])(?:[a-zà-ÿ]+\s)?(?:company|group|firm|club|entreprise|société|groupe))\b"
)
"""Opens, in lower case, a sentence about who or what was named before."""
_STEM = 4
"""Letters that a name and its adjective share: "Nantes", "nantais"."""
_IN_BOLD = 0.3
"""The probability of being right from which words are in bold: below it, most would be wrong."""
_CLOSE = 1.2
"""The lead in score from which the first quotation is much likelier right than the second."""
_WORK = pattern(r"(?i)\b(?:rapport|enquête|report|investigation)\b")
"""Works that may be asked about for their author, even if the news does not come from them."""


class Explanation(NamedTuple):
    """Why a sentence has its place among the answers.

    ``contributions`` is what each named feature adds to ``score``, without zeros.
    """

    text: str
    passage: int
    score: float
    matches: tuple[TermMatch, ...]
    contributions: Mapping[str, float]


class _Reading(NamedTuple):
    """A question completed from the turn before, the last answer it follows, and what answers it, best first."""

    asked: Question
    near: LastAnswer | None
    ranked: list[Ranked]
    quotes: tuple[Quote, ...]
    confidence: Confidence

    @property
    def best(self) -> int | None:
        """The index of the first sentence, if any."""
        return self.ranked[0].sentence if self.ranked else None

    @property
    def says_again(self) -> bool:
        """Whether the first sentence is of the last answer, and surely right."""
        near, best = self.near, self.best
        again = near is not None and best is not None and near.first <= best <= near.last
        return again and self.confidence.right >= SURE

    def of_another(self, sentence: int | None) -> bool:
        """Whether a sentence tells of another what is asked about one: "Kelm's price", for "its price?"."""
        found = (r.features for r in self.ranked if r.sentence == sentence)
        return any(map(tells_of_another, found))

    def unsure(self, why: str) -> "_Reading":
        """The same with a caveat, by the rule ``why``."""
        return self._replace(confidence=self.confidence.unsure(why))

    def declined(self, why: str) -> "_Reading":
        """The same declined, by the rule ``why``."""
        return self._replace(confidence=self.confidence.declined(why))


class Reader:
    """Answers questions about one article with its own sentences."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.ranker = Ranker(article)
        self._quoter = Quoter(self.ranker)
        self._outline = Outline(article, self._quoter)

    def answer(
        self, text: str, *, context: Context | None = None, language: Language | None = None
    ) -> Answer:
        """The article's answer to a reader's question.

        Args:
            text: The question as written.
            context: The turn before, for a question that leans on it.
            language: The question's language when its words do not tell; the article's if None.
        """
        question = self._chosen(self.ranker.understand(text, language), text, context)
        if isinstance(question, Answer):
            return question
        reading = self._read(question, context)
        if reading.says_again and names_nothing(question) and self._was_unsure(context):
            reading = reading.unsure("doubtful: of what was unsure")
        confidence = reading.confidence
        asks = question.kind == "question"
        return Answer.model_construct(
            question=text,
            answered=asks and confidence.answered,
            confidence=confidence.right if asks else 0.0,
            language=question.language,
            quotes=reading.quotes,
            passages=self._passages(reading.asked),
            understood=self._understood(question, reading.asked, context),
            why=confidence.why,
            close=self._is_close(reading),
        )

    def _chosen(self, question: Question, text: str, context: Context | None) -> Answer | Question:
        """An answer found by where it stands, without ranking; or else the question to rank for."""
        if found := self._outline.answer(question, text, context):
            return found
        if question.expected is AnswerType.REPORTED and not (context and asks_who_said(question)):
            made_known = self._outline.made_known(question, text)
            if made_known.answered or not _WORK.search(text):
                return made_known
            return replace(question, expected=AnswerType.PERSON)
        return question

    def _read(self, question: Question, context: Context | None) -> "_Reading":
        """The question completed from the turn before, or by itself if that gives a surer answer.

        If both give the same sentence, the topic is kept for the next turn.
        """
        asked, near = self._asked(question, context)
        leaning = self._reading(question, asked, near)
        if asked is question:
            return leaning
        if context and context.declined and (names_nothing(question) or asks_who_said(question)):
            return leaning.declined("silent: of what is not told")
        nothing_lent = asked.text == question.text and not self._asks_enough(question)
        if nothing_lent and context and context.end and has_clause(question):
            return leaning.unsure("doubtful: what it means")
        if asks_of_somebody_else(question) or self._guesses_whom(question, asked, context):
            return leaning.unsure("doubtful: whom it means")
        if has_clause(question) and self._asks_enough(question):
            alone = self._reading(question, question, None)
            if alone.confidence.right <= leaning.confidence.right or leaning.of_another(alone.best):
                return leaning
            return alone._replace(asked=asked) if alone.best == leaning.best else alone
        missed = context is not None and context.declined
        needed = near is not None and not leaning.confidence.answered
        if (missed or needed) and may_stand_alone(question):
            alone = self._reading(question, question, near)
            better = alone.confidence.right > leaning.confidence.right
            # the words from the turn before were in its way
            if alone.confidence.answered and (better or not leaning.confidence.answered):
                alone = alone.unsure("doubtful: stands alone")
                return alone if near is None else alone._replace(asked=asked)
        return leaning

    def _was_unsure(self, context: Context | None) -> bool:
        """Whether the answer before, if the question before is asked by itself, has a caveat."""
        if context is None or not context.question:
            return False
        before = self.answer(context.question)
        return before.certainty == "unsure" and before.quotes[0].start == context.start

    def _guesses_whom(self, question: Question, asked: Question, context: Context | None) -> bool:
        """Whether "she" or "he" was completed by somebody of whom neither the question before nor its answer speaks."""
        if context is None or gender_meant(question.text) is None:
            return False
        lent = asked.text[len(question.text) :] if asked.text.startswith(question.text) else ""
        told = f"{context.question} {self.article.text[context.start : context.end]}".casefold()
        names = [word for word in lent.split() if word[:1].isupper()]
        return bool(names) and not any(name.casefold() in told for name in names)

    def _asks_enough(self, question: Question) -> bool:
        """Whether the article has something of a follow-up, and that has words enough to be answered by itself."""
        view = self.ranker.view(question)
        return view is not None and int((view.asked.flag("light") == 0).sum()) >= _ENOUGH

    def _reading(self, question: Question, asked: Question, near: LastAnswer | None) -> "_Reading":
        """What answers ``question``, completed as ``asked``."""
        ranked = self._ranked(asked, near)
        confidence = estimate(self.ranker, asked, ranked, lent=near is not None)
        hardly_sure = confidence.right <= SURE  # unsure, or sure only by a rule
        quotes = tuple(
            islice(self._quoter.quotes(asked, ranked, hardly_sure=hardly_sure), MAX_QUOTES)
        )
        if quotes:
            confidence = self._judged(question, asked, near, ranked[0], quotes[0], confidence)
            if (
                not confidence.answered
                or confidence.right < _IN_BOLD
                or (
                    confidence.right < SURE
                    and self._amount_of_another(asked, ranked[0].sentence, quotes[0])
                )
            ):
                quotes = (quotes[0].plain, *quotes[1:])
        return _Reading(asked, near, ranked, quotes, confidence)

    def _judged(
        self,
        question: Question,
        asked: Question,
        near: LastAnswer | None,
        best: Ranked,
        quote: Quote,
        confidence: Confidence,
    ) -> Confidence:
        """``confidence`` adjusted to what is quoted."""
        if self._is_kept_back(asked, best):
            return confidence.sure("told: kept back")
        if is_its_heading(self.article, best.sentence, asked):
            return confidence.sure("told: below its heading")
        view = self.ranker.view_of_ranked(asked)
        if confidence.answered and tells_of_them(view, best.sentence):
            return confidence.sure("clear: opens with their name")
        if is_other_language(question.text):
            return confidence.declined("silent: another language")
        if says_nothing_of(asked.text, quote.text) or tells_of_another(best.features):
            declined = confidence.declined("silent: says nothing of it, or of another")
            return declined._replace(right=0.0)
        if self._leads_another(asked, best, confidence):
            return confidence.declined("silent: leads another")
        if near is not None and near.named[:1].isupper() and not self.ranker.knows(near.named):
            return confidence.declined("silent: a new name")
        if near is not None and self._only_lent(question, asked, near, best, quote):
            return confidence.unsure("doubtful: only lent")
        return confidence

    def _amount_of_another(self, question: Question, row: int, quote: Quote) -> bool:
        """Whether a quotation has none of the names asked about, but another: its amount may not be theirs."""
        amount = question.expected in AMOUNTS
        if not amount or not question.owners or quote.highlight is None:
            return False
        told = quote.text.casefold()
        names = (word for name in question.owners for word in name.split())
        if _LEANS.match(told) or any(word[:_STEM].casefold() in told for word in names):
            return False
        if question.expected is AnswerType.AGE:
            view = self.ranker.view_of_ranked(question)
            if min(view.matched[view.asked.named, row], default=0.0) >= FOUND:
                return False  # "At 27, the sailor…" opens with her age
        return any(
            e.kind in ("person", "organisation", "name")
            for e in entities(quote.text, self.article.language)
        )

    def _is_close(self, reading: _Reading) -> bool:
        """Whether the second quotation is nearly as likely as the first, and says something else."""
        if len(reading.quotes) < 2 or _repeats(*reading.quotes[:2]):
            return False
        ends = reading.quotes[1].end  # a quotation but the first ends with the sentence it is for
        sentences = self.article.sentences
        scores = (r.score for r in reading.ranked if sentences[r.sentence].end == ends)
        return reading.ranked[0].score - next(scores) < _CLOSE

    @staticmethod
    def _understood(question: Question, asked: Question, context: Context | None) -> str:
        """The question that the next turn may lean on."""
        if question.kind != "question":
            return ""
        if context and context.question and asks_who_said(question):
            return context.question
        return asked.text

    def explain(self, text: str, *, context: Context | None = None) -> tuple[Explanation, ...]:
        """Why the best sentences are ranked as they are, for people; empty when none is ranked."""
        question = self._chosen(self.ranker.understand(text), text, context)
        if isinstance(question, Answer):
            return ()
        reading = self._read(question, context)
        question, near = reading.asked, reading.near
        found = []
        for ranked in reading.ranked[:MAX_QUOTES]:
            sentence = self.article.sentences[ranked.sentence]
            view = self.ranker.view_of_ranked(question)
            added = self.ranker.contributions(ranked) | wanted(self.article, view, ranked, near)
            found.append(
                Explanation(
                    self.article.text_of(sentence),
                    sentence.passage,
                    ranked.score,
                    tuple(matches(view, ranked.sentence)),
                    {name: value for name, value in added.items() if value},
                )
            )
        return tuple(found)

    def _asked(
        self, question: Question, context: Context | None
    ) -> tuple[Question, LastAnswer | None]:
        """The question completed from the turn before, and the last answer it follows, if any."""
        if context is None:
            return of_it_all(question, self.article), None
        before = self.ranker.understand(context.question, question.language)
        asked = complete(question, before, context, self.article)
        if asked is question or not context.end:
            return asked, None
        asked = self.ranker.opened(asked)
        first, last = self._index_at(context.start), self._index_at(context.end - 1)
        own = len(question.text) if asked.text.startswith(question.text) else 0
        view = self.ranker.view(asked)
        elsewhere = view is not None and only_elsewhere(view, own, first, last)
        again = not context.question or (
            asks_more_of_the_same(question, before)
            and self._may_tell(question, context)
            and (question.expected is AnswerType.SAID or not elsewhere)
        )
        named = asked_instead(question, asked, before)
        if question.language != self.article.language and named not in self.article.text:
            named = ""  # the article uses a word of its own language
        others = tuple(n for n in before.names if named and n not in asked.text)
        overview = before.expected is AnswerType.SUMMARY
        corrected = corrects(question)
        return asked, LastAnswer(first, last, again, named, others, corrected, overview, own)

    def _is_kept_back(self, question: Question, ranked: Ranked) -> bool:
        """Whether a sentence says that what is asked is not known: "Le prix n'est pas connu"."""
        text = self.article.text_of(self.article.sentences[ranked.sentence])
        return keeps_back(question, text, value(ranked.features, "coverage"))

    def _leads_another(self, question: Question, best: Ranked, confidence: Confidence) -> bool:
        """Whether a leader of something named is asked for, and the best sentence has none, or another's."""
        names = question.owners  # a country's leader needs no country: "le président Macron"
        if not names or not asks_leader(question):
            return False
        leads = led(self.ranker.view_of_ranked(question), best.sentence)
        sentence = self.article.sentences[best.sentence]
        text = self.article.text_of(sentence)
        heads = (
            e
            for e in entities(text, self.article.language)
            if e.kind in MAY_BE_PERSONS and not joined_to(text, e.head, names)
        )
        if leads == 0.0 and not needs_the_one_before(text, 0) and next(heads, None) is None:
            return True
        if confidence.right >= SURE:
            return False
        first = self.article.sentences[max(best.sentence - _SENTENCES_BACK, 0)].start
        near = f"{self.article.title} {self.article.text[first : sentence.end]}".casefold()
        if leads <= UNNAMED and not any(name.casefold() in near for name in names):
            return True
        return leads == 0.0 and confidence.right < _UNLIKELY

    def _only_lent(
        self, question: Question, asked: Question, near: LastAnswer, best: Ranked, quote: Quote
    ) -> bool:
        """Whether the quotation has little of a follow-up beyond what it took from the turn before.

        It lacks the new name, a reason, a speaker or the type asked for, or most of the follow-up's own words.
        """
        language = self.article.language
        if near.named and not tells_it_of(quote.text, language, asked, near.named, near.others):
            return True
        if asked.expected is AnswerType.REASON:
            return not (gives_reason(quote.text) or gives_grounds(quote.text))
        if asks_who_said(question):
            return not reports(quote.text)
        if asks_which(question) and not question.typed:
            tells_it = question.preposition and quote.highlight  # "Pour quel modèle ?"
            return near.first <= best.sentence <= near.last and not tells_it
        if question.expected is AnswerType.SAID:
            return False
        if asked.typed and value(best.features, "type met") < FITTING:
            return True
        if not near.own:
            return False
        held = share_held(self.ranker.view_of_ranked(asked), best.sentence, near.own)
        if held is not None:
            return held < _OWN_SHARE
        if near.first <= best.sentence <= near.last:  # said again
            return asked.expected in _OF_ANYTHING
        return asked.typed and value(best.features, "coverage") < _OWN_SHARE

    def _may_tell(self, question: Question, context: Context) -> bool:
        """Whether the last answer has anything of the type asked for: a date, a reason."""
        told = self.article.text[context.start : context.end]
        if question.expected is AnswerType.REASON:
            return gives_reason(told)
        return not question.typed or any(
            question.fit(e.kind) >= FITTING for e in entities(told, self.article.language)
        )

    def _ranked(self, question: Question, near: LastAnswer | None) -> list[Ranked]:
        """The best sentences, with the bonuses for the question's form, best first."""
        ranked = self.ranker.rank(question, 4 * MAX_QUOTES)
        for place, r in enumerate(ranked):
            if added := wanted(self.article, self.ranker.view_of_ranked(question), r, near):
                ranked[place] = r._replace(score=r.score + sum(added.values()))
        return sorted(ranked, key=lambda r: -r.score)

    def _index_at(self, offset: int) -> int:
        """The index of the sentence at an offset of the article."""
        return next((s.index for s in self.article.sentences if s.end > offset), 0)

    def _passages(self, question: Question) -> tuple[PassageScore, ...]:
        return tuple(
            PassageScore(number, self.article.passages[number - 1].section, score)
            for number, score in self.ranker.passages(question)
        )


def _repeats(first: Quote, second: Quote) -> bool:
    """Whether two quotations have a sentence in common, or one has all the words of the other."""
    overlap = first.start < second.end and second.start < first.end
    return overlap or first.text in second.text or second.text in first.text
