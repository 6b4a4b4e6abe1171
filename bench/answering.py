"""The cost of an answer: time, start-up and memory, compared with plain libraries."""

import gc
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import bm25s
import numpy as np
from rank_bm25 import BM25Okapi

from bench.table import print_table
from index import Reader, bundled_article
from index.ranking.retriever import Retriever

ROOT = Path(__file__).parents[1]
SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    """Print the four tables."""
    answer_time()
    retrieval_at_scale()
    start_up()
    peak_memory()


def answer_time(count: int = 1_000) -> None:
    """Time questions on the bundled article, compared with rank-bm25, which only ranks."""
    article = bundled_article()
    began = time.perf_counter()
    reader = Reader(article)
    build = (time.perf_counter() - began) * 1e3
    gc.freeze()  # as when serving
    sentences = [article.text[s.start : s.end] for s in article.sentences]
    plain = BM25Okapi([s.lower().split() for s in sentences])
    questions = _questions(sentences, count)
    rows = [
        ["motamot, the whole answer", *_milliseconds(reader.answer, questions)],
        [
            "rank-bm25 on lower().split(), ranking only",
            *_milliseconds(lambda q: plain.get_top_n(q.lower().split(), sentences, 3), questions),
        ],
    ]
    title = f"A question on the bundled article ({article.word_count} words), {count} questions"
    print_table(title, ["", "p50 ms", "p99 ms"], rows)
    print(f"Building the index of that article: {build:.1f} ms\n")


def retrieval_at_scale() -> None:
    """Time the scores of generated passages, compared with rank-bm25's get_scores and bm25s."""
    rows = []
    for size in SIZES:
        corpus, queries = _generated(size)
        retriever = Retriever(corpus)
        plain = BM25Okapi(corpus, k1=0.9, b=0.4)
        other = bm25s.BM25(method="atire", k1=0.9, b=0.4)
        other.index(corpus, show_progress=False)
        some = queries[: 200 if size < SIZES[-1] else 20]
        mine = _median(retriever.scores, queries)
        theirs = _median(plain.get_scores, some)
        third = _median(other.get_scores, queries)
        same = sum(np.array_equal(retriever.scores(q), plain.get_scores(q)) for q in some)
        rows.append(
            [
                f"{size:,}",
                f"{mine:.3f}",
                f"{theirs:.2f}",
                f"{third:.3f}",
                f"{theirs / mine:.0f}×",
                f"{same}/{len(some)}",
            ]
        )
    print_table(
        "Scores of N generated passages, median ms",
        ["N", "motamot", "get_scores", "bm25s", "get_scores ÷ motamot", "identical to the bit"],
        rows,
    )


def start_up(runs: int = 15) -> None:
    """Time the start of `ask`, compared with importing two of its libraries."""
    base = _process_time(["-c", "import rank_bm25, pydantic"], runs)
    ask = _process_time(["-m", "bot", "ask", "Quelle puce utilise Baidu ?"], runs)
    rows = [
        ["python -c 'import rank_bm25, pydantic'", f"{base:.0f}", ""],
        ["python -m bot ask, from start to answer", f"{ask:.0f}", f"{ask / base:.2f}×"],
    ]
    print_table(f"Start-up, median of {runs} runs, ms", ["", "ms", "ratio"], rows)


def peak_memory() -> None:
    """Peak resident memory of `ask`."""
    code = (
        "import sys, bot.__main__ as m; m.main(sys.argv[1:]); "
        "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmHWM')), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "ask", "Quelle puce utilise Baidu ?"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    print_table(
        "Peak memory of ask, one article",
        ["", "MB"],
        [["ask", f"{int(done.stderr) * 1024 / 1e6:.0f}"]],
    )


def _questions(sentences: Sequence[str], count: int) -> list[str]:
    """Questions of three to eight words of the article, in order, with a question word."""
    chance = random.Random(1)
    questions = []
    for _ in range(count):
        words = chance.choice(sentences).split()
        picked = sorted(chance.sample(range(len(words)), min(len(words), chance.randint(3, 8))))
        opening = chance.choice(["Qui", "Quand", "Combien", "Pourquoi", "Quelle", "Où"])
        questions.append(f"{opening} {' '.join(words[i] for i in picked)} ?")
    return questions


def _generated(size: int) -> tuple[list[list[str]], list[list[str]]]:
    """Passages of 60 terms with a Zipf distribution, and queries of four less common terms."""
    chance = random.Random(size)
    vocabulary = [f"mot{i}" for i in range(50_000)]
    weights = [1 / (rank + 10) for rank in range(len(vocabulary))]
    terms = chance.choices(vocabulary, weights, k=size * 60)
    corpus = [terms[i : i + 60] for i in range(0, len(terms), 60)]
    queries = [
        [*chance.choices(vocabulary[100:2_000], k=2), *chance.choices(vocabulary[2_000:], k=2)]
        for _ in range(200)
    ]
    return corpus, queries


def _milliseconds(call: Callable[[str], object], questions: Sequence[str]) -> tuple[str, str]:
    times = []
    for question in questions:
        began = time.perf_counter()
        call(question)
        times.append((time.perf_counter() - began) * 1e3)
    times.sort()
    return f"{statistics.median(times):.3f}", f"{times[int(len(times) * 0.99)]:.3f}"


def _median(call: Callable[[list[str]], object], queries: Sequence[list[str]]) -> float:
    times = []
    for query in queries:
        began = time.perf_counter()
        call(query)
        times.append((time.perf_counter() - began) * 1e3)
    return statistics.median(times)


def _process_time(arguments: list[str], runs: int) -> float:
    """The median time of a process, as started by users: with the bytecode of the first run."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            check=True,
            env=kept,
        )
        times.append((time.perf_counter() - began) * 1e3)
    return statistics.median(times[1:])


if __name__ == "__main__":
    main()
