"""How the files of weights are written: where the weights come from, and the weights."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path


def origin(sources: Sequence[str], how: str) -> dict[str, object]:
    """Who made weights, when, from which files of questions, and how."""
    return {
        "by": "motamot train",
        "when": datetime.now(UTC).date().isoformat(),
        "from": list(sources),
        "how": how,
    }


def write(path: Path, stored: Mapping[str, object]) -> None:
    """Write weights and their origin, as JSON that people can read."""
    path.write_text(json.dumps(stored, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
