# `make` alone lists the commands.

TANGENT := .build/release/tangent
# A module may import only what Package.swift lets it.
CHECKED := --explicit-target-dependency-import-check error
SOURCES := Sources Tests Package.swift Examples/Sources

.DEFAULT_GOAL := help
.PHONY: help report preview test trial check update format lint setup tangent dist bench docs ci

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: tangent ## run the notebooks' experiments and write the reports into output/
	$(TANGENT) render notebooks

preview: tangent ## show the reports in the browser, made anew at each save
	$(TANGENT) preview notebooks

test: setup ## everything that CI runs: style, all tests, and the notebooks' numbers
	@Scripts/test

trial: tangent ## what takes minutes: fuzzing with new seeds, and many kills
	@Scripts/trial

check: tangent ## verify every number and claim of the notebooks
	$(TANGENT) check

update: tangent ## rewrite the numbers and reports that are stale
	$(TANGENT) update

format: ## put the sources into the project's style
	swift format --in-place --recursive $(SOURCES)

lint: ## say where the sources leave the project's style
	swift format lint --strict --recursive $(SOURCES)

setup: ## install the libraries and fonts that are missing
	@Scripts/setup

tangent: setup ## build the tool: .build/release/tangent
	swift build -c release $(CHECKED)

dist: ## pack a release into dist/: archive, Debian package, artifact bundle, parts and checksums
	@Scripts/dist

bench: tangent ## measure kernels and whole reports beside their peers, and print the ratios
	@Scripts/bench
	@Scripts/bench-reports

docs: tangent ## write what the documentation takes from elsewhere: docs/reference.md, docs/house.md, the tables of docs/peers.md
	$(TANGENT) list --markdown >docs/reference.md
	Scripts/house >docs/house.md
	python3 docs/peers/weigh.py
	$(TANGENT) update docs/peers.md

ci: ## what the CI job runs
	.ci/run
