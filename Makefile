# One command to run, one to test. Everything else here serves these two.
SHELL := /bin/bash
PYTHON ?= python3
UV_COMPILE := .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links

.PHONY: run test check lock

run: .venv/installed
	@exec .venv/bin/tertial run

test: .venv/installed-dev
	.venv/bin/pytest --numprocesses auto --dist loadfile

check: .venv/installed-dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

lock: .venv/installed-dev
	$(UV_COMPILE) --extra build -o requirements.lock
	$(UV_COMPILE) --extra build --extra dev -c requirements.lock -o requirements-dev.lock

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	.venv/bin/pip install --quiet --require-hashes -r requirements.lock
	.venv/bin/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-dev: requirements-dev.lock .venv/installed
	.venv/bin/pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@
