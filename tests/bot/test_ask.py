"""`motamot ask`: for a person, for a program, and why."""

import io
import json
import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.ask import ask
from bot.conversation import Conversation
from bot.exit_codes import ANSWERED, DECLINED, USAGE_ERROR
from index import Answer, Context, bundled_article

DOCUMENT = Path(__file__).parents[2] / "docs" / "json.md"
QUESTION = "Qui est Jensen Huang ?"
OFF_TOPIC = "Quelle est la recette de la tarte aux pommes ?"


@pytest.fixture(scope="module")
def conversation():
    return Conversation(bundled_article())


@pytest.fixture
def answers(conversation, capsys):
    """Asks, and gives the JSON objects that were written."""

    def run(*questions: str, chained: bool = False) -> list[dict]:
        ask(conversation, questions, form="json", chained=chained)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def documented_keys() -> set[str]:
    """The keys that docs/json.md explains, with those of what they hold: ``quotes[].text``."""
    keys: set[str] = set()
    for row in re.findall(r"^\| (`[^|]+) \|", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE):
        first, *others = re.findall(r"`([^`]+)`", row)
        parent, _, _ = first.rpartition(".")
        keys |= {first} | {f"{parent}.{other}" for other in others}
    return keys


def keys_of(value: object, path: str = "") -> set[str]:
    """The keys in a JSON value, in the same notation."""
    if isinstance(value, list):
        return set().union(*(keys_of(item, f"{path}[]") for item in value)) if value else set()
    if not isinstance(value, dict):
        return set()
    names = {f"{path}.{key}".lstrip(".") for key in value}
    return names.union(*(keys_of(item, f"{path}.{key}".lstrip(".")) for key, item in value.items()))


# --- for a program ---


def test_every_key_is_documented_and_every_documented_key_is_there(answers):
    written = keys_of(answers(QUESTION, "Combien ?", "Quel pourcentage ?", "Qui fabrique la H20 ?"))
    inside = {
        key for key in written if re.match(r"\[\]\.(quotes\[\]\.highlight|passages\[\])\.", key)
    }
    assert {key.removeprefix("[].") for key in written - inside} == documented_keys()
    assert {key.removeprefix("[].") for key in inside} == {
        *("quotes[].highlight.start", "quotes[].highlight.end", "quotes[].highlight.text"),
        *("passages[].number", "passages[].section", "passages[].score"),
    }


def test_keys_come_in_a_stable_order(answers):
    for answer in answers(QUESTION, OFF_TOPIC, ""):
        assert list(answer) == [
            *("question", "answered", "confidence", "language", "quotes", "passages"),
            "elapsed_ms",
        ]
        for quote in answer["quotes"]:
            assert list(quote) == ["text", "start", "end", "passage", "section", "highlight"]
        for passage in answer["passages"]:
            assert list(passage) == ["number", "section", "score"]


def test_quotations_are_the_articles_characters(answers, conversation):
    text = conversation.article.text
    for answer in answers(QUESTION, OFF_TOPIC):
        for quote in answer["quotes"]:
            assert quote["text"] == text[quote["start"] : quote["end"]]


def test_the_nearest_sentences_are_there_also_when_it_declines(answers):
    (answer,) = answers("Quelle est la recette de la tarte aux pommes de Nvidia ?")
    assert not answer["answered"]
    assert answer["quotes"]


def test_a_line_is_readable_by_a_person_too(conversation, capsys):
    ask(conversation, ["Où est l’été ?"], form="json", chained=False)
    assert "Où est l’été ?" in capsys.readouterr().out


@pytest.mark.parametrize(
    "said",
    [
        *("Qui a écrit cet article ?", "Quel est le titre ?", "Tell me more", "aide", "Merci !"),
        *(
            "/passage 2",
            "/passage 99",
            "§3",
            "/sources",
            "/language en",
            "/unknown",
            "🙏",
            "x" * 1_001,
        ),
    ],
)
def test_what_the_chat_replies_to_without_an_answer_has_none_for_a_program(answers, said):
    (line,) = answers(said)
    assert line["question"] == said
    assert line["answered"] is False
    assert line["confidence"] == 0
    assert line["quotes"] == line["passages"] == []


def test_a_reply_without_an_answer_tells_its_language(answers):
    lines = answers("aide", "help", "/language en", "/about", chained=True)
    assert [line["language"] for line in lines] == ["fr", "en", "en", "en"]


def test_of_two_questions_in_a_message_the_line_has_the_first_quotation_of_each_answered(
    answers,
):
    second = "Quand TSMC a-t-il été fondé ?"
    for other in (second, OFF_TOPIC, "Combien coûte la H20 ?"):
        both, one, two = answers(f"{QUESTION} {other}", QUESTION, other)
        assert both["question"] == f"{QUESTION} {other}"
        assert both["answered"] is (one["answered"] and two["answered"])
        assert both["confidence"] == min(one["confidence"], two["confidence"])
        quoting = [line for line in (one, two) if line["answered"]]
        assert both["quotes"] == [line["quotes"][0] for line in quoting]
        numbers = [p["number"] for p in both["passages"]]
        assert numbers == list(
            dict.fromkeys(p["number"] for line in (one, two) for p in line["passages"])
        )


