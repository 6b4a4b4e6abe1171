"""Which sentences are quoted together, and which of their words are in bold."""

from collections.abc import Container, Iterator, Sequence
from functools import cache, partial
from itertools import takewhile

from index.adjustments import keeps_back
from index.answer import Quote
from index.article import Sentence
from index.entities.entity import MAY_BE_PERSONS, NUMERIC, Entity
from index.entities.recognizer import entities
from index.pages.interview import QUOTATION
from index.questions.expected import AnswerType
from index.questions.question import FITTING, Question
from index.ranking.matching import FOUND
from index.ranking.overlap import known, new_words, tells_of_them
from index.ranking.ranker import Ranked, Ranker
from index.spans.definitions import tells_definition
from index.spans.spans import find_span
from index.text.analyzer import fold
from index.text.negation import denies
from index.text.opening import labelled, leans, needs_the_one_before, points_back
from index.text.pattern import pattern
from index.text.reasons import gives_grounds, gives_reason
from index.text.saying import QUOTES, reports, takes_back, tells_it_is_not_told
from index.text.tense import revises, tells_plan

LONGEST = 700
"""Code points of the longest quotation of two sentences."""

_HE = pattern(
    r"\W*(?:\w[^.;:«»“”A-ZÀ-Þ]{0,90},\s|(?:Mais|Et|Puis|But|And|Then)\s)?"
    r"(?i:s?he|it|il|elle)\s(?!y\b|faut\b|fallait\b)"
)
"""A sentence start whose subject is "he", "she" or "it"."""
_TAKEN_BACK = pattern(
    r"(?i)(?:à tort|(?:c['’]est )?(?:faux|inexact)|il n['’]en est rien|pas si (?:vite|simple)|wrongly|not (?:so|true|quite)|(?:that|this|it) (?:is|was) (?:wrong|false|untrue|not true))\b"
)
"""A sentence start that contradicts the sentence before."""
_NOBODY = pattern(r"(?i)(?:nobody|no[ -]one|none of|personne\sn|aucune?\s|nul\sn)")
"""Opens a sentence that tells that nobody did it or had it happen."""
_SAYS_SHE = pattern(r"\W*(?i:selon|d['’]après|according to)\s(?i:elle|lui|her|him)\b")
"""A sentence start that gives somebody as its source, by a pronoun."""
_ONE_OF_THEM = pattern(
    r"\b(?:lequel|laquelle|which (?:one|(?:is|was|has|had|does|did|will|would|should)))\b"
)
"""Asks for one of several things that the article names: "C'est lequel le meilleur ?"."""
_BRIEF = 8
"""How many words of a reply hardly stand alone."""
_YES_OR_NO = pattern(
    r"(?i)\W*(?:oui|non|si|vrai|faux|pas (?:encore|forcément|vraiment|tout à fait|du tout)|yes|no|true|false|not (?:yet|really|quite|at all|necessarily))\b[ ,]*(?:absolument|et non|mais|bien sûr|absolutely|and no)?\W*"
)
"""A sentence that is only yes or no."""
_WAYS = ("way", "ways")
_MANY = {"deux": 2, "two": 2, "trois": 3, "three": 3}
_COUNTS = pattern(rf"(?i)\b(?P<many>{'|'.join(_MANY)})\s(?:\w+\s)?(?P<what>\w{{4,}})[.:]$")
"""Ends a sentence that announces several things: "Ils avancent deux explications."."""
_SHORT = 14
"""Words of the longest sentence that may leave part of the answer to the one before or after."""
_OPEN = (AnswerType.MANNER, AnswerType.REASON, AnswerType.STATEMENT, AnswerType.THING)
"""What a short sentence seldom tells in full."""
_ANNOUNCING, _NEW_WORDS = 8, 2
"""Most words, and words beyond the question's, of a sentence that only announces what follows."""
_EXTRA_WORDS = 3
"""Most extra words of a sentence that only restates the question."""
_EXTRA_CHARACTERS = 10
"""Most extra characters of a sentence that only restates the question."""


