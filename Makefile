# demo and test need Python 3.11 or newer with pip, and nothing else of ours.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN = $(VENV)/Scripts
endif

.PHONY: demo test check judge accept bench clean

demo: $(VENV)/.base  ## convert a sample and say which file to open
	$(BIN)/a11y convert samples/newsroom.html -o demo

test: $(VENV)/.test  ## run the tests
	$(BIN)/python -m pytest

check: $(VENV)/.lint  ## style, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

judge: $(VENV)/.test  ## real validators on the samples and on corpus pages
	$(BIN)/python bench/judge.py

accept: $(VENV)/.test  ## rewrite the goldens in tests/pages; read their diff
	$(BIN)/python -m pytest tests/pages --accept

bench: $(VENV)/.test  ## measure: extraction, page, speech
	$(BIN)/python bench/run.py

clean:
	rm -rf $(VENV) demo build dist

$(VENV)/.base: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

$(VENV)/.test: pyproject.toml $(VENV)/.base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@

$(VENV)/.lint: pyproject.toml $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test,lint]"
	@touch $@