def test_of_two_questions_that_are_declined_the_line_has_the_nearest_of_each(answers):
    others = OFF_TOPIC, "Quelle est la recette des crêpes au sucre ?"
    both, one, two = answers(" ".join(others), *others)
    assert [one["answered"], two["answered"]] == [False, False]
    assert both["quotes"] == [*one["quotes"][:1], *two["quotes"][:1]]


def test_a_turn_may_lean_on_the_one_before_only_in_a_conversation(answers, conversation):
    first, second = QUESTION, "Et pourquoi ?"
    reader = conversation.reader
    context = Context.of(reader.answer(first))
    alone, leaning = reader.answer(second), reader.answer(second, context=context)
    assert alone.quotes[:1] != leaning.quotes[:1]
    for chained, expected in ((True, leaning), (False, alone)):
        _, line = answers(first, second, chained=chained)
        assert [quote["start"] for quote in line["quotes"]] == [q.start for q in expected.quotes]


def test_what_is_explained_may_lean_on_the_turn_before_too(conversation, capsys):
    def explained(*questions: str, chained: bool = False) -> str:
        ask(conversation, questions, form="explained", chained=chained)
        return capsys.readouterr().out

    first, second = QUESTION, "Et pourquoi ?"
    assert explained(first, second) == explained(first) + explained(second)
    assert explained(first, second, chained=True) != explained(first, second)


@pytest.mark.parametrize("chained", [True, False])
def test_a_person_and_a_program_are_told_the_same(conversation, capsys, chained):
    for said in (
        *(QUESTION, OFF_TOPIC, f"{QUESTION} {OFF_TOPIC}", f"{QUESTION} Combien coûte la H20 ?"),
        *("Who wrote this?", "aide", "/passage 2", "§3", "Quel est le titre ?", "Tell me more"),
        *("/ask " + QUESTION, "/suggestion fr0", "Dis-moi une blague", "42"),
    ):
        codes = {
            ask(conversation, [QUESTION, said] if chained else [said], form=form, chained=chained)
            for form in ("text", "json")
        }
        assert len(codes) == 1, said
        last = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert codes == {ANSWERED if last["answered"] else DECLINED}, said


def test_each_answer_is_written_before_the_next_question_is_read(conversation, capsys):
    def questions():
        for number in range(3):
            assert len(capsys.readouterr().out.splitlines()) == min(number, 1)
            yield QUESTION

    ask(conversation, questions(), form="json", chained=False)


def test_elapsed_is_in_milliseconds(answers):
    assert all(0 < answer["elapsed_ms"] < 60_000 for answer in answers(QUESTION, OFF_TOPIC))


# --- for a person ---


def test_a_quotation_and_where_it_stands(conversation, capsys):
    assert ask(conversation, [QUESTION], form="text", chained=False) == ANSWERED
    quotation, citation = capsys.readouterr().out.splitlines()[-2:]
    assert quotation.startswith("│ ")
    assert "Jensen Huang" in quotation
    assert re.fullmatch(r"│ §\d+ · .+ · The Information, Reuters", citation)


def test_a_blank_line_stands_between_answers(conversation, capsys):
    ask(conversation, [QUESTION, OFF_TOPIC, QUESTION], form="text", chained=False)
    first, declined, last = capsys.readouterr().out.split("\n\n")
    assert first.strip() == last.strip()
    assert "Je n’ai pas trouvé la réponse dans l’article." in declined


def test_a_conversation_takes_commands_too(conversation, capsys):
    ask(conversation, ["/language en", OFF_TOPIC], form="text", chained=True)
    assert "I did not find the answer in the article." in capsys.readouterr().out


# --- why ---


def test_explain_shows_sentences_words_features_and_confidence(conversation, capsys):
    assert ask(conversation, [QUESTION], form="explained", chained=False) == ANSWERED
    out = capsys.readouterr().out
    assert re.search(r"^1\. §\d+ \(-?[\d.]+\) .*Jensen Huang", out, re.MULTILINE)
    assert re.search(r"^     huang \(\d+%\): “huang”, exact, 1\.00$", out, re.MULTILINE)
    assert re.search(r"^     [a-z].*[a-z] [+-]\d+\.\d\d, ", out, re.MULTILINE)
    assert re.search(r"^confidence [01]\.\d\d, answered$", out, re.MULTILINE)


def test_what_is_no_question_is_not_explained_as_one(conversation, capsys):
    for said in ("/help", "/passage 2", "Merci !"):
        assert ask(conversation, [said], form="explained", chained=False) == DECLINED
        assert capsys.readouterr().out == "no question: the reply is the bot's own words\n"


def test_explain_says_when_it_declines(conversation, capsys):
    assert ask(conversation, [OFF_TOPIC], form="explained", chained=False) == DECLINED
    assert capsys.readouterr().out.splitlines()[-1].endswith(", declined")


