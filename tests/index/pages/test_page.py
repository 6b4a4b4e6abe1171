"""What stands around an article on a pasted page is neither its title nor a sentence or a section of it."""

import pytest

from index.article import Article
from index.pages.segment import segment_article

LEAD = "The ferry broke down on Monday. Nobody was hurt, said the company that owns it."
MORE = "It will sail again on Friday, when a new seal has come from Norvik by train."


def passages(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages]


def sections(article: Article) -> list[str | None]:
    return [section.title for section in article.sections]


@pytest.mark.parametrize(
    "top",
    [
        "Skip to content\nHome\nNews\nSport\nWeather",
        "Accueil\nBretagne\nMorbihan\nVannes",
        "British Broadcasting Corporation\n\nHome\n\nNews\n\nArts",
        "Tidelines\nSubscribe\nSign in",
        "Aller au contenu\nSe connecter\nÉconomie\nÉnergie",
        "Technology",
        "From: Ann Bell <ann@example.org>\nDate: Thu, Oct 8, 2026 at 9:14\nSubject: the ferry",
        "8 October 2026",
        "Press release\nHarwick, 8 October 2026",
        "Accueil > Pays de Lorme > Vannes\n\nSubscribe for £1 a month\n\nLOCAL LIFE",
        "Infos › Pays de Lorme › Vannes\nDNB - Les Nouvelles\nVannes",
        "Interview",
        "The Tide\nInterview",
        "News Sports Obituaries E-Edition",
        "LOCAL LIFE",
        "Skip to content\nHome News Sport Weather What's On",
        "The Daily Tide\nSubscribe\nSign in",
        "Menu\nWorld\nU.S.\nPolitics\nWorld News",
        "Our app brings all the news to you\nWorld\nBusiness\nMarkets",
        "Home\nWhat's up?\nSport\nTides\nWeather",
        "Skip to content\nThe Tide logo.\nNews\nTides\nStories of this author will be added to your daily email digest.",
        "MENU\nTop stories\nU.S. News",
        "This article is more than 1 month old",
        "We value your privacy\nWe and our 842 partners store and access cookies on your device.\nReject all\nAccept all",
        "Nous respectons votre vie privée\nAvec votre accord, nos partenaires et nous utilisons des traceurs.\nContinuer sans accepter\nTout accepter",
        "Subscribe for $1 a week\nMenu\nThe Harwick Tide\nHome  News  Opinion  Food & Farm  Obituaries  E-edition\n\nFERRIES",
        "The Tide and Harbour Weekly News\nMenu\nTides | Boats | Weather\n\nFERRIES",
        "FOR IMMEDIATE RELEASE\nContact:\nIda Holm\nHarwick Ferries",
        "En direct\nÀ suivre",
        "You are viewing Island ferry to sail again after four days\nThis picture was painted. It shows no ferry.",
        "Island ferry to sail again after four days - The Tide",
        "Harwick Marine\n\nEconomy",
        "Retour\nTous les ports de la baie\nRetour",
        "Un article écrit par Ida Holm",
        "ferry-640.jpg",
        "The Tide\nTides / Boats / Books / Weather / More +\n\nNEWS / BOATS",
        "The Tide\nTRENDING: Wind Farms // Boats & Spies // 3D Sails // Best Oars\nThe Tide » Boats",
        "Accueil\n/ Bretagne\n/ Morbihan",
        "Santé – Sommeil",
        "8 October 2026\nJoin the Harwick Tide on Twitter\nView Harwick Tide videos on YouTube\nWhat the sea says to you\nHome » Boats » Boat News",
        "INTERNATIONAL - Union européenne",
        "Politique Monde Sport Culture Nos idées Prise de bec",
    ],
)
def test_what_stands_above_a_title_is_not_it(top):
    title = "Island ferry to sail again after four days"
    article = segment_article(f"{top}\n\n{title}\n\n{LEAD}\n\n{MORE}\n")
    assert article.title == title
    assert passages(article) == [LEAD, MORE]


def test_the_sections_above_a_title_that_an_author_signs_are_not_it():
    title = "Island ferry to sail again after four days"
    top = "The Tide\nMarine\n\n"
    signed = segment_article(f"{top}{title}\nBy Ida Holm\n\n{LEAD}\n\n{MORE}\n")
    assert signed.title == title
    assert passages(signed) == [LEAD, MORE]


@pytest.mark.parametrize(
    "top",
    [
        "Tidelines",
        "Our Tides\nBoats",
        "BOOK A BERTH\n\nAdvertisement\n\nTides\n\nBoats\n\nReport\n\n8 October 2026\n\nHarwick Regatta in Danval Bay",
    ],
)
def test_a_rubric_or_a_series_above_a_title_that_an_author_signs_is_not_it(top):
    title = "Island ferry to sail again after four days"
    end = "Harwick Regatta in Danval Bay\n\nOars\n\nHarwick Regatta in Danval Bay\n"
    article = segment_article(
        f"{top}\n\n{title}\n\nBy Ida Holm\n\n{LEAD}\n\n{MORE}\n\nTop stories\n\n{end}"
    )
    assert article.title == title
    assert passages(article) == [LEAD, MORE]


def test_a_section_and_a_place_above_a_title_are_not_it():
    title = "Island ferry to sail again after four days"
    lead = f"Paris waits. {LEAD}"
    top = "News\nParis"
    assert segment_article(f"{top}\n\n{title}\n\n{lead}\n\n{MORE}\n").title == title


def test_a_short_title_that_the_text_names_is_one():
    lead = f"The Kestrel is old. {LEAD}"
    signed = segment_article(f"The Kestrel\n\nWhat a ferry lost at sea\n\nBy Ida Holm\n\n{lead}\n")
    assert signed.title == "The Kestrel"
    standfirst = "A ferry has lost its seal at sea."
    article = segment_article(f"Adrift\n\n{standfirst}\n\nBy Ida Holm\n\n{LEAD}\n\n{MORE}\n")
    assert article.title == "Adrift"
    assert passages(article) == [standfirst, LEAD, MORE]


