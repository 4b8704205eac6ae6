# Two commands: `make run` and `make test`. Everything they need goes into .venv/, everything they
# leave behind into var/. PYTHON= names another interpreter, PORT= another port.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test check lock clean bench-reading bench-checking screenshots run-ready dev-ready bench-ready

interpreter := $(or $(PYTHON),python3)
python := .venv/bin/python
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
# Out of reach of the developer's own settings; as strict as an installation on the internet.
local := env -i PATH="$$PATH" HOME="$$HOME" LANG=C.UTF-8 VAR_DIR=var/check
production := $(local) BROKER_URL=redis://127.0.0.1/0 DATABASE_URL=postgres://127.0.0.1/factcheck \
	SECRET_KEY=only-for-this-check-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ \
	PUBLIC_URL=https://factcheck.example ALLOWED_HOSTS=factcheck.example
tests := $(python) -m pytest -q -n $(JOBS) --dist loadgroup

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

run: run-ready ## set up, read the seed articles, serve on PORT=8000; ONCE=1 ends after the table
	@exec $(python) manage.py up $(if $(filter-out 0,$(ONCE)),--once)

test: dev-ready ## every test on SQLite, then those of the database on PostgreSQL and Valkey
	@rm -rf var/tests; mkdir -p var; status=0; \
	env -u DATABASE_URL -u BROKER_URL TEST_RUN=1 $(tests) || status=$$?; \
	TEST_RUN=2 LAST_TEST_RUN=2 $(python) -m tests.servers -- $(tests) -m servers || status=$$?; \
	exit $$status

check: dev-ready ## style, types, imports, settings of production, migrations
	@.venv/bin/ruff check --quiet --output-format concise .
	@.venv/bin/ruff format --quiet --check . || { echo "make check: run .venv/bin/ruff format"; exit 1; }
	@.venv/bin/mypy --no-error-summary
	@.venv/bin/lint-imports --cache-dir var/cache/imports > var/imports.log || { cat var/imports.log; exit 1; }
	@$(production) $(python) manage.py check --deploy --fail-level WARNING > var/deploy.log 2>&1 \
		|| { cat var/deploy.log; exit 1; }
	@$(local) $(python) manage.py makemigrations --check --dry-run > var/migrations.log 2>&1 \
		|| { cat var/migrations.log; exit 1; }
	@echo "make check: style, format, types, imports, production settings and migrations passed"

lock: dev-ready ## re-make the hash-locked requirements (UPGRADE=1: with newer versions)
	@test -x var/uv/bin/uv || { $(python) -m venv var/uv && var/uv/bin/pip install --quiet uv; }
	@set -e; lock() { out=$$1; shift; var/uv/bin/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
		$(if $(UPGRADE),--upgrade) "$$@" -o requirements/$$out.txt pyproject.toml; }; \
	lock run; lock dev --group dev -c requirements/run.txt; \
	lock bench --group dev --group bench -c requirements/dev.txt

bench-reading: bench-ready ## measure reading; DATA= names the folder of test sets
	@$(python) -m benchmarks.reading $(DATA)

bench-checking: bench-ready ## measure comparing; DATA= names the folder of test sets
	@$(python) -m benchmarks.checking $(DATA)

screenshots: dev-ready ## take the pictures of the README anew, with Chromium
	@$(python) -m docs.screenshots

clean: ## remove .venv, caches and logs; the database in var/ stays
	@rm -rf .venv var/cache var/check var/tests var/uv var/*.log
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

run-ready dev-ready bench-ready: %-ready:
	@command -v "$(interpreter)" >/dev/null || { echo "make: no $(interpreter) here; factcheck needs Python 3.11 or newer (PYTHON= names one)"; exit 1; }
	@"$(interpreter)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "make: factcheck needs Python 3.11 or newer, and $(interpreter) is older (PYTHON= names another)"; exit 1; }
	@"$(interpreter)" requirements/install.py $*
