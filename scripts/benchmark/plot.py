"""Times against sizes as an SVG, both axes logarithmic, with nothing but the standard library."""

import math

WIDTH, HEIGHT = 640, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 120, 44, 52
COLOURS = {"Spindel": "#b3202c"}
OTHERS = ["#1f5f8b", "#3f7d3f", "#8a6d1d", "#6b4a8b", "#555555"]


class Axis:
    """Where a value stands between two pixels, by its logarithm; whole decades at the ends."""

    def __init__(self, values, first_pixel, last_pixel):
        self.low = math.floor(math.log10(min(values)))
        self.high = max(self.low + 1, math.ceil(math.log10(max(values))))
        self.first_pixel, self.last_pixel = first_pixel, last_pixel

    def __call__(self, value):
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.first_pixel + share * (self.last_pixel - self.first_pixel)

    def decades(self):
        return range(self.low, self.high + 1)


def text(x, y, what, anchor="middle", colour="#222", size=12):
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" '
            f'font-size="{size}">{what}</text>')


def line(x1, y1, x2, y2, colour="#ddd"):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def power(decade):
    """10 to a decade, as people write it."""
    if -3 <= decade <= 3:
        return f"{10.0 ** decade:g}"
    raised = str(decade).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"10{raised}"


def grid(x, y):
    parts = []
    for decade in x.decades():
        at = x(10.0 ** decade)
        parts += [line(at, TOP, at, HEIGHT - BOTTOM),
                  text(at, HEIGHT - BOTTOM + 18, power(decade))]
    for decade in y.decades():
        at = y(10.0 ** decade)
        parts += [line(LEFT, at, WIDTH - RIGHT, at),
                  text(LEFT - 8, at + 4, power(decade), "end")]
    return parts


def curve(points, x, y, colour, width):
    places = [(x(size), y(seconds)) for size, seconds in points]
    path = " ".join(f"{px:.1f},{py:.1f}" for px, py in places)
    dots = [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3" fill="{colour}"/>' for px, py in places]
    return [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>',
            *dots]


def names(ends):
    """Each curve's name at its end, moved apart where they would lie on one another."""
    parts, free_from = [], TOP
    for y, name, x, colour in sorted(ends):
        at = max(y + 4, free_from)
        parts.append(text(x + 8, at, name, "start", colour, 13))
        free_from = at + 15
    return parts


def plot(title, series):
    """SVG text. `series`: for each name a list of (edges, seconds), all above 0."""
    x = Axis([size for points in series.values() for size, _ in points], LEFT, WIDTH - RIGHT)
    y = Axis([s for points in series.values() for _, s in points], HEIGHT - BOTTOM, TOP)
    others = iter(OTHERS * (1 + len(series)))
    parts = grid(x, y)
    ends = []
    for name, points in series.items():
        colour = COLOURS.get(name) or next(others)
        parts += curve(points, x, y, colour, 2.5 if name in COLOURS else 1.5)
        size, seconds = points[-1]
        ends.append((y(seconds), name, x(size), colour))
    parts += names(ends)
    parts += [text(LEFT, 24, title, "start", size=15),
              text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "edges"),
              text(LEFT - 8, TOP - 10, "seconds", "end")]
    body = "\n".join(parts)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            f'font-family="sans-serif" role="img">\n<title>{title}</title>\n'
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>\n{body}\n</svg>\n')
