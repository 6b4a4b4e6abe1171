"""Whose words a sentence holds."""

import pytest

from index.pages.segment import segment_article
from index.ranking.ranker import Ranker
from index.ranking.speech import asks_when_told, theirs, told_then
from index.text.saying import tells_it_is_not_told


def said(text: str, question: str, row: int = 0) -> bool | None:
    ranker = Ranker(segment_article(text))
    return theirs(ranker.view_of_ranked(ranker.understand(question)), row)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("« C'est bon », a assuré la préfète Nadia Bellec aux syndicats.", "Qu'a dit la préfète ?"),
        ("« C'est cher », juge Inès Baudouin, analyste chez Oddel.", "Que dit l'analyste ?"),
        ("Selon l'économiste, rien ne change.", "Que dit l'économiste ?"),
        ("Pour l'économiste Ana Roy, rien ne change.", "Que dit Ana Roy ?"),
        ('"It was time," said its director, Tim Coe, to reporters.', "What did Tim Coe say?"),
        ('Mayor Ann Holt said: "This is awful."', "What did Ann Holt say?"),
        ("The mayor's spokesman said it was awful.", "What did the mayor say?"),
        ("Luc Caron, qui a entraîné le club, dit que rien ne presse.", "Que dit Luc Caron ?"),
        ("« Jamais plus », s'indigne Luc Caron, docker.", "Qu'a déclaré Luc Caron ?"),
        ("« Rien ne presse », a aussi ajouté Luc Caron.", "Que dit Luc Caron ?"),
        ("« Rien ne presse, assure Luc Caron, docker. On verra. »", "Que dit Luc Caron ?"),
        ("Contacté, Dorval n’a pas souhaité faire de commentaire.", "Que dit Dorval ?"),
        ("Le ministère a refusé de s’exprimer.", "Quelle est la réaction du ministère ?"),
        ("Dorval did not immediately respond to a request.", "Has Dorval commented?"),
        ("Ann Holt could not be reached.", "What did Ann Holt say?"),
    ],
)
def test_they_speak(text, question):
    assert said(text, question) is True


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Luc Caron est là : « Enfin », souffle Ida Holm.", "Qu'a dit Luc Caron ?"),
        ("« Luc Caron viendra, assure Ida Holm. On verra. »", "Que dit Luc Caron ?"),
        ("« C'est bon », a assuré Nadia Bellec aux syndicats.", "Qu'ont dit les syndicats ?"),
        ('"It was time," said Tim Coe to reporters.', "What did reporters say?"),
        ('"Nobody wants this," he told the library staff.', "What did the library staff say?"),
        ("A report on the mayor's plans said they would wait.", "What did the mayor say?"),
        ("Marl avait payé 110 000 euros pour la pivot Ana Roy.", "Que dit Ana Roy ?"),
        (
            "Luc Caron est parti, le club a reporté le match, citant un risque que Marl dit nul.",
            "Que dit Luc Caron ?",
        ),
        (
            "Tim Coe left, the club has put off the game, citing a risk it says is nil.",
            "What did Tim Coe say?",
        ),
        (
            "Quant au plan du maire Luc Caron pour le port, Ida Holm a estimé qu'il coûterait « des miettes ».",
            "Que dit Luc Caron ?",
        ),
        ('He took aim at Mayor Ann Holt\'s "One Marl" plan.', "What did the mayor say?"),
        ("Le directeur du port quittera ses fonctions.", "Que dit le directeur du port ?"),
        ("« Les commerçants ont tort », dit-elle.", "Que disent les commerçants ?"),
        (
            "« Les parents paieront moins », a défendu la maire, Ana Ruiz.",
            "Que pensent les parents ?",
        ),
        ('"Parents will pay less," conceded Ann Holt.', "What do parents say?"),
        ("« C'est bon », a déclaré Luc Caron.", "Qu'a déclaré Dorval ?"),
        (
            "Dorval has bought Vos, according to two people familiar with the deal.",
            "What did Dorval say?",
        ),
    ],
)
def test_somebody_else_speaks_or_nobody(text, question):
    assert said(text, question) is False


