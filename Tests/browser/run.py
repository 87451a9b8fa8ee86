#!/usr/bin/env python3
"""Tests the whole of Encuentro from outside: the command, the server, the pages in a real browser.

    run.py --binary .build/debug/encuentro [--only commands,dialogue,writers,pages,files,bad-input] [--screenshots FOLDER]

ENCUENTRO_CORPUS (a folder of real files) and ENCUENTRO_TEST_POSTGRES (the address of a server for tests) are used where
they are set; what is skipped without them is said. Ends with "N passed, N failed".
"""

import argparse
import os
import signal
import sys
import tempfile

sys.dont_write_bytecode = True

import bad_input
import commands
import dialogue
import files
import places
import walk
import writers
from checks import Checks
from node import Node

PARTS = ("commands", "dialogue", "writers", "pages", "files", "bad-input")


def main():
    arguments = argparse.ArgumentParser(description="Tests Encuentro from outside.")
    arguments.add_argument("--binary", default=".build/debug/encuentro")
    arguments.add_argument("--only", default=",".join(PARTS), help="parts, with commas between: " + ", ".join(PARTS))
    arguments.add_argument("--screenshots", help="a folder for pictures of the pages")
    options = arguments.parse_args()
    only = options.only.split(",")
    binary = os.path.abspath(options.binary)
    if not os.access(binary, os.X_OK):
        print(f"There is no binary at {binary}\n0 passed, 1 failed")
        return 1
    # Ended from outside, servers and folders are cleared away as in any other end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="encuentro-browser-") as folder:
        if "commands" in only:
            commands.all_of(checks, binary, os.path.join(folder, "commands"))
        if "dialogue" in only:
            dialogue.all_of(checks, binary, folder, options.screenshots)
        if "writers" in only:
            writers.all_of(checks, binary, folder)
        if set(only) - {"commands", "dialogue", "writers"}:
            with checks.part("serving what is shipped"):
                served(checks, binary, folder, only, options.screenshots)
        if "pages" in only:
            with checks.part("documents that were imported"):
                imported(checks, binary, folder, options.screenshots)
    return checks.report()


def served(checks, binary, folder, only, screenshots):
    node = Node(binary, os.path.join(folder, "served"))
    result = node.run("load", "--exercise")
    checks.same(result.returncode, 0, f"load --exercise {result.stderr[-600:]}")
    # One edition of the exercise that is closed and one that is still open.
    exercise = {"ENCUENTRO_DATABASE": node.database.replace(".sqlite", "-ejercicio.sqlite")}
    for act, number in (("open", "2025"), ("close", "2025"), ("open", "2026")):
        title = ["--title", f"Informe {number}"] if act == "open" else []
        result = node.run("edition", act, number, "--as", "SEGIB", *title, environment=exercise)
        checks.same(result.returncode, 0, f"edition {act} {number} {result.stderr[-600:]}")
    with node.serve() as server:
        paths = None
        if "pages" in only:
            paths = walk.all_of(checks, server, screenshots)
        if "files" in only:
            files.all_of(checks, server, paths or places.every_page(server, checks))
        if "bad-input" in only:
            bad_input.all_of(checks, server)
        checks.holds(server.lives, "the server lived through it all")
        print(f"resident memory at the end: {server.resident:.0f} MB")
    after = node.run("verify")
    checks.same(after.returncode, 0, f"verify at the end {after.stderr[-600:]}")


def imported(checks, binary, folder, screenshots):
    """The pages of a programme and of a plan as their documents tell them, far longer than what is shipped."""
    seeds = os.path.join(os.environ.get("ENCUENTRO_CORPUS", ""), "..", "seeds")
    documents = [("004_5b3aa8e398d262a0.txt", "SELA"), ("002_4af07f2a1f952e63.txt", "AICD")]
    if not all(os.path.exists(os.path.join(seeds, name)) for name, _ in documents):
        return checks.skip("imported documents: they are not beside ENCUENTRO_CORPUS")
    node = Node(binary, os.path.join(folder, "imported"))
    for name, party in documents:
        result = node.run("import", os.path.join(seeds, name), "--as", party)
        checks.holds(result.returncode in (0, 3), f"{name} comes in", result.stderr[-600:])
    with node.serve() as server:
        walk.plans(checks, server, screenshots)


if __name__ == "__main__":
    sys.exit(main())
