# make demo    sets up, reads the example documents, asks three questions, writes demo/network.html, serves http://127.0.0.1:8000
# make test    sets up, then runs every check and every test
# make help    says the rest

SHELL := /bin/bash
PYTHON ?= python3
SERVE ?= yes
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
WEB := app/web
WEB_SOURCES := $(shell find $(WEB)/src $(WEB)/public -type f 2>/dev/null) $(wildcard $(WEB)/*.html $(WEB)/*.ts $(WEB)/*.json)

.PHONY: demo test check setup web format lint types layers unit web-test browser quality bench clean help
.DEFAULT_GOAL := help

help: ## say what there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

demo: setup web ## read the example documents, ask, draw the network, serve (SERVE=no stops before serving)
	$(BIN)/intercluster demo --port $(PORT) $(if $(filter no,$(SERVE)),--no-serve)

test: setup web browser check ## everything that is checked: format, lint, types, layers, tests, browser

check: setup web lint types layers web-test unit ## what a commit must pass

setup: $(VENV)/.installed ## the virtual environment with everything pinned

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt torch
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

web: $(WEB)/dist/.built ## the web application

$(WEB)/node_modules/.installed: $(WEB)/package.json $(WEB)/package-lock.json
	cd $(WEB) && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(WEB)/dist/.built: $(WEB)/node_modules/.installed $(WEB_SOURCES)
	cd $(WEB) && npm run --silent build
	@touch $@

browser: ## Chromium for the browser tests, where it is missing and may be installed
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    { apt-get install -y -qq chromium >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }; }; } || \
	  echo "no Chromium and no right to install it: the browser tests will be skipped; install the package chromium to run them"

format: setup ## rewrite the sources in the house format
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: setup
	$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: setup
	$(BIN)/mypy

layers: setup
	$(BIN)/lint-imports

web-test: $(WEB)/node_modules/.installed
	cd $(WEB) && npm run --silent check

unit: setup web
	$(BIN)/python -m pytest

quality: setup ## measure extraction, answers, speed, growth and retrieval; write docs/quality.md and docs/retrieval.md (GROWTH=1000 is quicker)
	$(BIN)/python -m bench.quality
	$(BIN)/python -m bench.retrieval
	$(BIN)/python -m bench.speed$(if $(GROWTH), --growth $(GROWTH))

bench: setup ## measure speed and memory as ratios to named peers and write docs/performance.md
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,bench]'
	$(BIN)/python -m bench.performance
	$(BIN)/python -m bench.scale
	$(BIN)/python -m bench.million

clean: ## remove everything that make made
	rm -rf $(VENV) $(WEB)/node_modules $(WEB)/dist demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
