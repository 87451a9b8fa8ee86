#!/bin/sh
# Draws the map of the figures anew from Natural Earth. Needs the Debian packages r-cran-rnaturalearthdata and python3.
set -eu
here=$(dirname "$0")
target="$here/../Sources/Figures/Map/MapShape+Shapes.swift"
written=$(mktemp)
trap 'rm -f "$written"' EXIT
Rscript "$here/make-map.R" | python3 "$here/make-map.py" > "$written"
cat "$written" > "$target"
