"""A mail server that keeps what it is given."""

import contextlib
import email
import email.policy
import socketserver
import threading
import time


class Mailbox:
    def __init__(self, port):
        self.port, self.messages, self.patience = port, [], False

    @property
    def address(self):
        return f"smtp://127.0.0.1:{self.port}"

    def wait(self, count, seconds=30):
        """The first messages, once there are so many."""
        end = time.monotonic() + seconds
        while len(self.messages) < count and time.monotonic() < end:
            time.sleep(0.2)
        return self.messages[:count]


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        mailbox, reader = self.server.mailbox, None
        say = lambda line: self.wfile.write(line.encode() + b"\r\n")
        say("220 mailbox")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"RCPT":
                reader = line.decode().split(":", 1)[1].strip()
            if word == b"DATA":
                say("354 go on")
                lines = iter(self.rfile.readline, b".\r\n")
                body = b"".join(line[1:] if line.startswith(b".") else line for line in lines)
                message = email.message_from_bytes(body, policy=email.policy.default)
                mailbox.messages.append((reader, message))
            if word == b"MAIL" and mailbox.patience:
                say("451 4.3.0 later")
            elif word == b"QUIT":
                return say("221 bye")
            else:
                say("250 ok")


@contextlib.contextmanager
def mailbox():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
        server.daemon_threads = True
        server.mailbox = Mailbox(server.server_address[1])
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.mailbox
        server.shutdown()
