"""In groups the bot speaks when spoken to, in the right topic, and is silent otherwise."""

import re

import pytest

from bot.phrases import PHRASES
from index import bundled_article
from tests.bot.telegram.readers import ANSWER, OFF_TOPIC, QUESTION, answer_to, tap, tell
from tests.bot.telegram.rig import running
from tests.telegram_server.entities import Entity, tidy, with_found
from tests.telegram_server.people import Group

FR, EN = PHRASES["fr"], PHRASES["en"]


@pytest.fixture
def group(server) -> Group:
    """A group in which the bot hears everything."""
    return server.group(member="administrator")


# What is to the bot


@pytest.mark.parametrize(
    "text",
    [
        f"/ask {QUESTION}",
        f"/ask@motamot_bot {QUESTION}",
        f"@motamot_bot {QUESTION}",
        f"@Motamot_Bot, {QUESTION}",
        f"{QUESTION} @motamot_bot",
        f"👩‍👩‍👧🎉 @motamot_bot : {QUESTION}",
        f"/ask: {QUESTION}",
        f"/ask@motamot_bot, {QUESTION}",
        f"/ask @motamot_bot {QUESTION}",
        f"Dis-moi, @motamot_bot, {QUESTION}",
    ],
)
async def test_a_question_to_the_bot_is_answered_as_a_reply_to_it(rig, group, reader, text):
    asked = await group.send(reader, text)
    await rig.serve()
    (reply,) = group.bot_messages
    assert reply.reply_to is asked
    assert reply.quote is None
    assert reply.html.startswith("<blockquote>")
    assert f"<b>{ANSWER}</b>" in reply.html
    assert 'href="https://t.me/motamot_bot?start=p11"' in reply.html


async def test_a_citation_leads_to_no_chat_where_its_reader_is_not_served(
    server, group, reader, tmp_path
):
    async with running(server, tmp_path / "db", allowed=frozenset({group.id})) as rig:
        reply = await answer_to(rig, group, f"/ask {QUESTION}", reader)
    assert "§11 ·" in reply.text
    assert "href" not in reply.html


async def test_a_mention_by_name_is_one_too(rig, group, reader, server):
    name = Entity("text_mention", 0, 7, user=server.bot.json())
    await group.send(reader, f"Motamot {QUESTION}", entities=[name])
    await rig.serve()
    assert ANSWER in group.bot_messages[0].text


async def test_a_reply_to_the_bot_is_answered_and_leans_on_what_it_replies_to(rig, group, reader):
    first = await answer_to(rig, group, f"/ask {QUESTION}", reader)
    await answer_to(rig, group, "/ask Avec qui Nvidia s'est-il entendu ?", reader)
    reply = await answer_to(rig, group, "Qu'a-t-il déclaré ?", reader, reply_to=first)
    assert "prendraient du temps" in reply.text


async def test_a_mention_under_somebodys_question_answers_that_question(rig, group, reader, server):
    asked = await group.send(server.user(), QUESTION)
    await group.send(reader, "@motamot_bot", reply_to=asked)
    await rig.serve()
    (reply,) = group.bot_messages
    assert ANSWER in reply.text


@pytest.mark.parametrize(
    "text",
    [
        QUESTION,
        f"@other_bot {QUESTION}",
        f"motamot {QUESTION}",
        f"mail@motamot_bot.example {QUESTION}",
        f"/ask@other_bot {QUESTION}",
        "/start",
        "/help",
        "/roll 6",
        "Merci !",
    ],
)
async def test_what_is_not_to_the_bot_gets_no_reply(rig, group, reader, text):
    await group.send(reader, text)
    await rig.serve()
    assert group.bot_messages == []


@pytest.mark.parametrize("remark", ["lol", "mdr", "😂😂", "oui", "…"])
async def test_a_remark_in_reply_to_the_bot_is_left_among_readers(rig, group, reader, remark):
    reply = await answer_to(rig, group, f"/ask {QUESTION}", reader)
    await group.send(reader, remark, reply_to=reply)
    await rig.serve()
    assert group.bot_messages == [reply]
    thanks = await answer_to(rig, group, "Merci !", reader, reply_to=reply)
    assert thanks.text == FR.thanks


@pytest.mark.parametrize("said", ["@motamot_bot !", "@motamot_bot 👋", "@motamot_bot pardon ?"])
async def test_whoever_calls_it_by_name_gets_a_reply(rig, group, reader, said):
    assert (await answer_to(rig, group, said, reader)).text


@pytest.mark.parametrize("said", ["pardon ?", "？", "?"])
async def test_a_question_in_reply_to_the_bot_is_no_remark(rig, group, reader, said):
    reply = await answer_to(rig, group, f"/ask {QUESTION}", reader)
    assert (await answer_to(rig, group, said, reader, reply_to=reply)).text


async def test_pictures_stickers_and_newcomers_get_no_reply(rig, group, reader):
    await group.photo(reader, "À la plage")
    await group.sticker(reader)
    await group.service(reader, new_chat_members=[reader.json()])
    await group.forward(reader, QUESTION)
    await rig.serve()
    assert group.bot_messages == []


