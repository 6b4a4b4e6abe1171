"""From a question to an answer: the ranked sentences, the span in the best one, and how sure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from index.adjustments import WHOLE, LastAnswer, keeps_back, wanted
from index.answer import MAX_QUOTES, SURE, Answer, Context, PassageScore, Quote
from index.article import Article, Sentence
from index.confidence.confidence import Confidence, estimate
from index.confidence.doubts import UNSURE
from index.entities.attributes import says_nothing_of
from index.entities.entity import NUMERIC, Entity
from index.entities.recognizer import entities
from index.questions.expected import AnswerType
from index.questions.followup import (
    asked_instead,
    asks_more_of_the_same,
    asks_which,
    asks_who_said,
    complete,
    corrects,
    may_stand_alone,
    of_it_all,
)
from index.questions.question import FITTING, Question
from index.ranking.features import tells_of_another, value
from index.ranking.leaders import UNNAMED, asks_leader
from index.ranking.ranker import Ranked, Ranker, TermMatch
from index.ranking.sentences import asks_why, denies, gives_grounds, gives_reason
from index.spans.edges import joined_to
from index.spans.rules import tells_definition
from index.spans.spans import find_span
from index.text.language import Language
from index.text.opening import continues, labelled, leans, needs_the_one_before, points_back
from index.text.pattern import pattern
from index.text.saying import QUOTES, made_known_by, reports, tells_it_is_not_told
from index.text.tense import revises, tells_future, tells_past, tells_plan, tells_possible

_QUOTE_LENGTH = 700
"""Code points of the longest quotation of two sentences."""

_NAMED = frozenset(
    {AnswerType.NAME, AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.LIST}
)
_NAMES = pattern(
    r"(?:These|They|Those|Among them)\b[^.;]{0,20}\b(?:include|are|were)\b|It (?:is|was) (?:the |an? )?[A-Z]"
    r"|(?:Il s['’]agit|C['’]est|Ce sont)\s(?:bien\s)?(?:du|de|d['’]|des|le|la|l['’]|[A-Z])"
    r"|Parmi (?:eux|elles|celles?-ci|ceux-ci)\b"
)
"""How a sentence starts that names what the one before described."""
_OWN_SHARE = 0.3
"""The least share of a follow-up's own words that its answer must match."""
_LEADER_KINDS = ("person", "name")
"""Kinds of entities that may lead something."""
_HE = pattern(
    r"(?i)\W*(?:(?:avec|après|dès|depuis|dans|pour|with|after|in|for|since)\s[^.;:«»“”]{0,90},\s)?"
    r"(?:s?he|il|elle)\s(?!y\b|faut\b|fallait\b)"
)
"""A sentence start whose subject is "he" or "she"."""
_BRIEF = 3
"""How many words of a reply hardly stand alone."""
_SENTENCES_BACK = 2
"""How many sentences back a name still counts."""
_UNLIKELY = 0.3
"""The probability below which a sentence without a leader does not answer who leads."""
_WORK = pattern(r"(?i)\b(?:rapport|enquête|report|investigation)\b")
"""Works that may be asked about for their author, even if the news does not come from them."""
_WAYS = ("way", "ways")
_ANNOUNCING, _NEW_WORDS = 8, 2
"""Most words, and words beyond the question's, of a sentence that only announces what follows."""
_REASON_WITHIN = 2
"""How many sentences after "Pourquoi ?" may give the reason."""
_EXTRA_WORDS = 3
"""Most extra words of a sentence that only restates the question."""
_EXTRA_CHARACTERS = 10
"""Most extra characters of a sentence that only restates the question."""


def _go_together(sentence: Sentence, following: Sentence) -> bool:
    """Whether two consecutive sentences may be quoted together."""
    return sentence.passage == following.passage and following.end - sentence.start <= _QUOTE_LENGTH


