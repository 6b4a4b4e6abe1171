"""Live reports, whose entries open with the time of day."""

import pytest

from index import Reader
from index.pages.segment import segment_article

FRENCH = """DIRECT. Incendie au port de Brume : les quais évacués

Les quais sont fermés depuis l'aube. Les pompiers sont sur place.

19h04. Fin de ce direct. Merci de l'avoir suivi.

18h20. Les quais rouvriront lundi, annonce la capitaine du port. Elle remercie les pompiers.

9h05. Le feu est parti d'un entrepôt de bois. Deux grues ont été détruites.

7h30. Une fumée noire monte au-dessus du port. Les riverains sont priés de fermer leurs fenêtres.
"""
ENGLISH = """Bridge closure live: thousands stuck in Brume

9.15 BST
Cracks found in a pier

Divers have found two cracks in a pier of the bridge. Engineers are on their way.

11.40 BST
Ferries step in

Three ferries will carry passengers until midnight. Cars must go through Kermor.

4.05pm BST
No date for reopening

The mayor says the bridge will not reopen this week. She has asked for help.

6.30pm BST
That is all for tonight

Thank you for reading. We will be back at dawn.
"""


@pytest.mark.parametrize(
    ("article", "question", "told"),
    [
        (FRENCH, "Que s'est-il passé à 9h05 ?", "Le feu est parti d'un entrepôt de bois."),
        (FRENCH, "9 h 05 ?", "Le feu est parti d'un entrepôt de bois."),
        (FRENCH, "c'est quoi la dernière info", "Les quais rouvriront lundi"),
        (FRENCH, "Quoi de neuf ?", "Les quais rouvriront lundi"),
        (ENGLISH, "what happened at 11.40?", "Three ferries will carry passengers"),
        (ENGLISH, "What happened at 16:05", "The mayor says the bridge"),
        (ENGLISH, "What's the latest?", "The mayor says the bridge"),
    ],
)
def test_an_entry_is_found_by_its_time_or_by_being_the_latest(article, question, told):
    answer = Reader(segment_article(article)).answer(question)
    assert answer.answered
    assert answer.quotes[0].text.startswith(told)


def test_a_time_without_an_entry_has_no_answer():
    answer = Reader(segment_article(FRENCH)).answer("Que s'est-il passé à 8h10 ?")
    assert not answer.answered


def test_the_latest_of_any_other_article_is_its_lead():
    news = "Le pont de Brume\n\nLe pont a rouvert mardi à 9h05. Il était fermé depuis mai.\n\nLe bac est à quai."
    answer = Reader(segment_article(news)).answer("Quoi de neuf ?")
    assert answer.quotes[0].text.startswith("Le pont a rouvert")


@pytest.mark.parametrize(
    "points",
    [
        "",
        "Key points\n\nThe bridge at Brume stays shut all week\n\nFerries run until midnight instead of ten\n\n",
    ],
)
def test_a_report_is_not_about_its_end(points):
    text = f"""Bridge closure live: thousands stuck in Brume

{points}6.30pm That's all for tonight

We are closing this page now. Thank you for reading.

4.05pm No date

The bridge stays shut, the mayor says. She has asked for help.
"""
    lead = Reader(segment_article(text)).answer("What is it about?").quotes[0].text
    assert lead.startswith("The bridge at Brume stays shut" if points else "The bridge stays shut")
