# Winsdesk. `make run` opens it, `make test` tests it; each sets up what it needs first.

# A newer Python on the path, if python3 is older than 3.11: make run PYTHON=python3.12
PYTHON ?= python3
# Handed to the program, and to pytest: make run ARGS="--data-dir /some/folder"
ARGS ?=
PYTEST_ARGS ?=

BIN := .venv/bin
LOCK := packaging/requirements.lock
READY_TO_RUN := .venv/ready-to-run
READY_TO_TEST := .venv/ready-to-test
READY_TO_BUILD := .venv/ready-to-build
DEMO := build/demo

.DEFAULT_GOAL := help
.PHONY: run demo test lint bench screenshots tour frozen deb tarball test-installer clean help

run: $(READY_TO_RUN) ## open the window; with no display, take a tour of it off-screen
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
	    exec $(BIN)/python -m winsdesk $(ARGS); \
	else \
	    echo "There is no display here, so Winsdesk runs off-screen and leaves its pictures in build/tour."; \
	    QT_QPA_PLATFORM=offscreen exec $(BIN)/python -m winsdesk.ui.tour build/tour; \
	fi

demo: $(READY_TO_RUN) ## open the window on a year of invented wins
	@[ -e $(DEMO)/journal.db ] || $(BIN)/python -m winsdesk --data-dir $(DEMO) demo
	@exec $(BIN)/python -m winsdesk --data-dir $(DEMO) $(ARGS)

tour: $(READY_TO_RUN) ## a picture of every view and the month's PDF, in build/tour
	@QT_QPA_PLATFORM=offscreen exec $(BIN)/python -m winsdesk.ui.tour build/tour

test: $(READY_TO_TEST) ## run every test (PYTEST_ARGS="-k calendar" for some)
ifdef PYTEST_ARGS
	$(BIN)/python -m pytest $(PYTEST_ARGS)
else
	$(BIN)/python -m pytest -n auto --dist loadfile --ignore tests/e2e
	$(BIN)/python -m pytest tests/e2e
endif

lint: $(READY_TO_RUN) ## style, types, and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(READY_TO_TEST) ## how fast it is, beside what it could be at best
	$(BIN)/python -m tests.benchmarks $(ARGS)

screenshots: $(READY_TO_TEST) ## draw the README's pictures anew
	$(BIN)/python packaging/screenshots.py

frozen: $(READY_TO_BUILD) ## the program as a folder without need of Python, in dist/winsdesk
	$(BIN)/python packaging/build.py frozen

deb: $(READY_TO_BUILD) ## a package for Debian and Ubuntu, in dist
	$(BIN)/python packaging/build.py deb

tarball: $(READY_TO_BUILD) ## the same as a file to unpack on any Linux, in dist
	$(BIN)/python packaging/build.py tarball

test-installer: $(READY_TO_BUILD) ## build both, and try them out in a bare Debian (as root)
	@$(PYTHON) packaging/system_libraries.py installer
	$(BIN)/python packaging/build.py deb tarball
	WINSDESK_TEST_INSTALLER=1 $(BIN)/python -m pytest tests/installer $(PYTEST_ARGS)

clean: ## remove everything that was made here; journals elsewhere stay
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find winsdesk tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 27

# Everything the program and its tools need, made anew when the lock file changes.
$(READY_TO_RUN): $(LOCK) packaging/system_libraries.py
	@$(PYTHON) packaging/system_libraries.py run
	@echo "Setting up .venv; this happens once."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK) \
	    || { echo "The packages could not be fetched. Check the network, then run make again."; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps \
	    --no-build-isolation --editable .
	@touch $@

$(READY_TO_TEST): $(READY_TO_RUN)
	@$(PYTHON) packaging/system_libraries.py test
	@touch $@

$(READY_TO_BUILD): $(READY_TO_RUN)
	@$(PYTHON) packaging/system_libraries.py build
	@touch $@
