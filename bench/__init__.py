"""The benchmarks; `make bench` runs all of them."""

from bot.tuning import tune

tune()  # before numpy is imported, which reads environment variables
