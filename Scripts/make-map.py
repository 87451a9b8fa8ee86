"""Turns the rings of make-map.R (standard input) into Sources/Figures/Map/MapShape+Shapes.swift (standard output).

Steps: crop to the two parts of the map, project (Lambert azimuthal equal-area, so that areas can be compared), cut
the rings into arcs at the points where borders meet, simplify every arc once (Visvalingam and Whyatt 1993: drop the
point with the smallest triangle) so that neighbours keep one common border, round to the grid, write relative paths.
Only Python's standard library is used.
"""

import heapq
import math
import sys

CODES = {
    "ARG": "AR", "BOL": "BO", "BRA": "BR", "CHL": "CL", "COL": "CO", "CRI": "CR", "CUB": "CU", "DOM": "DO",
    "ECU": "EC", "SLV": "SV", "GTM": "GT", "HND": "HN", "MEX": "MX", "NIC": "NI", "PAN": "PA", "PRY": "PY",
    "PER": "PE", "URY": "UY", "VEN": "VE", "ESP": "ES", "PRT": "PT", "AND": "AD",
}

# Where a country's name stands (longitude, latitude) and which end of the name that point is.
LABELS = {
    "MX": (-115.5, 15.4, "start"), "GT": (-93.0, 13.0, "end"), "SV": (-90.3, 11.6, "end"), "HN": (-82.6, 16.2, "start"),
    "NI": (-82.6, 13.0, "start"), "CR": (-86.6, 9.0, "end"), "PA": (-78.9, 10.6, "start"), "CU": (-76.4, 23.4, "start"),
    "DO": (-67.6, 18.9, "start"), "VE": (-62.6, 11.2, "start"), "CO": (-79.0, 3.6, "end"), "EC": (-82.4, -1.6, "end"),
    "PE": (-80.0, -10.0, "end"), "BO": (-64.6, -17.2, "middle"), "PY": (-58.2, -23.6, "middle"),
    "BR": (-52.6, -10.6, "middle"), "CL": (-75.0, -32.0, "end"), "AR": (-61.6, -43.2, "start"),
    "UY": (-52.6, -36.4, "start"), "ES": (-3.6, 39.6, "middle"), "PT": (-10.6, 35.75, "start"), "AD": (4.4, 43.4, "end"),
}

WIDTH, HEIGHT = 1000, 1020
INSET = (704, 8, 288, 204)  # x, y, width, height


class Part:
    """One part of the map: which coordinates it takes and where they come to stand."""

    def __init__(self, box, centre, scale, origin, frame, tolerance, smallest):
        self.box, self.scale, self.origin, self.frame = box, scale, origin, frame
        self.longitude, self.latitude = map(math.radians, centre)
        self.tolerance, self.smallest = tolerance, smallest

    def project(self, longitude, latitude):
        x, y = math.radians(longitude) - self.longitude, math.radians(latitude)
        cosine = math.sin(self.latitude) * math.sin(y) + math.cos(self.latitude) * math.cos(y) * math.cos(x)
        k = math.sqrt(2 / (1 + cosine)) * self.scale
        return (
            self.origin[0] + k * math.cos(y) * math.sin(x),
            self.origin[1] - k * (math.cos(self.latitude) * math.sin(y) - math.sin(self.latitude) * math.cos(y) * math.cos(x)),
        )

    def takes(self, ring):
        west, south, east, north = self.box
        return any(west <= x <= east and south <= y <= north for x, y in ring)


AMERICAS = Part((-119, -57, -33, 36), (-76, -13), 652, (476, 520), (0, 0, WIDTH, HEIGHT), 4, 12)
IBERIA = Part((-11, 35, 5, 46), (-3.2, 40.1), 1080, (INSET[0] + 150, INSET[1] + 98), INSET, 4, 12)


def read_rings(lines):
    for line in lines:
        code, side, text = line.rstrip("\n").split("\t")
        ring = [tuple(map(float, pair.split(","))) for pair in text.split(" ")]
        if ring[0] == ring[-1]:
            ring.pop()
        yield code, side, ring


def signed_area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def junctions(rings):
    """The points where the way on differs between rings: there borders meet and arcs begin."""
    neighbours, found = {}, set()
    for ring in rings:
        for index, point in enumerate(ring):
            around = frozenset((ring[index - 1], ring[(index + 1) % len(ring)]))
            if neighbours.setdefault(point, around) != around:
                found.add(point)
    return found


def arcs_of(ring, meeting):
    starts = [index for index, point in enumerate(ring) if point in meeting]
    if not starts:
        # An island, or a country inside another: begin where every ring that shares this border begins.
        first = ring.index(min(ring))
        return [ring[first:] + ring[: first + 1]]
    arcs = []
    for index, start in enumerate(starts):
        end = starts[(index + 1) % len(starts)]
        arcs.append(ring[start : end + 1] if end > start else ring[start:] + ring[: end + 1])
    return arcs


