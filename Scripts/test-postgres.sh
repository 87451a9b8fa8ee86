#!/bin/sh
# Starts, stops or names a throw-away PostgreSQL server for the tests.
#
#   Scripts/test-postgres.sh start    prints the address, for ENCUENTRO_TEST_POSTGRES
#   Scripts/test-postgres.sh address  prints it again; fails if none runs
#   Scripts/test-postgres.sh stop     stops it and removes its files
#
# Needs PostgreSQL's server programs (Debian: apt-get install postgresql). As root it runs them as `postgres`,
# because the server refuses root. It listens on 127.0.0.1 alone, on a free port, and trusts whoever connects:
# for tests, never for data. ENCUENTRO_TEST_POSTGRES_STATE names the file that remembers the running server.
set -eu

state=${ENCUENTRO_TEST_POSTGRES_STATE:-${TMPDIR:-/tmp}/encuentro-test-postgres-$(id -u)}

as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

programs() {
    newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1)
    if [ -n "$newest" ]; then
        echo "$newest"
    elif command -v initdb >/dev/null 2>&1; then
        dirname "$(command -v initdb)"
    else
        echo "test-postgres: no PostgreSQL server found (Debian: apt-get install postgresql)" >&2
        return 1
    fi
}

# A port that nothing listens on now, from the range for private use. Another process may take it before the
# server does; `start` then tries the next one.
random_port() {
    awk -v seed="$(od -An -N4 -tu4 /dev/urandom)" 'BEGIN { srand(seed); print 49152 + int(rand() * 16000) }'
}

running() {
    [ -f "$state" ] || return 1
    folder=$(sed -n 1p "$state")
    port=$(sed -n 2p "$state")
    [ -d "$folder/data" ] && as_server "$(programs)/pg_ctl" -D "$folder/data" status >/dev/null 2>&1
}

address() {
    echo "postgres://postgres@127.0.0.1:$port/postgres"
}

start() {
    if running; then
        address
        return
    fi
    bin=$(programs)
    folder=$(mktemp -d "${TMPDIR:-/tmp}/encuentro-postgres.XXXXXX")
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
    cd "$folder"
    if ! as_server "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
        >"$folder.initdb" 2>&1; then
        cat "$folder.initdb" >&2
        rm -rf "$folder" "$folder.initdb"
        return 1
    fi
    rm -f "$folder.initdb"
    # fsync off: a crash may lose everything, which for tests is nothing.
    for attempt in 1 2 3 4 5; do
        port=$(random_port)
        if as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
            -o "-k '$folder' -p $port -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300" \
            start >/dev/null 2>&1 </dev/null; then
            printf '%s\n%s\n' "$folder" "$port" >"$state"
            address
            return
        fi
    done
    cat "$folder/log" >&2
    cd /
    rm -rf "$folder"
    return 1
}

stop() {
    if running; then
        as_server "$(programs)/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null
        rm -rf "$folder"
    fi
    rm -f "$state"
}

case "${1:-}" in
start) start ;;
stop) stop ;;
address)
    if ! running; then
        echo "test-postgres: no server runs; start one with: $0 start" >&2
        exit 1
    fi
    address
    ;;
*)
    echo "usage: $0 start|stop|address" >&2
    exit 2
    ;;
esac