Span = tuple[int, int]
"""Offsets in the article of the words in bold."""


def _go_together(sentence: Sentence, following: Sentence) -> bool:
    """Whether two consecutive sentences may be quoted together."""
    return sentence.passage == following.passage and following.end - sentence.start <= LONGEST


class Quoter:
    """Quotes the sentences that answer, with the neighbours that they need."""

    def __init__(self, ranker: Ranker) -> None:
        self.article = ranker.article
        self.ranker = ranker

    def quotes(
        self, question: Question, ranked: Sequence[Ranked], *, hardly_sure: bool
    ) -> Iterator[Quote]:
        """The ranked sentences as quotations, without those already quoted.

        Only the first, which is always shown to readers, gets a highlight and sentences that follow it: more
        of them when the answer is ``hardly_sure``.
        """
        quoted: set[int] = set()
        for sentence in (self.article.sentences[r.sentence] for r in ranked):
            if sentence.index in quoted:
                continue
            if quoted:
                told, span = self._from_its_opening(sentence, quoted), None
            else:
                told, span = self._first(question, sentence, hardly_sure=hardly_sure)
            quoted.update(s.index for s in told)
            yield Quote.of(self.article, told[0].start, told[-1].end, span)

    def _first(
        self, question: Question, sentence: Sentence, *, hardly_sure: bool
    ) -> tuple[Sequence[Sentence], Span | None]:
        """The best sentence with the neighbours that it needs, and the span in bold."""
        told = self._from_its_opening(sentence)
        if len(told) == 1 and self._lacks_who(question, sentence):
            told = self._from_its_name(sentence)
        if following := self._announced(question, sentence):
            return (*told, *following), None
        doubted = (hardly_sure or question.expected is AnswerType.YES_NO) and not question.leans
        if len(told) == 1 and doubted and self._has_more(question, sentence, sentence.index - 1):
            told = self.article.sentences[sentence.index - 1 : sentence.index + 1]
        way = self._way_follows(question, sentence)
        announces = self._only_announces(question, sentence)
        more = len(told) == 1 and hardly_sure and self._leaves_open(question, sentence)
        goes_on = more or self._goes_on(question, sentence, hardly_sure=hardly_sure)
        if not (way or announces or goes_on):
            return told, self._highlight(question, sentence, (sentence,))
        after = self.article.sentences[sentence.index + 1]
        here, then = self.article.text_of(sentence), self.article.text_of(after)
        if way or tells_it_is_not_told(then) or takes_back(here, then):
            return (*told, after), None
        places = (sentence, after) if announces and not question.typed else (after, sentence)
        return (*told, after), self._highlight(question, sentence, places)

    def _from_its_opening(
        self, sentence: Sentence, quoted: Container[int] = ()
    ) -> Sequence[Sentence]:
        """The sentence, after the one that it refers to unless that is quoted already."""
        first = index = sentence.index
        if index - 1 not in quoted and self.needs_the_one_before(index):
            first = self._before_labels(index) if self._is_label(index) else index - 1
            first -= self._tells_whose(self.article.sentences[first])
        return self.article.sentences[first : index + 1]

    def _tells_whose(self, words: Sentence) -> bool:
        """Whether the sentence before somebody's ``words`` alone names who says them, and who "he" is below."""
        before = self._before(words)
        if before is None or not QUOTATION.fullmatch(self.article.text_of(words)):
            return False
        named = entities(self.article.text_of(before), self.article.language)
        return any(e.kind == "person" for e in named)

    def _from_its_name(self, sentence: Sentence) -> Sequence[Sentence]:
        """The sentence, after those of its passage that lead back to who "he" is: to the first without "he"."""
        sentences, first = self.article.sentences, sentence.index - 1
        while _HE.match(self.article.text_of(sentences[first])):
            if not first or not _go_together(sentences[first - 1], sentence):
                break
            first -= 1
        return sentences[first : sentence.index + 1]

    def _announced(self, question: Question, sentence: Sentence) -> Sequence[Sentence]:
        """The sentences that one announces: the items below its colon, or as many as it counts of what is asked for."""
        text = self.article.text_of(sentence)
        counts = _COUNTS.search(text)
        if text.endswith(":"):
            most = len(self.article.sentences)
        elif counts and fold(counts["what"]) in fold(question.focus_text):
            most = _MANY[counts["many"].casefold()]
        else:
            return ()
        first = sentence.index + 1
        following = self.article.sentences[first : first + most]
        return tuple(takewhile(partial(_go_together, sentence), following))

    def _goes_on(self, question: Question, sentence: Sentence, *, hardly_sure: bool) -> bool:
        """Whether the next sentence is needed to understand this one as an answer."""
        return (
            self._reason_follows(question, sentence)
            or self._revision_follows(question, sentence)
            or self._is_asked(sentence)
            or self._is_brief(sentence)
            or _TAKEN_BACK.match(self._text_after(sentence)) is not None
            or self._words_follow(question, sentence)
            or self._told_next(question, sentence)
            or (hardly_sure and self._may_go_on(question, sentence))
        )

    def _highlight(
        self, question: Question, sentence: Sentence, places: Sequence[Sentence]
    ) -> Span | None:
        """The span in the first of ``places`` that has one, or the person ``sentence`` calls "he"."""
        spans = (self._span(question, place) for place in places)
        return next(filter(None, spans), None) or self._who_it_is(question, sentence)

    def _span(self, question: Question, sentence: Sentence) -> Span | None:
        """The span in a sentence; None for who pays, often unnamed, for what is not public, and where it was nobody."""
        text = self.article.text_of(sentence)
        if question.asks_payer or keeps_back(question, text):
            return None
        if question.expected is AnswerType.PERSON and _NOBODY.match(text):
            return None
        view = self.ranker.view_of_ranked(question)
        knows = cache(partial(known, view, sentence.index))
        return find_span(self.article, sentence, question, knows)

    def _lacks_who(self, question: Question, sentence: Sentence) -> bool:
        """Whether the doer or one of several is asked for, and the sentence only has "he": "Avec elle, il a lancé une pétition"."""
        text = self.article.text_of(sentence)
        if self._before(sentence) is None:
            return False
        if question.expected is AnswerType.PERSON and _SAYS_SHE.match(text):
            return True
        doer = question.expected is AnswerType.PERSON and question.asks_doer
        if not doer and not _ONE_OF_THEM.search(question.line):
            return False
        he = _HE.match(text)
        if he is None:
            return False
        told = self._fitting(question, text)
        return not any(e.kind in MAY_BE_PERSONS and e.start > he.end() for e in told)

    def _who_it_is(self, question: Question, sentence: Sentence) -> Span | None:
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

    def _only_announces(self, question: Question, sentence: Sentence) -> bool:
        """Whether a short sentence says hardly more than the question, with no figure: "Reste la dette."."""
        text = self.article.text_of(sentence)
        if len(text.split()) > _ANNOUNCING or self._text_after(sentence) == "":
            return False
        view = self.ranker.view_of_ranked(question)
        if new_words(view, sentence.index) > _NEW_WORDS:
            return False
        if question.expected is AnswerType.SAID or tells_of_them(view, sentence.index):
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
            and new_words(self.ranker.view_of_ranked(question), sentence.index) <= _EXTRA_WORDS
        )

    def _words_follow(self, question: Question, sentence: Sentence) -> bool:
        """Whether somebody's words are asked for, and not this sentence but the next one has them.

        It starts with them, or "they" say something: "Les syndicats ont saisi un juge. Ils dénoncent…".
        """
        if question.expected is not AnswerType.SAID:
            return False
        after = self._text_after(sentence)
        here = self.article.text_of(sentence)
        if leans(after) and reports(after) and not reports(here):
            return True
        if not QUOTES.match(after) or QUOTES.search(here):
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
        return question.typed and tells_it_is_not_told(after) and leans(after)

    def _may_go_on(self, question: Question, sentence: Sentence) -> bool:
        """Whether a sentence lacks what is asked for, and the next one may have it.

        For a yes-or-no question, a next sentence that opens with "she" or "it" may; after a short sentence, one
        with a word of the question that is not in the first, or not as such.
        """
        if question.expected is AnswerType.YES_NO:
            return leans(self._text_after(sentence))
        if not question.typed:
            return self._has_more(question, sentence, sentence.index + 1)
        here = self._fitting(question, self.article.text_of(sentence))
        return not here and self._fitting(question, self._text_after(sentence)) != []

    def _leaves_open(self, question: Question, sentence: Sentence) -> bool:
        """Whether a sentence is short for what is asked, as how or why, and the next may go on about it: it opens with no other name."""
        if len(self.article.text_of(sentence).split()) > _SHORT or question.expected not in _OPEN:
            return False
        view = self.ranker.view_of_ranked(question)
        opening = view.sentences.openings[sentence.index + 1 : sentence.index + 2]
        another = view.sentences.names[opening] & ~view.known[opening]
        return self._text_after(sentence) != "" and not another.any()

    def _has_more(self, question: Question, sentence: Sentence, beside: int) -> bool:
        """Whether a sentence is short, and the one ``beside`` it matches a content word of the question better, other than its verb."""
        if len(self.article.text_of(sentence).split()) > _SHORT:
            return False
        first = min(sentence.index, beside)
        both = self.article.sentences[first : first + 2] if first >= 0 else ()
        if len(both) < 2 or not _go_together(*both) or self._is_item_after(both[0]):
            return False
        view = self.ranker.view_of_ranked(question)
        here, there = view.matched[:, [sentence.index, beside]].T
        lost = view.asked.flag("name") * (here >= FOUND) * (there < FOUND)
        if beside < sentence.index and lost.any():
            return False  # the sentence before is about another
        content = view.asked.flag("light") + view.asked.flag("verb") == 0
        return bool((content & (there >= FOUND) & (there > here)).any())

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
        """Whether a sentence tells a plan or a rumour, and the next one its outcome or a denial.

        False if the question asks for the plan.
        """
        told, after = self.article.text_of(sentence), self._text_after(sentence)
        return takes_back(told, after) or (revises(told, after) and not tells_plan(question.text))

    def _before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, if both may be quoted together; None otherwise."""
        before = self.article.sentences[sentence.index - 1] if sentence.index else None
        return before if before is not None and _go_together(before, sentence) else None

    def _text_after(self, sentence: Sentence) -> str:
        """The next sentence, if both may be quoted together; otherwise empty."""
        after = self.article.sentences[sentence.index + 1 : sentence.index + 2]
        if not after or not _go_together(sentence, after[0]) or self._is_item_after(sentence):
            return ""
        return self.article.text_of(after[0])

    def _is_item_after(self, sentence: Sentence) -> bool:
        """Whether the next sentence is another item of a list, and not one that this sentence announces."""
        after = self.article.sentences[sentence.index + 1]
        mark = self.article.text[sentence.end : after.start].strip()
        return mark != "" and not self.article.text_of(sentence).endswith(":")

    def _is_label(self, index: int) -> bool:
        """Whether a sentence is a label and its value: "Coût : 9 euros"."""
        return labelled(self.article.text_of(self.article.sentences[index]))

    def _before_labels(self, index: int) -> int:
        """The last sentence before a label and others like it: "Le chantier a repris. Livraison : mai. Coût : …"."""
        while self._is_label(index) and self.needs_the_one_before(index):
            index -= 1
        return index

    def needs_the_one_before(self, index: int) -> bool:
        """Whether a sentence opens with a word that refers to the sentence before, is a label, or explains a yes or no before it."""
        sentence = self.article.sentences[index]
        before = self._before(sentence)
        return before is not None and (
            needs_the_one_before(self.article.text, sentence.start)
            or self._is_label(index)
            or self._is_reply(before)
        )

    def _is_reply(self, sentence: Sentence) -> bool:
        """Whether a sentence is only yes or no, in reply to a heading that asks."""
        if sentence.index not in self.article.asked:
            return False
        return _YES_OR_NO.fullmatch(self.article.text_of(sentence)) is not None