async def test_a_reply_among_readers_gets_no_reply(rig, group, reader, server):
    asked = await group.send(server.user(), QUESTION)
    await group.send(reader, "Bonne question !", reply_to=asked)
    await rig.serve()
    assert group.bot_messages == []


@pytest.mark.parametrize("command", ["start", "help", "about"])
async def test_a_common_command_is_taken_when_it_names_the_bot(rig, group, reader, command):
    reply = await answer_to(rig, group, f"/{command}@motamot_bot", reader)
    assert reply.text


async def test_another_bot_is_never_answered(rig, group, server):
    robot = server.user(first_name="Robot", is_bot=True, username="other_bot")
    await group.send(robot, f"@motamot_bot {QUESTION}")
    await rig.serve()
    assert group.bot_messages[0].sender is robot
    assert len(group.bot_messages) == 1


async def test_a_channels_post_in_its_discussion_group_is_no_question(rig, group, server):
    channel = {"type": "channel", "id": -1001, "title": "Journal", "username": "journal"}
    post = {
        "sender_chat": channel,
        "is_automatic_forward": True,
        "forward_origin": {"type": "channel", "chat": channel, "message_id": 5, "date": 1},
    }
    telegram = server.user(777000, first_name="Telegram")
    group._post(telegram, with_found(tidy("Posez vos questions à @motamot_bot !")), post)
    await rig.serve()
    assert group.bot_messages == []


async def test_a_group_that_becomes_a_supergroup_keeps_its_language_and_is_forgotten_there(
    rig, group, reader, server
):
    await tell(rig, group, "/language en", reader)
    answer = await answer_to(rig, group, f"/ask {OFF_TOPIC}", reader)
    supergroup = server.group(member="administrator")
    group.chat.migrated_to = supergroup.id
    await group.service(reader, migrate_to_chat_id=supergroup.id)
    await supergroup.service(reader, migrate_from_chat_id=group.id)
    await rig.serve()
    assert (await answer_to(rig, supergroup, "/ask", reader)).text.startswith(EN.group_ask)
    await tell(rig, supergroup, "/forget", reader)
    store = rig.services.store
    assert await store.question_under(group.id, answer.id) is None
    assert await store.question_under(supergroup.id, answer.id) is None


async def test_an_anonymous_administrator_is_answered(rig, group, server):
    anonymous = server.user(first_name="Group", is_bot=True, username="GroupAnonymousBot")
    text = with_found(tidy(f"/ask {QUESTION}"))
    group._post(anonymous, text, {"sender_chat": group.chat.json()})
    await rig.serve()
    assert ANSWER in group.bot_messages[-1].text


async def test_the_article_is_not_sent_to_a_group(rig, group, reader):
    await tell(rig, group, f"/ask {QUESTION}", reader)
    await tell(rig, group, "/article@motamot_bot", reader)
    assert not any(m.text.startswith(bundled_article().title + "\n\n") for m in group.messages)


async def test_an_ask_without_a_question_says_how_to_ask(rig, group, reader):
    assert (await answer_to(rig, group, "/ask", reader)).text.startswith(FR.group_ask)


async def test_an_ask_in_reply_to_somebodys_question_asks_that(rig, group, server, reader):
    question = await group.send(server.user(), QUESTION)
    reply = await answer_to(rig, group, "/ask", reader, reply_to=question)
    assert ANSWER in reply.text


async def test_an_ask_in_reply_to_another_bots_command_says_how_to_ask(rig, group, server, reader):
    command = await group.send(server.user(), "/weather Paris")
    reply = await answer_to(rig, group, "/ask", reader, reply_to=command)
    assert reply.text.startswith(FR.group_ask)


@pytest.mark.parametrize("command", ["help", "start"])
async def test_a_group_that_wants_help_is_told_how_to_ask_there_with_examples(
    rig, group, reader, command
):
    reply = await answer_to(rig, group, f"/{command}@motamot_bot", reader)
    assert reply.text.startswith(FR.group_ask)
    assert reply.text.endswith(FR.try_these)
    listed = re.findall(r"^(/\w+) ", reply.text, re.MULTILINE)
    assert set(listed) == (
        {"/ask", *(f"/{c.name}" for c in FR.commands)} if command == "help" else set()
    )
    assert len(reply.buttons) == 3
    question = reply.buttons[0]["text"]
    await tap(rig, group, reply, question, reader)
    assert "blockquote" in group.bot_messages[-1].html


@pytest.mark.parametrize("text", ["@motamot_bot", "/nonsense@motamot_bot"])
async def test_what_a_group_is_told_to_write_is_taken_there(rig, group, reader, text):
    reply = await answer_to(rig, group, text, reader)
    (command,) = re.findall(r"/\S+", reply.text)
    assert command == "/help@motamot_bot"
    assert FR.group_ask in (await answer_to(rig, group, command, reader)).text


