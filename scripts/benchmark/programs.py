"""The programs that are measured: Spindel and its peers, each run as its own users would.

Every one has a name, the kernels it knows, and `measure(kernel, graph, repeat, limit)`, which
returns a Measured or raises CannotRun. Nothing is fetched: peers are used where they are found.
"""

import json
import multiprocessing
import pathlib
import re
import shutil

from measured import CannotRun, Measured, run

HERE = pathlib.Path(__file__).parent
PYTHON_KERNELS = {
    "igraph": {"components", "biconnected", "bfs", "pagerank", "kcore", "triangles", "betweenness",
               "closeness", "harmonic", "louvain", "leiden", "constraint", "load"},
    "networkx": {"components", "biconnected", "bfs", "pagerank", "kcore", "triangles",
                 "betweenness", "closeness", "harmonic", "louvain", "constraint"},
    "networkit": {"components", "biconnected", "bfs", "pagerank", "kcore", "triangles",
                  "betweenness", "betweenness-approx", "closeness", "harmonic", "top-closeness",
                  "louvain", "leiden"},
}


class Spindel:
    name = "Spindel"

    def __init__(self, program, threads):
        self.program, self.threads = program, threads
        text, _ = run([program, "--help"], 10)
        listed = re.search(r"what to run:((?: +[a-z][a-z-]*)+)", text)
        self.kernels = set(listed.group(1).split()) | {"load"}
        self.version = run([program, "--version"], 10)[0].split()[-1]

    def measure(self, kernel, graph, repeat, limit):
        if kernel == "load":
            return self.loading(graph, repeat, limit)
        options = []
        if kernel == "brokerage":
            options = ["--groups", groups_file(graph)]
        elif kernel == "betweenness-approx":
            options = ["--epsilon", "0.005", "--delta", "0.1"]
        elif kernel == "bfs":
            options = ["--source", busiest(graph)]
        text, _ = run([self.program, "--kernel", kernel, "--graph", graph, "--json",
                       "--threads", self.threads, "--repeat", repeat, *options], limit)
        report = json.loads(text)
        return Measured(report["seconds"], report["peak_mib"], report)

    def loading(self, graph, repeat, limit):
        """Reading the text, which every run does once, before its kernel."""
        reports = [json.loads(run([self.program, "--kernel", "components", "--graph", graph,
                                   "--json", "--threads", self.threads], limit)[0])
                   for _ in range(repeat)]
        return Measured([report["load_seconds"] for report in reports],
                        max(report["peak_mib"] for report in reports))


class PythonPeer:
    """A library of some Python. igraph and networkx use one thread whatever is allowed."""

    LARGEST_FOR_NETWORKX = 5_000_000  # bytes of text: about 400,000 edges
    # a search from every node in Python: an hour on 60,000 edges
    LARGEST_FOR_NETWORKX_SEARCHES = 200_000
    SEARCHES = {"betweenness", "closeness", "harmonic"}

    def __init__(self, library, python, threads):
        self.library, self.python, self.threads = library, python, threads
        self.name = {"networkit": "NetworKit"}.get(library, library)
        self.kernels = PYTHON_KERNELS[library]
        try:
            self.version = run([python, "-c", f"import {library}; print({library}.__version__)"],
                               60)[0].strip()
        except (CannotRun, OSError):
            raise CannotRun(f"{python} has no {library}") from None

    def measure(self, kernel, graph, repeat, limit):
        if self.library == "networkx":
            largest = (self.LARGEST_FOR_NETWORKX_SEARCHES if kernel in self.SEARCHES
                       else self.LARGEST_FOR_NETWORKX)
            if pathlib.Path(graph).stat().st_size > largest:
                raise CannotRun("too large to try")
        text, peak = run([self.python, HERE / "python_peer.py", self.library, kernel, graph,
                          repeat], limit, OMP_NUM_THREADS=str(self.threads))
        report = json.loads(text)
        return Measured(report["seconds"], peak, report["figures"])


