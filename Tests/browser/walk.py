"""Walks every page in Chromium: three languages, three widths, Axe, keyboard, no script, dark, print."""

import base64
import os
import re
import shutil
import urllib.parse
from importlib import resources

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import places

WIDTHS = ((1280, 900), (390, 844), (320, 640))
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then(
  r => done(r.violations.map(v => v.impact + ' ' + v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))),
  e => done(['axe: ' + e]));
"""
# Whatever stands out of the page to the right, the first few.
OVERFLOW = """
const page = document.scrollingElement;
if (page.scrollWidth <= page.clientWidth) return null;
const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 0.5
  && getComputedStyle(e).position !== 'fixed');
return page.scrollWidth + ' px: ' + wide.slice(0, 4).map(e => e.outerHTML.slice(0, 100)).join(' | ');
"""
FOCUS = """
const e = document.activeElement;
if (!e || e === document.body) return null;
const s = getComputedStyle(e), r = e.getBoundingClientRect();
const ring = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
const seen = r.width > 0 && r.height > 0 && r.right > 0 && r.bottom > 0 && r.left < innerWidth && r.top < innerHeight;
return {tag: e.tagName, href: e.getAttribute('href'), ring, seen, html: e.outerHTML.slice(0, 140)};
"""


def browser(script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
                     "--force-device-scale-factor=1", "--disable-background-networking", "--no-first-run"):
        options.add_argument(argument)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    driver.set_script_timeout(60)
    return driver


def size(driver, width, height):
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def picture(driver, folder, *name):
    """The whole page as PNG, when pictures are wanted."""
    if not folder:
        return
    os.makedirs(folder, exist_ok=True)
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})
    plain = re.sub(r"[^A-Za-z0-9-]+", "_", "-".join(map(str, name)).replace("/", ".")).strip("_")
    with open(os.path.join(folder, plain[:120] + ".png"), "wb") as file:
        file.write(base64.b64decode(shot["data"]))


def named(path):
    return path or "inicio"


def all_of(checks, server, screenshots):
    with checks.part("finding the pages"):
        paths = places.every_page(server, checks)
    driver = browser()
    try:
        for language in places.LANGUAGES:
            with checks.part(f"pages in {language}"):
                for path in paths:
                    page(checks, driver, server, language, path, screenshots)
        with checks.part("keyboard"):
            for path in ("", "iniciativas", paths[-1]):
                keyboard(checks, driver, server, path)
        with checks.part("dark and on paper"):
            for path in ("", "iniciativas", "paises/CO", "relaciones", paths[-2]):
                other_media(checks, driver, server, path, screenshots)
        with checks.part("searching as a person does"):
            searching(checks, driver, server)
        with checks.part("from a mandate to a figure"):
            following(checks, driver, server, "/es/mandatos", "Aprobar el programa Ibermedia", "/es/programas/",
                      "más de 800 películas")
            following(checks, driver, server, "/es/ejercicio/mandatos", "leche humana", "/es/ejercicio/iniciativas/",
                      "240")
        with checks.part("the progress note is one sheet"):
            for note in [path for path in paths if path.endswith("/nota")]:
                for language in places.LANGUAGES:
                    checks.same(sheets(driver, f"{server.base}/{language}/{note}"), 1, f"{language}/{note} on paper")
    finally:
        driver.quit()
    driver = browser(script=False)
    try:
        with checks.part("without script"):
            checks.same(driver_has_script(driver), False, "script is really off")
            for path in paths:
                without_script(checks, driver, server, path)
    finally:
        driver.quit()
    return paths


def page(checks, driver, server, language, path, screenshots):
    """One page in one language: found, sound at every width, clean for Axe, the same page in the other languages."""
    address = f"/{language}/{path}"
    answer = server.follow(address)
    if not checks.same(answer.status, 200, f"{named(path)} answers"):
        return
    driver.get(server.base + address)
    checks.same(driver.find_element(By.TAG_NAME, "html").get_attribute("lang")[:2], language, f"{named(path)} says its language")
    checks.holds(driver.title.strip(), f"{named(path)} has a title")
    checks.same(len(driver.find_elements(By.TAG_NAME, "h1")), 1, f"{named(path)} has one h1")
    if "ejercicio" in path:
        word = {"es": "inventad", "pt": "inventad", "en": "invented"}[language]
        checks.holds(word in driver.find_element(By.TAG_NAME, "body").text.lower(), f"{named(path)} says that it is invented")
    switches(checks, driver, server, language, path)
    driver.execute_script(AXE)
    for width, height in WIDTHS:
        size(driver, width, height)
        overflow = driver.execute_script(OVERFLOW)
        checks.holds(overflow is None, f"{named(path)} at {width} px does not scroll sideways", overflow)
        if width != 390:
            found = driver.execute_async_script(RUN_AXE)
            checks.same(found, [], f"{named(path)} at {width} px: Axe")
        picture(driver, screenshots, language, width, named(path))
    trouble = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    checks.same(trouble, [], f"{named(path)}: nothing in the browser's log")


def switches(checks, driver, server, language, path):
    """The language switch leads to the same page."""
    here = urllib.parse.urlsplit(driver.current_url)
    for other in places.LANGUAGES:
        if other == language:
            continue
        found = [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, f'a[hreflang^="{other}"]')]
        wanted = f"/{other}" + here.path[3:]
        there = [urllib.parse.urlsplit(link) for link in found]
        same = [link for link in there if link.path == wanted
                and sorted(urllib.parse.parse_qsl(link.query)) == sorted(urllib.parse.parse_qsl(here.query))]
        checks.holds(same, f"{named(path)}: the switch to {other} keeps the page", f"{found} should be {wanted}?{here.query}")


def keyboard(checks, driver, server, path):
    size(driver, 1280, 900)
    driver.get(f"{server.base}/es/{path}")
    tab = lambda: webdriver.ActionChains(driver).send_keys(Keys.TAB).perform()
    tab()
    skip = driver.execute_script(FOCUS)
    if not checks.holds(skip and (skip["href"] or "").startswith("#"), f"{named(path)}: the first stop is a skip link", skip):
        return
    checks.holds(skip["seen"] and skip["ring"], f"{named(path)}: the skip link shows when it is reached", skip)
    target = driver.execute_script("return document.getElementById(arguments[0])?.closest('main, [role=main]') !== null",
                                   skip["href"][1:])
    checks.holds(target, f"{named(path)}: it leads to the main content", skip)
    hidden = []
    for _ in range(25):
        tab()
        stop = driver.execute_script(FOCUS)
        if stop is None:
            break
        if not (stop["ring"] and stop["seen"]):
            hidden.append(stop["html"])
    checks.same(hidden, [], f"{named(path)}: focus is seen at every stop")


def other_media(checks, driver, server, path, screenshots):
    media = lambda media, scheme: driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.get(f"{server.base}/es/{path}")
    size(driver, 1280, 900)
    media("screen", "dark")
    ground = driver.execute_script(
        "return getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number)")
    checks.holds(sum(ground) < 240, f"{named(path)}: dark mode is dark", ground)
    driver.execute_script(AXE)
    checks.same(driver.execute_async_script(RUN_AXE), [], f"{named(path)} in dark mode: Axe")
    picture(driver, screenshots, "dark", named(path))
    media("print", "light")
    size(driver, 720, 1000)
    checks.holds(driver.find_element(By.CSS_SELECTOR, "main").is_displayed(), f"{named(path)}: on paper the content stays")
    checks.holds(not [nav for nav in driver.find_elements(By.TAG_NAME, "nav") if nav.is_displayed()],
                 f"{named(path)}: on paper no navigation")
    picture(driver, screenshots, "print", named(path))
    paper = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    checks.holds(paper.startswith(b"%PDF") and len(paper) > 5000, f"{named(path)} prints")
    media("", "")


def searching(checks, driver, server):
    """From the home page, with the keyboard alone: words in, a list out, a chip off."""
    size(driver, 390, 844)
    driver.get(server.base + "/es/")
    box = driver.find_element(By.CSS_SELECTOR, 'input[type="search"], input[name="q"]')
    box.send_keys("cooperacao")
    box.send_keys(Keys.ENTER)
    here = urllib.parse.urlsplit(driver.current_url)
    checks.holds(here.path == "/es/iniciativas" and "cooperacao" in here.query, "the search box leads to the list", here)
    driver.get(server.base + "/es/iniciativas?pais=CO")
    chips = [link for link in driver.find_elements(By.CSS_SELECTOR, "main a[href]")
             if urllib.parse.urlsplit(link.get_attribute("href")).path == "/es/iniciativas"
             and "pais=" not in link.get_attribute("href")]
    checks.holds(chips, "a chosen filter can be taken off by a link")


def following(checks, driver, server, mandates, mandate, answer, value):
    """From the list of mandates to what answers one and on to its figure: three clicks."""
    def click(found, what):
        if checks.holds(found, f"{mandates}: {what} is a link"):
            found[0].click()
        return bool(found)

    size(driver, 1280, 900)
    driver.get(server.base + mandates)
    links = lambda part: driver.find_elements(By.CSS_SELECTOR, f'main a[href*="{part}"]')
    if not (click(driver.find_elements(By.PARTIAL_LINK_TEXT, mandate), mandate)
            and click(links(answer), "what answers it") and click(links("/logros#"), "its figure")):
        return
    figure = driver.find_elements(By.CSS_SELECTOR, ":target")
    checks.holds(figure and value in figure[0].text, f"{mandates}: after three clicks the figure",
                 figure and figure[0].text or driver.current_url)


def plans(checks, server, screenshots):
    """Every page of every plan, with a progress note of one sheet."""
    plans = sorted(set(re.findall(r'href="/es/(planes/[0-9a-z]{12})"', server.follow("/es/planes").text)))
    checks.holds(plans, "there are plans")
    driver = browser()
    try:
        for path in [plan + part for plan in plans for part in ("", "/nota", "/impreso", "/comparacion", "/versiones")]:
            for language in places.LANGUAGES:
                page(checks, driver, server, language, path, screenshots)
                if path.endswith("/nota"):
                    checks.same(sheets(driver, f"{server.base}/{language}/{path}"), 1, f"{language}/{path} on paper")
    finally:
        driver.quit()


def sheets(driver, address):
    """On how many sheets of A4 a page prints."""
    driver.get(address)
    paper = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"])
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))


def driver_has_script(driver):
    driver.get("data:text/html,<title>off</title><script>document.title='on'</script>")
    return driver.title == "on"


def without_script(checks, driver, server, path):
    driver.get(f"{server.base}/es/{path}")
    main = driver.find_elements(By.CSS_SELECTOR, "main")
    checks.holds(main and len(main[0].text) > 80, f"{named(path)} has its content without script")
    forms = driver.find_elements(By.CSS_SELECTOR, "main form")
    lacking = [form.get_attribute("outerHTML")[:120] for form in forms
               if not form.find_elements(By.CSS_SELECTOR, "button:not([type=button]), input[type=submit]")]
    checks.same(lacking, [], f"{named(path)}: every form has its button")
