"""One question or a file of them, answered for a person or for a program."""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import Literal

from bot.conversation import MAX_QUESTION, Conversation, Memory, Turn
from bot.terminal import show
from index import Answer, Context, Reader

ANSWERED, DECLINED = 0, 1
"""Exit codes: every question was answered, or one was not."""

Form = Literal["text", "json", "explained"]


def ask(conversation: Conversation, questions: Iterable[str], *, form: Form, chained: bool) -> int:
    """Answer questions in order, ``chained`` as the turns of one chat.

    Returns:
        ANSWERED, or DECLINED when the article does not answer one of them, blank lines aside.
    """
    show_all = _as_text if form == "text" else _as_json if form == "json" else _explained
    told = show_all(conversation, questions, chained=chained)
    answered = [whether for whether in told if whether is not None]
    return ANSWERED if answered and all(answered) else DECLINED


def _as_text(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[bool | None]:
    memory = Memory()
    for number, question in enumerate(questions):
        if number:
            print()
        outcome = conversation.respond(Turn(question), memory)
        for reply in outcome.replies:
            show(reply)
            yield bool(reply.answer and reply.answer.answered) if question.strip() else None
        memory = outcome.memory if chained else memory


def _as_json(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[bool | None]:
    if isinstance(sys.stdout, TextIOWrapper):
        # as JSON is, whatever the terminal's is; bytes of an argument that are no UTF-8 become "?"
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    for question, answer, _, elapsed_ms in _turns(conversation.reader, questions, chained=chained):
        # the line as it was sent, so that a program can pair the two; `_turns` reads its start
        line = answer.model_dump(mode="json")
        line |= {"question": question, "elapsed_ms": round(elapsed_ms, 3)}
        print(json.dumps(line, ensure_ascii=False), flush=True)
        yield answer.answered if question.strip() else None


def _explained(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[bool | None]:
    """Show why the first sentences are the first: their terms, what each feature adds, and the rules that decided."""
    reader = conversation.reader
    for _, answer, context, _ in _turns(reader, questions, chained=chained):
        for number, found in enumerate(reader.explain(answer.question, context=context), 1):
            print(f"{number}. §{found.passage} ({found.score:.2f}) {found.text}")
            for match in found.matches:
                how = f"“{match.word}”, {match.kind.name.lower()}, {match.strength:.2f}"
                print(
                    f"     {match.term} ({match.weight:.0%}): {how if match.word else 'no match'}"
                )
            ordered = sorted(found.contributions.items(), key=lambda item: -abs(item[1]))
            print("     " + ", ".join(f"{name} {value:+.2f}" for name, value in ordered))
        verdict = "answered" if answer.answered else "declined"
        why = f" ({'; '.join(answer.why)})" if answer.why else ""
        print(f"confidence {answer.confidence:.2f}, {verdict}{why}", flush=True)
        yield answer.answered if answer.question.strip() else None


def _turns(
    reader: Reader, questions: Iterable[str], *, chained: bool
) -> Iterator[tuple[str, Answer, Context | None, float]]:
    """Each question, its answer, what it could lean on, and the milliseconds it took.

    Of a question, as in Telegram, the first MAX_QUESTION characters are read.
    """
    context: Context | None = None
    for question in questions:
        start = time.perf_counter()
        answer = reader.answer(question[:MAX_QUESTION], context=context)
        yield question, answer, context, (time.perf_counter() - start) * 1_000
        if chained and answer.understood:
            context = Context.of(answer, context)