class Gapbs:
    """The GAP Benchmark Suite; its programs stand in one folder."""

    name = "GAPBS"
    version = ""
    PROGRAMS = {"components": ["cc"], "bfs": ["bfs"], "pagerank": ["pr", "-i", "100", "-t", "1e-4"],
                "triangles": ["tc"]}

    def __init__(self, folder, threads):
        self.folder, self.threads = pathlib.Path(folder), threads
        self.kernels = {kernel for kernel, (program, *_) in self.PROGRAMS.items()
                        if (self.folder / program).exists()}
        if not self.kernels:
            raise CannotRun(f"no programs of GAPBS in {folder}")

    def measure(self, kernel, graph, repeat, limit):
        program, *options = self.PROGRAMS[kernel]
        if kernel == "bfs":
            options = ["-r", busiest(graph)]
        text, peak = run([self.folder / program, "-f", graph, "-s", "-n", repeat, *options], limit,
                         OMP_NUM_THREADS=str(self.threads))
        return Measured([float(s) for s in re.findall(r"Trial Time:\s+([\d.]+)", text)], peak)


class Gve:
    """GVE-Leiden, which is built for a number of threads and prints times in milliseconds."""

    name = "GVE"
    version = ""
    kernels = {"leiden", "louvain"}

    def __init__(self, program):
        self.program = existing(program)

    def measure(self, kernel, graph, repeat, limit):
        text, peak = run([self.program, matrix_file(graph), "0", "0"], limit)
        lines = re.findall(r"\{([\d.]+)ms,.*?([\d.]+) modularity.*?\} " + kernel + "StaticOmp",
                           text)
        if not lines:
            raise CannotRun("printed no times")
        return Measured([float(ms) / 1000 for ms, _ in lines], peak,
                        {"modularity": max(float(q) for _, q in lines)})


class Silvan:
    """SILVAN; to its own total the time of its estimate of the diameter is added."""

    name = "SILVAN"
    version = ""
    kernels = {"betweenness-approx"}

    def __init__(self, program, threads):
        self.program, self.threads = existing(program), threads

    def measure(self, kernel, graph, repeat, limit):
        seconds, peak = [], 0.0
        for _ in range(repeat):
            text, peak = run([self.program, "0.005", "0.1", graph], limit,
                             OMP_NUM_THREADS=str(self.threads))
            total = re.findall(r"Total time: ([\d.]+)", text)
            diameter = re.findall(r"estimating diameter ([\d.]+)", text)
            if not total:
                raise CannotRun("printed no times")
            seconds.append(float(total[-1]) + sum(map(float, diameter)))
        return Measured(seconds, peak)


def existing(program):
    found = shutil.which(program)
    if not found:
        raise CannotRun(f"no program {program}")
    return found


def busiest(graph):
    """A node with the most edges, so that a search from it reaches most."""
    return made(graph, ".busiest", write_busiest).read_text()


def groups_file(graph):
    """14 groups (say countries) over the nodes of a graph, at random but always the same."""
    return made(graph, ".groups", write_groups)


def matrix_file(graph):
    """The graph as a Matrix Market file, with nodes from 1."""
    return made(graph, ".mtx", write_matrix)


def made(graph, ending, write):
    """A file beside a graph, written when it is asked for the first time.

    Written by a process of its own: a program that is started begins with the peak memory of who
    starts it, so this one must stay small for the memory of others to be seen.
    """
    path = pathlib.Path(str(graph) + ending)
    if not path.exists():
        writer = multiprocessing.Process(target=write, args=(graph, path))
        writer.start()
        writer.join()
        if writer.exitcode != 0:
            raise CannotRun(f"{path.name} cannot be made")
    return path


def edges_of(graph):
    with open(graph) as lines:
        for line in lines:
            if not line.startswith("#"):
                u, v = line.split()[:2]
                yield int(u), int(v)


def write_busiest(graph, path):
    degree = {}
    for edge in edges_of(graph):
        for node in edge:
            degree[node] = degree.get(node, 0) + 1
    path.write_text(str(max(degree, key=lambda node: (degree[node], -node))))


def write_groups(graph, path):
    nodes = sorted({node for edge in edges_of(graph) for node in edge})
    with open(path, "w") as file:
        for node in nodes:
            file.write(f"{node},{(node * 2654435761 >> 16) % 14}\n")


def write_matrix(graph, path):
    edges = list(edges_of(graph))
    nodes = 1 + max(max(edge) for edge in edges)
    with open(path, "w") as file:
        file.write(f"%%MatrixMarket matrix coordinate pattern general\n{nodes} {nodes} {len(edges)}\n")
        for u, v in edges:
            file.write(f"{u + 1} {v + 1}\n")
