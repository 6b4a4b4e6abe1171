"""`motamot ask`: one question or a file of them, answered for a person or a program."""

import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from typing import Literal

from bot.conversation import MAX_QUESTION, Conversation, Memory, Turn
from bot.exit_codes import ANSWERED, DECLINED, USAGE_ERROR
from bot.reply import Reply
from bot.terminal import show
from bot.view import AnswerView
from index import LANGUAGES, Answer, Context, PassageScore

Form = Literal["text", "json", "explained"]


def ask(conversation: Conversation, questions: Iterable[str], *, form: Form, chained: bool) -> int:
    """Answer questions in order; if ``chained``, as the turns of one chat.

    Returns:
        ANSWERED, DECLINED if the article leaves one unanswered, or USAGE_ERROR if there is none;
        blank lines do not count.
    """
    show_all = _as_text if form == "text" else _as_json if form == "json" else _explained
    told = list(show_all(conversation, questions, chained=chained))
    answered = [whether for whether in told if whether is not None]
    if not answered:
        print("motamot: there was no question.", file=sys.stderr)
        return USAGE_ERROR
    return ANSWERED if all(answered) else DECLINED


def _as_text(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[bool | None]:
    for number, (question, replies, _) in enumerate(_turns(conversation, questions, chained)):
        if number:
            print()
        for reply in replies:
            show(reply)
        yield _joined(replies).answered if question.strip() else None


def _as_json(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[bool | None]:
    if isinstance(sys.stdout, TextIOWrapper):
        # JSON is UTF-8, whatever the terminal's encoding; invalid bytes of an argument become "?"
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    for question, replies, elapsed_ms in _turns(conversation, questions, chained):
        answer = _joined(replies)
        # the line as it was sent, so that a program can pair the two
        line = answer.model_dump(mode="json")
        line |= {"question": question, "elapsed_ms": round(elapsed_ms, 3)}
        print(json.dumps(line, ensure_ascii=False), flush=True)
        yield answer.answered if question.strip() else None


def _explained(
    conversation: Conversation, questions: Iterable[str], *, chained: bool
) -> Iterator[bool | None]:
    """Show why the first sentences rank first: their terms, features and the rules that decided.

    A line with several questions is read as one. As in a chat, only its first MAX_QUESTION characters are read.
    """
    reader = conversation.reader
    context: Context | None = None
    for line in questions:
        question = line[:MAX_QUESTION]
        replies = conversation.respond(Turn(question), Memory(context=context)).replies
        if not any(reply.answer for reply in replies):
            print("no question: the reply is the bot's own words", flush=True)
            yield False if question.strip() else None
            continue
        answer = reader.answer(question, context=context)
        for number, found in enumerate(reader.explain(question, context=context), 1):
            print(f"{number}. §{found.passage} ({found.score:.2f}) {found.text}")
            for match in found.matches:
                how = f"“{match.word}”, {match.kind.name.lower()}, {match.strength:.2f}"
                print(
                    f"     {match.term} ({match.weight:.0%}): {how if match.word else 'no match'}"
                )
            ordered = sorted(found.contributions.items(), key=lambda item: -abs(item[1]))
            print("     " + ", ".join(f"{name} {value:+.2f}" for name, value in ordered))
        verdict = "answered" if answer.answered else "declined"
        if AnswerView.of(answer).second:
            verdict += " with two quotations"
        why = f" ({'; '.join(answer.why)})" if answer.why else ""
        print(f"confidence {answer.confidence:.2f}, {verdict}{why}", flush=True)
        yield answer.answered if question.strip() else None
        if chained and answer.understood:
            context = Context.of(answer, context)


def _turns(
    conversation: Conversation, questions: Iterable[str], chained: bool
) -> Iterator[tuple[str, Sequence[Reply], float]]:
    """Each message, the replies to it, and the milliseconds they took."""
    memory = Memory()
    for question in questions:
        start = time.perf_counter()
        response = conversation.respond(Turn(question), memory)
        yield question, response.replies, (time.perf_counter() - start) * 1_000
        memory = response.memory if chained else memory


def _joined(replies: Sequence[Reply]) -> Answer:
    """The replies to a message as one answer, with the first quotation of each question answered.

    If none is answered, these are the nearest of each. A reply to a command counts as unanswered.
    """
    answers = [reply.answer for reply in replies if reply.answer]
    if len(answers) == 1:
        return answers[0]
    quoting = [answer for answer in answers if answer.answered] or answers
    passages: dict[int, PassageScore] = {}
    for passage in (passage for answer in answers for passage in answer.passages):
        passages.setdefault(passage.number, passage)
    return Answer.model_construct(
        question="",
        answered=bool(answers) and all(answer.answered for answer in answers),
        confidence=min((answer.confidence for answer in answers), default=0.0),
        language=next((code for code in LANGUAGES if code == replies[0].language), "en"),
        quotes=tuple(answer.quotes[0] for answer in quoting if answer.quotes),
        passages=tuple(passages.values()),
    )
