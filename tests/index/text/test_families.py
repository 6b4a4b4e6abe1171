"""Stems of one word family share a root."""

import pytest

from index.text.families import same_family


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("fond", "fondateur", True),
        ("port", "portugal", False),
        ("million", "milliard", False),
        ("cat", "cats", False),
    ],
)
def test_families_share_a_root_and_differ_by_endings(one, other, related):
    assert same_family(one, other) is same_family(other, one) is related
