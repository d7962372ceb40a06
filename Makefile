# `make demo` sets up and checks the examples; `make test` sets up and passes the tests. Both need Python 3.11+ and make only.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LANGUAGE ?= en
EXAMPLES ?= 20000
MINUTES ?= 60
KINDS := yaml md json toml
TREEBANKS ?= ../shared/treebanks
WORDNET ?= ../shared/wordnet

.PHONY: demo test test-long lint fuzz accuracy benchmark peers suggestions docs picture train clean

$(VENV)/installed: pyproject.toml
	@echo "Setting up $(VENV): about a minute, once."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@echo "Adding what testing needs: about a minute, once."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

demo: $(VENV)/installed  ## check the examples; the drafts in there have findings, which is exit 1
	$(BIN)/whylint check examples || test $$? -eq 1

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: lint  ## everything that is quick
	$(BIN)/pytest -m 'not long' -n 2

test-long: $(VENV)/installed-dev  ## what takes minutes: the wheel elsewhere, real pre-commit
	$(BIN)/pytest -m long

fuzz: $(VENV)/installed-dev  ## look for files, answers and settings that break it: hours, or fewer EXAMPLES and MINUTES
	FUZZ_EXAMPLES=$(EXAMPLES) KILLS=100 $(BIN)/pytest -m long tests/fuzz tests/long/test_nothing_lost.py -n 2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group fuzzing
	mkdir -p $(KINDS:%=build/fuzz/%)
	for kind in $(KINDS); do $(BIN)/python tests/fuzz/guided.py goals.$$kind -max_total_time=$$((60 * $(MINUTES))) \
		-max_len=400 -artifact_prefix=build/fuzz/$$kind- build/fuzz/$$kind tests/fuzz/found examples || exit 1; done

accuracy: $(VENV)/installed-dev  ## score the readings against the labelled corpus
	$(BIN)/python benchmarks/accuracy.py

benchmark: $(VENV)/installed-dev  ## time whylint beside its floors, and beside the peers that `make peers` installed: minutes
	$(BIN)/python benchmarks/speed.py

peers: $(VENV)/installed-dev  ## install other linters to time beside it, in benchmarks/.peers, as far as they can be had
	$(PYTHON) -m venv benchmarks/.peers
	-benchmarks/.peers/bin/python -m pip install --quiet proselint yamllint sqlfluff
	-npm install --prefix benchmarks/.peers --no-audit --no-fund textlint textlint-rule-write-good textlint-rule-no-todo \
		write-good alex @stoplight/spectral-cli

suggestions: $(VENV)/installed-dev  ## hold the rewrites against their laws, over the labelled corpus
	$(BIN)/python benchmarks/suggestions.py

docs: $(VENV)/installed-dev  ## the documentation as a site, in build/site; a broken link is an error
	$(BIN)/python -m website

picture: $(VENV)/installed-dev  ## draw docs/images/check.svg anew, from a real run
	$(BIN)/python -m website.picture

train: $(VENV)/installed-dev  ## train the pipeline of LANGUAGE on the treebanks in TREEBANKS: about an hour on one core
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group learning
	$(BIN)/python -m training all --language $(LANGUAGE) --treebanks $(TREEBANKS) --wordnet $(WORDNET)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache
