"""Ten clients write over HTTP while the server is killed again and again: what was acknowledged is there afterwards."""

import http.client
import os
import random
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.parse
import uuid

from node import Node, Server

CLIENTS = 10
KILLS = 5
COUNTRIES = ("AR", "BO", "BR", "CL", "CO", "CR", "CU", "EC", "MX", "PE")
PASSWORD = "cuatro palabras que nadie adivina"


class Writer(threading.Thread):
    """Someone who declares one initiative after the other, and keeps the codes of those that were taken."""

    def __init__(self, port, country, link):
        super().__init__(daemon=True)
        self.port, self.country, self.link = port, country, link
        self.cookies, self.taken, self.refused = {}, [], []
        self.stopping = threading.Event()

    def request(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            body = None
            if fields is not None:
                body = urllib.parse.urlencode(fields)
                headers |= {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            for cookie in answer.headers.get_all("set-cookie") or []:
                name, value = cookie.split(";")[0].split("=", 1)
                self.cookies[name] = value
            return answer.status, text
        finally:
            connection.close()

    def sealed(self, text):
        return {name: value for name in ("ficha", "por")
                for value in re.findall(f'<input type="hidden" name="{name}" value="([^"]*)"', text)[:1]}

    def come_in(self):
        _, text = self.request("GET", self.link)
        return self.request("POST", self.link, self.sealed(text) | {"contrasena": PASSWORD})[0]

    def run(self):
        number, seal = 0, None
        while not self.stopping.is_set():
            code = f"{self.country}-{number}"
            try:
                if seal is None:
                    seal = self.sealed(self.request("GET", "/es/mesa/declarar")[1]) or None
                    continue
                status, _ = self.request("POST", "/es/mesa/declarar", seal | {
                    "title.es": f"Suelos y semillas {uuid.uuid4()}", "codigo": code, "misma": "otra", "accion": "declarar"})
            except (OSError, http.client.HTTPException):
                # Killed meanwhile: nobody knows whether it went in, so it is not said again under the same code.
                number += 1
                time.sleep(0.05)
                continue
            if status == 303:
                self.taken.append(code)
            elif status != 503:
                # "Not now, come again" is an honest answer while the database gets over what was killed.
                self.refused.append((code, status))
            number += 1


def start(node, port):
    with open(os.path.join(node.folder, "serve.log"), "ab") as log:
        process = subprocess.Popen([node.binary, "serve", "--port", str(port)], stdout=log, stderr=log, cwd=node.folder,
                                   env=node.environment(), stdin=subprocess.DEVNULL)
    server, deadline = Server(process, port, None), time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if server.get("/health/ready", timeout=5).status == 200:
                return server
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
    raise RuntimeError(f"serve did not come up on {port}")


def killed_again_and_again(checks, node):
    checks.same(node.run("load").returncode, 0, "load")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    writers = []
    for country in COUNTRIES[:CLIENTS]:
        said = node.run("person", "invite", f"{country.lower()}@example.org", "--name", country, "--party", country, "--role", "editor")
        writers.append(Writer(port, country, urllib.parse.urlsplit(re.search(r"http\S+/invitacion/\S+", said.stdout + said.stderr)[0]).path))
    chance = random.Random(20261121)
    server = start(node, port)
    try:
        checks.same([writer.come_in() for writer in writers], [303] * CLIENTS, "ten people come in")
        for writer in writers:
            writer.start()
        for _ in range(KILLS):
            before = sum(len(writer.taken) for writer in writers)
            deadline = time.monotonic() + 60
            while sum(len(writer.taken) for writer in writers) < before + 5 and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.5))
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
            server = start(node, port)
        for writer in writers:
            writer.stopping.set()
        for writer in writers:
            writer.join(30)
    finally:
        server.process.kill()
        server.process.wait()
    taken = [(writer.country, code) for writer in writers for code in writer.taken]
    checks.holds(all(writer.taken for writer in writers), "each of them has written", [len(writer.taken) for writer in writers])
    checks.same([writer.refused for writer in writers if writer.refused], [], "nothing was refused")
    checks.same(node.run("verify").returncode, 0, "the ledger verifies")
    kept = node.export("jsonl").decode()
    lost = [code for _, code in taken if f'"{code}"' not in kept]
    checks.same(lost, [], f"of {len(taken)} acknowledged none is lost")


def all_of(checks, binary, folder):
    with checks.part("ten writers, killed on SQLite"):
        killed_again_and_again(checks, Node(binary, os.path.join(folder, "writers")))
    server = os.environ.get("ENCUENTRO_TEST_POSTGRES")
    if not server:
        return checks.skip("ten writers on PostgreSQL: ENCUENTRO_TEST_POSTGRES is not set")
    name = f"writers_{os.getpid()}"
    sql = lambda statement: subprocess.run(["psql", "--quiet", server, "--command", statement], check=True, capture_output=True)
    with checks.part("ten writers, killed on PostgreSQL"):
        sql(f"CREATE DATABASE {name}")
        try:
            address = server.rsplit("/", 1)[0] + "/" + name
            killed_again_and_again(checks, Node(binary, os.path.join(folder, "writers-postgres"), address))
        finally:
            sql(f"DROP DATABASE {name} WITH (FORCE)")
