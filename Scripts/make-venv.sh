#!/usr/bin/env bash
# Makes .venv with the Python tools of the tests, or leaves it as it is when the list has not changed.
set -euo pipefail
cd "$(dirname "$0")/.."

list=Tests/browser/requirements.txt
made=.venv/made-from.txt
if cmp --silent "$list" "$made"; then exit 0; fi

python=/usr/bin/python3
[ -x "$python" ] || python=$(command -v python3)
rm -rf .venv
"$python" -m venv .venv
# The list names everything it needs with its version; nothing else is wanted.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement "$list"
cp "$list" "$made"
