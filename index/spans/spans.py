"""Chooses the span in a sentence that answers a question.

Every stretch of words that splits no name, number or date is a candidate. A linear model scores where
it starts, where it ends, and both together; the candidate with the best expected overlap under the
model's probabilities is chosen (minimum expected loss, Goel & Byrne 2000).
"""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from index.article import Article, Sentence
from index.questions.expected import FIGURES, PARTIES, AnswerType
from index.questions.question import BEFORE_WHOM, Question
from index.ranking.overlap import Known
from index.spans.doers import agent, by_trade, doer, speaker, until_its_verb
from index.spans.edges import marked
from index.spans.excluded import excluded
from index.spans.features import (
    ENDS,
    FORMS,
    GROUP_NAMES,
    PAIRS,
    STARTS,
    Features,
    extract,
    well_formed,
)
from index.spans.holders import holder, predecessor
from index.spans.misleading import is_unnamed, misleads
from index.spans.options import offered, one_of
from index.spans.rules import (
    BY_RULE,
    bracketed,
    name_of_role,
    numbered,
    subject,
    told_with_it,
    whereabouts,
)
from index.spans.sketch import Sketch, Span, sketch
from index.spans.which_amount import told_elsewhere, told_of_it
from index.text.analyzer import analyzer
from index.text.arrays import Bools, Floats, Ints
from index.text.language import LANGUAGES
from index.text.lexicon import Relation, in_language, related
from index.text.pattern import pattern
from index.text.words import WORD

WEIGHTS = Path(__file__).with_name("weights.json")
"""The file with the span chooser's weights."""

BOLD_TYPED, BOLD_UNTYPED = 0.3, 0.6
"""The least expected overlap, 0 to 1, for a span to be in bold, for typed and for untyped questions."""
_BOLD_UNNAMED = 0.55
"""The least where a person is asked for and the span names nobody: "a dog walker", not "confirmed dead and one"."""

WHOLE_SENTENCE = frozenset(
    {
        AnswerType.YES_NO,
        AnswerType.ABOUT,
        AnswerType.SUMMARY,
        AnswerType.NEXT,
        AnswerType.STATEMENT,
    }
)
"""Answer types whose answer is a whole sentence."""


def find_span(
    article: Article, sentence: Sentence, question: Question, knows: Callable[[], Known]
) -> tuple[int, int] | None:
    """Offsets in ``article.text`` of the span that answers, or None when the whole sentence does.

    ``knows`` gives the sentence's words that match the question, which tell its amounts and dates apart.

    >>> from index.questions.question import understand
    >>> from index.pages.segment import segment_article
    >>> article = segment_article("Le pont de Lyon a rouvert le 3 mai 2021 après deux ans de travaux.")
    >>> question = understand("Quand le pont a-t-il rouvert ?", default="fr")
    >>> start, end = find_span(article, article.sentences[0], question, lambda: Known({}, {}, {}))
    >>> article.text[start:end]
    '3 mai 2021'
    """
    if question.expected in _WHERE_OR_WHEN and _WHERE_AND_WHEN.search(question.text):
        return None
    whole = question.expected in WHOLE_SENTENCE or question.asks_difference
    if whole or _only_states(question):
        return None
    text = article.text_of(sentence)
    sketched = sketch(text, article.language)
    if offers := offered(question):
        place = one_of(sketched, offers)
        return place and (sentence.start + place[0], sentence.start + place[1])
    ruled = next((span for rule in _RULES if (span := rule(sketched, question))), None)
    if ruled is None and question.expected in BY_RULE:
        chosen = BY_RULE[question.expected](sketched, question)
    else:
        chosen = ruled or choose(sketched, question, knows)
    chosen = _after_preposition(sketched, question, chosen)
    if chosen is None:
        return None
    if ruled is None and (
        chosen.expected < _bold_from(question, sketched, chosen)
        or misleads(sketched, question, chosen)
    ):
        return None
    if (not question.typed or question.expected in PARTIES) and _repeats(
        sketched, question, chosen
    ):
        return None
    figure = question.expected in FIGURES - {AnswerType.AGE} and question.granularity != "year"
    if figure and told_elsewhere(text, chosen.start, knows):
        return None
    start, end = marked(sketched, question, chosen)
    if not _ALPHANUMERIC.search(text, 0, start) and not _ALPHANUMERIC.search(text, end):
        return None  # all in bold is as good as nothing
    return sentence.start + start, sentence.start + end


