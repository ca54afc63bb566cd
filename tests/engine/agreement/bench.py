"""The program spindel-bench, as other programs call it."""

import csv
import json
import math
import os
import pathlib
import re
import subprocess
import tempfile

PROGRAM = os.environ["SPINDEL_BENCH"]


def kernels():
    """The names of the kernels that are built in."""
    said = subprocess.run([PROGRAM, "--help"], check=True, capture_output=True, text=True).stdout
    listed = re.search(r"what to run:((?: +[a-z][a-z-]*)+)", said).group(1)
    return set(listed.split())


def write_edges(path, edges):
    path.write_text("".join(f"{u} {v}\n" for u, v in edges))


class Bench:
    """Runs kernels on one graph, in a folder of its own."""

    def __init__(self, edges):
        self.folder = tempfile.TemporaryDirectory()
        self.graph = pathlib.Path(self.folder.name) / "graph.el"
        write_edges(self.graph, edges)

    def report(self, kernel, *options):
        """What `--json` prints."""
        command = [PROGRAM, "--kernel", kernel, "--graph", self.graph, "--json", *options]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return json.loads(done.stdout)

    def values(self, kernel, *options):
        """The report, and the value of each node by its id."""
        out = pathlib.Path(self.folder.name) / "out.csv"
        report = self.report(kernel, "--out", out, *options)
        with open(out, newline="") as rows:
            by_node = {int(row["node"]): float(row["value"]) for row in csv.DictReader(rows)}
        return report, by_node


def farthest(ours, theirs):
    """The largest relative difference of two lists, and where; not-a-number agrees with itself."""
    worst = (0.0, None)
    for node, expected in theirs.items():
        found = ours[node]
        if math.isnan(found) and math.isnan(expected):
            continue
        off = abs(found - expected) / max(1.0, abs(expected))
        if not off <= worst[0]:
            worst = (off, node)
    return worst
