#!/usr/bin/env python3
"""Checks the data that the project ships: codes, references, counts and totals.

Standard library only. Run it from the top of the project: python3 Scripts/check-compilation.py
Ends with status 1 and one line per fault.
"""
import csv
import re
import sys
import unicodedata
from pathlib import Path

ROOT = Path("Sources/Compilation/Resources")
BASE = "code es pt en broader valid_from valid_to status source".split()
DAY = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")
faults = []


def fault(text):
    faults.append(text)


def rows(path):
    data = (ROOT / path).read_bytes()
    if b"\r" in data or data.startswith(b"\xef\xbb\xbf"):
        fault(f"{path}: not plain UTF-8 with LF")
    table = list(csv.reader(data.decode("utf-8").splitlines(keepends=True), strict=True))
    head = table[0]
    if any(len(row) != len(head) for row in table):
        fault(f"{path}: rows of unequal length")
    found = [dict(zip(head, row)) for row in table[1:]]
    for row in found:
        if any(value != value.strip() for value in row.values()):
            fault(f"{path}: spaces around a value in {list(row.values())[:2]}")
    return found


def count(what, found, wanted):
    if found != wanted:
        fault(f"{what}: {found}, not {wanted}")


def unique(path, table, *keys):
    seen = set()
    for row in table:
        key = tuple(row[k] for k in keys)
        if key in seen:
            fault(f"{path}: {key} twice")
        seen.add(key)


def refer(path, table, column, codes, empty=False):
    for row in table:
        if row[column] not in codes and not (empty and not row[column]):
            fault(f"{path}: {column} {row[column]!r} is unknown")


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())


vocabularies, bare = {}, {"crs-crosswalk", "memberships", "sdg-markers"}
for path in sorted((ROOT / "vocabularies").glob("*.csv")):
    table = rows(path.relative_to(ROOT))
    vocabularies[path.stem] = table
    if path.stem in bare:
        continue
    name = path.stem
    if list(table[0])[:9] != BASE:
        fault(f"{name}: does not begin with {','.join(BASE)}")
    unique(name, table, "code")
    codes = {row["code"] for row in table}
    above = codes | ({str(n) for n in range(1, 18)} if name == "sdg-targets" else set())
    refer(name, table, "broader", above, empty=True)
    for row in table:
        if not all(row[k] for k in ("code", "es", "pt", "en", "source")):
            fault(f"{name}: {row['code']} lacks a label or its source")
        if row["status"] not in ("confirmed", "unconfirmed"):
            fault(f"{name}: {row['code']} has status {row['status']!r}")
        for k in ("valid_from", "valid_to"):
            if row[k] and not DAY.match(row[k]):
                fault(f"{name}: {row['code']} has {k} {row[k]!r}")

codes = {name: {row["code"] for row in table} for name, table in vocabularies.items() if name not in bare}
count("countries", len(vocabularies["countries"]), 249)
count("Ibero-American countries", sum(row["ibero"] == "1" for row in vocabularies["countries"]), 22)
count("areas", sum(row["kind"] == "area" for row in vocabularies["sectors"]), 6)
count("sectors", sum(row["kind"] == "sector" for row in vocabularies["sectors"]), 30)
count("goals", len(codes["sdg"]), 17)
count("targets", len(codes["sdg-targets"]), 169)
count("axes", len(codes["pacci-axes"]), 8)
count("approaches", len(codes["pacci-approaches"]), 5)
for row in vocabularies["sdg-targets"]:
    if max(len(row[k]) for k in ("es", "pt", "en")) > 90:
        fault(f"sdg-targets: {row['code']} is longer than 90 characters")

for name in ("countries", "sectors"):
    owners = {}
    for row in vocabularies[name]:
        if row.get("kind") == "area":
            continue
        for label in [row["es"], row["pt"], row["en"], *filter(None, row["variants"].split("|"))]:
            owner = owners.setdefault(fold(label), row["code"])
            if owner != row["code"]:
                fault(f"{name}: {label!r} names {owner} and {row['code']}")
            if name == "countries" and not (-90 <= float(row["latitude"]) <= 90):
                fault(f"countries: {row['code']} lies nowhere")
places = {fold(v): row["code"] for row in vocabularies["countries"]
          for v in [row["es"], row["pt"], row["en"], *row["variants"].split("|")] if v}
bodies = {}
for row in vocabularies["organisations"]:
    for label in [row["code"], row["es"], row["pt"], row["en"], *filter(None, row["variants"].split("|"))]:
        if bodies.setdefault(fold(label), row["code"]) != row["code"]:
            fault(f"organisations: {label!r} names {bodies[fold(label)]} and {row['code']}")
refer("organisations", vocabularies["organisations"], "type", codes["organisation-type"])
refer("organisations", vocabularies["organisations"], "seat", codes["countries"], empty=True)

sectors = {row["code"] for row in vocabularies["sectors"] if row["kind"] == "sector"}
crosswalk = vocabularies["crs-crosswalk"]
unique("crs-crosswalk", crosswalk, "crs")
refer("crs-crosswalk", crosswalk, "sector", sectors)
ways = {row["crs"]: row["sector"] for row in crosswalk}
for category in codes["crs-category"] - ways.keys():
    fault(f"crs-crosswalk: no sector for category {category}")
for row in vocabularies["sectors"]:
    for crs in filter(None, row["crs"].split("|")):
        if (ways.get(crs) or ways.get(crs[:3])) != row["code"]:
            fault(f"sectors: {row['code']} names {crs}, the crosswalk leads it elsewhere")
