"""Words in bold are what is asked for, not what only stands beside it in the sentence; and they are whole."""

import pytest

from index.questions.question import understand
from index.spans.misleading import misleads
from index.spans.sketch import Span, sketch
from tests.index.spans.test_spans import span

RIGHT = [
    # who did it stands right before the verb
    (
        "fr",
        "Ida Holm réduisait l'écart avant que Karl Vos ne manque un tir.",
        "Qui a manqué un tir ?",
        "Karl Vos",
    ),
    (
        "en",
        "The Tarn board heard Ida Holm before the jovial Karl Vos sketched the plan.",
        "Who sketched the plan?",
        "the jovial Karl Vos",
    ),
    (
        "en",
        "Lens-based developer Karl Vos wrote of it, after reporting the bug to Pondworld developer Tolvik.",
        "Who develops Pondworld?",
        "Tolvik",
    ),
    (
        "en",
        "Firms gave gear, among them Holm (lamps), Vik (tiles) and Osk (ropes).",
        "Who gave the tiles?",
        "Vik",
    ),
    # what is needed is not what there is
    (
        "fr",
        "Le budget est adopté par 31 voix, bien au-delà des 28 voix nécessaires.",
        "Combien de voix ?",
        "31 voix",
    ),
    (
        "fr",
        "Le budget est adopté par 31 voix, bien au-delà des 28 voix nécessaires.",
        "Combien de voix fallait-il ?",
        "28 voix nécessaires",
    ),
    (
        "fr",
        "Un garçon de 11 ans est mort, a dit Ida Holm, puis que la victime était en fait âgée de 12 ans.",
        "Quel âge avait la victime ?",
        "12 ans",
    ),
    (
        "fr",
        "Au plus près, cette distance est de 350 km, au plus loin, l'îlot se trouve à 410 km.",
        "À quelle distance est l'îlot au plus près ?",
        "350 km",
    ),
    # a range is one amount
    (
        "fr",
        "En un mois, on a perdu deux à trois mètres sur la plage du Tarn.",
        "Combien de plage a été perdue ?",
        "deux à trois mètres",
    ),
    ("en", "The club keeps 2 or 3 boats.", "How many boats does the club keep?", "2 or 3 boats"),
    # where it is, is told beside the place
    (
        "en",
        "In Lens the vote is a quirk of the law in Ohio, where Tolvik is registered, that allows lawyers to work around it.",
        "Where is Tolvik registered?",
        "Ohio",
    ),
    (
        "fr",
        "Le bateau envoyé par Paris, retenu à Lens depuis mardi, est arrivé.",
        "Où était retenu le bateau ?",
        "Lens",
    ),
    (
        "fr",
        "Le bateau, prévu à Lens, est passé par Paris mardi.",
        "Par où est passé le bateau ?",
        "Paris",
    ),
    # to tell of something is no reason for it
    (
        "fr",
        "Ida Holm a parlé pour justifier le vote : « Nous votons afin d'éviter un trou ».",
        "Pourquoi votent-ils ?",
        "afin d'éviter un trou",
    ),
    # names and definitions are whole
    (
        "fr",
        "La motion déposée par le Front populaire est adoptée.",
        "Qui a déposé la motion ?",
        "le Front populaire",
    ),
    (
        "fr",
        "Tolvik finance Kelda, un projet mené avec Holm, Vik et Osk, à Lens.",
        "C'est quoi Kelda ?",
        "un projet mené avec Holm, Vik et Osk",
    ),
    (
        "en",
        "It is akin to veltrism, a state in which one sense (such as smell) calls up another, they wrote.",
        "What is veltrism?",
        "a state in which one sense (such as smell) calls up another",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "question", "words"), RIGHT)
def test_of_several_the_one_asked_for_is_in_bold_and_whole(language, sentence, question, words):
    assert span(language, sentence, question) == words


WRONG = [
    # who only comes after the verb did not do it
    (
        "fr",
        "Les meuniers contrôlent le port, selon un calcul du Cercle Vernois.",
        "Qui contrôle le port ?",
    ),
    ("en", "She was given a prize and took a shot at Mayor Ida Holm.", "Who got the prize?"),
    (
        "fr",
        "Il est le seul habilité par la Constitution à lever l'impôt.",
        "Qui peut lever l'impôt ?",
    ),
    (
        "fr",
        "Karl Vos a ajouté un coup franc, avant que Ida Holm ne trouve la lucarne opposée.",
        "Who scored the free kick?",
    ),
    # a name's other use
    ("en", "On the other hand Tolvik has failed to act on it.", "Who is Tolvik?"),
    ("fr", "Il ignorait que le cabinet Tolvik était lié à l'affaire.", "Qui est Tolvik ?"),
    ("fr", "La loi vise les pratiques de ces fameuses PAKO.", "PAKO c'est quoi ?"),
    ("en", "Karl Vos, a law professor at Queen Ida University, said so.", "Who is Ida?"),
    # an amount of something else
    (
        "en",
        "Tolvik reported sales growth for the quarter of 34% to £10 million.",
        "Combien de ventes Tolvik a fait ?",
    ),
    (
        "fr",
        "La commission est composée de six juges, de trois médecins et de deux élus.",
        "How many people sit on the commission?",
    ),
    # the question's own subject
    (
        "en",
        "Inspectors said they found several odd messages, written in Danish, that had been deleted from the tablet.",
        "What were the messages about?",
    ),
    (
        "fr",
        "Il accueillait à Lens un premier camion spécial ramenant des blessés.",
        "Qu'est-ce que le camion a apporté ?",
    ),
]


@pytest.mark.parametrize(("language", "sentence", "question"), WRONG)
def test_what_only_stands_beside_it_is_not_in_bold(language, sentence, question):
    assert span(language, sentence, question) is None


def test_a_place_does_not_run_on_to_when():
    told = "Elle ira à Lens après l'ouverture de son antenne."
    asked = understand("Où ira-t-elle ?", default="fr")
    assert misleads(sketch(told, "fr"), asked, Span(told.index("Lens"), len(told) - 1, 1.0))
    assert not misleads(sketch(told, "fr"), asked, Span(told.index("Lens"), 15, 1.0))
