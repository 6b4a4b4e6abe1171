"""Source text is cut into passages and sentences that tile it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import ArticleError
from index.pages.segment import PASSAGE_LENGTH, segment_article
from tests.index.pages.test_sentences import WORDS
from tests.work import seconds_of_work


def test_long_paragraphs_are_cut_between_sentences():
    text = "Titre\n\n" + "Une phrase de taille moyenne qui dit une chose. " * 40
    article = segment_article(text)
    assert len(article.passages) > 1
    assert all(p.end - p.start <= PASSAGE_LENGTH for p in article.passages)


def test_the_parts_of_a_long_paragraph_are_of_about_equal_length():
    text = "Titre\n\n" + "Une phrase de taille moyenne qui dit une chose. " * 15
    lengths = [p.end - p.start for p in segment_article(text).passages]
    assert len(lengths) == 2
    assert max(lengths) < 1.3 * min(lengths)


def test_a_list_is_one_passage_with_what_announces_it():
    text = (
        "Budget\n\nLes postes sont les suivants :\n\n- école : 3 millions\n- route : 2 millions\n"
    )
    article = segment_article(text)
    assert [len(p.sentences) for p in article.passages] == [3]


@pytest.mark.parametrize(
    "line",
    [
        "puces-ia-alibaba-baidu",
        "Image for Le titre",
        "Photo : AFP",
        "© Reuters",
        "Par Claire Dubois",
        "Propos recueillis par Claire Dubois",
        "Interview by Claire Dubois",
        "Publié le 4 mars 2025 à 10 h 30",
        "Lire aussi : Nvidia au sommet",
        "READ NEXT: The port reopens",
        "Explore more on these topics: Ports, Ferries",
        "Photo caption: The port at dawn. (Ida Holm)",
        "Alerte info : recevez l'actualité du port par mail. Je m'inscris",
        "Les + lus",
        "Le Courrier utilise votre adresse pour vous envoyer sa lettre. Vous pouvez vous désinscrire à tout moment.",
        "WATCH: How the port reopened",
        "Partager",
        "3 min de lecture",
        "* * *",
        "https://example.org/article",
    ],
)
def test_page_furniture_is_never_a_passage(line):
    text = f"Le titre\n\n{line}\n\nLe pont a rouvert à midi. Il est neuf.\n\nLe titre\n\nTout va bien.\n"
    article = segment_article(text)
    assert [article.text[p.start : p.end] for p in article.passages] == [
        "Le pont a rouvert à midi. Il est neuf.",
        "Tout va bien.",
    ]


def test_a_heading_that_asks_is_no_sentence():
    text = "Le pont\n\nPourquoi fermer ?\n\nParce que les câbles étaient usés jusqu’à la corde, dit la ville.\n"
    article = segment_article(text)
    assert article.passages[0].section == "Pourquoi fermer ?"


@pytest.mark.parametrize("before", ["2. ", "2) ", "14 h 00. ", "14:00 ", "9h "])
def test_a_question_may_head_a_section_after_its_number_or_time(before):
    asked, told = (
        "Peut-on se baigner ?",
        "Oui. La plage est ouverte de 10 heures à 18 heures, et surveillée par deux nageurs.",
    )
    article = segment_article(f"La plage\n\nElle a rouvert en mai.\n\n{before}{asked}\n\n{told}\n")
    assert [s.title for s in article.sections] == [None, f"{before}{asked}"]


def test_the_source_line_is_read():
    assert segment_article("T\n\nUn fait.\n\nSource : AFP").source == "AFP"


@given(st.one_of(WORDS, st.text(max_size=400)), st.booleans())
def test_passages_follow_one_another_and_sentences_tile_them(text, markdown):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        article = segment_article(text, markdown=markdown)
    except ArticleError:
        return
    position = 0
    for number, passage in enumerate(article.passages, start=1):
        assert passage.number == number
        assert passage.start >= position
        mark = article.text[passage.start : passage.sentences[0].start]
        assert re.fullmatch(r"(?:[-*•–—‣▪]|\d{1,2}[.)])?\s*", mark)
        assert passage.sentences[-1].end == passage.end
        position = passage.end
    for index, sentence in enumerate(article.sentences):
        assert sentence.index == index
        assert article.text[sentence.start : sentence.end].strip()


@pytest.mark.parametrize(
    "head",
    [
        "Mercredi 12 mars 2025",
        "Le 12 mars 2025 à 7h40",
        "Nov 7, 2024, 6:25 PM EST",
        "Thursday 7 November 2024, 18.25 GMT",
        "Thomas Guérinel",
        "Claire Maurin et Hugo Delsart",
        "Temps de lecture : 4 min",
        "Article réservé aux abonnés",
        "Reuters/AFP",
        "Économie",
        "Listen to this article",
        "Photograph: A tram at dusk. Joe Bell for The Herald.",
        "Lire aussi : Pourquoi le tram a-t-il déraillé ?",
    ],
)
def test_what_stands_under_a_title_is_no_section_and_no_sentence(head):
    text = f"Le tram a déraillé\n\n{head}\n\nLe tram de la ligne B a déraillé lundi soir. Personne n’est blessé."
    article = segment_article(text)
    assert article.title == "Le tram a déraillé"
    assert article.passages[0].section is None
    assert article.text[article.passages[0].start :].startswith("Le tram de la ligne B")


LINES_UNDER_A_STANDFIRST = [
    "Published 3 May 2024, 5.40pm BST",
    "Published: 08:15, 3 May 2024 | Updated: 12:30, 4 May 2024",
    "Friday 3 May 2024 | Updated at 17:40 · 5 min read",
    "Fri 3 May 2024 17.40 BST",
    "Last modified on Fri 3 May 2024 18.02 BST",
    "Lisbon, 3 May 2024, updated 5.40pm",
    "By Ann J. Bell in Oslo",
    "Ann Bell, Friday 3 May 2024",
    "Ann Bell, Lisbon",
    "Rugby correspondent",
    "3 hours ago",
    "LISBON, 3 May (Reuters)",
    "3 mai 2024 | Temps de lecture : 4 min",
    "03/05/2024 · 4 min de lecture",
    "Le 3 mai 2024 à 10:30 - Temps de lecture 3 min.",
    "Reuters, le 3 mai 2024",
    "Lecture : 4 min",
    "Anne Morel - Publié le 3 mai 2024",
    "Anne Morel (à Lisbonne)",
    "Envoyée spéciale à Lisbonne",
    "SPORT - Par Anne Morel, à Lisbonne",
    "REPORTAGE",
    "Sport | Rugby",
    "Oct. 8, 2026",
    "Thursday, October 8, 2026",
    "Anne LE GALL.",
    "Goulwen LE BRAZ.",
    "Anne Morel avec Jean Roux",
    "Le Courrier avec AFP",
    "Ann Bell reported from Lisbon.",
    "Reporting from Lisbon, Vt.",
    "Article rédigé par Anne Morel",
    "by: Ann Bell",
]


@pytest.mark.parametrize("line", LINES_UNDER_A_STANDFIRST)
@pytest.mark.parametrize(
    "standfirst", ["Les secours cherchent encore.", "Les secours cherchent " * 4]
)
def test_dates_and_authors_under_a_standfirst_are_no_section_and_no_sentence(line, standfirst):
    lead = "Le tram de la ligne B a déraillé lundi soir, à cent mètres de la gare. Personne n’est blessé."
    for markdown, mark, around in ((False, "", ""), (True, "# ", ""), (True, "# ", "*")):
        text = f"{mark}Le tram a déraillé\n\n{standfirst}\n\n{around}{line}{around}\n\n{lead}"
        article = segment_article(text, markdown=markdown)
        assert [p.section for p in article.passages] == [None, None]
        assert [article.text[p.start : p.end] for p in article.passages][1] == lead


@pytest.mark.parametrize(
    "line",
    [
        "ANNE MOREL / MAP",
        "Le maire, Jean Roux, à l’hôtel de ville, le 12 février 2026. ANNE MOREL/MAP",
        "Le tram, le 3 mars 2026. ANNE MOREL / AFP",
        "The tram outside the hall on Tuesday night (Jane Doe/PA)",
        "Getty Images Residents hold signs outside the hall",
        "BBC/Jane Smith",
        "Save",
        "Copier le lien",
        "Envoyer par mail",
        "AP Photo/John Smith",
        "La suite après cette publicité",
        "Sur le même sujet",
        "INFOGRAPHIE",
        "À LIRE AUSSI Le tram : ce que dit la loi.",
        "Retrouvez tous nos articles sur le tram.",
        "Notre dossier : le tram",
        "Mis à jour le 3 mai 2024 à 12h30 - Temps de lecture : 4 min",
        "Le tram à Lyon, le 3 mars 2026. ANNE MOREL POUR « LE COURRIER »",
        "Un tram à Lyon, le 3 mars 2026. REUTERS/Ann Bell/File Photo",
        "Agrandir l’image : Illustration 1",
        "Notre dossier sur le tram",
        "Follow AP’s coverage of trams at https://example.org/trams",
        "Was this article helpful?",
        "1.2K",
        "The tram at dusk. Photograph: Joe Bell/The Herald",
        "The tram at dusk (Image: Joe Bell)",
        "Le tram, lundi. © MAP",
        "Le tram, lundi. | LE COURRIER DE L’OUEST",
        "Un tram à Lyon. REUTERS/Ann Bell Purchase Licensing Rights, opens new tab",
        "FILE - Ann Bell boards a tram in Lyon, May 3, 2024. (AP Photo/John Smith, File)",
        "The tram at dusk.Credit...Ann Bell for The Herald",
        "View image in fullscreen",
        "Offrir l’article",
        "Je m’abonne",
        "312 commentaires",
        "Facebook X WhatsApp",
        "Privacy ∙ Terms ∙ Cookies",
        "Skip advertisement",
        "Article continues below",
        "Chaque vendredi, le meilleur de la semaine dans votre boîte mail.",
        "Il vous reste 62.4% de cet article à lire.",
        "You are receiving this email because you signed up for The Tram.",
        "Copyright © 2026 The Herald. The Herald is not responsible for the content of external sites.",
        "Reporting by Ann Bell in Lyon; Editing by Bob Ray.",
        "The Herald’s Ann Bell contributed to this report.",
        "Follow The Herald on WhatsApp",
        "— ENDS —",
        "Voir tous les articles",
        "Add The Herald on Google",
        "Cliquez pour partager sur X(ouvre dans une nouvelle fenêtre)",
        "Le plan du tram (PDF - 1,2 Mo)",
        "Gérer mes cookies",
        "We use cookies to give you a better page. Accept all.",
        "Nous et nos 800 partenaires utilisons des cookies pour mesurer l’audience.",
        "Avec votre accord, nos partenaires et nous utilisons des traceurs pour stocker des informations.",
        "Tout accepter",
        "We value your privacy",
        "ADVERTISING",
        "Le tram, lundi. // Source : Le Courrier",
        "Le tram. (Photo Anne Morel pour « Le Courrier »)",
        "Le tram (image d’illustration) - Le Courrier",
        "Le tram roulera lundi. — A. Morel / 7 Jours",
        "Le tram roulera lundi. morel / stock.adobe.com",
        "Cette publication vient de X. Pour y accéder, vous devez accepter les cookies.",
        "Article détaillé : Tramway de Lyon.",
        "^ Bell, Ann (1974). Trams of Lyon. Fell Press. p. 12.",
        "World U.S. Politics Sports Business Oddities",
        "Getty Images Ann Bell in a tram with red seats and a bellGetty Images",
        "A tram in the snowImage source, Lyon Trams",
        "Un tram sous la neige Image copyright PA",
        "Image Credits: Bell & Ray",
        "Media captionAnn Bell drove the last tram.",
        "Media playback is unsupported on your device",
        "Follow BBC Lyon on X (formerly Twitter), external, and Facebook, external. Send your ideas to us.",
        "Ann Bell/The Daily Tram",
        "Anne Morel, qui conduit le tram — Photo : MAP",
        "PHOTO ANNE MOREL, COLLABORATION SPÉCIALE Le tram sous la neige",
        "Le tram, lundi, à l’arrêt du pont. (MAXPPP)",
        "Joe BellGetty Images",
        "tram_de_lyon-taille640_64a3f.jpg",
        "You may also want to watch:",
        "Actualités similaires",
        "Subscribe now to unlock this article.",
        "More:Why the tram stopped",
        "This is an archived article and what it says may be outdated.",
        "Hide Ad",
        "(0) comments",
        "Welcome to the discussion.",
        "Be Nice. No insults, please.",
        "Soyez le premier à commenter cet article !",
        "Connectez-vous ou créez un compte pour commenter cet article.",
        "Go to the Tram Herald homepage",
    ],
)
def test_furniture_between_paragraphs_is_no_section_and_no_sentence(line):
    text = f"Le tram\n\nLe tram roule. Il est vert.\n\nIl est plein.\n\n{line}\n\nUn habitant de la rue a vu le tram brûler lundi, et les pompiers venir de la ville voisine."
    article = segment_article(text)
    assert [p.section for p in article.passages] == [None] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Ms Bell also said the tram would be painted",
        "Ann Bell told the BBC she would drive it",
        "The driver explained that it “may be late”",
        "La mairie a précisé que le tram serait repeint",
        "Anne Morel a reconnu un « retard », lundi, devant la presse",
    ],
)
def test_what_somebody_said_is_no_heading_without_its_full_stop(line):
    text = f"The tram\n\nIt runs again.\n\n{line}\n\n“It has stood in the yard for a year, and no one has touched it,” the town adds.\n"
    article = segment_article(text)
    assert [p.section for p in article.passages] == [None] * 3


@pytest.mark.parametrize(
    "line",
    ["No comment.", "Aucun commentaire.", "Image copyright is a thorny matter.", "Be nice."],
)
def test_a_sentence_that_resembles_furniture_is_one(line):
    article = segment_article(f"The tram\n\nIt runs again.\n\n{line}\n")
    assert article.text[article.passages[-1].start :].strip() == line


@pytest.mark.parametrize(
    "heading",
    [
        "Par trois voix contre deux",
        "By the numbers",
        "Share prices fall",
        "Comments from the mayor",
        "Updated rules",
        "Budget – 2026",
        "Mai 1936",
        "Lisbonne, mai 1936",
        "Lyon - Marseille",
        "Les Verts / la gauche",
        "Getty Images rachète un rival",
        "Trois jours, trois heures",
        "Derrière l’image : le prix",
        "Le récit d’une chute",
        "La rédactrice",
        "Facebook",
        "Privacy",
        "À découvrir",
        "Follow the money",
        "Every day in the depot",
    ],
)
def test_a_heading_that_resembles_furniture_is_one(heading):
    text = f"Le tram\n\nLe tram roule. Il est vert.\n\n{heading}\n\nUn habitant de la rue a vu le tram brûler lundi, et les pompiers venir de la ville voisine."
    assert [p.section for p in segment_article(text).passages] == [None, heading]


def test_a_line_under_a_standfirst_without_full_stop_is_no_section():
    text = (
        "Le tram a déraillé\n\nLe conducteur dormait, et le frein de secours n’avait pas été vérifié depuis l’été"
        "\n\nService des transports\n\nLe tram a déraillé lundi soir, à cent mètres de la gare. Il était vide."
    )
    assert {p.section for p in segment_article(text).passages} == {None}


@pytest.mark.parametrize(
    "kicker",
    [
        *("REPORTAGE. ", "ENTRETIEN - ", "EXCLUSIVE: ", "VIDÉO | ", "SCIENCES. "),
        *("BRIGG — ", "SAINT-MORVAN (AFP) – ", "NEW BRIGG, March 3 (Reuters) - ", "Brigg (AFP) - "),
    ],
)
def test_what_stands_before_the_first_sentence_is_no_part_of_it(kicker):
    text = f"Le tram\n\n{kicker}Le tram roule. Il est vert."
    article = segment_article(text)
    assert [article.text[s.start : s.end] for s in article.sentences] == [
        "Le tram roule.",
        "Il est vert.",
    ]


@pytest.mark.parametrize(
    "opening", ["La SNTM — un rival — perd.", "IBMA – qui vend des puces – perd.", "NON."]
)
def test_a_sentence_may_open_with_capitals_and_a_dash(opening):
    article = segment_article(f"Le tram\n\n{opening}\n")
    assert [article.text[s.start : s.end] for s in article.sentences] == [opening]


def test_a_title_and_the_standfirst_on_the_next_line_are_two():
    title = "Calder Bay mayor resigns after losing confidence vote by two votes"
    standfirst = (
        "Helen Marchetti steps down over the secret lease; an election will be held in June"
    )
    article = segment_article(f"{title}\n{standfirst}\n\nThe mayor left on Tuesday. She was 57.")
    assert article.title == title
    lead = article.lead
    assert article.text[lead.start : lead.end] == "The mayor left on Tuesday. She was 57."


def test_words_in_quotation_marks_alone_on_a_line_are_a_heading():
    text = "Le tram\n\nLe tram roule. Il est vert.\n\n« On a tout perdu »\n\nUn habitant de la rue a vu sa maison brûler lundi."
    assert [p.section for p in segment_article(text).passages] == [None, "« On a tout perdu »"]


def test_a_heading_may_end_in_words_in_quotation_marks():
    heading = "Un plan « très risqué »"
    text = f"Le tram\n\nLe tram roule. Il est vert.\n\n{heading}\n\nUn habitant de la rue a vu sa maison brûler lundi."
    assert [p.section for p in segment_article(text).passages] == [None, heading]


def test_a_short_sentence_under_the_author_is_text():
    text = "Le tram a déraillé\n\nPar Ida Holm\n\nUn mort et deux blessés\nCircuits fermés\n\nLe tram a déraillé lundi soir. Il était vide."
    article = segment_article(text)
    assert "Un mort et deux blessés" in [article.text[p.start : p.end] for p in article.passages]


def test_a_passage_does_not_open_with_a_sentence_that_needs_the_one_before():
    first = "Les puces de la firme sont gravées dans une usine du port. " * 5
    text = first + "Cette usine est à Lyon et emploie cent personnes. " + first
    article = segment_article(text)
    assert len(article.passages) > 1
    opens = [article.text[p.start : p.start + 5] for p in article.passages]
    assert "Cette" not in opens
    assert all(p.end - p.start <= PASSAGE_LENGTH for p in article.passages)


def test_who_wrote_a_pasted_page_and_when_is_kept():
    page = (
        "Le bac de Danval repart\n\nReportage\nPar Ida Holm, à Danval\n"
        "Publié le 4 mars 2025 à 10 h 30 | 3 min de lecture\nPartager\n\n"
        "Le bac est reparti lundi. Il était en panne depuis mai.\n\nPar beau temps, il part à midi.\n\nMardi 3 mars 2020"
    )
    article = segment_article(page)
    assert article.imprint == (
        "Par Ida Holm, à Danval",
        "Publié le 4 mars 2025 à 10 h 30 | 3 min de lecture",
    )
    assert segment_article("Un titre\n\nIl pleut à Danval depuis lundi.").imprint == ()


def test_a_byline_below_buttons_and_a_standfirst_is_kept():
    buttons = "\n".join(
        ["Accueil > Économie", "Partager", "Facebook", "X", "Courriel", "Copier le lien"]
    )
    text = (
        f"Le bac de Danval repart\n\n{buttons}\n\nLa panne a duré dix mois. Elle a coûté cher.\n\n"
        "Par Ida Holm\nPublié le 4 mars 2025\n\nLe bac est reparti lundi. Il est neuf."
    )
    assert segment_article(text).imprint == ("Par Ida Holm", "Publié le 4 mars 2025")


@pytest.mark.parametrize("date", ["October 8, 2026", "Oct. 8, 2026", "Thursday, October 8, 2026"])
def test_an_american_date_under_a_title_is_kept(date):
    article = segment_article(f"The ferry\n\nBy Ida Holm\n\n{date}\n\nThe ferry sails again.\n")
    assert article.imprint == ("By Ida Holm", date)


@pytest.mark.parametrize(
    "line", ["Getty Images", "SKIP ADVERTISEMENT", "The pier on May 3, 2024. (AP Photo/Ann Bell)"]
)
def test_a_caption_or_a_button_under_a_title_tells_no_author_and_no_date(line):
    article = segment_article(f"The ferry\n\n{line}\n\nThe ferry sails again. It is new.\n")
    assert article.imprint == ()


def test_a_line_above_the_buttons_of_an_encyclopedia_is_a_heading():
    edit = "[modifier | modifier le code]"
    text = f"Le bac\n{edit}\nLe port\n{edit}\nIl date de 1871[1].\n"
    article = segment_article(f"Le tram\n\nLe tram roule. Il est vert.\n\n{text}")
    assert [*map(article.text_of, article.sentences)][2:] == ["Il date de 1871[1]."]
    assert article.passages[-1].section == "Le bac – Le port"


def test_the_buttons_beside_a_heading_of_an_encyclopedia_are_no_part_of_it():
    told = "La ligne est ouverte en 1879, et le pont huit ans plus tard."
    text = (
        f"Le pont\n\nIl est long. Il est haut.\n\nHistoire[modifier | modifier le code]\n\n{told}\n"
    )
    assert [s.title for s in segment_article(text).sections] == [None, "Histoire"]


def test_the_rows_of_a_table_are_no_headings():
    rows = "Pont | 12 €\nGare | 30 €\nPort de Brest | 45 €"
    told = "Le prix des places a beaucoup augmenté cette année au port."
    more = "Les voyageurs s’en plaignent.\n\nLa mairie promet d’en parler."
    article = segment_article(
        f"Les prix\n\n{told}\n\n{more}\n\n{rows}\n\nIl restera le même toute l’année.\n"
    )
    assert {p.section for p in article.passages} == {None}
    assert "45 €" in " ".join(map(article.text_of, article.sentences))


def test_a_line_end_within_a_sentence_is_a_space():
    text = (
        "The new bridge of the old town of Lorme, which was built by Martine\n"
        "Delacourt after the flood had washed the old one away, opens on 3\n"
        "May 2027 in the presence of the council."
    )
    article = segment_article(f"The bridge\n\n{text}\n")
    assert article.text_of(article.sentences[0]) == text.replace("\n", " ")


@pytest.mark.parametrize("last", ["Its hull, which had cracked", "The keel;"])
def test_the_last_line_of_a_list_without_marks_is_no_heading(last):
    listed = ["The propeller;", last]
    text = "\n".join(listed)
    article = segment_article(f"The bridge\n\n{CLOSED}\n\nIt lost:\n\n{text}\n\n{CLOSED}\n")
    assert [*map(article.text_of, article.sentences)][2:4] == listed


@pytest.mark.parametrize("line", ["Mail: port@example.org", "Tel. 01 23 45 67 89", "0123 456 7890"])
def test_how_to_reach_someone_is_a_sentence(line):
    article = segment_article(f"The bridge\n\n{CLOSED}\n\nHarwick Port\n\n{line}\n\n{CLOSED}\n")
    assert line in map(article.text_of, article.sentences)


def test_an_address_below_others_is_a_sentence_and_no_button():
    article = segment_article(
        f"The bridge\n\n{CLOSED}\n\n{CLOSED} Yes.\n\nOpening hours\nport@example.org\n"
    )
    assert article.text_of(article.sentences[-1]) == "port@example.org"


@pytest.mark.parametrize(
    "below", ["- its hull\n- its keel", "Much. Its hull had cracked, and also:"]
)
def test_a_line_above_a_list_is_a_heading(below):
    article = segment_article(f"The bridge\n\n{CLOSED}\n\nWhat broke\n\n{below}\n\n{CLOSED}\n")
    assert article.passages[1].section == "What broke"


def test_the_numbers_of_notes_may_end_a_paragraph():
    text = "The hull is wood.[3] It cracked.[4][b]"
    article = segment_article(f"The bridge\n\n{CLOSED}\n\nHull\n\n{text}\n")
    assert article.passages[1].section == "Hull"


CLOSED = "The ferry stopped in 2023 because its hull had cracked, and the port feared that it would sink."


@pytest.mark.parametrize(
    "heading",
    ["WHY IT STOPPED", "Next Steps", "Port Reaction", "DES TRAVAUX LONGS", "New York", "Le Havre"],
)
def test_a_first_heading_in_capitals_is_no_byline(heading):
    text = (
        f"The ferry sails again\n\nThe ferry left on Monday. It is new.\n\n{heading}\n\n{CLOSED}\n"
    )
    article = segment_article(text)
    assert [s.title for s in article.sections] == [None, heading]
    assert article.imprint == ()


@pytest.mark.parametrize(
    "name", ["Anna Smith", "ANNE ROY", "Kwame Okonkwo", "Anna Smith and Lou Day"]
)
def test_a_name_under_a_standfirst_is_a_byline_unless_the_text_below_is_about_it(name):
    text = f"The ferry sails again\n\nThe ferry left on Monday. It is new.\n\n{name}\n\n{CLOSED}"
    assert segment_article(text).imprint == (name,)
    told = f" The captain was {name.title()}."
    assert [s.title for s in segment_article(text + told).sections] == [None, name]


def test_words_in_capitals_above_the_date_are_a_byline():
    text = f"The ferry sails again\n\nMae Reed\n3 March 2026\n\n{CLOSED} It is new.\n"
    assert segment_article(text).imprint == ("Mae Reed", "3 March 2026")


def test_a_marked_heading_is_no_byline():
    text = f"# The ferry sails again\n\nBy Anna Smith\n\n## Next Steps\n\n{CLOSED} It is new.\n"
    article = segment_article(text, markdown=True)
    assert article.imprint == ("By Anna Smith",)
    assert [s.title for s in article.sections] == ["Next Steps"]


def test_a_long_paragraph_is_not_split_before_what_leans_back():
    turns = f"La roue {'tourne encore et ' * 17}s'arrête. La meule {'grince ' * 12}aussi."
    text = f"{turns} Dans ce cas, on la freine. Le bief {'coule ' * 50}au soir."
    first, second = segment_article(f"Le moulin\n\n{text}").passages
    assert (len(first.sentences), len(second.sentences)) == (1, 3)


TOLD = "It rolls on three wheels and folds in a minute. The seat is made of cork."


@pytest.mark.parametrize(
    "heading",
    [
        "Best for the beach: Gull Mover 2, £310",
        "The winner: Ida Holm",
        "Notre préférée : la Mouette",
        "Gull Mover — €45.50",
        "3. Lorme, 212 habitants",
        "La Mouette (45 euros)",
    ],
)
def test_a_heading_that_names_or_counts_something_is_a_sentence_too(heading):
    article = segment_article(f"Four barrows\n\nWe pushed four.\n\n## {heading}\n\n{TOLD}\n")
    passage = article.passages[1]
    assert passage.section == article.text_of(passage.sentences[0]) == heading
    assert len(passage.sentences) == 3
    assert article.lead.number == 1


def test_a_heading_that_is_a_sentence_is_a_passage_of_its_own_above_a_caption():
    heading, caption = "The winner: Ida Holm", "The beach. Photo: Jan Roy / MAP"
    text = f"Four barrows\n\nWe pushed four.\n\n{heading}\n\n{caption}\n\n{TOLD}\n"
    article = segment_article(text)
    assert [article.text[p.start : p.end] for p in article.passages[1:]] == [heading, TOLD]
    assert {p.section for p in article.passages[1:]} == {heading}


@pytest.mark.parametrize(
    "heading",
    [
        "What is it made of?",
        "Four rules: one of them is new",
        "Saturday: Concert",
        "Lorme, 12 mai",
        "Concert – 20 heures",
        "La bataille (1805)",
        "10h05: Wind on the beach",
        "Les 5 erreurs à éviter",
    ],
)
def test_other_headings_are_no_sentences(heading):
    article = segment_article(f"Four barrows\n\nWe pushed four.\n\n## {heading}\n\n{TOLD}\n")
    assert [len(p.sentences) for p in article.passages] == [1, 2]


def test_an_article_opens_with_the_first_of_its_points():
    article = segment_article(
        "Ferry live: the bay is closed\n\nThe ferry has been at the pier of Marl since dawn\n"
        "No boat may leave the bay of Marl before Monday\n\n9.15am\n\nThat is all. Good night."
    )
    lead = article.lead
    assert article.text[lead.start : lead.end].startswith("The ferry has been")


def test_a_report_below_its_points_opens_with_its_own_first_paragraph():
    article = segment_article(
        "Marl closes its bay\n\nSummary\nNo boat may leave the bay before next Monday\n"
        "Fishermen warn that nobody will keep to it\n\n"
        "MARL, May 3 - The town of Marl closed its bay on Sunday.\n\nNobody had asked for it.\n"
    )
    lead = article.lead
    assert article.text[lead.start : lead.end] == "The town of Marl closed its bay on Sunday."


@pytest.mark.parametrize(
    "line",
    [
        "Written by Ida Holm",
        "Story by Ida Holm",
        "Author: Ida Holm",
        "Opinion by Ida Holm",
        "Reported by Ida Holm on 3 March 2026",
        "Words by Ida Holm | Photos by Per Lund",
        "Medically reviewed by Dr. Per Lund — By Ida Holm — Updated on March 3, 2026",
        "✍️ By Ida Holm — 🗓️ 03/03/2026",
        "MARCH 3, 2026",
        "Texte : Ida Holm – Photos : Per Lund",
        "Un article d’Ida Holm",
        "Un article de Per Lund",
        "Auteure : Ida Holm. Date : 03/03/2026.",
        "Mis en ligne le 03/03/2026 à 14:05",
        "Vérifié le 3 mars 2026 – Direction de la navigation (Premier ministre)",
        "Par I. H.",
        "By IDA HOLM AUG. 2, 2026",
        "By Ida Holm Aug. 2, 2026",
        "BY IDA HOLM / STAFF WRITER",
        "Publié aujourd’hui à 09h02, modifié à 11h46 Temps de Lecture 3 min. Read in English",
        "La Marée | 04.05.2026 à 13h36 • Mis à jour le 05.05.2026 à 20h13 | Par Ida Holm (avec Per Lund)",
    ],
)
def test_the_author_and_the_date_are_told_in_many_ways(line: str):
    article = segment_article(f"Le bac de Tarn\n\n{line}\n\nLe bac a coulé lundi dans le port.\n")
    assert article.imprint == (line,)
    assert len(article.passages) == 1


@pytest.mark.parametrize("label", ["auteur", "By", "Par", "Written by:"])
def test_a_name_below_a_label_is_the_author(label: str):
    text = f"Le bac de Tarn\n\n{label}\nGilles Vannes\nÉditorialiste à « La Marée »\n\nLe bac a coulé lundi dans le port.\n"
    article = segment_article(text)
    assert article.imprint == ("Gilles Vannes", "Éditorialiste à « La Marée »")
    assert len(article.passages) == 1


def test_a_question_in_quotation_marks_alone_on_a_line_is_a_heading():
    below = "Le bac a coulé lundi dans le port. Personne n’a été blessé."
    article = segment_article(
        f"Le bac\n\n{below}\n\n« Qui a ouvert la vanne ?»\n\n{below[:-1]} !\n"
    )
    assert [s.title for s in article.sections] == [None, "« Qui a ouvert la vanne ?»"]


@pytest.mark.parametrize(
    "line",
    [
        "Author: the word comes from Latin.",
        "By March 2026, the ferry had sunk.",
        "Vérifié deux fois, le chiffre est juste.",
        "Story by story, the tower fell.",
    ],
)
def test_a_sentence_that_opens_like_a_byline_is_text(line: str):
    article = segment_article(f"The tower\n\n{line}\n\nNobody was in the tower on Monday.\n")
    assert article.text_of(article.sentences[0]) == line


@pytest.mark.parametrize(
    ("opening", "source", "date"),
    [
        ("LONDON, March 30 (Reuters) - ", "Reuters", "March 30"),
        ("Paris (AFP) – ", "AFP", None),
        ("TARN, Ohio, April 7, 2026 /PRNewswire/ -- ", "PRNewswire", "April 7, 2026"),
        ("Aix-en-Provence, le 3 mai 2026 – ", None, "3 mai 2026"),
        ("Ida Holm (PS) – ", None, None),
        ("Le 3 mai 2026 – ", None, None),
    ],
)
def test_a_dateline_tells_the_agency_and_the_date(opening: str, source: str, date: str):
    article = segment_article(f"Ferry sunk\n\n{opening}The ferry sank on Monday.\n")
    assert (article.source, article.date) == (source, date)


def test_a_date_under_the_title_goes_before_that_of_the_dateline():
    text = (
        "Ferry sunk\n\nMarch 31, 2026\n\nLONDON, March 30 (Reuters) - The ferry sank on Monday.\n"
    )
    assert segment_article(text).date is None


def test_a_heading_right_above_another_is_shown_with_it():
    text = "# The ferry\n\nIt sank.\n\n## The inquiry\n\n### The captain\n\nHe was asleep.\n"
    sections = segment_article(text, markdown=True).sections
    assert [section.title for section in sections] == [None, "The inquiry – The captain"]


def test_the_headings_of_numbered_parts_are_known_by_their_numbers():
    text = (
        "Leave for ferrymen\n\nThe leave is new and lasts a month.\n\n1. Who may take it?\n1.1 Captains\nEvery captain may.\n"
        "2. How much is it?\nHalf the pay.\n3. The papers that the harbour office wants to see\nA form."
    )
    assert [section.title for section in segment_article(text).sections] == [
        None,
        "1. Who may take it? – 1.1 Captains",
        "2. How much is it?",
        "3. The papers that the harbour office wants to see",
    ]


def test_numbered_lines_side_by_side_are_a_list():
    text = "The race\n\nThe race was close until the end:\n\n1. Ida Holm\n2. Per Lund\n3. Jean Roy\n\nIt rained all day.\n"
    article = segment_article(text)
    assert len(article.sections) == 1
    assert "Per Lund" in " ".join(article.text_of(s) for s in article.sentences)


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_all_rows_of_a_table_are_text_under_its_heading(mark: str):
    rows = [["Party", "Seats", "Share"], ["Greens", "12", "31%"], ["Labour", "9", "25%"]]
    table = "\n".join(mark.join(row) for row in rows)
    article = segment_article(
        f"The vote\n\nTurnout was low on Sunday.\n\nResults\n\n{table}\n\nIt rained.\n"
    )
    passages = [article.text[p.start : p.end] for p in article.passages if p.section == "Results"]
    assert passages == [*table.split("\n"), "It rained."]


@pytest.mark.parametrize("sign", ["-", ".", "«"])
def test_a_long_run_of_one_sign_does_not_keep_an_article_from_being_read(sign):
    told = "Le quai de Lorme a rouvert lundi, dit Ana Ruiz."
    run = f"Elle s’est dite « ravie » {sign * 300_000} de ce qui a été fait."
    with seconds_of_work(20):
        article = segment_article(f"Le quai rouvre\n\n{told}\n\n{run}\n\n{told}")
    first = article.passages[0]
    assert article.text[first.start : first.end] == told


def test_a_paragraph_of_two_million_dashes_does_not_either():
    with seconds_of_work(20):
        article = segment_article(f"Le quai rouvre\n\n{'-' * 2_000_000}\n\nIl a rouvert lundi.")
    last = article.sentences[-1]
    assert article.text[last.start : last.end] == "Il a rouvert lundi."


def test_who_writes_an_entry_is_no_heading_of_it():
    article = segment_article(
        "Storm live\n\nThe storm came in from the sea on Monday and tore off roofs.\n\n"
        "Simon Holt\nWeather correspondent\nThe wind went through a drop in pressure that few have seen here.\n"
    )
    assert [passage.section for passage in article.passages] == [None, None]
    assert "Simon" not in " ".join(article.text_of(s) for s in article.sentences)