def test_the_titles_of_other_articles_below_the_same_section_are_above_the_title():
    title = "Island ferry to sail again after four days"
    cards = "News\nHARWICK: Two boats stolen from the pier\nNews\nDANVAL: The lighthouse is for sale again"
    article = segment_article(
        f"Home\n{cards}\nNews\n{title}\nShare\nBy Ida Holm\n\n{LEAD}\n\n{MORE}\n"
    )
    assert article.title == title
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize("between", ["", "Danval Bay\n\n"])
def test_the_date_above_a_title_below_a_menu_is_kept(between):
    title = "Island ferry to sail again after four days"
    date = "Business News | Thu Oct 8, 2026 | 5:03pm EST"
    article = segment_article(
        f"Edition: Harwick\n\nWorld\n\nMarkets\n\n{date}\n\n{between}{title}\n\n{LEAD}\n\n{MORE}\n"
    )
    assert article.title == title
    assert article.imprint == (date,)


def test_a_section_between_lines_around_the_text_is_none_of_it():
    article = segment_article(
        f"The ferry\n\n{LEAD}\n\nPhoto: Ida Holm\n\nActualité\n\nShare\n\n{MORE}\n"
    )
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize("top", ["Ferries", "Ferries\nPorts & Marchés"])
@pytest.mark.parametrize("below", ["By Ida Holm", "Share\nSave for later", "8 October 2026"])
def test_the_long_line_above_a_standfirst_and_the_author_is_the_title(top, below):
    title = "Island ferry to sail again after four days"
    standfirst = "The seal that broke on Monday comes from Norvik. The town waits."
    article = segment_article(f"{top}\n\n{title}\n\n{standfirst}\n\n{below}\n\n{LEAD}\n\n{MORE}\n")
    assert article.title == title
    assert passages(article) == [standfirst, LEAD, MORE]


def test_a_line_that_opens_with_its_section_in_capitals_is_no_title_above_one():
    kicker = "FAITS DIVERS Une enquête pour vol est ouverte"
    title = "Lorme : trois barques volées au port dans la nuit de lundi"
    standfirst = "Les barques étaient amarrées au quai des pêcheurs"
    signed = segment_article(f"{kicker}\n\n{title}\n\n{standfirst}\n\nPar Ida Holm\n\n{LEAD}\n")
    assert signed.title == title
    alone = segment_article(f"{kicker}\n\n{LEAD}\n\n{MORE}\n")
    assert alone.title == kicker


def test_a_short_title_above_a_long_line_and_the_text_is_one():
    article = segment_article(f"Adrift\n\nHow a ferry lost its seal at sea\n\n{LEAD}\n\n{MORE}\n")
    assert article.title == "Adrift"


def test_a_title_may_be_a_sentence_where_an_author_signs_it():
    title = "The ferry to the island is back."
    signed = segment_article(f"Menu\nThe Tide\n\n{title}\n\nBy Ida Holm\n\n{LEAD}\n\n{MORE}\n")
    assert signed.title == title


@pytest.mark.parametrize(
    "below",
    [
        "https://example.org/ferry\n\nThe pier was never as full as it was last night",
        "Reportage\n\nIda Holm\n\nA night among the stranded on the pier",
        "Share\nFacebook\nX\n\nA night among the stranded on the pier",
        "Danval\n\nTransport\n\nA night among the stranded on the pier",
        "Tickets\nMeals\nFuel for the way to the island and back",
    ],
)
def test_a_short_title_is_not_taken_for_a_menu(below):
    assert segment_article(f"The ferry\n\n{below}\n\n{LEAD}\n").title == "The ferry"


def test_a_title_in_capitals_is_one():
    article = segment_article(
        f"THE FERRY SAILS\n\nFour days of waiting end at the pier\n\n{LEAD}\n"
    )
    assert article.title == "THE FERRY SAILS"


def test_a_date_with_text_below_it_is_a_title():
    assert segment_article(f"11 September 2001\n\n{LEAD}\n").title == "11 September 2001"


def test_buttons_side_by_side_are_no_text():
    buttons = "Facebook\nX\nWhatsApp\nCopier le lien\nÉcouter"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{buttons}\n\n{MORE}\n\nPrivacy\nTerms\n")
    assert passages(article) == [LEAD, MORE]


def test_the_name_of_a_button_can_be_a_heading_or_an_item():
    listed = "It can be booked on:\n\nFacebook\nWhatsApp"
    article = segment_article(
        f"The ferry\n\n{LEAD}\n\nPrivacy\n\n{MORE}\n\n{listed}\n\nTickets cost £11"
    )
    assert sections(article) == [None, "Privacy"]
    assert passages(article)[-2] == listed


@pytest.mark.parametrize(
    "links",
    [
        "Related stories\nWhy ferries rust\nWho owns the pier?",
        "À lire aussi :\nPourquoi les bacs rouillent",
        "Plus d’articles\nPourquoi les bacs rouillent\nLe phare séduit par un peintre",
        "MORE LOCAL NEWS\nHarbour chief to retire after 31 years\nBrewery fire causes damage",
        "Most Read from The Tide\nThe richest ferry owner sells a stake\nA hot trade loses money",
        "À la une\nPourquoi les bacs rouillent\nLe phare séduit par un peintre",
        "More on this story\n\nWhy ferries rust",
        "Related\nWhy ferries rust",
        "Sur le même thème\n\nPourquoi les bacs rouillent\n\nÀ qui est le quai ?",
    ],
)
def test_titles_of_other_articles_are_no_sections(links):
    article = segment_article(
        f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{links}\n\nWhat comes next\n\n{LEAD} Yes.\n\n{links}\n"
    )
    assert sections(article)[0] is None
    assert sections(article)[-1] == "What comes next"
    assert passages(article) == [LEAD, MORE, f"{LEAD} Yes."]


@pytest.mark.parametrize(
    "picture",
    [
        "Crédit photo : Anne Roy / Le Courrier\nLe bac, à quai depuis lundi matin.",
        "The ferry at the pier on Monday.\nPhoto: Anne Roy",
        "Getty Images\nThe ferry has been at the pier since Monday",
        "The ferry at the pier.\nOle Berg/AFP/Getty Images",
        "Share\nAnne Roy/PA\nThe ferry at the pier.",
        "Le bac dans le port de « La Passerelle ». Photo Anne Roy",
    ],
)
def test_a_line_beside_a_credit_is_a_caption(picture):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{picture}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


