"""Measures: `make bench` prints them all, in one run on one machine."""

import bot  # noqa: F401 - before numpy: what is measured runs with its settings of the process
