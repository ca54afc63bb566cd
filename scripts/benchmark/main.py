#!/usr/bin/env python3
"""Measures Spindel beside its peers, in one run on one machine, and writes what came out.

Fetches nothing. igraph and networkx are Debian's (python3-igraph, python3-networkx); GAPBS, GVE,
NetworKit and SILVAN are measured where an option or the environment says where they are. Graphs are
made by spindel-graph or given with --graph-file NAME=FILE. Writes table.md and, for each kernel, a
plot of time against size to the folder --out.
"""

import argparse
import os
import pathlib
import platform
import subprocess
import sys

import plot
import programs
import table
from measured import CannotRun

ROOT = pathlib.Path(__file__).resolve().parents[2]
MADE = {
    "phone1m": ["phone", "--nodes", "1000000", "--edges", "3000000"],
    "case20k": ["phone", "--nodes", "20000", "--edges", "60000"],
    "kron20": ["kronecker", "--scale", "20", "--edges-per-node", "16"],
}
GROWTH_SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    programs_folder = ROOT / "build" / "release" / "bin"
    parser.add_argument("--programs", type=pathlib.Path, default=programs_folder,
                        help="folder of spindel-bench and spindel-graph")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "build" / "bench",
                        help="folder for the results and the graphs (default: build/bench)")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--repeat", type=int, default=5, help="runs of which the median counts")
    parser.add_argument("--limit", type=float, default=300, help="seconds for one program")
    parser.add_argument("--kernels", nargs="*", help="only these")
    parser.add_argument("--graphs", nargs="*", help="in the table, only these")
    parser.add_argument("--graph-file", action="append", default=[], metavar="NAME=FILE",
                        help="an edge list, say enron=FILE or slashdot=FILE")
    parser.add_argument("--max-edges", type=int, default=GROWTH_SIZES[-1],
                        help="of the plots; 0 leaves them out")
    parser.add_argument("--no-table", action="store_true", help="only the plots")
    parser.add_argument("--python", default="/usr/bin/python3", help="with igraph and networkx")
    parser.add_argument("--gapbs", default=os.environ.get("GAPBS"), help="folder of its programs")
    parser.add_argument("--gve", default=os.environ.get("GVE"), help="its program")
    parser.add_argument("--networkit", default=os.environ.get("NETWORKIT"),
                        help="a Python that has it")
    parser.add_argument("--silvan", default=os.environ.get("SILVAN"), help="its program")
    return parser.parse_args()


def say(text):
    print(text, file=sys.stderr, flush=True)


def found_programs(args):
    """Spindel, and of its peers those that are there; says of the others why not."""
    found = [programs.Spindel(args.programs / "spindel-bench", args.threads)]
    peers = [
        (True, lambda: programs.PythonPeer("igraph", args.python, args.threads)),
        (True, lambda: programs.PythonPeer("networkx", args.python, args.threads)),
        (args.gapbs, lambda: programs.Gapbs(args.gapbs, args.threads)),
        (args.gve, lambda: programs.Gve(args.gve)),
        (args.networkit, lambda: programs.PythonPeer("networkit", args.networkit, args.threads)),
        (args.silvan, lambda: programs.Silvan(args.silvan, args.threads)),
    ]
    for wanted, make in peers:
        try:
            if wanted:
                found.append(make())
        except CannotRun as reason:
            say(f"left out: {reason}")
    return found


class Graphs:
    """Edge lists by name, made when they are first asked for."""

    def __init__(self, args):
        self.args = args
        self.given = dict(entry.split("=", 1) for entry in args.graph_file)
        self.folder = args.out / "graphs"
        self.folder.mkdir(parents=True, exist_ok=True)

    def path(self, name):
        """The file of a graph; None where it is neither given nor made here."""
        if name in self.given:
            return pathlib.Path(self.given[name])
        return self.made(name, MADE[name]) if name in MADE else None

    def of_size(self, edges):
        return self.made(f"phone-{edges}", ["phone", "--nodes", str(edges // 3), "--edges",
                                            str(edges)])

    def made(self, name, options):
        path = self.folder / f"{name}.el"
        if not path.exists():
            subprocess.run([self.args.programs / "spindel-graph", *options, "--out", path],
                           check=True)
        return path


def machine():
    """The processor, as the system names it, and how many of it there are."""
    name = platform.processor() or platform.machine()
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines
                    if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{os.cpu_count()} × {name}"


def write_table(args, found, graphs):
    rows = []
    for case in table.CASES:
        if args.kernels and case.kernel not in args.kernels:
            continue
        if args.graphs and case.graph not in args.graphs:
            continue
        graph = graphs.path(case.graph)
        if graph is None:
            say(f"left out: {case.kernel} on {case.graph}, which was not given")
            continue
        say(f"{case.kernel} on {case.graph}")
        rows.append(table.row(case, table.measure(case, found, graph, args.repeat, args.limit)))
    versions = ", ".join(f"{p.name} {p.version}".strip() for p in found)
    head = (f"{machine()}; {args.threads} threads; median of {args.repeat}; {versions}.\n\n"
            + table.HEAD)
    text = "\n".join([head, *rows]) + "\n"
    (args.out / "table.md").write_text(text)
    print(text)


def growth(kernel, found, graphs, args):
    """For each program its times over ever larger graphs, until one takes too long."""
    series = {}
    for program in found:
        if kernel not in program.kernels:
            continue
        points = []
        for edges in GROWTH_SIZES:
            if edges > args.max_edges:
                break
            try:
                took = program.measure(kernel, graphs.of_size(edges), 1, args.limit)
                if took.median < args.limit / 60:
                    took = program.measure(kernel, graphs.of_size(edges), args.repeat, args.limit)
            except CannotRun as reason:
                say(f"{kernel}, {program.name}, {edges} edges: {reason}")
                break
            points.append((edges, max(took.median, 1e-6)))
            if took.median > args.limit / 20:
                break  # the next would take far longer than is worth it
        if points:
            series[program.name] = points
    return series


def write_plots(args, found, graphs):
    for kernel in sorted(args.kernels or found[0].kernels):
        say(f"growth of {kernel}")
        series = growth(kernel, found, graphs, args)
        if series:
            title = f"{kernel}: time against size, {args.threads} threads"
            (args.out / f"{kernel}.svg").write_text(plot.plot(title, series))


def main():
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    graphs = Graphs(args)
    found = found_programs(args)
    if not args.no_table:
        write_table(args, found, graphs)
    if args.max_edges > 0:
        write_plots(args, found, graphs)


if __name__ == "__main__":
    main()
