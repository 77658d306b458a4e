# Everything a person or a machine does with this project. `make` alone lists it.
# The first Python that is new enough and can make environments; `make PYTHON=...` names another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := $(CURDIR)/requirements.lock
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The tests start the program some hundred times; without its compiled modules each start is slower.
unexport PYTHONDONTWRITEBYTECODE
# Files of tests go to the workers in the order of their names: the few that take long are in the
# middle, and many short ones fill up the end.
SIDE_BY_SIDE := --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help run test lint types browser mailserver quality bench audit wheel check lock clean

help:  ## List what there is to make
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.run: pyproject.toml requirements.lock
	@test -n "$(PYTHON)" || { echo "digest needs Python 3.11 or newer with venv (on Debian: apt-get install python3-venv); name one: make PYTHON=/path/to/python3"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing digest into $(VENV) ..."
	@PIP_CONSTRAINT= $(BIN)/python -m pip install -q --upgrade "pip>=24.1"
	@$(BIN)/python -m pip install -q -e .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install -q -e '.[test]'
	@touch $@

$(VENV)/.dev: $(VENV)/.test
	@echo "Installing what checking needs ..."
	@$(BIN)/python -m pip install -q -e '.[test,dev,browser,bench]'
	@touch $@

run: $(VENV)/.run  ## Make editions of the sample articles, one for each day, in out/
	@$(BIN)/digest run --each-day

test: $(VENV)/.test  ## Run the tests that need nothing but Python
	$(BIN)/python -m pytest -q -n auto $(SIDE_BY_SIDE) -m "not (browser or mailserver or audit)"

lint: $(VENV)/.dev  ## Check style
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.dev  ## Check types, tests included
	$(BIN)/mypy

browser: $(VENV)/.dev  ## Run the tests that need Chromium
	$(BIN)/python -m pytest -q -n 2 $(SIDE_BY_SIDE) -m browser tests/browser

mailserver: $(VENV)/.test  ## Run the tests that need Postfix and Dovecot
	$(BIN)/python -m pytest -q -n 2 $(SIDE_BY_SIDE) -m mailserver tests/mailserver

quality: $(VENV)/.dev  ## Measure quality on the data in ../shared against pinned floors
	$(BIN)/python -m benchmarks all

bench: $(VENV)/.dev  ## Compare speed and quality with peers, in one run
	$(BIN)/python -m benchmarks summaries ../shared/data/summaries/wcep_dev.jsonl.gz --words 40 --peers
	$(BIN)/python -m benchmarks stories $(addprefix ../shared/data/clustering/,$(addsuffix .jsonl.gz,g5w1h basil ecbplus)) --peers --speed
	$(BIN)/python -m benchmarks stories ../shared/data/clustering/allsides_dated.jsonl.gz --by-day --peers
	$(BIN)/python -m benchmarks stories ../shared/data/clustering/g5w1h.jsonl.gz --noise ../shared/data/clustering/bbc_noise.jsonl.gz --peers
	$(BIN)/python -m benchmarks stories --growth --joining

audit: $(VENV)/.dev  ## Run the slow checks
	$(BIN)/python -m pytest -q -m audit

wheel: $(VENV)/.dev  ## Build the wheel and run what it can break
	bash .ci/wheel

check: lint types test  ## Lint, types and tests

lock:  ## Write requirements.lock anew from pyproject.toml
	rm -rf $(VENV)/lock && $(PYTHON) -m venv $(VENV)/lock
	PIP_CONSTRAINT= $(VENV)/lock/bin/python -m pip install -q --upgrade "pip>=24.1"
	PIP_CONSTRAINT= $(VENV)/lock/bin/python -m pip install -q -e '.[test,dev,browser,bench,pdf]'
	{ echo "# Exact versions that everything was tested with; made by 'make lock'."; \
	  $(VENV)/lock/bin/pip freeze --exclude-editable --exclude digest-reader | LC_ALL=C sort -f; } > requirements.lock

clean:  ## Remove what was made: editions, state, environment
	rm -rf $(VENV) .digest out/* dist build .pytest_cache .mypy_cache .ruff_cache
