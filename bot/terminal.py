"""Replies as a terminal shows them, and as plain lines where there is no terminal."""

import re
import sys
from typing import TYPE_CHECKING

from bot.reply import Action, Block, Cite, Contents, Reply, Say

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_STYLES = {"text": "", "title": "bold", "hint": "dim"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def show(reply: Reply, *, numbered: bool = False) -> None:
    """Print a reply; ``numbered`` shows what can be chosen by typing its number."""
    if sys.stdout.isatty():
        console = make_console()
        console.print(render(reply, console, numbered=numbered))
    else:
        print(plain(reply), flush=True)


def choices(reply: Reply) -> list[Action]:
    """What can be chosen under a reply, in the order of its numbers, from 1."""
    return [action for row in reply.actions for action in row]


def plain(reply: Reply) -> str:
    """A reply as lines of text, one paragraph a line: for pipes, files and other programs."""
    lines = [line for block in reply.blocks for line in _plain_block(block)]
    return "\n".join(lines + [f"- {_safe(question)}" for question in _offered(reply)])


def make_console() -> "Console":
    """A console for standard output that wraps at words and leaves colours to NO_COLOR."""
    from rich.console import Console  # a pipe does without, and starts sooner

    return Console(highlight=False, markup=False, emoji=False)


def render(reply: Reply, console: "Console", *, numbered: bool = False) -> "RenderableType":
    """A reply as something rich can print."""
    from rich.console import Group
    from rich.text import Text

    parts = [_block(block, console) for block in reply.blocks]
    if numbered and reply.actions:
        parts.append(_actions(choices(reply)))
    else:
        parts.extend(Text(f" - {_safe(question)}") for question in _offered(reply))
    return Group(*parts)


def _offered(reply: Reply) -> list[str]:
    return [a.label for a in choices(reply) if a.command.startswith("/suggestion ")]


def _plain_block(block: Block) -> list[str]:
    match block:
        case Say(text):
            return [_safe(text)]
        case Cite(quote, citation):
            text = "\n".join(f"│ {line}" for line in _safe(quote.text).split("\n"))
            return [text, f"│ {_safe(citation)}"]
        case Contents(rows):
            return [f"{numbers}  {_safe(title)}" for numbers, title in rows]


def _block(block: Block, console: "Console") -> "RenderableType":
    from rich.table import Table
    from rich.text import Text

    match block:
        case Say(text, role):
            return Text(_safe(text), style=_STYLES[role])
        case Cite():
            return _citation(block, console)
        case Contents(rows):
            table = Table(box=None, show_header=False, padding=(0, 2, 0, 1))
            for numbers, title in rows:
                table.add_row(Text(numbers, style="dim"), Text(_safe(title)))
            return table


def _citation(cite: Cite, console: "Console") -> "RenderableType":
    """A quotation behind a bar, its highlight bold, its citation under it."""
    from rich.text import Text

    quote = cite.quote
    text = Text(_safe(quote.text))
    if span := quote.highlight:
        text.stylize("bold", span.start - quote.start, span.end - quote.start)
    width = max(20, min(console.width, 100) - 4)
    lines = [*text.wrap(console, width), *Text(_safe(cite.citation), "dim").wrap(console, width)]
    bar = "│" if console.encoding.startswith("utf") else "|"
    return Text("\n").join(Text.assemble((f" {bar} ", "cyan"), line) for line in lines)


def _actions(actions: list[Action]) -> "RenderableType":
    from rich.text import Text

    text = Text()
    short = all(len(a.label) < 24 for a in actions)
    for number, action in enumerate(actions, start=1):
        if number > 1:
            text.append("  " if short else "\n")
        text.append(f" [{number}]", style="cyan")
        text.append(f" {_safe(action.label)}", style="dim" if short else "")
    return text


def _safe(text: str) -> str:
    """``text`` with control characters made visible: an article must not drive the terminal."""
    return _CONTROLS.sub("\ufffd", text)
