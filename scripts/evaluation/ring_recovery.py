#!/usr/bin/env python3
"""How well planted rings are found again: ring_recovery.py TRUTH.json CLUSTERS.csv [RING_MEMBERS.csv]

CLUSTERS.csv is what `spindel clusters --include-victims` prints, RING_MEMBERS.csv what `spindel rings
--include-victims` prints. For each planted ring the cluster that fits it best counts: precision and
recall of its nodes (identifiers in the records whose owner belongs to the ring), and their harmonic
mean F1. Of the members' likely stages it prints how often each goes with each planted role.
"""

import collections
import csv
import json
import sys


def read(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def groups(table, column):
    found = collections.defaultdict(set)
    for row in table:
        found[row[column]].add(row["node"])
    return found


def best_fit(planted, clusters):
    best = (0.0, 0.0, 0.0, 0, None)
    for name, cluster in clusters.items():
        both = len(planted & cluster)
        if both:
            precision, recall = both / len(cluster), both / len(planted)
            best = max(best, (2 * precision * recall / (precision + recall), precision, recall, len(cluster), name))
    return best


def recovery(truth, table):
    clusters = groups(table, "cluster")
    nodes = {row["node"] for row in table}
    planted = collections.defaultdict(set)
    for node in nodes:
        ring = truth["ring"].get(str(truth["owner"].get(node)))
        if ring is not None:
            planted[ring].add(node)
    return {ring: best_fit(members, clusters) for ring, members in sorted(planted.items())}


def stages(truth, members):
    crossed = collections.Counter()
    for row in members:
        person = str(truth["owner"].get(row["node"]))
        if person not in truth["ring"] or row["at_home"] != "yes":
            continue
        stage = row["stage"] or ("brought" if row["brought"] == "yes" else "none")
        crossed[truth["role"].get(person, "none"), stage] += 1
    return crossed


def main():
    truth = json.load(open(sys.argv[1]))
    fits = recovery(truth, read(sys.argv[2]))
    for ring, (f1, precision, recall, size, name) in fits.items():
        print(f"ring {ring}: F1 {f1:.2f} precision {precision:.2f} recall {recall:.2f} in cluster {name} of {size}")
    print(f"mean F1 {sum(fit[0] for fit in fits.values()) / max(1, len(fits)):.3f} over {len(fits)} rings")
    if len(sys.argv) > 3:
        for (role, stage), count in sorted(stages(truth, read(sys.argv[3])).items()):
            print(f"{role:14} {stage:12} {count}")


if __name__ == "__main__":
    main()
