"""The names an article is about."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import ArticleError, bundled_article, load_article, topics
from index.pages.segment import segment_article

ARTICLES = Path(__file__).parents[1] / "data" / "articles"


def test_there_are_not_too_many():
    assert len(topics(bundled_article())) <= 12


def test_the_names_used_most_come_first():
    names = [topic.name for topic in topics(bundled_article())]
    assert names[0] == "Nvidia"
    assert {"Alibaba", "Baidu", "Jensen Huang"} <= set(names)


def test_a_person_whose_function_is_told_is_presented():
    presented = {t.name for t in topics(bundled_article()) if t.presented}
    assert "Jensen Huang" in presented
    assert presented.isdisjoint({"Nvidia", "Chine", "Kunlun P800"})


def test_english_articles_have_topics_too():
    article = load_article(ARTICLES / "sinkhole.txt")
    assert "Denise Alcott" in {t.name for t in topics(article) if t.presented}


def test_a_word_that_opens_a_sentence_is_no_name_for_its_capital():
    article = segment_article(
        "Residents of Quay Row left. Trains are late. “Families want to know,” said Anne Tate.\n\n"
        "The mayor of Quay Row, Anne Tate, came with residents of Marlow. Marlow is far.",
    )
    assert article.language == "en"
    assert {topic.name for topic in topics(article)} == {"Anne Tate", "Quay Row", "Marlow"}


def test_an_article_that_names_nothing_has_no_topics():
    assert topics(segment_article("Il pleut.\n\nElle part à midi.")) == []


@given(st.text(max_size=300))
def test_every_topic_is_a_name_in_the_article_and_named_once(text):
    try:
        article = segment_article(text)
    except ArticleError:
        return
    names = [topic.name for topic in topics(article)]
    assert len(set(names)) == len(names)
    assert all(name in article.text for name in names)


def test_names_of_the_title_come_first_and_none_is_named_in_passing():
    article = segment_article(
        """Helen Marchetti resigns

The mayor of Calder Bay, Helen Marchetti, resigned on Tuesday. Marchetti left.

