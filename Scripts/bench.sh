#!/usr/bin/env bash
# The benchmarks: bench.sh BINARY. Each figure stands beside a yardstick measured in the same run.
#
# INITIATIVES (100000), SECONDS_EACH (10), CONNECTIONS (16) and SEED (1) change its size; ENCUENTRO_CORPUS names the
# folder of real IATI files, without which their import is left out. Everything happens in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=$(realpath "${1:-.build/release/encuentro}")
initiatives=${INITIATIVES:-100000}
each=${SECONDS_EACH:-10}
connections=${CONNECTIONS:-16}
seed=${SEED:-1}

scratch=$(mktemp -d "${TMPDIR:-/tmp}/encuentro-bench.XXXXXX")
server=
clean_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

export ENCUENTRO_DATABASE=sqlite:$scratch/bench.sqlite
now() { date +%s.%N; }
# since BEGAN: seconds from then to now.
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.3f", b - a }'; }
per() { awk -v n="$1" -v s="$2" 'BEGIN { printf "%.0f", n / s }'; }
figure() { printf '%-46s %12s %-14s %s\n' "$@"; }
head_line() { printf '\n%s\n' "$1"; }

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

head_line "machine: $(nproc) cores, $(uname -m), $(date -u +%F)"

head_line "Synthetic initiatives"
began=$(now)
"$binary" generate --initiatives "$initiatives" --seed "$seed" >/dev/null
took=$(since "$began")
figure "generate and append" "$(per "$initiatives" "$took")" "initiatives/s" "$initiatives in $took s"

if [ -n "${ENCUENTRO_CORPUS:-}" ]; then
    head_line "Import of IATI, beside xmllint --stream --noout on the same files"
    files=()
    for name in CAF-ActivityFile-2025-10-10 colombia-aims usaid-mx usaid-sv usaid-br usaid-py usaid-cr; do
        [ ! -e "$ENCUENTRO_CORPUS/iati/$name.xml" ] || files+=("$ENCUENTRO_CORPUS/iati/$name.xml")
    done
    bytes=$(cat "${files[@]}" | wc -c)
    activities=$(cat "${files[@]}" | grep --count --fixed-strings '</iati-activity>' || true)
    began=$(now)
    "$binary" import "${files[@]}" --database "sqlite:$scratch/iati.sqlite" >/dev/null 2>&1 || [ $? -eq 3 ]
    took=$(since "$began")
    began=$(now)
    for file in "${files[@]}"; do xmllint --stream --noout "$file" 2>/dev/null; done
    yard=$(since "$began")
    figure "import of IATI" "$(per "$activities" "$took")" "activities/s" \
        "$(awk -v n="$activities" -v b="$bytes" -v s="$took" -v y="$yard" 'BEGIN { printf "%d in %.2f s; %.1f MB/s; xmllint %.1f MB/s; ratio %.3f", n, s, b/s/1e6, b/y/1e6, y/s }')"
fi

head_line "Import of CSV initiatives, all columns filled as in an export, told by one country"
"$binary" export --format csv --output "$scratch/initiatives.csv" >/dev/null
# Without our own two columns the file is as foreign as a ministry's; the export has several parties' rows.
rows=$(python3 Scripts/bench-sheet.py "$scratch/initiatives.csv" "$scratch/sheet.csv")
began=$(now)
"$binary" import "$scratch/sheet.csv" --as CL --database "sqlite:$scratch/csv.sqlite" >/dev/null 2>"$scratch/import.log" \
    || [ $? -eq 3 ]
took=$(since "$began")
figure "import of CSV" "$(per "$rows" "$took")" "rows/s" "$rows rows in $took s"
began=$(now)
"$binary" import "$scratch/sheet.csv" --as CL --database "sqlite:$scratch/csv.sqlite" >/dev/null 2>&1 || [ $? -eq 3 ]
took=$(since "$began")
figure "the same again, adding nothing" "$(per "$rows" "$took")" "rows/s" "$took s"

head_line "Serving"
port=$(free_port)
began=$(now)
"$binary" serve --host 127.0.0.1 --port "$port" >"$scratch/serve.log" 2>&1 &
server=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health/ready"; do
    kill -0 "$server" || { cat "$scratch/serve.log" >&2; exit 1; }
    sleep 0.01
done
figure "start-up" "$(since "$began")" "s" "until /health/ready answers"

python3 Scripts/bench-queries.py "http://127.0.0.1:$port" "$scratch"

# serving NAME LIST: what the first reader of each address waits, then as many as two cores can serve, beside the bare route.
yardstick=
serving() {
    local name=$1 list=$2 rate p99 failed median first_p99
    read -r median first_p99 < <(python3 Scripts/bench-cold.py "http://127.0.0.1:$port" "$list")
    figure "$name, first time" "$median" "ms" "p99 $first_p99 ms; $(wc -l <"$list") different addresses, one by one"
    ADDRESSES=$list wrk --threads 2 --connections "$connections" --duration "${each}s" --latency \
        --script Scripts/bench.lua "http://127.0.0.1:$port" >"$scratch/wrk" 2>&1
    rate=$(awk '/^Requests\/sec:/ { print $2 }' "$scratch/wrk")
    p99=$(awk '$1 == "99%" { print $2 }' "$scratch/wrk")
    failed=$(awk '/Non-2xx/ { print $NF }' "$scratch/wrk")
    figure "$name" "$rate" "requests/s" \
        "p99 $p99; $(awk -v r="$rate" -v y="$yardstick" 'BEGIN { printf "%.3f", r / y }') of the bare route${failed:+; $failed FAILED}"
}
wrk --threads 2 --connections "$connections" --duration "${each}s" --latency "http://127.0.0.1:$port/health/live" >"$scratch/wrk"
yardstick=$(awk '/^Requests\/sec:/ { print $2 }' "$scratch/wrk")
figure "bare route (/health/live)" "$yardstick" "requests/s" "p99 $(awk '$1 == "99%" { print $2 }' "$scratch/wrk")"
serving "list as HTML, two facets" "$scratch/list.txt"
serving "an initiative's page" "$scratch/item.txt"
serving "list as JSON" "$scratch/json.txt"
serving "full-text search" "$scratch/search.txt"

awk '/^VmRSS:/ { rss = $2 } /^VmHWM:/ { peak = $2 } END {
    printf "%-46s %12.0f %-14s at most %.0f MB\n", "resident memory while serving", rss / 1024, "MB", peak / 1024 }' \
    "/proc/$server/status"
