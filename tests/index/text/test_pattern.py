"""Regular expressions are compiled when they are first used, and are then like any other."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

import index
from index.entities.attributes import Attribute
from index.text.pattern import _Pattern, pattern


def lazy(value: object) -> Iterator[_Pattern]:
    """The patterns that a module's constant holds."""
    if isinstance(value, _Pattern):
        yield value
    elif isinstance(value, Attribute):
        yield from lazy((value.asked, value.value))
    elif isinstance(value, (tuple, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from lazy(part)


NAMES = sorted(module.name for module in pkgutil.walk_packages(index.__path__, "index."))
ALL = [
    pytest.param(found, id=f"{module}.{name} {number}")
    for module in NAMES
    for name, value in vars(import_module(module)).items()
    for number, found in enumerate(lazy(value))
]


@pytest.mark.parametrize("found", ALL)
def test_every_pattern_compiles(found):
    assert isinstance(re.compile(found._source), re.Pattern)


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_a_pattern_finds_what_the_compiled_one_finds(method):
    for text in ("pont", "un pont", "pints", "quai"):
        mine, plain = (getattr(p, method)(text) for p in (pattern("p(.)nt"), re.compile("p(.)nt")))
        assert (mine and mine.groups()) == (plain and plain.groups())


def test_a_pattern_that_is_wrong_says_so_when_it_is_used():
    with pytest.raises(re.error):
        pattern("(").search("")
