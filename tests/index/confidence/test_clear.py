"""An answer is clear where no other sentence comes near its own."""

import numpy as np
import pytest

from index import Reader
from index.answer import SURE
from index.confidence.clear import stands_out
from index.confidence.confidence import SIGNAL_NAMES, Model, estimate
from index.confidence.evidence import gather
from index.pages.segment import segment_article
from index.ranking.ranker import Ranker

MILL = Ranker(
    segment_article(
        """Le moulin de Sarvel

Le moulin de Sarvel a brûlé dans la nuit. Deux cents personnes habitent le hameau voisin. Aucun voisin n'a été blessé. Les secours sont repartis vers midi.

Le meunier, Paul Orsel, soupçonne un court-circuit. Les travaux commenceront le 4 mai. Une remorque et un vélo ont disparu. Le maire, en colère, réclame une enquête.

La foire de Lorme a été annulée à la dernière minute : les forains n'avaient pas reçu leurs papiers.
"""
    )
)
FORD = Ranker(
    segment_article(
        """The ford at Lorme

The police took a complaint. It names a shepherd and his flock. Officers will call on Monday. Two hundred people live nearby. Twelve ewes are missing from the flock.

The old ford was washed away overnight. The road round it stays shut. A stall sells honey and cheese.
"""
    )
)


FAIR = Ranker(
    segment_article(
        """Une piste pour les enfants

Nadia Roche a choisi Bordeaux pour sa troupe. Les enfants y apprennent à jongler.

L'école de cirque accueille cent élèves. Une autre ouvrira un jour.
"""
    )
)


def clear(ranker: Ranker, text: str, right: float) -> bool:
    question = ranker.understand(text)
    evidence = gather(ranker, question, ranker.rank(question))
    assert evidence is not None
    return stands_out(evidence, right)


@pytest.mark.parametrize(
    ("ranker", "question", "right"),
    [
        (MILL, "Un voisin a-t-il été blessé dans l'incendie ?", 0.4),  # a denial
        (MILL, "Quand la reconstruction du moulin doit-elle débuter ?", 0.3),  # the only date
        (MILL, "Pourquoi la foire du printemps à Lorme n'a-t-elle pas eu lieu ?", 0.5),
        (MILL, "Où la foire a-t-elle été annulée ?", 0.3),
        (FORD, "Which ford was washed away by rain?", 0.6),  # likely, and far ahead
        (FORD, "Did the police name a shepherd?", 0.5),  # they are told of just before
        (FAIR, "Où Nadia Roche a-t-elle ouvert son école de cirque ?", 0.6),  # and a place is told
        (FORD, "How many ewes got lost?", 0.5),  # hardly anything else is told
    ],
)
def test_a_sentence_that_is_far_ahead_is_clear(ranker, question, right):
    assert clear(ranker, question, right)


@pytest.mark.parametrize(
    ("ranker", "question", "right"),
    [
        (MILL, "Quel accident soupçonne le meunier ?", 0.5),  # no kind of thing that could be told
        (MILL, "Que réclame le maire de Sarvel ?", 0.5),  # what somebody does
        (MILL, "Pourquoi la foire du printemps à Lorme n'a-t-elle pas eu lieu ?", 0.4),
        (MILL, "Combien de vélos ont été volés dans le hameau ?", 0.5),  # none is counted
        (FORD, "Who is the shepherd?", 0.5),  # nobody is named
        (FORD, "Where is the stall?", 0.5),  # no place is told
        (FAIR, "Où Nadia Roche a-t-elle ouvert son école de cirque ?", 0.5),
        (MILL, "Pourquoi le meunier a-t-il une remorque ?", 0.62),  # why is hardly ever clear
        (FORD, "How was the ford washed away by rain?", 0.6),  # nor is how
        (MILL, "Pourquoi le moulin a-t-il brûlé ?", 0.6),  # why, with two words of its own
        (FAIR, "Où sont les acrobates de la compagnie ?", 0.6),  # a place, of related words only
        (FORD, "Is the road open to cars?", 0.5),
        (
            MILL,
            "Quel assureur indemnisera le meunier de sa perte ?",
            0.5,
        ),  # hardly any of it is told
    ],
)
def test_others_are_not(ranker, question, right):
    assert not clear(ranker, question, right)


