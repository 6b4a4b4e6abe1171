"""The picture of coverage against accuracy: how often motamot is right when it answers."""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.evaluation import Report

_NAMES = {"fr": "French", "en": "English"}


def draw(reports: Sequence[Report], path: Path) -> None:
    """Draw, for every share of the questions answered, surest first, how many are right."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        print("motamot: --figure needs matplotlib: pip install 'motamot[bench]'", file=sys.stderr)
        return
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
