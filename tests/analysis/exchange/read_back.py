"""Reads FOLDER/graph.graphml, graph.gexf and graph.csv with igraph, networkx and the standard
library, and compares every value with FOLDER/graph.json. Exit code 77: a module is missing."""
import csv
import json
import math
import re
import sys
from pathlib import Path

try:
    import igraph
    import networkx
except ImportError as missing:
    print(missing)
    sys.exit(77)


def plain(value):
    """A value of an XML file as the JSON file holds it."""
    if isinstance(value, str):
        return re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), value)
    return value


def is_absent(value):
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


def values(attributes, *without, of_xml=True):
    return {name: plain(value) if of_xml else value for name, value in attributes.items()
            if name not in without and not is_absent(value)}


def same(what, found, expected):
    if found != expected:
        for one, other in zip(found, expected):
            if one != other:
                sys.exit(f"{what}:\n{one}\n{other}")
        sys.exit(f"{what}: {len(found)} instead of {len(expected)}")
    print(what, "holds all", len(expected))


folder = Path(sys.argv[1])
wanted = json.loads((folder / "graph.json").read_text(encoding="utf-8"))
ids = [node["id"] for node in wanted["nodes"]]
number = {name: at for at, name in enumerate(ids)}
nodes = [values(node, "id", of_xml=False) for node in wanted["nodes"]]
edges = [(number[edge["source"]], number[edge["target"]], values(edge, "source", "target", of_xml=False))
         for edge in wanted["links"]]
about = values(wanted["graph"], of_xml=False)


def in_order(found):
    return sorted(found, key=lambda edge: json.dumps(edge, sort_keys=True))


graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
same("igraph, graph", [values({name: graph[name] for name in graph.attributes()})], [about])
same("igraph, nodes", [values(node.attributes(), "id") for node in graph.vs], nodes)
same("igraph, edges", [(edge.source, edge.target, values(edge.attributes(), "id"))
                       for edge in graph.es], edges)

graph = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
same("networkx, graph", [values(graph.graph, "node_default", "edge_default")], [about])
same("networkx, nodes", [values(of) for _, of in graph.nodes(data=True)], nodes)
found = [(int(source[1:]), int(target[1:]), values(of, "id"))
         for source, target, of in graph.edges(data=True)]
same("networkx, edges", in_order(found), in_order(edges))

graph = networkx.node_link_graph(wanted)
same("networkx of JSON, nodes", [values(of, of_xml=False) for _, of in graph.nodes(data=True)], nodes)

# networkx 2.8 knows GEXF 1.2, which differs from 1.3 in what we write by its namespace alone, and
# no form of time but the day
text = (folder / "graph.gexf").read_text(encoding="utf-8")
text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 1)
text = text.replace('timeformat="dateTime"', 'timeformat="date"', 1)
(folder / "graph12.gexf").write_text(text.replace('version="1.3"', 'version="1.2"', 1),
                                     encoding="utf-8")
graph = networkx.read_gexf(folder / "graph12.gexf")
same("networkx of GEXF, nodes",
     [dict(values(of, "start", "end"), label=nodes[at]["label"]) for at, (_, of) in
      enumerate(graph.nodes(data=True))], nodes)
of_gexf = [(number[plain(source)], number[plain(target)], values(of, "id", "start", "end"))
           for source, target, of in graph.edges(data=True)]
same("networkx of GEXF, edges", in_order(of_gexf), in_order(edges))

for _, _, of in graph.edges(data=True):
    if of.get("start") != of.get("time"):
        sys.exit(f"GEXF: {of} does not start at its time")

number_names = {"duration_s", "amount", "masked"}


def typed(row, *without):
    kept = {name: value for name, value in row.items() if name not in without and value != ""}
    return {name: json.loads(value) if name in number_names else value
            for name, value in kept.items()}


def rows(name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


same("CSV, nodes", [typed(row, "id") for row in rows("graph.nodes.csv")], nodes)
same("CSV, edges", [(number[row["source"]], number[row["target"]], typed(row, "source", "target"))
                    for row in rows("graph.csv")], edges)
same("CSV, graph", [{row["attribute"]: row["value"] for row in rows("graph.graph.csv")
                     if row["value"]}], [about])
