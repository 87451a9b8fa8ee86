"""The command as others script against it: spellings, exit codes, what --json says, and bad days."""

import csv
import hashlib
import io
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.parse
import xml.etree.ElementTree

import openpyxl

import sheets
from letterbox import mailbox
from node import Node

COMMANDS = "serve load import export twins verify rebuild backup restore copy edition person designate revoke token practice mail generate status".split()


def all_of(checks, binary, folder):
    def node(name, database=None):
        return Node(binary, os.path.join(folder, name), database)

    parts = [
        ("help", help_of), ("command lines", command_lines), ("what is shipped", shipped), ("importing", importing), ("files that are bad", bad_files),
        ("exporting", exporting), ("twins", twins), ("verify and rebuild", verifying), ("backup and restore", keeping),
        ("copy to PostgreSQL and back", copying), ("people", people), ("playing alone", playing), ("tokens", tokens), ("the first operator", first_operator), ("mail", mail), ("the digest", digest),
        ("databases that cannot be used", bad_databases),
        ("a locked database", locked), ("an import that is interrupted", interrupted), ("a full disk", full_disk), ("killed while importing", killed),
        ("the corpus", corpus),
    ]
    for name, part in parts:
        with checks.part(name):
            part(checks, lambda sub="node", database=None, name=name: node(name.replace(" ", "-") + "-" + sub, database))


def fails(checks, result, name, code=1):
    """A command that must end with `code` and say why on standard error, in a sentence."""
    checks.same(result.returncode, code, f"{name}: exit code")
    checks.holds(result.stderr.strip(), f"{name}: says why on standard error")
    checks.holds("Fatal error" not in result.stderr and "Swift/" not in result.stderr, f"{name}: no trace", result.stderr)


def goes_well(checks, result, name, code=0):
    checks.holds(result.returncode == code, f"{name}: exit code {code}", f"{result.returncode}: {result.stderr[-800:]}")
    return result.returncode == code


# help


def help_of(checks, node):
    here = node()
    overview = here.run("--help")
    goes_well(checks, overview, "encuentro --help")
    for command in COMMANDS:
        checks.holds(re.search(rf"^\s+{command}\b", overview.stdout, re.M), f"the overview names {command}")
        told = here.run(command, "--help")
        goes_well(checks, told, f"{command} --help")
        checks.holds(len(re.findall(r"\bencuentro ", told.stdout)) >= 2, f"{command} --help shows an example", told.stdout)
    wrong = here.run("inport")
    checks.holds(wrong.returncode != 0 and wrong.stderr, "a command there is not is refused")
    checks.holds(not os.path.exists(here.file), "asking for help makes no database")


# What only the library that reads command lines, or Foundation, would say.
FOREIGN = re.compile(r"Error:|NSCocoa|Domain=|Missing|Unknown|Unexpected|unexpected|invalid|must|\w+Error\b|\.\w+\(")


def command_lines(checks, node):
    here = node()
    wrong = {
        "a command there is not": ["inport"], "a file too few": ["import"], "an option there is not": ["status", "--jsn"],
        "a value too few": ["import", "x.csv", "--as"], "a value that cannot be": ["export", "--format", "pdf"],
        "a number that is none": ["generate", "--initiatives", "mil"], "a flag with a value": ["status", "--json=3"],
        "one argument too many": ["status", "a"], "several too many": ["status", "a", "b"],
        "a port there is not": ["serve", "--port", "99999"], "half a pair": ["twins", "--confirm", "a", "--as", "CL"],
        "an option too few": ["export"], "a role there is not": ["designate", "ana@example.org", "--party", "CO", "--role", "king"], "two that exclude each other": ["load", "--exercise", "--drop-exercise"],
    }
    words = {"es_CL.UTF-8": "Más, con ejemplos", "pt_BR.UTF-8": "Mais, com exemplos", "en_GB.UTF-8": "More, with examples"}
    for name, arguments in wrong.items():
        said = set()
        for language, word in words.items():
            result = here.run(*arguments, environment={"LANG": language})
            fails(checks, result, f"{name}, {language}")
            checks.same(result.stdout, "", f"{name}, {language}: nothing on standard output")
            first, *rest = result.stderr.splitlines()
            checks.holds(word in result.stderr, f"{name}, {language}: says where to read more", result.stderr)
            if language != "en_GB.UTF-8":
                checks.holds(not FOREIGN.search(first), f"{name}: in the language of {language}", first)
            said.add(first)
        # Spanish and Portuguese may well share a sentence.
        checks.holds(len(said) >= 2, f"{name}: in more than one language", said)

    at = lambda path: os.path.join(here.folder, path)
    path = sheets.write(at("chile.csv"), sheets.table(sheets.chile()))
    goes_well(checks, here.run("import", path, "--as", "CL"), "import")
    sheets.write(at("broken.json"), '{"columns": {"A": "title",\n "B"}}')
    sheets.write(at("field.json"), '{"columns": {"A": "titel"}}')
    sheets.write(at("default.json"), '{"defaults": {"modality": "dormida"}}')
    refused = {
        "a report in a folder there is not": (["import", path, "--as", "CL", "--report", at("no/r.csv")], at("no")),
        "a report that is a folder": (["import", path, "--as", "CL", "--report", here.folder], here.folder),
        "an output in a folder there is not": (["export", "--format", "csv", "--output", at("no/x.csv")], at("no")),
        "a folder to import": (["import", here.folder, "--as", "CL"], here.folder),
        "a mapping that is no JSON": (["import", path, "--as", "CL", "--mapping", at("broken.json")], "2"),
        "a mapping with a field there is not": (["import", path, "--as", "CL", "--mapping", at("field.json")], "titel"),
        "a mapping with a default there is not": (["import", path, "--as", "CL", "--mapping", at("default.json")], "dormida"),
        "a mapping that is a folder": (["import", path, "--as", "CL", "--mapping", here.folder], here.folder),
        "a backup in a folder there is not": (["backup", at("no/b.sqlite")], at("no")),
        "a query nobody knows": (["export", "--format", "csv", "--query", "pasi=CO"], "pais, "),
        "a year that is none": (["export", "--format", "csv", "--query", "desde=20x0"], "20x0"),
    }
    entries = here.json("status")["entries"]
    for name, (arguments, word) in refused.items():
        result = here.run(*arguments)
        fails(checks, result, name)
        checks.holds(word in result.stderr, f"{name}: says where", result.stderr)
        checks.holds(not FOREIGN.search(result.stderr), f"{name}: in words", result.stderr)
    checks.same(here.json("status")["entries"], entries, "and nothing was done")
    checks.same([name for name in os.listdir(here.folder) if "partial" in name], [], "and nothing half written is left")