The deputy, Samuel Okoye, came. Okoye left. Okoye came back. Okoye left for Rimex. He is in Oslo.
"""
    )
    names = [topic.name for topic in topics(article)]
    assert names[0] == "Helen Marchetti"
    assert "Marchetti" not in names
    assert names[-1] == "Samuel Okoye"
    assert {"Oslo", "Rimex"}.isdisjoint(names)


def test_a_name_of_common_words_is_no_person_presented():
    article = segment_article(
        "Anne Tate reads\n\nHer book Thin Water, Thick Socks is out in May.\n"
    )
    assert not any(topic.presented for topic in topics(article))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L’ancienne patronne de Danval Ida Holm a parlé aux ouvriers.", "Ida Holm"),
        ("Le chercheur de l’Ifrel Tomasz Brelocz a parlé aux ouvriers.", "Tomasz Brelocz"),
        ("La Danoise Ida Holm a parlé aux ouvriers.", "Ida Holm"),
        ("Le pont plaît à l’Italien Dario Bellandi.", "Dario Bellandi"),
        ("The bridge is safe, said Anne Tate of the University of Marl.", "Anne Tate"),
        ("Il salue la victoire du Danois Ida Holm chez les ouvriers.", "Ida Holm"),
        ("Il parle au Belge Ida Holm des ouvriers.", "Ida Holm"),
        ("The mayor of New York Anne Tate spoke to the workers.", "Anne Tate"),
    ],
)
def test_whom_a_person_works_for_or_where_he_is_from_is_no_part_of_his_name(text, name):
    persons = {(t.name, t.presented) for t in topics(segment_article(text)) if " " in t.name}
    assert persons - {("New York", False)} == {(name, True)}


def test_an_organisation_of_several_words_stays_whole():
    text = (
        "Le directeur du Crédit Mutuel Danval est venu avec la présidente de Radio France Europe."
    )
    names = {topic.name for topic in topics(segment_article(text))}
    assert names == {"Crédit Mutuel Danval", "Radio France Europe"}


def test_where_somebody_is_from_is_no_topic():
    text = "Hier, à Nantes, la Bisontine a gagné. Les Nantaises visent la Lorraine."
    assert {topic.name for topic in topics(segment_article(text))} == {"Nantes", "Lorraine"}


def test_sorts_of_organisations_and_of_articles_are_no_topics():
    text = (
        "Il faut, dit l’Institut des ponts, fermer le pont. Le plan, une INFOGRAPHIE, est à Danval."
    )
    assert {topic.name for topic in topics(segment_article(text))} == {"Danval"}


def test_a_common_noun_with_an_article_before_it_is_no_topic():
    text = (
        "Le maire a ouvert la Nuit et les Amis, dit l’État. Le secrétaire d’État vient de Danval."
    )
    assert {topic.name for topic in topics(segment_article(text))} == {"Danval"}
    text = "The mayor opened the Gate and Danval, she said, with people of the Hall."
    assert {topic.name for topic in topics(segment_article(text))} == {"Danval"}
    text = "Le maire a ouvert Nuit et la Nuit de Danval."
    assert {topic.name for topic in topics(segment_article(text))} >= {"Nuit"}


def test_capitals_tell_no_name_where_all_is_in_capitals():
    text = "STORM\n\nA STORM CLOSED THE HARWICK BRIDGE. NO ONE WAS HURT, THE MAYOR, JANE DOE, SAID."
    assert topics(segment_article(text)) == []


def test_names_that_the_other_language_has_words_for_are_known():
    text = (
        "À Bruxelles, hier, Marc Petit a parlé de Paris, de la Chine, des États-Unis et du Conseil d’État "
        "avec Danval."
    )
    told = {topic.name: topic.translated for topic in topics(segment_article(text))}
    assert {name for name, translated in told.items() if translated} == {
        *("Bruxelles", "Chine", "États-Unis", "Conseil d’État"),
    }
    assert {"Marc Petit", "Paris", "Danval"} <= set(told)


def test_a_name_cut_at_an_abbreviation_is_no_topic():
    text = "The U.S. Rep. Ana Ruiz sold a boat to Danval. The boat left the U.S. on Friday with seals from Norvik."
    assert {topic.name for topic in topics(segment_article(text))} == {
        "Danval",
        "Ana Ruiz",
        "Norvik",
    }


def test_a_body_is_named_with_what_stands_before_its_and():
    text = "The mayor asked the Boats and Markets Authority for help, and Norvik and Harwick Council for more."
    names = {topic.name for topic in topics(segment_article(text))}
    assert "Boats and Markets Authority" in names
    assert "Markets Authority" not in names
    assert "Norvik and Harwick Council" not in names


def test_a_breton_name_is_not_cut_at_its_apostrophe():
    text = "La piscine de Kerzoc'h a fermé, dit Alan Guivic’h. Il nage donc à Lorme."
    assert {"Kerzoc'h", "Alan Guivic’h"} <= {topic.name for topic in topics(segment_article(text))}


def test_the_initials_of_a_name_are_the_same_topic():
    text = "Il a vu la Caisse Danval Lorme (CDL) et Ana Ruiz (PDC). La CDL aide Lorme, dit la PDC."
    names = {topic.name for topic in topics(segment_article(text))}
    assert "Caisse Danval Lorme" in names
    assert "CDL" not in names
    assert "PDC" in names


def test_a_country_in_the_name_of_a_body_is_no_topic():
    article = segment_article(
        "Les écrans\n\nAna Ruiz les interdit dans les crèches de la ville dont elle est maire.\n\n"
        "Ana Ruiz cite une enquête de Santé publique France. Selon Santé publique France, il en faut moins.\n"
    )
    names = {topic.name for topic in topics(article)}
    assert "Ana Ruiz" in names
    assert "France" not in names


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Boats are sold by the retailer Barlow’s. A second boat was Barlow’s too.", "Barlow"),
        ("She is at St Aldric’s hospital, eight are at St Aldric’s in town.", "Aldric"),
        ("His union, the Ferry Workers’ Federation, said so.", "Ferry Workers"),
        ("Il joue en Ligue 2 contre Lorme.", "Ligue"),
        ("Il longe le boulevard Danval jusqu'au pont.", "Danval"),
        ("Son prochain livre, Le Zorvex bleu, sort le 9 mai.", "Zorvex"),
        ("The charity Calm at Sea told the town so. The charity Calm at Sea left.", "Calm"),
    ],
)
def test_what_may_be_a_part_of_a_name_is_no_topic(text, cut):
    found = topics(segment_article(f"A title here\n\n{text}\n"))
    assert not any(cut in topic.name for topic in found)


@pytest.mark.parametrize(
    ("said", "cut"),
    [
        (
            "We met at the Ana and Luc Caron Sound & Light Hall. The hall is new.",
            {"Ana", "Luc Caron Sound & Light Hall"},
        ),
        (
            "It is led by the Port Vale Sound and Light Foundation. It pays.",
            {"Port Vale Sound", "Light Foundation"},
        ),
        (
            "Ida Lund, a professor at Queen Mary University of Lorme, spoke.",
            {"Mary University", "Mary University of Lorme"},
        ),
        ("Ils ont écrit à la Securities and Exchange Commission hier.", {"Exchange Commission"}),
        ("Un troisième Finlandais a rejoint deux Finlandais à Lorme hier.", {"Finlandais"}),
    ],
)
def test_half_a_name_and_people_of_a_country_are_no_topics(said, cut):
    names = {topic.name for topic in topics(segment_article(f"Le port\n\n{said}"))}
    assert names.isdisjoint(cut)


def test_what_tells_of_the_author_names_no_topic():
    article = segment_article(
        "The port opens\n\nBy Ida Lund\n\nThe port of Lorme opened on Monday. Lorme is proud.\n\n"
        "Ida has written for Corvel Weekly. She lives in Danval with Corvel Weekly’s editor.\n"
    )
    names = {topic.name for topic in topics(article)}
    assert "Lorme" in names
    assert names.isdisjoint({"Corvel Weekly", "Danval"})


def test_a_possessive_ends_a_name_that_is_also_used_without():
    article = segment_article(
        "The port\n\nZorvex’s boats are in Lorme. The boats of Zorvex sank.\n"
    )
    assert "Zorvex" in {topic.name for topic in topics(article)}


def test_a_body_is_named_with_what_would_be_a_title_before_a_person():
    article = segment_article("The port\n\nThe harbour told the General Boating Council of it.\n")
    assert {topic.name for topic in topics(article)} == {"General Boating Council"}


def test_somebody_and_what_is_named_several_times_are_told_from_the_rest():
    article = segment_article(
        "Le port de Lorme\n\nÀ Lorme, Anne Caron et Actes Danval ont vu Zorvex. Zorvex est parti à Nantes, puis à Nantes."
    )
    found = {topic.name: topic for topic in topics(article)}
    assert [name for name, topic in found.items() if topic.person] == ["Anne Caron"]
    assert {name for name, topic in found.items() if topic.prominent} == {"Zorvex", "Lorme"}


def test_what_a_noun_stands_before_is_in_quotation_marks_where_it_has_digits():
    text = "Le bac\n\nLes bacs K90 sont neufs. Osk loue deux bacs K90 et vend trois bacs K90.\n"
    called = {topic.name: topic.called for topic in topics(segment_article(text))}
    assert called["K90"] == "«\u00a0K90\u00a0»"
