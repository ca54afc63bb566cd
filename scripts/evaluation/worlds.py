"""Makes a simulated world, ranks it with spindel and with the baselines, and scores both."""

import csv
import json
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from evaluation import metrics

# What each kind of world adds to `spindel simulate`.
KINDS = {
    "population": ["--observe", "population"],
    "warrant": ["--observe", "warrant", "--drop", "0.1"],
    "no-rings": ["--observe", "population", "--rings", "0"],
}
IMPORTED = (0, 3)  # exit codes of an import: all stored, or some rows in quarantine


@dataclass(frozen=True)
class World:
    """What one world is made from."""

    kind: str
    seed: int
    people: int
    rings: int
    days: int


def run(arguments, codes=(0,)):
    done = subprocess.run(arguments, capture_output=True, text=True)
    if done.returncode not in codes:
        raise RuntimeError(f"{' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def simulate(spindel, world, folder):
    size = {"--people": world.people, "--rings": world.rings, "--days": world.days, "--random-seed": world.seed}
    size = {option: value for option, value in size.items() if option not in KINDS[world.kind]}
    options = [str(word) for pair in size.items() for word in pair]
    run([spindel, "simulate", folder, *options, *KINDS[world.kind], "--progress", "never"])


def rank(spindel, case, more):
    """The nodes of `spindel spiders` in their order, and the q-value of each; how firm ranks are is not asked."""
    text = run([spindel, "spiders", case, "--samples", "0", "--format", "csv", "--progress", "never", *more])
    rows = list(csv.DictReader(text.splitlines()))
    return [row["node"] for row in rows], [float(row["q_value"]) if row["q_value"] else None for row in rows]


def evaluate(spindel, world, baselines, more=()):
    """Scores of every ranking of one world, by its name; `baselines` is "all", "quick" or "none".

    A ranking has the figures of `metrics.found`; that of spindel also those of `metrics.flagged`, and how many
    seconds the import and the ranking took.
    """
    with tempfile.TemporaryDirectory(prefix="spindel-evaluate-") as scratch:
        records, case = Path(scratch) / "world", Path(scratch) / "world.spindel"
        simulate(spindel, world, records)
        truth = json.loads((Path(scratch) / "world.truth.json").read_text(encoding="utf-8"))
        start = time.monotonic()
        run([spindel, "import", case, records, "--format", "csv"], IMPORTED)
        imported = time.monotonic()
        nodes, q_values = rank(spindel, case, more)
        took = {"import s": imported - start, "spiders s": time.monotonic() - imported}
        scored = {"spindel": metrics.found(truth, nodes) | metrics.flagged(truth, nodes, q_values) | took}
        if baselines == "none":
            return scored
        from evaluation.baselines import rankings  # igraph is needed here only

        ranked = rankings(records, with_betweenness=baselines == "all")
        return scored | {name: metrics.found(truth, nodes) for name, nodes in ranked.items()}
