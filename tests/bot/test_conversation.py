"""A chat's turn gets a reply that a reader can use, whatever they write."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.chatter import chatter
from bot.conversation import MAX_QUESTION, Conversation, Memory, Turn
from bot.phrases import PHRASES
from bot.reply import Cite, Contents, Reply, Say
from bot.splitting import split_questions
from bot.terminal import plain
from index import Context, bundled_article
from index.pages import segment
from index.pages.segment import segment_article
from tests.work import seconds_of_work

CONVERSATION = Conversation(bundled_article())
QUESTION = "Qui est le PDG de Nvidia ?"


def respond(text: str, memory: Memory | None = None, **turn: str) -> Reply:
    replies = CONVERSATION.respond(Turn(text, **turn), memory).replies
    assert len(replies) == 1
    return replies[0]


def words(reply: Reply) -> str:
    return " ".join(b.text for b in reply.blocks if isinstance(b, Say))


def test_a_question_is_answered_with_a_quotation_and_its_citation():
    reply = respond(QUESTION)
    (cite,) = (b for b in reply.blocks if isinstance(b, Cite))
    assert reply.kind == "answer"
    assert "Jensen Huang" in cite.quote.text
    assert (
        cite.citation == f"§{cite.quote.passage} · {cite.quote.section} · The Information, Reuters"
    )


@pytest.mark.parametrize(
    "text",
    ["Qui est le P\u00adDG de Nvi\u00addia ?", "\u200b/ask Qui est le PDG de Nvidia\u200b ?"],
)
def test_invisible_characters_of_a_copied_question_do_not_matter(text):
    reply = respond(text)
    assert reply.answer == respond(QUESTION).answer


def test_an_article_without_a_source_is_cited_by_how_its_title_begins():
    title = "The bridge over the Aver reopens after eleven years of work and four postponements"
    conversation = Conversation(segment_article(f"{title}\n\nThe bridge reopened at noon."))
    (reply,) = conversation.respond(Turn("When did the bridge reopen?")).replies
    (cite,) = (b for b in reply.blocks if isinstance(b, Cite))
    assert cite.citation == "§1 · The bridge over the Aver reopens after eleven years of …"


@pytest.mark.parametrize(
    "question", ["¿Quién es Jensen Huang?", "Wer ist der Chef von Nvidia?", "谁是英伟达的CEO"]
)
def test_a_question_in_another_language_is_not_told_that_the_article_is_silent(question):
    reply = respond(question)
    assert reply.kind == "declined"
    assert "français" in words(reply)
    assert "English" in words(reply)
    assert PHRASES["fr"].not_in_article not in words(reply)
    # "back" from a passage would say that the article is silent
    assert not any("/passage" in a.command for row in reply.actions for a in row)


@pytest.mark.parametrize(
    ("order", "language"), [("Tell me a joke", "en"), ("Écris-moi un poème", "fr")]
)
def test_an_order_is_told_what_the_bot_does(order, language):
    reply = respond(order)
    assert reply.kind == "declined"
    assert PHRASES[language].only_quotes in words(reply)
    assert PHRASES[language].not_in_article not in words(reply)


def test_what_the_article_does_not_say_is_said_and_other_ways_are_offered():
    reply = respond("Quelle est la recette de la tarte aux pommes ?")
    assert reply.kind == "declined"
    assert PHRASES["fr"].not_in_article in words(reply)
    assert not any(isinstance(b, Cite) for b in reply.blocks)
    questions = [a for row in reply.actions for a in row if a.command.startswith("/suggestion")]
    assert len(questions) > 0
    assert all(respond(a.command).kind == "answer" for a in questions)


def test_who_is_told_nothing_is_offered_what_the_nearest_passages_answer_then_what_it_is_all_about():
    whole = PHRASES["fr"].ask_summary
    for question in ("Quelle est la capitale du Pérou ?", "Combien coûte la H20 ?"):
        reply = respond(question)
        assert reply.kind == "declined"
        rows = [a for row in reply.actions for a in row]
        near = [int(a.command.split()[1]) for a in rows if a.command.startswith("/passage")]
        offered = [a for a in rows if a.command.startswith("/suggestion")]
        assert len(offered) == 2
        told = [respond(a.command).answer.quotes[0].passage for a in offered]
        assert told[0] in near or offered[0].label == whole
        assert told[1] in near or whole in (offered[0].label, offered[1].label)


def test_what_was_just_answered_is_not_offered_again():
    offered = respond("/start", language="fr").actions[0][0].label
    _, declined = talk(offered, "Combien coûte la H20 ?")
    assert declined.kind == "declined"
    labels = [a.label for row in declined.actions for a in row]
    assert offered not in labels
    assert any("?" in label for label in labels)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_start_offers_three_questions_that_the_article_answers(language):
    reply = respond("/start", language=language)
    assert reply.language == language
    offered = [a for row in reply.actions for a in row]
    assert len(offered) == 3
    for action in offered:
        assert respond(action.command, language=language).kind == "answer"
        assert respond(action.label, language=language).kind == "answer"


@pytest.mark.parametrize(
    ("client", "spoken"),
    [("es", "en"), ("zh-hans", "en"), ("pt-br", "en"), ("fr-CA", "fr"), ("en", "en"), (None, "fr")],
)
def test_readers_of_another_language_are_spoken_to_in_english(client, spoken):
    for text in ("/start", "Nvidia ?", "من هو الرئيس التنفيذي لشركة إنفيديا؟"):
        assert CONVERSATION.respond(Turn(text, client)).replies[0].language == spoken, text


@pytest.mark.parametrize(
    "question",
    ["¿Quién es el CEO de Nvidia?", "¿Cuánto cuesta el chip H20?", "Qual è il prezzo della H20?", "Was ist die H20?"],
)  # fmt: skip
def test_a_question_in_another_language_does_not_pass_for_french_or_english(question):
    for client in ("fr", "en"):
        assert respond(question, language=client).language == client
    assert respond(question, language="es").language == "en"


def test_start_says_that_quotations_stay_in_the_articles_language_where_that_is_another():
    assert PHRASES["en"].quoted_as_it_is in words(respond("/start", language="en"))
    assert PHRASES["fr"].quoted_as_it_is not in words(respond("/start", language="fr"))


@pytest.mark.parametrize(
    ("days", "language", "told"),
    [
        (1, "fr", "1 jour\u00a0:"),
        (30, "fr", "30 jours\u00a0:"),
        (1, "en", "1 day:"),
        (2, "en", "2 days:"),
    ],
)
def test_privacy_says_for_how_long_something_is_kept(days, language, told):
    conversation = Conversation(bundled_article(), retention_days=days)
    assert told in words(conversation.respond(Turn("/privacy", language)).replies[0])


@pytest.mark.parametrize("command", ["/privacy", "/forget"])
def test_privacy_tells_of_a_log_that_forget_does_not_reach(command):
    for logged in (True, False):
        conversation = Conversation(bundled_article(), retention_days=30, logged=logged)
        (reply,) = conversation.respond(Turn(command, "en")).replies
        assert (PHRASES["en"].privacy_logged in words(reply)) == logged


def test_article_shows_title_source_length_and_sections():
    reply = respond("/article")
    (contents,) = (b for b in reply.blocks if isinstance(b, Contents))
    article = CONVERSATION.article
    assert article.title in words(reply)
    assert "The Information, Reuters" in words(reply)
    assert str(article.word_count) in words(reply)
    assert len(contents.rows) == len(article.sections)
    assert contents.rows[0][0].startswith("§1")


@pytest.mark.parametrize(
    ("text", "source", "language", "facts"),
    [
        ("Le pont a rouvert.", None, "fr", "4 mots · 1 passage"),
        ("Le pont a rouvert.", "AFP", "fr", "Source\u00a0: AFP · 4 mots · 1 passage"),
        ("Le pont a rouvert.\n\nEnfin.", None, "fr", "5 mots · 2 passages"),
        ("Enfin.", "AFP", "fr", "Source\u00a0: AFP · 1 mot · 1 passage"),
        ("Finally!", "AFP", "en", "Source: AFP · 1 word · 1 passage"),
        ("It reopens.\n\nFinally!", None, "en", "3 words · 2 passages"),
    ],
)
def test_the_facts_of_an_article_are_those_it_has_one_or_several(text, source, language, facts):
    article = replace(segment_article(text), source=source)
    (reply,) = Conversation(article).respond(Turn("/article", language)).replies
    assert reply.blocks[1] == Say(facts)


def test_a_passage_without_a_number_offers_where_to_start():
    reply = respond("/passage")
    commands = [action.command for row in reply.actions for action in row]
    assert commands == [f"/passage {s.passages[0]}" for s in CONVERSATION.article.sections]


def test_passages_can_be_walked_from_end_to_end():
    last = len(CONVERSATION.article.passages)
    command, seen = "/passage 1", []
    while command:
        reply = respond(command)
        (cite,) = (b for b in reply.blocks if isinstance(b, Cite))
        seen.append(cite.quote.passage)
        command = next((a.command for row in reply.actions for a in row if "→" in a.label), "")
    assert seen == list(range(1, last + 1))


def test_an_answer_is_found_again_after_reading_around_it():
    answer = respond(QUESTION)
    read = answer.actions[0][0]
    passage = respond(read.command)
    (cite,) = (b for b in passage.blocks if isinstance(b, Cite))
    assert cite.quote.highlight is not None
    assert "Jensen Huang" in cite.quote.highlight.text
    further = next(a for row in passage.actions for a in row if "←" in a.label)
    rows = respond(further.command).actions
    back = next(a for row in rows for a in row if a.command.startswith("/quote "))
    again = respond(back.command)
    assert again.blocks == answer.blocks
    assert again.actions == answer.actions


@pytest.mark.parametrize(
    "text",
    ["/passage", "/passage zero", "/passage 0", "/passage 999", "/quote", "/quote s9-1", "/quote s1-2",
     "/start p999", "/suggestion", "/suggestion xx9", "/suggestion fr99", "/nonsense", "/", "//", "/é"],
)  # fmt: skip
def test_a_command_gone_wrong_gets_a_helpful_line(text):
    reply = respond(text)
    assert reply.kind == "notice"
    assert words(reply)


@pytest.mark.parametrize(
    "text", ["", "   \n", "😀😀", "?!…", "!!!", "x" * (MAX_QUESTION + 1), "mot " * 1_000]
)
def test_what_is_no_question_gets_a_short_reply(text):
    reply = respond(text)
    assert reply.kind == "notice"
    assert 0 < len(words(reply)) < 200


@pytest.mark.parametrize(
    "text",
    [
        *("42", "1 000 ?", "@someone", "https://example.org/nvidia", "www.lemonde.fr @ici"),
        *("2", "2+2", "2 + 2 ?", "15", "3 ?", "7*6=", "/ask 2"),
    ],
)
def test_a_number_that_is_not_in_the_article_a_sum_an_address_or_a_mention_is_no_question(text):
    example = PHRASES["fr"].ask_summary
    assert words(respond(text)) == PHRASES["fr"].no_words.format(example=example)


@pytest.mark.parametrize("text", ["15 %", "§3", "H20"])
def test_what_the_article_has_is_looked_up_however_short(text):
    assert respond(text).kind in ("answer", "passage")


@pytest.mark.parametrize("text", ["Bonjour !", "salut", "Hello", "Merci beaucoup", "thanks!"])
def test_greetings_and_thanks_get_a_human_reply(text):
    assert respond(text).kind == "notice"


@pytest.mark.parametrize("text", ["§ 3", "/ask §3", "/ask passage 3", "/passage § 3", "/passage 3"])
def test_a_passage_is_shown_however_it_is_asked_for(text):
    reply = respond(text, language="fr")
    assert reply.kind == "passage"
    assert reply.blocks == respond("/passage p3", language="fr").blocks


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("👍🏽", "glad"),
        ("❤️ !", "glad"),
        ("Au revoir", "bye"),
        ("aurevoir", "bye"),
        ("bonne soirée et merci !", "bye"),
        ("T’es nul", "sorry"),
        ("mauvaise réponse…", "sorry"),
        ("c'est n'importe quoi", "sorry"),
        ("Espèce d’idiot !", "sorry"),
        ("va te faire voir", "sorry"),
        ("STOP", "bye"),
        ("stop !", "bye"),
        ("quit", "bye"),
        ("exit", "bye"),
        ("ok", "agreed"),
        ("j'ai compris", "agreed"),
        ("de rien", "agreed"),
        ("ok merci", "thanks"),
        ("désolé", "no_harm"),
        ("dsl", "no_harm"),
        ("oh pardon", "no_harm"),
        ("ça va ?", "fine"),
        ("Supprimez mes données", "how_to_forget"),
        ("efface tous mes messages stp", "how_to_forget"),
        ("Comment supprimer mes données ?", "how_to_forget"),
        ("oublie-moi", "how_to_forget"),
    ],
)
def test_whoever_is_kind_leaves_or_complains_gets_a_human_reply(text, phrase):
    assert words(respond(text, language="fr")).startswith(getattr(PHRASES["fr"], phrase))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("ta", "thanks"),
        ("thanks mate", "thanks"),
        ("got it", "agreed"),
        ("you're welcome", "agreed"),
        ("no problem", "agreed"),
        ("sorry", "no_harm"),
        ("oops my bad", "no_harm"),
        ("how are you?", "fine"),
        ("how's it going", "fine"),
        ("wtf", "sorry"),
        ("thats wrong", "sorry"),
        ("answer me!!", "sorry"),
        ("youre useless", "sorry"),
    ],
)
def test_so_it_is_in_english(text, phrase):
    assert words(respond(text, language="en")).startswith(getattr(PHRASES["en"], phrase))


@pytest.mark.parametrize("text", ["Ça marche ?", "Quoi de neuf ?", "C'est bon ?", "Et l'autre ?"])
def test_what_would_be_small_talk_is_a_question_with_a_question_mark(text):
    assert respond(text, CONVERSATION.respond(Turn(QUESTION)).memory).answer is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Qui es-tu ?", ("who", "how")),
        ("Bonjour, tu es qui ?", ("hi", "who", "how")),
        ("bonjour qui es-tu", ("hi", "who", "how")),
        ("C koi ton nom", ("who", "how")),
        ("bsr, t ki", ("hi", "who", "how")),
        ("C'est quoi ce bot", ("who", "how")),
        ("T’ES UN ROBOT ???", ("is_robot", "how")),
        ("je parle à une ia ?", ("is_robot", "how")),
        ("salut, t'es un bot ?", ("hi", "is_robot", "how")),
        ("tu es chatgpt ?", ("is_but_robot", "how")),
        ("t'es humain ?", ("is_but_robot", "how")),
        ("est-ce que je parle à une vraie personne ?", ("is_but_robot", "how")),
        ("Qui gère ce chatbot ?", ("maker",)),
        ("C'est qui ton patron ?", ("maker",)),
        ("hello! how do you work?", ("hi", "who", "how")),
        ("what is this bot?", ("who", "how")),
        ("are you an AI?", ("is_robot", "how")),
        ("is this AI?", ("is_robot", "how")),
        ("Is this a bot?", ("is_robot", "how")),
        ("Am I talking to a real person?", ("is_but_robot", "how")),
        ("are you human?", ("is_but_robot", "how")),
        ("do you use chatgpt?", ("is_but_robot", "how")),
        ("who runs this bot?", ("maker",)),
        ("who's your boss", ("maker",)),
    ],
)
def test_who_asks_what_the_bot_is_is_told_yes_or_no_and_how_it_answers(text, said):
    reply = respond(text, language="fr")
    phrases = PHRASES[reply.language]
    assert words(reply) == " ".join(getattr(phrases, name) for name in said)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("aide", "/help"),
        ("start", "/help"),
        ("tu peux m'aider ?", "/help"),
        ("can you help me?", "/help"),
        ("Comment ça marche ?", "/help"),
        ("What can you do?", "/help"),
        ("ok cool, et tes sources ?", "/sources"),
        ("source ?", "/sources"),
        ("When was it published?", "/sources"),
        ("§3", "/passage 3"),
        ("Passage 3 ?", "/passage 3"),
        ("Qui a écrit l’article ?", "/sources"),
        ("qui a fait l’interview ?", "/sources"),
        ("Who interviewed her?", "/sources"),
        ("quelles sont vos sources", "/sources"),
        ("When was this published?", "/sources"),
        ("What date is this from?", "/sources"),
        ("How old is this article?", "/sources"),
        ("Qui a signé cet article ?", "/sources"),
        ("Ça date de quand", "/sources"),
        ("Cet article est de quand ?", "/sources"),
        ("C’est de quand cet article ?", "/sources"),
        ("date de publication ?", "/sources"),
        ("Who is the author of the piece?", "/sources"),
        ("Who’s the author?", "/sources"),
        ("What’s the source given for this story?", "/sources"),
        ("D’où vient cette information ?", "/sources"),
        ("Which paper published this article?", "/sources"),
        ("what newspaper is this?", "/sources"),
        ("What date was this published?", "/sources"),
        ("When did this article come out?", "/sources"),
        ("By whom was this written?", "/sources"),
        ("name of the journalist", "/sources"),
        ("Author?", "/sources"),
        ("Date de l’article ?", "/sources"),
        ("auteur de l'article", "/sources"),
        ("qui écrit ça ?", "/sources"),
        ("Quand a-t-il été mis à jour ?", "/sources"),
        ("When was this last updated?", "/sources"),
        ("titre ?", "/article"),
        ("What’s the headline?", "/article"),
        ("L’article a été écrit par qui ?", "/sources"),
        ("Qui a écrit ce papier ?", "/sources"),
        ("C’est qui, l’auteur de l’article ?", "/sources"),
        ("Quel est l’auteur ?", "/sources"),
        ("Quand a-t-il été publié ?", "/sources"),
        ("nom du journaliste", "/sources"),
        ("Quel est le titre de l’article ?", "/article"),
        ("Montre-moi l’article", "/article"),
        ("What’s the title?", "/article"),
        ("how many words are in the article?", "/article"),
        ("Do you store my messages?", "/privacy"),
        ("What data do you keep?", "/privacy"),
        ("What happens to my data?", "/privacy"),
        ("Who can read my questions?", "/privacy"),
        ("Est-ce que vous gardez mes messages ?", "/privacy"),
        ("Gardes-tu mes données personnelles ?", "/privacy"),
        ("Quelles données conservez-vous ?", "/privacy"),
        ("Que faites-vous de mes données ?", "/privacy"),
        ("can you answer in English?", "/language"),
        ("Réponds en anglais", "/language en"),
        ("Répondez-moi en anglais s’il vous plaît", "/language en"),
        ("In English please", "/language en"),
        ("English, please!", "/language en"),
        ("Speak French", "/language fr"),
        ("parle anglais", "/language en"),
        ("en français svp", "/language fr"),
        ("Tu peux parler anglais ?", "/language"),
    ],
)
def test_what_is_asked_of_the_bot_and_not_of_the_article_is_answered_as_by_a_command(text, command):
    reply = respond(text, language="fr")
    assert reply.blocks == respond(command, language=reply.language).blocks


@pytest.mark.parametrize(
    "text", ["Who took the photo?", "photo credits", "Qui a pris la photo ?", "crédit photo"]
)
def test_whose_a_photo_is_tells_its_caption_if_that_does(text):
    caption = "Le pont, lundi. PHOTO / Ida Holm"
    told, untold = (
        Conversation(
            segment_article(
                f"Le pont de Lorme ferme\n\n{shown}\n\nIl ferme lundi. Il rouvre mardi.\n"
            )
        )
        for shown in (caption, "Publié lundi à 8h12")
    )
    assert caption in words(told.respond(Turn(text)).replies[0])
    assert untold.respond(Turn(text)).replies[0].kind == "declined"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I found a mistake in the article", "en"),
        ("There’s a typo in the article", "en"),
        ("The article is wrong", "en"),
        ("How do I contact the newsroom?", "en"),
        ("how can I report an error?", "en"),
        ("J’ai trouvé une erreur dans l’article", "fr"),
        ("il y a une faute d'orthographe", "fr"),
        ("Comment contacter la rédaction ?", "fr"),
        ("Où puis-je signaler une erreur ?", "fr"),
    ],
)
def test_what_is_for_the_newsroom_is_sent_there(text, language):
    phrases = PHRASES[language]
    told = words(respond(text, language=language))
    assert told == f"{phrases.newsroom} {phrases.sources.format(source='The Information, Reuters')}"


@pytest.mark.parametrize("text", ["delete my data", "Please erase all my messages", "forget me"])
def test_who_wants_to_be_forgotten_is_told_how_and_nothing_is_erased(text):
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    outcome = CONVERSATION.respond(Turn(text, "en"), memory)
    assert words(outcome.replies[0]) == PHRASES["en"].how_to_forget
    assert outcome.memory == memory


@pytest.mark.parametrize(
    "text",
    [
        "Does Alibaba store data?",
        "Do they store my messages?",
        "What data does Baidu keep?",
        "Is this AI chip from Nvidia?",
        "Is it a bot?",
        "Is the article about AI?",
        "Who runs the bot?",
        "Who made this chip?",
        "Le bot de la mairie répond-il en anglais ?",
        "C’est quoi ce processeur ?",
        "Qui gère les données ?",
        "Quelles données Alibaba conserve-t-il ?",
        "Qui a supprimé mes données chez Baidu ?",
        "Alibaba garde-t-il mes données ?",
        "Huang a-t-il répondu en anglais ?",
        "Did he speak English?",
        "Parle-t-il anglais ?",
        "Was there a mistake in the chips?",
        "Did Nvidia find a mistake in the design?",
        "Y a-t-il une erreur dans les puces ?",
        "How can Alibaba contact Nvidia?",
        "The privacy policy",
        "Nvidia est-elle privée ?",
    ],
)
def test_a_question_about_what_the_article_says_is_none_about_the_bot(text):
    assert respond(text).kind in ("answer", "declined")


def test_a_year_or_a_share_that_the_article_has_is_looked_up():
    assert [respond(text).kind for text in ("2025", "15 %")] == ["answer", "answer"]


PAGE = "Le bac de Danval repart\n\nPar Ida Holm\n\nLe bac est reparti lundi. Il était en panne depuis mai."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "---\ndate: 4 mars 2026\n---\nIl pleut à Danval.",
            ["Je n’ai pas trouvé le nom de l’auteur.", "4 mars 2026"],
        ),
        (
            "---\nauthor: [Ida Holm, Jo Mar]\nurl: https://example.org/a\n---\nIl pleut à Danval.",
            ["Ida Holm, Jo Mar · https://example.org/a"],
        ),
        (PAGE, ["L’article indique :", "Par Ida Holm"]),
        (
            PAGE.replace("Par Ida Holm", "Partager"),
            ["L’article n’indique ni source, ni auteur, ni date."],
        ),
        (
            f"{PAGE}\n\nSource : Reuters",
            [
                "Source de l’article : Reuters.",
                "L’article indique :",
                "Par Ida Holm",
            ],
        ),
        (
            f"{PAGE[:24]}\n\nIl pleut à Danval.\n\nS. T.",
            ["L’article indique :", "S. T."],
        ),
        (
            f"---\nsource: Reuters\ndate: 2026-03-04\n---\n{PAGE[:24]}\n\nIl pleut à Danval.",
            [
                "Je n’ai pas trouvé le nom de l’auteur.",
                "Source de l’article : Reuters.",
                "2026-03-04",
            ],
        ),
        (
            "---\nsource: Reuters\n---\nIl pleut à Danval.",
            ["Source de l’article : Reuters.", "Il n’indique ni auteur, ni date."],
        ),
    ],
)
def test_where_the_article_comes_from_is_told_as_it_tells_it(text, told):
    (reply,) = (
        Conversation(segment_article(text)).respond(Turn("Qui a écrit cet article ?")).replies
    )
    assert [say.text.replace("\u00a0", " ") for say in reply.blocks if isinstance(say, Say)] == told


DATED = PAGE.replace("Par Ida Holm", "Publié le 4 mars 2026")


@pytest.mark.parametrize(
    ("page", "asked", "lacking"),
    [
        (PAGE, "qui a écrit ça", None),
        (PAGE, "quand est paru l'article", "no_date"),
        (PAGE, "when was this published?", "no_date"),
        (DATED, "qui a écrit l'article", "no_author"),
        (DATED, "Who’s the author?", "no_author"),
        (DATED, "publié quand ?", None),
        (DATED, "quelles sont tes sources", None),
    ],
)
def test_who_asks_for_the_author_or_the_date_is_told_first_if_only_the_other_is_known(
    page, asked, lacking
):
    (reply,) = talk(asked, article=page)
    phrases = PHRASES[reply.language]
    first = getattr(phrases, lacking) if lacking else phrases.imprint
    assert words(reply).startswith(first)
    assert page.split("\n\n")[1] in words(reply)


def test_an_author_named_twice_is_told_once():
    (reply,) = talk("who wrote this", article=PAGE.replace("Par Ida", "Ida Holm\nPar Ida"))
    assert words(reply).count("Ida Holm") == 1


@pytest.mark.parametrize(
    "asked",
    [
        "quand l'article a été publié",
        "il date de quand",
        "c'est quand l'article",
        "quand est ce publié",
        "c'est quoi la date de l'article",
        "what's the date of this article?",
        "date of article?",
        "what time was it published",
    ],
)
def test_the_date_of_the_article_is_asked_in_many_ways(asked):
    (reply,) = talk(asked, article=DATED)
    assert "4 mars 2026" in words(reply)


@pytest.mark.parametrize(
    "asked", ["qui a écrit", "qui a écrit et quand ?", "who wrote", "who wrote it and when"]
)
def test_the_author_of_the_article_is_asked_in_many_ways(asked):
    assert "Ida Holm" in words(talk(asked, article=PAGE)[-1])


@pytest.mark.parametrize("asked", ["qui l'a écrit ?", "who wrote it", "quand a-t-il été publié"])
def test_it_is_the_article_where_the_last_answer_tells_nothing_of_that(asked):
    *_, reply = talk("de quoi parle l'article", asked, article=DATED)
    assert "Publié le 4 mars 2026" in words(reply)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("C'est vrai ?", "fr"),
        ("vraiment ?", "fr"),
        ("tu es sûr ?", "fr"),
        ("t'es sûre ?", "fr"),
        ("C'est fiable ?", "fr"),
        ("Peut-on faire confiance à cet article ?", "fr"),
        ("Can I trust this?", "en"),
        ("Really?", "en"),
        ("are you sure?", "en"),
        ("c'est vrai tout ça ?", "fr"),
        ("tu inventes ?", "fr"),
        ("Comment tu sais ça ?", "fr"),
        ("t sur ?", "fr"),
        ("u sure", "en"),
        ("Is this fake news?", "en"),
        ("Are you making this up?", "en"),
        ("how do you know that?", "en"),
    ],
)
def test_who_doubts_is_told_that_the_words_are_the_article_s(text, language):
    said = words(respond(text, language=language))
    assert said.startswith(PHRASES[language].word_for_word)
    assert "The Information" in said


@pytest.mark.parametrize(
    "text", ["c'est qui la source ?", "Cite les sources de l'article", "Who is the source?"]
)
def test_who_asks_for_the_source_is_told_it(text):
    assert "The Information" in words(respond(text))


@pytest.mark.parametrize(
    "text", ["oui", "Non !", "lol", "hmm…", "hmmmmm", "pffff", "haha", "je vois", "bof", "Test"]
)
def test_what_says_nothing_gets_an_example_of_what_does(text):
    assert PHRASES["fr"].ask_summary in words(respond(text, language="fr"))


def test_what_was_just_told_of_is_meant_rather_than_the_article():
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    assert respond("When was it published?", memory).kind != "notice"
    assert respond("When was the article published?", memory).kind == "notice"


def test_small_talk_is_nothing_to_lean_on_and_takes_nothing_away():
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    for text in ("merci", "qui es-tu ?", "lol", "👍", "/help"):
        assert CONVERSATION.respond(Turn(text), memory).memory == memory


def test_the_readers_language_is_the_questions_else_the_chats():
    assert respond("Which chip does Baidu use?").language == "en"
    assert respond("Which chip does Baidu use?", language="fr").language == "en"
    assert respond("Kunlun P800", language="en-GB").language == "en"
    assert respond("Kunlun P800").language == "fr"
    assert respond("/help", language="en").language == "en"


def test_what_tells_no_language_is_in_that_of_the_turn_before():
    memory = CONVERSATION.respond(Turn("Which chip does Baidu use?")).memory
    assert respond("H20 ?", memory, language="fr").language == "en"
    assert respond("Et Alibaba, depuis quand ?", memory).language == "fr"


@pytest.mark.parametrize("text", ["Stop", "start", "quit", "exit", "ok", "test", "lol"])
def test_a_word_that_is_said_in_every_language_tells_none(text):
    assert respond(text, language="fr").language == "fr"
    assert respond(text, language="en").language == "en"


@pytest.mark.parametrize(
    ("said", "number"), [("/passage2", 2), ("/passage@bot 3", 3), ("/Passage4", 4)]
)
def test_a_passage_may_follow_its_command_at_once(said, number):
    reply = respond(said)
    assert reply.kind == "passage"
    assert reply.blocks[0].quote.passage == number


def test_a_language_that_it_has_not_is_answered_with_those_it_has():
    assert "French and English" in respond("/language de", language="en").blocks[0].text
    assert "français et anglais" in respond("/language klingon", language="fr").blocks[0].text


def test_a_chosen_language_stays():
    outcome = CONVERSATION.respond(Turn("/language en"))
    assert outcome.memory.language == "en"
    assert respond(QUESTION, outcome.memory).language == "en"
    assert respond("/language", outcome.memory).language == "en"


@pytest.mark.parametrize(
    ("wanted", "language"),
    [("anglais", "en"), ("English", "en"), ("FR", "fr"), ("Français", "fr"), ("enfer", None)],
)
def test_a_language_is_chosen_by_its_name(wanted, language):
    outcome = CONVERSATION.respond(Turn(f"/language {wanted}", language="fr"))
    assert outcome.memory.language == language
    assert bool(outcome.replies[0].actions) is (language is None)


def test_questions_of_two_languages_get_each_its_own():
    outcome = CONVERSATION.respond(Turn(f"Who is Jensen Huang?\n{QUESTION}"))
    assert [reply.language for reply in outcome.replies] == ["en", "fr"]
    english = Memory(language="en")
    outcome = CONVERSATION.respond(Turn(f"Who is Jensen Huang?\n{QUESTION}"), english)
    assert [reply.language for reply in outcome.replies] == ["en", "en"]


def test_a_follow_up_leans_on_the_turn_before():
    first = CONVERSATION.respond(Turn("Qui est le PDG de Nvidia ?"))
    second = CONVERSATION.respond(Turn("Qu'a-t-il déclaré ?"), first.memory)
    (cite,) = (b for b in second.replies[0].blocks if isinstance(b, Cite))
    assert "prendraient du temps" in cite.quote.text


def test_a_quotation_that_is_replied_to_comes_before_the_turn_before():
    article = CONVERSATION.article
    start = article.text.index("Le mois dernier, le PDG")
    about = Context(question="", start=start, end=start + 60)
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    reply = CONVERSATION.respond(Turn("Qu'a-t-il déclaré ?", about=about), memory).replies[0]
    (cite,) = (b for b in reply.blocks if isinstance(b, Cite))
    assert "prendraient du temps" in cite.quote.text


@pytest.mark.parametrize(
    "text",
    [
        "c'est pas ce que je demande",
        "t'as pas répondu",
        "je comprends pas",
        "hein ?",
        "that's not what I asked",
        "not helpful",
        "you suck",
        "stupid bot",
        "Tu réponds à côté !",
        "inutile",
        "Essaie encore",
        "try again please",
        "That's totally irrelevant",
        "That makes no sense",
        "pff tu réponds à côté",
        "désolé mais ce n'est pas ce que j'ai demandé",
        "ça ne m'aide pas",
        "tu répètes toujours la même chose",
        "je ne vois pas le rapport",
        "tu comprends rien",
        "sorry but that's not what I asked",
        "you're not very helpful",
        "I asked something else",
        "same answer again",
        "that doesn't help",
        "je n'ai toujours pas eu ma réponse",
        "c'est nul comme réponse",
        "nulle ta réponse",
        "c'est la mauvaise réponse",
        "that's a terrible answer",
        "not the right answer",
        "I had hoped for an answer",
    ],
)
def test_a_complaint_is_no_question(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert words(reply).startswith(PHRASES[reply.language].sorry)
    assert len(reply.actions) == 3, "what can be asked"


@pytest.mark.parametrize(
    "text",
    [
        "Bonne réponse !",
        "très utile",
        "c'est très clair merci",
        "Good answer",
        "very helpful",
        "That's interesting!",
        "franchement pas mal, bravo",
        "merci, c'est exactement ce que je cherchais",
        "thanks, that's exactly what I needed",
        "not bad at all",
    ],
)
def test_who_is_content_is_not_quoted_anything(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    phrases = PHRASES[reply.language]
    assert words(reply) == (phrases.thanks if re.search("merci|thanks", text) else phrases.glad)


@pytest.mark.parametrize(
    "text",
    [
        "idiot va",
        "mais t'es con",
        "t'es nul",
        "c'est quoi ce bot de merde",
        "youre so dumb",
        "you're useless",
    ],
)
def test_an_insult_gets_an_apology_and_no_other_passage(text):
    _, reply = talk(QUESTION, text)
    assert words(reply).startswith(PHRASES[reply.language].sorry)
    assert quoted(reply) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("au fait t'es une ia ?", "is_robot"),
        ("à propos, t'es un robot ?", "is_robot"),
        ("by the way are you a bot", "is_robot"),
        ("et toi ça va ?", "fine"),
        ("and you, how are you?", "fine"),
        ("super", "glad"),
        ("🙏", "thanks"),
    ],
)
def test_small_talk_is_heard_behind_its_opener(text, phrase):
    _, reply = talk(QUESTION, text)
    assert words(reply).startswith(getattr(PHRASES[reply.language], phrase))


@pytest.mark.parametrize("text", ["C'est efficace ?", "très utile ?", "Is it new?", "Is it safe?"])
def test_what_may_be_asked_of_a_thing_is_asked_of_the_article(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert reply.answer is not None


@pytest.mark.parametrize(
    "text",
    [
        "Tu es célibataire ?",
        "T'en penses quoi, toi ?",
        "Quel est ton avis ?",
        "Explique-moi ça plus simplement",
        "Are you biased?",
        "What's your opinion?",
        "explain like I'm five",
        "can you explain that simply",
        "tu peux m'expliquer simplement ?",
    ],
)
def test_what_only_the_bot_could_answer_is_told_that_it_only_quotes(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert words(reply).startswith(PHRASES[reply.language].only_quotes)
    assert len(reply.actions) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Tu sais qui dirige Nvidia ?",
        "Peux-tu me dire qui est le PDG de Nvidia ?",
        "Que sais-tu de Nvidia ?",
        "Can you tell me who runs Nvidia?",
        "Le test des t-shirts sort quand ?",
        "What do T cells do?",
        "mon loyer va augmenter",
        "my Nvidia shares",
    ],
)
def test_a_question_to_the_bot_about_the_article_is_asked_of_the_article(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert reply.answer is not None


@pytest.mark.parametrize("text", ["T'es là ?", "Allô ?", "anybody there?", "Wesh", "wsh"])
def test_who_asks_whether_anybody_is_there_is_greeted(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert CONVERSATION.article.title in words(reply)
    assert len(reply.actions) == 3


@pytest.mark.parametrize("text", ["Traduis en anglais", "Can you translate that?"])
def test_a_translation_is_refused_with_the_reason(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert PHRASES[reply.language].quoted_as_it_is in words(reply)


def test_how_it_works_is_asked_of_the_thing_just_told_of_else_of_the_bot():
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    assert respond("Comment ça marche ?").answer is None
    assert respond("Comment ça marche ?", memory).answer is not None


@pytest.mark.parametrize(
    "more", ["Dis m'en plus", "encore", "Autre chose ?", "Tell me more", "anything else?"]
)
def test_more_reads_on_after_the_answer_and_then_the_next_passage(more):
    told = ["The bridge is blue.", "It was built in 1911.", "It is 30 metres long."]
    below = ["Many people cross it.", "Boats pass below it."]
    article = segment_article(f"The bridge\n\n{' '.join(told)}\n\n{' '.join(below)}\n\nIt rains.")
    conversation = Conversation(article)
    outcome = conversation.respond(Turn("When was the bridge built?"))
    answered = outcome.replies[0].answer
    assert answered is not None
    assert answered.quotes[0].text.endswith(told[1])
    read = []
    for _ in range(3):
        outcome = conversation.respond(Turn(more), outcome.memory)
        (cite,) = (b for b in outcome.replies[0].blocks if isinstance(b, Cite))
        read.append(cite.quote.text)
    assert read == [told[2], " ".join(below), "It rains."]


@pytest.mark.parametrize("shorter", ["plus court", "trop long", "shorter please", "too long"])
def test_the_shortest_of_an_answer_is_its_first_sentence(shorter):
    article = segment_article("The bridge\n\nThe bridge is blue. It was built in 1911. Boats pass.")
    conversation = Conversation(article)
    outcome = conversation.respond(Turn("What is the article about?"))
    outcome = conversation.respond(Turn(shorter), outcome.memory)
    (cite,) = (b for b in outcome.replies[0].blocks if isinstance(b, Cite))
    assert cite.quote.text == "The bridge is blue."
    (reply,) = conversation.respond(Turn(shorter), outcome.memory).replies
    assert words(reply) == PHRASES[reply.language].whole_sentence
    (reply,) = conversation.respond(Turn("Summarise it in one sentence")).replies
    assert reply.answer is not None
    assert reply.answer.quotes[0].text == "The bridge is blue."


@pytest.mark.parametrize("shorter", ["plus court stp", "shorter please"])
def test_nothing_is_shortened_where_nothing_was_quoted(shorter):
    *_, reply = talk(QUESTION, "Quelle est la capitale du Pérou ?", shorter)
    assert words(reply) == PHRASES[reply.language].nothing_quoted


@pytest.mark.parametrize("asked", ["Who says that?", "qui dit ça ?", "According to whom?"])
def test_who_said_it_is_the_article_itself_where_it_reports_no_speech(asked):
    article = segment_article(
        "The bridge\n\nThe bridge was built in 1911.\n\n“It is blue,” said the mayor, Ida Holm."
    )
    conversation = Conversation(article)
    memory = conversation.respond(Turn("When was the bridge built?")).memory
    (reply,) = conversation.respond(Turn(asked), memory).replies
    assert words(reply) == PHRASES[reply.language].says_itself
    memory = conversation.respond(Turn("Is the bridge blue?")).memory
    (reply,) = conversation.respond(Turn(asked), memory).replies
    assert reply.answer is not None
    assert "Ida Holm" in reply.answer.quotes[0].text


@pytest.mark.parametrize(
    "text",
    [
        "c'est beau la mer",
        "c'est dégueulasse",
        "quel gâchis",
        "les pauvres gens",
        "ça fait peur",
        "ouch",
        "that's so sad",
        "poor woman",
        "I feel sorry for them",
        "what a mess",
        "j'en ai marre des licenciements",
    ],
)
def test_a_remark_on_the_news_is_heard(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert words(reply) == PHRASES[reply.language].remark


def test_the_question_before_asked_of_another_is_no_remark():
    (reply,) = talk("et team u")
    assert (reply.kind, reply.language) == ("declined", "fr")


@pytest.mark.parametrize("text", ["c'est triste la fin ?", "Is that sad?", "Quelle catastrophe ?"])
def test_what_would_be_a_remark_is_a_question_with_a_question_mark(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert reply.answer is not None


@pytest.mark.parametrize("text", ["abonnement", "Comment s’abonner ?", "How do I subscribe?"])
def test_whoever_would_subscribe_is_told_where_but_not_if_the_article_tells(text):
    (reply,) = CONVERSATION.respond(Turn(text)).replies
    assert words(reply) == PHRASES[reply.language].subscription
    told = Conversation(segment_article("The paper\n\nSubscriptions, or abonnements, cost £3."))
    assert told.respond(Turn(text)).replies[0].answer is not None


def test_the_name_of_a_language_chooses_it():
    outcome = CONVERSATION.respond(Turn("English"))
    assert (outcome.memory.language, words(outcome.replies[0])) == (
        "en",
        PHRASES["en"].language_set,
    )
    outcome = CONVERSATION.respond(Turn("français"), outcome.memory)
    assert outcome.memory.language == "fr"
    assert CONVERSATION.respond(Turn("Tu parles anglais ?")).memory.language is None


HARBOUR = """The harbour

