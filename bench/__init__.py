"""The benchmarks; `make bench` runs all of them."""

import bot  # noqa: F401 - before numpy, since it sets environment variables
