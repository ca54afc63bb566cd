#!/usr/bin/python3
"""The metrics of scripts/evaluate, worked by hand and compared with those of the shared scorer, and a small run of it."""

import os
import random
import subprocess
import sys
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("SPINDEL_SHARED", SOURCE / ".." / "shared"))
SPINDEL = os.environ.get("SPINDEL_PROGRAM")

sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / "scripts"))

from evaluation import metrics, table  # noqa: E402

# Two rings; person 1 and 11 are spiders, 2 a deputy, 3 a victim, 20 and on are innocent. Person 1 has two phones.
TRUTH = {
    "rings": [{"ring": 0, "spider": 1, "victims": [3]}, {"ring": 1, "spider": 11, "victims": []}],
    "role": {"1": "spider", "2": "deputy", "3": "victim", "11": "spider"},
    "ring": {"1": 0, "2": 0, "3": 0, "11": 1},
    "owner": {"a": 20, "b": 1, "b2": 1, "c": 3, "d": 2, "e": 21, "f": 22, "g": 11},
}
RANKED = ["a", "b", "nobody", "b2", "c", "d", "e", "f", "g"]  # people 20 1 3 2 21 22 11


class Metrics(unittest.TestCase):
    def test_a_ranking_worked_by_hand(self):
        found = metrics.found(TRUTH, RANKED)
        self.assertEqual(found["seen"], 2)
        self.assertEqual(found["at R"], 1)  # of the first two people, the second
        self.assertEqual(found["at 3R"], 1)  # the other one is seventh
        self.assertEqual(found["at 10R"], 2)
        self.assertAlmostEqual(found["MRR"], (1 / 2 + 1 / 6) / 2)  # seventh, the first spider taken out
        self.assertAlmostEqual(found["innocents"], 3 / 6)  # 20, 21 and 22
        self.assertEqual(found["victims"], 1)

    def test_a_flagged_list_counts_people_not_identifiers(self):
        q = [0.1, 0.05, None, 0.05, 0.01, 0.2, None, 0.11, 0.0]
        self.assertEqual(
            metrics.flagged(TRUTH, RANKED, q),
            {"flagged": 4, "false": 1, "victims flagged": 1, "spiders flagged": 2})

    def test_a_world_without_rings_and_an_empty_ranking_have_figures(self):
        empty = {"rings": [], "role": {}, "ring": {}, "owner": {"a": 1}}
        self.assertEqual(metrics.found(empty, ["a"])["innocents"], 0)
        self.assertEqual(metrics.found(TRUTH, [])["MRR"], 0)
        self.assertEqual(metrics.flagged(empty, ["a"], [0.5])["flagged"], 0)

    def test_the_shared_scorer_agrees(self):
        if not (SHARED / "tools" / "score.py").exists():
            self.skipTest("the shared tools are absent")
        sys.path.insert(0, str(SHARED / "tools"))
        import score

        draw = random.Random(7)
        nodes = [name for name in TRUTH["owner"]]
        for _ in range(200):
            draw.shuffle(nodes)
            listed = nodes[: draw.randrange(len(nodes) + 1)]
            q = [draw.choice([None, 0.0, 0.1, 0.3]) for _ in listed]
            theirs = score.metrics(TRUTH, listed, q)
            ours = metrics.found(TRUTH, listed) | metrics.flagged(TRUTH, listed, q)
            for our_name, their_name in (("seen", "seen"), ("at R", "at_R"), ("at 3R", "at_3R"), ("at 10R", "at_10R"),
                                         ("victims", "victims_in_3R"), ("flagged", "flagged"), ("false", "false"),
                                         ("spiders flagged", "spiders_flagged"),
                                         ("victims flagged", "victims_flagged")):
                self.assertEqual(ours[our_name], theirs[their_name], our_name)
            self.assertAlmostEqual(ours["MRR"], theirs["mrr"], places=3)
            self.assertAlmostEqual(ours["innocents"], theirs["innocents_in_3R"], delta=0.006)


class Table(unittest.TestCase):
    def test_a_cell_is_the_median_and_the_range(self):
        self.assertEqual(table.cell([3, 1, 8], "at R"), "3 [1, 8]")
        self.assertEqual(table.cell([1, 2], "at R"), "1.5 [1, 2]")
        self.assertEqual(table.cell([0.5, 0.5], "MRR"), "0.50")
        self.assertEqual(table.cell([], "flagged"), "")


@unittest.skipUnless(SPINDEL, "SPINDEL_PROGRAM names no program")
class Run(unittest.TestCase):
    def test_a_small_run_has_a_row_for_each_ranking_of_each_kind(self):
        command = [sys.executable, SOURCE / "scripts" / "evaluate", "--spindel", SPINDEL, "--people", "1000",
                   "--rings", "2", "--days", "60", "--seeds", "1-2", "--jobs", "2"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in done.stdout.splitlines() if "|" in line]
        header, body = rows[0], rows[2:]
        self.assertEqual({row[0] for row in body}, {"population", "warrant", "no-rings"})
        for kind in ("population", "warrant", "no-rings"):
            own = [dict(zip(header, row)) for row in body if row[0] == kind]
            self.assertEqual([row["ranking"] for row in own][0], "spindel")
            self.assertEqual(len(own), 8)
        none = next(dict(zip(header, row)) for row in body if row[:2] == ["no-rings", "spindel"])
        self.assertEqual((none["seen"], none["at 10R"], none["spiders flagged"]), ("0", "0", "0"))
        self.assertIn("no-rings: 2 worlds", done.stdout)

    def test_a_program_that_is_not_there_is_named(self):
        done = subprocess.run([sys.executable, SOURCE / "scripts" / "evaluate", "--spindel", "./absent"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("absent", done.stderr)


if __name__ == "__main__":
    unittest.main()