The harbour of Lorme opened in 1911. Boats bring fish to the harbour.

The mayor says that the harbour opened too late.

A shop at the harbour opens its doors to tourists at noon.

It rains."""
OPENED = "When did the harbour open?"


def test_what_else_somebody_said_is_the_next_best_where_no_sentence_tells_it():
    article = (
        "The harbour\n\nThe harbour of Lorme opened in 1911. “We are proud of it,” the mayor said.\n\n"
        "Boats bring fish. “The fish is fresh,” he said on Monday.\n"
    )
    first, other = talk("What did he say?", "what else did he say", article=article)
    assert "fresh" in quoted(first)[0]
    assert "proud" in quoted(other)[0]
    assert other.kind == "passage"


def test_what_comes_next_is_read_on_where_the_article_tells_nothing_of_what_is_to_come():
    *_, on = talk(OPENED, "ok et après ?", article=HARBOUR)
    assert HARBOUR.index(quoted(on)[0]) == HARBOUR.index("Boats bring fish")
    *_, told = talk(
        "When did the harbour open?", "ok and then?", article=f"{HARBOUR} It will close in May."
    )
    assert told.kind == "answer"


def test_after_a_complaint_the_other_passages_are_shown_and_then_what_can_be_asked():
    answer, *replies, last, again = talk(
        OPENED, "that doesn't help", "thats wrong", "not what I asked", "useless", article=HARBOUR
    )
    english = PHRASES["en"]
    assert "1911" in quoted(answer)[0]
    assert {text for reply in replies for text in quoted(reply)} == {
        "The mayor says that the harbour opened too late.",
        "A shop at the harbour opens its doors to tourists at noon.",
    }
    assert [words(reply) for reply in replies] == [english.sorry_other] * 2
    assert words(last) == english.no_better
    assert words(again).startswith(english.sorry_unfound)
    assert words(again) != words(last)


@pytest.mark.parametrize("asked", ["the other one", "no the other one", "another answer"])
def test_another_passage_is_shown_until_none_may_answer(asked):
    *_, second, third, last = talk(OPENED, asked, asked, asked, article=HARBOUR)
    assert words(second) == words(third) == PHRASES["en"].next_best
    assert len({*quoted(second), *quoted(third)}) == 2
    assert words(last) == PHRASES["en"].no_better
    (reply,) = talk(asked, article=HARBOUR)
    assert any(isinstance(block, Contents) for block in reply.blocks)


@pytest.mark.parametrize("asked", ["non l'autre", "un autre passage stp"])
def test_another_passage_is_shown_in_french(asked):
    answer, other = talk(QUESTION, asked)
    assert words(other) == PHRASES["fr"].next_best
    assert quoted(other) != quoted(answer)


@pytest.mark.parametrize("asked", ["c'est faux", "réponds-moi !!", "essaie encore"])
def test_a_complaint_about_a_refusal_is_no_question_and_blames_nobody(asked):
    *_, reply = talk("Quelle est la capitale du Pérou ?", QUESTION, "Qui a peint le pont ?", asked)
    assert words(reply).startswith(PHRASES["fr"].sorry_unfound)
    assert any("/suggestion" in action.command for row in reply.actions for action in row)


@pytest.mark.parametrize("asked", ["are you sure?", "really?", "u sure"])
def test_whether_it_is_sure_depends_on_the_answer(asked):
    english = PHRASES["en"]
    answer, reply = talk(OPENED, asked, article=HARBOUR)
    assert answer.answer.certainty == "sure"
    assert words(reply).startswith(english.word_for_word)
    assert quoted(reply) == quoted(answer)
    answer, reply = talk("the rival", asked, article=TOWN)
    assert answer.answer.certainty == "unsure"
    assert words(reply) == english.not_sure
    *_, reply = talk(OPENED, "Who won the tennis final in Rome?", asked, article=HARBOUR)
    assert words(reply).startswith(english.not_sure_of_none)


QUAY = """The quay

