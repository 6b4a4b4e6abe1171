"""Data sets in SQuAD's format are read, with every answer where it stands."""

import json

import pytest

from index.datasets.squad import load_squad
from tests.made_squad import squad_data, write_squad


def written(tmp_path, data) -> str:
    path = tmp_path / "made.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return str(path)


def test_articles_paragraphs_and_questions_are_read(tmp_path):
    documents = load_squad(write_squad(tmp_path / "made.json", 2))
    assert [d.article.title for d in documents] == ["Le pont de Aubrac", "Le pont de Brume"]
    assert [d.article.language for d in documents] == ["fr", "fr"]
    assert [len(d.examples) for d in documents] == [6, 6]
    assert [e.paragraph for e in documents[0].examples] == [0, 0, 0, 0, 1, 1]
    assert documents[0].examples[0].id == "Aubrac-0"


def test_every_answer_stands_where_it_says(tmp_path):
    for document in load_squad(write_squad(tmp_path / "made.json")):
        text = document.article.text
        for paragraph, offset in zip(document.paragraphs, document.offsets, strict=True):
            assert text[offset : offset + len(paragraph)] == paragraph
        for example in document.examples:
            for gold in example.answers:
                assert text[gold.start : gold.start + len(gold.text)] == gold.text


def test_newlines_of_two_characters_move_no_answer(tmp_path):
    data = squad_data(1)
    paragraph = data["data"][0]["paragraphs"][0]
    paragraph["context"] = paragraph["context"].replace(". ", ".\r\n")
    for asked in paragraph["qas"]:
        for gold in asked["answers"]:
            gold["answer_start"] = paragraph["context"].index(gold["text"])
    (document,) = load_squad(written(tmp_path, data))
    assert "\r" not in document.article.text
    for example in document.examples:
        (gold,) = example.answers
        assert document.article.text[gold.start : gold.start + len(gold.text)] == gold.text


def test_a_question_may_have_no_answer_and_an_article_no_title(tmp_path):
    data = squad_data(1)
    data["data"][0]["title"] = None
    data["data"][0]["paragraphs"][0]["qas"][0]["answers"] = []
    del data["data"][0]["paragraphs"][0]["qas"][1]["answers"]
    (document,) = load_squad(written(tmp_path, data))
    assert document.article.title == ""
    assert [len(e.answers) for e in document.examples] == [0, 0, 1, 1, 1, 1]


@pytest.mark.parametrize("start", [999, 1, -3])
def test_an_answer_that_does_not_stand_where_it_says_is_told(tmp_path, start):
    data = squad_data(1)
    data["data"][0]["paragraphs"][1]["qas"][0]["answers"][0]["answer_start"] = start
    path = written(tmp_path, data)
    with pytest.raises(ValueError, match="“Paul Durand” to question Aubrac-4 does not") as refusal:
        load_squad(path)
    assert str(refusal.value).startswith(path)
    assert "\n" not in str(refusal.value)


def test_a_byte_order_mark_is_no_error(tmp_path):
    assert load_squad(written(tmp_path, "\ufeff" + json.dumps(squad_data(1))))


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "null",
        [],
        {},
        {"data": 3},
        {"data": ["x"]},
        {"data": [{}]},
        {"data": [{"paragraphs": [{"context": 3, "qas": []}]}]},
        {"data": [{"paragraphs": [{"context": "Un pont."}]}]},
        {"data": [{"paragraphs": [{"context": "Un pont.", "qas": [{"question": "Qui ?"}]}]}]},
    ],
)
def test_another_format_is_refused_in_one_line_that_names_the_file(tmp_path, data):
    path = written(tmp_path, data)
    with pytest.raises(ValueError, match="is not a SQuAD-format file") as refusal:
        load_squad(path)
    assert str(refusal.value).startswith(path)
    assert "\n" not in str(refusal.value)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "made.json"
    path.write_bytes(b"\xff\xfe\0")
    with pytest.raises(ValueError, match="is not a SQuAD-format file"):
        load_squad(path)
