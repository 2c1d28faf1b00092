# `make run` opens the program, `make test` tests it; both install what they need into .venv and node_modules.
bin := .venv/bin
pip := $(bin)/python -m pip --disable-pip-version-check

.PHONY: run setup test explore check push bundle messages clips figures design icons bench lock clean

run: setup
	@$(bin)/footwork

setup: .venv/.installed

.venv/.installed: requirements/run.txt pyproject.toml
	@sh scripts/set-up
	@touch $@

.venv/.installed-dev: .venv/.installed requirements/dev.txt
	@$(pip) install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/.installed: .venv/.installed-dev package-lock.json
	@PATH="$(CURDIR)/$(bin):$$PATH" $(bin)/npm ci --loglevel=error --no-audit --no-fund
	@touch $@

# the fast part: form, types, floors, content
check: node_modules/.installed
	$(bin)/ruff format --check .
	$(bin)/ruff check .
	$(bin)/mypy
	$(bin)/lint-imports --no-cache
	$(bin)/codespell
	$(bin)/footwork check
	$(bin)/node node_modules/typescript/bin/tsc
	$(bin)/node node_modules/typescript/bin/tsc --project tsconfig.worker.json
	$(bin)/node scripts/bundle.js --check
	$(bin)/python -m scripts.messages --check

test: check
	@sh scripts/find-browser > /dev/null
	$(bin)/node --test "tests/js/**/*.test.js"
	$(bin)/python -m pytest -m "not browser" --numprocesses 2 --dist loadfile
	$(bin)/python -m pytest -m browser --numprocesses 3 --dist loadfile --reruns 1 -raR

# what people can do, in any order and for an hour or so: each step opens every page
explore: .venv/.installed-dev
	FOOTWORK_STEPS=$${FOOTWORK_STEPS:-10000} $(bin)/python -m pytest -q -o faulthandler_timeout=0 tests/web/test_anything.py

# reminders while Footwork is closed, by way of the browser makers' servers: what that needs is not installed otherwise
push: setup
	@$(pip) install --quiet --require-hashes -r requirements/push.txt

# join the web player's scripts; what comes out is committed, so that running the program needs no Node
bundle: node_modules/.installed
	@$(bin)/node scripts/bundle.js

# find all sentences, update each language's catalogue and compile it; what comes out is committed, so that running the
# program needs no Babel
messages: .venv/.installed-dev
	@$(bin)/python -m scripts.messages

# render what is said and not recorded yet; what comes out is committed, so that nobody else needs the tools
clips: setup
	@$(pip) install --quiet --require-hashes -r requirements/clips.txt
	@$(bin)/python scripts/clips.py

# every figure on one page, for looking
figures: setup
	@$(bin)/python scripts/figures.py build/figures

# the parts that pages are made of, on one page, for looking
design: setup
	@$(bin)/python scripts/design.py build/design.html

# the icons in pixels, which are committed, from the one that is an SVG
icons: node_modules/.installed
	@$(bin)/python scripts/icons.py

bench: node_modules/.installed
	@sh scripts/find-browser > /dev/null
	$(bin)/python -m bench

# pin anew: the only step that looks for newer versions
lock: .venv/.installed-dev
	$(bin)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml --group build --output-file requirements/run.txt
	$(bin)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--constraint requirements/run.txt pyproject.toml --extra push --group build --group dev --output-file requirements/dev.txt
	$(bin)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--constraint requirements/dev.txt pyproject.toml --extra push --output-file requirements/push.txt
	$(bin)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--constraint requirements/run.txt --group clips --output-file requirements/clips.txt

clean:
	rm -rf .venv node_modules build
