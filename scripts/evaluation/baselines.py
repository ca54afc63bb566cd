"""Rankings of a record set by plain centralities, with igraph: what a search for spiders has to beat."""

import csv
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import igraph

LIAISON_DEGREES = range(2, 401)  # outside, liaison is 0: it has no pair, or is no person


def rows(folder, name):
    with open(Path(folder) / f"{name}.csv", newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def users(folder):
    """The actor behind each phone and account, where one is known."""
    known = {row["phone_id"]: row["actor_id"] for row in rows(folder, "phones") if row["actor_id"]}
    known |= {row["account_id"]: row["actor_id"] for row in rows(folder, "accounts") if row["actor_id"]}
    return known


def countries(folder):
    known = {row["actor_id"]: row["country"] for row in rows(folder, "actors")}
    for name, column in (("phones", "phone_id"), ("accounts", "account_id")):
        for row in rows(folder, name):
            known.setdefault(row[column], row["country"])
    return known


def ties(folder):
    """Pairs of nodes that called, paid or travelled together, each once, the lesser first."""
    user = users(folder)
    found = set()
    for name, one, other in (("calls", "caller_id", "callee_id"), ("payments", "payer_account_id", "payee_account_id")):
        for row in rows(folder, name):
            a, b = (user.get(row[end], row[end]) for end in (one, other))
            if a != b:
                found.add((min(a, b), max(a, b)))
    together = defaultdict(set)
    for row in rows(folder, "travel"):
        together[row["booking_id"]].add(row["actor_id"])
    for travellers in together.values():
        found.update(combinations(sorted(travellers), 2))
    return found


def liaison(graph, place):
    """Pairs of a node's neighbours in two countries other than its own and not tied: Gould and Fernandez's liaison."""
    neighbors = [set(row) for row in graph.get_adjlist()]
    return [pairs_between_countries(v, neighbors, place) if len(neighbors[v]) in LIAISON_DEGREES else 0
            for v in range(graph.vcount())]


def pairs_between_countries(v, neighbors, place):
    abroad = {u for u in neighbors[v] if place[u] != place[v]}
    sizes = Counter(place[u] for u in abroad)
    pairs = (len(abroad) ** 2 - sum(size**2 for size in sizes.values())) // 2
    tied = sum(place[u] != place[w] for u in abroad for w in neighbors[u] & abroad) // 2
    return pairs - tied


def scores(graph, place, with_betweenness):
    """Each baseline's score of every node."""
    degree = graph.degree()
    abroad = [[place[u] for u in row if place[u] != place[v]] for v, row in enumerate(graph.get_adjlist())]
    broker = liaison(graph, place)
    found = {
        "degree": degree,
        "PageRank": graph.pagerank(),
        "cross-border degree": [len(row) for row in abroad],
        "liaison": broker,
        "liaison / degree": [score / (d + 1) for score, d in zip(broker, degree)],
    }
    if with_betweenness:
        between = graph.betweenness(cutoff=4)
        found["betweenness"] = between
        found["betweenness / degree"] = [score / (d + 5) for score, d in zip(between, degree)]
    return found


def rankings(folder, with_betweenness=True):
    """The nodes of a record set in the order of each baseline, best first; equal ones by name."""
    edges = ties(folder)
    names = sorted({name for edge in edges for name in edge})
    number = {name: i for i, name in enumerate(names)}
    graph = igraph.Graph(len(names), [(number[a], number[b]) for a, b in edges])
    known = countries(folder)
    place = [known.get(name, "") for name in names]
    return {baseline: [names[v] for v in sorted(range(len(names)), key=lambda v: -score[v])]
            for baseline, score in scores(graph, place, with_betweenness).items()}