def test_explain_explains_every_line(conversation, capsys):
    ask(conversation, [QUESTION, OFF_TOPIC], form="explained", chained=False)
    assert re.findall(r"^confidence [\d.]+, (\w+)$", capsys.readouterr().out, re.MULTILINE) == [
        "answered",
        "declined",
    ]


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("De quoi parle l'article ?", "answered (not ranked: the article's opening)"),
        ("Huang ?", "answered (told: speaks of it)"),
        ("Combien coûte la H20 ?", "declined (silent: says nothing of it, or of another)"),
    ],
)
def test_explain_says_what_decided_besides_the_models(conversation, capsys, question, why):
    ask(conversation, [question], form="explained", chained=False)
    *above, verdict = capsys.readouterr().out.splitlines()
    assert verdict.endswith(f", {why}")
    assert bool(above) is ("not ranked" not in why)


# --- exit codes ---


@pytest.mark.parametrize("form", ["text", "json", "explained"])
@pytest.mark.parametrize(
    ("questions", "code"),
    [
        ([QUESTION], ANSWERED),
        ([OFF_TOPIC], DECLINED),
        ([QUESTION, OFF_TOPIC], DECLINED),
        ([OFF_TOPIC, QUESTION], DECLINED),
        ([""], USAGE_ERROR),
        ([], USAGE_ERROR),
    ],
)
def test_the_exit_code_says_whether_all_was_answered(conversation, form, questions, code):
    assert ask(conversation, questions, form=form, chained=False) == code


# --- the command line ---


def typed(monkeypatch, *arguments: str, stdin: bytes | None = None) -> int:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin or b"")))
    return main(["ask", *arguments])


def test_the_question_may_be_typed_without_quotation_marks(monkeypatch, capsys):
    assert typed(monkeypatch, "--json", *QUESTION.split()) == ANSWERED
    assert json.loads(capsys.readouterr().out)["question"] == QUESTION


def test_several_questions_in_quotation_marks_are_one_turn_each(capsys):
    main(["ask", "--json", "--conversation", QUESTION, "Pourquoi ?", "Et Baidu ?", "Et Alibaba ?"])
    lines = capsys.readouterr().out.splitlines()
    asked = [json.loads(line)["question"] for line in lines]
    assert asked == [QUESTION, "Pourquoi ?", "Et Baidu ?", "Et Alibaba ?"]


def test_without_a_question_lines_are_read(monkeypatch, capsys):
    data = f"{QUESTION}\r\n{OFF_TOPIC}".encode()
    assert typed(monkeypatch, "--json", stdin=data) == DECLINED
    found = [json.loads(line)["question"] for line in capsys.readouterr().out.splitlines()]
    assert found == [QUESTION, OFF_TOPIC]


@pytest.mark.parametrize("form", [(), ("--json",), ("--explain",)])
def test_blank_lines_are_no_questions_that_could_be_declined(monkeypatch, form):
    data = f"{QUESTION}\n\n  \n{QUESTION}\n\n".encode()
    assert typed(monkeypatch, *form, stdin=data) == ANSWERED


def test_a_byte_order_mark_is_no_part_of_a_question(monkeypatch, capsys):
    assert typed(monkeypatch, "--json", stdin=f"\ufeff{QUESTION}\n".encode()) == ANSWERED
    assert json.loads(capsys.readouterr().out)["question"] == QUESTION


def test_an_empty_question_is_one_and_standard_input_is_left_alone(monkeypatch, capsys):
    assert typed(monkeypatch, "--json", "", stdin=b"not read\n") == USAGE_ERROR
    assert json.loads(capsys.readouterr().out)["question"] == ""


def test_json_and_explain_do_not_go_together(monkeypatch, capsys):
    with pytest.raises(SystemExit) as left:
        typed(monkeypatch, "--json", "--explain", QUESTION)
    assert left.value.code == 2
    assert "not allowed with" in capsys.readouterr().err


def test_at_a_terminal_without_a_question_it_says_how_to_ask(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _: True})())
    assert main(["ask"]) == 2
    assert capsys.readouterr().err.startswith("motamot: ask what? Try: motamot ask ")


@pytest.mark.parametrize("form", [(), ("--json",), ("--explain",)])
def test_where_nothing_comes_it_says_that_there_was_no_question(monkeypatch, capsys, form):
    assert typed(monkeypatch, *form, stdin=b"") == USAGE_ERROR
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "motamot: there was no question.\n")


def test_the_answer_is_the_one_of_the_reader(answers, conversation):
    (written,) = answers(QUESTION)
    del written["elapsed_ms"]
    assert Answer.model_validate(written).quotes == conversation.reader.answer(QUESTION).quotes


def test_explain_says_when_two_quotations_are_shown(conversation, capsys):
    ask(conversation, ["Que fait Alibaba de ses puces ?"], form="explained", chained=False)
    assert capsys.readouterr().out.splitlines()[-1].endswith(", answered with two quotations")
