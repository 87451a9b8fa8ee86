"""Writes the addresses the benchmark asks for, 600 different ones a list: bench-queries.py http://HOST:PORT FOLDER

Facets come from what the server itself offers on its pages; words for the search from the titles it shows.
"""

import itertools
import json
import random
import re
import sys
import urllib.parse
import urllib.request
from pathlib import Path

WANTED = 600


def get(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def write(folder, name, addresses):
    different = list(dict.fromkeys(addresses))
    random.Random(1).shuffle(different)
    if len(different) < 500:
        raise SystemExit(f"{name}: only {len(different)} different addresses; a benchmark needs 500")
    (folder / name).write_text("\n".join(different[:WANTED]) + "\n")


def facets(page):
    """The values of each facet, from the links and fields of the list's own page: {"pais": {"CO", …}, …}"""
    found = {}
    for query in re.findall(r'href="/es/iniciativas\?([^"]+)"', page):
        for name, value in urllib.parse.parse_qsl(query.replace("&amp;", "&")):
            found.setdefault(name, set()).add(value)
    for block in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
        for value in re.findall(r'<option[^>]*value="([^"]+)"', block[1]):
            found.setdefault(block[0], set()).add(value)
    for tag in re.findall(r"<input[^>]*>", page):
        kind, name, value = (re.search(rf'\b{part}="([^"]*)"', tag) for part in ("type", "name", "value"))
        if kind and name and value and kind[1] in ("checkbox", "radio") and value[1]:
            found.setdefault(name[1], set()).add(value[1])
    return {name: sorted(values) for name, values in found.items() if name not in ("q", "pagina", "page", "orden", "sort")}


def main():
    base, folder = sys.argv[1], Path(sys.argv[2])
    page = get(f"{base}/es/iniciativas")
    pairs = []
    for (one, ones), (other, others) in itertools.combinations(facets(page).items(), 2):
        pairs += [urllib.parse.urlencode({one: a, other: b}) for a in ones for b in others]
    write(folder, "list.txt", [f"/es/iniciativas?{pair}" for pair in pairs])
    write(folder, "json.txt", [f"/es/iniciativas.json?{pair}" for pair in pairs])

    identifiers, words = [], set()
    for number in range(1, 60):
        page = get(f"{base}/es/iniciativas?pagina={number}")
        links = re.findall(r'href="/es/iniciativas/([^"/?#.]+)"[^>]*>(.*?)</a>', page, re.S)
        identifiers += [identifier for identifier, _ in links]
        words |= {w for _, title in links for w in re.findall(r"[^\W\d_]{5,}", re.sub(r"<[^>]+>", " ", title).lower())}
        if len(set(identifiers)) >= WANTED:
            break
    write(folder, "item.txt", [f"/es/iniciativas/{identifier}" for identifier in identifiers])
    ordered = sorted(words)
    phrases = ordered + [f"{a} {b}" for a, b in itertools.combinations(ordered[:60], 2)]
    write(folder, "search.txt", ["/es/iniciativas?" + urllib.parse.urlencode({"q": phrase}) for phrase in phrases])
    print(json.dumps({"facets": {name: len(values) for name, values in facets(get(f"{base}/es/iniciativas")).items()}}), file=sys.stderr)


if __name__ == "__main__":
    main()
