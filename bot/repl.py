"""The terminal interface: a conversation with the article, line by line."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.conversation import Conversation, Memory, Turn
from bot.phrases import Phrases, phrases_for
from bot.reply import Reply
from bot.terminal import choices, piped_lines, say, show

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession


def run_repl(conversation: Conversation) -> None:
    """Talk until the end of input: Ctrl-D, /quit, or the last line of a pipe."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        _talk(conversation, phrases_for(conversation.article.language))
        return
    memory = Memory()
    for line in piped_lines():
        if _leaves(line):
            break
        memory, _ = _say(conversation, line, memory)


def _talk(conversation: Conversation, phrases: Phrases) -> None:
    """Talk in a terminal, where typing a number chooses what a reply offers."""
    _, last = _say(conversation, "/start", Memory(), numbered=True)
    say(phrases.repl_keys)
    memory = Memory()
    for line in _typed_lines(phrases):
        if _leaves(line):
            break
        chosen = _chosen(line, last)
        if chosen is None:
            say(phrases.repl_no_choice.format(number=line.strip(" [].)")) + "\n")
        elif _forgets(chosen) and (reason := _erase_history()):
            memory = Memory()
            say(phrases.repl_not_forgotten.format(reason=reason) + "\n")
        else:
            memory, reply = _say(conversation, chosen, memory, numbered=True)
            last = reply if reply.actions else last  # what is still on the screen can be chosen
    say(phrases.bye)


def _leaves(line: str) -> bool:
    return line.strip().lower() in ("/quit", "/exit", "/q", "quit", "exit", "quitter")


def _forgets(line: str) -> bool:
    return re.match(r"(?i)/forget\b", line.strip()) is not None


def _say(
    conversation: Conversation, text: str, memory: Memory, *, numbered: bool = False
) -> tuple[Memory, Reply]:
    response = conversation.respond(Turn(text), memory)
    for reply in response.replies:
        show(reply, numbered=numbered)
        print()
    return response.memory, response.replies[-1]


def _chosen(line: str, last: Reply) -> str | None:
    """The command of a number typed under a reply ("2", "[2]", "2."), None if there is none; else the line itself."""
    actions = choices(last)
    typed = re.fullmatch(r"(\[)?([0-9]{1,2})(?(1)\]|)[.)]?", line.strip())
    if not actions or typed is None:
        return line
    number = int(typed[2])
    return actions[number - 1].command if 1 <= number <= len(actions) else None


def _typed_lines(phrases: Phrases) -> Iterator[str]:
    """Lines typed at a prompt with history, completion of commands and the usual keys."""
    session = _session(phrases)
    while True:
        try:
            line = session.prompt("› ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if line.strip():
            yield line
        if _forgets(line):
            session = _session(phrases)  # the old session still has what was typed


def _session(phrases: Phrases) -> "PromptSession[str]":
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory

    history: History
    try:
        history = FileHistory(str(_history_file()))
    except OSError:
        history = InMemoryHistory()
    commands = {f"/{c.name}": c.description for c in phrases.commands}
    commands["/quit"] = phrases.repl_quit
    return PromptSession(
        history=history,
        completer=WordCompleter(list(commands), meta_dict=commands, sentence=True),
        complete_while_typing=False,
        enable_history_search=True,
    )


def _history_file() -> Path:
    """The file that keeps typed questions between runs.

    Raises:
        OSError: it cannot be written to.
    """
    path = _history_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.open("ab").close()
    return path


def _erase_history() -> str:
    """Erase the questions typed; returns the reason if that fails, else nothing."""
    path = _history_path()
    try:
        if path.exists():
            path.write_bytes(b"")
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


def _history_path() -> Path:
    from platformdirs import user_state_path

    return user_state_path("motamot", appauthor=False) / "history"
