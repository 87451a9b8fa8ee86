"""Three people of three parties and a secretariat, at a phone's width, from the letter that invites them to the report."""

import base64
import hmac
import os
import re
import shutil
import struct
import subprocess
import time
import urllib.parse

from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import sheets
import walk
from node import Node

PASSWORD = "cuatro palabras que nadie adivina"
DECLARE = "button[name=accion][value=declarar]"


class Person:
    """Someone with a browser of their own."""

    def __init__(self, checks, node, server, name, screenshots):
        self.checks, self.node, self.server, self.name, self.screenshots = checks, node, server, name, screenshots
        self.driver = walk.browser()
        walk.size(self.driver, 390, 844)

    @property
    def address(self):
        return f"{self.name}@example.org"

    def invited(self, party, role):
        """Comes in by the letter's link: a password, then the second factor where the role asks for one."""
        said = self.node.run("person", "invite", self.address, "--name", self.name, "--party", party, "--role", role)
        link = re.search(r"http\S+/invitacion/\S+", said.stdout + said.stderr)
        if not self.checks.holds(link, f"{self.name} is invited", said.stdout + said.stderr):
            raise RuntimeError("no invitation")
        self.open(urllib.parse.urlsplit(link[0]).path)
        self.type("contrasena", PASSWORD)
        self.press("main form button")
        self.says("La contraseña nueva ya vale")
        return self

    def adds_factor(self):
        self.press("form:has(input[value=segundo-factor]) button")
        secret = self.driver.find_element(By.CSS_SELECTOR, "section.turn code").text.replace(" ", "")
        self.camera(secret)
        self.secret, self.step = secret, int(time.time()) // 30
        self.type("codigo", code(secret))
        self.press("section.turn form button")
        self.says("Sus códigos de recuperación")
        return self

    def camera(self, secret):
        """What a telephone's camera reads off the page, in the dark as well."""
        if not shutil.which("zbarimg"):
            return
        for scheme in ("light", "dark"):
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": scheme}]})
            seen = subprocess.run(["zbarimg", "--quiet", "--raw", "-"], capture_output=True,
                                  input=self.driver.find_element(By.CSS_SELECTOR, "svg.qr").screenshot_as_png)
            self.checks.holds(f"secret={secret}" in seen.stdout.decode(), f"{self.name}: the code is read ({scheme})", seen)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def designation(self, party):
        everyone = self.node.json("person", "list")["persons"]
        held = next(person for person in everyone if person["email"] == self.address)["designations"]
        return next(one["id"] for one in held if one["party"] == party)

    def open(self, path):
        self.driver.get(self.server.base + path)
        self.look()

    @property
    def path(self):
        return urllib.parse.urlsplit(self.driver.current_url).path

    def look(self):
        """Every page one comes by is sound: no sideways scrolling, nothing for Axe, nothing in the log."""
        here = f"{self.name} {re.sub('(invitacion)/.*', r'1', self.path)}"
        self.driver.execute_script(walk.AXE)
        for width in (320, 390):
            walk.size(self.driver, width, 844)
            overflow = self.driver.execute_script(walk.OVERFLOW)
            self.checks.holds(overflow is None, f"{here} at {width} px does not scroll sideways", overflow)
        self.checks.same(self.driver.execute_async_script(walk.RUN_AXE), [], f"{here}: Axe")
        # A form that is refused says so with its status, which the browser notes.
        trouble = [entry["message"] for entry in self.driver.get_log("browser")
                   if entry["level"] == "SEVERE" and not re.search(r"status of 4(22|03)", entry["message"])]
        self.checks.same(trouble, [], f"{here}: nothing in the browser's log")
        walk.picture(self.driver, self.screenshots, "dialogue", here)

    def type(self, name, text):
        field = self.driver.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def choose(self, name, value):
        Select(self.driver.find_element(By.NAME, name)).select_by_value(value)

    def press(self, within, words=None):
        """Presses the first button that can be seen, by what it sends or by its words."""
        found = [button for button in self.driver.find_elements(By.CSS_SELECTOR, within)
                 if button.is_displayed() and button.get_attribute("aria-hidden") != "true"
                 and (words is None or words in button.text)]
        if not self.checks.holds(found, f"{self.name} finds {within} {words or ''}", self.text[:600]):
            raise RuntimeError(f"no {within}")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found[0])
        found[0].click()
        self.look()

    def tick(self, name):
        box = self.driver.find_element(By.NAME, name)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
        box.click()

    def keys(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def tab_to(self, what, reached):
        """Goes on by Tab to the first element for which something holds."""
        for _ in range(150):
            self.keys(Keys.TAB)
            here = self.driver.switch_to.active_element
            if reached(here):
                return here
        self.checks.holds(False, f"Tab leads {self.name} to {what}")
        raise RuntimeError(f"no way to {what}")

    def tab_to_field(self, name):
        return self.tab_to(name, lambda here: here.get_attribute("name") == name)

    def chooses(self, name, value):
        """A value of a list, by the arrow keys."""
        here = self.tab_to_field(name)
        for _ in range(80):
            if here.get_attribute("value") == value:
                return
            self.keys(Keys.ARROW_DOWN)
        self.checks.same(here.get_attribute("value"), value, f"the arrow keys choose {name}")

    def another(self):
        """Says that it is none of those that are alike."""
        box = self.driver.find_element(By.CSS_SELECTOR, "input[name=misma][value=otra]")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
        box.click()

    def waits(self, place, words):
        """For what the script puts in its place."""
        for _ in range(60):
            if words in self.driver.find_element(By.CSS_SELECTOR, place).text:
                return
            time.sleep(0.25)
        found = self.driver.find_element(By.CSS_SELECTOR, place).text
        self.checks.holds(False, f"{self.name} waits for “{words}” in {place}", found)

    def next_code(self):
        """A code that was not used yet: each counts once."""
        used = getattr(self, "step", 0)
        while int(time.time()) // 30 <= used:
            time.sleep(0.5)
        self.step = int(time.time()) // 30
        return code(self.secret)

    def says(self, words):
        self.checks.holds(words in self.text, f"{self.name} reads “{words}”", self.text[:1500])

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text


def code(secret):
    """What an authenticator shows now (RFC 6238)."""
    mac = hmac.digest(base64.b32decode(secret + "=" * (-len(secret) % 8)), struct.pack(">Q", int(time.time()) // 30), "sha1")
    number = struct.unpack(">I", mac[mac[19] & 15:][:4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def fill(person, title, start, end, amount):
    """The form of an initiative of Chile for Colombia and Peru."""
    person.open("/es/mesa/declarar")
    person.type("title.es", title)
    person.choose("modality", "bilateral")
    person.choose("sector", "medio-ambiente")
    for row, (who, role) in enumerate((("Chile", "provider"), ("Colombia", "recipient"))):
        person.type(f"participants.{row}.code", who)
        person.choose(f"participants.{row}.role", role)
    person.press("button[name=mas][value=participants]")
    person.type("participants.2.code", "Perú")
    person.choose("participants.2.role", "recipient")
    person.type("start", start)
    person.type("end", end)
    person.type("executed.amount", amount)


def all_of(checks, binary, folder, screenshots):
    node = Node(binary, os.path.join(folder, "dialogue"))
    checks.same(node.run("load").returncode, 0, "load")
    people = []

    def someone(name):
        people.append(Person(checks, node, server, name, screenshots))
        return people[-1]

    with node.serve() as server:
        try:
            play(checks, node, server, someone)
        finally:
            for person in people:
                person.driver.quit()
    checks.same(node.run("verify").returncode, 0, "verify after the dialogue")


def play(checks, node, server, someone):
    with checks.part("coming in"):
        chile = someone("chile").invited("CL", "titular").adds_factor()
        colombia = someone("colombia").invited("CO", "titular").adds_factor()
        peru = someone("peru").invited("PE", "titular").adds_factor()
        secretariat = someone("secretaria").invited("SEGIB", "secretariat").adds_factor()
        chile.press("nav.account form button")
        chile.says("Cerró la sesión")
        chile.open("/es/mesa")
        chile.type("correo", chile.address)
        chile.type("contrasena", "otra que no es la suya")
        chile.press("main form button")
        chile.says("no coinciden")
        chile.type("contrasena", PASSWORD)
        chile.press("main form button")
        checks.same(chile.path, "/es/entrar/codigo", "the second factor is asked for")

    with checks.part("declaring by form"):
        fill(colombia, "Apoyo a la gestión del recurso hídrico en cuencas andinas", "abril de 2022", "diciembre de 2023", "38.000")
        colombia.press(DECLARE)
        colombia.says("la declaró")
        second = someone("chile2").invited("CL", "validator").adds_factor()
        chile = second
        fill(chile, "Gestión del recurso hídrico en cuencas andinas", "el mes que viene, creo", "30 de noviembre de 2023", "45.000,50")
        chile.press(DECLARE)
        chile.says("No entendimos")
        focused = chile.driver.switch_to.active_element
        checks.same(focused.get_attribute("id"), "problemas", "what is wrong has the focus")
        focused.find_element(By.CSS_SELECTOR, "a").click()
        checks.same(chile.driver.switch_to.active_element.get_attribute("name"), "start", "and leads to where it stands")
        chile.type("start", "15 de marzo de 2022")
        chile.press(DECLARE)
        chile.says("elija una de las dos salidas")
        chile.another()
        chile.press(DECLARE)
        chile.says("la declaró")

    with checks.part("joining what is the same"):
        checks.same(node.run("twins").returncode, 0, "twins are looked for")
        colombia.open("/es/mesa")
        colombia.says("Podría ser la misma que otra ya declarada.")
        colombia.open("/es/gemelas")
        colombia.press("button[name=acto][value=unir]")
        colombia.says("son la misma iniciativa")
        page = colombia.path

    with checks.part("settling two"):
        colombia.open(page)
        colombia.press("#dato-start button", "aceptar lo de Chile")
        colombia.says("aceptó ese valor")
        colombia.open(page + "/palabra/executed")
        colombia.type("executed.amount", "41.000")
        colombia.press("button[value=proponer]")
        chile.open(page)
        chile.press("#dato-executed button", "aceptar lo de Colombia")
        chile.says("aceptó ese valor")

    with checks.part("a comment beside a field"):
        secret = "¿Esos 41.000 incluyen los pasajes?"
        colombia.open(page + "/palabra/executed")
        colombia.type("texto", secret)
        box = colombia.tab_to("the box for Chile", lambda here: here.get_attribute("value") == "CL")
        colombia.keys(Keys.SPACE)
        checks.holds(box.is_selected(), "the space bar names Chile")
        colombia.tab_to("the button", lambda here: here.tag_name == "button" and here.text == "Comentar")
        colombia.keys(Keys.ENTER)
        colombia.look()
        colombia.says("quedó escrito")
        chile.open("/es/mesa")
        chile.says("Un comentario para ustedes")
        chile.press("#menciones + ul a.button")
        checks.same(chile.path, page, "the desk leads to the initiative")
        chile.says(secret)
        chile.press("#dato-executed .thread summary", "Responder")
        chile.driver.find_element(By.CSS_SELECTOR, "#dato-executed details[open] textarea").send_keys("Sí, los incluyen.")
        chile.press("#dato-executed details[open] button[value=comentar]")
        chile.says("Sí, los incluyen.")
        chile.open("/pt/mesa")
        checks.holds("Um comentário para vocês" not in chile.text, "what is answered has been read")
        secretariat.open(page)
        secretariat.press("#dato-executed summary", "2 comentarios")
        secretariat.says(secret)
        for place in (page, page + ".json", page + "/historia", page + "/palabra/executed", "/es/cambios.atom",
                      "/api/items/" + page.split("/")[-1], "/api/statements"):
            checks.holds("pasajes" not in server.follow(place).text, f"a reader finds no comment at {place}")

    with checks.part("a draft, kept meanwhile and opened elsewhere"):
        peru.open("/es/mesa/declarar")
        peru.type("title.es", "Monitoreo de heladas en zonas altas")
        peru.waits("#borrador-estado", "Borrador guardado a las")
        checks.holds("borrador=" in peru.driver.current_url, "the address is the draft's", peru.driver.current_url)
        peru.type("title.pt", "Monitoramento de geadas em zonas altas")
        peru.press("button[name=accion][value=guardar]")
        peru.waits("#borrador-estado", "Borrador guardado a las")
        elsewhere = someone("peru-en-otro-equipo")
        elsewhere.open("/es/mesa")
        elsewhere.type("correo", peru.address)
        elsewhere.type("contrasena", PASSWORD)
        elsewhere.press("main form button")
        elsewhere.type("codigo", peru.next_code())
        elsewhere.press("main form button")
        elsewhere.open("/es/mesa")
        elsewhere.says("Un borrador suyo")
        elsewhere.driver.find_element(By.LINK_TEXT, "Monitoreo de heladas en zonas altas").click()
        elsewhere.look()
        portuguese = elsewhere.driver.find_element(By.NAME, "title.pt").get_attribute("value")
        checks.same(portuguese, "Monitoramento de geadas em zonas altas", "what was typed is there on another machine")
        elsewhere.choose("sector", "gestion-de-desastres")
        elsewhere.waits("#ods-propuestos", "Podría ser el ODS 13")
        elsewhere.press("button[name=poner][value='sdg=13']")
        checks.same(elsewhere.driver.find_element(By.NAME, "sdg").get_attribute("value"), "13", "a goal is taken by its button")
        elsewhere.press(DECLARE)
        if "elija una" in elsewhere.text:
            elsewhere.another()
            elsewhere.press(DECLARE)
        elsewhere.says("la declaró")
        elsewhere.open("/es/mesa")
        checks.holds("borrador" not in elsewhere.text, "a draft is gone once it is declared")

    with checks.part("a file with the declaration"):
        minutes = os.path.join(node.folder, "Acta de la misión.pdf")
        with open(minutes, "wb") as file:
            file.write(b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n")
        wrong = os.path.join(node.folder, "pagina.pdf")
        with open(wrong, "wb") as file:
            file.write(b"<html><script>alert(1)</script></html>")
        chile.open(page)
        chile.press(".turn a", "Editar nuestra declaración")
        chile.driver.find_element(By.NAME, "adjunto").send_keys(wrong)
        chile.press(DECLARE)
        chile.says("no es de los tipos que se pueden adjuntar")
        chile.driver.find_element(By.NAME, "adjunto").send_keys(minutes)
        chile.press(DECLARE)
        chile.says("Acta de la misión")
        link = chile.driver.find_element(By.CSS_SELECTOR, "a[href^='/adjuntos/']").get_attribute("href")
        answer = server.get(urllib.parse.urlsplit(link).path)
        checks.same(answer.status, 200, "a reader gets the file of a public word")
        checks.holds(answer.content.startswith(b"%PDF-1.4"), "the file is the one that was attached")
        for name, value in (("content-disposition", 'attachment; filename="acta-de-la-mision.pdf"'),
                            ("x-content-type-options", "nosniff"), ("content-security-policy", "sandbox")):
            checks.same(answer.headers.get(name), value, f"the file is sent with {name}")

    with checks.part("the titular is replaced midway"):
        successor = someone("colombia2").invited("CO", "communicator").adds_factor()
        colombia.open(page + "/palabra/end")
        colombia.driver.find_element(By.ID, "nota-diferir").send_keys("Esto ya no se dirá.")
        before = server.get(page + ".json").text
        said = node.run("designate", successor.address, "--party", "CO", "--role", "titular",
                        "--replacing", colombia.designation("CO"))
        checks.same(said.returncode, 0, f"designate --replacing {said.stderr}")
        colombia.press("button[value=diferir]")
        colombia.says("terminó o no es suya")
        colombia.open("/es/mesa")
        checks.same(colombia.path, "/es/cuenta", "who has no designation left has no desk")
        checks.same(server.get(page + ".json").text, before, "the old session has written nothing")
        successor.open("/es/cuenta")
        if "Actuar por Colombia (titular)" in successor.text.replace("\n", " "):
            successor.press("button", "Actuar por Colombia")

    with checks.part("agreeing to differ"):
        successor.open(page + "/palabra/end")
        successor.driver.find_element(By.ID, "nota-diferir").send_keys("Cada país cuenta su última misión.")
        successor.press("button[value=diferir]")
        chile.open(page)
        chile.press("#dato-end button", "acordar diferir")
        chile.says("Cada país cuenta su última misión.")

    with checks.part("the third stays silent"):
        peru.open("/es/mesa")
        peru.says("Una iniciativa por validar")
        secretariat.open("/es/mesa/secretaria")
        secretariat.says("Perú")
        secretariat.press("button[name=pais][value=PE]")
        secretariat.says("el recordatorio está en la cola del correo")
        secretariat.says("recordado el")
        checks.same(node.json("person", "list")["persons"][0]["accepted"], True, "accounts are opened")

    with checks.part("what a reader sees"):
        answer = server.get(page)
        checks.holds("set-cookie" not in answer.headers, "a reader gets no cookie")
        checks.holds('method="post"' not in answer.content.decode(), "a reader gets no form")

    with checks.part("the edition"):
        secretariat.open("/en/mesa/ediciones")
        secretariat.open("/pt/mesa/ediciones")
        secretariat.open("/es/mesa")
        secretariat.press("p.actions a", "Ediciones")
        secretariat.type("titulo.es", "Informe 2026")
        secretariat.type("numero", "2026")
        secretariat.press("button[name=accion][value=abrir]")
        secretariat.says("la edición está abierta")
        secretariat.press("ul.tasks a.button", "Cerrar")
        secretariat.says("Esto quedará fijado para siempre")
        secretariat.press("button[name=accion][value=cerrar]")
        secretariat.says("la edición quedó cerrada")
        edition = node.json("edition", "list")["editions"][0]["item"]
        secretariat.open(f"/es/ediciones/{edition}/informe")
        counted = server.get(f"/es/ediciones/{edition}/iniciativas.json?pais=CL&modalidad=bilateral")
        checks.same(counted.text.count('"modality"'), 1, "told twice, counted once")

    with checks.part("a file from the browser"):
        path = sheets.write(os.path.join(node.folder, "peru.csv"), sheets.table([
            sheets.initiative("PE-1", "Bancos de germoplasma andino", provider="Perú"),
            sheets.initiative("PE-2", "", provider="Perú"),
            sheets.initiative("PE-3", "Riego por goteo", provider="Perú")]))
        peru.open("/es/mesa/importar")
        peru.driver.find_element(By.NAME, "archivo").send_keys(path)
        peru.press("main form button")
        peru.says("2 iniciativas nuevas")
        peru.driver.find_elements(By.NAME, "fila")[1].click()
        peru.press("button[value=marcadas]")
        peru.says("quedó dicho por Perú")
        peru.says("Una quedó sin elegir")

    with checks.part("the queue by keyboard alone"):
        peru.open("/es/mesa/validar")
        peru.tab_to("a box", lambda here: here.get_attribute("type") == "checkbox")
        peru.keys("j", "k", "a")
        ticked = peru.driver.find_elements(By.CSS_SELECTOR, "form.queue input[type=checkbox]:checked")
        checks.same(len(ticked), 1, "j, k and a tick the first")
        peru.tab_to("the button", lambda here: here.tag_name == "button" and "marcadas" in here.text)
        peru.keys(Keys.ENTER)
        peru.look()
        peru.says("reconoció las elegidas")
        after = server.get(f"/es/ediciones/{edition}/iniciativas.json?pais=PE&declara=PE")
        checks.same(after.text.count('"modality"'), 0, "a later word does not change the edition")

    with checks.part("the form by keyboard alone"):
        peru.open("/es/mesa/declarar")
        peru.tab_to_field("title.es")
        peru.keys("Semillas de papa nativa")
        peru.chooses("modality", "bilateral")
        for row, (who, role) in enumerate((("Perú", "provider"), ("Ecuador", "recipient"))):
            peru.tab_to_field(f"participants.{row}.code")
            peru.keys(who)
            peru.chooses(f"participants.{row}.role", role)
        peru.tab_to("declare", lambda here: here.get_attribute("value") == "declarar")
        peru.keys(Keys.ENTER)
        peru.look()
        peru.says("la declaró")
        peru.says("Semillas de papa nativa")

    with checks.part("one that is there already is seen while typing, and joined"):
        ecuador = someone("ecuador").invited("EC", "validator").adds_factor()
        ecuador.open("/es/mesa/declarar")
        ecuador.type("title.es", "Gestión del recurso hídrico en cuencas andinas")
        ecuador.waits("#parecidas", "Los títulos se parecen")
        ecuador.waits("#aviso", "parecida")
        ecuador.look()
        choice = ecuador.driver.find_element(By.CSS_SELECTOR, "#parecidas input[type=radio]")
        ecuador.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", choice)
        choice.click()
        ecuador.press(DECLARE)
        ecuador.says("son la misma iniciativa")
        checks.same(ecuador.path, page, "what was typed is joined to the one that was there")

    with checks.part("a search that is kept"):
        peru.open("/es/iniciativas?pais=PE")
        peru.press("details.behind summary", "Guardar esta búsqueda")
        peru.type("nombre", "Lo de Perú")
        peru.choose("aviso", "dia")
        peru.press("button[name=accion][value=guardar]")
        peru.says("La búsqueda quedó guardada")
        peru.open("/es/mesa")
        peru.says("Nada nuevo desde que la abrió")
        peru.press("ul.feed a", "Lo de Perú")
        checks.same(peru.path, "/es/iniciativas", "a kept search opens its list")
        feed = server.get("/es/iniciativas.atom?pais=PE")
        checks.holds("Semillas de papa nativa" in feed.text, "the list is followed without an account", feed.text[:400])
        peru.open("/pt/cuenta")
        peru.press("form:has(input[value=avisos]) button")
        peru.says("Escreveremos o que escolheu")

    with checks.part("a programme by form, by keyboard"):
        secretariat.open("/es/mesa/decir?clase=workProgramme")
        secretariat.type("title.es", "Programa de trabajo 2031")
        secretariat.type("period", "2031")
        secretariat.press(DECLARE)
        secretariat.says("quedó dicho por")
        programme = secretariat.path
        secretariat.press("a.button", "Añadir una parte")
        secretariat.tab_to_field("title.es")
        secretariat.keys("Informe de flujos")
        secretariat.chooses("level", "task")
        secretariat.tab_to_field("when")
        secretariat.keys("primera quincena de junio")
        secretariat.tab_to("look over", lambda here: here.get_attribute("value") == "revisar" and here.is_displayed())
        secretariat.keys(Keys.ENTER)
        secretariat.look()
        secretariat.says("Se lee: primera quincena de junio de 2031")
        secretariat.press(DECLARE)
        secretariat.says("0 de 1")
        secretariat.press(".tools a", "Informar")
        secretariat.type("period", "primer semestre de 2031")
        secretariat.type("progress.es", "Los cuestionarios salieron en mayo.")
        secretariat.press(DECLARE)
        secretariat.says("quedó dicho por")
        secretariat.open(programme)
        secretariat.press(".tools a", "Decir qué la entrega")
        secretariat.type("respuesta", server.base + page)
        secretariat.press("button[value=decir]")
        secretariat.says("Una cosa lo cumple")
        secretariat.open(programme)
        secretariat.says("1 de 1")
        for place in ("pt/mesa/decir", "en/mesa/decir?clase=meeting", "pt/mesa/decir?clase=plan"):
            secretariat.open("/" + place)

    with checks.part("who looks after people and letters"):
        operator = someone("operador").invited("NODO", "operator").adds_factor()
        for place in ("es/mesa", "en/mesa", "es/mesa/personas", "pt/mesa/personas", "es/mesa/correo", "en/mesa/correo",
                      "pt/cuenta"):
            operator.open("/" + place)
        operator.open("/es/mesa")
        operator.says("La mesa de administración del portal")
        for place in ("es/mesa/personas", "es/mesa/sistemas", "en/mesa", "pt/mesa/declarar", "en/mesa/validar", "es/mesa/espera",
                      "pt/mesa/importar"):
            peru.open("/" + place)
        checks.same(peru.path, "/pt/mesa/importar", "the pages were those")