def simplify(points, tolerance, keep):
    """Drops the point with the smallest triangle until none is below the tolerance or only `keep` points are left."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    gone = [False] * len(points)

    def triangle(i):
        (ax, ay), (bx, by), (cx, cy) = points[before[i]], points[i], points[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    sizes = [math.inf] + [triangle(i) for i in range(1, len(points) - 1)] + [math.inf]
    queue = [(size, i) for i, size in enumerate(sizes) if size < math.inf]
    heapq.heapify(queue)
    left = len(points)
    while queue and left > keep:
        size, i = heapq.heappop(queue)
        if gone[i] or size != sizes[i]:
            continue
        if size > tolerance:
            break
        gone[i] = True
        left -= 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if sizes[j] < math.inf:
                sizes[j] = max(size, triangle(j))
                heapq.heappush(queue, (sizes[j], j))
    return [point for i, point in enumerate(points) if not gone[i]]


def clip(points, frame):
    """The part of a polygon inside a rectangle (Sutherland and Hodgman 1974)."""
    x0, y0, width, height = frame
    for axis, limit, sign in ((0, x0, 1), (0, x0 + width, -1), (1, y0, 1), (1, y0 + height, -1)):
        kept = []
        for a, b in zip(points, points[1:] + points[:1]):
            da, db = (a[axis] - limit) * sign, (b[axis] - limit) * sign
            if da >= 0:
                kept.append(a)
            if (da >= 0) != (db >= 0):
                t = da / (da - db)
                kept.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        points = kept
        if not points:
            return []
    return points


def path_of(points):
    """A closed path with whole, relative coordinates and no needless blanks."""
    grid = []
    for x, y in points:
        point = (round(x), round(y))
        if not grid or grid[-1] != point:
            grid.append(point)
    while len(grid) > 1 and grid[0] == grid[-1]:
        grid.pop()
    if len(grid) < 3:
        return ""
    text = "M%d %dl" % grid[0]
    for (ax, ay), (bx, by) in zip(grid, grid[1:]):
        for value in (bx - ax, by - ay):
            text += ("" if value < 0 or text[-1] == "l" else " ") + str(value)
    return text + "z"


def draw(part, rings):
    """Paths by country, and the paths of the quiet ground, of one part of the map."""
    taken = [(code, side, ring) for code, side, ring in rings if part.takes(ring)]
    meeting = junctions([ring for _, _, ring in taken])
    simplified, shapes, ground, anchors = {}, {}, [], {}
    for code, side, ring in taken:
        outline = []
        arcs = arcs_of(ring, meeting)
        for arc in arcs:
            key = min((arc[0], arc[1], arc[-2], arc[-1]), (arc[-1], arc[-2], arc[1], arc[0]))
            if key not in simplified:
                forwards = key == (arc[0], arc[1], arc[-2], arc[-1])
                projected = [part.project(*point) for point in (arc if forwards else arc[::-1])]
                keep = 5 if len(arcs) == 1 else 2
                simplified[key] = (simplify(projected, part.tolerance, keep), arc[0] if forwards else arc[-1], arc[1] if forwards else arc[-2])
            points, first, second = simplified[key]
            same = (arc[0], arc[1]) == (first, second)
            outline += (points if same else points[::-1])[:-1]
        size = abs(signed_area(outline))
        member = CODES.get(code)
        if member == "AD":
            # Five units wide: its shape cannot be seen, so the map draws a ring around its middle instead.
            shapes[member], anchors[member] = "", (size, *map(round, part.project(1.58, 42.55)))
            continue
        if size < part.smallest:
            continue
        if member in ("ES", "PT") and part is AMERICAS:
            continue
        if member:
            shape = path_of(outline)
            if any(part.frame[0] <= x <= part.frame[0] + part.frame[2] for x, _ in outline):
                shapes[member] = shapes.get(member, "") + shape
                if side == "outer" and size > anchors.get(member, (0,))[0]:
                    area = signed_area(outline) * 6
                    pairs = list(zip(outline, outline[1:] + outline[:1]))
                    centre = [sum((a[i] + b[i]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / area for i in (0, 1)]
                    anchors[member] = (size, round(centre[0]), round(centre[1]))
        elif side == "outer":
            cropped = clip(outline, part.frame)
            if cropped:
                ground.append(path_of(cropped))
    return shapes, "".join(ground), anchors


def swift(text):
    return '"%s"' % text


def main():
    rings = list(read_rings(sys.stdin))
    americas, americas_ground, anchors = draw(AMERICAS, [r for r in rings if CODES.get(r[0]) not in ("ES", "PT", "AD")])
    iberia, iberia_ground, more = draw(IBERIA, [r for r in rings if CODES.get(r[0], "ES") in ("ES", "PT", "AD")])
    shapes, anchors = {**americas, **iberia}, {**anchors, **more}
    assert set(shapes) == set(CODES.values()), set(CODES.values()) - set(shapes)
    print("// swift-format-ignore-file")
    print("// Written by Scripts/make-map.sh from Natural Earth 1:50m (public domain); change the script, not this file.")
    print()
    print("extension MapShape {")
    print("    /// Width and height of the grid on which the shapes are drawn.")
    print("    static let grid = (width: %d, height: %d)" % (WIDTH, HEIGHT))
    print()
    print("    /// The frame of the Iberian peninsula, drawn at 1.66 times the scale of the Americas.")
    print("    static let inset = (x: %d, y: %d, width: %d, height: %d)" % INSET)
    print()
    print("    /// Countries and territories around, drawn as quiet ground.")
    print("    static let ground = %s" % swift(americas_ground))
    print()
    print("    /// The same within the inset.")
    print("    static let insetGround = %s" % swift(iberia_ground))
    print()
    print("    /// The 22 countries in the order of their codes.")
    print("    static let all: [MapShape] = [")
    for code in sorted(shapes):
        longitude, latitude, end = LABELS[code]
        part = IBERIA if code in ("ES", "PT", "AD") else AMERICAS
        x, y = map(round, part.project(longitude, latitude))
        _, cx, cy = anchors[code]
        print('        MapShape("%s", centre: Point(%d, %d), label: Point(%d, %d), .%s, path: %s),' % (code, cx, cy, x, y, end, swift(shapes[code])))
    print("    ]")
    print("}")


main()
