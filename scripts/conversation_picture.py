"""Draw docs/conversation.svg: a real conversation with the bundled article, as the terminal shows it."""

import io
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
    "Que cède Nvidia en échange des licences ?",
    "Qui est Jensen Huang ?",
    "Et qu’a-t-il dit ?",
    "Which chip is Baidu testing?",
    "Combien de salariés compte Baidu ?",
)


def main() -> None:
    """Write the picture."""
    console = Console(
        record=True,
        width=92,
        file=io.StringIO(),
        force_terminal=True,
        highlight=False,
        markup=False,
    )
    conversation, memory = Conversation(bundled_article()), Memory()
    for text in TURNS:
        console.print(Text(f"› {text}", style="bold"))
        outcome = conversation.respond(Turn(text), memory)
        memory = outcome.memory
        for reply in outcome.replies:
            console.print(render(reply, console, numbered=True))
        console.print()
    path = ROOT / "docs" / "conversation.svg"
    path.write_text(console.export_svg(title="motamot"), encoding="utf-8")
    print(f"Wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
