#!/usr/bin/env python3
"""Every kernel gives the same bits on 1, 2 and 4 threads.

The environment names the programs (SPINDEL_BENCH, SPINDEL_GRAPH).
"""

import os
import pathlib
import subprocess
import unittest

import bench
import graphs

THREADS = ("1", "2", "4")


def generated(*options):
    """A graph as spindel-graph writes it."""
    run = bench.Bench([])
    subprocess.run([os.environ["SPINDEL_GRAPH"], *options, "--out", run.graph], check=True)
    return run


def telephones(seed="1"):
    """A network of 20,000 telephones, as large as the anchors' case20k."""
    return generated("phone", "--nodes", "20000", "--edges", "60000", "--random-seed", seed)


def groups_of(run):
    """A file that puts every node of a graph in one of 14 groups."""
    path = pathlib.Path(run.folder.name) / "groups.csv"
    nodes = {int(node) for node in run.graph.read_text().split()}
    path.write_text("".join(f"{node},{node % 14}\n" for node in sorted(nodes)))
    return path


class Generators(unittest.TestCase):
    def test_telephones_are_as_many_as_asked_for_in_one_large_part_and_pairs(self):
        run = telephones()
        graph, ids = graphs.as_igraph([line.split() for line in open(run.graph)])
        self.assertGreater(len(ids), 0.99 * 20000)  # some call nobody
        self.assertLess(max(map(int, ids)), 20000)
        self.assertGreater(graph.ecount(), 0.95 * 60000)
        self.assertLessEqual(graph.ecount(), 60000)
        sizes = graph.components().sizes()
        self.assertGreater(max(sizes), 0.95 * 20000)
        self.assertGreaterEqual(sizes.count(2), 100)
        self.assertGreater(max(graph.degree()), 200)

    def test_the_web_has_hubs_and_no_edge_twice(self):
        run = generated("kronecker", "--scale", "12", "--edges-per-node", "8")
        edges = [tuple(sorted(map(int, line.split()))) for line in open(run.graph)]
        self.assertEqual(len(set(edges)), len(edges))
        self.assertLess(max(v for edge in edges for v in edge), 4096)
        graph, _ = graphs.as_igraph(edges)
        self.assertEqual(graph.ecount(), len(edges))
        self.assertGreater(max(graph.degree()), 300)

    def test_the_same_seed_gives_the_same_bytes_and_another_does_not(self):
        first, again, other = telephones("3"), telephones("3"), telephones("4")
        self.assertEqual(first.graph.read_bytes(), again.graph.read_bytes())
        self.assertNotEqual(first.graph.read_bytes(), other.graph.read_bytes())


class SameDigest(unittest.TestCase):
    def test_on_any_number_of_threads(self):
        runs = {"200 random graphs": bench.Bench(graphs.random_graphs(200, seed=2)),
                "telephones": telephones()}
        for name, run in runs.items():
            groups = groups_of(run)
            for kernel in sorted(bench.kernels()):
                options = ("--groups", groups) if kernel == "brokerage" else ()
                with self.subTest(graph=name, kernel=kernel):
                    digests = {run.report(kernel, "--threads", threads, *options)["digest"]
                               for threads in THREADS}
                    self.assertEqual(len(digests), 1, digests)


if __name__ == "__main__":
    unittest.main(verbosity=2)