@pytest.mark.parametrize(
    ("question", "theirs_"), [("Que dit Dorval ?", True), ("Que dit Marl ?", False)]
)
def test_a_spokesman_of_the_firm_speaks_for_the_one_named_before(question, theirs_):
    text = "Dorval s’attend à des grèves.\n\nChez Dorval, on se tait. « C’est dur », admet une porte-parole du groupe. Marl rit."
    assert said(text, question, row=2) is theirs_


def test_a_spokesman_of_the_firm_speaks_for_nobody_who_is_only_named_before():
    text = "Anne Roy est venue à Dorval. « C’est dur », admet une porte-parole du groupe."
    assert said(text, "Que dit Anne Roy ?", row=1) is False


def test_those_who_speak_are_not_what_a_clause_tells_them_by():
    text = "Trois clients qui ont vu le vélo de Dorval affirment qu’il roule."
    assert said(text, "Que dit Dorval ?") is False
    assert said(text, "Que disent les clients ?") is True


def test_who_added_something_is_who_spoke_before():
    text = "La ville paiera, a promis un porte-parole de Dorval. Il a ajouté que Dorval restait."
    assert said(text, "Qu'a déclaré le patron de Dorval ?", row=1) is False
    assert said(text, "Qu'a déclaré le porte-parole de Dorval ?", row=1) is True


@pytest.mark.parametrize(
    "text", ["« Nous sommes tristes », confie-t-elle.", "« Nous sommes tristes. »"]
)
def test_a_sentence_may_not_tell_who_speaks(text):
    assert said(f"{text} L'hôtelière part.", "Que dit l'hôtelière ?") is None


@pytest.mark.parametrize(
    ("text", "date", "told"),
    [
        ("The firm said on Thursday it would shut in May.", "Thursday", True),
        ("The firm told reporters late on Thursday it would shut.", "Thursday", True),
        ("She took it over four years, the court heard on Monday.", "Monday", True),
        ("The firm said it would shut on Thursday.", "Thursday", False),
        ("Le club a annoncé jeudi qu’il fermerait en mai.", "jeudi", True),
        ("Le club a annoncé qu’il fermerait jeudi.", "jeudi", False),
        ("Jeudi, le patron du club, Luc Caron, a prévenu qu’il fermerait.", "Jeudi", True),
        ("On Thursday, the firm said it would shut.", "Thursday", True),
        ("La découverte, rendue publique jeudi, pourrait tout changer.", "jeudi", True),
        ("The find, made public on Thursday, may change it all.", "Thursday", True),
        ("Jeudi, le club a fermé, a annoncé le maire.", "Jeudi", False),
        ("On Thursday, the firm was sold.", "Thursday", False),
    ],
)
def test_the_day_of_telling_is_told_from_the_day_that_is_told(text, date, told):
    assert told_then(text, text.index(date)) is told


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("When did the firm announce it?", True),
        ("Quand le club a-t-il annoncé sa fermeture ?", True),
        ("When will the mill shut?", False),
        ("C'était quand, la mise en garde du maire ?", True),
    ],
)
def test_it_may_be_the_day_of_telling_that_is_asked_for(question, asks):
    assert asks_when_told(question) is asks


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("Le loyer n’a pas été communiqué.", True),
        ("Les loyers restent confidentiels.", True),
        ("Le club n’a pas précisé la date du match.", True),
        ("La date n’est pas encore connue.", True),
        ("La gérante a refusé de dire si le prix baissera.", True),
        ("The rent has not been made public.", True),
        ("She declined to say whether the rent would rise.", True),
        ("The terms weren’t disclosed.", True),
        ("Le loyer a été communiqué.", False),
        ("Le club n’a pas joué.", False),
        ("The rent was not paid.", False),
    ],
)
def test_what_is_not_made_known_is_told_as_such(text, so):
    assert tells_it_is_not_told(text) is so
