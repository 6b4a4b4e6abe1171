"""What an answer that is hardly likely is told by: no amount, no place, nothing of what is counted."""

import pytest

from index import Reader
from index.confidence.evidence import Evidence, gather
from index.confidence.thresholds import counted_is_around, no_amount_of_it, nowhere
from index.pages.segment import segment_article


def evidence(article: str, question: str) -> Evidence:
    reader = Reader(segment_article(f"{article}\n"))
    asked = reader.ranker.understand(question)
    found = gather(reader.ranker, asked, reader.ranker.rank(asked, 12))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "asks", "around"),
    [
        ("How many boats are in the harbour?", True, True),
        ("How many cranes are in the harbour?", True, True),  # in the passage
        ("Combien de marins y a-t-il au port ?", True, False),
        # nothing is to be counted
        ("How far is the harbour?", False, True),
        ("Who built the harbour?", False, True),
    ],
)
def test_what_is_counted_is_around_or_not(question, asks, around):
    e = evidence("The harbour of Marl has nine boats. Two cranes are new.", question)
    assert e.question.asks_count is asks
    assert counted_is_around(e) is around


@pytest.mark.parametrize(
    ("text", "question", "neither"),
    [
        ("The robot is used in Marl.", "How much did Dorval pay for the robot?", True),
        ("The robot cost $9,000 in Marl.", "How much did Dorval pay for the robot?", False),
        ("The robot is used by Dorval.", "How much did Dorval pay for the robot?", False),
        ("The robot is used in Marl.", "How much is the robot?", False),
        ("The robot is used in Marl.", "Who paid for the robot of Dorval?", False),
    ],
)
def test_an_amount_of_a_name_is_told_by_one_of_them_at_least(text, question, neither):
    assert no_amount_of_it(evidence(f"{text} It rains.", question)) is neither


@pytest.mark.parametrize(
    ("text", "question", "untold"),
    [
        ("The painter is bold and fears nothing.", "Where did the painter study?", True),
        ("The painter lives in Lorme.", "Where did the painter study?", False),
        ("The painter is bold and fears nothing.", "Where is the painter?", False),
        ("The painter is bold and fears nothing.", "When did the painter study?", False),
    ],
)
def test_where_is_not_told_without_a_place(text, question, untold):
    assert nowhere(evidence(f"{text} It rains.", question)) is untold