The quay of Lorme reopened in May. Ana Ruiz, the mayor, cut the ribbon. She wore a red coat. The council has three new boats.
"""


@pytest.mark.parametrize("asked", ["are you sure?", "is it true?", "c'est sûr ?"])
def test_a_follow_up_that_was_not_sure_is_not_endorsed(asked):
    *_, answer, reply = talk("Who is Ana Ruiz?", "why?", asked, article=QUAY)
    assert answer.answer.certainty == "unsure"
    assert words(reply).startswith(PHRASES[reply.language].not_sure)
    assert quoted(reply) == []


def test_what_is_asked_to_be_explained_is_shown_with_what_stands_around_it():
    *_, reply = talk(OPENED, "explain please", article=HARBOUR)
    assert quoted(reply) == [HARBOUR.split("\n\n")[1]]


def test_a_passage_of_one_sentence_is_explained_by_what_follows():
    article = "The quay\n\nThe quay of Lorme reopened in May.\n\nThe mayor cut the ribbon.\n"
    *_, reply = talk("When did the quay reopen?", "i dont get it", article=article)
    assert quoted(reply) == ["The mayor cut the ribbon."]


def test_the_end_of_the_article_is_explained_by_itself():
    article = "The quay\n\nThe mayor cut the ribbon.\n\nThe quay of Lorme reopened in May.\n"
    *_, reply = talk("When did the quay reopen?", "i dont get it", article=article)
    assert quoted(reply) == ["The quay of Lorme reopened in May."]


@pytest.mark.parametrize("said", ["bon laisse tomber", "oh never mind", "tant pis"])
def test_what_is_let_go_is_agreed_to(said):
    (reply,) = talk(said)
    assert words(reply) == PHRASES[reply.language].agreed


def test_what_is_not_understood_is_shown_with_what_stands_around_it():
    answer, french, english = talk(OPENED, "j'ai pas compris", "i dont get it", article=HARBOUR)
    whole = HARBOUR.split("\n\n")[1]
    assert quoted(answer) != [whole]
    assert quoted(french) == quoted(english) == [whole]
    assert words(french) == PHRASES["fr"].whole_passage


@pytest.mark.parametrize("asked", ["hein ?", "quoi ?", "pardon ?", "what?", "sorry?", "huh"])
def test_what_was_not_heard_is_said_again(asked):
    answer, again = talk(OPENED, asked, article=HARBOUR)
    assert quoted(again) == quoted(answer)
    *_, again = talk(OPENED, "Who won the tennis final in Rome?", asked, article=HARBOUR)
    assert words(again).startswith(PHRASES[again.language].not_in_article)


@pytest.mark.parametrize("asked", ["d'où tu sors ça", "where did you get that?"])
def test_where_the_bot_has_it_from_is_the_passage_or_else_the_source(asked):
    answer, reply = talk(OPENED, asked, article=HARBOUR)
    assert quoted(reply) == quoted(answer)
    assert words(reply) == PHRASES[reply.language].told_there.format(number=1)
    assert respond(asked).blocks == respond("/sources", language=respond(asked).language).blocks


def test_a_second_refusal_does_not_repeat_the_first():
    first = CONVERSATION.respond(Turn("Qui a gagné le tournoi de tennis ?"))
    (second,) = CONVERSATION.respond(Turn("Et le score de la finale ?"), first.memory).replies
    assert first.replies[0].kind == second.kind == "declined"
    assert words(second) == PHRASES["fr"].not_either
    assert not any("/suggestion" in a.command for row in second.actions for a in row)


def test_after_a_correction_the_question_before_is_known_its_place_no_more():
    told = "The bridge reopened on Monday."
    conversation = Conversation(segment_article(f"The bridge\n\n{told}"))
    memory = conversation.respond(Turn("When did the bridge reopen?")).memory
    assert memory.context is not None
    assert memory.context.end
    corrected = Conversation(segment_article(f"The bridge\n\nIt rains.\n\n{told}\n\nIt is new."))
    (reply,) = corrected.respond(Turn("more"), memory).replies
    assert any(isinstance(b, Contents) for b in reply.blocks)
    (reply,) = corrected.respond(Turn("Where?"), memory).replies
    assert reply.answer is not None
    assert "bridge" in reply.answer.understood


@pytest.mark.parametrize("text", ["merci, c'est tout", "thanks, that's all"])
def test_thanks_that_end_the_chat_read_nothing_more(text):
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    assert not any(isinstance(block, Cite) for block in respond(text, memory).blocks)


@pytest.mark.parametrize("text", ["Qui dit ça ?", "Who says that?"])
def test_nobody_said_what_the_article_does_not_say(text):
    memory = CONVERSATION.respond(Turn("Combien coûte une puce H20 ?")).memory
    assert memory.context is not None
    assert memory.context.declined
    for before in (memory, Memory()):
        reply = respond(text, before)
        assert words(reply) == PHRASES[reply.language].nothing_quoted


def test_more_at_the_end_says_that_it_was_the_end():
    last = bundled_article().passages[-1]
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    assert memory.context is not None
    at_the_end = memory.context._replace(start=last.start, end=last.end)
    (reply,) = CONVERSATION.respond(Turn("la suite"), memory._replace(context=at_the_end)).replies
    assert reply.blocks == (Say(PHRASES["fr"].no_more),)


def test_a_button_of_passages_that_were_cut_otherwise_is_of_another_version(monkeypatch):
    text = bundled_article().text
    before = Conversation(segment_article(text))
    monkeypatch.setattr(segment, "PASSAGE_LENGTH", 300)
    assert Conversation(segment_article(text)).version != before.version


def test_more_of_nothing_is_what_there_is_to_read():
    assert any(isinstance(b, Contents) for b in respond("la suite").blocks)


@pytest.mark.parametrize("text", ["Et après ?", "La suite ?", "et maintenant ?", "And then?"])
def test_what_comes_after_is_asked_with_a_question_mark_and_read_without(text):
    memory = CONVERSATION.respond(Turn("Que teste Baidu ?")).memory
    assert respond(text, memory).kind == "answer"
    assert respond(text.strip("? "), memory).kind == "passage"


def test_forget_leaves_no_message_in_memory():
    CONVERSATION.respond(Turn("Ana Ruiz me quitte, à cause du pont ?"))
    assert chatter.cache_info().currsize
    CONVERSATION.forget()
    assert not chatter.cache_info().currsize
    assert not CONVERSATION._asked.cache_info().currsize


def test_forget_leaves_nothing():
    memory = CONVERSATION.respond(Turn(QUESTION)).memory
    assert memory.context is not None
    assert CONVERSATION.respond(Turn("/forget"), memory).memory == Memory()


def test_each_of_several_questions_is_answered_up_to_three():
    text = "Quelle puce utilise Baidu ? Qui est le PDG de Nvidia ? Que vaut la H20 ? Qui est Donald Trump ?"
    outcome = CONVERSATION.respond(Turn(text))
    assert len(outcome.replies) == 3
    assert PHRASES["fr"].too_many in words(outcome.replies[-1])


def test_that_there_were_too_many_stands_not_between_an_offer_and_its_questions():
    text = "Qui est Donald Trump ? Que vaut la H20 ? Combien pèse la lune ? Où est Lima ?"
    last = CONVERSATION.respond(Turn(text)).replies[-1]
    assert PHRASES["fr"].too_many in words(last)
    assert words(last).endswith(PHRASES["fr"].answerable)


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Quelle puce\nutilise Baidu ?", ["Quelle puce utilise Baidu ?"]),
        ("Bonjour ! Ça va ? Qui est Jensen Huang ?", ["Bonjour ! Ça va ? Qui est Jensen Huang ?"]),
        ("Who is Jensen Huang? Why?", ["Who is Jensen Huang?", "Why?"]),
        ("Qui ?\n\nPourquoi ?", ["Qui ?", "Pourquoi ?"]),
        ("Qui est Jensen Huang ?? ?", ["Qui est Jensen Huang ?? ?"]),
        ("- Qui ?\n- Où ?\nMerci !", ["- Qui ?", "- Où ?"]),
        (
            "Quelle puce teste Baidu et depuis quand ?",
            ["Quelle puce teste Baidu?", "et depuis quand ?"],
        ),
        ("When did it open and why?", ["When did it open?", "and why?"]),
        ("Où et quand a-t-il parlé ?", ["Où a-t-il parlé ?", "et quand a-t-il parlé ?"]),
        ("when and where did it open", ["when did it open", "and where did it open"]),
        ("Où et quand ?", ["Où et quand ?"]),
        ("Who is the man who ran and who won?", ["Who is the man who ran and who won?"]),
        ("Did they say who and when?", ["Did they say who and when?"]),
        ("Et qui ?", ["Et qui ?"]),
        ("Qui dirige la mairie ? Depuis quand ?", ["Qui dirige la mairie ?", "Depuis quand ?"]),
        ("What is the H20? Its price?", ["What is the H20?", "Its price?"]),
        ("Qui a signé ? Laquelle ?", ["Qui a signé ?", "Laquelle ?"]),
        ("Alibaba ?\nBaidu ?", ["Alibaba ?", "Baidu ?"]),
        ("Qui fabrique la puce ? Ou Sony ?", ["Qui fabrique la puce ? Ou Sony ?"]),
    ],
)
def test_a_message_is_split_where_it_asks_several_things(text, questions):
    assert split_questions(text) == questions


def test_a_double_question_that_one_sentence_answers_gets_one_reply():
    (reply,) = CONVERSATION.respond(Turn("Qui dirige Nvidia et qu'a-t-il dit ?")).replies
    assert reply.answer is not None
    assert "Jensen Huang, a prévenu" in reply.answer.quotes[0].text


def test_what_the_first_half_was_already_told_with_more_is_not_told_again():
    text = """Orlanix in Marl