class Explanation(NamedTuple):
    """Why a sentence has its place among the answers.

    ``contributions`` is what each named feature adds to ``score``, without zeros.
    """

    text: str
    passage: int
    score: float
    matches: tuple[TermMatch, ...]
    contributions: Mapping[str, float]


class Reader:
    """Answers questions about one article with its own sentences."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.ranker = Ranker(article)

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
        asked, near, ranked, confidence = self._found(question, context)
        unsure = confidence.right <= SURE
        quotes = tuple(islice(self._quotes(asked, ranked, unsure=unsure), MAX_QUOTES))
        if quotes:
            confidence = self._judged(question, asked, near, ranked[0], quotes[0], confidence)
        asks = question.kind == "question"
        return Answer.model_construct(
            question=text,
            answered=asks and confidence.answered,
            confidence=confidence.right if asks else 0.0,
            language=question.language,
            quotes=quotes,
            passages=self._passages(asked),
            understood=self._understood(question, asked, context),
            why=confidence.why,
        )

    def _chosen(self, question: Question, text: str, context: Context | None) -> Answer | Question:
        """An answer found by the article's structure, without ranking; or else the question to rank for."""
        if question.kind == "question" and question.expected is AnswerType.SUMMARY:
            return self._summary(text, question)
        if question.kind == "question" and question.expected is AnswerType.NEXT:
            return self._outlook(text, question)
        if question.expected is AnswerType.REPORTED and not (context and asks_who_said(question)):
            made_known = self._made_known(text, question)
            if made_known.answered or not _WORK.search(text):
                return made_known
            return replace(question, expected=AnswerType.PERSON)
        return question

    def _found(
        self, question: Question, context: Context | None
    ) -> tuple[Question, LastAnswer | None, list[Ranked], Confidence]:
        """The completed question, the last answer it follows, the best sentences, and how sure."""
        asked, near = self._asked(question, context)
        ranked = self._ranked(asked, near)
        confidence = estimate(self.ranker, asked, ranked, lent=near is not None)
        if near is not None and not confidence.answered and may_stand_alone(question):
            alone = self._ranked(question, near)
            found = estimate(self.ranker, question, alone)
            if found.answered:  # the words from the turn before were in its way
                found = found.because("doubtful: stands alone")
                return question, near, alone, found._replace(right=min(found.right, UNSURE))
        return asked, near, ranked, confidence

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
            kept_back = confidence.because("told: kept back")
            return kept_back._replace(right=max(confidence.right, SURE), answered=True)
        if confidence.answered and self._tells_of_them(asked, best.sentence):
            of_them = confidence.because("clear: opens with their name")
            return of_them._replace(right=max(confidence.right, SURE))
        if says_nothing_of(asked.text, quote.text) or tells_of_another(best.features):
            nothing = confidence.because("silent: says nothing of it, or of another")
            return nothing._replace(right=0.0, answered=False)
        if self._leads_another(asked, best, confidence):
            return confidence.because("silent: leads another")._replace(answered=False)
        if near is not None and self._only_lent(question, asked, near, best, quote):
            lent = confidence.because("doubtful: only lent")
            return lent._replace(right=min(confidence.right, UNSURE))
        return confidence

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
        question, near, best, _ = self._found(question, context)
        found = []
        for ranked in best[:MAX_QUOTES]:
            sentence = self.article.sentences[ranked.sentence]
            added = self.ranker.contributions(ranked) | wanted(self.ranker, question, ranked, near)
            found.append(
                Explanation(
                    self.article.text_of(sentence),
                    sentence.passage,
                    ranked.score,
                    tuple(self.ranker.matches(question, ranked.sentence)),
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
        again = not context.question or (
            asks_more_of_the_same(question, before) and self._may_tell(question, context)
        )
        named = asked_instead(question, asked, before)
        if question.language != self.article.language and named not in self.article.text:
            named = ""  # the article uses a word of its own language
        own = len(question.text) if asked.text.startswith(question.text) else 0
        return asked, LastAnswer(first, last, again, named, corrects(question), own)

    def _is_kept_back(self, question: Question, ranked: Ranked) -> bool:
        """Whether a sentence that matches all of the question says it is not public: "Le prix n'est pas connu"."""
        if value(ranked.features, "coverage") < WHOLE:
            return False
        return keeps_back(question, self.article.text_of(self.article.sentences[ranked.sentence]))

    def _tells_of_them(self, question: Question, index: int) -> bool:
        """Whether the question is only about what somebody does or how they are, and a sentence opens with their name."""
        return (
            question.expected is AnswerType.STATEMENT
            and self.ranker.asks_only_of_a_name(question)
            and self.ranker.opens_with(question, index)
        )

    def _leads_another(self, question: Question, best: Ranked, confidence: Confidence) -> bool:
        """Whether a leader of something named is asked for, and the best sentence has none, or another's."""
        names = question.owners  # a country's leader needs no country: "le président Macron"
        if not names or not asks_leader(question):
            return False
        led = self.ranker.led(question, best.sentence)
        sentence = self.article.sentences[best.sentence]
        text = self.article.text_of(sentence)
        heads = (
            e
            for e in entities(text, self.article.language)
            if e.kind in _LEADER_KINDS and not joined_to(text, e.head, names)
        )
        if led == 0.0 and not needs_the_one_before(text, 0) and next(heads, None) is None:
            return True
        if confidence.right >= SURE:
            return False
        first = self.article.sentences[max(best.sentence - _SENTENCES_BACK, 0)].start
        near = f"{self.article.title} {self.article.text[first : sentence.end]}".casefold()
        if led <= UNNAMED and not any(name.casefold() in near for name in names):
            return True
        return led == 0.0 and confidence.right < _UNLIKELY

    def _only_lent(
        self, question: Question, asked: Question, near: LastAnswer, best: Ranked, quote: Quote
    ) -> bool:
        """Whether the quotation has little of a follow-up beyond what it took from the turn before.

        It lacks the new name, a reason, a speaker or the type asked for, or most of the follow-up's own words.
        """
        if near.named and near.named.casefold() not in quote.text.casefold():
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
        held = self.ranker.held(asked, best.sentence, near.own)
        return held is not None and held < _OWN_SHARE

    def _may_tell(self, question: Question, context: Context) -> bool:
        """Whether the last answer has anything of the type asked for: a date, a reason."""
        told = self.article.text[context.start : context.end]
        if question.expected is AnswerType.REASON:
            return gives_reason(told)
        return not question.typed or any(
            question.fit(e.kind) for e in entities(told, self.article.language)
        )

    def _ranked(self, question: Question, near: LastAnswer | None) -> list[Ranked]:
        """The best sentences, with the bonuses for the question's form, best first."""
        ranked = self.ranker.rank(question, 4 * MAX_QUOTES)
        for place, r in enumerate(ranked):
            if added := wanted(self.ranker, question, r, near):
                ranked[place] = r._replace(score=r.score + sum(added.values()))
        return sorted(ranked, key=lambda r: -r.score)

    def _index_at(self, offset: int) -> int:
        """The index of the sentence at an offset of the article."""
        return next((s.index for s in self.article.sentences if s.end > offset), 0)

    def _summary(self, text: str, question: Question) -> Answer:
        """The lead, which is where an article says what it is about."""
        lead = self.article.lead
        end = next(
            (s.end for s in reversed(lead.sentences) if s.end - lead.start <= _QUOTE_LENGTH),
            lead.sentences[0].end,
        )
        return Answer.model_construct(
            question=text,
            answered=True,
            confidence=1.0,
            language=question.language,
            quotes=(Quote.of(self.article, lead.sentences[0].start, end),),
            passages=tuple(
                PassageScore(p.number, p.section, 0.0) for p in self.article.passages[:5]
            ),
            understood=question.text,
            why=("not ranked: the article's opening",),
        )

    def _outlook(self, text: str, question: Question) -> Answer:
        """The article's last sentence about the future, or else about what may come."""
        article = self.article
        coming = [
            s
            for s in article.sentences
            if tells_future(text_of := article.text_of(s)) and not tells_past(text_of)
        ]
        dated = [
            s
            for s in coming
            if any(e.kind == "date" for e in entities(article.text_of(s), article.language))
        ]
        told = dated or coming
        told = told or [s for s in article.sentences if tells_possible(article.text_of(s))]
        quotes = tuple(
            Quote.of(
                article,
                article.sentences[s.index - self._needs_the_one_before(s.index)].start,
                s.end,
            )
            for s in told[-1:]
        )
        return self._unranked(text, question, quotes, "what it says last of what is to come")

    def _made_known(self, text: str, question: Question) -> Answer:
        """The first sentence that names the source of the news."""
        told = (
            (s, place)
            for s in self.article.sentences
            if (place := made_known_by(self.article.text_of(s)))
        )
        quotes = tuple(
            Quote.of(self.article, s.start, s.end, (s.start + first, s.start + last))
            for s, (first, last) in islice(told, 1)
        )
        return self._unranked(text, question, quotes, "where it names who made the news known")

    def _unranked(
        self, text: str, question: Question, quotes: tuple[Quote, ...], place: str
    ) -> Answer:
        """An answer found without ranking; not answered without a quotation."""
        return Answer.model_construct(
            question=text,
            answered=bool(quotes),
            confidence=SURE if quotes else 0.0,
            language=question.language,
            quotes=quotes,
            passages=(),
            understood=question.text,
            why=(f"not ranked: {place}",),
        )

    def _quotes(
        self, question: Question, ranked: Sequence[Ranked], *, unsure: bool
    ) -> Iterable[Quote]:
        """The ranked sentences as quotations, without those already quoted.

        Only the first, which is shown to readers, gets a highlight.
        """
        covered: set[int] = set()
        shown = False
        for index in (r.sentence for r in ranked):
            if index in covered:
                continue
            sentence = self.article.sentences[index]
            if not shown and (reason := self._asked_why(question, sentence)):
                covered.update(s.index for s in reason)
                yield Quote.of(self.article, reason[0].start, reason[-1].end)
                shown = True
            start, first = sentence.start, index
            if index - 1 not in covered and (
                self._needs_the_one_before(index)
                or (not shown and self._lacks_who(question, sentence))
            ):
                first = self._before_labels(index) if self._is_label(index) else index - 1
                start = self.article.sentences[first].start
            last = sentence
            ways = not shown and self._way_follows(question, sentence)
            announces = not shown and self._only_announces(question, sentence)
            if not shown and (
                ways
                or announces
                or self._reason_follows(question, sentence)
                or self._revision_follows(question, sentence)
                or self._is_asked(sentence)
                or self._is_brief(sentence)
                or self._named_next(question, sentence)
                or self._words_follow(question, sentence)
                or self._told_next(question, sentence)
                or (unsure and self._may_go_on(question, sentence))
            ):
                last = self.article.sentences[index + 1]
            covered.update(range(first, last.index + 1))
            span = None
            kept_back = last is not sentence and tells_it_is_not_told(self.article.text_of(last))
            if not (shown or kept_back or ways):
                places = (last, sentence) if last is not sentence else (sentence,)
                if announces and not question.typed:
                    places = (sentence, last)
                span = next(filter(None, (self._span(question, s) for s in places)), None)
                if span is None and first < index:
                    span = self._who_it_is(question, sentence)
            yield Quote.of(self.article, start, last.end, span)
            shown = True

    def _span(self, question: Question, sentence: Sentence) -> tuple[int, int] | None:
        """The span in a sentence; None for who pays, often unnamed, and for what is not public."""
        if question.asks_payer or keeps_back(question, self.article.text_of(sentence)):
            return None
        knows = cache(partial(self.ranker.known, question, sentence.index))
        return find_span(self.article, sentence, question, knows)

    def _lacks_who(self, question: Question, sentence: Sentence) -> bool:
        """Whether the doer is asked for, and the sentence only has "he" or "she": "Avec elle, il a lancé une pétition"."""
        if question.expected is not AnswerType.PERSON or not question.asks_doer:
            return False
        text = self.article.text_of(sentence)
        he = _HE.match(text)
        before = self.article.sentences[sentence.index - 1] if sentence.index else None
        if he is None or before is None or not _go_together(before, sentence):
            return False
        told = self._fitting(question, text)
        return not any(e.kind in _LEADER_KINDS and e.start > he.end() for e in told)

    def _who_it_is(self, question: Question, sentence: Sentence) -> tuple[int, int] | None:
        """The person "he" refers to in a sentence that answers: the only one named in the sentence before."""
        if not self._lacks_who(question, sentence):
            return None
        before = self.article.sentences[sentence.index - 1]
        named = entities(self.article.text_of(before), self.article.language)
        persons = [e for e in named if e.kind == "person"]
        if len(persons) != 1:
            return None
        return before.start + persons[0].start, before.start + persons[0].end

    def _reason_follows(self, question: Question, sentence: Sentence) -> bool:
        """Whether a sentence lacks the reason asked for, and the next one gives it or quotes somebody."""
        return (
            question.expected is AnswerType.REASON
            and not gives_reason(self.article.text_of(sentence))
            and (
                gives_reason(after := self._text_after(sentence))
                or gives_grounds(after)
                or (
                    after != ""
                    and sentence.end - sentence.start < len(question.text) + _EXTRA_CHARACTERS
                )
            )
        )

    def _asked_why(self, question: Question, sentence: Sentence) -> Sequence[Sentence]:
        """The "Pourquoi ?" that follows a sentence without the reason asked for, to the reason; empty without one."""
        if question.expected is not AnswerType.REASON or gives_reason(
            self.article.text_of(sentence)
        ):
            return ()
        after = self.article.sentences[sentence.index + 1 : sentence.index + 2 + _REASON_WITHIN]
        if not after or not asks_why(self.article.text_of(after[0])):
            return ()
        for count, told in enumerate(after[1:], 2):
            if not _go_together(after[0], told):
                break
            if gives_reason(self.article.text_of(told)):
                return after[:count]
        return ()

    def _only_announces(self, question: Question, sentence: Sentence) -> bool:
        """Whether a short sentence says hardly more than the question, with no figure: "Reste la dette."."""
        text = self.article.text_of(sentence)
        if len(text.split()) > _ANNOUNCING or self._text_after(sentence) == "":
            return False
        if self.ranker.new_words(question, sentence.index) > _NEW_WORDS:
            return False
        if question.expected is AnswerType.SAID or self._tells_of_them(question, sentence.index):
            return False
        settles = question.expected is AnswerType.YES_NO and denies(text)
        told = entities(text, self.article.language)
        return not settles and not any(
            e.kind in NUMERIC or e.kind == "date" or question.fit(e.kind) for e in told
        )

    def _way_follows(self, question: Question, sentence: Sentence) -> bool:
        """Whether the question asks how, and a sentence says no more than the question: "The two do not go the same way"."""
        return (
            (question.expected is AnswerType.MANNER or question.focus_text in _WAYS)
            and self._text_after(sentence) != ""
            and self.ranker.new_words(question, sentence.index) <= _EXTRA_WORDS
        )

    def _named_next(self, question: Question, sentence: Sentence) -> bool:
        """Whether the name asked for is in the next sentence: "These include…", "Il s'agit de…"."""
        if question.expected not in _NAMED or not _NAMES.match(self._text_after(sentence)):
            return False
        text = self.article.text_of(sentence)
        told = (text[slice(*e.head)] for e in self._fitting(question, text))
        return all(name.casefold() in question.text.casefold() for name in told)

    def _words_follow(self, question: Question, sentence: Sentence) -> bool:
        """Whether a sentence only announces speech that is asked for, and the next one starts with it."""
        after = self._text_after(sentence)
        here = self.article.text_of(sentence)
        announced = QUOTES.match(after) and not QUOTES.search(here)
        if question.expected is not AnswerType.SAID or not announced:
            return False
        return not question.names or all(
            after[slice(*e.head)] in here + question.text
            for e in entities(after, self.article.language)
            if e.kind == "person"
        )

    def _told_next(self, question: Question, sentence: Sentence) -> bool:
        """Whether the next sentence tells what this one only mentions: what something is, or that it is unknown."""
        after = self._text_after(sentence)
        if question.expected is AnswerType.DEFINITION:
            here = self.article.text_of(sentence)
            told = tells_definition(here, self.article.language, question)
            return not told and points_back(after) and needs_the_one_before(after, 0)
        return question.typed and tells_it_is_not_told(after) and continues(after, 0)

    def _may_go_on(self, question: Question, sentence: Sentence) -> bool:
        """Whether a sentence lacks what is asked for, and the next one may have it.

        For a yes-or-no question, a next sentence that opens with "she" or "it" may.
        """
        if question.expected is AnswerType.YES_NO:
            return leans(self._text_after(sentence))
        if not question.typed:
            return False
        here = self._fitting(question, self.article.text_of(sentence))
        return not here and self._fitting(question, self._text_after(sentence)) != []

    def _fitting(self, question: Question, text: str) -> list[Entity]:
        """The entities in ``text`` of the type asked for."""
        told = entities(text, self.article.language)
        return [e for e in told if question.fit(e.kind) >= FITTING]

    def _is_asked(self, sentence: Sentence) -> bool:
        """Whether a sentence is itself a question, which the next one answers."""
        text = self.article.text_of(sentence)
        return text.endswith("?") and self._text_after(sentence) != ""

    def _is_brief(self, sentence: Sentence) -> bool:
        """Whether a sentence is a reply of a few words to a heading that asks, and more follows: "La solitude."."""
        brief = len(self.article.text_of(sentence).split()) <= _BRIEF
        return brief and sentence.index in self.article.asked and self._text_after(sentence) != ""

    def _revision_follows(self, question: Question, sentence: Sentence) -> bool:
        """Whether a sentence tells a plan, and the next one its outcome.

        False if the question asks for the plan.
        """
        told = self.article.text_of(sentence)
        return revises(told, self._text_after(sentence)) and not tells_plan(question.text)

    def _text_after(self, sentence: Sentence) -> str:
        """The next sentence, if both may be quoted together; otherwise empty."""
        after = self.article.sentences[sentence.index + 1 : sentence.index + 2]
        if not after or not _go_together(sentence, after[0]):
            return ""
        return self.article.text_of(after[0])

    def _is_label(self, index: int) -> bool:
        """Whether a sentence is a label and its value: "Coût : 9 euros"."""
        return labelled(self.article.text_of(self.article.sentences[index]))

    def _before_labels(self, index: int) -> int:
        """The last sentence before a label and others like it: "Le chantier a repris. Livraison : mai. Coût : …"."""
        while self._is_label(index) and self._needs_the_one_before(index):
            index -= 1
        return index

    def _needs_the_one_before(self, index: int) -> bool:
        """Whether a sentence opens with a word that refers to the sentence before, or is a label."""
        sentence = self.article.sentences[index]
        before = self.article.sentences[index - 1] if index else None
        return (
            before is not None
            and _go_together(before, sentence)
            and (needs_the_one_before(self.article.text, sentence.start) or self._is_label(index))
        )

    def _passages(self, question: Question) -> tuple[PassageScore, ...]:
        return tuple(
            PassageScore(number, self.article.passages[number - 1].section, score)
            for number, score in self.ranker.passages(question)
        )
