# Every target sets up what it needs: a fresh clone, Python 3.11 or later, make and git are enough.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
# Of the oldest Python that there is: new ones come after the lowest versions, which have no builds for them.
OLDEST ?= $(shell for p in python3.11 python3.12 python3.13 $(PYTHON); do command -v $$p >/dev/null 2>&1 && $$p -c 'import ensurepip' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
SCRIPTS := tests/scripts
LOWEST_TESTS := hypothesis jsonschema pytest pytest-randomly
export NO_MKDOCS_2_WARNING := 1
# Some containers forbid compiled modules to be kept; tests start hundreds of programs, which would compile them each time.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help build serve check lint test lowest mutation fuzz nightly bench check-bench preview-bench warm-bench reader-bench lanes format docs catalogs clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

# Not with --quiet: MkDocs counts no warnings then, and --strict would let them pass.
build: .venv/site-ready ## build the site into site/; any warning fails
	$(BIN)/mkdocs build --strict && echo "Built site/index.html"

serve: .venv/site-ready ## preview the site; it reloads when a file changes
	$(BIN)/mkdocs serve

# Beside one another: what lint does is done on one processor, the tests use what is left.
check: .venv/dev-ready .venv/scripts-ready ## what a developer runs all day: lint, types, imports, quick tests
	@$(MAKE) --no-print-directory --jobs 2 lint quick

.PHONY: quick
quick: .venv/dev-ready
	HYPOTHESIS_PROFILE=check $(BIN)/pytest -q -n auto -m "not slow and not browser"

lint: export PATH := $(PATH):$(CURDIR)/$(BIN)
lint: .venv/dev-ready .venv/scripts-ready ## formatting, lint, types, import rules, scripts, the annotations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(SCRIPTS)/node_modules/.bin/tsc --project $(SCRIPTS)
	$(SCRIPTS)/node_modules/.bin/biome check --config-path=$(SCRIPTS) plugins/mkdocs_explainer/assets
	$(BIN)/explainer check

test: .venv/dev-ready browser lowest ## every test, browser tests included
	$(BIN)/pytest -n auto --dist loadfile -m "not browser"
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile -m browser

# Without what compares our catalogues with the extraction of today's Babel.
lowest: .venv/lowest-ready ## quick tests with the lowest versions that are allowed, in an environment of their own
	.venv/lowest/bin/python -m pytest -q tests/render tests/load tests/golden -m "not slow and not browser" \
	  --deselect tests/render/test_catalogues.py::test_the_catalogues_are_up_to_date_with_the_code

bench: .venv/dev-ready ## what linking costs, against the same site without it
	$(BIN)/python tests/bench/build_cost.py

preview-bench: .venv/dev-ready ## what an edit costs in the preview
	PYTHONPATH=tests/support $(BIN)/python tests/bench/preview_cost.py

warm-bench: .venv/dev-ready ## what a build costs with the cache that the last one kept
	PYTHONPATH=tests/support $(BIN)/python tests/bench/warm_cost.py

nightly: .venv/dev-ready ## previews and builds with a cache against builds from nothing, 200 sequences of random edits each
	HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -q tests/hosts/test_preview.py tests/hosts/test_warm.py tests/hosts/test_beside.py

lanes: .venv/dev-ready ## every engine, theme and version of Material that the plugin runs on
	$(BIN)/python tests/tools/lanes.py

check-bench: .venv/dev-ready ## what `explainer check` costs on 2,000 files
	$(BIN)/python tests/bench/check_cost.py

reader-bench: export PATH := $(PATH):$(CURDIR)/$(BIN)
reader-bench: .venv/dev-ready browser ## what readers get: sizes, layout shift, axe, Lighthouse
	$(BIN)/python tests/bench/reader.py

mutation: .venv/dev-ready ## break linking and anchoring on purpose; list what no test notices
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group mutation
	$(BIN)/python tests/tools/mutation.py --write --places 200 --seed $${SEED:-301} --seed $${SECOND:-302}

fuzz: .venv/dev-ready ## make up hostile inputs for everything that reads strangers' bytes, for five minutes
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group fuzz
	$(BIN)/python tests/tools/fuzz.py --minutes 5

format: .venv/dev-ready ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/site-ready ## write the generated manual pages and schemas
	$(BIN)/explainer schema
	$(BIN)/explainer docs rules
	$(BIN)/explainer docs fields

catalogs: .venv/dev-ready ## bring the catalogues of messages up to date with the code
	$(BIN)/python tests/tools/catalogs.py

clean: ## remove what was built and installed
	rm -rf .venv site build dist .cache

.PHONY: browser
browser: .venv/dev-ready
	tests/browser/ensure-chromium.sh

.venv/pip-ready:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; set PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv || { echo "Python's venv module is missing (on Debian: apt install python3-venv)" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --upgrade pip
	@touch $@

.venv/site-ready: .venv/pip-ready pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[images]'
	@touch $@

# The checks of scripts; the machine's node if it has one, else the one that came from the dependencies. Without a lock
# file: npm ci refuses one when a registry lacks a build of Biome for another system. package.json has exact versions.
.venv/scripts-ready: export PATH := $(PATH):$(CURDIR)/$(BIN)
.venv/scripts-ready: .venv/dev-ready $(SCRIPTS)/package.json
	cd $(SCRIPTS) && npm install --no-package-lock --ignore-scripts --silent --no-audit --no-fund
	@touch $@

.venv/lowest-ready: .venv/pip-ready pyproject.toml constraints.txt tests/tools/lowest.py
	$(OLDEST) -m venv .venv/lowest
	$(BIN)/python tests/tools/lowest.py $(LOWEST_TESTS) > .venv/lowest.txt
	.venv/lowest/bin/python -m pip install --quiet --disable-pip-version-check --constraint .venv/lowest.txt --editable . $(LOWEST_TESTS)
	@touch $@

.venv/dev-ready: .venv/site-ready pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group dev
	@touch $@