Orlanix, founded in 2017 by three researchers from Marl, makes batteries for cars. Its backers include the carmaker
Brennhof and a fund.

The town likes it.
"""
    talk = Conversation(segment_article(text))
    replies = talk.respond(Turn("Who founded Orlanix and when?")).replies
    quoted = [b.quote.text for r in replies for b in r.blocks if isinstance(b, Cite)]
    assert len([text for text in quoted if text.startswith("Orlanix, founded in 2017")]) == 1


def test_who_somebody_is_who_only_wrote_the_article_is_told_by_who_wrote_it():
    talk = Conversation(segment_article("The ferry\n\nBy Ida Holm\n\nThe ferry to Lorme is back."))
    (author,) = talk.respond(Turn("who is ida holm?")).replies
    (nobody,) = talk.respond(Turn("who is jan vos?")).replies
    assert "Ida Holm" in words(author)
    assert nobody.kind == "declined"


def test_the_halves_of_a_double_question_are_answered_each():
    text = "Qui dirige Nvidia et quelle puce Baidu teste-t-il ?"
    first, second = CONVERSATION.respond(Turn(text)).replies
    assert first.answer is not None
    assert second.answer is not None
    assert "Jensen Huang" in first.answer.quotes[0].text
    assert "Kunlun P800" in second.answer.quotes[0].text


def test_a_why_after_a_question_leans_on_it():
    outcome = CONVERSATION.respond(Turn("Avec qui Nvidia s'est-il entendu ? Pourquoi ?"))
    first, second = outcome.replies
    assert first.answer is not None
    assert second.answer is not None
    assert "entendu" in second.answer.understood


def test_what_is_declined_offers_questions_right_under_the_words_that_announce_them():
    reply = respond("Combien Baidu paie-t-il ses ingénieurs en Suisse ?")
    assert words(reply).endswith(PHRASES["fr"].answerable)
    commands = [[a.command.split()[0] for a in row] for row in reply.actions]
    assert commands == [["/suggestion"], ["/suggestion"], ["/passage", "/passage"]]


@pytest.mark.parametrize("code", PHRASES)
def test_help_tells_which_commands_there_are(code):
    shown = plain(respond("/help", language=code)).splitlines()
    for command in PHRASES[code].commands:
        assert f"/{command.name}  {command.description}" in shown
        reply = respond(f"/{command.name}", language=code)
        assert PHRASES[code].unknown_command.format(help="/help") not in plain(reply)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Merci quand même, bonne soirée", "bonne soirée"),
        ("Ok cool, have a nice evening", "have a nice evening"),
        ("Thanks, bye", "bye"),
        ("That's wrong, useless bot", "useless bot"),
        ("Useless bot! Thanks", "useless bot"),
        ("Delete my data, bye", "delete my data"),
    ],
)
def test_small_talk_in_several_pieces_is_heard(text, alone):
    assert plain(respond(text)) == plain(respond(alone))


def test_the_author_of_what_the_article_tells_of_is_asked_of_the_article():
    text = "Le vol\n\nPar Julie Marin\n\nL'auteur du vol, Luc Caron, a été arrêté lundi.\n"
    conversation = Conversation(segment_article(text))
    assert "Luc Caron" in plain(conversation.respond(Turn("Qui est l'auteur ?")).replies[0])
    assert "Julie Marin" in plain(
        conversation.respond(Turn("Qui est l'auteur de l'article ?")).replies[0]
    )


def test_a_list_of_names_is_no_small_talk():
    assert respond("Alibaba, Baidu").kind != "notice"


def test_a_command_in_other_words_is_understood():
    assert respond("/aide") == respond("/help")
    assert plain(respond("/foo")).startswith(PHRASES["fr"].unknown_command[:20])


def test_every_language_has_the_same_commands():
    names = {code: [c.name for c in p.commands] for code, p in PHRASES.items()}
    assert names["fr"] == names["en"]
    for phrases in PHRASES.values():
        assert all(0 < len(c.description) <= 256 for c in phrases.commands)


@pytest.mark.parametrize("text", ["/help", "§3", "👍", "/nonsense"])
def test_who_speaks_no_language_of_the_bots_is_spoken_to_in_english(text):
    assert respond(text, language="qq").language == "en"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300), st.sampled_from([None, "fr", "en", "qq"]))
def test_every_turn_gets_a_reply_that_says_something(text, language):
    outcome = CONVERSATION.respond(Turn(text, language=language))
    assert outcome.replies
    for reply in outcome.replies:
        assert reply.blocks
        assert reply.language in PHRASES


OF_PATTERNS = """1 12 2026 1.5 + - * = / a A b ab Ab é x ' ’ " « ( . , : ; ? ! § @ $ % _ \0 qui who et and le the de of
    il it a-t-il l'art ok merci thanks bonjour hello pourquoi why combien how www. https:// /ask /passage""".split()
