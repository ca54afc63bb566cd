#!/usr/bin/env python3
"""Times one kernel of a Python library on an edge list: python_peer.py LIBRARY KERNEL FILE REPEAT

Prints one JSON object: version, seconds (a list) and figures. A program of its own, so that its
memory is only what the library needs and any Python that has the library can run it.
"""

import json
import sys
import time


def igraph_kernels(path):
    import igraph

    graph = igraph.Graph.Read_Edgelist(path, directed=False).simplify()
    source = max(range(graph.vcount()), key=graph.degree)

    def modularity(clustering):
        return {"modularity": clustering.modularity}

    return igraph.__version__, {
        "components": lambda: graph.connected_components() and None,
        "biconnected": lambda: graph.biconnected_components() and None,
        "bfs": lambda: graph.bfs(source) and None,
        "pagerank": lambda: graph.pagerank() and None,
        "kcore": lambda: graph.coreness() and None,
        "triangles": lambda: graph.transitivity_local_undirected(mode="zero") and None,
        "betweenness": lambda: graph.betweenness() and None,
        "closeness": lambda: graph.closeness() and None,
        "harmonic": lambda: graph.harmonic_centrality() and None,
        "louvain": lambda: modularity(graph.community_multilevel()),
        "leiden": lambda: modularity(graph.community_leiden("modularity", n_iterations=2)),
        "constraint": lambda: graph.constraint() and None,
        "load": lambda: igraph.Graph.Read_Edgelist(path, directed=False) and None,
    }


def networkx_kernels(path):
    import networkx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

    graph = networkx.read_edgelist(path, nodetype=int)
    source = max(graph, key=graph.degree)
    communities = networkx.algorithms.community

    def louvain():
        found = communities.louvain_communities(graph, seed=1)
        return {"modularity": communities.modularity(graph, found)}

    return networkx.__version__, {
        "components": lambda: list(networkx.connected_components(graph)) and None,
        "biconnected": lambda: list(networkx.biconnected_components(graph)) and None,
        "bfs": lambda: networkx.single_source_shortest_path_length(graph, source) and None,
        "pagerank": lambda: _pagerank_python(graph, tol=1e-4 / len(graph)) and None,
        "kcore": lambda: networkx.core_number(graph) and None,
        "triangles": lambda: networkx.triangles(graph) and None,
        "betweenness": lambda: networkx.betweenness_centrality(graph) and None,
        "closeness": lambda: networkx.closeness_centrality(graph) and None,
        "harmonic": lambda: networkx.harmonic_centrality(graph) and None,
        "louvain": louvain,
        "constraint": lambda: networkx.constraint(graph) and None,
    }


def networkit_kernels(path):
    import networkit

    graph = networkit.readGraph(path, networkit.Format.EdgeListSpaceZero)
    graph.removeSelfLoops()
    graph.removeMultiEdges()
    source = max(graph.iterNodes(), key=graph.degree)

    def ran(algorithm):
        algorithm.run()

    def communities(algorithm):
        algorithm.run()
        quality = networkit.community.Modularity()
        return {"modularity": quality.getQuality(algorithm.getPartition(), graph)}

    centrality = networkit.centrality
    return networkit.__version__, {
        "components": lambda: ran(networkit.components.ParallelConnectedComponents(graph)),
        "biconnected": lambda: ran(networkit.components.BiconnectedComponents(graph)),
        "bfs": lambda: ran(networkit.distance.BFS(graph, source, storePaths=False)),
        "pagerank": lambda: ran(centrality.PageRank(graph, tol=1e-4)),
        "kcore": lambda: ran(centrality.CoreDecomposition(graph)),
        "triangles": lambda: ran(centrality.LocalClusteringCoefficient(graph, turbo=True)),
        "betweenness": lambda: ran(centrality.Betweenness(graph)),
        "betweenness-approx": lambda: ran(centrality.KadabraBetweenness(graph, 0.005, 0.1)),
        "closeness": lambda: ran(
            centrality.Closeness(graph, False, centrality.ClosenessVariant.Generalized)),
        "harmonic": lambda: ran(centrality.HarmonicCloseness(graph)),
        "top-closeness": lambda: ran(centrality.TopCloseness(graph, 10)),
        "louvain": lambda: communities(networkit.community.PLM(graph)),
        "leiden": lambda: communities(networkit.community.ParallelLeiden(graph)),
    }


LIBRARIES = {"igraph": igraph_kernels, "networkx": networkx_kernels,
             "networkit": networkit_kernels}


def main(library, kernel, path, repeat):
    version, kernels = LIBRARIES[library](path)
    seconds, figures = [], None
    for _ in range(int(repeat)):
        start = time.perf_counter()
        figures = kernels[kernel]()
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"version": version, "seconds": seconds, "figures": figures or {}}))


if __name__ == "__main__":
    main(*sys.argv[1:])