def test_a_date_is_not_clear_where_what_it_dates_is_not_told():
    fair = "La foire de Sarvel\n\nLa foire de Sarvel revient le 12 mai. Il y aura un bal."
    ranker = Ranker(segment_article(fair))
    assert clear(ranker, "Date de la foire de Sarvel ?", 0.5)
    assert not clear(ranker, "Date de la kermesse de Sarvel ?", 0.5)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("How many residents?", True),
        ("How many dogs are with the flock?", False),  # of dogs there is nothing
        ("What is the flock?", False),  # nothing that could be told by its type
    ],
)
def test_all_of_it_and_an_amount_is_answered_however_unlikely(question, answered):
    never = Model(np.zeros(len(SIGNAL_NAMES)), np.zeros(len(SIGNAL_NAMES)), {"en": 0.9})
    asked = FORD.understand(question)
    assert estimate(FORD, asked, FORD.rank(asked), never).answered is answered


def test_nothing_is_clear_that_is_partly_the_question_before():
    even = Model(np.zeros(len(SIGNAL_NAMES)), np.zeros(len(SIGNAL_NAMES)), {"fr": 0.0})
    question = MILL.understand("Quand la reconstruction du moulin doit-elle débuter ?")
    ranked = MILL.rank(question)
    assert estimate(MILL, question, ranked, even).right == SURE
    assert estimate(MILL, question, ranked, even, lent=True).right < SURE


def test_nothing_is_clear_that_the_article_hardly_answers():
    hardly = np.zeros(len(SIGNAL_NAMES))
    hardly[SIGNAL_NAMES.index("constant")] = -3
    question = MILL.understand("Quand la reconstruction du moulin doit-elle débuter ?")
    model = Model(hardly, np.zeros(len(SIGNAL_NAMES)), {"fr": 0.0})
    assert estimate(MILL, question, MILL.rank(question), model).right < SURE


@pytest.mark.parametrize(
    ("asked", "sure"),
    [
        ("Qu'a dit Jean Vidal ?", True),
        ("Qu'a dit Jean Vidal du tram ?", False),
        ("Qu'a dit la CFDT ?", False),  # its word "syndicat" is another's, too
    ],
)
def test_what_somebody_said_is_sure_where_nothing_else_is_asked(asked, sure):
    even = Model(np.zeros(len(SIGNAL_NAMES)), np.zeros(len(SIGNAL_NAMES)), {"fr": 0.0})
    talks = Ranker(
        segment_article(
            "Des pourparlers\n\nLe PDG de Sonara, Jean Vidal, a prévenu que cela durerait. Le tram roule. "
            "La CGT, premier syndicat du groupe, a dénoncé un gâchis."
        )
    )
    question = talks.understand(asked)
    found = estimate(talks, question, talks.rank(question), even, lent=True)
    assert (found.right >= SURE) is sure


def test_an_age_right_after_the_name_is_sure():
    ranker = Ranker(segment_article("A club\n\nAna Ruiz, 68, runs the club. Jan Vos swims.\n"))
    question = ranker.understand("How old is Ana Ruiz?")
    assert estimate(ranker, question, ranker.rank(question)).right >= SURE


MATCH = Reader(
    segment_article(
        """Late strike sends Harwick into the final

Harwick Rovers 3-2 Marl City

Marl, the holders, had led 2-0 at the break and looked to be strolling. Jan Vos scored the winner from 20 yards. The semi-final had ended 1-0."""
    )
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Final score?", "Harwick Rovers 3-2 Marl City"),
        ("What was the score?", "Harwick Rovers 3-2 Marl City"),
        ("Quel est le score final ?", "Harwick Rovers 3-2 Marl City"),
    ],
)
def test_the_line_with_the_score_surely_tells_it(question, told):
    answer = MATCH.answer(question)
    assert answer.certainty == "sure"
    assert answer.quotes[0].text == told


def test_the_score_at_the_break_is_not_the_final_one():
    assert MATCH.answer("What was the score at half-time?").quotes[0].text.startswith("Marl, the")
    told = segment_article(
        "Le match du soir\n\nÀ la pause, le tableau affichait un cruel 11-16. Brest a finalement gagné 29-28."
    )
    answer = Reader(told).answer("Quel est le score final ?")
    assert answer.quotes[0].text == "Brest a finalement gagné 29-28."
