"""The picture of coverage against accuracy: how often motamot is right when it answers."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from index.evaluation import Report

_FORMATS = (".svg", ".png", ".pdf")
_NAMES = {"fr": "French", "en": "English"}


def trouble_drawing(path: Path) -> str | None:
    """Why no picture can be written to ``path``, in one line; None if one can."""
    if path.suffix.lower() not in _FORMATS:
        return f"{path} should end in one of {', '.join(_FORMATS)}"
    if not path.absolute().parent.is_dir():
        return f"the folder {path.parent} does not exist"
    if find_spec("matplotlib") is None:
        return "a picture needs matplotlib: pip install 'motamot[bench]'"
    return None


def draw(reports: Sequence[Report], path: Path) -> None:
    """Draw the share of right answers against the share of questions answered, surest first."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4.2), layout="constrained")
    axes = figure.add_subplot()
    for report in reports:
        ordered = sorted(report.points, key=lambda point: -point[0])
        right = np.cumsum([was_right for _, was_right in ordered])
        answered = np.arange(1, len(ordered) + 1)
        name = f"{_NAMES[report.language]} ({report.questions} questions)"
        axes.plot(100 * answered / len(ordered), 100 * right / answered, label=name)
    axes.set(
        xlabel="questions answered, surest first (%)",
        ylabel="of these, first quotation right (%)",
        xlim=(2, 100),
        ylim=(50, 101),
    )
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path)
