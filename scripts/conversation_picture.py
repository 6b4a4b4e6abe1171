"""Draw docs/conversation.svg: a real conversation with the bundled article, as the terminal shows it."""

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bot.conversation import Conversation, Memory, Turn  # noqa: E402
from bot.terminal import render  # noqa: E402
from index import bundled_article  # noqa: E402

TURNS = (
    "Quel pourcentage de ses revenus Nvidia cède-t-elle ?",
    "Qu’est-ce que la H20 ?",
    "Et ses performances ?",
    "Combien coûte-t-elle ?",
)
WIDTH = 84


def main() -> None:
    """Write the picture."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        highlight=False,
        markup=False,
    )
    conversation, memory = Conversation(bundled_article()), Memory()
    for number, text in enumerate(TURNS):
        if number:
            console.print()
        console.print(Text(f"› {text}", style="bold"))
        outcome = conversation.respond(Turn(text), memory)
        memory = outcome.memory
        for reply in outcome.replies:
            console.print(render(reply, console, numbered=True))
    path = ROOT / "docs" / "conversation.svg"
    svg = console.export_svg(title="motamot", unique_id="motamot")
    path.write_text(with_local_fonts(svg), encoding="utf-8")
    print(f"Wrote {path.relative_to(ROOT)}")


def with_local_fonts(svg: str) -> str:
    """The same picture, for which nobody's browser has to fetch a font."""
    without = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    fonts = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
    return without.replace("Fira Code, monospace", fonts).replace("arial", "sans-serif")


if __name__ == "__main__":
    main()
