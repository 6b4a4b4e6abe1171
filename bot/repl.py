"""The terminal's face: a conversation with the article, line by line."""

import sys
from collections.abc import Iterator
from pathlib import Path

from bot.conversation import Conversation, Memory, Turn
from bot.phrases import Phrases, phrases_for
from bot.reply import Reply
from bot.terminal import choices, show


def run_repl(conversation: Conversation) -> None:
    """Talk until the end of input: Ctrl-D, /quit, or the last line of a pipe."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    phrases = phrases_for(conversation.article.language)
    lines = _typed_lines(phrases) if interactive else _piped_lines()
    memory, last = Memory(), None
    if interactive:
        last = _say(conversation, "/start", memory, numbered=True)[1]
        print(phrases.repl_keys)
    for line in lines:
        if line.strip() in ("/quit", "/exit", "/q"):
            break
        memory, last = _say(conversation, _chosen(line, last), memory, numbered=interactive)
    if interactive:
        print(phrases.bye)


def _say(
    conversation: Conversation, text: str, memory: Memory, *, numbered: bool
) -> tuple[Memory, Reply]:
    outcome = conversation.respond(Turn(text), memory)
    for reply in outcome.replies:
        show(reply, numbered=numbered)
        print()
    return outcome.memory, outcome.replies[-1]


def _chosen(line: str, last: Reply | None) -> str:
    """The command behind a number typed under a reply, else the line itself."""
    actions = choices(last) if last else []
    stripped = line.strip()
    if stripped.isdecimal() and stripped.isascii() and 1 <= int(stripped) <= len(actions):
        return actions[int(stripped) - 1].command
    return line


def _piped_lines() -> Iterator[str]:
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors="replace").rstrip("\r\n")


def _typed_lines(phrases: Phrases) -> Iterator[str]:
    """Lines typed at a prompt with history, completion of commands and the usual keys."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory

    history: History
    try:
        history = FileHistory(str(_history_file()))
    except OSError:
        history = InMemoryHistory()
    commands = {f"/{c.name}": c.description for c in phrases.commands if c.name != "privacy"}
    commands["/quit"] = phrases.repl_quit
    session: PromptSession[str] = PromptSession(
        history=history,
        completer=WordCompleter(list(commands), meta_dict=commands, sentence=True),
        complete_while_typing=False,
        enable_history_search=True,
    )
    while True:
        try:
            line = session.prompt("› ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if line.strip():
            yield line


def _history_file() -> Path:
    """Where the questions typed are kept across runs.

    Raises:
        OSError: the folder cannot be made.
    """
    from platformdirs import user_state_path

    return user_state_path("motamot", appauthor=False, ensure_exists=True) / "history"
