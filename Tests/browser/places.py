"""The pages of the portal, by the addresses people mail each other, and how one of each kind is found."""

import re
import urllib.parse

LANGUAGES = ("es", "pt", "en")

# Every address that stands by itself, below the language.
FIXED = (
    "", "iniciativas", "paises", "paises/CO", "paises/ES", "relaciones", "sectores", "ods", "ods/3", "programas",
    "organizaciones", "gemelas", "metodo", "cumbres", "mandatos", "mandatos?tema=CooperaNet", "planes", "agenda",
    "agenda?ano=2008", "reuniones", "solicitudes", "logros", "ediciones",
)
NARROWED = "iniciativas?pais=CO&desde=2015"
NOTHING_FOUND = "iniciativas?q=zzzzzzzz"
EXERCISE = ("ejercicio/", "ejercicio/iniciativas", "ejercicio/paises/CO", "ejercicio/relaciones", "ejercicio/gemelas",
            "ejercicio/mandatos", "ejercicio/ediciones")

# Lists whose rows also come as files; initiatives as IATI too.
LISTS = ("iniciativas", "paises", "relaciones", "sectores", "ods", "programas", "organizaciones", "gemelas",
         "cumbres", "mandatos", "planes", "agenda", "reuniones", "solicitudes", "logros", "ejercicio/ediciones")


def links(page):
    """Addresses in a page, as written."""
    return [found.replace("&amp;", "&") for found in re.findall(r'<a\b[^>]*\bhref="([^"]+)"', page)]


def first(server, path, pattern):
    """The first address on a page that matches, with the language taken off; or None."""
    for link in links(server.follow("/es/" + path).text):
        plain = urllib.parse.urlsplit(link).path
        if re.fullmatch("/es/" + pattern, plain):
            return plain.removeprefix("/es/")
    return None


def two_sided(server, path="ejercicio/iniciativas"):
    """The initiative, of those on the first page of the exercise, that most parties tell: the longest page."""
    found = {urllib.parse.urlsplit(link).path for link in links(server.follow("/es/" + path).text)}
    found = sorted(link for link in found if re.fullmatch("/es/" + path + r"/[^/.]+", link))
    longest = max(found, key=lambda link: len(server.follow(link).body), default=None)
    return longest and longest.removeprefix("/es/")


def plan(server):
    """The longest plan: a work programme with all its tasks."""
    found = {urllib.parse.urlsplit(link).path for link in links(server.follow("/es/planes").text)}
    found = sorted(link for link in found if re.fullmatch(r"/es/planes/[^/.]+", link))
    longest = max(found, key=lambda link: len(server.follow(link).body), default=None)
    return longest and longest.removeprefix("/es/")


def editions(server):
    """The exercise's closed edition and its open one."""
    found = {urllib.parse.urlsplit(link).path for link in links(server.follow("/es/ejercicio/ediciones").text)}
    found = {link.removeprefix("/es/") for link in found if re.fullmatch(r"/es/ejercicio/ediciones/[^/.]+", link)}
    closed = {link for link in found if server.follow(f"/es/{link}/informe").status == 200}
    return min(closed, default=None), min(found - closed, default=None)


def one_of_each(server, checks):
    """Addresses of pages about one thing, found by following links as a person would."""
    kinds = {
        "an initiative": first(server, "ejercicio/iniciativas", r"ejercicio/iniciativas/[^/.]+"),
        "a sector": first(server, "sectores", r"sectores/[^/.]+"),
        "a programme": first(server, "programas", r"programas/[^/.]+"),
        "an organisation": first(server, "organizaciones", r"organizaciones/[^/.]+"),
        "an initiative told by two": two_sided(server),
        "a summit": first(server, "cumbres", r"cumbres/[^/.]+"),
        "a mandate": first(server, "mandatos", r"mandatos/[^/.]+"),
        "an invented mandate": first(server, "ejercicio/mandatos", r"ejercicio/mandatos/[^/.]+"),
        "a plan": plan(server),
        "a meeting": first(server, "reuniones", r"reuniones/[^/.]+"),
    }
    closed, still_open = editions(server)
    kinds |= {
        "a closed edition": closed,
        "an edition being prepared": still_open,
        "its regional report": first(server, closed, r"ejercicio/ediciones/[^/.]+/informe"),
        "its report of a country": first(server, closed, r"ejercicio/ediciones/[^/.]+/informe/[^/.]+"),
        "an initiative as it was": first(server, f"{closed}/iniciativas", rf"{closed}/iniciativas/[^/.]+"),
    }
    for name, address in kinds.items():
        checks.holds(address, f"{name} can be reached from its list")
    found = [address for address in kinds.values() if address]
    found += [address + "/historia" for address in found if "iniciativas/" in address]
    found += [address + part for address in found if address.startswith("planes/") 
              for part in ("/nota", "/impreso", "/comparacion", "/versiones", "/informe")]
    return found


def every_page(server, checks):
    return [*FIXED, NARROWED, NOTHING_FOUND, *EXERCISE, *one_of_each(server, checks)]
