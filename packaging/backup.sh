#!/bin/sh
# Writes a copy of the ledger into a folder and keeps the last thirty: backup.sh FOLDER
set -eu
folder=$1
copy=$folder/encuentro-$(date -u +%Y%m%dT%H%M%SZ).sqlite
# Under another name until it is whole, so that a copy broken off is never taken for one.
"$(dirname "$0")/../encuentro" backup "$copy.part"
mv "$copy.part" "$copy"
ls -1 "$folder"/encuentro-*.sqlite | sort -r | tail -n +31 | while read -r old; do rm -- "$old"; done
