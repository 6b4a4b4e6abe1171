"""Whose words a sentence holds."""

import pytest

from index.ranker import Ranker
from index.segment import segment_article


def said(text: str, question: str) -> bool | None:
    ranker = Ranker(segment_article(text))
    return ranker.said_by_them(ranker.understand(question), 0)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("« C'est bon », a assuré la préfète Nadia Bellec aux syndicats.", "Qu'a dit la préfète ?"),
        ("« C'est cher », juge Inès Baudouin, analyste chez Oddel.", "Que dit l'analyste ?"),
        ("Selon l'économiste, rien ne change.", "Que dit l'économiste ?"),
        ('"It was time," said its director, Tim Coe, to reporters.', "What did Tim Coe say?"),
        ('Mayor Ann Holt said: "This is awful."', "What did Ann Holt say?"),
    ],
)
def test_they_speak(text, question):
    assert said(text, question) is True


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("« C'est bon », a assuré Nadia Bellec aux syndicats.", "Qu'ont dit les syndicats ?"),
        ('"It was time," said Tim Coe to reporters.', "What did reporters say?"),
        ('"Nobody wants this," he told the library staff.', "What did the library staff say?"),
        ("Le directeur du port quittera ses fonctions.", "Que dit le directeur du port ?"),
    ],
)
def test_somebody_else_speaks_or_nobody(text, question):
    assert said(text, question) is False


@pytest.mark.parametrize(
    "text", ["« Nous sommes tristes », confie-t-elle.", "« Nous sommes tristes. »"]
)
def test_a_sentence_may_not_tell_who_speaks(text):
    assert said(f"{text} L'hôtelière part.", "Que dit l'hôtelière ?") is None
