"""Runs the command and the server as a person would: the binary, a database in a folder of its own, HTTP."""

import contextlib
import dataclasses
import gzip
import http.client
import json
import os
import pty
import select
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse


@dataclasses.dataclass
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.content.decode()

    @property
    def content(self):
        return gzip.decompress(self.body) if self.headers.get("content-encoding") == "gzip" else self.body

    @property
    def kind(self):
        return self.headers.get("content-type", "").split(";")[0]


class Server:
    """A running `encuentro serve`."""

    def __init__(self, process, port, log, screen=None):
        self.process, self.port, self.log, self.screen = process, port, log, screen
        self.base = f"http://127.0.0.1:{port}"

    def get(self, path, headers=None, method="GET", body=None, timeout=60):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            named = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, named, answer.read())
        finally:
            connection.close()

    def said(self, word, seconds=20):
        """What stands on its terminal, once a word is there."""
        text, end = "", time.monotonic() + seconds
        while word not in text and time.monotonic() < end:
            if select.select([self.screen], [], [], 0.5)[0]:
                text += os.read(self.screen, 65_536).decode(errors="replace")
        return text

    def follow(self, path, headers=None):
        """The answer after redirections within the server."""
        for _ in range(5):
            answer = self.get(path, headers)
            if answer.status not in (301, 302, 303, 307, 308):
                return answer
            path = urllib.parse.urljoin(path, answer.headers["location"])
        return answer

    @property
    def lives(self):
        if self.process.poll() is not None:
            return False
        try:
            return self.get("/health/live", timeout=20).status == 200
        except OSError:
            return False

    @property
    def resident(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024


class Node:
    """A database in a folder, and what is done with it."""

    def __init__(self, binary, folder, database=None):
        self.binary = str(binary)
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.file = os.path.join(folder, "encuentro.sqlite")
        self.database = database or f"sqlite:{self.file}"

    def environment(self, extra=None):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("ENCUENTRO_") and not k.startswith("LC_")}
        return {**environment, "LANG": "es_CL.UTF-8", "ENCUENTRO_DATABASE": self.database, **(extra or {})}

    def run(self, *arguments, timeout=600, environment=None):
        """Runs one command to its end."""
        return subprocess.run(
            [self.binary, *map(str, arguments)], capture_output=True, text=True, errors="replace", cwd=self.folder,
            env=self.environment(environment), timeout=timeout, stdin=subprocess.DEVNULL,
        )

    def start(self, *arguments):
        """Starts one command and goes on."""
        return subprocess.Popen(
            [self.binary, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder,
            env=self.environment(), stdin=subprocess.DEVNULL,
        )

    def json(self, *arguments):
        """What a command with --json says."""
        result = self.run(*arguments, "--json")
        try:
            return json.loads(result.stdout)
        except ValueError:
            raise RuntimeError(f"{' '.join(map(str, arguments))} --json: {result.stdout[:300]!r} {result.stderr[:300]!r}")

    def export(self, form="jsonl", query=None):
        """An export as bytes."""
        path = os.path.join(self.folder, f"export.{form}")
        arguments = ["export", "--format", form, "--output", path] + (["--query", query] if query else [])
        if os.path.exists(path):
            os.remove(path)
        result = self.run(*arguments)
        if result.returncode != 0:
            raise RuntimeError(f"export: {result.returncode} {result.stderr[:500]}")
        with open(path, "rb") as file:
            return file.read()

    @contextlib.contextmanager
    def serve(self, environment=None, terminal=False):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        # Not in the node's folder, which one of the tests fills to the brim.
        descriptor, log = tempfile.mkstemp(prefix="encuentro-serve-", suffix=".log")
        screen, error = pty.openpty() if terminal else (None, None)
        with open(descriptor, "wb") as output:
            process = subprocess.Popen(
                [self.binary, "serve", "--host", "127.0.0.1", "--port", str(port)], stdout=output, stderr=error or output,
                cwd=self.folder, env=self.environment(environment), stdin=subprocess.DEVNULL,
            )
        server = Server(process, port, log, screen)
        try:
            deadline = time.monotonic() + 60
            while True:
                with contextlib.suppress(OSError, http.client.HTTPException):
                    if server.get("/health/ready", timeout=5).status == 200:
                        break
                if process.poll() is not None or time.monotonic() > deadline:
                    with open(log, errors="replace") as said:
                        raise RuntimeError(f"serve did not come up ({process.poll()}): {said.read()[-1500:]}")
                time.sleep(0.05)
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            os.remove(log)
            for end in (screen, error):
                if end is not None:
                    os.close(end)
