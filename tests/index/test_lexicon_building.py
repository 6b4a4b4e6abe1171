"""What is looked up is made of what people write."""

from index.lexicon import FOLDER, MADE
from index.lexicon_building import build


def test_the_files_that_are_made_are_those_that_making_them_gives():
    made = {path.stem: path.read_text("ascii") for path in (FOLDER / MADE).glob("*.txt")}
    assert made == build(), "a file of the lexicon has changed: run `make lexicon`"
