"""Everything people, programs and scanners send by mistake or on purpose: an answer with a status, and life goes on."""

import contextlib
import socket
import threading
import time

# What a server may say to nonsense: it is there, it is elsewhere, it is not to be had; never that it broke.
SOUND = {200, 204, 301, 302, 303, 304, 307, 308, 400, 403, 404, 405, 406, 408, 411, 412, 413, 414, 415, 417, 422, 426, 431, 501, 505}


def all_of(checks, server):
    with checks.part("rubbish in addresses"):
        for path in addresses():
            shown = path if len(path) < 90 else f"{path[:60]}… ({len(path)} bytes)"
            try:
                status = server.get(path).status
            except Exception as error:
                status = f"{type(error).__name__}: {error}"
            checks.holds(status in SOUND, f"{shown} gets a sound answer", status)
        checks.holds(server.lives, "the server lives")
    with checks.part("pages far out"):
        for page in ("1000000000", "9223372036854775807", "99999999999999999999999999", "-1", "0", "abc", "1e9", "%00"):
            began = time.monotonic()
            answer = server.get(f"/es/iniciativas?pagina={page}")
            checks.holds(answer.status in (200, 400, 404), f"page {page}", answer.status)
            checks.holds(time.monotonic() - began < 5, f"page {page} is answered soon")
        checks.holds(server.lives, "the server lives")
    with checks.part("methods not allowed"):
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
            for path in ("/es/", "/es/iniciativas", "/api/items", "/health/live"):
                status = server.get(path, method=method, body=b"x=1" if method in ("POST", "PUT", "PATCH") else None).status
                sound = (200, 204, 400, 404, 405, 501) if method == "OPTIONS" else (400, 404, 405, 501)
                # Rows may be sent to the API, by whom it knows.
                if (method, path) == ("POST", "/api/items"):
                    sound = (401,)
                checks.holds(status in sound, f"{method} {path}", status)
        checks.holds(server.lives, "the server lives")
    with checks.part("raw requests"):
        for name, request in requests().items():
            status, closed = raw(server.port, request)
            checks.holds(status in SOUND or (status is None and closed), f"{name}", f"status {status}, closed {closed}")
        checks.holds(server.lives, "the server lives")
    with checks.part("50 MB"):
        filter_of = b"GET /es/iniciativas?pais=" + b"%43%4F%2C" * (50_000_000 // 9) + b" HTTP/1.1\r\nHost: x\r\n\r\n"
        status, _ = raw(server.port, filter_of, seconds=60)
        checks.holds(status in (400, 413, 414, 431), "a filter of 50 MB is refused with a status", status)
        body = b"POST /es/iniciativas HTTP/1.1\r\nHost: x\r\nContent-Length: 50000000\r\n\r\n" + b"a" * 50_000_000
        status, _ = raw(server.port, body, seconds=60)
        checks.holds(status in (400, 404, 405, 411, 413), "a body of 50 MB is refused with a status", status)
        head = b"GET /es/ HTTP/1.1\r\nHost: x\r\nCookie: " + b"a" * 5_000_000 + b"\r\n\r\n"
        status, _ = raw(server.port, head, seconds=60)
        checks.holds(status in (400, 413, 431), "a head of 5 MB is refused with a status", status)
        checks.holds(server.lives, "the server lives")
        checks.holds(server.resident < 400, "and has not kept it", f"{server.resident:.0f} MB")
    with checks.part("slow and many"):
        slow = []
        for _ in range(200):
            one = socket.create_connection(("127.0.0.1", server.port), timeout=5)
            one.sendall(b"GET /es/ HTTP/1.1\r\nHost: x\r\n")
            slow.append(one)
        checks.same(server.get("/es/").status, 200, "two hundred half requests keep nobody waiting")
        for one in slow:
            one.close()
        statuses = []
        crowd = [threading.Thread(target=lambda: statuses.append(server.get("/es/iniciativas?q=agua").status)) for _ in range(40)]
        [one.start() for one in crowd]
        [one.join() for one in crowd]
        checks.same(sorted(set(statuses)), [200], "forty readers at once are all served")
        checks.holds(server.lives, "the server lives")


def addresses():
    listing = "/es/iniciativas?"
    yield from (listing + query for query in (
        "&&&===&", "=", "?", "pais", "pais=", "pais=CO=CL", "pais=%", "pais=%4", "pais=%GG", "pais=%FF%FE", "pais=%00",
        "pais=ZZ", "pais=" + "CO," * 5_000, "pais=CO&" * 2_000, "q=%F0%9F%92%A9", "q=%00%01%02", "q=" + "a" * 8_000,
        "q=%22", "q=%22unclosed", "q=*", "q=AND+OR+NOT", "q=a*+NEAR(b)", "q=';DROP+TABLE+entry;--", "q=%27%20OR%201=1--",
        "q=<script>alert(1)</script>", "q=%E2%80%AE%E2%81%A6", "q=" + "%CC%81" * 2_000, "desde=abc", "desde=-5",
        "desde=99999999999", "desde=2020&hasta=2010", "desde=0000", "orden=drop", "orden=", "rol=%2e%2e%2f", "sector=%0d%0aX-A:b",
        "acuerdo=x&acuerdo=y&acuerdo=z", "[]=1&{}=2", "pais[]=CO", "utm_source=x",
    ))
    yield from (
        "//", "///es///", "/es", "/ES/", "/xx/", "/es//iniciativas", "/es/iniciativas/", "/es/iniciativas/%00",
        "/es/iniciativas/..%2f..%2fetc%2fpasswd", "/recursos/../../etc/passwd", "/recursos/%2e%2e/%2e%2e/etc/passwd",
        "/recursos/..%5c..%5c", "/es/iniciativas.exe", "/es/iniciativas.csv.csv", "/es/iniciativas/.json",
        "/es/iniciativas/" + "x" * 5_000, "/es/paises/%C3%91", "/es/paises/" + "%F0%9F%87%A8" * 50, "/es/ods/99", "/es/ods/-1",
        "/es/ods/1000000000000000000000", "/es/ejercicio/ejercicio/", "/api/items?after=x", "/api/items?after=-1",
        "/api/items?limit=1000000000", "/api/items?cursor=%00", "/api/statements?after=99999999999999999999",
        "/api/changes?after=abc", "/api/measures?indicator=nope", "/api/terms/nope", "/api/nothing", "/.env", "/wp-login.php",
        "/es/metodo/%2e%2e.csv", "/%", "/%zz", "/es/%ff",
    )


def requests():
    end = b"\r\n\r\n"
    return {
        "null bytes in the address": b"GET /es/\0 HTTP/1.1\r\nHost: x" + end,
        "null bytes in a header": b"GET /es/ HTTP/1.1\r\nHost: x\r\nX: a\0b" + end,
        "bytes that are no text": b"GET /es/\xff\xfe?\x80 HTTP/1.1\r\nHost: x" + end,
        "no host": b"GET /es/ HTTP/1.1" + end,
        "HTTP/1.0": b"GET /health/live HTTP/1.0" + end,
        "HTTP/9.9": b"GET / HTTP/9.9\r\nHost: x" + end,
        "no HTTP at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 100,
        "a method of letters": b"HOLA /es/ HTTP/1.1\r\nHost: x" + end,
        "two lengths": b"POST /es/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2" + end + b"ab",
        "a negative length": b"POST /es/ HTTP/1.1\r\nHost: x\r\nContent-Length: -1" + end,
        "length and chunks": b"POST /es/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked" + end + b"0" + end,
        "a broken chunk": b"POST /es/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked" + end + b"ZZ\r\n",
        "the whole address": b"GET http://x/es/ HTTP/1.1\r\nHost: x\r\nConnection: close" + end,
        "a proxy's request": b"CONNECT example.org:443 HTTP/1.1\r\nHost: x" + end,
        "a star": b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close" + end,
        "odd ranges": b"GET /es/iniciativas.csv HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=9-1,-,x" + end,
        "odd languages": b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: ;;q=,,*;q=9\xff" + end,
        "an odd tag": b"GET /es/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: \"" + b"x" * 4_000 + end,
        "odd encodings": b"GET /es/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: gzip;q=x, br, *;q=0" + end,
        "a thousand headers": b"GET /es/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(1000)) + b"\r\n",
        "an empty line": b"\r\n\r\n\r\n\r\n",
    }


def raw(port, request, seconds=10):
    """Sends bytes as they are; gives the status of the first answer (None if there was none), and whether it closed."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=seconds)

    def send():
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    sending = threading.Thread(target=send, daemon=True)
    sending.start()
    answer, closed = b"", False
    try:
        while b"\r\n" not in answer:
            part = connection.recv(4_096)
            if not part:
                closed = True
                break
            answer += part
    except ConnectionResetError:
        closed = True
    except OSError:
        pass
    finally:
        # Closing alone would leave the sender waiting for a reader that is gone.
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        sending.join(seconds)
        connection.close()
    first = answer.split(b"\r\n")[0].split(b" ")
    status = int(first[1]) if len(first) > 1 and first[0].startswith(b"HTTP/") and first[1].isdigit() else None
    return status, closed
