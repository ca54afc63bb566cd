"""Scores of many worlds as one table of text, the same for the same scores."""

from statistics import median

COLUMNS = ["seen", "at R", "at 3R", "at 10R", "MRR", "innocents", "victims", "flagged", "false", "spiders flagged",
           "victims flagged", "import s", "spiders s"]
SHARES = {"MRR", "innocents"}  # with two decimals


def number(value, column):
    if column in SHARES:
        return f"{value:.2f}"
    return f"{value:.1f}".removesuffix(".0")


def cell(values, column):
    """"median [least, greatest]", or the one value where all are equal."""
    if not values:
        return ""
    low, high = min(values), max(values)
    if low == high:
        return number(low, column)
    return f"{number(median(values), column)} [{number(low, column)}, {number(high, column)}]"


def lines(header, body):
    """A Markdown table with columns of equal width."""
    widths = [max(len(row[i]) for row in [header, *body]) for i in range(len(header))]
    yield "| " + " | ".join(text.ljust(width) for text, width in zip(header, widths)) + " |"
    yield "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    for row in body:
        yield "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |"


def shown(scores):
    """The table of `scores`: (kind, seed) -> ranking -> column -> value. A row for each kind and ranking."""
    kinds = list(dict.fromkeys(kind for kind, _ in scores))
    body = []
    for kind in kinds:
        worlds = [by_ranking for (of, _), by_ranking in scores.items() if of == kind]
        for ranking in worlds[0]:
            own = [world[ranking] for world in worlds]
            cells = [cell([score[column] for score in own if column in score], column) for column in COLUMNS]
            body.append([kind, ranking, *cells])
    return "\n".join(lines(["world", "ranking", *COLUMNS], body))


def together(scores):
    """What holds over all worlds of a kind together, a line each: the share of the flagged that is false."""
    for kind in dict.fromkeys(kind for kind, _ in scores):
        own = [world["spindel"] for (of, _), world in scores.items() if of == kind]
        flagged, false = (sum(score[column] for score in own) for column in ("flagged", "false"))
        silent = sum(score["flagged"] == 0 for score in own)
        share = f"{false / flagged:.3f}" if flagged else "none"
        yield (f"{kind}: {len(own)} worlds, {flagged} flagged, {false} of them innocent (share {share}); "
               f"nobody flagged in {silent} worlds")