markers = vocabularies["sdg-markers"]
unique("sdg-markers", markers, "sector", "goal")
refer("sdg-markers", markers, "sector", sectors)
refer("sdg-markers", markers, "goal", codes["sdg"])
count("sectors with a main goal", len({row["sector"] for row in markers if row["main"] == "1"}), 30)

memberships = vocabularies["memberships"]
unique("memberships", memberships, "body", "member", "role")
refer("memberships", memberships, "member", codes["countries"] | codes["organisations"])
refer("memberships", memberships, "body", codes["organisations"] | codes["regions"])


def members(body, role, past=False):
    return sum(r["body"] == body and r["role"] == role and (past or not r["valid_to"]) for r in memberships)


count("members of SEGIB", members("SEGIB", "member"), 22)
count("associate observers", members("SEGIB", "associate-observer"), 12)
count("consultative observers", members("SEGIB", "consultative-observer"), 19)
count("members of SELA", members("SELA", "member"), 25)
count("members of SELA, with those who left", members("SELA", "member", past=True), 28)
count("CooperaNet", members("COOPERANET", "member"), 24)
count("PIFCSS", members("PIFCSS", "member"), 21)

participations = rows("content/participations.csv")
unique("participations", participations, "country", "year")
count("participations, rows", len(participations), 19 * 18)
count("participations", sum(int(row["value"]) for row in participations), 27206)
count("participations in 2024", sum(int(row["value"]) for row in participations if row["year"] == "2024"), 1113)
programmes = rows("content/programmes.csv")
unique("programmes", programmes, "code")
refer("programmes", programmes, "type", codes["pipa-type"])
refer("programmes", programmes, "space", codes["space"])
belonging = rows("content/programme-members.csv")
unique("programme-members", belonging, "programme", "country")
refer("programme-members", belonging, "programme", {row["code"] for row in programmes})
refer("programme-members", belonging, "country", codes["countries"])
unique("sources", rows("content/sources.csv"), "key")

declarations = rows("exercise/declarations.csv")
unique("declarations", declarations, "declara", "Código")
labels = {name: {fold(v): row["code"] for row in table if row.get("kind") != "area"
                 for v in [row["code"], row["es"], row["pt"], row["en"], *row.get("variants", "").split("|"),
                           *(p.partition("=")[2] for p in row.get("preferred", "").split("|"))] if v}
          for name, table in vocabularies.items() if name not in bare}
for row in declarations:
    at = f"declarations: {row['declara']} {row['Código']}"
    for column, name in (("Modalidad", "modality"), ("Nivel", "level"), ("Estado", "status"), ("Sector", "sectors"),
                         ("ODS principal", "sdg"), ("Método de valoración", "valuation-method"),
                         ("ODS secundario", "sdg"), ("Moneda", "currencies")):
        if row[column] and fold(row[column]) not in labels[name]:
            fault(f"{at}: {column} {row[column]!r} is unknown")
    takers = []
    for column in ("Oferente", "Segundo oferente", "Receptor", "Participantes"):
        for partner in filter(None, row[column].split("; ")):
            takers.append(places.get(fold(partner)))
            if not takers[-1]:
                fault(f"{at}: {column} {partner!r} is unknown")
    if row["declara"] not in takers:
        fault(f"{at}: the declaring country takes no part")
    if row["Organismo promotor"] and fold(row["Organismo promotor"]) not in bodies:
        fault(f"{at}: {row['Organismo promotor']!r} is unknown")
    if not (row["Título"] or row["Título (pt)"]):
        fault(f"{at}: no title")
count("declaring countries", len({row["declara"] for row in declarations}), 22)

columns = {"title": "Título", "objective": "Objetivo", "modality": "Modalidad", "level": "Nivel", "sector": "Sector",
           "status": "Estado", "approved": "Fecha de aprobación", "start": "Fecha de inicio", "end": "Fecha de fin",
           "sdg": "ODS principal", "budget": "Costo presupuestado", "executed": "Costo ejecutado",
           "expertDays": "Días de expertos", "participants": None, "secondarySector": None}
told = {(row["declara"], row["Código"]): row for row in declarations}
acts = rows("exercise/acts.csv")
unique("acts", acts, "act", "party", "code", "other_party", "other_code", "field")
same = {frozenset([(a["party"], a["code"]), (a["other_party"], a["other_code"])]) for a in acts if a["act"] == "same"}
for act in acts:
    one, other = (act["party"], act["code"]), (act["other_party"], act["other_code"])
    at = f"acts: {act['act']} {one} {other} {act['field']}"
    if one not in told or other not in told:
        fault(f"{at}: no such declaration")
        continue
    if act["act"] in ("same", "separate"):
        continue
    joined = {frozenset([one]) | pair for pair in same if one in pair}
    if not any(other in group for group in joined) and not any(
            {one, x} in map(set, same) and {other, x} in map(set, same) for x in told):
        fault(f"{at}: the two are not joined")
    if act["field"] not in columns:
        fault(f"{at}: unknown field")
    elif (column := columns[act["field"]]) and act["act"] in ("agree", "differ", "object"):
        if all(told[one][c] == told[other][c] for c in ([column, "Título (pt)"] if column == "Título" else [column, "Moneda"])):
            fault(f"{at}: there is no difference")
    if act["field"] in ("sector", "secondarySector") and act["value"] and act["value"] not in sectors:
        fault(f"{at}: {act['value']!r} is no sector")
    if act["act"] == "propose" and not act["value"]:
        fault(f"{at}: proposes nothing")

for line in faults:
    print(line)
print(f"{len(vocabularies)} vocabularies, {len(declarations)} declarations, {len(acts)} acts, {len(faults)} faults")
sys.exit(1 if faults else 0)