def test_what_a_picture_shows_beside_its_caption_is_no_section():
    shown = "A red ferry moored beside a yellow crane\nThe ferry on Monday. Photograph: Jan Roy/MAP"
    article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{shown}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


def test_a_paragraph_below_a_credit_is_none():
    article = segment_article(f"The ferry sails\n© Anne Roy\n\nPhoto: Anne Roy\n{LEAD}\n{MORE}\n")
    assert article.title == "The ferry sails"
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize("signature", ["S. T.", "Ida Holm", "Le Courrier avec AFP"])
def test_the_name_below_an_article_tells_who_wrote_it(signature):
    end = f"{LEAD}\n\n{MORE}\n\n{signature}\n\nTous droits réservés\n"
    article = segment_article(f"The ferry\n\n{end}")
    assert passages(article) == [LEAD, MORE]
    assert article.imprint == (signature,)
    assert segment_article(f"The ferry\n\nBy Anna Smith\n\n{end}").imprint == ("By Anna Smith",)


@pytest.mark.parametrize("last", ["Saturday 3 May 2026, 8 pm", "Tom Hale\nIda Holm"])
def test_the_last_line_of_an_article_can_be_told_by_it(last):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{last}\n")
    assert passages(article) == [LEAD, MORE, *last.split("\n")]


def test_an_advertisement_for_the_newsletter_is_no_text_and_its_heading_no_section():
    ad = "THE MORNING TIDE\nOur free newsletter, in your inbox every Friday.\nEnter your email address\nSIGN UP"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{ad}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


@pytest.mark.parametrize("row", ["Facebook  X  WhatsApp  Copier le lien", "Home News Weather"])
def test_a_row_of_buttons_is_no_section(row):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{row}\n\n{MORE}\n")
    assert sections(article) == [None]
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "offer",
    [
        "Newsletter The Tide: every day, what matters on the islands",
        "Newsletter\n« Îles »\nChaque lundi, l’essentiel des îles\nS’inscrire",
        "Sign up to The Tide\nFree weekly newsletter\nAll of the islands - the good and the bad\nEnter your email address",
    ],
)
def test_what_stands_between_the_offer_of_a_newsletter_and_its_button_is_no_text(offer):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{offer}\n\n{MORE}\n")
    assert sections(article) == [None]
    assert passages(article) == [LEAD, MORE]


def test_a_paragraph_below_the_word_newsletter_is_text():
    article = segment_article(f"The ferry\n\n{LEAD}\n\nNewsletter\n\n{MORE}\n\nSign up\n")
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize("announced", ["In this article:\n", "Sommaire\nDébut\n", ""])
def test_a_table_of_contents_is_no_text_and_hides_no_heading(announced):
    text = f"{announced}Why it stopped\nWho pays\n\nWhy it stopped\n\n{MORE}\n\nWho pays\n\n{LEAD} Yes."
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{text}\n")
    assert sections(article) == [None, "Why it stopped", "Who pays"]
    assert passages(article) == [LEAD, MORE, f"{LEAD} Yes."]


@pytest.mark.parametrize(
    "plea",
    ["Get in touch\nSend us your story ideas.", "Follow The Tide on X, Facebook and Instagram."],
)
def test_what_asks_something_of_readers_above_or_below_links_is_no_text(plea):
    for foot in (f"Share\n{plea}\n\nMost read\nFire at the pier", f"Most read\nFire\n\n{plea}"):
        article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{foot}\n")
        assert passages(article) == [LEAD, MORE]


def test_a_paragraph_above_what_asks_something_of_readers_is_text():
    end = "Subscribe to our newsletter\n\nMost read\nFire at the pier"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{end}\n")
    assert passages(article) == [LEAD, MORE]


def test_a_paragraph_below_another_asks_nothing_of_readers():
    text = f"{MORE}\nJoin the conversation on the pier on Friday."
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{text}\n\nMost read\nFire at the pier\n")
    assert passages(article) == [LEAD, *text.split("\n")]


