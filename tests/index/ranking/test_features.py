"""Features say something readable of every sentence, and nothing that is no number."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import ArticleError, bundled_article
from index.pages.segment import segment_article
from index.ranking.features import FEATURES, extract
from index.ranking.ranker import Ranker
from index.ranking.sentences import TRAITS

ARTICLE = segment_article(
    "Le pont de Lyon\n\n"
    "Le maire de Lyon, Paul Durand, a fermé le pont en 1931. Il a coûté 3 millions d’euros. "
    "Pourquoi fermer ?\n\n"
    "Un pont est un ouvrage. La ville l’a rouvert parce que les habitants le voulaient. "
    "« Nous sommes contents », a déclaré Paul Durand.\n",
    name="made",
)
RANKER = Ranker(ARTICLE)


def values(question: str, feature: str, ranker: Ranker = RANKER) -> list[float]:
    """The feature of every sentence of the article."""
    view = ranker.view(ranker.understand(question))
    assert view is not None
    return np.broadcast_to(FEATURES[feature](view), len(view.sentences)).tolist()


def best(question: str, feature: str, ranker: Ranker = RANKER) -> int:
    """The sentence for which the feature speaks most, which it has to do for one."""
    found = values(question, feature, ranker)
    assert max(found) > 0
    return int(np.argmax(found))


@pytest.mark.parametrize(
    ("question", "feature", "sentence"),
    [
        ("Qui a fermé le pont ?", "coverage", 0),
        ("Qui a fermé le pont ?", "bm25", 0),
        ("Combien a coûté le pont ?", "type met", 1),
        ("Qui est maire de Lyon ?", "name coverage", 0),
        ("Pourquoi la ville a-t-elle rouvert le pont ?", "reason given", 4),
        ("Qu'a dit Paul Durand ?", "words said", 5),
        ("Combien a coûté le pont de Lyon fermé ?", "follows the best", 1),
        ("Qui a fermé le pont ?", "most together", 0),
    ],
)
def test_a_feature_speaks_for_the_sentence_it_describes(question, feature, sentence):
    assert best(question, feature) == sentence


def test_words_that_are_quoted_speak_for_whom_the_sentence_before_names():
    ranker = Ranker(
        segment_article(
            "---\nlanguage: fr\n---\nUn pont neuf\n\nLe pont rouvrira. La maire, Anne Roy, est venue.\n\n"
            "« Nous attendions ce jour depuis trois ans », a-t-elle lancé.\n\nUn « pont » se visite. "
            "« Personne ne voulait de ce pont », dit un voisin.\n",
            name="made",
        )
    )
    found = values("Qu'a dit Anne Roy ?", "words of theirs", ranker)
    assert found[2] > found[4] > 0
    assert found[1] == found[3] == 0
    assert not any(values("Qui est Anne Roy ?", "words of theirs", ranker))


def test_a_sentence_that_leans_inherits_from_the_one_before():
    assert values("Combien a coûté le pont fermé ?", "inherited")[1] > 0
    assert values("Combien a coûté le pont fermé ?", "inherited by pronoun")[1] > 0
    assert values("Combien a coûté le pont fermé ?", "inherited by pronoun")[0] == 0


BRIDGE = Ranker(
    segment_article(
        "---\nlanguage: fr\n---\nUn pont neuf\n\nLe pont de Lyon a fermé en mai. Le pont rouvrira en juillet. Une loutre y vit.\n\n"
        "La puce de Nvidia est chère. Baidu a aussi une puce, moins chère que prévu et que celle de Nvidia.\n\n"
        "Le pont a un péage. On l’appelle l’octroi.\n",
        name="bridge",
    )
)


def test_a_sentence_of_what_will_be_is_known_from_one_of_what_was():
    assert values("Quand le pont a-t-il fermé ?", "still to come", BRIDGE)[:2] == [0, 1]
    assert values("Quand le pont rouvrira-t-il ?", "to come", BRIDGE)[:2] == [0, 1]
    assert values("Quand le pont rouvrira-t-il ?", "still to come", BRIDGE)[:2] == [0, 0]


def test_what_is_of_the_kind_that_is_asked_for_speaks_for_its_sentence():
    assert best("Quel animal vit sous le pont ?", "of the kind", BRIDGE) == 2


def test_a_sentence_that_goes_on_to_name_what_was_told_takes_it_over():
    found = values("Comment s'appelle le péage du pont ?", "names what was told", BRIDGE)
    assert int(np.argmax(found)) == len(found) - 1


def test_what_is_told_of_another_name_does_not_come_first():
    ranked = BRIDGE.rank(BRIDGE.understand("Quelle est la puce de Baidu ?"))
    assert ranked[0].sentence == 4


def test_another_year_than_the_one_asked_for_is_noticed():
    assert values("Que s'est-il passé au pont en 2004 ?", "another year")[0] == 1
    assert values("Que s'est-il passé au pont en 1931 ?", "another year")[0] == 0


def test_words_in_the_order_of_the_question_count_more_than_shuffled():
    ranker = Ranker(
        segment_article("La maire ferme le pont rouge.\n\nLe rouge, la ferme, un pont : maire.")
    )
    ordered, shuffled = values("maire ferme pont rouge", "order", ranker)
    assert ordered > shuffled


@pytest.mark.parametrize(
    ("question", "light"),
    [
        ("Pourquoi utiliser ses propres ponts ?", True),
        ("Pourquoi des ponts propres ?", False),
        ("Why does Lyon have its own bridge?", True),
        ("Who can own a bridge?", False),
        ("Les deux ponts ont-ils rouvert ?", True),
        ("Pourquoi deux ponts ?", False),
        ("Who built the two bridges?", True),
    ],
)
def test_a_word_that_only_stresses_a_determiner_counts_little(question, light):
    view = RANKER.view(RANKER.understand(question))
    assert view is not None
    stressed = [term.stem in ("propr", "own", "deux", "two") for term in view.asked.terms]
    assert any(stressed)
    assert bool(view.asked.flag("light")[stressed.index(True)]) is light


@pytest.mark.parametrize(
    ("question", "little"),
    [
        ("Combien reste-t-il de ponts ?", "rest"),
        ("When does the bridge go?", "go"),
        ("Does the mayor have another bridge?", "anoth"),
        ("Which bridges are involved?", "involv"),
        ("Quels ponts sont concernés ?", "concern"),
    ],
)
def test_a_word_that_says_little_counts_little(question, little):
    view = RANKER.view(RANKER.understand(question))
    assert view is not None
    said = [term.stem == little for term in view.asked.terms]
    assert view.asked.flag("light")[said].tolist() == [1.0]


def test_a_date_is_new_though_a_word_of_it_be_matched():
    ranker = Ranker(
        segment_article("Lyon utilise ce pont depuis début 2025.\n\nLe pont a fermé en mai 2021.")
    )
    assert values("When did Lyon start to use the bridge?", "type met", ranker)[0] == 1
    assert values("Quel mois de 2021 le pont a-t-il fermé ?", "type met", ranker)[1] == 1


def test_coverage_is_a_share():
    whole = values(ARTICLE.text[slice(*_span(0))], "coverage")
    assert whole[0] == pytest.approx(1)
    assert all(0 <= share <= 1 + 1e-9 for share in whole)


def _span(index: int) -> tuple[int, int]:
    return ARTICLE.sentences[index].start, ARTICLE.sentences[index].end


TOLD = Ranker(
    segment_article(
        "Le groupe a demandé une aide. Le conseil n’a pas voté cette aide.\n\n"
        "Il entraîne Ernie, son modèle. Le modèle coûte cher, car il calcule.\n\n"
        "La maire, Anne Duval, rit. Le pont risque de fermer."
    )
)


@pytest.mark.parametrize(
    ("question", "name", "told"),
    [
        ("Le conseil a-t-il voté l'aide ?", "denied", [1]),
        ("Le conseil a-t-il voté l'aide à Anne Duval ?", "denied", []),
        ("Le conseil a-t-il voté l'aide ?", "verb met", [1]),
        ("Le groupe a-t-il demandé une aide ?", "pointed back", [1]),
        ("Comment s'appelle le modèle ?", "named beside", [2]),
        ("Qui est la maire ?", "named beside", [4]),
        ("Pourquoi le modèle coûte cher ?", "reason given", [3]),
    ],
)
def test_what_is_asked_is_told_by(question, name, told):
    assert np.flatnonzero(values(question, name, TOLD)).tolist() == told


MEASURED = Ranker(
    segment_article(
        "Le ballon\n\nLe ballon vole à 30 mètres de haut. Le ballon porte 12 personnes."
    )
)


@pytest.mark.parametrize(
    ("question", "met"),
    [
        ("Combien de personnes porte le ballon ?", [0.3, 1.0]),
        ("Combien de mètres le ballon atteint-il ?", [1.0, 1.0]),
    ],
)
def test_people_are_not_so_many_metres(question, met):
    assert values(question, "type met", MEASURED) == met


def test_features_and_traits_have_distinct_readable_names():
    assert all(name == name.strip() and name for name in [*FEATURES, *TRAITS])
    assert len(set(TRAITS)) == len(TRAITS)


PIECES = st.sampled_from(
    "Le pont de Lyon. Il a fermé en 1931 ! Pourquoi ? 3 millions d’euros « oui » H20 你好。 Elle 15 % \n\n qui".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join))


@given(TEXTS, TEXTS)
def test_every_feature_of_every_sentence_is_a_number(text, question):
    try:
        article = segment_article(text)
    except ArticleError:
        return
    ranker = Ranker(article)
    view = ranker.view(ranker.understand(question))
    if view is not None:
        features = extract(view)
        assert features.shape == (len(view.sentences), len(FEATURES))
        assert np.isfinite(features).all()


def test_a_view_of_every_question_of_a_sentence_finds_the_sentence_covered():
    article = bundled_article()
    ranker = Ranker(article)
    for sentence in article.sentences:
        view = ranker.view(ranker.understand(article.text[sentence.start : sentence.end]))
        assert view is not None
        assert FEATURES["coverage"](view)[sentence.index] == pytest.approx(1, abs=0.02)


def test_a_preposition_is_no_verb_of_the_question():
    ranker = Ranker(
        segment_article(
            "Les discussions concernant le pont de Lyon durent.\n\nMarle et Vaux, deux villes, paient le pont."
        )
    )
    question = ranker.understand("Quelles villes sont concernées ?")
    assert ranker.rank(question)[0].sentence == 1