async def test_what_is_declined_in_a_group_offers_questions_too(rig, group, reader):
    reply = await answer_to(rig, group, f"/ask {OFF_TOPIC}", reader)
    assert reply.text.startswith(FR.not_in_article)
    assert reply.buttons


async def test_a_groups_readers_share_a_limit_that_is_announced_once(server, group, tmp_path):
    readers = [server.user(language_code="fr") for _ in range(3)]
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for number in range(25):
            await group.send(readers[number % 3], "/ask Merci")
        await rig.serve()
    assert [m.text for m in group.bot_messages] == [*[FR.thanks] * 20, FR.slow_down]


async def test_anonymous_administrators_of_different_groups_share_no_limit(server, tmp_path):
    anonymous = server.user(first_name="Group", is_bot=True, username="GroupAnonymousBot")
    groups = [server.group(member="administrator") for _ in range(2)]
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for group in groups:
            for _ in range(21):
                text = with_found(tidy("/ask Merci"))
                group._post(anonymous, text, {"sender_chat": group.chat.json()})
        await rig.serve()
    for group in groups:
        said = [m.text for m in group.bot_messages if m.sender is not anonymous]
        assert said == [*[FR.thanks] * 20, FR.slow_down]


# Topics


async def test_the_answer_is_in_the_topic_of_the_question(rig, server, reader):
    forum = server.group(topics=["Presse", "Ponts"])
    for name in ("Ponts", "Presse"):
        topic = forum.topic(name)
        reply = await answer_to(rig, forum, f"/ask {QUESTION}", reader, topic=topic)
        assert reply.thread_id == topic


async def test_each_topic_has_its_own_turn_before(rig, server, reader):
    forum = server.group(topics=["Presse", "Ponts"])
    presse, ponts = forum.topic("Presse"), forum.topic("Ponts")
    await answer_to(rig, forum, f"/ask {QUESTION}", reader, topic=presse)
    here = await answer_to(rig, forum, "/ask Qu'a-t-il déclaré ?", reader, topic=presse)
    assert "prendraient du temps" in here.text
    store = rig.services.store
    assert (await store.memory(forum.id, ponts)).context is None
    assert (await store.memory(forum.id, presse)).context is not None


# Hello


async def test_a_group_that_the_bot_is_added_to_is_told_once_how_to_ask(rig, server, reader):
    group = server.group(member="left")
    await group.add_bot(reader)
    await rig.serve()
    await group.remove_bot(reader)
    await group.add_bot(reader)
    await rig.serve()
    (hello,) = group.bot_messages
    article = bundled_article()
    assert article.title in hello.text
    assert "/ask" in hello.text


async def test_hello_has_the_title_once_where_the_article_has_no_source(server, reader, tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("Le pont rouvre\n\nLe pont de Lyon a rouvert à midi.\n", encoding="utf-8")
    async with running(server, tmp_path / "db", article=path) as rig:
        group = server.group(member="left")
        await group.add_bot(reader)
        await rig.serve()
        hellos = (group.bot_messages[0], await answer_to(rig, server.private_chat(), "/start"))
    assert [hello.text.count("Le pont rouvre") for hello in hellos] == [1, 1]


async def test_hello_is_said_once_also_over_a_restart(server, reader, tmp_path):
    group = server.group(member="left")
    for _ in range(2):
        async with running(server, tmp_path / "db") as rig:
            rig.offset = server.updates.next_id
            await group.add_bot(reader)
            await rig.serve()
            await group.remove_bot(reader)
    assert len(group.messages) >= 2
    assert len(server.sent) == 1


async def test_in_privacy_mode_hello_says_that_only_commands_and_replies_arrive(
    rig, server, reader
):
    group = server.group(member="left")
    await group.add_bot(reader)
    await rig.serve()
    assert FR.group_hears_commands in group.bot_messages[0].text
    await group.send(reader, f"@motamot_bot {QUESTION}")
    await rig.serve()
    assert len(group.bot_messages) == 1


async def test_where_everything_is_heard_hello_speaks_of_mentions(server, reader, tmp_path):
    server.profile.can_read_all_group_messages = True
    async with running(server, tmp_path / "db") as rig:
        group = server.group(member="left")
        await group.add_bot(reader)
        await rig.serve()
        assert FR.group_hears_all.format(bot="@motamot_bot") in group.bot_messages[0].text
        reply = await answer_to(rig, group, f"@motamot_bot {QUESTION}", reader)
    assert ANSWER in reply.text


async def test_hello_is_in_the_language_of_who_added_the_bot(rig, server):
    group = server.group(member="left")
    await group.add_bot(server.user(language_code="en"))
    await rig.serve()
    assert EN.group_hears_commands in group.bot_messages[0].text


async def test_a_promotion_is_no_arrival(rig, server, reader):
    group = server.group()
    await group.promote_bot(reader)
    await rig.serve()
    assert group.bot_messages == []


async def test_a_reader_who_blocks_and_comes_back_is_not_greeted(rig, server, reader):
    chat = server.private_chat(reader)
    await chat.block()
    await chat.unblock()
    await rig.serve()
    assert chat.bot_messages == []
