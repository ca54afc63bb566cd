"""The table of what was asked for: each kernel on its graph, against the best rival at hand."""

import dataclasses

from measured import CannotRun, Measured


@dataclasses.dataclass
class Bar:
    """A time to stay below: a factor of a rival's, or seconds where there is none."""

    rival: str = ""
    factor: float = 1.0
    seconds: float = 0.0

    def text(self):
        return f"{self.factor:.3g} × {self.rival}" if self.rival else f"{self.seconds:g} s"


@dataclasses.dataclass
class Case:
    kernel: str
    graph: str
    bar: Bar
    aim: Bar


def by_rival(kernel, graph, rival, bar, aim):
    return Case(kernel, graph, Bar(rival, bar), Bar(rival, aim))


def by_seconds(kernel, graph, bar, aim):
    return Case(kernel, graph, Bar(seconds=bar), Bar(seconds=aim))


CASES = [
    by_rival("components", "phone1m", "GAPBS", 1, 0.5),
    by_rival("components", "kron20", "GAPBS", 1, 0.5),
    by_rival("bfs", "phone1m", "GAPBS", 1.2, 1),
    by_rival("bfs", "kron20", "GAPBS", 1.2, 1),
    by_rival("pagerank", "phone1m", "GAPBS", 1.5, 1),
    by_rival("pagerank", "kron20", "GAPBS", 1.5, 1),
    by_rival("kcore", "phone1m", "NetworKit", 1, 0.5),
    by_rival("kcore", "kron20", "NetworKit", 1, 0.5),
    by_rival("triangles", "phone1m", "GAPBS", 1, 0.5),
    by_rival("triangles", "kron20", "GAPBS", 1, 0.5),
    by_rival("biconnected", "phone1m", "igraph", 1, 0.5),
    by_rival("betweenness", "case20k", "igraph", 1 / 19, 1 / 38),
    by_rival("betweenness", "enron", "igraph", 1 / 19, 1 / 38),
    by_rival("betweenness-approx", "phone1m", "SILVAN", 1, 0.5),
    by_rival("betweenness-approx", "enron", "NetworKit", 1, 0.5),
    by_rival("closeness", "case20k", "igraph", 1 / 8, 1 / 16),
    by_rival("harmonic", "case20k", "igraph", 1 / 8, 1 / 16),
    by_rival("top-closeness", "case20k", "NetworKit", 1, 0.5),
    by_rival("leiden", "phone1m", "GVE", 1.5, 1),
    by_rival("leiden", "slashdot", "GVE", 2, 1),
    by_rival("louvain", "phone1m", "GVE", 1.5, 1),
    by_seconds("link-communities", "case20k", 1.5, 0.75),
    by_seconds("link-communities", "enron", 30, 15),
    by_seconds("brokerage", "phone1m", 5, 1),
    by_seconds("constraint", "phone1m", 2, 1),
    by_seconds("load", "phone1m", 0.5, 0.2),
]


def measure(case, programs, graph, repeat, limit):
    """What each program that knows the kernel took, or why it has no figure; Spindel first."""
    results = {}
    for program in programs:
        if case.kernel not in program.kernels:
            continue
        try:
            # one that takes minutes is slow enough to be known from one run
            first = program.measure(case.kernel, graph, 1, limit)
            enough = first.seconds[0] > limit / (2 * repeat)
            results[program.name] = (
                first if enough else program.measure(case.kernel, graph, repeat, limit))
        except CannotRun as reason:
            results[program.name] = str(reason)
    return results


def number(value):
    return f"{value:.3g}"


def cell(result):
    if not isinstance(result, Measured):
        return result
    quality = result.figures.get("modularity")
    return number(result.median) + (f", Q {quality:.4f}" if quality is not None else "")


def judged(ours, results, bar):
    """Whether a bar is met, and Spindel's share of what it allows."""
    if not isinstance(ours, Measured):
        return ""
    if not bar.rival:
        return "met" if ours.median <= bar.seconds else "missed"
    rival = results.get(bar.rival)
    if not isinstance(rival, Measured):
        return f"no {bar.rival}"
    return "met" if ours.median <= bar.factor * rival.median else "missed"


def row(case, results):
    """One line of the table in Markdown."""
    ours = results.get("Spindel", "not in spindel-bench yet")
    rivals = {name: result for name, result in results.items() if name != "Spindel"}
    timed = {name: result for name, result in rivals.items() if isinstance(result, Measured)}
    best = min(timed, key=lambda name: timed[name].median, default=None)
    ratio = memory = ""
    if isinstance(ours, Measured) and best:
        ratio = number(ours.median / timed[best].median)
        memory = f" / {timed[best].peak_mib:.0f}"
    return " | ".join([
        f"| {case.kernel}", case.graph, cell(ours),
        "; ".join(f"{name} {cell(result)}" for name, result in rivals.items()) or "none",
        f"{ratio} ({best})" if ratio else "",
        f"{case.bar.text()}: {judged(ours, results, case.bar)}",
        f"{case.aim.text()}: {judged(ours, results, case.aim)}",
        (f"{ours.peak_mib:.0f}{memory} |" if isinstance(ours, Measured) else "|"),
    ])


HEAD = """\
| kernel | graph | Spindel, s | rivals, s | ratio to the best | bar | aim | MiB, Spindel / best |
| --- | --- | --- | --- | --- | --- | --- | --- |"""