PIECES = st.sampled_from([*OF_PATTERNS, " ", "  ", "\n", "\t"])


@settings(max_examples=60, deadline=None)
@given(
    PIECES,
    st.lists(PIECES, min_size=1, max_size=4),
    st.sampled_from([60, 1_000, 4_000]),
    PIECES,
    st.sampled_from([None, Memory(context=Context(QUESTION))]),
)
@example("1", ["+", " "], 60, "a", None)
def test_no_message_keeps_others_waiting_for_long(start, repeated, length, end, memory):
    piece = "".join(repeated)
    text = f"{start}{piece * (length // len(piece))}{end}"
    with seconds_of_work(2):
        CONVERSATION.respond(Turn(text), memory)


def test_an_article_of_one_sentence_can_be_talked_about():
    conversation = Conversation(segment_article("Le pont a rouvert à midi."))
    assert conversation.respond(Turn("/start")).replies[0].blocks
    assert "/passage 1 " in words(conversation.respond(Turn("/passage")).replies[0])
    assert conversation.respond(Turn("Quand le pont a-t-il rouvert ?")).replies[0].kind == "answer"


def talk(*texts: str, article: str = "") -> list[Reply]:
    """The last reply to each text of a chat."""
    conversation = Conversation(segment_article(article)) if article else CONVERSATION
    memory, replies = Memory(), []
    for text in texts:
        response = conversation.respond(Turn(text), memory)
        memory = response.memory
        replies.append(response.replies[-1])
    return replies


