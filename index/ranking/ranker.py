"""Ranks the sentences of an article as answers to a question."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from index.article import Article
from index.entities.attributes import asked_attributes, tells
from index.entities.entity import Entity
from index.entities.people import gender_meant, tells_age_of
from index.entities.recognizer import entities, figures
from index.questions.expected import AnswerType
from index.questions.idioms import holder_asked, reworded, time_named
from index.questions.question import Question, understand
from index.questions.smalltalk import question_in
from index.ranking.aliases import aliases, may_be_acronym, spelt_out
from index.ranking.features import FEATURES, extract
from index.ranking.matching import SAME, STRENGTH, Match, Matcher, Target, Term
from index.ranking.retriever import Retriever
from index.ranking.sentences import read
from index.ranking.spelling import Speller
from index.ranking.view import NAME_LENGTH, NAMED, Asked, Placed, View, ask
from index.text.analyzer import analyzer, fold
from index.text.arrays import Bools, Floats, Ints
from index.text.language import Language, is_function_word
from index.text.lexicon import language_of
from index.text.once import once
from index.text.tense import GOING_ON
from index.text.wordclass import DEFINITE
from index.text.words import WORD

WEIGHTS = Path(__file__).with_name("weights.json")
"""The file with the ranker's weights."""


_OF_KIND = 0.55
"""The strength with which a name matches its hypernym: below NAMED, so that it stays new."""
_AS_NAMED = 0.9
"""The strength with which "she" matches a name."""
_BESIDE = 5
"""Most words between an adverb and what it modifies."""
_SAME_FORM = STRENGTH[Match.LEMMA]
_PRISON = frozenset("prison emprison imprison jail".split())
"""Stems of which an article has one that tells how long a sentence somebody got."""
_PASSAGES = 5
"""Most passages that are given for a question."""


class Ranked(NamedTuple):
    """A sentence, by its index in ``article.sentences``, and its score; higher is better.

    ``features`` are the values of FEATURES, in order.
    """

    sentence: int
    score: float
    features: Floats


_RIVAL = ("rival", "rivals", "other", "another")
"""Opens a sentence about another than the title's subject."""
_WHOSE = ("of", "at", "in", "for", "from", "s")
"""Follows a noun whose owner is told."""


@lru_cache
def shipped_weights() -> Floats:
    """The weights that ship with the program, in the order of FEATURES."""
    return read_weights(WEIGHTS)


def read_weights(path: Path) -> Floats:
    """The weights in a file, in the order of FEATURES.

    A feature without a weight gets 0, as new ones do before training.
    """
    weights = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return np.array([weights.get(name, 0.0) for name in FEATURES])


