#!/usr/bin/env python3
"""What scripts/bench reads from programs, and how it shows it. Times nothing.

The environment names the script (SPINDEL_BENCH_SCRIPT), the folder of its modules
(SPINDEL_BENCH_MODULES) and that of the programs it runs (SPINDEL_PROGRAMS).
"""

import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, os.environ["SPINDEL_BENCH_MODULES"])

import plot  # noqa: E402
import programs  # noqa: E402
import table  # noqa: E402
from measured import CannotRun, Measured, run  # noqa: E402


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)

    def program(self, name, output):
        """A program that prints a text, whatever it is asked."""
        path = self.path / name
        path.write_text(f"#!/bin/sh\ncat <<'END'\n{output}\nEND\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    def graph(self, text):
        path = self.path / "graph.el"
        path.write_text(text)
        return path


class Peers(Folder):
    def test_gapbs_prints_a_time_for_each_trial(self):
        self.program("cc", "Read Time: 1.0\nTrial Time:          0.14773\nTrial Time:  0.00014\n"
                           "Average Time:  0.07394")
        peer = programs.Gapbs(self.path, 2)
        self.assertEqual(peer.kernels, {"components"})
        took = peer.measure("components", self.graph("1 2\n"), 2, 10)
        self.assertEqual(took.seconds, [0.14773, 0.00014])

    def test_gve_prints_milliseconds_and_modularity(self):
        program = self.program("gve", "{0000332.1ms, 0.0ms mark, 0.3238 modularity, 0/1 "
                                      "disconnected} louvainStaticOmp\n{0000433.3ms, 0.0ms mark, "
                                      "0.3276 modularity, 0/1 disconnected} leidenStaticOmp")
        took = programs.Gve(program).measure("leiden", self.graph("0 1\n1 2\n"), 1, 10)
        self.assertEqual((took.seconds, took.figures), ([0.4333], {"modularity": 0.3276}))
        self.assertEqual((self.path / "graph.el.mtx").read_text().splitlines()[1:],
                         ["3 3 2", "1 2", "2 3"])

    def test_to_silvans_total_its_diameter_is_added(self):
        program = self.program("silvan", "time for estimating diameter 0.5\nTotal time: 0.2\n"
                                         "Total time: 1.25")
        took = programs.Silvan(program, 2).measure("betweenness-approx", self.graph("0 1"), 3, 10)
        self.assertEqual(took.seconds, [1.75] * 3)

    def test_what_is_not_there_is_said(self):
        with self.assertRaisesRegex(CannotRun, "no program nowhere"):
            programs.Gve("nowhere")
        with self.assertRaisesRegex(CannotRun, "no programs of GAPBS"):
            programs.Gapbs(self.path, 2)

    def test_a_program_that_takes_too_long_or_fails_has_no_figure(self):
        with self.assertRaisesRegex(CannotRun, "more than 0 s"):
            run(["sleep", "60"], 0.05)
        with self.assertRaisesRegex(CannotRun, "failed with 1"):
            run(["false"], 10)

    def test_the_busiest_node_and_the_groups_stand_beside_the_graph(self):
        graph = self.graph("# a comment\n7 3\n3 5\n5 8\n3 9\n")
        self.assertEqual(programs.busiest(graph), "3")
        lines = programs.groups_file(graph).read_text().split()
        self.assertEqual([line.split(",")[0] for line in lines], ["3", "5", "7", "8", "9"])


class Table(unittest.TestCase):
    CASE = table.by_rival("bfs", "phone1m", "GAPBS", 1.2, 1)

    def test_the_median_is_compared_with_the_rival_of_the_bar_and_with_the_best(self):
        row = table.row(self.CASE, {"Spindel": Measured([9.0, 0.11, 0.1], 100),
                                    "GAPBS": Measured([0.1], 50), "igraph": Measured([0.4], 70)})
        self.assertEqual(row, "| bfs | phone1m | 0.11 | GAPBS 0.1; igraph 0.4 | 1.1 (GAPBS) | "
                              "1.2 × GAPBS: met | 1 × GAPBS: missed | 100 / 50 |")

    def test_a_rival_or_kernel_that_is_missing_is_said(self):
        row = table.row(self.CASE, {"Spindel": Measured([0.1], 100), "igraph": "more than 9 s"})
        self.assertIn("| igraph more than 9 s |  | 1.2 × GAPBS: no GAPBS |", row)
        self.assertIn("not in spindel-bench yet", table.row(self.CASE, {}))

    def test_bars_in_seconds_need_no_rival(self):
        case = table.by_seconds("constraint", "phone1m", 2, 1)
        row = table.row(case, {"Spindel": Measured([1.5], 10)})
        self.assertIn("| 2 s: met | 1 s: missed |", row)


class Plot(unittest.TestCase):
    def test_every_program_has_a_curve_through_its_points_and_its_name(self):
        text = plot.plot("bfs", {"Spindel": [(10_000, 0.001), (1_000_000, 0.1)],
                                 "igraph": [(10_000, 0.01), (1_000_000, 1.0)]})
        root = xml.etree.ElementTree.fromstring(text)
        tag = "{http://www.w3.org/2000/svg}"
        curves = [line.get("points").split() for line in root.iter(tag + "polyline")]
        self.assertEqual([len(points) for points in curves], [2, 2])
        ours, theirs = [[tuple(map(float, p.split(","))) for p in points] for points in curves]
        self.assertEqual([x for x, _ in ours], [x for x, _ in theirs])
        # ten times as long is as far up everywhere
        self.assertAlmostEqual(ours[0][1] - theirs[0][1], ours[1][1] - theirs[1][1])
        self.assertGreater(ours[0][1], theirs[0][1])
        words = [element.text for element in root.iter(tag + "text")]
        self.assertIn("Spindel", words)
        self.assertIn("igraph", words)

    def test_one_point_is_enough(self):
        xml.etree.ElementTree.fromstring(plot.plot("x", {"Spindel": [(10_000, 0.001)]}))


class Script(Folder):
    def run_script(self, *options):
        done = subprocess.run(
            [os.environ["SPINDEL_BENCH_SCRIPT"], "--programs", os.environ["SPINDEL_PROGRAMS"],
             "--out", self.path, "--python", "nowhere", "--repeat", "1", *options],
            check=True, capture_output=True, text=True)
        return done.stdout + done.stderr

    def test_measures_without_any_peer_and_says_which_are_left_out(self):
        said = self.run_script("--kernels", "components", "--graphs", "case20k",
                               "--max-edges", "10000")
        self.assertIn("left out: nowhere has no igraph", said)
        table_text = (self.path / "table.md").read_text()
        self.assertRegex(table_text, r"2 threads; median of 1; Spindel \d")
        plotted = xml.etree.ElementTree.parse(self.path / "components.svg")
        self.assertIn("Spindel", [element.text for element in plotted.iter()])

    def test_the_table_has_the_time_and_the_memory_of_a_kernel_on_a_given_graph(self):
        graph = self.graph("0 1\n1 2\n2 0\n2 3\n")
        self.run_script("--kernels", "closeness", "--graph-file", f"case20k={graph}",
                        "--max-edges", "0")
        rows = [line for line in (self.path / "table.md").read_text().splitlines()
                if line.startswith("| closeness | case20k |")]
        self.assertEqual(len(rows), 1)
        self.assertRegex(rows[0], r"\| case20k \| [\d.e-]+ \| none \|.*\| \d+ \|$")


if __name__ == "__main__":
    unittest.main(verbosity=2)
