# Every target works from a clean clone: it makes .venv first when it is missing or out of date.
PYTHON ?= python3
BIN := .venv/bin
TEST_ARGS ?=
LOCK := $(BIN)/pip-compile -q --strip-extras --generate-hashes --no-header --no-annotate --allow-unsafe \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: repl test bench format lexicon lock setup clean

repl: setup
	$(BIN)/python -m bot repl

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest $(TEST_ARGS)

bench: .venv/bench.stamp
	$(BIN)/python -m bench

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lexicon: setup
	$(BIN)/python -m index.text.lexicon_building

lock: setup
	$(LOCK) -o requirements.txt pyproject.toml
	$(LOCK) --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml
	$(LOCK) --extra bench -c requirements-dev.txt -o requirements-bench.txt pyproject.toml

setup: .venv/setup.stamp

.venv/setup.stamp: requirements-dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("motamot needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m bot ask "Qui ?" >/dev/null || true  # so that the first start is as fast as the next
	touch $@

.venv/bench.stamp: .venv/setup.stamp requirements-bench.txt
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.txt
	touch $@

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .import_linter_cache .pytest_cache .hypothesis
