"""Measures: `make bench` prints them all, in one run on one machine."""
