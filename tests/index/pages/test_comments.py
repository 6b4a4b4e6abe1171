"""Readers' comments are no part of an article; what only looks like them is."""

import pytest

from index.article import Article
from index.pages.segment import segment_article

TEXT = """\
The ferry to Norholm broke down on Monday with 212 people on board. Nobody was hurt, its owner says.

The captain, Ida Holm, dropped anchor off the lighthouse. She waited six hours for a tug.

A new seal has been ordered from a factory in Norvik. The repair will cost about £80,000."""


def page(rest: str) -> Article:
    return segment_article(f"Island ferry to sail again\n\n{TEXT}\n\n{rest}\n")


def passages(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages]


@pytest.mark.parametrize(
    "comments",
    [
        "Vos commentaires\nLoup56 — 18/10 à 12:14\nElle ment !\nKevin — 18/10 à 15:02\nOui, elle ment.",
        "Comments (2)\n\nMarl77\nShe lies. 12 likes\n\nPetra G.\nShe does not.",
        "Commentaires (2)\n\nLoup : Elle ment !\nil y a 2 heures · Répondre · Signaler\n\nLéa M. : Non.\nil y a 35 min · Répondre · Signaler",
        "Comments (214)\nSort by newest\n\nSmogMonster\n2 days ago\nShe lies.\n45\nReply\nShare\nReport\n\nTom Hall\n1 day ago\nShe does not.\nAsk her!\nReply\n\nMost viewed\nWhy cats sleep",
        "Comments\nJoin the conversation\n\nComment number 12. Comment by Billy\n\nBilly\n14:05 8 Oct\nShe lies.\nReply\nLike 12",
        "2 Comments Echo Login\nSort by Best\n\nJohnS • 3 hours ago\nShe lies.\n5 • Reply • Share ›\n\nmary_k > JohnS • 2 hours ago\nNo",
        "12 commentaires\nTrier par Plus anciens\n\nMarie Roy\nElle ment. Je la connais.\nJ’aime · Répondre · 3 · 2 j\n\nPaul\nNon\nJ’aime · Répondre · 1 h",
        "Marie Roy\nElle ment. Je la connais.\nJ’aime · Répondre · 2 j\n\nPaul\nNon\nJ’aime · Répondre · 1 h",
        "Toutes les contributions (2)\n\nVieux Loup 08/10/2026 - 10H12\nElle ment.\nRépondre\nSignaler",
        "Réagir\nPartager\n\nJean D.\nLe 08/10/2026 à 12:14\nElle ment.\nSignaler un abus",
        '2 Responses to "Island ferry to sail again"\n\nAnn says:\nOctober 8, 2026 at 12:14 pm\nShe lies.\nReply\n\nLeave a Reply',
        "Le 8 octobre 2026 à 12:14, Jean56 a écrit :\nElle ment.\nRépondre\n\nLe 8 octobre 2026 à 13:14, Zoé a écrit :\nNon.\nRépondre",
        "RÉAGISSEZ À CET ARTICLE\n\nLoup - Posté le mardi 6 octobre 2026 à 08:12\nElle ment.",
        "Readers' comments\n\nLoup: She lies.\n\nA. Roy: She does not!\n\nTerms & conditions  Privacy policy",
        "Commentaires (2)\nLoup F. – Et si elle mentait ?\nOdile_75 – Elle ment, je l'ai vue.",
        "Vos commentaires (2)\nLulu : Elle ment.\nMax : Non",
        "Comments\n\ncaveman_dan 2 hours ago\nShe lies.",
        "Vos réactions\nLéa-Rose62 – 28/09/2026 à 08h14\nElle ment !\nSignaler\nloup – 28/09/2026 à 09h30\nNon\nSignaler",
        "Léa-Rose62 – 28/09/2026 à 08h14\nElle ment !\nSignaler\nloup – 28/09/2026 à 09h30\nNon\nSignaler",
    ],
)
def test_comments_are_no_part_of_an_article(comments):
    article = page(comments)
    assert passages(article) == TEXT.split("\n\n")
    assert [section.title for section in article.sections] == [None]


def test_comments_under_a_short_article_are_no_part_of_it():
    lead = TEXT.split("\n")[0]
    comments = "Comments (1)\n\nHarwickFan\nShe lies."
    assert passages(segment_article(f"The ferry\n\n{lead}\n\n{comments}\n")) == [lead]


def test_a_button_to_comment_above_an_article_heads_no_comments():
    bar = "A ferry broke down. Nobody was hurt.\n\nIt waits.\n\nRéagir\nPartager\n\nPublié par Ida Holm le 18/10/2026 à 12:14"
    comments = "Commentaires (2)\n\nLoup56 il y a 3 heures\nElle ment.\nRépondre"
    article = segment_article(f"The ferry\n\n{bar}\n\n{TEXT}\n\n{comments}\n")
    assert passages(article)[-3:] == TEXT.split("\n\n")


@pytest.mark.parametrize(
    "rest",
    [
        "Comments from experts\n\nProf Ann Bell\n\nThe seal is a known weak point. It fails early.\n\nDr Tom Hall\n\nI would not say that. Some last for thirty years.",
        "Les réactions\n\nJean Roy\n@jeanroy56\nBravo à la capitaine du bac.\n8 octobre 2026, 12:14\n12 réponses · 40 J’aime\n\nLa compagnie n’a pas répondu. Elle promet un rapport en mars.",
        "Ann Bell\n@annbell\nThe soup was excellent.\n7:03 PM · Oct 8, 2026\nReply\n\nTom Hall\n@tomhall\nNever again!\n8:03 PM · Oct 8, 2026\nReply",
        "Réagir\nPartager\n\nMonday 5 October, 8.12am\nThe ferry leaves the port with 212 passengers. The sea is calm.\n\nMonday 5 October, 2.05pm\nThe tug arrives at last. The passengers clap.\n\nTuesday 6 October, 9.30am\nThe company orders a seal. It costs £80,000, the company says.",
        "12 comments\nLike\nShare\n\nThe seal will arrive on Friday by train, says the owner.\n\nIt comes from a factory in Norvik.\n\nThe company will pay.",
        "Ann Bell, who was on board, calls for a bridge.\n\nReply\n\nThe company's reply came late. It is sorry.\n\nReply to the reply\n\nShe was not content. She wants it now.",
        "3 comments\n\nThe Echo: What did you do first?\nIda Holm: I dropped anchor. Then I called the harbour, the owner and my old mother.\nThe Echo: Were you afraid?\nIda Holm: Not for a minute. The sea was flat, the soup was hot and everybody sang.\nThe Echo: What will you do now?\nIda Holm: I shall sleep for a week, and then I shall sail again to every island.",
        "Comments (214)\n\n12m ago\n14.05 BST\nThe tug has arrived\n\nThe tug reached the ferry at two, says the harbour master.\n\nHarry Taylor\n\n40m ago\n13.37 BST\nSoup for all\n\nPassengers are being given soup. A class is singing on the upper deck, one of them says.\n\n1h ago\n12.50 BST\nThe ferry has broken down off the lighthouse. There are 212 people on board, says its owner.",
    ],
)
def test_what_only_looks_like_comments_is_part_of_an_article(rest):
    told = " ".join(passages(page(rest)))
    assert all(line in told for line in rest.split("\n") if line.endswith("."))
