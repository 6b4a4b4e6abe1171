"""The rules of what a question asks for say their signs truly."""

import json
from pathlib import Path

import pytest

from index.questions.expected import _RULES, AnswerType
from index.questions.question import understand
from index.text.language import detect
from index.text.words import Words

TRAINING = Path(__file__).parents[3] / "training"
LINES = [
    Words(qa["question"], detect(qa["question"]) or "fr")
    for path in sorted(TRAINING.glob("*.json"))
    for story in json.loads(path.read_text(encoding="utf-8"))["data"]
    for paragraph in story["paragraphs"]
    for qa in paragraph["qas"]
]
SIGNED = [
    pytest.param(language, rule, id=f"{language} {rule.expected} {rule.sign}")
    for language, rules in _RULES.items()
    for rule in rules
    if rule.sign
]


@pytest.mark.parametrize(("language", "rule"), SIGNED)
def test_a_rule_matches_no_line_without_its_sign(language, rule):
    lines = [words.line for words in LINES if words.language == language]
    assert lines
    assert not [line for line in lines if rule.sign not in line and rule.asked.search(line)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Combien touchera chaque éleveur ?", AnswerType.MONEY),
        ("Elle doit rembourser combien ?", AnswerType.MONEY),
        ("Combien pour les seniors ?", AnswerType.MONEY),
        ("how much for a battery?", AnswerType.MONEY),
        ("Combien de villages sont touchés ?", AnswerType.NUMBER),
        ("Le tournoi se joue quand ?", AnswerType.DATE),
    ],
)
def test_a_sum_received_or_paid_back_is_money(question, expected):
    assert understand(question, default="fr").expected is expected


def test_quand_meme_does_not_ask_when():
    asked = understand("Le tournoi se joue quand même ?", default="fr")
    assert asked.expected is not AnswerType.DATE
