"""Asks for each address of a list once, one after the other: bench-cold.py http://HOST:PORT LIST

Prints the median and the 99th percentile in milliseconds: what the first reader of a page waits.
"""

import http.client
import sys
import time
import urllib.parse


def main():
    place = urllib.parse.urlsplit(sys.argv[1])
    with open(sys.argv[2]) as file:
        addresses = file.read().split("\n")[:-1]
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
    waits = []
    for address in addresses:
        began = time.perf_counter()
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        waits.append((time.perf_counter() - began) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{answer.status} for {address}")
    waits.sort()
    print(f"{waits[len(waits) // 2]:.2f} {waits[len(waits) * 99 // 100]:.2f}")


if __name__ == "__main__":
    main()