# load, status


def shipped(checks, node):
    here = node()
    none = here.run("status")
    fails(checks, none, "status without a database")
    checks.holds(not os.path.exists(here.file), "status makes no database")
    for command in (["verify"], ["export", "--format", "csv"], ["twins"], ["rebuild"]):
        fails(checks, here.run(*command), f"{command[0]} without a database")
        checks.holds(not os.path.exists(here.file), f"{command[0]} makes no database")
        if os.path.exists(here.file):
            os.remove(here.file)

    result = here.run("load")
    goes_well(checks, result, "load")
    checks.same(result.stdout, "", "load keeps standard output for data")
    first = here.json("status")
    checks.holds(isinstance(first["entries"], int) and first["entries"] > 0, "status --json: entries", first)
    for member in ("items", "measures"):
        checks.holds(isinstance(first[member], dict), f"status --json: {member} by name", first)
        checks.holds(all(isinstance(count, int) for count in first[member].values()), f"status --json: {member} counted")
    checks.holds("parties" in first and "twins" in first, "status --json: parties and twins", first)
    checks.holds(first["items"].get("programme", 0) > 20, "the programmes of the PIPA are there", first["items"])
    checks.holds(sum(first["measures"].values()) > 300, "the participations by country and year are there", first["measures"])

    goes_well(checks, here.run("load"), "load again")
    checks.same(here.json("status"), first, "a second load adds nothing")

    goes_well(checks, here.run("load", "--exercise"), "load --exercise")
    checks.same(here.json("status"), first, "the exercise adds nothing to the main ledger")
    goes_well(checks, here.run("load", "--drop-exercise"), "load --drop-exercise")
    left = [name for name in os.listdir(here.folder) if "sqlite" in name and not name.startswith("encuentro.sqlite")]
    checks.same(left, [], "no file of the exercise is left")
    checks.same(here.json("status"), first, "dropping the exercise leaves the main ledger as it was")

    for language, word in (("es_CL.UTF-8", "asientos"), ("pt_BR.UTF-8", "assentos"), ("en_GB.UTF-8", "entries")):
        said = here.run("status", environment={"LANG": language}).stderr
        checks.holds(word in said, f"messages in the language of {language}", said)


# import


