"""Text is cut into sentences that tile it, where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.pages.segment import segment_article
from index.pages.sentences import SENTENCE_LENGTH, sentence_spans


def sentences(text: str, language: str = "fr") -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "text",
    [
        "The index .TDX rose by 3 points on Monday.",
        "M. Dupont et Mme. Durand sont venus avec le Dr. Petit.",
        "L’art. 3 du code et le no. 5 de la revue s’appliquent.",
        "Il est arrivé à 10 h. 30 avec MM. Roux et Blanc.",
        "Le taux est de 3.5 % ou de 3,5 %.",
        "Classement : 1. Ana Ruiz (ESP) ; 2. Tom Lee (GBR) ; 3. Ida Holm.",
        "« Bonjour. Ça va ? » a demandé M. Martin.",
        '"La route est longue... Nous continuons," a déclaré un porte-parole.',
        "« Nous partons ! » a déclaré la maire.",
        "Il hésite... puis repart.",
        "Il hésite… puis repart.",
        "« Il hésite… Puis il repart », a déclaré le maire.",
        "« Je pars », a déclaré Paul.",
        "« Je pars. » a-t-il déclaré.",
        "« Tout va bien. Nous continuons », a déclaré la ministre.",
        "Il a dit : « Je pars. Tu viens ? »",
        "Le P.-D.G. de l’U.E. a signé.",
        "Il faut approx. 300 personnes.",
        "Le site exemple.fr est en panne.",
        "Rome, 50 av. J.-C. ou presque.",
        "Le texte (cf. p. 4) est clair.",
        "J. R. Tolkien y a vécu.",
    ],
)
def test_french_abbreviations_numbers_and_quotations_end_no_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Dr. Jones at 9 a.m. on Monday.",
        "At 9 a.m. on Monday he met Mr. Jones.",
        "It opens at 9 p.m. Monday and at 5 p.m. EST on Friday.",
        "The U.S. Senate voted on No. 5 of the list.",
        "Prices rose 3.5 percent, vs. 2 percent before.",
        '"We left!" she said.',
        "“We left. It was late,” she said.",
        "Acme Corp. rose on Jan. 5 against St. Louis.",
        "Cllr. Bell and Supt. Ray spoke.",
    ],
)
def test_english_abbreviations_end_no_sentence(text):
    assert sentences(text, "en") == [text]


def test_sentences_end_where_they_end():
    assert sentences("Il y en a 5. Elle part ! On va où ? « Oui. » Fin.") == [
        "Il y en a 5.",
        "Elle part !",
        "On va où ?",
        "« Oui. »",
        "Fin.",
    ]
    assert sentences("你好。再见！") == ["你好。", "再见！"]


@pytest.mark.parametrize(
    "text",
    [
        "M. Dupont est venu. | Mme Roux aussi.",
        "Voir art. 3. | Il dit tout.",
        "Il porte le no. 5. | Elle court.",
        "Le train de 10 h. 30 est parti. | Nul ne l’a vu.",
        "Il attend... | Puis il part.",
        "Il attend… | Puis il part.",
        "« Nous partons. » | Paul est resté.",
        "« Je pars », a déclaré Paul. | Il est parti.",
        "Le prix est de 3,5 millions. | Il monte.",
        "Elle a dit « oui ». | Il a dit « non ».",
        "Il est 10 h. | Elle part.",
        "La mairie ferme à 19:30. | La maire part.",
        "La puce H20. | La P800 suit.",
        "Le vase date de 50 av. J.-C. | Il est exposé à Lyon.",
        "Des pommes, des poires, etc. | Le musée ferme.",
        "C’est le plan B. | Le maire le dit.",
        "La vitamine C. | Elle est dite par J. Le Goff et A. De la Tour.",
        "Qui ? | Moi ! | Quoi ?! | Rien.",
        "Il passe le col. | Il gagne.",
        "Elle n’a rien vu de tel. | Le maire non plus.",
    ],
)
def test_what_looks_like_an_abbreviation_ends_a_sentence_where_it_does(text):
    assert sentences(text.replace(" |", "")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        '"We left," she said. | "It was late."',
        "It opened at 10 a.m. | Crowds came.",
        "No. | That is wrong.",
        "The trial tested vitamin C. | It ended in 2024.",
        "He lives in the U.S. | The war of J. The Tall is over.",
        "Apples, pears, etc. | The museum shut at 5 p.m. | Nobody came.",
        "It cost $3.5 million. | It rose.",
        "She was a union rep. | The firm fired her.",
    ],
)
def test_english_sentences_end_where_they_end(text):
    assert sentences(text.replace(" |", ""), "en") == text.split(" | ")


def test_marks_alone_are_no_sentence():
    assert sentences("... Suite") == ["... Suite"]
    assert sentences("Fin. — —") == ["Fin. — —"]


def test_a_text_without_full_stops_is_still_cut():
    text = "des mots, encore des mots, " * 500
    assert all(len(s) <= SENTENCE_LENGTH for s in sentences(text))


WORDS = st.lists(
    st.sampled_from(
        [
            *"le la pont M. Mme art. 3 10 h. « » ( ) … ... ? ! . , ; : J.-C. U.S. 3,5 % 你好。 été".split(),
            *["-", "—", "#", "##", "*", '"', "\n", "\n\n", "\u00a0"],
        ]
    ),
    max_size=80,
).map(" ".join)


@given(st.one_of(WORDS, st.text(max_size=300)))
def test_sentences_tile_their_text(text):
    spans = sentence_spans(text, 0, len(text), "fr")
    position = 0
    for start, end in spans:
        assert text[position:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_a_space_before_a_full_stop_stops_nothing(space):
    article = segment_article(
        f"Titre\n\nIl préfère le plan B{space}. Le maire a dit non. Il pleut."
    )
    assert "Le maire a dit non." in article.text_of(article.sentences[0]) + article.text_of(
        article.sentences[1]
    )


def test_the_mark_that_opens_the_next_quotation_is_no_part_of_the_sentence_before():
    text = '“It is a fine seal,” she said. “We want you to have it." Then it rained.'
    assert sentences(text, "en") == [
        "“It is a fine seal,” she said.",
        '“We want you to have it."',
        "Then it rained.",
    ]
    closed = 'Il dit : " Le bac est à quai. " Il pleut. " Rien. "'
    assert sentences(closed)[0] == 'Il dit : " Le bac est à quai. "'
