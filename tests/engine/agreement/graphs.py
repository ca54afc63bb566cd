"""Graphs on which Spindel and other programs are compared."""

import csv
import os
import pathlib
import random

import igraph

SHARED = pathlib.Path(os.environ.get("SPINDEL_SHARED", "nowhere"))
LAYERS = [("montagna", "phone"), ("montagna", "meeting"), ("caviar", "full"), ("paul_revere", "member")]


def random_edges(rng):
    """One small random graph: sparse, dense, a tree with chords, or with hubs."""
    nodes = rng.randint(1, 40)
    kind = rng.randrange(4)
    if kind < 2:
        edges = [(rng.randrange(nodes), rng.randrange(nodes))
                 for _ in range(nodes if kind == 0 else nodes * nodes // 4)]
    elif kind == 2:
        edges = [(v, rng.randrange(v)) for v in range(1, nodes)]
        edges += [(rng.randrange(nodes), rng.randrange(nodes)) for _ in range(nodes // 8)]
    else:
        edges = [(v, min(rng.randrange(v), rng.randrange(v)))
                 for v in range(1, nodes) for _ in range(2)]
    return nodes, edges


def random_graphs(count, seed):
    """Many random graphs side by side in one list, so that one run looks at all of them.

    With loops, repetitions, edges either way round, and ids with gaps; a node without edges stands
    as a loop.
    """
    rng = random.Random(seed)
    edges, first = [], 5
    for _ in range(count):
        nodes, own = random_edges(rng)
        own += rng.sample(own, len(own) // 10) + [(v, v) for v in range(nodes)]
        edges += [(first + 3 * u, first + 3 * v) for u, v in own]
        first += 3 * nodes + rng.randrange(4)
    rng.shuffle(edges)
    return edges


def shared_graphs():
    """The networks of the shared data by name; none where those are not on this machine."""
    found = {}
    for data_set, layer in LAYERS:
        path = SHARED / "data" / data_set / "edges.csv"
        if not path.exists():
            continue
        names, edges = {}, []
        with open(path, newline="") as rows:
            for row in csv.DictReader(rows):
                if row["layer"] == layer:
                    edges.append(tuple(names.setdefault(row[end], len(names))
                                       for end in ("source", "target")))
        found[f"{data_set} {layer}"] = edges
    return found


def as_igraph(edges):
    """A simple igraph of these edges, and the id of each of its vertices."""
    ids = sorted({node for edge in edges for node in edge})
    place = {node: i for i, node in enumerate(ids)}
    graph = igraph.Graph(n=len(ids), edges=[(place[u], place[v]) for u, v in edges])
    return graph.simplify(), ids