def quoted(reply: Reply) -> list[str]:
    return [block.quote.text for block in reply.blocks if isinstance(block, Cite)]


@pytest.mark.parametrize(
    "asked",
    [
        "répète",
        "c'est écrit où ?",
        "quel passage ?",
        "repeat that please",
        "Where does it say that?",
    ],
)
def test_the_last_answer_is_told_again_with_its_place(asked):
    answer, miss, again = talk(QUESTION, "Quelle est la capitale du Pérou ?", asked)
    assert miss.kind == "declined"
    assert quoted(again) == quoted(answer)
    assert respond(asked).kind == "notice", "where nothing was told, there is what can be read"


@pytest.mark.parametrize(
    "called",
    ["Ok Google, {}", "hey siri {}", "Salut Siri, dis-moi {}", "alexa {}", "Dis motamot, {}"],
)
def test_whatever_assistant_is_called_the_article_is_asked(called):
    assert respond(called.format("qui est le PDG de Nvidia ?")).answer.certainty == "sure"


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [
        ("/hlp", "/help"),
        ("/passge 2", "/passage 2"),
        ("/abuot", "/about"),
        ("/aks Qui est-ce ?", "/ask"),
    ],
)
def test_a_mistyped_command_is_told_the_one_it_resembles(mistyped, meant):
    assert respond(mistyped).blocks == (Say(PHRASES["fr"].mistyped_command.format(meant=meant)),)


