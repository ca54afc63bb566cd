#!/usr/bin/env python3
"""Spindel agrees with igraph and networkx, on real networks and on 200 random graphs.

The environment names the program (SPINDEL_BENCH) and the shared data (SPINDEL_SHARED).
"""

import math
import unittest

import networkx
# the one that does without scipy
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank

import bench
import graphs

KERNELS = bench.kernels()
GRAPHS = {"200 random graphs": graphs.random_graphs(200, seed=1), **graphs.shared_graphs()}
RUNS = {name: bench.Bench(edges) for name, edges in GRAPHS.items()}
PEERS = {name: graphs.as_igraph(edges) for name, edges in GRAPHS.items()}


def as_networkx(graph):
    peer = networkx.Graph()
    peer.add_nodes_from(range(graph.vcount()))
    peer.add_edges_from(graph.get_edgelist())
    return peer


def by_vertex(values):
    return [value for _, value in sorted(values.items())]


def part_by_part(graph, values):
    """The values by vertex that networkx finds in each component, as `values` of it."""
    peer = as_networkx(graph)
    found = {}
    for part in networkx.connected_components(peer):
        found.update(values(peer.subgraph(part)))
    return by_vertex(found)


def is_small(graph):
    """Whether networkx, which is slow, gets it too."""
    return graph.vcount() < 500


