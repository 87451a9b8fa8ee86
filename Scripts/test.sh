#!/usr/bin/env bash
# All tests, in order of what they cost to set up. Stops at a build that fails, otherwise runs every stage and says at
# the end what each one found and how long it took. Ends with 0 only if every stage held.
#
# ENCUENTRO_CORPUS names the folder of real files that some tests read; without it they are skipped.
# SCREENSHOTS names a folder for pictures of the pages.
set -uo pipefail
cd "$(dirname "$0")/.."
# Some stages work in a folder of their own, where a relative path would lead elsewhere.
[ -z "${ENCUENTRO_CORPUS:-}" ] || export ENCUENTRO_CORPUS=$(realpath "$ENCUENTRO_CORPUS")

scratch=$(mktemp -d "${TMPDIR:-/tmp}/encuentro-test.XXXXXX")
export ENCUENTRO_TEST_POSTGRES_STATE=$scratch/postgres-state
cleaned=no
clean_up() {
    [ "$cleaned" = no ] || return 0
    cleaned=yes
    [ ! -e "$ENCUENTRO_TEST_POSTGRES_STATE" ] || Scripts/test-postgres.sh stop || true
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

times=$scratch/times
failed=()

# stage NAME COMMAND…: runs it, keeps its time and whether it held.
stage() {
    local name=$1 began=$SECONDS status=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || status=$?
    local took=$((SECONDS - began))
    printf '%6d s  %-22s %s\n' "$took" "$name" "$([ $status -eq 0 ] && echo held || echo FAILED)" >>"$times"
    [ $status -eq 0 ] || failed+=("$name")
    return $status
}

summary() {
    printf '\n== times\n'
    cat "$times"
    printf '%6d s  %s\n' "$SECONDS" all
    if [ ${#failed[@]} -gt 0 ]; then
        printf '\nFailed: %s\n' "$(printf '%s; ' "${failed[@]}" | sed 's/; $//')"
    fi
    printf '\n'
    [ ! -s "$scratch/units" ] || grep -E 'Test run with [0-9]+ test' "$scratch/units" | tail -n 1
    [ ! -s "$scratch/browser" ] || grep -E '^[0-9]+ passed, [0-9]+ failed' "$scratch/browser" | tail -n 1
}

give_up() {
    summary
    exit 1
}

postgres() {
    ENCUENTRO_TEST_POSTGRES=$(Scripts/test-postgres.sh start) || return 1
    export ENCUENTRO_TEST_POSTGRES
    echo "$ENCUENTRO_TEST_POSTGRES"
}

units() {
    swift test --skip-build 2>&1 | tee "$scratch/units"
    return "${PIPESTATUS[0]}"
}

browser() {
    local pictures=()
    [ -z "${SCREENSHOTS:-}" ] || pictures=(--screenshots "$SCREENSHOTS")
    PYTHONUNBUFFERED=1 .venv/bin/python Tests/browser/run.py --binary .build/debug/encuentro "${pictures[@]}" 2>&1 |
        tee "$scratch/browser"
    return "${PIPESTATUS[0]}"
}

stage "Debian packages" Scripts/install-packages.sh test || give_up
stage "Python tools" Scripts/make-venv.sh || give_up
export ENCUENTRO_PYTHON=$PWD/.venv/bin/python
stage "PostgreSQL" postgres || give_up
stage "build" swift build --build-tests || give_up
stage "unit tests" units
stage "format" swift format lint --strict -r -p Sources Tests Package.swift
stage "browser and command" browser

summary
[ ${#failed[@]} -eq 0 ]