@pytest.mark.parametrize("asked", ["lis le passage 3", "montre-moi le passage 3", "read passage 3"])
def test_a_passage_is_asked_for_with_a_verb_too(asked):
    assert quoted(respond(asked)) == quoted(respond("/passage 3"))


@pytest.mark.parametrize(
    ("asked", "language"),
    [("et en anglais ?", "en"), ("back to English please", "en"), ("en français ?", "fr")],
)
def test_a_language_that_is_named_is_chosen(asked, language):
    assert words(respond(asked)) == PHRASES[language].language_set


@pytest.mark.parametrize("correction", ["non je parlais de Baidu", "No, I meant Baidu"])
def test_who_corrects_a_question_is_answered(correction):
    _, reply = talk("Que fait Alibaba ?", correction)
    assert any("Baidu" in text for text in quoted(reply))


def test_what_the_article_has_is_told_though_the_turn_before_was_declined():
    *_, reply = talk("Quelle est la capitale du Pérou ?", "et Baidu ?")
    assert any("Baidu" in text for text in quoted(reply))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("t'es un robot ou un humain ?", "is_robot"),
        ("tu as lu l'article en entier ?", "who"),
        ("tu peux me le traduire ?", "only_quotes"),
        ("mdr merci quand même", "thanks"),
        ("your last answer is wrong", "sorry"),
        ("that's awful", "remark"),
    ],
)
def test_how_people_really_word_small_talk_is_understood(text, phrase):
    language = "en" if "'s a" in text or "your" in text else "fr"
    assert words(respond(text)).startswith(getattr(PHRASES[language], phrase)[:12])


