"""What Telegram refuses in one form goes out in another; what cannot go out is told apart."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest

from bot.telegram import sending
from bot.telegram.render import Rendered
from bot.telegram.sending import Place, Uneditable, Unreachable, Unrepliable
from tests.bot.telegram.rig import running
from tests.telegram_server.people import PrivateChat

GOOD = Rendered("<b>Oui</b>", "Oui")
BAD_HTML = Rendered("<b>Oui & non", "Oui & non")
BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Lire", callback_data="x")]])
BAD_BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Lire", callback_data="é" * 33)]])


@pytest.fixture
async def rig(server, tmp_path):
    async with running(server, tmp_path / "db") as started:
        yield started


@pytest.fixture
def chat(server) -> PrivateChat:
    return server.private_chat()


async def test_a_message_goes_out_with_its_markup_and_buttons(rig, chat):
    await rig.services.sender.send(Place(chat.id), Rendered("<b>Oui</b>", "Oui", BUTTONS))
    (message,) = chat.bot_messages
    assert message.html == "<b>Oui</b>"
    assert message.button("Lire")


async def test_html_that_telegram_refuses_goes_out_as_plain_text_and_is_reported(
    server, chat, tmp_path
):
    admin = server.private_chat()
    async with running(server, tmp_path / "db", admins=frozenset({admin.id})) as rig:
        message = Rendered("<blockquote>Oui", "Oui", BUTTONS)
        asked = await chat.say("?")
        await rig.services.sender.send(Place(chat.id), message, ReplyParameters(asked.id))
    assert chat.bot_messages[0].html == "Oui"
    assert chat.bot_messages[0].reply_to is asked
    assert chat.bot_messages[0].button("Lire")
    assert "parse entities" in admin.bot_messages[0].text


async def test_buttons_that_telegram_refuses_are_left_out(rig, chat):
    await rig.services.sender.send(Place(chat.id), Rendered("<b>Oui</b>", "Oui", BAD_BUTTONS))
    (message,) = chat.bot_messages
    assert message.text == "Oui"
    assert message.buttons == []


async def test_a_text_too_long_is_shortened_rather_than_lost(rig, chat):
    await rig.services.sender.send(Place(chat.id), Rendered("mot " * 2_000, "mot " * 2_000))
    (message,) = chat.bot_messages
    assert message.text.endswith("mot…")


async def test_an_empty_text_is_a_bug_that_shows(rig, chat):
    with pytest.raises(BadRequest):
        await rig.services.sender.send(Place(chat.id), Rendered("", ""))


async def test_an_edit_that_telegram_refuses_is_made_as_plain_text(rig, chat):
    sent = await rig.services.sender.send(Place(chat.id), GOOD)
    assert await rig.services.sender.edit(Place(chat.id), sent.message_id, BAD_HTML)
    assert chat.bot_messages[0].text == "Oui & non"


async def test_an_edit_that_changes_nothing_says_so(rig, chat):
    sent = await rig.services.sender.send(Place(chat.id), GOOD)
    assert not await rig.services.sender.edit(Place(chat.id), sent.message_id, GOOD)


async def test_a_message_that_is_gone_cannot_be_edited(rig, chat):
    sent = await rig.services.sender.send(Place(chat.id), GOOD)
    chat.delete(chat.bot_messages[0])
    with pytest.raises(Uneditable):
        await rig.services.sender.edit(Place(chat.id), sent.message_id, GOOD)
    await rig.services.sender.edit_keyboard(Place(chat.id), sent.message_id, BUTTONS)
    await rig.services.sender.delete(Place(chat.id), sent.message_id)


async def test_somebody_elses_message_cannot_be_edited(rig, chat):
    theirs = await chat.say("Bonjour")
    with pytest.raises(Uneditable):
        await rig.services.sender.edit(Place(chat.id), theirs.id, GOOD)


@pytest.mark.parametrize(("quote", "told"), [(None, False), ("pas dans le message", True)])
async def test_what_cannot_be_replied_to_is_told_from_a_quotation_not_found(rig, chat, quote, told):
    asked = await chat.say("Bonjour")
    number = asked.id if quote else 999
    with pytest.raises(Unrepliable) as refusal:
        await rig.services.sender.send(Place(chat.id), GOOD, ReplyParameters(number, quote=quote))
    assert refusal.value.quote is told


async def test_a_chat_that_never_was_cannot_be_reached(rig):
    with pytest.raises(Unreachable):
        await rig.services.sender.send(Place(404), GOOD)


@pytest.mark.parametrize(
    "refusal",
    [
        "not enough rights to send text messages to the chat",
        *("CHAT_SEND_PLAIN_FORBIDDEN", "CHAT_GUEST_SEND_FORBIDDEN", "CHANNEL_PRIVATE"),
        *("CHANNEL_INVALID", "CHAT_ID_INVALID", "USER_BANNED_IN_CHANNEL", "USER_IS_BLOCKED"),
        *("INPUT_USER_DEACTIVATED", "ALLOW_PAYMENT_REQUIRED"),
    ],
)
async def test_a_group_in_which_the_bot_may_not_write_cannot_be_reached(rig, server, refusal):
    group = server.group()
    group.chat.refusal = refusal
    with pytest.raises(Unreachable):
        await rig.services.sender.send(Place(group.id), GOOD)
    assert len(server.calls_of("sendMessage")) == 1


async def test_a_group_that_became_a_supergroup_is_written_to_there(rig, server):
    old, new = server.group(), server.group()
    old.chat.migrated_to = new.id
    await rig.services.sender.send(Place(old.id), GOOD)
    assert [m.text for m in new.bot_messages] == ["Oui"]


async def test_what_a_group_holds_that_became_a_supergroup_is_history(rig, server):
    old, new = server.group(), server.group()
    sent = await rig.services.sender.send(Place(old.id), GOOD)
    old.chat.migrated_to = new.id
    with pytest.raises(Uneditable):
        await rig.services.sender.edit(Place(old.id), sent.message_id, GOOD)
    await rig.services.sender.edit_keyboard(Place(old.id), sent.message_id, BUTTONS)
    await rig.services.sender.delete(Place(old.id), sent.message_id)
    assert [m.text for m in old.bot_messages] == ["Oui"]


async def test_a_message_goes_to_its_topic(rig, server):
    forum = server.group(topics=["Presse"])
    topic = forum.topic("Presse")
    asked = await forum.send(server.user(), "/ask", topic=topic)
    await rig.serve()
    reply = forum.bot_messages[0]
    assert reply.thread_id == asked.thread_id == topic


async def test_a_topic_that_telegram_no_longer_knows_by_number_is_answered_by_a_reply(rig, server):
    forum = server.group(topics=["Presse"])
    topic = forum.topic("Presse")
    asked = await forum.send(server.user(), "/ask Qui est le PDG de Nvidia ?", topic=topic)
    del forum.chat.topics[topic]
    await rig.serve()
    (reply,) = forum.bot_messages
    assert reply.reply_to is asked
    with pytest.raises(Unreachable):  # without a reply it would land anywhere
        await rig.services.sender.send(Place(forum.id, topic), GOOD)


async def test_what_is_asked_in_a_topic_that_is_deleted_is_answered_nowhere_else(rig, server):
    forum = server.group(topics=["Presse"])
    topic = forum.topic("Presse")
    asked = await forum.send(server.user(), "/ask Qui est le PDG de Nvidia ?", topic=topic)
    del forum.chat.topics[topic]
    forum.delete(asked)
    assert await rig.deal() == ["unreachable"]
    assert forum.bot_messages == []


async def test_a_thread_of_replies_in_a_plain_group_is_no_topic(rig, server):
    group, reader = server.group(), server.user()
    first = await group.send(reader, "Bonjour")
    await group.send(reader, "/ask Qui est le PDG de Nvidia ?", reply_to=first)
    await rig.serve()
    assert rig.refusals == []
    assert len(group.bot_messages) == 1


async def test_typing_is_shown_while_an_answer_takes_long(rig, chat, server, monkeypatch):
    monkeypatch.setattr(sending, "TYPING_AFTER", 0.0)
    async with rig.services.sender.typing(Place(chat.id)):
        await server.wait_for(lambda: server.calls_of("sendChatAction"))
    assert [action for _, action in chat.chat.actions] == ["typing"]


async def test_typing_goes_on_after_one_refusal(rig, chat, server, monkeypatch):
    monkeypatch.setattr(sending, "TYPING_AFTER", 0.0)
    monkeypatch.setattr(sending, "_TYPING_LASTS", 0.0)
    await chat.block()
    async with rig.services.sender.typing(Place(chat.id)):
        await server.wait_for(lambda: server.calls_of("sendChatAction"))
        await chat.unblock()
        await server.wait_for(lambda: chat.chat.actions)
