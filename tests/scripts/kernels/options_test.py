#!/usr/bin/env python3
"""What spindel-bench and spindel-graph refuse: options_test.py SPINDEL_BENCH SPINDEL_GRAPH"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True)


def check_refused(code, word, *command):
    """One line on standard error that names what is wrong."""
    done = run(*command)
    assert done.returncode == code, f"{command}: {done.returncode} {done.stderr}"
    assert word in done.stderr and done.stderr.count("\n") == 1, f"{command}: {done.stderr}"
    assert len(done.stderr) < 200, done.stderr


def check_options(bench, graph, ties):
    for option in ("--iterations", "--random-seed", "--top"):
        check_refused(2, option, bench, "--kernel", "leiden", "--graph", ties, option, "-1")
    for option, values in {
        "--epsilon": ("0", "1", "nan"),
        "--delta": ("0", "1", "inf"),
        "--tolerance": ("0", "nan", "inf"),
        "--resolution": ("-1", "nan", "inf"),
    }.items():
        for value in values:
            check_refused(2, option, bench, "--kernel", "betweenness-approx", "--graph", ties, option, value)
    out = ties.with_name("made.el")
    check_refused(2, "--nodes", graph, "phone", "--nodes", "500", "--out", out)
    check_refused(1, "no fewer edges than nodes", graph, "phone", "--nodes", "2000", "--edges", "1500", "--out", out)
    check_refused(2, "--random-seed", graph, "phone", "--random-seed", "-1", "--out", out)
    check_refused(2, "--scale", graph, "kronecker", "--scale", "32", "--out", out)
    assert not out.exists()


def check_inputs_stay(bench, ties):
    groups = ties.with_name("groups.csv")
    groups.write_text("0,1\n1,2\n2,1\n")
    link = ties.with_name("link")
    link.symlink_to(groups)
    for out in (ties, groups, link):
        before = ties.read_text(), groups.read_text()
        check_refused(1, "nothing is written over it", bench, "--kernel", "brokerage", "--graph", ties, "--groups", groups, "--out", out)
        assert before == (ties.read_text(), groups.read_text())


def check_convergence_is_told(bench, ties):
    draw = random.Random(1)
    ties.write_text("".join(f"{draw.randrange(300)} {draw.randrange(300)}\n" for _ in range(900)))
    for tolerance in (1e-3, 1e-30):
        done = run(bench, "--kernel", "pagerank", "--graph", ties, "--tolerance", tolerance, "--json")
        report = json.loads(done.stdout)
        assert report["converged"] is (report["change"] <= tolerance), done.stdout


def main(bench, graph):
    with tempfile.TemporaryDirectory() as folder:
        ties = pathlib.Path(folder) / "ties.el"
        ties.write_text("0 1\n1 2\n2 3\n3 0\n1 3\n3 4\n")
        check_options(bench, graph, ties)
        check_convergence_is_told(bench, ties)
        ties.write_text("0 1\n1 2\n")
        check_inputs_stay(bench, ties)


if __name__ == "__main__":
    main(*sys.argv[1:])
