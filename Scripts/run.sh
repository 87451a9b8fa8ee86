#!/usr/bin/env bash
# Serves the ledger of data/, made on the first run with the content we ship: run.sh BINARY
#
# ENCUENTRO_DATABASE, HOST and PORT change what is served and where.
set -euo pipefail

binary=$1
address=${ENCUENTRO_DATABASE:-sqlite:data/encuentro.sqlite}
host=${HOST:-127.0.0.1}
port=${PORT:-8080}

# A database of someone's own is served as it is; one that is not there yet gets the shipped content and the exercise.
if [[ $address == sqlite:* ]]; then
    file=${address#sqlite:}
    if [ ! -e "$file" ]; then
        mkdir -p "$(dirname "$file")"
        # A start broken off half way begins anew.
        trap 'rm -f "$file" "$file-wal" "$file-shm"' EXIT INT TERM
        "$binary" load --exercise --database "$address"
        trap - EXIT INT TERM
    fi
fi

exec "$binary" serve --database "$address" --host "$host" --port "$port"