class Agreement(unittest.TestCase):
    """For each kernel, the same values as others compute."""

    def compare(self, kernel, theirs, *options, tolerance=1e-9):
        """Compares the value of every node of every graph with a list by vertex."""
        self.need(kernel)
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            _, ours = run.values(kernel, *options)
            self.assertEqual(sorted(ours), ids, name)
            expected = theirs(graph)
            if expected is None:
                continue
            off, node = bench.farthest(ours, dict(zip(ids, expected)))
            self.assertLessEqual(off, tolerance, f"{kernel} of node {node} in {name}")

    def test_real_networks_are_among_those_compared(self):
        if len(GRAPHS) == 1:
            self.skipTest("the shared data are not on this machine")
        self.assertEqual(len(GRAPHS), 1 + len(graphs.LAYERS))

    def need(self, kernel):
        if kernel not in KERNELS:
            self.skipTest(f"spindel-bench has no kernel {kernel} yet")

    def test_betweenness_is_that_of_igraph(self):
        self.compare("betweenness", lambda graph: graph.betweenness(directed=False))

    def test_betweenness_is_that_of_networkx(self):
        def theirs(graph):
            return part_by_part(graph, lambda part: networkx.betweenness_centrality(
                part, normalized=False))
        self.compare("betweenness", theirs)

    def test_closeness_is_that_of_networkx(self):
        def theirs(graph):
            found = part_by_part(graph, lambda part: networkx.closeness_centrality(
                part, wf_improved=False))
            return [value or math.nan for value in found]
        self.compare("closeness", theirs)

    def test_closeness_is_that_of_igraph(self):
        self.compare("closeness", lambda graph: graph.closeness())

    def test_harmonic_closeness_is_that_of_igraph(self):
        def theirs(graph):
            return [0.0 if value != value else value for value in graph.harmonic_centrality()]
        self.compare("harmonic", theirs)

    def test_pagerank_is_that_of_igraph(self):
        self.compare("pagerank", lambda graph: graph.pagerank(), "--tolerance", "1e-12")

    def test_pagerank_is_that_of_networkx(self):
        def theirs(graph):
            return by_vertex(pagerank(as_networkx(graph), tol=1e-14, max_iter=1000))
        self.compare("pagerank", theirs, "--tolerance", "1e-12", tolerance=1e-8)

    def test_core_numbers_are_those_of_igraph(self):
        self.compare("kcore", lambda graph: graph.coreness(), tolerance=0)

    def test_core_numbers_are_those_of_networkx(self):
        def theirs(graph):
            return by_vertex(networkx.core_number(as_networkx(graph)))
        self.compare("kcore", theirs, tolerance=0)

    def test_triangles_are_those_of_igraph(self):
        def theirs(graph):
            shares = graph.transitivity_local_undirected(mode="zero")
            return [round(share * d * (d - 1) / 2) for share, d in zip(shares, graph.degree())]
        self.compare("triangles", theirs, tolerance=0)

    def test_triangles_are_those_of_networkx(self):
        def theirs(graph):
            return by_vertex(networkx.triangles(as_networkx(graph)))
        self.compare("triangles", theirs, tolerance=0)

    def test_constraint_is_that_of_igraph(self):
        self.compare("constraint", lambda graph: graph.constraint())

    def test_constraint_is_that_of_networkx(self):
        def theirs(graph):
            return by_vertex(networkx.constraint(as_networkx(graph))) if is_small(graph) else None
        self.compare("constraint", theirs)

    def test_components_are_those_of_igraph(self):
        self.need("components")
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            report, ours = run.values("components")
            parts = graph.components()
            self.assertEqual(report["components"], len(parts), name)
            smallest = {ids[v]: ids[min(part)] for part in parts for v in part}
            self.assertEqual(ours, smallest, name)

    def test_articulation_points_and_blocks_are_those_of_igraph(self):
        self.need("biconnected")
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            report, ours = run.values("biconnected")
            points = {ids[v] for v in graph.articulation_points()}
            self.assertEqual({node for node, joins in ours.items() if joins}, points, name)
            self.assertEqual(report["blocks"], len(graph.biconnected_components()), name)
            self.assertEqual(report["bridges"], len(graph.bridges()), name)

    def test_articulation_points_and_blocks_are_those_of_networkx(self):
        self.need("biconnected")
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            peer = as_networkx(graph)
            report, ours = run.values("biconnected")
            points = {ids[v] for v in networkx.articulation_points(peer)}
            self.assertEqual({node for node, joins in ours.items() if joins}, points, name)
            self.assertEqual(report["blocks"], len(list(networkx.biconnected_components(peer))))
            self.assertEqual(report["bridges"], len(list(networkx.bridges(peer))), name)

    def test_the_closest_nodes_are_those_of_networkx(self):
        self.need("top-closeness")
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            _, ours = run.values("top-closeness", "--top", "20")
            others = max(1, len(ids) - 1)
            found = {}
            peer = as_networkx(graph)
            for part in networkx.connected_components(peer):
                share = (len(part) - 1) / others
                for v, value in networkx.closeness_centrality(peer.subgraph(part)).items():
                    found[ids[v]] = share * value
            best = sorted(found.values(), reverse=True)[:20]
            self.assertEqual(len(ours), len(best), name)
            for (node, value), expected in zip(ours.items(), best):
                self.assertAlmostEqual(value, expected, 12, name)
                self.assertAlmostEqual(value, found[node], 12, name)

    def test_depths_are_those_of_igraph(self):
        self.need("bfs")
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            for v in (0, len(ids) // 2, len(ids) - 1):
                _, ours = run.values("bfs", "--source", str(ids[v]))
                depths = [-1 if d == float("inf") else d for d in graph.distances(v)[0]]
                self.assertEqual(ours, dict(zip(ids, depths)), name)


class Communities(unittest.TestCase):
    """Partitions are compared by their quality, as many are equally good."""

    def check(self, kernel, connected):
        if kernel not in KERNELS:
            self.skipTest(f"spindel-bench has no kernel {kernel} yet")
        for name, run in RUNS.items():
            graph, ids = PEERS[name]
            report, ours = run.values(kernel)
            membership = [int(ours[node]) for node in ids]
            modularity = graph.modularity(membership)
            self.assertAlmostEqual(report["modularity"], modularity, 9, name)
            theirs = graph.community_leiden("modularity", n_iterations=-1).modularity
            self.assertGreaterEqual(modularity, theirs - 0.01, name)
            if connected:
                members = {}
                for vertex, community in enumerate(membership):
                    members.setdefault(community, []).append(vertex)
                for community in members.values():
                    self.assertTrue(graph.induced_subgraph(community).is_connected(), name)

    def test_leiden_is_as_good_as_that_of_igraph_and_connected(self):
        self.check("leiden", connected=True)

    def test_louvain_is_as_good_as_leiden_of_igraph(self):
        self.check("louvain", connected=False)


if __name__ == "__main__":
    unittest.main(verbosity=2)