def importing(checks, node):
    here = node()
    path = sheets.write(os.path.join(here.folder, "chile.csv"), sheets.table(sheets.chile()))
    preview = here.run("import", path, "--as", "CL", "--dry-run")
    goes_well(checks, preview, "import --dry-run")
    # A preview may make the database with its vocabularies, but enters nothing.
    before = here.json("status")["entries"] if os.path.exists(here.file) else 0
    checks.same(before, 0, "a preview enters nothing")

    goes_well(checks, here.run("import", path, "--as", "CL"), "import, all good")
    status = here.json("status")
    checks.same(status["items"].get("initiative"), 3, "three rows, three initiatives")
    checks.holds("CL" in status["parties"], "the party that spoke is counted", status["parties"])
    checks.same(here.run("import", path, "--as", "CL").returncode, 0, "the same file again ends well")
    checks.same(here.json("status")["entries"], status["entries"], "the same file again adds no entry")
    said = here.json("import", path, "--as", "CL")
    checks.holds(isinstance(said, dict) and said["entries"] == 0, "import --json is one object", said)

    changed = sheets.chile()
    changed[0][8] = "31/12/2022"
    sheets.write(path, sheets.table(changed))
    said = here.json("import", path, "--as", "CL", "--dry-run")
    checks.holds("dryRun" in said and said["dryRun"] is True and said["changed"] == 1, "a preview says what changes", said)
    checks.same(here.json("status")["entries"], status["entries"], "and enters nothing")
    goes_well(checks, here.run("import", path, "--as", "CL"), "import of a changed row")
    checks.same(here.json("status")["entries"], status["entries"] + 1, "one changed row, one entry")
    checks.same(here.json("status")["items"], status["items"], "a changed row is no new initiative")

    sheets.write(path, sheets.table(changed[:2]))
    result = here.run("import", path, "--as", "CL")
    checks.holds("CL-3" in result.stderr, "a row that is gone is reported", result.stderr)
    checks.same(here.json("status")["items"].get("initiative"), 3, "and withdrawn only when asked for")

    bad = [*sheets.chile(), sheets.initiative("CL-8", "Fecha que no existe", start="31/02/2021"),
           sheets.initiative("CL-9", "País que no existe", recipient="Atlántida"), sheets.initiative("CL-10", "")]
    sheets.write(path, sheets.table(bad))
    report = os.path.join(here.folder, "report.csv")
    result = here.run("import", path, "--as", "CL", "--report", report)
    checks.same(result.returncode, 3, "some rows left out: exit code 3")
    with open(report, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    text = "\n".join(map(str, rows))
    checks.holds("31/02/2021" in text and "Atlántida" in text, "the report shows what was found", rows)
    checks.holds("chile.csv" in text, "the report names the file", rows)
    where = [row for row in rows if any("31/02/2021" in cell for cell in row)]
    checks.holds(where and "5" in where[0], "the report names the row (header is 1)", where)
    out = [row for row in rows if "CL-10" in row]
    checks.holds(out and "7" in out[0], "a row without its title stays out, and the report names it", rows)
    again = here.json("status")["entries"]
    checks.same(here.json("status")["items"].get("initiative"), 5, "the good rows are in")
    checks.same(here.run("import", path, "--as", "CL").returncode, 3, "the bad file again: still exit code 3")
    checks.same(here.json("status")["entries"], again, "and no entry more")

    encoded = sheets.write(os.path.join(here.folder, "ansi.csv"), sheets.table(sheets.chile(1)), "cp1252")
    other = node("windows")
    goes_well(checks, other.run("import", encoded, "--as", "CL"), "Windows-1252, semicolons")
    checks.holds("Fortalecimiento".encode() in other.export(), "its texts arrive", other.export()[:300])

    fails(checks, here.run("import", path, "--as", "ATLANTIS"), "a party nobody knows")
    fails(checks, here.run("import", path), "a sheet without --as")
    fails(checks, here.run("import", os.path.join(here.folder, "nowhere.csv"), "--as", "CL"), "a file that is not there")
    checks.same(here.json("status")["entries"], again, "refused imports enter nothing")


def bad_files(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    entries = here.json("status")["entries"]
    at = lambda name: os.path.join(here.folder, name)

    secret = sheets.write(at("secret.txt"), "LO QUE NADIE DEBE LEER")
    entities = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)) + "]>"
    nothing_in = {
        "an empty file": sheets.write(at("empty.csv"), ""),
        "noise": sheets.write(at("noise.bin"), hashlib.shake_256(b"noise").digest(200_000)),
        "headings alone": sheets.write(at("headings.csv"), sheets.table([])),
        "a folder": here.folder,
        "a workbook cut short": None,
        "a workbook that unpacks to 400 MB": sheets.bomb(at("bomb.xlsx")),
        "an archive that is no workbook": None,
        "XML of another kind": sheets.write(at("other.xml"), "<html><body/></html>"),
        "an entity bomb": sheets.write(at("bomb.xml"), sheets.activities(sheets.ACTIVITY.format(1, "&j;"), entities)),
    }
    whole = sheets.workbook(at("whole.xlsx"), [sheets.HEADINGS, *sheets.chile()])
    with open(whole, "rb") as file:
        bytes_of = file.read()
    nothing_in["a workbook cut short"] = sheets.write(at("short.xlsx"), bytes_of[: len(bytes_of) // 2])
    shutil.make_archive(at("plain"), "zip", here.folder, "secret.txt")
    nothing_in["an archive that is no workbook"] = at("plain.zip")
    for name, path in nothing_in.items():
        result = here.run("import", path, "--as", "CL", timeout=120)
        fails(checks, result, name)
        checks.holds(not FOREIGN.search(result.stderr), f"{name}: told in words", result.stderr)
        checks.same(here.json("status")["entries"], entries, f"{name}: nothing entered")

    external = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "file://{secret}">]>'
    path = sheets.write(at("external.xml"), sheets.activities(sheets.ACTIVITY.format(2, "&secret;"), external))
    result = here.run("import", path)
    checks.holds(result.returncode in (1, 3), "an external entity is refused", result.returncode)
    checks.holds("NADIE DEBE LEER".encode() not in here.export("jsonl"), "and its file is not read")

    good = "".join(sheets.ACTIVITY.format(n, "Agencia de prueba") for n in (10, 11, 12))
    path = sheets.write(at("cut.xml"), sheets.activities(good)[:-600])
    result = here.run("import", path)
    checks.holds(result.returncode in (1, 3), "XML cut short does not pass for whole", result.returncode)
    checks.holds(re.search(r"\d", result.stderr), "and the message says where", result.stderr)

    path = sheets.empty_rows(at("empty-rows.xlsx"))
    began = time.monotonic()
    result = here.run("import", path, "--as", "CL", timeout=300)
    checks.holds(result.returncode in (0, 1), "a sheet of a million empty rows comes to an end", result.stderr[-300:])
    checks.holds(time.monotonic() - began < 240, "and within minutes")

    cells = sheets.chile()
    cells[0][1], cells[1][11], cells[2][11] = "=1+1", "#DIV/0!", "#N/A"
    path = sheets.workbook(at("formulas.xlsx"), [sheets.HEADINGS, *cells])
    result = here.run("import", path, "--as", "CL")
    checks.holds(result.returncode in (0, 1, 3), "formulas and error cells do not break it", result.stderr[-300:])
    checks.holds("#DIV/0!" in result.stderr + result.stdout, "an error cell is reported", result.stderr)

    goes_well(checks, here.run("verify"), "verify after all that")


# export


def exporting(checks, node):
    here = node()
    rows = [*sheets.chile(), sheets.initiative("CL-4", "@SUM(1+1) un título que parece fórmula")]
    path = sheets.write(os.path.join(here.folder, "chile.csv"), sheets.table(rows))
    goes_well(checks, here.run("import", path, "--as", "CL"), "import")

    table = list(csv.reader(io.StringIO(here.export("csv").decode("utf-8-sig"))))
    checks.same(len(table), 5, "CSV: a heading and four rows")
    checks.holds(len(set(map(len, table))) == 1, "CSV: every row as long as the heading")
    checks.holds(not [cell for row in table for cell in row if cell[:1] in "=+@\t\r" and cell[:1]], "CSV: no cell is a formula")
    lines = [json.loads(line) for line in here.export("jsonl").decode().splitlines()]
    checks.same(len(lines), 4, "JSON Lines: one object an initiative")
    here.export("xlsx")
    sheet = openpyxl.load_workbook(os.path.join(here.folder, "export.xlsx")).worksheets[0]
    checks.same(sheet.max_row, 5, "XLSX: a heading and four rows")
    checks.holds(not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"], "XLSX: no formula")
    root = xml.etree.ElementTree.fromstring(here.export("iati"))
    checks.same(len(root.findall("iati-activity")), 4, "IATI: four activities")
    schema = os.path.join(os.environ.get("ENCUENTRO_CORPUS", ""), "iati-standard", "iati-activities-schema.xsd")
    if os.path.exists(schema):
        said = subprocess.run(["xmllint", "--noout", "--schema", schema, os.path.join(here.folder, "export.iati")],
                              capture_output=True, text=True)
        checks.same(said.returncode, 0, f"IATI: valid against the schema {said.stderr[-600:]}")
    else:
        checks.skip("IATI against its schema: ENCUENTRO_CORPUS is not set")

    some = [json.loads(line) for line in here.export("jsonl", "pais=PE").decode().splitlines()]
    checks.same(len(some), 1, "--query narrows")
    result = here.run("export", "--format", "csv")
    checks.holds(result.returncode == 0 and result.stdout.count("\n") >= 5, "without --output it goes to standard output")
    checks.holds(here.run("export", "--format", "pdf").returncode not in (0, -6, -11), "a format there is not is refused")
    fails(checks, here.run("export", "--format", "csv", "--output", os.path.join(here.folder, "no/such/folder/x.csv")),
          "an output that cannot be written")

    entries = here.json("status")["entries"]
    for form in ("csv", "xlsx", "jsonl"):
        here.export(form)
        result = here.run("import", os.path.join(here.folder, f"export.{form}"), "--as", "CL")
        goes_well(checks, result, f"our own {form} comes in again")
        checks.same(here.json("status")["entries"], entries, f"our own {form} is the same declaration")


# twins


def twins(checks, node):
    here = node()
    at = lambda name: os.path.join(here.folder, name)
    one = sheets.write(at("chile.csv"), sheets.table(sheets.chile()))
    other = sheets.write(at("colombia.csv"), sheets.table(sheets.colombia()))
    goes_well(checks, here.run("import", one, "--as", "CL"), "Chile's file")
    goes_well(checks, here.run("import", other, "--as", "CO"), "Colombia's file")
    before = here.json("status")
    checks.same(before["items"].get("initiative"), 5, "five initiatives before")
    exported = here.export()

    said = here.json("twins")
    proposals = said.get("proposals", [])
    checks.same(len(proposals), 1, "one pair is proposed")
    if not proposals:
        return
    pair = proposals[0]
    for member in ("a", "b", "score", "reasons", "objection"):
        checks.holds(member in pair, f"a proposal has its {member}", pair)
    checks.holds(1 <= len(pair.get("reasons", [])) <= 3, "up to three reasons", pair)
    a, b = pair["a"], pair["b"]
    with here.serve() as server:
        for item in (a, b):
            checks.same(server.follow(f"/es/iniciativas/{urllib.parse.quote(item)}").status, 200, f"page of {item} before")

    fails(checks, here.run("twins", "--confirm", a, b), "an answer without --as")
    fails(checks, here.run("twins", "--confirm", a, "no-such-thing", "--as", "CL"), "a twin there is not")
    fails(checks, here.run("twins", "--confirm", a, a, "--as", "CL"), "a twin of itself")
    goes_well(checks, here.run("twins", "--confirm", a, b, "--as", "CL"), "twins --confirm")
    after = here.json("status")
    checks.same(after["twins"], before["twins"] + 1, "status counts the pair")
    checks.same(here.json("twins")["proposals"], [], "what is answered is not proposed again")
    checks.same(after["items"].get("initiative"), 4, "the pair counts once")
    checks.same(here.export(), exported, "an export has the word of each party, in the order it had")
    with here.serve() as server:
        pages = [server.follow(f"/es/iniciativas/{urllib.parse.quote(item)}") for item in (a, b)]
        checks.same([page.status for page in pages], [200, 200], "both addresses still lead there")
        checks.same(pages[0].text, pages[1].text, "to one and the same page")
        words = pages[0].text
        checks.holds("92" in words and "98" in words, "with both costs on it")
        checks.holds("Chile" in words and "Colombia" in words, "and both parties")
    goes_well(checks, here.run("verify"), "verify with twins")

    goes_well(checks, here.run("twins", "--separate", a, b, "--as", "CL"), "twins --separate")
    checks.same(here.json("status")["twins"], before["twins"], "separated, they are two again")
    checks.same(here.export(), exported, "exactly as before")
    goes_well(checks, here.run("verify"), "verify without")


# verify, rebuild, backup, restore, copy


def filled(node, name="node", database=None):
    """A ledger with a bit of everything: what is shipped, two countries' files, a pair of twins."""
    here = node(name, database)
    one = sheets.write(os.path.join(here.folder, "chile.csv"), sheets.table(sheets.chile()))
    other = sheets.write(os.path.join(here.folder, "colombia.csv"), sheets.table(sheets.colombia()))
    for arguments in (["load"], ["import", one, "--as", "CL"], ["import", other, "--as", "CO"],
                      ["generate", "--initiatives", "200", "--seed", "7"]):
        result = here.run(*arguments)
        if result.returncode != 0:
            raise RuntimeError(f"{arguments}: {result.stderr[-600:]}")
    for pair in here.json("twins")["proposals"][:1]:
        here.run("twins", "--confirm", pair["a"], pair["b"], "--as", "CO")
    return here


def verifying(checks, node):
    here = filled(node)
    said = here.json("verify")
    checks.holds(isinstance(said, dict) and said.get("holds") is True, "verify --json", said)
    goes_well(checks, here.run("verify"), "verify")
    exported = here.export()
    goes_well(checks, here.run("rebuild"), "rebuild")
    checks.same(here.export(), exported, "rebuilt, it exports the same")
    goes_well(checks, here.run("verify"), "verify after the rebuild")

    # One letter of one declaration, changed behind the ledger's back.
    with sqlite3.connect(here.file) as database:
        database.execute("DROP TRIGGER entry_is_never_changed")
        database.execute("UPDATE entry SET act = replace(act, 'leche', 'lecha') WHERE act LIKE '%leche%'")
    database.close()
    fails(checks, here.run("verify"), "verify finds a changed entry")
    checks.holds(here.json("verify").get("holds") is False, "and says so with --json")

    there = filled(node, "projection")
    with sqlite3.connect(there.file) as database:
        database.execute("UPDATE item SET title = 'otro' WHERE number = (SELECT min(number) FROM item WHERE title IS NOT NULL)")
    database.close()
    fails(checks, there.run("verify"), "verify finds a changed projection")
    goes_well(checks, there.run("rebuild"), "which rebuild mends")
    goes_well(checks, there.run("verify"), "verify after mending")


def keeping(checks, node):
    here = filled(node)
    copy = os.path.join(here.folder, "backup.sqlite")
    with here.serve():
        goes_well(checks, here.run("backup", copy), "backup while serving")
    checks.holds(os.path.exists(copy), "the backup is there")
    fails(checks, here.run("backup", copy), "a backup over a file that is there")
    there = node("restored")
    goes_well(checks, there.run("restore", copy), "restore")
    checks.same(there.export(), here.export(), "restored, it exports the same")
    goes_well(checks, there.run("verify"), "verify of the restored")
    fails(checks, there.run("restore", copy), "restore over a ledger that is there")
    with open(copy, "r+b") as file:
        file.truncate(os.path.getsize(copy) // 2)
    third = node("broken")
    fails(checks, third.run("restore", copy), "restore of half a backup")
    checks.same(os.listdir(third.folder), [], "and nothing is left of it")
    fails(checks, third.run("restore", os.path.join(here.folder, "nowhere.sqlite")), "restore of a backup there is not")


def people(checks, node):
    here = node()
    ana = ("ana@example.org", "--name", "Ana", "--party", "CO", "--role", "titular")
    fails(checks, here.run("person", "invite", *ana), "an invitation without a database")
    checks.holds(not os.path.exists(here.file), "which makes none")
    goes_well(checks, here.run("load"), "load")
    entries = here.json("status")["entries"]
    public = {"ENCUENTRO_PUBLIC_ADDRESS": "https://encuentro.example/", "LANG": "pt_BR.UTF-8"}
    invited = here.run("person", "invite", *ana, environment=public)
    goes_well(checks, invited, "person invite")
    link = re.search(r"https://encuentro\.example/pt/invitacion/([\w-]{43})\s", invited.stderr)
    checks.holds(link, "it prints a link in the language of the terminal", invited.stderr)
    with open(here.file, "rb") as file:
        checks.holds(link and link[1].encode() not in file.read(), "whose secret is not in the database")
    key = os.path.join(here.folder, "encuentro.key")
    checks.holds(os.path.exists(key) and os.stat(key).st_mode & 0o777 == 0o600, "the key is its owner's alone")
    for wrong in (["ana", *ana[1:]], [*ana[:-1], "king"], [*ana[:3], "--party", "ATLANTIS", *ana[5:]]):
        fails(checks, here.run("person", "invite", *wrong), f"refused: {' '.join(wrong)}")
    luis = ("luis@example.org", "--name", "Luis", "--party", "CL", "--role", "editor", "--sectors", "salud")
    goes_well(checks, here.run("person", "invite", *luis), "person invite, within a sector")

    def designations(email):
        said = here.json("person", "list")["persons"]
        return next(person["designations"] for person in said if person["email"] == email)

    former = designations("ana@example.org")[0]
    checks.same((former["party"], former["role"]), ("CO", "titular"), "person list --json shows designations")
    checks.same(designations("luis@example.org")[0]["scope"], {"sectors": ["salud"]}, "and their limits")
    goes_well(checks, here.run("designate", "luis@example.org", "--party", "CO", "--role", "titular",
                               "--replacing", former["id"], "--document", "Nota 8"), "designate --replacing")
    checks.same(designations("ana@example.org"), [], "who was replaced holds nothing")
    held = designations("luis@example.org")
    checks.same(sorted(one["party"] for one in held), ["CL", "CO"], "who replaces holds both")
    fails(checks, here.run("designate", "eva@example.org", "--party", "CO", "--role", "editor"), "someone without an account")
    fails(checks, here.run("revoke", "titular/000000000000"), "a designation there is not")
    goes_well(checks, here.run("revoke", held[0]["id"]), "revoke")
    checks.same(len(designations("luis@example.org")), 1, "revoked, it is gone from the list")

    told = here.run("person", "export", "ana@example.org")
    kept = json.loads(told.stdout)
    checks.same((kept["email"], len(kept["designations"])), ("ana@example.org", 1), "person export gives all that is kept")
    copy = os.path.join(here.folder, "backup.sqlite")
    goes_well(checks, here.run("backup", copy), "backup")
    goes_well(checks, here.run("person", "erase", "ana@example.org"), "person erase")
    checks.same([person["email"] for person in here.json("person", "list")["persons"]], ["luis@example.org"], "erased")
    fails(checks, here.run("person", "erase", "ana@example.org"), "erasing someone who is not there")
    there = node("restored")
    goes_well(checks, there.run("restore", copy), "restore")
    fails(checks, there.run("person", "list", environment={"ENCUENTRO_KEY_FILE": os.path.join(there.folder, "other.key")}),
          "people under another key")
    both = there.run("person", "list", "--json", environment={"ENCUENTRO_KEY_FILE": key})
    checks.same(len(json.loads(both.stdout)["persons"]), 2, "restored, everybody is there again")
    checks.same(here.json("status")["entries"], entries, "nothing of this entered the ledger")
    goes_well(checks, here.run("verify"), "verify")


def tokens(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    goes_well(checks, here.run("person", "invite", "ana@example.org", "--name", "Ana", "--party", "CL", "--role", "titular"),
              "person invite")
    designation = here.json("person", "list")["persons"][0]["designations"][0]["id"]
    given = here.run("token", "give", designation, "--label", "Sistema")
    goes_well(checks, given, "token give")
    secret = given.stderr.split()[-1]
    body = sheets.table(sheets.chile()).encode()
    with here.serve() as server:
        def send():
            answer = server.get("/api/items", {"Authorization": f"Bearer {secret}"}, "POST", body)
            return answer.status, json.loads(answer.text)
        status, report = send()
        checks.same((status, report.get("added")), (200, 3), "a program declares three initiatives")
        status, report = send()
        checks.same((status, report.get("unchanged"), report.get("entries")), (200, 3, 0), "sent again, it adds nothing")
        item = report["rows"][0]["id"]
        act = json.dumps({"act": "stance", "stance": {"field": "title", "position": "reserves", "note": "Se revisa"}})
        def say(token, **headers):
            headers = {"Authorization": f"Bearer {token}", **headers}
            return server.get(f"/api/items/{item}/statements", headers, "POST", act.encode())
        checks.same(say(secret).status, 403, "a token for declaring does not answer")
        given = here.run("token", "give", designation, "--label", "Respuestas", "--may", "answer")
        other = given.stderr.split()[-1]
        first, again = (say(other, **{"Idempotency-Key": "1"}) for _ in range(2))
        checks.same((first.status, again.status), (200, 200), "a token for answering does, and may repeat it")
        checks.holds(again.headers.get("idempotency-replayed") == "true" and again.text == first.text,
                     "the second time it gets the first answer", again.headers)
        kept = json.loads(here.run("token", "list", designation).stdout)["tokens"]
        checks.holds(len(kept) == 2 and all(token["used"] for token in kept), "token list tells the last use", kept)
        for token in kept:
            goes_well(checks, here.run("token", "revoke", token["id"]), "token revoke")
        checks.same(send()[0], 401, "revoked, it opens nothing")
    checks.same(here.json("status")["items"].get("initiative"), 3, "they are in the ledger")
    fails(checks, here.run("token", "give", "titular/000000000000", "--label", "x"), "a designation there is not")


def first_operator(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    with here.serve() as server:
        with open(server.log, errors="replace") as log:
            said = log.read()
        checks.holds("person invite" in said and "/primera/" not in said, "a service names the command in its log", said)
    with here.serve(terminal=True) as server:
        link = re.search(r"http://127\.0\.0\.1:(\d+)/es/primera/([\w-]{43})", server.said("/primera/"))
        if checks.holds(link, "a terminal is shown the link by which the first operator comes in"):
            checks.same(server.get("/es/primera/" + link[2]).status, 200, "which opens a page")
            checks.same(server.get("/es/primera/" + link[2][::-1]).status, 422, "and another word does not")
    goes_well(checks, here.run("person", "invite", "eva@example.org", "--name", "Eva", "--party", "NODO", "--role", "operator"),
              "an operator is invited")
    with here.serve() as server:
        with open(server.log, errors="replace") as log:
            checks.holds("person invite" not in log.read(), "with an operator nothing is said")


def digest(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    path = sheets.write(os.path.join(here.folder, "chile.csv"), sheets.table([
        sheets.initiative("CL-1", "Riego por goteo en valles secos", provider="Chile", recipient="Colombia")]))
    goes_well(checks, here.run("import", path, "--as", "CL"), "import")
    there = {"ENCUENTRO_PUBLIC_ADDRESS": "https://encuentro.example", "ENCUENTRO_TIME_ZONE": "America/Bogota"}
    for name, party in (("ana", "CO"), ("luis", "UY")):
        goes_well(checks, here.run("person", "invite", f"{name}@example.org", "--name", name, "--party", party,
                                   "--role", "editor", "--language", "pt", environment=there), "person invite")
    shown = here.run("mail", "digest", "ana@example.org", environment=there)
    goes_well(checks, shown, "mail digest ADDRESS")
    checks.holds("um assunto espera" in shown.stdout, "it is in the person's language", shown.stdout)
    checks.holds("https://encuentro.example/pt/mesa/validar" in shown.stdout, "with the way to what waits", shown.stdout)
    silent = here.run("mail", "digest", "luis@example.org", environment=there)
    checks.same((silent.returncode, silent.stdout), (0, ""), "who has nothing waiting is sent nothing")

    def queued():
        with sqlite3.connect(here.file) as database:
            return database.execute("SELECT count(*) FROM letter WHERE topic = 'digest'").fetchone()[0]

    checks.same(queued(), 0, "looking sends nothing")
    goes_well(checks, here.run("mail", "digest", "--send", environment=there), "mail digest --send")
    goes_well(checks, here.run("mail", "digest", "--send", environment=there), "mail digest --send, again")
    checks.same(queued(), 1, "a week has one digest")
    fails(checks, here.run("mail", "digest"), "neither whose nor --send")
    fails(checks, here.run("mail", "digest", "nadie@example.org"), "nobody's digest")
    fails(checks, here.run("mail", "digest", "--send", environment={"ENCUENTRO_TIME_ZONE": "Aquí/Nada"}), "a zone that is none")
    fails(checks, here.run("serve", "--port", "0", environment={"ENCUENTRO_TIME_ZONE": "Aquí/Nada"}), "a zone that is none, serve")


def mail(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    ana = ("person", "invite", "ana@example.org", "--name", "Ana Núñez", "--language", "pt", "--party", "BR", "--role", "titular")
    with mailbox() as box:
        public = {"ENCUENTRO_PUBLIC_ADDRESS": "https://encuentro.example", "LANG": "pt_BR.UTF-8"}
        there = {**public, "ENCUENTRO_MAIL": box.address, "ENCUENTRO_MAIL_FROM": "avisos@encuentro.example"}
        box.patience = True
        with here.serve(there):
            link = here.run(*ana, environment=public).stderr.split()[-1]
            time.sleep(8)
            checks.same(box.messages, [], "a mail server that asks for patience has taken nothing")
        with sqlite3.connect(here.file) as database:
            waiting = database.execute("SELECT state, attempts FROM letter").fetchall()
            checks.same(waiting, [("waiting", 1)], "the letter waits, after one attempt")
            # Its turn comes in a minute; the clock is put forward for it.
            database.execute("UPDATE letter SET due = 0")
        database.close()
        box.patience = False
        with here.serve(there) as server:
            taken = box.wait(1)
            secret = link.split("/")[-1]
            answer = server.get("/pt/invitacion/" + secret)
            checks.same((answer.status, answer.headers.get("referrer-policy")), (200, "no-referrer"), "the link opens a page")
            with open(server.log, errors="replace") as log:
                said = log.read()
            checks.holds("/invitacion/" in said and secret not in said, "and the log does not tell it", said[-600:])
            time.sleep(6)
            checks.same(len(box.messages), 1, "it goes out once")
        if not taken:
            return
        reader, message = taken[0]
        checks.same(reader, "<ana@example.org>", "to whom it is for")
        checks.same(message["Content-Language"], "pt", "in the person's language")
        checks.same(message.get_content_type(), "multipart/alternative", "as text and HTML")
        parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
        checks.holds("Olá, Ana Núñez" in parts["text/plain"] and "Brasil" in message["Subject"], "in words", parts)
        checks.holds(link in parts["text/plain"] and f'href="{link}"' in parts["text/html"], "with the link of the invitation", link)
        checks.same(message["List-Unsubscribe"], None, "mail about the account cannot be left")
    with open(here.file, "rb") as file:
        checks.holds(link.split("/")[-1].encode() not in file.read(), "the secret is nowhere in the database")
    broken = {"ENCUENTRO_MAIL": "http://mail.example", "ENCUENTRO_MAIL_FROM": "avisos@encuentro.example"}
    fails(checks, here.run("serve", "--port", "0", environment=broken), "a mail server that is none")
    goes_well(checks, here.run("verify"), "verify")


def playing(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    fails(checks, here.run("practice"), "practice without an exercise space")
    goes_well(checks, here.run("load", "--exercise"), "load --exercise")
    said = here.run("practice")
    goes_well(checks, said, "practice")
    links = re.findall(r"^(\w\w)  (http://\S+/ejercicio/ensayo/[\w-]{43})$", said.stderr, re.M)
    checks.same([party for party, _ in links], ["CL", "CO", "PY"], "three links for three parties")
    checks.same(here.json("person", "list")["persons"], [], "nobody of them is in the main space")


def copying(checks, node):
    server = os.environ.get("ENCUENTRO_TEST_POSTGRES")
    if not server:
        return checks.skip("copy to PostgreSQL: ENCUENTRO_TEST_POSTGRES is not set")
    name = f"commands_{os.getpid()}"
    sql = lambda statement: subprocess.run(["psql", "--quiet", server, "--command", statement], check=True, capture_output=True)
    sql(f"CREATE DATABASE {name}")
    address = server.rsplit("/", 1)[0] + "/" + name
    try:
        here = filled(node)
        goes_well(checks, here.run("copy", "--from", here.database, "--to", address), "copy to PostgreSQL")
        there = node("postgres", address)
        for form in ("jsonl", "csv", "iati"):
            checks.holds(there.export(form) == here.export(form), f"{form} from PostgreSQL is the same")
        goes_well(checks, there.run("verify"), "verify on PostgreSQL")
        mine, theirs = here.json("status"), there.json("status")
        checks.same({**theirs, "database": ""}, {**mine, "database": ""}, "status on PostgreSQL")
        back = node("back")
        goes_well(checks, back.run("copy", "--from", address, "--to", back.database), "copy back to SQLite")
        checks.holds(back.export() == here.export(), "after both ways it exports the same")
        goes_well(checks, back.run("verify"), "verify after both ways")
        fails(checks, here.run("copy", "--from", here.database, "--to", address), "copy over a ledger that is there")
        with there.serve() as one, there.serve() as other:
            checks.same([one.get("/es/").status, other.get("/es/").status], [200, 200], "two servers on one PostgreSQL")
            path = sheets.write(os.path.join(there.folder, "one-more.csv"),
                                sheets.table([sheets.initiative("CL-55", "Una iniciativa que llega después")]))
            goes_well(checks, there.run("import", path, "--as", "CL"), "import while both serve")
            time.sleep(5)
            for server_of in (one, other):
                found = server_of.get("/es/iniciativas?q=llega+despu%C3%A9s").text
                checks.holds("Una iniciativa que llega después" in found, "both show what came in")
    finally:
        sql(f"DROP DATABASE {name} WITH (FORCE)")


# Bad days


def bad_databases(checks, node):
    here = node()
    at = lambda name: os.path.join(here.folder, name)
    path = sheets.write(at("chile.csv"), sheets.table(sheets.chile()))
    sheets.write(at("text.sqlite"), "esto no es una base de datos\n" * 400)
    for name, address in {
        "a file that is no database": f"sqlite:{at('text.sqlite')}",
        "a folder as database": f"sqlite:{here.folder}",
        "an address of no known kind": "mysql://nobody@localhost/x",
        "PostgreSQL that is not there": "postgres://nobody@127.0.0.1:1/nothing",
    }.items():
        for command in (["status"], ["import", path, "--as", "CL"], ["verify"]):
            fails(checks, here.run(*command, "--database", address, timeout=60), f"{name}: {command[0]}")
    checks.holds(open(at("text.sqlite")).read().startswith("esto no es"), "the file that is no database is left alone")
    with sqlite3.connect(at("other.sqlite")) as other:
        other.execute("CREATE TABLE cuentas (id INTEGER)")
    other.close()
    with open(at("other.sqlite"), "rb") as file:
        before = file.read()
    for command in (["status"], ["import", path, "--as", "CL"], ["load"], ["serve", "--port", "0"], ["export", "--format", "csv"]):
        result = here.run(*command, "--database", f"sqlite:{at('other.sqlite')}", timeout=60)
        fails(checks, result, f"another program's database: {command[0]}")
        checks.holds("otro programa" in result.stderr, f"another program's database: {command[0]} says so", result.stderr)
    with open(at("other.sqlite"), "rb") as file:
        checks.same(file.read() == before, True, "another program's database is left as it was")
    result = here.run("serve", "--port", "0", "--database", f"sqlite:{at('text.sqlite')}", timeout=60)
    fails(checks, result, "a file that is no database: serve")
    goes_well(checks, here.run("import", path, "--as", "CL", "--database", f"sqlite:{at('new/folder/x.sqlite')}"),
              "a database in a folder that is not there yet is made")
    other = node("option")
    goes_well(checks, here.run("import", path, "--as", "CL", "--database", other.database), "--database before the environment")
    checks.same(other.json("status")["items"].get("initiative"), 3, "and it went there")


def locked(checks, node):
    here = node()
    goes_well(checks, here.run("load"), "load")
    entries = here.json("status")["entries"]
    path = sheets.write(os.path.join(here.folder, "chile.csv"), sheets.table(sheets.chile()))
    with here.serve() as server:
        other = sqlite3.connect(here.file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        checks.same(server.get("/es/").status, 200, "someone else writes: pages still answer")
        fails(checks, here.run("import", path, "--as", "CL", timeout=120), "someone else writes: import")
        other.execute("ROLLBACK")
        other.close()
        checks.same(here.json("status")["entries"], entries, "nothing entered")
        goes_well(checks, here.run("import", path, "--as", "CL"), "once they have done, it goes in")
        checks.holds(server.lives, "the server lives")
    here.run("verify")


def interrupted(checks, node):
    source = node("source")
    rows = [sheets.initiative(f"CL-{number}", f"Iniciativa {number}") for number in range(12_000)]
    path = sheets.write(os.path.join(source.folder, "chile.csv"), sheets.table(rows))
    more = sheets.write(os.path.join(source.folder, "more.csv"), sheets.table([sheets.initiative("CL-X", "Otra")]))
    here = node()
    goes_well(checks, here.run("load"), "load")
    status = here.json("status")
    before, shipped = status["entries"], status["items"].get("initiative", 0)
    report = os.path.join(here.folder, "report.csv")
    process = subprocess.Popen(
        [here.binary, "import", path, more, "--as", "CL", "--json", "--report", report], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=here.folder, env=here.environment(), stdin=subprocess.DEVNULL, text=True,
    )
    other = sqlite3.connect(here.file, isolation_level=None, timeout=60)
    try:
        while other.execute("SELECT count(*) FROM entry").fetchone()[0] == before and process.poll() is None:
            time.sleep(0.01)
        other.execute("BEGIN IMMEDIATE")
        said, told = process.communicate(timeout=120)
        other.execute("ROLLBACK")
    finally:
        other.close()
        process.kill()
    if process.returncode == 0:
        return checks.skip("an import that is interrupted: it was over before it could be")
    checks.same(process.returncode, 3, "half of it in: exit code 3")
    checks.holds("ocupada" in told, "and the message says why", told)
    entered = here.json("status")["entries"] - before
    checks.holds(0 < entered < 12_000, "half of it is in", entered)
    summary = json.loads(said or "{}")
    checks.same(summary.get("added"), entered, "--json tells what went in")
    checks.same(summary.get("interrupted", {}).get("unfinished"), ["chile.csv", "more.csv"], "and what is not finished")
    checks.holds(os.path.exists(report), "the report is written")
    goes_well(checks, here.run("import", path, more, "--as", "CL"), "run again, it comes to its end")
    checks.same(here.json("status")["items"].get("initiative"), 12_001 + shipped, "with every row")
    goes_well(checks, here.run("verify"), "verify at the end")


def full_disk(checks, node):
    here = node()
    mount = os.path.join(here.folder, "small")
    os.makedirs(mount, exist_ok=True)
    if os.geteuid() != 0:
        return checks.skip("a full disk: only root can make a small one")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", mount], capture_output=True, text=True)
    if made.returncode != 0:
        return checks.skip(f"a full disk: no small one can be made here ({made.stderr.strip()})")
    filler = os.path.join(mount, "filler")
    try:
        small = Node(here.binary, mount)
        goes_well(checks, small.run("load"), "load on the small disk")
        entries = small.json("status")["entries"]
        room = shutil.disk_usage(mount).free
        with open(filler, "wb") as file:
            file.write(b"\0" * max(0, room - 600_000))
        result = small.run("generate", "--initiatives", "4000", "--seed", "3", timeout=900)
        fails(checks, result, "the disk fills")
        checks.holds(re.search(r"[Dd]isco|lleno", result.stderr), "and the message says so", result.stderr)
        with small.serve() as server:
            checks.same(server.get("/es/").status, 200, "pages are still served")
        with open(os.path.join(mount, "serve.log"), "wb") as log:
            result = subprocess.run([small.binary, "status"], stdout=log, stderr=log, env=small.environment(), timeout=60)
        checks.holds(result.returncode >= 0, "what cannot be said on a full disk does not end the program", result.returncode)
        os.remove(filler)
        goes_well(checks, small.run("verify"), "with room again, verify")
        status = small.json("status")
        checks.holds(status["entries"] >= entries, "nothing that was there is lost", status["entries"])
        goes_well(checks, small.run("generate", "--initiatives", "300", "--seed", "4"), "and writing goes on")
        goes_well(checks, small.run("verify"), "verify at the end")
    finally:
        subprocess.run(["umount", "--lazy", mount], capture_output=True)


def killed(checks, node):
    source = node("source")
    goes_well(checks, source.run("generate", "--initiatives", "3000", "--seed", "11"), "a file to import")
    source.export("csv")
    path = os.path.join(source.folder, "export.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    # Everything as one party's word, so that one file holds it.
    by = next((rows[0].index(name) for name in rows[0] if name.lower().startswith("declara")), None)
    if by is not None:
        for row in rows[1:]:
            row[by] = "CL"
    sheets.write(path, sheets.table(rows[1:], rows[0], ","))

    whole = node("whole")
    began = time.monotonic()
    expected = whole.run("import", path, "--as", "CL").returncode
    took = time.monotonic() - began
    checks.holds(expected in (0, 3), "the import, unbroken", expected)
    reference = whole.export()

    here = node()
    for share in (0.3, 0.5, 0.7, 0.9):
        process = here.start("import", path, "--as", "CL")
        time.sleep(took * share)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if os.path.exists(here.file) and os.path.getsize(here.file) > 0:
            goes_well(checks, here.run("verify"), f"killed after {share:.0%} of its time: verify")
    checks.same(here.run("import", path, "--as", "CL").returncode, expected, "run again, it comes to its end")
    checks.same(here.json("status")["items"], whole.json("status")["items"], "with as many initiatives")
    checks.holds(here.export() == reference, "the same as the unbroken one")
    goes_well(checks, here.run("verify"), "verify at the end")

    with here.serve() as server:
        server.process.kill()
        server.process.wait()
    goes_well(checks, here.run("verify"), "verify after a killed server")


# Real files


def corpus(checks, node):
    folder = os.environ.get("ENCUENTRO_CORPUS")
    if not folder:
        return checks.skip("the corpus: ENCUENTRO_CORPUS is not set")
    here = node()
    transactions = lambda status: sum(count for name, count in status["measures"].items() if "transaction" in name)
    initiatives = lambda status: status["items"].get("initiative", 0)
    before = {"items": {}, "measures": {}}
    for name, activities, money in (
        ("CAF-ActivityFile-2025-10-10", 478, 945), ("colombia-aims", 693, None), ("usaid-mx", 289, 3350),
        ("worldbank-sv", 13, 632),
    ):
        path = os.path.join(folder, "iati", name + ".xml")
        result = here.run("import", path, timeout=1800)
        checks.holds(result.returncode in (0, 3), f"{name} comes in", result.stderr[-800:])
        status = here.json("status")
        checks.same(initiatives(status) - initiatives(before), activities, f"{name}: activities")
        if money is not None:
            checks.same(transactions(status) - transactions(before), money, f"{name}: transactions {status['measures']}")
        again = here.run("import", path, timeout=1800)
        checks.same(again.returncode, result.returncode, f"{name} again ends the same way")
        checks.same(here.json("status")["entries"], status["entries"], f"{name} again adds no entry")
        before = status

    path = os.path.join(folder, "ssc", "brazil-abc-2005-2011.xlsx")
    with open(os.path.join(folder, "ssc", "brazil-abc-2005-2011.csv"), encoding="utf-8-sig", newline="") as file:
        cells = [row[2].strip() for row in csv.reader(file)]
    # The codes written without a slip; the others are the reader's to understand.
    codes = {cell for cell in cells if re.fullmatch(r"[A-Z]{3}/\d\d/\d{3}-[AS]\d+", cell)}
    result = here.run("import", path, "--as", "BR", timeout=1800)
    checks.holds(result.returncode in (0, 3), "the Brazilian workbook comes in", result.stderr[-800:])
    status = here.json("status")
    checks.holds(initiatives(status) > initiatives(before), "with initiatives of its own", status["items"])
    table = list(csv.reader(io.StringIO(here.export("csv", "declara=BR").decode("utf-8-sig"))))
    column = next(index for index, name in enumerate(table[0]) if name.lower().startswith(("código", "codigo")))
    # The workbook writes some codes with a space on one sheet and without on the other.
    found = [row[column].replace(" ", "") for row in table[1:]]
    checks.holds(not codes - set(found), "every action code of the Brazilian workbook is there", sorted(codes - set(found))[:20])
    checks.same(len(found), len(set(found)), "and stands for one initiative")
    here.run("import", path, "--as", "BR", timeout=1800)
    checks.same(here.json("status")["entries"], status["entries"], "the Brazilian workbook again adds no entry")
    goes_well(checks, here.run("verify", timeout=1800), "verify with the corpus in")
