#!/usr/bin/env bash
# Installs the Debian packages that are missing for one use: install-packages.sh run | test | bench
#
# As root with apt-get; anyone else is shown the one line to run. Where nothing is missing, nothing is asked of apt.
set -euo pipefail

# Of the headers the project is built with, each with its library. pkg-config comes in several packages; any will do.
wanted=(libargon2-dev libcurl4-openssl-dev libpq-dev libqrencode-dev libsqlite3-dev libstemmer-dev libxml2-dev zlib1g-dev)
command -v pkg-config >/dev/null || wanted+=(pkgconf)

case "${1:-}" in
run) ;;
test)
    # PostgreSQL is the second engine, xmllint judges the IATI we write, Chromium walks the pages and needs some font,
    # WeasyPrint makes the PDF of reports, pandoc reads Word documents, Apertium drafts translations, qrencode and
    # zbarimg judge the codes we draw.
    wanted+=(apertium apertium-es-pt apertium-eng-spa qrencode zbar-tools pandoc postgresql libxml2-utils chromium chromium-driver fonts-liberation python3-venv weasyprint)
    ;;
bench) wanted+=(libxml2-utils wrk curl python3) ;;
*)
    echo "usage: $0 run|test|bench" >&2
    exit 2
    ;;
esac

if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian: whatever is missing of these has to be installed by hand: ${wanted[*]}" >&2
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | head -n 1 || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    {
        echo "Some Debian packages are missing. Run this, then make again:"
        echo
        echo "    sudo apt-get install --no-install-recommends ${missing[*]}"
        echo
    } >&2
    exit 1
fi

echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install --yes --quiet=2 --no-install-recommends "${missing[@]}" </dev/null; }
# A fresh machine has no list of packages yet, an old one may have a stale one: fetched only when it turns out so.
if ! install >/dev/null 2>&1; then
    apt-get update --quiet=2
    install >/dev/null
fi
