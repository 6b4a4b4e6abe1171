"""Sentences are ranked by a linear model whose every part can be read."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, bundled_article
from index.pages.segment import segment_article
from index.ranking.features import FEATURES
from index.ranking.matching import Match
from index.ranking.overlap import matches, opens_with
from index.ranking.ranker import WEIGHTS, Ranker, shipped_weights

ARTICLE = bundled_article()
RANKER = Ranker(ARTICLE)


def text_of(sentence: int, article: Article = ARTICLE) -> str:
    return article.text_of(article.sentences[sentence])


def only(feature: str) -> np.ndarray:
    """Weights of a model that looks at one feature."""
    return np.array([float(name == feature) for name in FEATURES])


def test_the_sentence_that_answers_comes_first():
    first = RANKER.rank(RANKER.understand("Que teste Baidu pour entraîner Ernie ?"))[0]
    assert "Kunlun P800" in text_of(first.sentence)


@pytest.mark.parametrize("k", [0, 1, 3, 1000])
def test_there_are_k_sentences_at_most_best_first_and_each_once(k):
    ranked = RANKER.rank(RANKER.understand("Que fait Nvidia en Chine ?"), k)
    scores = [r.score for r in ranked]
    assert len(ranked) <= k
    assert scores == sorted(scores, reverse=True)
    assert len({r.sentence for r in ranked}) == len(ranked)


@pytest.mark.parametrize("question", ["Xylophone zébré ?", "", "?", "😀"])
def test_nothing_is_ranked_when_nothing_is_shared(question):
    asked = RANKER.understand(question)
    assert RANKER.rank(asked) == []
    assert RANKER.passages(asked) == []


def test_the_score_is_the_sum_of_what_the_features_contribute():
    for ranked in RANKER.rank(
        RANKER.understand("Pourquoi les États-Unis limitent-ils les puces ?")
    ):
        contributions = RANKER.contributions(ranked)
        assert list(contributions) == list(FEATURES)
        assert sum(contributions.values()) == pytest.approx(ranked.score)


def test_the_ranker_can_be_given_other_weights():
    ranker = Ranker(ARTICLE, only("density"))
    ranked = ranker.rank(ranker.understand("Nvidia"), 100)
    density = [r.features[list(FEATURES).index("density")] for r in ranked]
    assert density == sorted(density, reverse=True)
    assert density[0] > density[-1]


def test_equal_scores_keep_the_order_of_the_article():
    ranker = Ranker(ARTICLE, np.zeros(len(FEATURES)))
    order = [r.sentence for r in ranker.rank(ranker.understand("Nvidia"), 100)]
    assert order == sorted(order)


def test_a_match_tells_word_kind_and_weight():
    question = RANKER.understand("Quelles puces Baidu teste-t-il ?")
    first = RANKER.rank(question)[0].sentence
    found = {m.term: m for m in matches(RANKER.view_of_ranked(question), first)}
    assert (found["baidu"].word, found["baidu"].kind) == ("baidu", Match.EXACT)
    assert (found["puces"].word, found["puces"].kind) == ("puce", Match.LEMMA)
    assert sum(m.weight for m in found.values()) == pytest.approx(1)
    assert all(bool(m.word) == (m.strength > 0) for m in found.values())


def test_passages_come_best_first():
    found = RANKER.passages(RANKER.understand("licences d’exportation"))
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    number = found[0][0]
    passage = ARTICLE.passage(number)
    assert "licences d’exportation" in ARTICLE.text[passage.start : passage.end]


def test_what_a_heading_asks_the_first_sentence_below_answers():
    text = """La bergère

Ana Ruiz garde des brebis en montagne depuis dix ans.

Le loup, vous l’avez rencontré ?

Onze fois. La première, j’ai perdu trois brebis en une nuit.

Et le métier, est-il dur ?

La solitude l’est. Je lisais à voix haute.

Et après ?

Je pars en juin.
"""
    ranker = Ranker(segment_article(text))
    for question, answer in (
        ("A-t-elle rencontré le loup ?", "Onze"),
        ("Le métier est dur ?", "La sol"),
    ):
        best = ranker.rank(ranker.understand(question))[0]
        assert text_of(best.sentence, ranker.article).startswith(answer)


def test_whom_only_the_heading_names_the_passages_below_are_about():
    text = """Les résultats du matin