class Ranker:
    """Ranks the sentences of one article with a linear model over named features."""

    def __init__(self, article: Article, weights: Floats | None = None) -> None:
        self.article = article
        self._weights = shipped_weights() if weights is None else weights
        cut = analyzer(article.language)
        self._sentences = read(article, cut)
        vocabulary = self._sentences.vocabulary
        self._matcher = Matcher(vocabulary)
        self._speller = Speller(vocabulary, article.text)
        self._aliases = aliases(self._sentences, cut, article.title, vocabulary.numbers)
        self._named = frozenset(self._sentences.forms[self._sentences.names].tolist())
        terms = self._stem_of = [cut.term(form) for form in vocabulary.forms]
        bounds = self._sentences.starts.tolist()
        forms = self._sentences.forms.tolist()
        documents = [[terms[f] for f in forms[a:b] if terms[f]] for a, b in pairwise(bounds)]
        passages = []
        for p in article.passages:
            terms_of = [t for s in p.sentences for t in documents[s.index]]
            passages.append(terms_of + (cut.terms(p.section) if p.section else []))
        self._bm25 = Retriever(documents, k1=0.5, b=0.3)
        self._passage_bm25 = Retriever(passages)
        self._title = frozenset(cut.terms(article.title))
        self._headings = frozenset(t for s in article.sections for t in cut.terms(s.title or ""))
        self._size = len(vocabulary.forms)
        self._places_of = lru_cache(10_000)(self._find_places)
        self._spelt_out = lru_cache(1_000)(self._find_spelt_out)
        self._values: dict[str, Floats] = {}
        self._entities: dict[int, Sequence[Placed]] = {}
        self._figures: dict[int, Sequence[Placed]] = {}
        self._last: tuple[Question, View | None] | None = None

    @property
    def language(self) -> Language:
        """The article's language."""
        return self.article.language

    def knows(self, name: str) -> bool:
        """Whether the article or one of its headings has a word of ``name``, in any inflection."""
        stems = self._matcher.vocabulary.by_stem
        terms = analyzer(self.language).terms(name)
        return any(term in stems or term in self._headings for term in terms)

    def understand(self, text: str, default: Language | None = None) -> Question:
        """Interpret a question about this article; ``default`` is its language when its words do not tell."""
        text = reworded(question_in(text))
        supposed = holder_asked(text)
        if supposed and not self.knows(supposed[0]):
            text = supposed[1]
        if not _PRISON.isdisjoint(self._matcher.vocabulary.by_stem):
            text = time_named(text)
        default = language_of(text) or default or self.language
        question = understand(text, default=default)
        if question.kind in ("gibberish", "order") and self._holds(question):
            question = replace(question, kind="question")
        if question.kind != "question":
            return question
        mended = self._speller.mend(text, question.language)
        if mended != text:
            question = understand(mended, default=default)
        return self.opened(question)

    def _holds(self, question: Question) -> bool:
        """Whether the article has what looks like no word, or like an order: "DGCCRF ?", "réserve naturelle superficie"."""
        words = question.line.split()
        known = set(self._matcher.vocabulary.forms).intersection(words)
        known = {word for word in known if not is_function_word(word, self.language)}
        if question.kind == "gibberish":
            return bool(known)
        return len(known) > 1 and words[0] in known

    def opened(self, question: Question) -> Question:
        """The question with the span of the name it opens with, if the article has that name: "Alibaba utilise…"."""
        word = WORD.search(question.text)
        known = word and self._matcher.vocabulary.names.get(fold(word[0])) == word[0]
        return replace(question, opener=word.span()) if word and known else question

    def rank(self, question: Question, k: int = 10) -> list[Ranked]:
        """The best ``k`` sentences, best first; only those that match a term.

        If an attribute is asked for of what the title names ("Quel âge a la forêt ?"), or of nothing ("Final score?"),
        also those that tell it.
        """
        view = self.view(question)
        if view is None:
            return []
        features = extract(view)
        scores = features @ self._weights
        found = view.inherited.max(axis=0)
        if (view.asked.flag("title") + view.asked.flag("light") + view.asked.naming).all():
            found = found + view.valued
        held = (found > 0).nonzero()[0]
        order = held[(-scores[held]).argsort(kind="stable")[:k]]
        return [Ranked(int(i), float(scores[i]), features[i]) for i in order]

    def contributions(self, ranked: Ranked) -> dict[str, float]:
        """What each feature adds to a sentence's score, by name."""
        return dict(zip(FEATURES, (ranked.features * self._weights).tolist(), strict=True))

    def view(self, question: Question) -> View | None:
        """The question matched against the sentences; None when the article has none of its terms, nor a value asked of somebody or a score.

        The last view is kept: ranking, confidence and passages use the same one.
        """
        if self._last is None or self._last[0] is not question:
            self._last = question, self._view(question)
        return self._last[1]

    def view_of_ranked(self, question: Question) -> View:
        """The same for a question that has ranked a sentence."""
        view = self.view(question)
        assert view is not None, "a sentence was ranked, so that some term is in the article"
        return view

    def _view(self, question: Question) -> View | None:
        terms = self._terms(question)
        asked = self._ask(question, terms)
        stems = self._stems(question, terms)
        passage_bm25 = self._passage_bm25.scores(stems)
        sentences = self._sentences
        valued = self._valued(question)
        alone = gender_meant(question.text) is not None or question.asks_score
        if not any(t.targets for t in terms) and not (alone and valued.any()):
            return None
        words = self._match_words(terms, sentences.forms)
        if len(asked.named) > 1:
            self._name_in_full(terms, words)
        for alias in self._aliases:
            alias.lay(words)
        self._beside_the_rest(terms, words)
        self._name_of_kind(asked, words)
        bm25 = self._bm25.scores(stems)
        view = View(
            asked,
            sentences,
            words,
            bm25,
            passage_bm25[sentences.passage],
            valued,
            self._read,
            self._read_figures,
        )
        self._of_the_title(view)
        self._age_of_them(asked, words)
        return view

    def _terms(self, question: Question) -> list[Term]:
        """The question's terms, without question words if there are others; acronyms match what they stand for."""
        contrary = question.expected is AnswerType.YES_NO  # "Did they win?" "They lost."
        terms = self._matcher.terms(question.text, question.language, contrary=contrary)
        known = self._matcher.vocabulary.numbers
        for n, term in enumerate(terms):
            written = question.text[term.start : term.end]
            if term.form not in known and may_be_acronym(written, question.language):
                targets = (*term.targets, *self._spelt_out(term.form))
                terms[n] = term._replace(targets=targets)
        return [t for t in terms if t.form not in question.asking] or terms

    def _find_spelt_out(self, acronym: str) -> Sequence[Target]:
        """The words of the article that an acronym stands for; none if it may stand for several things."""
        forms = self._matcher.vocabulary.forms
        phrases = spelt_out(acronym, self._sentences, forms, self.language)
        if len(phrases) != 1:
            return ()
        words = tuple((number,) for number in next(iter(phrases)))
        return (Target(words, Match.EXACT, STRENGTH[Match.EXACT]),)

    def _mask(self, numbers: Sequence[int]) -> Bools:
        """Which words of the vocabulary are in ``numbers``; shape (vocabulary,)."""
        found = np.zeros(self._size, dtype=np.bool_)
        found[list(numbers)] = True
        return found

    def _valued(self, question: Question) -> Floats:
        """1 for each sentence with a value of every attribute asked for; shape (sentences,)."""
        found = np.zeros(len(self._sentences))
        for number, attribute in enumerate(asked_attributes(question.text)):
            if attribute not in self._values:
                texts = map(self.article.text_of, self.article.sentences)
                telling = [tells(text, attribute) for text in texts]
                self._values[attribute] = np.array(telling, dtype=np.float64)
            found = self._values[attribute] * (found if number else 1.0)
        return found

    def _stems(self, question: Question, terms: Sequence[Term]) -> list[str]:
        """The stems to query BM25 with; for another language, only words spelt alike in the article."""
        if question.language == self.language:
            return [t.stem for t in terms]
        return [t.stem for t in terms if any(x.kind >= Match.LEMMA for x in t.targets)]

    def _ask(self, question: Question, terms: Sequence[Term]) -> Asked:
        """The question's terms with their document frequencies."""
        size = len(self._sentences)
        frequency = [min(size, self._frequency(t)) for t in terms]
        known = self._matcher.vocabulary.numbers
        names = [t.form in known and known[t.form] in self._named for t in terms]
        titled = [self._is_of_title(question, t) for t in terms]
        called = len(self._title) <= NAME_LENGTH
        return ask(question, terms, frequency, size, titled, names, called=called)

    def _is_of_title(self, question: Question, term: Term) -> bool:
        """Whether a term, or what translates it, is a word of the title."""
        if question.language == self.language:
            return term.stem in self._title
        cut = self._matcher.vocabulary
        return any(
            strength >= STRENGTH[Match.TRANSLATED]
            and cut.analyzer.term(cut.forms[n]) in self._title
            for n, strength in term.words.items()
        )

    def _frequency(self, term: Term) -> float:
        """The document frequency of a term: each sentence counts the square of its match's strength."""
        best: dict[str, float] = {}
        for target in term.targets:
            for number in target.forms[0]:
                stem = self._stem_of[number]
                best[stem] = max(best.get(stem, 0.0), target.strength)
        return sum(len(self._bm25.postings(s)) * strength**2 for s, strength in best.items())

    def _match_words(self, terms: Sequence[Term], forms: Ints) -> Floats:
        """How well each word matches each term, shape (terms, words)."""
        strengths = np.zeros((len(terms), self._size))
        rows: list[int] = []
        columns: list[int] = []
        found: list[float] = []
        for row, term in enumerate(terms):
            rows += [row] * len(term.words)
            columns += term.words
            found += term.words.values()
        strengths[rows, columns] = found
        words = strengths.take(forms, axis=1)
        phrases = [(n, x) for n, t in enumerate(terms) for x in t.targets if len(x.forms) > 1]
        for row, target in phrases:
            at = self._places_of(target.forms)
            words[row, at] = np.maximum(words[row, at], target.strength)
        return words

    def _name_in_full(self, terms: Sequence[Term], words: Floats) -> None:
        """Let a later "Ruiz" match the whole name, where the article has "Ana Ruiz"; not that of "Ruiz France"."""
        pairs = [*self._full_names(terms)]
        if not pairs:
            return
        named, asked = self._sentences.names, words.max(axis=0) >= SAME
        ends = np.append(~named[1:] | asked[1:], np.True_)
        for first, last in pairs:
            same = (words[last] >= SAME) & named & ends
            np.maximum(words[first], words[last] * same, out=words[first])

    def _name_of_kind(self, asked: Asked, words: Floats) -> None:
        """Let firms match the noun that asks for them: "Quelles entreprises…", "Which firms…"."""
        focus = asked.flag("focus").nonzero()[0]
        several = asked.question.plural and asked.question.expected is AnswerType.ORGANISATION
        if not several or not len(focus):
            return
        for row in range(len(self._sentences)):
            for kind, first, _ in self._read(row):
                if kind == "organisation":
                    words[focus, first] = np.maximum(words[focus, first], _OF_KIND)

    def _age_of_them(self, asked: Asked, words: Floats) -> None:
        """Let the opening of a sentence with somebody's age match the name told before: "Elle a 40 ans"."""
        if asked.question.expected is not AnswerType.AGE or not len(asked.named):
            return
        surname = asked.terms[asked.named[-1]].form
        for row, start in enumerate(self._sentences.starts[:-1].tolist()):
            if tells_age_of(self.article, row, surname):
                words[asked.named, start] = _AS_NAMED

    def _of_the_title(self, view: View) -> None:
        """Let "the mayor" alone match the town asked about too, if it is the title's, and a noun that opens its sentence; not "the mayor of Lyon"."""
        asked, words = view.asked, view.words
        title, known = asked.flag("title"), self._matcher.vocabulary.numbers
        for noun, name in asked.neighbours:
            at = asked.terms[name].start
            heads = (e.head for e in asked.question.entities)
            whole = next((head for head in heads if head[0] <= at < head[1]), (at, at + 1))
            parts = [n for n, t in enumerate(asked.terms) if whole[0] <= t.start < whole[1]]
            if not title[parts].all():
                continue
            other = self._sentences.names & (words.max(axis=0) < NAMED)
            said = (words[noun] >= SAME) & ~view.linked(other)
            # before what has been named or is the only one: "la maire"
            articles = [known[word] for word in DEFINITE if word in known]
            definite = np.zeros_like(said)
            definite[1:] = np.isin(self._sentences.forms[:-1], articles)
            said &= definite | self._opens_bare
            held = np.ix_(parts, said.nonzero()[0])
            words[held] = np.maximum(words[held], NAMED)

    @once
    def _opens_bare(self) -> Bools:
        """Which words may be a noun that opens its sentence, with an adjective at most and no complement: "Operating profit fell"."""
        bare = np.zeros(len(self._sentences.forms), dtype=np.bool_)
        if self.language != "en":
            return bare
        known, forms = self._matcher.vocabulary.numbers, self._sentences.forms
        first = self._sentences.starts[:-1]
        bare[first] = True
        others = self._sentences.names | np.isin(forms, [known[w] for w in _RIVAL if w in known])
        bare[first + 1] = ~others[first]
        of = np.isin(forms, [known[w] for w in _WHOSE if w in known])
        bare[:-1] &= ~of[1:]
        return bare

    @staticmethod
    def _beside_the_rest(terms: Sequence[Term], words: Floats) -> None:
        """Drop the matches of "still" and the like that are not near a match of another term."""
        adverbs = [n for n, term in enumerate(terms) if term.form in GOING_ON]
        if not adverbs or len(adverbs) == len(terms):
            return
        rest = np.delete(words, adverbs, axis=0).max(axis=0) >= NAMED
        beside = np.convolve(rest, np.ones(2 * _BESIDE + 1), "same") > 0
        words[adverbs] *= beside | (words[adverbs] < SAME)

    def _full_names(self, terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
        """Pairs of terms that the article writes next to each other as a name."""
        forms, names = self._sentences.forms, self._sentences.names
        named = names.copy()
        # at the start of a sentence a capital shows no name
        named[self._sentences.starts[:-1]] = True
        for n, (one, other) in enumerate(pairwise(terms)):
            if one.words and other.start - one.end == 1 and other.words:
                first, last = (
                    self._mask([n for n, strength in term.words.items() if strength >= _SAME_FORM])
                    for term in (one, other)
                )
                beside = first[forms[:-1]] & last[forms[1:]] & named[:-1] & names[1:]
                if beside.any():
                    yield n, n + 1

    def _find_places(self, phrase: tuple[tuple[int, ...], ...]) -> Ints:
        """The indices of a phrase's words wherever it occurs: one word of each set in turn, stop words skipped."""
        content = self._sentences.content.nonzero()[0]
        said = self._sentences.forms[content]
        opens = self._mask(phrase[0])[said]
        for step, numbers in enumerate(phrase[1:], 1):
            opens[:-step] &= self._mask(numbers)[said[step:]]
            opens[-step:] = False
        first = opens.nonzero()[0]
        return content[(first + np.arange(len(phrase))[:, None]).ravel()]

    def _read(self, row: int) -> Sequence[Placed]:
        """The entities of a sentence, by their words."""
        found = self._entities.get(row)
        if found is None:
            self._figures.pop(row, None)
            text = self.article.text_of(self.article.sentences[row])
            found = self._entities[row] = self._place(row, entities(text, self.language))
        return found

    def _read_figures(self, row: int) -> Sequence[Placed]:
        """The dates and amounts of a sentence, or all its entities if these are known."""
        found = self._entities.get(row) or self._figures.get(row)
        if found is None:
            text = self.article.text_of(self.article.sentences[row])
            found = self._figures[row] = self._place(row, figures(text, self.language))
        return found

    def _place(self, row: int, said: Sequence[Entity]) -> Sequence[Placed]:
        """Entities of a sentence with the numbers of their words."""
        start = self.article.sentences[row].start
        heads = np.array([e.head for e in said], dtype=np.int64).reshape(-1, 2) + start
        words = np.searchsorted(self._sentences.offsets, heads, side="left").tolist()
        return [Placed(e.kind, *places) for e, places in zip(said, words, strict=True)]

    def passages(self, question: Question) -> list[tuple[int, float]]:
        """The best passages, by number, with their BM25 scores, best first."""
        view = self.view(question)
        if view is None:
            return []
        first = view.sentences.passage_starts
        scores = view.passage_bm25[first]
        if not scores.any():  # a question in another language shares no term
            scores = (view.asked.weights @ view.in_passage)[first]
        order = (-scores).argsort(kind="stable")[:_PASSAGES]
        numbers = view.sentences.passage[first] + 1
        return [(int(numbers[i]), float(scores[i])) for i in order if scores[i] > 0]
