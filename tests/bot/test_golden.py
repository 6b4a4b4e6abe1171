"""What readers of the bundled article see, turn by turn, in both interfaces: to be read, not only compared."""

import io
from collections.abc import Iterator

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from bot.conversation import Conversation, Memory, Turn
from bot.reply import Reply
from bot.telegram.render import Style, pressed
from bot.telegram.render import render as render_for_telegram
from bot.terminal import plain
from bot.terminal import render as render_for_terminal
from index import bundled_article

TURNS = {
    "a number": ("Quel pourcentage de ses revenus Nvidia cède-t-elle ?",),
    "a date": ("Depuis quand Alibaba recourt-il à ses puces sur mesure ?",),
    "a person": ("Qui est le PDG de Nvidia ?",),
    "yes or no": ("Alibaba et Baidu ont-ils rompu avec Nvidia ?",),
    "a reason": ("Pourquoi les Chinois développent-ils leurs propres semi-conducteurs ?",),
    "a definition": ("Qu’est-ce que la H20 ?",),
    "what somebody said": ("Qu’a dit le porte-parole de Nvidia ?",),
    "a follow-up": ("Qu’est-ce que la H20 ?", "Et ses performances ?"),
    "asked in English": ("Who is the CEO of Nvidia?",),
    "not sure": ("Quelles performances ont les puces d'Alibaba ?",),
    "not sure which of two": ("Que fait Alibaba de ses puces ?",),
    "not in the article": ("Combien coûte la H20 ?",),
    "start": ("/start",),
    "a passage": ("/passage 3",),
}
RIGHT = {
    "a number": "15 % des revenus",
    "a date": "début de l’année 2025",
    "a person": "Jensen Huang",
    "yes or no": "Ni Alibaba ni Baidu n’ont rompu",
    "a reason": "Privés d’une partie de ce matériel",
    "a definition": "le processeur d’IA le plus puissant",
    "what somebody said": "incontestablement arrivée",
    "a follow-up": "supérieures à celles des solutions chinoises",
    "asked in English": "Jensen Huang",
    "not sure": "qu’elle rivalise désormais avec la H20",
    "not sure which of two": "Alibaba recourt à ses puces sur mesure",
    "not in the article": "Je n’ai pas trouvé la réponse dans l’article.",
    "start": "Bonjour",
    "a passage": "Les deux groupes n’avancent pas de la même manière.",
}
"""What the last reply must say, whatever it looks like: no picture makes a wrong answer right."""


@pytest.fixture(scope="module")
def conversation() -> Conversation:
    return Conversation(bundled_article(), retention_days=30)


@pytest.mark.parametrize("name", TURNS)
def test_the_reply_is_right(name: str, conversation: Conversation) -> None:
    assert RIGHT[name] in plain(last_reply(conversation, TURNS[name]))


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS)
def test_the_terminal_shows(
    turns: tuple[str, ...], conversation: Conversation, snapshot: SnapshotAssertion
) -> None:
    assert in_the_terminal(last_reply(conversation, turns)) == snapshot


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS)
def test_telegram_shows(
    turns: tuple[str, ...], conversation: Conversation, snapshot: SnapshotAssertion
) -> None:
    reply = last_reply(conversation, turns)
    assert in_telegram(reply, conversation.version) == snapshot


def last_reply(conversation: Conversation, turns: tuple[str, ...]) -> Reply:
    memory = Memory()
    for text in turns:
        outcome = conversation.respond(Turn(text), memory)
        memory = outcome.memory
    (reply,) = outcome.replies
    return reply


def in_the_terminal(reply: Reply) -> str:
    """The reply on a screen of 80 columns without colours."""
    screen = Console(
        width=80, file=io.StringIO(), color_system=None, highlight=False, markup=False, emoji=False
    )
    with screen.capture() as captured:
        screen.print(render_for_terminal(reply, screen, numbered=True))
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def in_telegram(reply: Reply, version: str) -> str:
    """The reply's HTML, and its buttons, one row a line, each with what it does."""
    rendered = render_for_telegram(reply, Style(version))
    return "\n".join([rendered.html, "", *buttons(rendered.keyboard)])


def buttons(keyboard) -> Iterator[str]:
    for row in keyboard.inline_keyboard if keyboard else ():
        yield "  ".join(f"[{button.text}] {what_it_does(button)}" for button in row)


def what_it_does(button) -> str:
    if button.copy_text:
        return f"copies {button.copy_text.text}"
    return pressed(button.callback_data).command
