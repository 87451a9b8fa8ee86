# What one does with Encuentro. `make help` lists it; each longer act is a script in Scripts/.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

BINARY := .build/release/encuentro
# Folders too: a removed file changes nothing but the time of its folder.
SOURCES := Package.swift $(shell find Sources -name .DS_Store -prune -o -print)
SWIFT_CODE := Sources Tests Package.swift

.DEFAULT_GOAL := help
.PHONY: help run build test bench package format lint clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: $(BINARY) ## Build what changed, make the database if there is none, serve on 127.0.0.1:8080
	@Scripts/run.sh $(BINARY)

build: $(BINARY) ## The release binary alone: .build/release/encuentro

# Looked after by make and not by asking SwiftPM each time, so that the second start costs nothing.
$(BINARY): $(SOURCES)
	@Scripts/install-packages.sh run
	swift build -c release --product encuentro --static-swift-stdlib
	@touch $@

test: ## All tests: units on SQLite and PostgreSQL, format, pages in a real browser, the command
	@Scripts/test.sh

bench: ## The benchmarks, each beside its yardstick (a quarter of an hour)
	@Scripts/install-packages.sh bench
	@$(MAKE) --no-print-directory $(BINARY)
	@Scripts/bench.sh $(BINARY)

package: ## A tarball for an operator: dist/encuentro-VERSION-linux-ARCH.tar.gz
	@Scripts/install-packages.sh run
	@Scripts/package.sh

format: ## Put the Swift code in the shape of .swift-format
	swift format format -i -r -p $(SWIFT_CODE)

lint: ## Say where the Swift code is not in that shape
	swift format lint --strict -r -p $(SWIFT_CODE)

clean: ## Remove what was built (not data/)
	rm -rf .build .venv dist bench-results