def _only_states(question: Question) -> bool:
    """Whether a question states what is to be confirmed: "L'usine ferme ?"."""
    thing = question.expected is AnswerType.THING
    return thing and question.text.endswith("?") and _ASKS.search(question.text) is None


_ASKS = pattern(
    r"(?i)\b(?:com+en?t|qu(?!and m[eê]me\b)\w*|lequel|laquelle|lesquel\w*|où|wh?[aeiou]\w+|how|pourquoi"
    r"|combien|name|list|tell|cite|nomme\w*)\b"
)
"""Asks for something."""
_WHERE_OR_WHEN = frozenset({AnswerType.DATE, AnswerType.PLACE})
_WHERE_AND_WHEN = pattern(
    r"(?i)\b(?:o[uù] (?:et|ou) quand|quand (?:et|ou) o[uù]|where (?:and|or) when|when (?:and|or) where|(?:date|heure) et (?:le )?lieu"
    r"|lieu et (?:la )?(?:date|heure)|(?:date|time) and (?:place|venue)|(?:place|venue) and (?:date|time))\b"
)
"""Asks for both a place and a date."""
_RULES = (
    name_of_role,
    numbered,
    bracketed,
    subject,
    predecessor,
    holder,
    speaker,
    agent,
    by_trade,
    doer,
    whereabouts,
)
_ALPHANUMERIC = pattern(r"\w")


def _repeats(sketched: Sketch, question: Question, span: Span) -> bool:
    """Whether a span has no content word but the question's, in either language, or a place's other name."""
    terms = analyzer(sketched.language).terms(question.text)
    forms = (a for t in terms for a in related((t,), sketched.language))
    asked = {*terms, *(w for a in forms if a.relation is Relation.FORM for w in a.phrase)}
    if question.language != sketched.language:
        for word in WORD.findall(question.text):
            asked |= in_language(word, question.language, sketched.language)
    return sketched.terms_in(span.start, span.end) <= asked


def _after_preposition(sketched: Sketch, question: Question, span: Span | None) -> Span | None:
    """The span, if the question's preposition precedes it; or else a name after that preposition; None without one.

    "Pour qui…" is answered by "pour la Compagnie", not by who did it.
    """
    before = BEFORE_WHOM.get(question.preposition)
    if before is None or question.expected not in PARTIES:
        return span
    if span is not None and before.search(sketched.text, 0, span.start):
        return span
    told = told_with_it(sketched.text, sketched.entities, question)
    if told is not None:
        return Span(told.start, told.end, 1.0)
    return span if question.preposition in _DOING else None


_DOING = ("par", "by")
"""Prepositions of an agent, which a sentence need not repeat."""


class SpanModel:
    """The span chooser's linear model: weights by group of questions and language.

    ``weights`` has one row per group and language of the article (GROUP_NAMES × LANGUAGES). Its columns
    are all values of the features of STARTS, ENDS, PAIRS, then the vocabulary for each of FORMS.
    """

    def __init__(self, vocabulary: Sequence[str], weights: Floats) -> None:
        self.vocabulary = {form: number for number, form in enumerate(vocabulary, 1)}
        self.weights = weights
        offsets, self.size = column_offsets(len(vocabulary) + 1)
        self.start_columns, self.end_columns, self.pair_columns = offsets

    def scores(self, sketched: Sketch, features: Features) -> Floats:
        """The score of each candidate, shape (candidates,)."""
        weights = self.weights[features.row]
        starts = weights[features.starts + self.start_columns].sum(0)
        ends = weights[features.ends + self.end_columns].sum(0)
        pairs = weights[features.pairs + self.pair_columns].sum(0)
        scores: Floats = starts[sketched.first] + ends[sketched.last] + pairs
        return scores


