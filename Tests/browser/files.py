"""What the portal gives besides pages: files of every list, the API, weights, links that lead somewhere."""

import csv
import io
import json
import os
import re
import subprocess
import tempfile
import urllib.parse
import xml.etree.ElementTree

import openapi_spec_validator
import openpyxl

import places

LIMIT = 60_000
KINDS = {
    "csv": "text/csv", "json": "application/json", "xml": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def all_of(checks, server, paths):
    with checks.part("every list as a file"):
        for path in places.LISTS:
            for form in ("csv", "json", "xlsx"):
                # What is shipped tells of no pair of countries and has no twins; the exercise has both.
                space = "ejercicio/" if path in ("relaciones", "gemelas") else ""
                rows(checks, server, f"/es/{space}{path}.{form}", form)
        rows(checks, server, "/es/ejercicio/iniciativas.xml", "xml")
        # An IATI file without activities would not be valid, and before the first import there are none.
        checks.same(server.get("/es/iniciativas.xml").status, 404, "no initiatives, no IATI file")
        rows(checks, server, "/es/iniciativas.csv?pais=CO", "csv")
        rows(checks, server, "/es/ejercicio/iniciativas.xlsx", "xlsx")
        same_rows(checks, server)
    with checks.part("the weight of pages"):
        for path in paths:
            weight(checks, server, "/es/" + path)
    with checks.part("links"):
        crawl(checks, server, paths)
    with checks.part("the API"):
        api(checks, server)
    with checks.part("for operators"):
        operations(checks, server)
    with checks.part("the way of an answer"):
        answers(checks, server)


# Lists in which nothing stands in what is shipped: nobody is quoted who has not spoken.
EMPTY = ("/solicitudes.",)


def rows(checks, server, path, form):
    """Fetches a file and reads it as its readers would; gives its rows (CSV, XLSX)."""
    least = 1 if any(name in path for name in EMPTY) else 2
    answer = server.follow(path)
    if not checks.same(answer.status, 200, f"{path} answers"):
        return None
    checks.same(answer.kind, KINDS[form], f"{path}: media type")
    try:
        content = answer.content
        if form == "csv":
            table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
            checks.holds(len(table) >= least and len(set(map(len, table))) == 1, f"{path}: a table", table[:2])
            formulas = [cell for row in table for cell in row if re.match(r"[=@\t\r]|[+-](?![\d.,])", cell)]
            checks.same(formulas[:3], [], f"{path}: no formulas")
            return table
        if form == "xlsx":
            sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
            table = [[cell.value for cell in row] for row in sheet.iter_rows()]
            checks.holds(len(table) >= least, f"{path}: rows")
            checks.holds(not any(c.data_type == "f" for r in sheet.iter_rows() for c in r), f"{path}: no formulas")
            return table
        if form == "json":
            return json.loads(content)
        return xml.etree.ElementTree.fromstring(content)
    except Exception as error:
        checks.holds(False, f"{path} can be read", f"{type(error).__name__}: {error}")


def same_rows(checks, server):
    table = rows(checks, server, "/es/iniciativas.csv", "csv")
    sheet = rows(checks, server, "/es/iniciativas.xlsx", "xlsx")
    if table and sheet:
        checks.same(len(sheet), len(table), "CSV and XLSX have as many rows")
        checks.same(sheet[0], table[0], "and the same headings")
    schema = os.path.join(os.environ.get("ENCUENTRO_CORPUS", ""), "iati-standard", "iati-activities-schema.xsd")
    if os.path.exists(schema):
        for path in ("/es/ejercicio/iniciativas.xml",):
            with tempfile.NamedTemporaryFile(suffix=".xml") as file:
                file.write(server.follow(path).content)
                file.flush()
                said = subprocess.run(["xmllint", "--noout", "--schema", schema, file.name], capture_output=True, text=True)
            checks.same(said.returncode, 0, f"{path} is valid IATI {said.stderr[-400:]}")


def weight(checks, server, path):
    """The bytes of a first visit: the page and what it loads, compressed as browsers ask for."""
    accept = {"Accept-Encoding": "gzip"}
    page = server.follow(path, accept)
    base = urllib.parse.urljoin(server.base, path)
    loaded = re.findall(r'<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"[^>]*>', page.text)
    total = {"the page": len(page.body)}
    for tag in re.findall(r"<(?:link|script|img)\b[^>]*>", page.text):
        at = re.search(r'\b(?:href|src)="([^"]+)"', tag)
        if not at or (tag.startswith("<link") and not re.search(r'rel="(stylesheet|icon|preload)"', tag)):
            continue
        address = urllib.parse.urljoin(base, at[1].replace("&amp;", "&"))
        if not address.startswith(server.base):
            checks.holds(address.startswith("data:"), f"{path} loads nothing from elsewhere", address[:200])
            continue
        part = server.follow(address[len(server.base):], accept)
        checks.same(part.status, 200, f"{path}: {at[1]} is there")
        total[at[1]] = len(part.body)
    checks.holds(page.headers.get("content-encoding") == "gzip", f"{path} is sent compressed")
    checks.holds(sum(total.values()) < LIMIT, f"{path} weighs less than {LIMIT} bytes", total)


def crawl(checks, server, paths):
    """Every address on every page leads somewhere."""
    found = {}
    for language in places.LANGUAGES:
        for path in paths:
            page = server.follow(f"/{language}/{path}")
            for link in places.links(page.text):
                whole = urllib.parse.urldefrag(urllib.parse.urljoin(f"{server.base}/{language}/{path}", link))[0]
                if whole.startswith(server.base):
                    found.setdefault(whole[len(server.base):] or "/", f"/{language}/{path}")
    # Facets multiply: of addresses of one shape a dozen will do.
    shapes, tried, broken = {}, 0, []
    for link, page in found.items():
        parts = urllib.parse.urlsplit(link)
        shape = (re.sub(r"(?<=/)[^/.]*\d[^/.]*", "#", parts.path), tuple(sorted(n for n, _ in urllib.parse.parse_qsl(parts.query))))
        shapes[shape] = shapes.get(shape, 0) + 1
        if shapes[shape] > 12:
            continue
        tried += 1
        status = server.follow(link).status
        if status != 200:
            broken.append(f"{status} {link} (on {page})")
    checks.holds(tried > 100, "there are links to try", tried)
    checks.same(broken, [], f"{tried} different links lead somewhere")


def api(checks, server):
    document = server.follow("/api/openapi.json")
    if not checks.same(document.status, 200, "the OpenAPI document is there"):
        return
    description = json.loads(document.content)
    try:
        openapi_spec_validator.validate(description)
        checks.holds(True, "the OpenAPI document is valid")
    except Exception as error:
        checks.holds(False, "the OpenAPI document is valid", error)
    base = (description.get("servers") or [{"url": ""}])[0]["url"]
    base = urllib.parse.urlsplit(base).path.rstrip("/")
    for path, methods in description["paths"].items():
        writing = [method for method in methods if method in ("post", "put", "patch", "delete")]
        checks.same(writing, ["post"] if path in ("/items", "/items/{id}/statements") else [], f"{path} writes no more than it should")
        for method in writing:
            checks.holds("401" in methods[method]["responses"], f"{method} {path} wants a token")
            checks.same(server.get(base + path, method=method.upper(), body=b"{}").status, 401, f"{method} {path} without one")
        parameters = methods.get("parameters", []) + methods.get("get", {}).get("parameters", [])
        query, address = {}, path
        for parameter in parameters:
            parameter = resolved(description, parameter)
            example = parameter.get("example", (parameter.get("schema") or {}).get("example"))
            if parameter.get("in") == "path":
                if example is None:
                    address = None
                    break
                address = address.replace("{" + parameter["name"] + "}", urllib.parse.quote(str(example)))
            elif parameter.get("required") and example is not None:
                query[parameter["name"]] = example
        if not address or "{" in address:
            continue
        whole = (address if address.startswith(base) else base + address) + ("?" + urllib.parse.urlencode(query) if query else "")
        answer = server.follow(whole)
        checks.same(answer.status, 200, f"{whole} answers")
        if answer.status != 200:
            continue
        if answer.kind.endswith("json"):
            checks.holds(json.loads(answer.content) is not None, f"{whole} is JSON")
        tag = answer.headers.get("etag")
        if checks.holds(tag, f"{whole} has an ETag"):
            checks.same(server.get(whole, {"If-None-Match": tag}).status, 304, f"{whole}: unchanged is 304")
    missing = server.get("/api/items/no-such-thing")
    checks.same(missing.status, 404, "what is not there is 404")
    checks.same(missing.kind, "application/problem+json", "as problem+json")
    checks.same(json.loads(missing.content).get("status"), 404, "which says so itself")
    pages(checks, server)


def pages(checks, server):
    """Following the cursor shows each item once."""
    seen, path, turns = [], "/api/ejercicio/items", 0
    while path and turns < 50:
        answer = server.follow(path)
        if not checks.same(answer.status, 200, f"{path} answers"):
            return
        content = json.loads(answer.content)
        items = next((value for value in content.values() if isinstance(value, list)), [])
        seen += [item.get("id") for item in items]
        path = content.get("next")
        path = path and urllib.parse.urljoin("/api/ejercicio/items", path)
        path = path and re.sub(r"^https?://[^/]+", "", path)
        turns += 1
    checks.holds(len(seen) > 30, "the cursor leads through the exercise", len(seen))
    checks.same(len(seen), len(set(seen)), "each item once")


def resolved(description, part):
    while "$ref" in part:
        found = description
        for step in part["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        part = found
    return part


def operations(checks, server):
    checks.same(server.get("/health/live").status, 200, "/health/live")
    checks.same(server.get("/health/ready").status, 200, "/health/ready")
    metrics = server.get("/metrics")
    checks.same(metrics.status, 200, "/metrics")
    lines = [line for line in metrics.text.splitlines() if line and not line.startswith("#")]
    odd = [line for line in lines if not re.fullmatch(r'[a-zA-Z_:][\w:]*(\{.*\})? [-+0-9.eE]+(Inf|NaN)?( \d+)?', line)]
    checks.holds(len(lines) > 5 and not odd, "in the text form Prometheus reads", odd[:3])


def answers(checks, server):
    page = server.follow("/es/")
    for name in ("content-security-policy", "x-content-type-options", "referrer-policy"):
        checks.holds(page.headers.get(name), f"a page carries {name}")
    checks.same(page.headers.get("set-cookie"), None, "reading sets no cookie")
    for language, wanted in (("pt-BR,pt;q=0.9", "/pt/"), ("en-GB", "/en/"), ("es", "/es/"), ("fr", "/es/")):
        way = server.get("/", {"Accept-Language": language})
        checks.holds(way.status in (302, 303, 307) and way.headers.get("location", "").endswith(wanted),
                     f"/ leads readers of {language} to {wanted}", way.headers.get("location"))
    missing = server.get("/es/no-such-page")
    checks.same(missing.status, 404, "a page there is not is 404")
    checks.holds("<main" in missing.text and 'lang="es"' in missing.text, "and says so as a page in the language asked for")
    checks.same(server.get("/es/iniciativas/no-such-thing").status, 404, "an initiative there is not is 404")
    checks.same(server.get("/es/paises/ZZ").status, 404, "a country there is not is 404")
    head = server.get("/es/", method="HEAD")
    checks.holds(head.status == 200 and head.body == b"", "HEAD has the head alone", head.status)