@pytest.mark.parametrize("text", ["la source c'est quoi", "c'est publié quand ?"])
def test_where_the_article_comes_from_is_asked_in_many_ways(text):
    assert words(respond(text)) == words(respond("/sources", language="fr"))


@pytest.mark.parametrize("text", ["wrong article", "how long is the article"])
def test_who_doubts_the_article_is_shown_which_it_is(text):
    assert words(respond(text)).startswith(CONVERSATION.replies.article.title)


def test_about_what_and_how_are_questions_about_the_last_answer():
    for asked in ("sur quoi ?", "comment ?"):
        *_, reply = talk("Qu'a dit le PDG de Nvidia ?", asked)
        assert not words(reply).startswith(PHRASES["fr"].word_for_word)
        assert not words(reply).startswith(PHRASES["fr"].told_there[:20])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("what do you mean", "sorry"),
        ("comment ça ?", "sorry"),
        ("say it in simpler words", "only_quotes"),
        ("hi again", "greeting"),
    ],
)
def test_what_is_said_of_the_talk_is_not_searched_for(text, phrase):
    begins = getattr(PHRASES["fr" if text == "comment ça ?" else "en"], phrase)[:10]
    assert words(respond(text)).startswith(begins)


TOWN = """A town and its market

The council met on Monday. Ana Ruiz spoke.

The rival

Not everyone was pleased. Carl Beck of Harwick sells the same cheeses.
"""


@pytest.mark.parametrize("asked", ["the rival", "who's the rival?"])
def test_what_only_a_heading_says_is_told_by_what_stands_below(asked):
    (reply,) = talk(asked, article=TOWN)
    assert reply.answer.certainty == "unsure"
    assert quoted(reply) == [
        "Not everyone was pleased. Carl Beck of Harwick sells the same cheeses."
    ]


# --- a caveat, and two quotations in a close race ---


CLOSE = "Que fait Alibaba de ses puces ?"  # §7 is hardly ahead of §3
CLEAR = "Quelles performances ont les puces d'Alibaba ?"


@pytest.mark.parametrize(
    ("question", "language", "first", "second"),
    [
        (CLOSE, "fr", "trois employés", "depuis le début de l’année 2025"),
        ("Does Baidu still buy Nvidia chips?", "en", "La H20 est", "font encore appel aux puces"),
    ],
)
def test_a_second_quotation_that_is_nearly_as_likely_is_shown_with_its_citation(
    question, language, first, second
):
    caveat, *cites = respond(question).blocks
    assert caveat == Say(PHRASES[language].unsure)
    assert [found in cite.quote.text for found, cite in zip((first, second), cites, strict=True)]
    for cite in cites:
        assert cite.citation.startswith(f"§{cite.quote.passage} · ")
        assert cite.quote.highlight is None


def test_an_answer_with_a_caveat_and_a_clear_lead_has_one_quotation():
    caveat, cite = respond(CLEAR).blocks
    assert caveat == Say(PHRASES["fr"].unsure)
    assert isinstance(cite, Cite)


def test_a_complaint_about_two_quotations_shows_neither_of_their_passages():
    answer, other = talk(CLOSE, "c'est faux")
    shown = {block.quote.passage for block in answer.blocks if isinstance(block, Cite)}
    (cite,) = (block for block in other.blocks if isinstance(block, Cite))
    assert shown == {3, 7}
    assert cite.quote.passage not in shown


def test_beside_the_first_quotations_passage_that_of_the_second_is_offered():
    assert [[a.label for a in row] for row in respond(CLOSE).actions] == [
        ["Lire §7", "Voir aussi §3"]
    ]


def test_beside_two_quotations_of_one_passage_another_passage_is_offered():
    reply = respond("Quel avenir pour Nvidia en Chine ?")
    _, first, second = reply.blocks
    assert first.quote.end < second.quote.start
    assert first.quote.passage == second.quote.passage == 7
    ((read, other),) = reply.actions
    assert read.label == "Lire §7"
    assert other.label.startswith("Voir aussi §")
    assert other.label != "Voir aussi §7"


@pytest.mark.parametrize("opened", [0, 1])
def test_each_of_two_quotations_is_marked_in_its_passage_and_both_are_there_again(opened):
    answer = respond(CLOSE)
    quote = answer.blocks[1 + opened].quote
    passage = respond(answer.actions[0][opened].command)
    assert passage.blocks[0].quote.highlight.text == quote.text
    again = respond(passage.actions[-1][0].command)
    assert again.blocks == answer.blocks
    assert again.actions == answer.actions


@pytest.mark.parametrize("asked", ["répète", "say it again"])
def test_of_two_quotations_the_first_is_said_again(asked):
    answer, reply = talk(CLOSE, asked)
    assert quoted(reply) == quoted(answer)[:1]


def test_of_two_quotations_none_is_cut_short():
    _, reply = talk(CLOSE, "plus court")
    assert words(reply) == PHRASES["fr"].whole_sentence
    assert quoted(reply) == []


def test_a_follow_up_leans_on_the_first_of_two_quotations():
    response = CONVERSATION.respond(Turn(CLOSE))
    first = response.replies[0].blocks[1].quote
    context = response.memory.context
    assert (context.start, context.end) == (first.start, first.end)


def test_a_surer_second_half_does_not_take_the_place_of_two_quotations():
    unsure, sure = CONVERSATION.respond(
        Turn("Que fait Alibaba de ses puces et depuis quand ?")
    ).replies
    assert len(quoted(unsure)) == 2
    assert quoted(sure) == quoted(unsure)[1:]  # now without a caveat
    assert sure.answer.certainty == "sure"
