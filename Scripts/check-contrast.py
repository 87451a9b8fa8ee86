"""Computes the contrast of every pair of text and ground of the style sheet, in light, dark and print.

Text needs 4.5:1 (WCAG 2.2, 1.4.3), shapes and borders that carry a meaning 3:1 (1.4.11). Ends with 1 when a pair fails.
"""

import re
import sys
from pathlib import Path

SHEET = Path(__file__).parent.parent / "Sources/Portal/Resources/style.css"
TEXT = [
    (text, ground)
    for ground in ("paper", "sheet", "wash", "accent-wash", "differ-wash")
    for text in ("ink", "quiet", "accent", "differ")
] + [
    ("on-accent", "accent"), ("paper", "ink"),
    ("on-pale", "shade-1"), ("on-pale", "shade-2"), ("on-pale", "shade-3"), ("on-deep", "shade-4"), ("on-deep", "shade-5"),
    ("series-1", "sheet"), ("series-2", "sheet"), ("series-3", "sheet"), ("series-4", "sheet"), ("series-5", "sheet"),
]
SHAPES = [
    ("line", "sheet"), ("line", "paper"), ("silent", "sheet"), ("silent", "paper"), ("focus", "paper"), ("focus", "sheet"),
    ("focus", "wash"), ("accent", "sheet"), ("differ", "sheet"), ("accent", "touched"), ("accent", "member"),
]


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def tokens(block):
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", block))


def main():
    sheet = SHEET.read_text()
    roots = re.findall(r"(@media [^{]*\{\s*)?:root \{(.*?)\}", sheet, re.S)
    light = tokens(roots[0][1])
    themes = {"light": light}
    for media, block in roots[1:]:
        if "dark" in media:
            themes["dark"] = {**light, **tokens(block)}
        elif "print" in media:
            themes["print"] = {**light, **tokens(block)}
    failures = 0
    for theme, colours in themes.items():
        for pairs, least in ((TEXT, 4.5), (SHAPES, 3.0)):
            for text, ground in pairs:
                ratio = contrast(colours[text], colours[ground])
                failed = ratio < least
                failures += failed
                if failed or "-v" in sys.argv:
                    print(f"{theme:5} {text:>10} on {ground:12} {ratio:5.2f} {'FAILS ' + str(least) if failed else ''}")
        worst = min(contrast(colours[a], colours[b]) for a, b in TEXT)
        print(f"{theme}: {len(TEXT)} pairs of text, least {worst:.2f}; {len(SHAPES)} of shapes")
    sys.exit(failures > 0)


main()
