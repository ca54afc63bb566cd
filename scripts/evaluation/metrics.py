"""How well a ranking finds the spiders of a simulated world.

R is the number of rings. A ranking names identifiers; the truth's `owner` says whose each is, and a person counts where
first named. What belongs to nobody in the truth is passed over.
"""

ALPHA = 0.1  # a row is flagged where its q-value is no greater


def people_in_order(truth, nodes):
    """The people behind identifiers, each once, in the order in which they are first named."""
    return list(dict.fromkeys(truth["owner"][n] for n in nodes if n in truth["owner"]))


def mean_reciprocal_rank(positions, rings):
    """Of spiders at ascending positions, counted from 0; the other rings' spiders are taken out before a ring's own."""
    return sum(1 / (position - before + 1) for before, position in enumerate(positions)) / max(1, rings)


def found(truth, nodes):
    """What the top of a ranking holds."""
    rings = len(truth["rings"])
    spiders = {ring["spider"] for ring in truth["rings"]}
    people = people_in_order(truth, nodes)
    positions = [i for i, person in enumerate(people) if person in spiders]
    top = people[: 3 * rings]
    innocents = sum(not in_ring(truth, person) for person in top)
    return {
        "seen": len(spiders & set(truth["owner"].values())),
        "at R": sum(i < rings for i in positions),
        "at 3R": sum(i < 3 * rings for i in positions),
        "at 10R": sum(i < 10 * rings for i in positions),
        "MRR": mean_reciprocal_rank(positions, rings),
        "innocents": innocents / max(1, len(top)),
        "victims": sum(is_victim(truth, person) for person in top),
    }


def flagged(truth, nodes, q_values):
    """What the list of flagged people holds. `q_values` go with `nodes`; None where the method gives none."""
    spiders = {ring["spider"] for ring in truth["rings"]}
    people = {truth["owner"].get(node) for node, q in zip(nodes, q_values) if q is not None and q <= ALPHA}
    return {
        "flagged": len(people),
        "false": sum(not in_ring(truth, person) for person in people),
        "victims flagged": sum(is_victim(truth, person) for person in people),
        "spiders flagged": len(people & spiders),
    }


def in_ring(truth, person):
    return str(person) in truth["ring"]


def is_victim(truth, person):
    return truth["role"].get(str(person)) == "victim"
