"""`motamot eval` and `motamot train`: measures and models from SQuAD-format files."""

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.exit_codes import USAGE_ERROR
from bot.figure import draw, trouble_drawing
from index.confidence import confidence
from index.datasets.squad import Document, load_squad
from index.evaluation import Measure, Report, evaluate
from index.ranking import ranker
from index.spans import spans
from index.training import confidence as confidence_training
from index.training import ranker as ranker_training
from index.training import spans as span_training


def evaluate_files(
    files: Sequence[Path], *, as_json: bool, list_errors: bool, figure: Path | None
) -> int:
    """Measure the answers to the files' questions and print the results."""
    if figure is not None and (trouble := trouble_drawing(figure)):
        print(f"motamot: --figure: {trouble}", file=sys.stderr)
        return USAGE_ERROR
    documents = _load(files)
    if documents is None:
        return USAGE_ERROR
    with _progress() as progress:
        task = progress.add_task("Asking", total=len(documents))
        reports = evaluate(documents, lambda: progress.advance(task))
    if figure is not None:
        draw(reports, figure)
    if as_json:
        print(json.dumps([report.model_dump(mode="json") for report in reports], indent=2))
        return 0
    console = Console(highlight=False, markup=False)
    for report in reports:
        _print(console, report)
        if list_errors:
            _print_errors(console, report)
    return 0


def train_files(files: Sequence[Path]) -> int:
    """Learn the weights of ranking, spans and confidence again, and print how good they are."""
    documents = _load(files)
    if documents is None:
        return USAGE_ERROR
    if sum(any(e.answers for e in d.examples) for d in documents) < 2:
        print(
            "motamot: training needs two articles with answered questions, or more: what is learned "
            "from one is tried on another.",
            file=sys.stderr,
        )
        return USAGE_ERROR
    names = [path.name for path in files]
    with TemporaryDirectory() as folder:
        made = {
            path: Path(folder) / path.parent.name
            for path in (ranker.WEIGHTS, spans.WEIGHTS, confidence.WEIGHTS)
        }
        lessons: dict[str, Callable[[], dict[str, float]]] = {
            "ranking": lambda: ranker_training.train(documents, names, made[ranker.WEIGHTS]),
            "spans": lambda: span_training.train(documents, names, made[spans.WEIGHTS]),
            "confidence": lambda: confidence_training.train(
                documents,
                names,
                made[confidence.WEIGHTS],
                ranker.read_weights(made[ranker.WEIGHTS]),
            ),
        }
        try:
            for what, train in lessons.items():
                with Console(stderr=True).status(f"Learning {what}"):
                    measured = train()
                for name, share in measured.items():
                    print(f"{what}: {name}: {100 * share:.1f} %")
            for path, weights in made.items():  # all or none: they depend on each other
                shutil.copyfile(weights, path)
        except (ValueError, OSError) as error:
            print(f"motamot: no model was made: {error}", file=sys.stderr)
            return USAGE_ERROR
    return 0


def _load(files: Sequence[Path]) -> list[Document] | None:
    """The files' documents; None, with a message, if one cannot be used."""
    documents: list[Document] = []
    for path in files:
        try:
            found = load_squad(path)
        except OSError as error:
            trouble = f"{path} cannot be read ({error.strerror})."
        except ValueError as error:
            trouble = str(error)
        else:
            trouble = "" if any(d.examples for d in found) else f"{path} asks no question."
            documents += found
        if trouble:
            print(f"motamot: {trouble}", file=sys.stderr)
            return None
    return documents


def _progress() -> Progress:
    return Progress(console=Console(stderr=True), transient=True)


def _print(console: Console, report: Report) -> None:
    """The measures of one language, as tables."""
    title = f"{report.language}: {report.questions} questions on {report.articles} articles"
    table = Table("measure", "%", "95 % interval", "questions", title=title)
    for name, measure in report.measures.items():
        table.add_row(name, *_cells(measure))
    times = ", ".join(f"{name} {ms:.2f} ms" for name, ms in report.milliseconds.items())
    table.caption = f"Time a question: {times}"
    console.print(table)
    for heading, measures in (
        ("hit@1 by expected answer type", report.by_type),
        ("right when answered, by confidence from", report.calibration),
    ):
        table = Table(heading, "%", "95 % interval", "questions")
        for name, measure in measures.items():
            table.add_row(name, *_cells(measure))
        console.print(table)


def _cells(measure: Measure) -> tuple[str, str, str]:
    return (
        f"{100 * measure.value:.1f}",
        f"{100 * measure.low:.1f} – {100 * measure.high:.1f}",
        str(measure.count),
    )


def _print_errors(console: Console, report: Report) -> None:
    for miss in report.misses:
        place = "in top 3" if miss.in_top_3 else "not in top 3"
        given = "answered" if miss.answered else "declined"
        console.print(f"\n{miss.article} | {miss.question}", style="bold")
        console.print(f"  wanted: {miss.gold}")
        console.print(f"  quoted: {miss.quoted} ({given}, {miss.confidence:.2f}; {place})")
