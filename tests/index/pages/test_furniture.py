"""What newspapers put between the paragraphs of an article is no part of it; sentences that only look like it are."""

import pytest

from index.article import Article
from index.pages.segment import segment_article

ABOVE = "Le bac de Tarn a coulé lundi soir dans le port, avec trois voitures à bord."
BELOW = "Personne n’a été blessé, car le capitaine avait fait descendre tout le monde."


def between(line: str) -> Article:
    return segment_article(f"Le bac de Tarn\n\nPar Ida Holm\n\n{ABOVE}\n\n{line}\n\n{BELOW}\n")


def told(article: Article) -> list[str]:
    headings = [section.title for section in article.sections if section.title]
    return [*headings, *(article.text[p.start : p.end] for p in article.passages)]


@pytest.mark.parametrize(
    "line",
    [
        "Article réservé à nos abonnés Lire aussi Ports : pourquoi les bacs coulent",
        "Lire aussi Ports : pourquoi les bacs coulent",
        "Écouter aussi Pourquoi les bacs coulent",
        "Cet article vous est offert",
        "Vous avez lu 27 % de cet article",
        "Ajouter un commentaire",
        "Réagir",
        "Temps de lecture estimé : 6 minutes",
        "Google Actualités : suivez La Marée",
        "Ajoutez-nous à vos sources préférées sur Google",
        "Je m’abonne à partir de 2 €",
        "Afficher plus",
        "Retrouvez tous nos reportages sur les ports",
        "Pour visualiser cette vidéo, vous devez accepter les cookies.",
        "Cette page vous a-t-elle été utile ?\nOui\nNon",
        "Vous aimerez aussi : La barque · Le radeau",
        "★★★★☆ 4,2/5 (61 avis) — Imprimer",
        "VIDÉO. Le bac vu du ciel",
        "[Vidéo] Le bac vu du ciel",
        "En images : le bac vu du ciel",
        "Photo d’illustration.",
        "Cet article a été mis à jour le 4 mai à 9 h.",
        "Article écrit avec AFP",
        "Vous souhaitez réagir à cet article ?",
        "Si vous avez aimé cet article, partagez-le !",
        "Upgrade to paid",
        "Read Ida's newsletter here: https://ida.example/tide",
        "Continue reading the main story",
        "Show comments",
        "File photo",
        "Buy now",
        "Jump to recipe",
        "Open in new tab",
        "We may earn a commission if you buy through our links.",
        "This transcript has been lightly edited for length and clarity.",
        "You have 3 free articles left this month.",
        "Editor's note: this story has been updated.",
        "Enlarge / A ferry in Tarn.",
        "Il y a 2 jours",
        "3 hours ago",
        "From the section Ports & Boats",
        "Read the full transcript of her answers",
        "View full size image",
        "View/Post Comments",
        "Permalink",
        "Suivre @tarn_bacs",
        "La Marée & VousNewsletter",
        "Harbour Newsletter: Subscribe",
        "Recevoir la newsletter",
        "La Marée tous les matins par email",
        "La Marée Plus\nOffre limitée. 2 mois pour 1 € sans engagement\nJe m’abonne",
        "Adresse e-mail\nS’inscrire",
        "Lire : Pourquoi les bacs coulent-ils ?",
        "Revivez le direct du procès du bac avec nos lecteurs.",
        "Pour ne rien rater de la vie des ports :",
        "» Le fil des événements de lundi :",
        "The opinions expressed here are those of the writer.",
        "Comments are encouraged, but you must be over 12.",
        "Keep it civil. No insults.",
        "(Editing by Ida Holm)",
        "Capture d’écran animée des cartes du port, 4 mai 2026.",
        "Capture d’écran du site du port",
        "Screenshot of the site of the harbour",
        "PORT OF TARN'S POLICE DEPT./CONTRIBUTED IMAGE",
        "tidepix.com/Per Lund",
        "Why the ferry sank so fast\nWatch now",
        "Next In Harbour News",
        "More From Tidelines",
        "Read more Tidelines harbour news",
        "Per Lund/for The Tarn Tide",
        "TARN: The ferry at the pier [GETTY]",
        "Image illustrative : un bac de Lego par Per Lund",
        "cc perlund https://tide.example/s9",
        "— Port of Tarn (@tarnport) May 4, 2026",
        "← [Exclusif] Le phare change de main",
        "Explore further",
        "Vous êtes ici : Accueil / Port / Bacs",
        "Trending: Port budget | Ferries | Lead pipes",
        "L’essentiel de la mer chaque soir à 18 h",
        "Réservé à nos abonnés",
        "Sign up here.",
        "14 posts",
        "En cliquant, vous acceptez nos conditions d’utilisation",
        "Voir tous ses articles",
        "Bon plan : un bac à 289 € chez Lund",
        "Harbour correspondent",
        "Le Phare peut toucher une commission si vous achetez un produit via nos liens.",
        "Journaliste au service Planète",
        "Votre adresse de messagerie ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Ce site utilise Akismet pour réduire les indésirables.",
        "Les opinions exprimées dans ce blog n’engagent que leurs auteurs.",
    ],
)
def test_what_stands_between_paragraphs_is_not_text(line: str):
    assert told(between(line)) == [ABOVE, BELOW]


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous, disait-il, et vous serez heureux.",
        "Related: his brother, Per Lund, owns a ferry too.",
        "L’essentiel se joue chaque soir au port.",
        "Trending: the word means nothing to him.",
        "Le correspondant est parti.",
        "L’agent peut toucher une commission si le club achète le joueur avant juin.",
        "Source : la rivière de Brume descend des collines de Tarn.",
        "Source: the river of Tarn rises in the hills.",
        "Credit: £300. Debit: £450.",
        "© est un signe que personne ne lit.",
        "Cette information a été utile aux plongeurs.",
        "The transcript was edited by the police, the court heard.",
        "We may get a commission for the statue, the sculptor said.",
        "The page was updated by its author, who had drowned.",
        "Continue reading, the captain told them, and nobody moved.",
        "Vous voulez commenter la météo, dit-il.",
        "Afficher plus de prudence serait sage, dit la maire.",
        "Réagir vite sauve des vies, dit le médecin.",
        "Pour voir la carte, il fallait un passeport.",
        "Buy now or regret it, the salesman said.",
        "Pour ne rien rater de la course, ils ont dormi sur le port.",
        "Captures d’écran de la vidéo et photos circulent depuis lundi.",
        "Comments are welcome until 3 May, the council said.",
        "We reserve the right to remove boats, the harbour says.",
        "Il part deux mois pour la mer, sans engagement.",
        "Le forfait coûte 5 € par mois, sans engagement.",
        "Elle lui écrit tous les jours par e-mail.",
        "(Reporting the loss took the captain two hours.)",
        "Suivre la côte prend une heure.",
        "More from the sea than from the land, they lived.",
    ],
)
def test_a_sentence_that_only_looks_like_it_is_text(line: str):
    assert told(between(line)) == [ABOVE, line, BELOW]


def test_the_source_under_an_article_is_no_sentence():
    article = segment_article(
        f"Le bac\n\n{ABOVE}\n\n{BELOW}\n\nSource : le port de Tarn et la préfecture de région.\n"
    )
    assert told(article) == [ABOVE, BELOW]


def test_a_numbered_table_of_contents_is_not_text():
    contents = "Contents\n1 The night\n2 The inquiry\n2.1 The captain\n3 References"
    text = f"Tarn ferry\n\n{ABOVE}\n\n{contents}\n\nThe night\n\n{BELOW}\n\nThe inquiry\n\n{ABOVE[:-1]} !\n"
    assert told(segment_article(text))[:2] == ["The night", "The inquiry"]
    assert "References" not in " ".join(told(segment_article(text)))


def test_a_numbered_list_under_contents_is_text_where_no_headings_follow():
    text = f"The trunk\n\n{ABOVE}\n\nContents:\n1 compass\n2 pistols\n\n{BELOW}\n"
    assert "2 pistols" in " ".join(told(segment_article(text)))