Toute la matinée, les fabricants de pédalos publient leurs résultats.

8h35 - Velmo bat les attentes

Le constructeur de pédalos a dégagé un bénéfice de 20 millions d’euros.

8h10 - Pédalos : ORDA et Kelm dans le rouge

Les deux rivaux ont perdu 12 millions d’euros en mai.

Leur bénéfice était de 9 millions d’euros il y a un an.
"""
    ranker = Ranker(segment_article(text))
    for question, answer in (
        ("Bénéfice de Velmo ?", "20 millions"),
        ("bénéfice d’orda", "9 millions"),
        ("Combien a perdu Kelm ?", "12 millions"),
    ):
        best = ranker.rank(ranker.understand(question))[0]
        assert answer in text_of(best.sentence, ranker.article)


def test_the_heading_of_a_section_is_searched_but_never_quoted():
    question = RANKER.understand("Que verrouille Washington à l’exportation ?")
    section = {ARTICLE.passage(number).section for number, _ in RANKER.passages(question)[:2]}
    assert section == {"Pékin pousse, Washington verrouille"}
    assert all("verrouille" not in text_of(r.sentence) for r in RANKER.rank(question, 100))


def test_coverage_is_the_share_of_the_question_that_a_sentence_holds():
    view = RANKER.view(RANKER.understand("Baidu utilise sa puce Kunlun"))
    assert view is not None
    assert view.coverage.max() == pytest.approx(1)
    assert RANKER.view(RANKER.understand("xylophone zébré")) is None


def test_the_weights_name_features_and_where_they_come_from():
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert set(stored["weights"]) <= set(FEATURES)
    assert {"by", "when", "from", "how"} <= set(stored["made"])
    assert len(shipped_weights()) == len(FEATURES)
    assert np.isfinite(shipped_weights()).all()


@given(st.text(max_size=80))
def test_any_question_is_ranked(text):
    for ranked in RANKER.rank(RANKER.understand(text)):
        assert 0 <= ranked.sentence < len(ARTICLE.sentences)
        assert np.isfinite(ranked.score)


def test_what_two_do_is_told_of_the_second_too():
    ranker = Ranker(
        segment_article(
            "Deux firmes\n\nSonara et Kerolt fabriquent des puces. Aucune des deux n'a renoncé. On dit de Sonara et de Kerolt "
            "qu'elles durent."
        )
    )
    view = ranker.view_of_ranked(ranker.understand("Que fait Kerolt ?"))
    assert [opens_with(view, sentence) for sentence in range(3)] == [True, False, False]


def test_the_mayor_is_that_of_the_town_in_the_title():
    town = Ranker(
        segment_article(
            "À Morvanne, le marché couvert ferme\n\nLe marché ferme lundi, a dit la maire, Ana Ruiz.\n\n"
            "Le maire de Belcourt, Luc Petit, proteste."
        )
    )
    asked = town.understand("Qui est la maire de Morvanne ?")
    best = town.rank(asked)[0]
    assert "Ana Ruiz" in town.article.text_of(town.article.sentences[best.sentence])
    met = {m.term: m.word for m in matches(town.view_of_ranked(asked), best.sentence)}
    assert met["morvanne"] == "maire"
    other = next(s.index for s in town.article.sentences if "Belcourt" in town.article.text_of(s))
    assert {m.term: m.word for m in matches(town.view_of_ranked(asked), other)}["morvanne"] == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DGCCRF ?", "question"),
        ("wxcvbn ?", "gibberish"),
        ("réserve naturelle superficie", "question"),
        ("réserve une table", "order"),
        ("écris un poème sur la réserve", "order"),
    ],
)
def test_what_looks_like_no_question_is_one_where_the_article_has_its_words(text, kind):
    told = "La réserve naturelle couvre 340 hectares. La DGCCRF y veille."
    ranker = Ranker(segment_article(f"Les Salins\n\n{told}"))
    assert ranker.understand(text).kind == kind
