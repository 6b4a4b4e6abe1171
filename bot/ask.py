"""One question or a file of them, answered for a person or for a program."""

import json
import sys
import time
from collections.abc import Iterable, Iterator

from bot.conversation import Conversation, Memory, Turn
from bot.terminal import show
from index import Answer, Context

ANSWERED, DECLINED = 0, 1
"""Exit codes: every question was answered, or one was not."""


def ask(
    conversation: Conversation, questions: Iterable[str], *, as_json: bool, chained: bool
) -> int:
    """Answer questions in order, ``chained`` as the turns of one chat.

    Returns:
        ANSWERED, or DECLINED when the article does not answer one of them.
    """
    answer_all = _as_json if as_json else _as_text
    answers = [bool(a and a.answered) for a in answer_all(conversation, questions, chained=chained)]
    return ANSWERED if answers and all(answers) else DECLINED


def explain(conversation: Conversation, question: str) -> int:
    """Show why the first sentences are the first: their terms, and what each feature adds.

    Returns:
        The exit code that ``ask`` would give.
    """
    reader = conversation.reader
    for number, found in enumerate(reader.explain(question), 1):
        print(f"{number}. §{found.passage} ({found.score:.2f}) {found.text}")
        for match in found.matches:
            how = f"“{match.word}”, {match.kind.name.lower()}, {match.strength:.2f}"
            print(f"     {match.term} ({match.weight:.0%}): {how if match.word else 'no match'}")
        ordered = sorted(found.contributions.items(), key=lambda item: -abs(item[1]))
        print("     " + ", ".join(f"{name} {value:+.2f}" for name, value in ordered))
    answer = reader.answer(question)
    print(f"confidence {answer.confidence:.2f}, {'answered' if answer.answered else 'declined'}")
    return ANSWERED if answer.answered else DECLINED


def questions_from_stdin() -> Iterator[str]:
    """The lines of standard input, one question each."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors="replace").rstrip("\r\n")


def _as_text(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[Answer | None]:
    memory = Memory()
    for question in questions:
        outcome = conversation.respond(Turn(question), memory)
        for reply in outcome.replies:
            show(reply)
            yield reply.answer
        memory = outcome.memory if chained else memory


def _as_json(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[Answer | None]:
    context: Context | None = None
    for question in questions:
        start = time.perf_counter()
        answer = conversation.reader.answer(question, context=context)
        elapsed = (time.perf_counter() - start) * 1_000
        if chained and answer.understood:
            context = Context.of(answer)
        line = answer.model_dump(mode="json") | {"elapsed_ms": round(elapsed, 3)}
        print(json.dumps(line, ensure_ascii=False), flush=True)
        yield answer
