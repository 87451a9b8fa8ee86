"""Makes an export into a foreign sheet: bench-sheet.py EXPORT.csv SHEET.csv; prints the number of rows.

Takes the columns away by which Encuentro knows its own exports, and rows whose code stood already.
"""

import csv
import sys


def main():
    seen = set()
    with (
        open(sys.argv[1], encoding="utf-8-sig", newline="") as export,
        open(sys.argv[2], "w", encoding="utf-8", newline="") as sheet,
    ):
        rows = csv.reader(export)
        writer = csv.writer(sheet)
        headings = next(rows)
        kept = [index for index, heading in enumerate(headings) if heading not in ("id Encuentro", "Declara")]
        # Columns nobody filled are left out too, as a person would.
        body = [row for row in rows if not (row[0] in seen or seen.add(row[0]))]
        kept = [index for index in kept if any(row[index] for row in body)]
        writer.writerow([headings[index] for index in kept])
        for row in body:
            writer.writerow([row[index] for index in kept])
    print(len(body))


main()
