# demo and test need Python 3.11 or newer with pip, and nothing else of ours.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN = $(VENV)/Scripts
endif

.PHONY: demo test check judge judge-all judge-audio floors accept bench clean

demo: $(VENV)/.base  ## convert a sample and say which file to open
	$(BIN)/a11y convert samples/newsroom.html -o demo
	@echo "Open demo/index.html in a browser, or listen to demo/audio.mp3."

test: $(VENV)/.test  ## run the tests
	$(BIN)/python -m pytest

check: $(VENV)/.lint  ## style, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

judge: $(VENV)/.test  ## page and player in a real browser, voices of the extra, real validators; ORCA=no without Orca
	$(PIP) ".[browser,languages,audiobook]"
	$(BIN)/python -m pytest --every-attack tests/output/html tests/speech/test_engines.py tests/output/test_chapters.py
	$(BIN)/python bench/judge.py
	$(if $(filter no,$(ORCA)),,$(BIN)/python bench/orca.py)

judge-all: $(VENV)/.test  ## real validators, and Chromium's accessibility tree, on every page of the corpus
	$(PIP) ".[browser]"
	$(BIN)/python bench/judge.py --all
	$(BIN)/python bench/tree.py

judge-audio: $(VENV)/.test  ## a speech recogniser listens to the narration
	$(PIP) ".[languages]"
	$(BIN)/python bench/judge_audio.py

floors: $(VENV)/.test  ## extraction quality on the corpus, not below its pins
	$(BIN)/python bench/floors.py

accept: $(VENV)/.test  ## rewrite the goldens in tests/pages; read their diff
	$(BIN)/python -m pytest tests/pages --accept

LIST ?= ../shared/corpus/extraction/list.jsonl
PRED ?= bench/results/extraction.jsonl

bench: $(VENV)/.test  ## measure speech, then extraction: its last line is CPU time a page
	$(BIN)/python bench/whole.py
	$(BIN)/python bench/speech.py
	@mkdir -p $(dir $(PRED))
	$(BIN)/python bench/extraction.py $(LIST) $(PRED)

clean:
	rm -rf $(VENV) demo build dist

# The package is installed as a user would have it, anew when it changed.
SOURCES := pyproject.toml $(shell find a11y -name __pycache__ -prune -o -type f -print)
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check

$(VENV)/.venv:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.base: $(VENV)/.venv $(SOURCES)
	$(PIP) .
	@touch $@

$(VENV)/.test: $(VENV)/.venv $(SOURCES)
	$(PIP) ".[test]"
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	$(PIP) ".[lint]"
	@touch $@
