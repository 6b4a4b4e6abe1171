"""The three articles of our own making answer what readers ask of them, and decline the rest."""

import pytest

from index import Answer, Context, Reader, load_article
from tests.articles import ARTICLES, ORIGINAL, conversations, is_right, load, questions, reader

QUESTIONS = [
    pytest.param(stem, entry, id=f"{stem}: {entry['question']}")
    for stem in ARTICLES
    for entry in questions(stem)
]
CONVERSATIONS = [
    pytest.param(entry, id=" / ".join(turn["question"] for turn in entry["turns"]))
    for entry in conversations()
]


def assert_right(answer: Answer, wanted: list[str]) -> None:
    said = "answered" if answer.answered else "declined"
    quoted = [quote.text for quote in answer.quotes[:1]]
    assert is_right(answer, wanted), f"{said} ({answer.confidence:.2f}); {quoted}"


@pytest.mark.parametrize(("stem", "entry"), QUESTIONS)
def test_question(stem, entry):
    assert_right(reader(stem).answer(entry["question"]), entry["answers"])


@pytest.mark.parametrize("entry", CONVERSATIONS)
def test_conversation(entry):
    context = None
    for turn in entry["turns"]:
        answer = reader(entry["article"]).answer(turn["question"], context=context)
        assert_right(answer, turn["answers"])
        context = Context.of(answer, context)


@pytest.fixture(scope="module")
def original() -> Reader:
    if not ORIGINAL.exists():
        pytest.skip("the original article is not beside the project")
    return Reader(load_article(ORIGINAL))


@pytest.mark.parametrize(
    "entry", load("original.json")["right"], ids=lambda entry: entry["question"]
)
def test_original_article(original, entry):
    assert_right(original.answer(entry["question"]), [entry["answer"]])


@pytest.mark.parametrize("question", load("original.json")["never_sure"])
def test_what_the_original_article_does_not_say(original, question):
    answer = original.answer(question)
    assert answer.certainty != "sure", answer.quotes[0].text


@pytest.mark.parametrize("stem", ARTICLES)
def test_what_is_hardly_the_answer_has_nothing_in_bold(stem):
    """The bold tells a reader in a hurry what the answer is; below 0.3, most of it would be wrong."""
    answers = [reader(stem).answer(entry["question"]) for entry in questions(stem)]
    unlikely = [a for a in answers if a.quotes and a.confidence < 0.3]
    assert unlikely
    assert not any(a.quotes[0].highlight for a in unlikely)
