"""Replies in a terminal, or as plain lines in a pipe."""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.reply import Action, Block, Cite, Contents, Reply, Say

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

MAX_WIDTH = 100
"""Longest line, in columns; longer ones are hard to read."""
_SHORT = 23
_HELD = {0xA0: "\ufdd0", 0x202F: "\ufdd1"}  # rich would also break lines at no-break spaces
_FREED = {0xFDD0: "\u00a0", 0xFDD1: "\u202f"}
_STYLES = {"text": "", "title": "bold", "hint": "dim", "code": ""}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def show(reply: Reply, *, numbered: bool = False) -> None:
    """Print a reply; ``numbered`` shows its buttons with numbers to type."""
    if sys.stdout.isatty():
        console = make_console()
        console.print(render(reply, console, numbered=numbered))
    else:
        print(plain(reply), flush=True)


def say(text: str) -> None:
    """Print the program's own text to a terminal."""
    from rich.text import Text

    console = make_console()
    console.print(folded(Text(text), console))


def piped_lines() -> Iterator[str]:
    """The lines of standard input as they arrive; bytes that are not UTF-8 are replaced."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors="replace").lstrip("\ufeff").rstrip("\r\n")


def choices(reply: Reply) -> list[Action]:
    """The buttons under a reply, in the order of their numbers from 1."""
    return [action for row in reply.actions for action in row]


def plain(reply: Reply) -> str:
    """A reply as text, one paragraph per line: for pipes, files and other programs."""
    lines = [line for block in reply.blocks for line in _plain_block(block)]
    return "\n".join(lines + [f"- {_safe(question)}" for question in _offered(reply)])


def make_console() -> "Console":
    """A console for standard output; it respects NO_COLOR."""
    from rich.console import Console  # slow to import, and not needed in a pipe

    return Console(highlight=False, markup=False, emoji=False)


def render(reply: Reply, console: "Console", *, numbered: bool = False) -> "RenderableType":
    """A reply as something rich can print."""
    from rich.console import Group
    from rich.text import Text

    parts: list[RenderableType] = []
    above: Block | None = None
    for block in reply.blocks:
        if isinstance(above, Cite) and isinstance(block, Cite):
            parts.append("")  # so that the bars of two quotations do not join
        parts.append(_block(block, console))
        above = block
    if numbered and reply.actions:
        parts.append(_actions(choices(reply), console))
    else:
        offered = (Text(_safe(question)) for question in _offered(reply))
        parts.extend(folded(question, console, " - ", "   ") for question in offered)
    return Group(*parts)


def folded(
    text: "Text", console: "Console", first: str = "", rest: str = "", style: str = "cyan"
) -> "Text":
    """Wrap ``text`` to the width, never at no-break spaces.

    ``first``, in ``style``, goes before the first line, ``rest`` before the others.
    """
    from rich.cells import cell_len
    from rich.text import Text

    text = text.copy()
    text.plain = text.plain.translate(_HELD)
    lines = text.wrap(console, max(10, min(console.width, MAX_WIDTH) - cell_len(first)))
    for line in lines:
        line.rstrip()
    page = Text("\n").join(
        Text.assemble((rest if number else first, style), line) for number, line in enumerate(lines)
    )
    page.plain = page.plain.translate(_FREED)
    return page


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
            return [f"{name}  {_safe(title)}" for name, title in rows]


def _block(block: Block, console: "Console") -> "RenderableType":
    from rich.text import Text

    match block:
        case Say(text, role):
            return folded(Text(_safe(text), style=_STYLES[role]), console)
        case Cite():
            return _citation(block, console)
        case Contents(rows):
            return _contents(rows, console)


def _contents(rows: Sequence[tuple[str, str]], console: "Console") -> "RenderableType":
    """Names with their titles beside them, or below them if the lines are short."""
    from rich.text import Text

    indent = max(len(name) for name, _ in rows) + 4
    lines: list[Text] = []
    for name, title in rows:
        first, rest = f" {name}".ljust(indent), " " * indent
        if console.width < indent + _SHORT:
            lines.append(Text(f" {name}", style="dim"))
            first = rest = "   "
        lines.append(folded(Text(_safe(title)), console, first, rest, style="dim"))
    return Text("\n").join(lines)


def _citation(cite: Cite, console: "Console") -> "RenderableType":
    """A quotation with a bar on its left, its highlight in bold, its citation below."""
    from rich.text import Text

    quote = cite.quote
    text = Text(_safe(quote.text))
    if span := quote.highlight:
        text.stylize("bold", span.start - quote.start, span.end - quote.start)
    bar = " │ " if console.encoding.startswith("utf") else " | "
    citation = Text(_safe(cite.citation), "dim")
    return Text("\n").join(folded(part, console, bar, bar) for part in (text, citation))


def _actions(actions: list[Action], console: "Console") -> "RenderableType":
    """Buttons with their numbers: side by side if all labels are short, else one per line."""
    from rich.text import Text

    short = all(len(action.label) <= _SHORT for action in actions)
    style = "dim" if short else ""
    lines: list[Text] = []
    for number, action in enumerate(actions, start=1):
        item = Text.assemble((f" [{number}] ", "cyan"), (_safe(action.label), style))
        if not short:
            label = Text(_safe(action.label))
            lines.append(folded(label, console, f" [{number}] ", " " * len(f" [{number}] ")))
        elif lines and lines[-1].cell_len + item.cell_len < min(console.width, MAX_WIDTH):
            lines[-1].append("  ").append(item)
        else:
            lines.append(item)
    return Text("\n").join(lines)


def _safe(text: str) -> str:
    """``text`` with control characters made visible: an article must not drive the terminal."""
    return _CONTROLS.sub("\ufffd", text)
