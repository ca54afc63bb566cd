#!/usr/bin/env python3
"""Runs spindel-bench beside igraph and networkx on 200 random graphs: agreement.py SPINDEL_BENCH

What does not depend on the rest of a network is compared on the union of all graphs at once. Then every kernel has to give
the same digest on 1, 2 and 4 threads.
"""

import csv
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

import igraph
import networkx

GRAPHS = 200
APART = 1000  # the ids of graph i start at i * APART


def random_ties(seed):
    """Ties of a graph of up to 30 nodes: from sparse to dense, with loops and repetitions."""
    draw = random.Random(seed)
    nodes = draw.randint(2, 30)
    ties = [(draw.randrange(nodes), draw.randrange(nodes)) for _ in range(draw.randint(1, 4 * nodes))]
    return [(seed * APART + a, seed * APART + b) for a, b in ties + ties[:2]]


def write_ties(path, ties):
    path.write_text("".join(f"{a} {b}\n" for a, b in ties))


def run(bench, kernel, graph, *options):
    """What the kernel prints as JSON, and its rows by node."""
    out = graph.with_suffix(".csv")
    command = [bench, "--kernel", kernel, "--graph", graph, "--json", "--out", out, *map(str, options)]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    with open(out, newline="") as file:
        rows = {int(row["node"]): row for row in csv.DictReader(file)}
    return report, rows


def check(what, found, expected, tolerance=0.0):
    """@raise AssertionError if a value differs; nan agrees with nan."""
    for node, value in expected.items():
        ours = float(found[node]["value"])
        same = math.isnan(ours) if math.isnan(value) else abs(ours - value) <= tolerance
        assert same, f"{what}: node {node} has {ours}, not {value}"


def as_igraph(network):
    names = sorted(network)
    place = {name: i for i, name in enumerate(names)}
    return names, igraph.Graph(n=len(names), edges=[(place[a], place[b]) for a, b in network.edges])


def check_the_union(bench, graph, network):
    names, peer = as_igraph(network)
    by_name = lambda values: dict(zip(names, values))
    report, rows = run(bench, "components", graph)
    parts = list(networkx.connected_components(network))
    check("components", rows, {node: min(part) for part in parts for node in part})
    assert report["components"] == len(parts)
    check("kcore", run(bench, "kcore", graph)[1], networkx.core_number(network))
    check("kcore", run(bench, "kcore", graph)[1], by_name(peer.coreness()))
    report, rows = run(bench, "triangles", graph)
    check("triangles", rows, networkx.triangles(network))
    assert abs(report["transitivity"] - peer.transitivity_undirected()) < 1e-12
    check("constraint", run(bench, "constraint", graph)[1], by_name(peer.constraint()), 1e-9)
    report, rows = run(bench, "biconnected", graph)
    cut = set(networkx.articulation_points(network))
    check("biconnected", rows, {node: float(node in cut) for node in names})
    assert report["blocks"] == len(peer.biconnected_components())
    assert report["bridges"] == len(list(networkx.bridges(network)))


def check_one(bench, graph, network):
    names, peer = as_igraph(network)
    rows = run(bench, "pagerank", graph, "--tolerance", 1e-13)[1]
    check("pagerank", rows, dict(zip(names, peer.pagerank())), 1e-9)
    source = names[len(names) // 2]
    depth = networkx.single_source_shortest_path_length(network, source)
    check("bfs", run(bench, "bfs", graph, "--source", source)[1],
          {node: depth.get(node, -1) for node in names})


def check_threads(bench, graph, groups):
    for kernel in ("components", "biconnected", "bfs", "pagerank", "kcore", "triangles", "brokerage", "constraint"):
        digests = {run(bench, kernel, graph, "--groups", groups, "--threads", threads)[0]["digest"]
                   for threads in (1, 2, 4)}
        assert len(digests) == 1, f"{kernel} depends on the number of threads"


def crowd(nodes):
    """A heavy-tailed network large enough that all threads have work."""
    draw = random.Random(1)
    return [(int(nodes * draw.random() ** 3), draw.randrange(nodes)) for _ in range(4 * nodes)]


def main(bench):
    with tempfile.TemporaryDirectory() as folder:
        graph = pathlib.Path(folder) / "graph.el"
        union = []
        for seed in range(GRAPHS):
            ties = random_ties(seed)
            union += ties
            network = networkx.Graph(ties)
            network.remove_edges_from(list(networkx.selfloop_edges(network)))
            write_ties(graph, ties)
            check_one(bench, graph, network)
        network = networkx.Graph(union)
        network.remove_edges_from(list(networkx.selfloop_edges(network)))
        write_ties(graph, union)
        check_the_union(bench, graph, network)
        write_ties(graph, crowd(20000))
        groups = graph.with_name("groups.csv")
        groups.write_text("".join(f"{node},{node % 14}\n" for node in range(20000)))
        check_threads(bench, graph, groups)


if __name__ == "__main__":
    main(sys.argv[1])