def test_titles_of_other_articles_below_the_sections_of_a_paper_end_no_article():
    foot = "Sport\nFerry club sacks its manager again\nMétéo\nStorm to reach the pier on Friday"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{foot}\n\nVannes\n")
    assert passages(article) == [LEAD, MORE]
    listed = "Sport: 4\nMusic: 11 (and the one on Friday)\nSport: 7\nMusic: 8"
    assert len(passages(segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{listed}\n"))) == 6


@pytest.mark.parametrize("heading", ["Origins", "The long history of its hull"])
def test_a_short_title_is_found_below_the_contents_of_an_encyclopedia(heading):
    top = f"Main menu\nSearch\nLog in\n{heading}\nToggle {heading} subsection\nRoute\nThe Ferry"
    text = f"{heading}\n[edit]\n{MORE}\n\nRoute\n[edit]\n{LEAD} Yes.[1]"
    article = segment_article(f"{top}\n\nTalk\nRead\n\n{LEAD}\n\n{text}\n")
    assert article.title == "The Ferry"
    assert sections(article) == [None, heading, "Route"]
    assert passages(article) == [LEAD, MORE, f"{LEAD} Yes.[1]"]


def test_an_offer_ends_with_the_field_for_the_address():
    offer = "Newsletter Danval\nTout Danval, chaque matin\nVotre e-mail\nVotre email\nOK"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{offer}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


def test_below_the_links_under_an_article_nothing_is_text():
    foot = "Most read\n1. Fire at the pier\n2. Ferry club sacks manager\n\nVannes\n20h12\nPier shut"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{foot}\n\nAll rights reserved\n")
    assert passages(article) == [LEAD, MORE]


def test_a_list_of_links_ends_with_its_block():
    text = f"Top stories\n\nWhy ferries rust\nWho owns the pier\n\n{MORE}"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{text}\n")
    assert sections(article) == [None]
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize("line", ["The Tide", "Senior writer"])
@pytest.mark.parametrize("author", ["By Ida Holm", "Ida Holm\n3 March 2026"])
def test_a_line_above_the_author_is_no_section(line, author):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{line}\n{author}\n\n{MORE}\n")
    assert sections(article) == [None]
    assert article.imprint == (*author.split("\n"),)


def test_the_topics_named_above_the_title_and_again_below_are_no_text():
    top = "Accueil\nMarine\nNorvik\n\nIsland ferry to sail again after four days"
    end = "Marine\nFerries\nNorvik\n\nAll rights reserved\n"
    assert passages(segment_article(f"{top}\n\n{LEAD}\n\n{MORE}\n\n{end}")) == [LEAD, MORE]
    told = segment_article(f"{top}\n\n{LEAD}\n\nIt sails to:\n\n{end}")
    assert passages(told)[-1] == "It sails to:\n\nMarine\nFerries\nNorvik"
    listed = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{end}")
    assert passages(listed) == [LEAD, MORE, "Marine", "Ferries", "Norvik"]


def test_a_heading_above_a_name_is_one():
    text = f"Who pays\n\nIda Holm\nSailor\n\n{MORE}"
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{text}\n")
    assert sections(article)[0] != "Ida Holm"
    assert "Who pays" in sections(article) + passages(article)


def test_a_title_is_found_above_many_buttons():
    buttons = "Share\nFacebook\nX\nLinkedIn\nWhatsApp\nCopy link\nPrint\nSave\nListen"
    assert segment_article(f"The ferry sails\n\n{buttons}\n\n{LEAD}\n").title == "The ferry sails"
    assert passages(segment_article(f"The ferry sails\n\n{buttons}\n\n{LEAD}\n")) == [LEAD]


def test_the_author_named_again_below_is_no_text():
    named = "Ida Holm and Tom Hale (Harwick)"
    article = segment_article(
        f"The ferry\n\n{named}\n\n{LEAD}\n\n{MORE}\n\n{named}\n\nNote\n\n{LEAD} Yes."
    )
    assert passages(article) == [LEAD, MORE, f"{LEAD} Yes."]


def test_the_credits_of_pictures_are_kept_but_not_those_of_the_page_or_of_other_articles():
    shown = "The pier. (Photo: Ida Holm / MAP)"
    end = "Related stories\nThe pier. Photograph: Jan Roy/MAP\n\n© 2026 The Tide"
    article = segment_article(f"The ferry sails\n\n{shown}\n\n{LEAD}\n\n{MORE}\n\n{end}\n")
    assert article.credits == (shown,)
    assert passages(article) == [LEAD, MORE]


def test_the_name_and_the_menu_of_a_paper_under_a_title_are_no_text():
    top = "The Harwick Tide\nSign in | Subscribe for £1\nWeather – Sport – Politics – Tides"
    article = segment_article(f"The ferry sails again on Friday\n\n{top}\n\n{LEAD}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "menu",
    [
        "Skip to content\nTides\nYour harbour\nCrossword\nLog in\n\nThe Harwick Echo",
        "Se connecter\nLe Phare de Danval\nMa commune\nDanval – Norvik\n\nJeux",
        "The Harwick Echo\n\nMarine\nCrew\n\nCopy link",
    ],
)
def test_short_lines_among_buttons_between_the_title_and_the_text_are_no_text(menu):
    head = f"The ferry sails again on Friday\n\n{menu}\n\nIda Holm\n8 October 2026\nListen (4 min)"
    article = segment_article(f"{head}\n\n{LEAD}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert article.imprint == ("Ida Holm", "8 October 2026")


def test_short_lines_between_the_title_and_the_text_are_text_without_buttons():
    listed = ["Ferries", "Trains and buses", "Boats on the lake at Norvik"]
    article = segment_article("\n\n".join(["What sails again on Friday", *listed, LEAD, MORE]))
    assert passages(article) == [*listed, LEAD, MORE]
    assert article.lead.number == 4


def test_short_lines_below_a_short_sentence_are_text():
    listed = ["Serves four.", "Mussels", "Butter"]
    page = "\n".join(["Home", "Sign in", "Mussels as the ferrymen eat them", *listed, "Wine"])
    article = segment_article(f"{page}\n\n{LEAD}\n\n{MORE}\n")
    assert passages(article)[:3] == listed


def test_a_date_told_from_today_is_no_text():
    dated = "Par Ida Holm - Hier à 18:03 | Lecture : 2 min"
    article = segment_article(f"Le bac repart vendredi matin\n\n{LEAD}\n\n{dated}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]


def test_topics_named_in_the_title_end_no_article():
    tags = "Norvik\nFerries"
    article = segment_article(f"A ferry to Norvik sails again\n\n{LEAD}\n\n{MORE}\n\n{tags}\n")
    assert passages(article) == [LEAD, MORE]


def test_what_more_a_section_of_the_paper_has_is_no_text():
    article = segment_article(
        f"The ferry\n\n{LEAD}\n\n{MORE}\n\nMORE FROM FOOD & FARM\nTwelve soups for a cold pier\nWhere are the eggs?\n"
    )
    assert passages(article) == [LEAD, MORE]


LONG = f"{LEAD} {LEAD}"
LINES_TWICE = [
    "The ferry at the pier, on Monday.\nThe ferry at the pier, on Monday. - Ida Holm-MAP",
    "The ferry lies at the pier - Ida Holm-MAP\nThe ferry lies at the pier",
    "The ferry lies at the pier.Click to show the image\nThe ferry lies at the pier.",
    "The ferry lies at the pierThe ferry lies at the pier\nThe ferry lies at the pier",
]


@pytest.mark.parametrize("twice", LINES_TWICE)
def test_a_caption_that_stands_twice_with_something_glued_to_it_is_no_text(twice):
    article = segment_article(f"The ferry sails again\n\n{LONG}\n\n{twice}\n\n{MORE}\n")
    assert passages(article) == [LONG, MORE]
    assert sections(article) == [None]


def test_a_title_that_stands_twice_with_a_credit_glued_to_it_is_one():
    title = "Island ferry to sail again after four days"
    article = segment_article(f"{title}\n\n{title}©Norvik365\n\n{LEAD}\n\n{MORE}\n")
    assert article.title == title
    assert passages(article) == [LEAD, MORE]


def test_a_line_that_opens_like_the_one_above_is_text():
    listed = ["A day on the ferry", "A day on the ferry - £20"]
    article = segment_article("\n\n".join(["What it costs", LONG, *listed, MORE]))
    assert passages(article)[:2] == [LONG, listed[0]]
    assert sections(article)[-1] == listed[1]


def test_a_sentence_that_stands_twice_in_a_row_is_told_once():
    article = segment_article(f"The ferry sails again\n\n{LEAD}\n\n{MORE}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]


def test_the_line_below_the_label_of_a_caption_is_one():
    shown = "The pierImage source, Ida Holm\nImage caption,\n\nThe ferry lay at the pier for a week"
    article = segment_article(f"The ferry sails again\n\n{LEAD}\n\n{shown}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert article.credits == ("The pierImage source, Ida Holm",)


@pytest.mark.parametrize(
    "line",
    [
        "Oct 8, 2026 / 11:12 AM / 3 months ago",
        "jeudi 8 octobre 2026 à 18:44 Par Ida Holm, Radio Norvik",
        "Rédaction , publié le 8 octobre 2026 à 23h25",
        "Ida HolmFerry correspondent",
        "Le Courrier\tIda HOLM.",
        "Publié aujourd’hui à 06h00, modifié à 10h38 • Lecture 3 min.",
        "By Ida Holm, a reporter covering the sea. She was born in Norvik.",
        "Ida Holm & Jan Roy & Ann Bell",
        "By Ida Holm | TD Advance Media for Tide.com",
    ],
)
def test_dates_and_authors_written_in_one_are_kept(line):
    article = segment_article(f"The ferry sails again\n\n{line}\n\n{LEAD}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]
    assert article.imprint == (line,)


def test_an_agency_alone_before_the_first_words_is_no_part_of_them():
    article = segment_article(f"The ferry sails again\n\n(AP) — {LEAD}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "end",
    [
        "The sea in a wink\n\nAjoutez La Marée à votre écran d’accueil et restez à bord !",
        "Tu aimes la mer ? Abonne-toi dès maintenant à notre newsletter Marée haute !",
        "Votre e-mail\nEn cliquant sur OK, vous acceptez de recevoir notre newsletter.\nLorme. La mer monte",
        "Tide Daily\nA free daily digest of the news.\nBy submitting your email, you agree to our Terms.",
        "Nos Vidéos\nLa mer peut-elle encore monter ?",
        "MORE INFORMATION\nFerry loses its seal; nobody hurt\nEditorial: Mend it once",
        "Editor’s Recommendations\nTen Ferries That Sank\nAuthor Bio",
        "To contact the reporter on this story: Ida Holm at holm@example.org",
        "Ferry Seals Norvik Harbour Pumps",
        "1,4k partages",
        "Ida Holm\nJournaliste à La Marée\nSuivre\nTous ses articles sur la mer",
        "Ida Holm\nFollow\nHer book on seals is out now",
        "(Reporting by Ida Holm; editing by Per Lund)\nTide tables\nNORVIK The sea rose on Monday.",
        "Author Bio\nIda Holm\nIda writes on seals. She is at sea.\nIda Holm on",
        "À propos de l’auteur\nIda Holm vit en mer.",
        "Tags: Boats, Seals\nThe Tide main\nWhat to Buy at Sea",
        "Filed Under\nNorvik\nSeals",
        "Article précédent\nLe phare change de main\nÉcrire un commentaire\nTitre\nVotre nom",
        "Laisser un commentaire Annuler la réponse\nNom *\nSite web\nFlux des billets",
        "Post A Comment\n[ Guidelines ]\nTo Post Comments Sign In",
        "More information: Ida Holm et al. Seals at Sea (2026). DOI: 10.1/seals\nJournal information: Tide Research",
        "Recevoir la newsletter\nDirect\n14:44 Deux barques volées à Vannes\n14:32 Un phare peint en bleu\n14:10 Marée.\nLa mer monte.\n13:54 Le port rouvre\n13:08 Le vent tombe",
        "A seal tells its story\nListen · 2:10\nToggle more options\nDownload\nEmbed\nTranscript\nferry\nHarwick, LM",
        "Plus :\nBateaux Phoques Mer Marées",
        "More Videos\n2:10\nA seal goes to town\nPause\nShare Video",
        "En direct\n14:44\nDeux barques volées à Vannes\n14:32\nUn phare peint en bleu\nLes articles abonnés\nles + lus",
        "Sur le même sujet\nLe phare change de main\nLe phare attend.\nUn port sans bateaux\nLe port dort.\nEnvie de donner votre avis ?",
        "More from Harbour News\nDANVAL: Boat found empty\nComments are encouraged, but be kind\nKeep it civil. No insults.",
    ],
)
def test_what_ends_a_page_is_no_part_of_the_article(end):
    article = segment_article(f"Norvik ferry sails again\n\n{LEAD}\n\n{MORE}\n\n{end}\n")
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


def test_names_under_an_article_end_it_only_with_what_stands_beside_an_author():
    article = segment_article(f"The lost\n\n{LEAD}\n\n{MORE}\n\nTom Hale\n\nThe sea took them\n")
    assert passages(article)[-1] == "The sea took them"


def test_the_author_named_again_above_notes_is_no_section():
    notes = "(1) Seals at sea, by Per Lund, Tide Press, Norvik, 2026, 176 pages."
    article = segment_article(
        f"The ferry\n\nBy Gilles Vannes, 8 October 2026\n\n{LEAD}\n\n{MORE}\n\nGilles Vannes\n\n{notes}\n"
    )
    assert sections(article) == [None]
    assert passages(article) == [LEAD, MORE, notes]


def test_another_article_named_with_its_author_and_date_is_no_imprint():
    link = "Lire aussi Per Lund, « La mer monte », La Marée, juin 2026."
    article = segment_article(f"Le bac\n\nPar Ida Holm\n\n{link}\n\n{LEAD}\n\n{MORE}\n")
    assert article.imprint == ("Par Ida Holm",)


def test_what_may_end_a_text_is_above_most_of_it_no_end():
    links = "More information: https://ferry.example"
    article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{MORE}\n\n{links}\n\nIt sails.\n")
    assert passages(article)[-1] == "It sails."
    for end in ("(Reporting by Ida Holm)", "About the author", "Tags: Boats"):
        article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{MORE}\n\n{end}\n\n{LEAD[:-1]}!\n")
        assert passages(article) == [LEAD, MORE, f"{LEAD[:-1]}!"]


def test_the_entries_of_a_live_report_are_text_below_its_introduction():
    entries = "14:44 A seal comes\n\nIt is new.\n\n14:32 The pier is full\n\nAll wait.\n\n14:10 No ferry\n\nIt broke."
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\nLive\n\n{entries}\n")
    assert passages(article)[-1] == "It broke."


def test_the_titles_of_other_articles_may_be_as_long_as_sentences():
    links = "Two boats were stolen from the harbour of Danval on Monday night\nThe lighthouse is for sale again after seven years"
    article = segment_article(
        f"The ferry sails\n\n{LEAD}\n\nRead more Tidelines harbour news\n{links}\n\n{MORE}\n"
    )
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


def test_a_heading_is_shown_without_what_opens_it():
    article = segment_article(
        f"The ferry\n\n{LEAD}\n\n❓ A new seal\n\n{MORE}\n\n. No sailing\n\n{LEAD[:-1]}!\n"
    )
    assert sections(article) == [None, "A new seal", "No sailing"]


def test_a_heading_may_stand_above_a_paragraph_that_ends_in_a_colon():
    below = "It will sail again on Friday from the pier at the end of the town, and on these days:"
    article = segment_article(f"The ferry\n\n{LEAD}\n\nWhen it sails\n\n{below}\n\n{MORE}\n")
    assert sections(article) == [None, "When it sails"]


def test_a_button_between_those_that_share_is_no_section():
    for buttons in ("Partager\nTweeter\nCommenter", "Partage\nPartager sur Facebook"):
        article = segment_article(
            f"Le bac de Norvik repart vendredi\n\n{LEAD}\n\nPublié le 3 mai 2026\n\n{buttons}\n\n{MORE}\n\n{LEAD[:-1]}!\n"
        )
        assert sections(article) == [None]


def test_what_somebody_says_of_a_newsletter_is_text():
    said = "“Sign your name and follow our newsletter,” she said."
    article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{said}\n\n{MORE}\n")
    assert passages(article) == [LEAD, said, MORE]


def test_a_paragraph_right_below_its_heading_is_no_item_of_a_list():
    points = "- The ferry broke down.\n- Nobody was hurt."
    entries = f"20h55 - A new seal\n{MORE}\n\n17h45 - No sailing today\n{LEAD}"
    article = segment_article(f"The ferry\n\n{points}\n\n{entries}\n")
    assert sections(article)[-1] == "17h45 - No sailing today"
    assert passages(article)[-1] == LEAD


def test_the_last_line_of_a_box_heads_nothing():
    box = "In figures\n53 seals\n11 years at sea\n2 cranes"
    article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{box}\n\n{MORE}\n")
    assert sections(article) == [None]
    assert "2 cranes" in passages(article)


def test_who_made_a_picture_is_not_the_source_of_the_article():
    for line in ("Source : capture d’écran La Marée", "Credit: Tidepix/Stocks.example"):
        article = segment_article(f"The ferry sails\n\n{line}\n\n{LEAD}\n\n{MORE}\n")
        assert article.source is None
        assert article.credits == (line,)


def test_the_title_of_another_article_in_brackets_is_no_part_of_a_paragraph():
    article = segment_article(
        f"The ferry sails\n\n{LEAD} [Sea Tales: The History of 8 Lost Ships]\n\n{MORE}\n"
    )
    assert passages(article) == [LEAD, MORE]
    kept = f"{LEAD} [The owner was later fined by the court.]"
    assert passages(segment_article(f"The ferry sails\n\n{kept}\n\n{MORE}\n")) == [kept, MORE]


@pytest.mark.parametrize(
    "caption",
    [
        "The pier at Norvik was opened by the old king in 1911. (Photo: Ida Holm / MAP)",
        "[Photo] Le quai de Norvik, à Lorme (Tarn), a fermé en octobre 2023. | LA MARÉE",
        "© Tidepix – Environ 4,3 millions de passagers prennent le ferry de Norvik.",
    ],
)
def test_a_caption_that_states_something_is_text_below_the_first_paragraph(caption):
    article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{caption}\n\n{MORE}\n")
    assert [kept in caption for kept in passages(article)] == [False, True, False]
    assert not any(mark in passages(article)[1] for mark in "[|©/")
    assert article.credits == (caption,)
    above = segment_article(f"The ferry sails\n\n{caption}\n\n{LEAD}\n\n{MORE}\n")
    assert passages(above) == [LEAD, MORE]


def test_a_caption_without_a_statement_is_no_text():
    caption = "People in front of the old pier at Norvik, on Monday. (Photo: Ida Holm / MAP)"
    article = segment_article(f"The ferry sails\n\n{LEAD}\n\n{caption}\n\n{MORE}\n")
    assert passages(article) == [LEAD, MORE]


MASTHEADS = [
    "The Norvik Tide\nMenu | Log in | Subscribe from £1\nMarl / Local life\n",
    "Sciences & Wildlife\n",
]


@pytest.mark.parametrize("above", MASTHEADS)
def test_the_paper_and_the_section_above_a_standfirst_are_no_title(above):
    article = segment_article(
        f"{above}The ears of the bay\nTwo women record the seals. They have done so for years.\n"
        "Words Ida Holm\n21 November 2026\n12 minutes\nSauvegarder\n\n"
        "You must be silent. It is the first thing they ask for.\n"
    )
    assert article.title == "The ears of the bay"
    assert {p.section for p in article.passages} == {None}


@pytest.mark.parametrize(
    "line",
    [
        "Also read: County to buy back coastal land",
        "Don't miss: Flamingos at dawn",
        "Watch: Dolphins dance",
        "READ: Penguins on strike",
        "À ne pas manquer : la fête du pain",
        "This article was amended on 20 November to correct a name.",
        "Got a story about hamsters? Email newsdesk@example.org",
        "Were you hit by the flood? Tell us: witnesses@example.org",
        "Avez-vous vu le loup ? Écrivez-nous à loup@example.org",
        "Get our weekly newsletter with all that floats. Sign up here.",
        "Recevez notre lettre « Au jardin » chaque samedi",
        "More from this section",
        "Vous ne pouvez pas visionner ce contenu car :",
        "Vous utilisez un bloqueur de publicité. Merci de le désactiver.",
        "En vous inscrivant à ce service, vous acceptez nos règles.",
        "In accordance with the law of 2026, which the parliament of Lorme passed in the spring of that year, you have the right to access what we store of you.",
        "Boats Ahoy: Tales of the sea, only in The Tide. Check it out here.",
        "Order Reprint of this Story",
        "Envie de donner votre avis ? (4 commentaires)",
        "toggle caption",
    ],
)
def test_what_invites_to_read_elsewhere_is_neither_text_nor_heading(line):
    article = segment_article(
        f"A mayor\n\nThe mayor resigned on Monday.\n\n{line}\n\nThe court sits in May, the judge said.\n\n"
        "Watch out: the bridge is closed\n\nThe bridge was closed on Friday.\n"
    )
    assert line not in {article.text_of(s) for s in article.sentences}
    assert [s.title for s in article.sections] == [None, "Watch out: the bridge is closed"]


def test_what_stands_between_the_author_and_the_dateline_is_no_text():
    other = "Related Video\nFamilies wait at the quay\nMon, Oct 5 2026\n\nStocks\n\nThe tides of 2026\nBest boats of the year"
    caption = "1 of 4.  A tug lies beside the ferry in the bay of Harwick October 5, 2026.\nCredit: Reuters/Ida Holm"
    article = segment_article(
        f"Pictures\nIsland ferry to sail again after four days\nBy Ann Bell\nHARWICK   Tue Oct 6, 2026 9:21am IST\nTweet\nPrint\n\n"
        f"{caption}\n\n{other}\n\nHARWICK (Reuters) - {LEAD}\n\n{MORE}\n"
    )
    assert article.title == "Island ferry to sail again after four days"
    assert passages(article) == [LEAD, MORE]
    assert article.source == "Reuters"
    assert article.imprint == ("By Ann Bell", "HARWICK   Tue Oct 6, 2026 9:21am IST")


def test_a_standfirst_between_the_date_and_the_author_is_text_above_a_dateline():
    article = segment_article(
        f"Island ferry to sail again\nOctober 6, 2026\n\nThe seal came by train\n\nBy Ann Bell\n\nHARWICK (Reuters) - {LEAD}\n"
    )
    assert passages(article) == ["The seal came by train", LEAD]


def test_a_paragraph_above_those_with_datelines_is_text():
    article = segment_article(
        f"The day at sea\n\nBy Ann Bell\n\n{LEAD}\n\nHARWICK (Reuters) - {MORE}\n"
    )
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "points", ["Summary\nSeal to come by train on Friday", "- Seal to come by train on Friday"]
)
def test_what_a_text_tells_in_brief_above_its_dateline_is_text(points):
    article = segment_article(
        f"The ferry\n\nBy Ann Bell\n\n{points}\n\nHARWICK (Reuters) - {LEAD}\n"
    )
    assert "Seal to come by train on Friday" in " ".join(passages(article))


@pytest.mark.parametrize(
    "caption",
    [
        "2 of 3. A tug beside the ferry\nCredit: Ida Holm/Tide",
        "A tug lies beside the ferry in the bay, on October 5, 2026 [Ida Holm/EPA]",
        "A tug lies beside the ferry\nA tug lies beside the ferry  Photo : Tide/Ida Holm",
        "( AFP / IDA HOLM )",
        "Slideshow ( 15 images )",
        "Holm\nreader comments\n75 with 51 posters participating\nShare this story\nShare on Facebook",
    ],
)
def test_a_picture_and_the_buttons_under_a_title_are_no_text(caption):
    article = segment_article(
        f"Island ferry to sail again\n\nOctober 6, 2026\n\n{caption}\n\n{LEAD}\n\n{MORE}\n"
    )
    assert passages(article) == [LEAD, MORE]
    assert sections(article) == [None]


def test_what_stands_again_with_other_quotation_marks_is_said_once():
    article = segment_article(
        f"L'île a de nouveau son bac\n\nIda Holm\n\n6 octobre 2026\n\nL’île a de nouveau son bac\n\n{LEAD}\n"
    )
    assert passages(article) == [LEAD]


@pytest.mark.parametrize(
    "line",
    [
        "information fournie par AFP 06/10/2026 à 20:12",
        "HARWICK   Tue Oct 6, 2026 9:21am IST",
        "Story provided by Tide News",
        "Print Ida Holm, tide.example | The Harwick Tide By Ida Holm, tide.example | The Harwick Tide",
    ],
)
def test_who_supplied_a_text_and_where_it_was_written_is_an_imprint(line):
    article = segment_article(f"Island ferry to sail again\n{line}\nShare\n\n{LEAD}\n\n{MORE}\n")
    assert article.imprint == (line,)
    assert passages(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "end",
    [
        "Additional reporting by Ida Holm; Editing by Ann Bell\n\nApps\nAdvertising Guidelines\nDo Not Sell My Personal Information\nAll quotes delayed a minimum of 15 minutes. See here for a list.",
        "Valeurs associées\nTARN MARINE\nNASDAQ\n+0.68%\nHARWICK\n\n0 commentaire\nVous devez être membre pour ajouter un commentaire.\nVous êtes déjà membre ? Connectez-vous\nPas encore membre ? Devenez membre gratuitement\n\nL'offre de la marée",
        "Share on Facebook\n\nAnn Bell Ann is the boats editor of the Tide, which she joined in 2012.\nEmail ann@example.org // Twitter @annbell\n\nYou must login or create an account to comment.\nChannel Tide",
    ],
)
def test_an_article_ends_above_its_editors_shares_and_author(end):
    article = segment_article(
        f"Island ferry to sail again\n\nAnn Bell - Oct 6, 2026\n\n{LEAD}\n\n{MORE}\n\nThe company will pay for the seal and for the train, and says so in a letter to its passengers.\n\n{end}\n"
    )
    assert [p.section for p in article.passages] == [None] * 3
    assert passages(article)[:2] == [LEAD, MORE]


def test_the_author_a_text_tells_of_is_text():
    told = "Ann Bell is one of the passengers, and this is what she saw."
    article = segment_article(
        f"Island ferry to sail again\n\nBy Ann Bell\n\n{LEAD}\n\n{MORE}\n\n{told}\n"
    )
    assert passages(article) == [LEAD, MORE, told]


def test_the_title_below_a_menu_and_what_a_blog_says_of_itself_follows_the_date():
    menu = "Discover My Tide\nMe connecter\nVous n'êtes pas encore membre ?\nM'inscrire »\nVidéos\nBlogues\nIda Holm"
    about = "Do you like boats? This blog is yours. Ida Holm writes in it what she likes."
    listed = "10 derniers articles\n13/03 The seal has come!\n10/03 Where is the tug?\n09/03 A good change ?\n08/03 No soup\n07/03 Who will pay?"
    dated = "Mardi 6 octobre 2026 | Mise en ligne à 12h02 | Commentaires (85)"
    asked = "The bay is calm. The crew is young. Why take a tug now?"
    paid = "The company will pay for the seal, and says so in a letter."
    comments = (
        "Vous désirez commenter cet article?   Ouvrez une session  |  Inscrivez-vous\n"
        "Publié dans la catégorie Bacs | 85 commentaires | Permalien\nVous désirez signaler des abus sur ce blogue? Écrivez-nous\n"
        "craftyloup\n\n6 octobre 2026\n12h10\n\nTic toc\n\nShe lies."
    )
    article = segment_article(
        f"{menu}\n{about}\n{listed}\n{dated}\nSome dream of a bridge to the island\n\n{LEAD}\n\n{MORE}\n\n{asked}\n\n{paid}\n\nTweet\n{comments}\n"
    )
    assert article.title == "Some dream of a bridge to the island"
    assert article.imprint == (dated,)
    assert passages(article) == [LEAD, MORE, asked, paid]
    assert sections(article) == [None]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_word_above_the_buttons_at_the_top_heads_nothing(gap):
    top = [
        "The seal came by train.",
        "Ann Bell - Oct 6, 2026",
        "Holm",
        "Share on Facebook",
        "Print",
    ]
    end = ["Share on Facebook", "Ann Bell Ann is the boats editor of the Tide.", "Channel Tide"]
    paid = "The company will pay for the seal, and says so in a letter."
    text = gap.join(["Island ferry to sail again", *top, LEAD, MORE, paid, *end])
    article = segment_article(text)
    assert passages(article) == [top[0], LEAD, MORE, paid]
    assert sections(article) == [None]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_is_quoted_and_the_end_of_a_list_read_aloud_head_nothing(gap):
    said = "I could be asked to steer it, which is one more reason for me to go."
    text = gap.join(["The ferry", LEAD, "end of list", said, "captain Ida Holm", MORE, LEAD[:31]])
    article = segment_article(text)
    assert passages(article) == [LEAD, said, "captain Ida Holm", MORE, LEAD[:31]]
    assert sections(article) == [None]


@pytest.mark.parametrize(
    "teaser",
    [
        "Storm warning: harbour closes for the weekend\nRead more",
        "Storm warning: harbour closes for the weekend\nRead more »",
        "Vidéo\nUn phoque au marché de Lorme",
        "Podcast\nLe phare qui parlait aux phoques\nÉcouter",
        "Sea Notes\nFerry Company Says 'The Seal Broke'",
        "Baker from Danval wins regional bread prize after sleepless night",
    ],
)
def test_the_title_of_another_article_between_paragraphs_is_neither_text_nor_heading(teaser):
    article = segment_article(
        f"Menu\nSea Notes\n\nIsland ferry to sail again after four days\n\n{LEAD}\n\n{MORE}\n\n{teaser}\n\n{LEAD} Yes.\n"
    )
    assert sections(article) == [None]
    assert passages(article) == [LEAD, MORE, f"{LEAD} Yes."]


@pytest.mark.parametrize(
    "heading",
    ["A new seal has come from Lorme", "Who pays for all of it", "Le feu vert de Lorme attendu"],
)
def test_a_heading_with_words_of_its_own_between_paragraphs_is_one(heading):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{heading}\n\n{LEAD} Yes.\n")
    assert sections(article) == [None, heading]


def test_a_pull_quote_is_no_heading_but_a_quotation_is():
    pulled, quoted = "New seal come from Norvik by train", "“When a new seal has come”"
    page = "The ferry\n\n{0}\n\n{1}\n\n{2}\n\n{0} Yes.\n"
    assert sections(segment_article(page.format(LEAD, MORE, pulled))) == [None]
    assert sections(segment_article(page.format(LEAD, MORE, quoted))) == [None, quoted]


@pytest.mark.parametrize(
    "caption",
    [
        "The ferry waits. Ida Holm/AP hide caption",
        "The ferry waits. IDA HOLM holm@example.org",
        "Le bac attend. BAYPRESS - Ida Holm",
        "Le bac, à quai Crédits photo : Ida Holm/La Marée",
    ],
)
def test_a_credit_that_ends_a_caption_is_known_by_its_name_and_what_stands_beside(caption):
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{MORE}\n\n{caption}\n\n{LEAD} Yes.\n")
    assert article.credits == (caption,)
    assert passages(article) == [LEAD, MORE, f"{LEAD} Yes."]


def test_a_caption_that_is_a_long_sentence_is_text_below_a_paragraph():
    caption = "The captain shows the new seal to all who want to see it on Monday."
    article = segment_article(f"The ferry\n\n{LEAD}\n\n{caption}\n(IDA HOLM/REUTERS)\n\n{MORE}\n")
    assert caption in passages(article)


def test_a_label_above_a_title_with_buttons_below_is_no_title():
    title = "Island ferry to sail again after four days"
    page = f"{{}}\n\n{title}\nShare on Facebook\n\n{LEAD}\n\n{MORE}\n"
    assert segment_article(page.format("Law and Order")).title == title
    assert segment_article(page.format("A new seal")).title == "A new seal"


def test_the_sections_and_the_date_beside_a_title_are_no_text():
    article = segment_article(
        f"Actualités 07/06/2026 17:31\n\nIsland ferry to sail again\n\nHarwick 2026, Sport, Société\n\n{LEAD}\n\n{MORE}\n"
    )
    assert article.title == "Island ferry to sail again"
    assert article.imprint == ("Actualités 07/06/2026 17:31",)
    assert passages(article) == [LEAD, MORE]


def test_the_initials_of_an_agency_are_no_part_of_the_last_sentence():
    assert passages(segment_article(f"The ferry\n\n{LEAD}\n\n{MORE} ih/tl/pr\n")) == [LEAD, MORE]