def column_offsets(forms: int) -> tuple[tuple[Ints, Ints, Ints], int]:
    """The first column of each feature, for starts, ends and pairs; and the number of columns."""
    sizes = {name: len(values) for part in (STARTS, ENDS, PAIRS) for name, values in part.items()}
    sizes |= dict.fromkeys(FORMS, forms)
    begins = dict(zip(sizes, np.concatenate([[0], np.cumsum(list(sizes.values()))]), strict=False))

    def columns(names: Sequence[str]) -> Ints:
        return np.array([begins[name] for name in names], dtype=np.int64)[:, None]

    parts = (
        columns([*STARTS, "form before", "first form"]),
        columns([*ENDS, "form after"]),
        columns([*PAIRS]),
    )
    return parts, sum(sizes.values())


def column_names(vocabulary: Sequence[str]) -> list[str]:
    """The name of each weight column, as "feature: value"."""
    valued = [(name, values) for part in (STARTS, ENDS, PAIRS) for name, values in part.items()]
    valued += [(name, ("another word", *vocabulary)) for name in FORMS]
    return [f"{name}: {value}" for name, values in valued for value in values]


def choose(sketched: Sketch, question: Question, knows: Callable[[], Known]) -> Span | None:
    """The candidate with the best expected overlap; None without candidates."""
    if not len(sketched.first):
        return None
    features = extract(sketched, question, model().vocabulary)
    allowed = well_formed(question, features)
    outside = ~excluded(sketched, question)
    if (allowed & outside).any():
        allowed = allowed & outside
    elif question.expected in PARTIES and until_its_verb(sketched, question):
        return None
    if question.expected in FIGURES:  # a sentence may have several
        told = told_of_it(sketched, question, knows)
        if len(told) == 1:
            first, last = told.pop()
            return Span(sketched.words[first].start, sketched.words[last].end, 1.0)
        of_it = np.zeros_like(allowed)
        for first, last in told:
            of_it |= (sketched.first == first) & (sketched.last == last)
        allowed = allowed & of_it if (allowed & of_it).any() else allowed
    scores = model().scores(sketched, features)
    if outside.any():
        scores = np.where(outside, scores, scores.min())
    best, expected = least_loss(sketched, scores, allowed)
    start, end = sketched.words[sketched.first[best]].start, sketched.words[sketched.last[best]].end
    return Span(start, end, expected)


_CONSIDERED = 16
"""How many of the likeliest candidates are compared."""


def least_loss(sketched: Sketch, scores: Floats, allowed: Bools) -> tuple[int, float]:
    """The index of the allowed candidate with the best expected F1, and that F1: 0 if none of the likely ones is allowed."""
    likely = (-scores).argsort()[:_CONSIDERED]
    odds = np.exp(scores[likely] - scores[likely[0]])
    odds /= odds.sum()
    first, last, counted = sketched.first[likely], sketched.last[likely], sketched.counted
    sizes = counted[last + 1] - counted[first]
    low = np.maximum(first[:, None], first[None, :])
    high = np.minimum(last[:, None], last[None, :])
    common = np.where(high >= low, counted[high + 1] - counted[low], 0)
    overlaps = 2 * common / np.maximum(sizes[:, None] + sizes[None, :], 1)
    expected = (overlaps @ odds) * allowed[likely]
    best = int(expected.argmax())
    return int(likely[best]), float(expected[best])


def _bold_from(question: Question, sketched: Sketch, span: Span) -> float:
    """The least expected overlap for a span to be in bold."""
    if is_unnamed(sketched, question, span):
        return _BOLD_UNNAMED
    return BOLD_TYPED if question.typed else BOLD_UNTYPED


@lru_cache
def model() -> SpanModel:
    """The model that ships with the program."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    groups, languages = (
        np.array([data[part][name] for name in names])
        for part, names in (("groups", GROUP_NAMES), ("languages", LANGUAGES))
    )
    return SpanModel(data["vocabulary"], by_row(groups, languages))


def by_row(groups: Floats, languages: Floats) -> Floats:
    """The weights of each group in each language, the sum of both; shape (groups × languages, columns)."""
    rows: Floats = (groups[:, None, :] + languages[None, :, :]).reshape(-1, groups.shape[1])
    return rows
