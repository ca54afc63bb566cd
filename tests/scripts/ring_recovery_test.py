"""How well planted rings are found again, on worlds worked by hand."""

import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "scripts/evaluation"))
import ring_recovery  # noqa: E402

TRUTH = {
    "owner": {"A-1": 1, "P-1": 1, "A-2": 2, "A-3": 3, "A-4": 4, "A-5": 5},
    "ring": {"1": 0, "2": 0, "3": 0, "4": 1},
    "role": {"1": "spider", "2": "recruiter", "3": "victim", "4": "spider"},
}


def table(clusters):
    return [{"node": node, "cluster": name} for name, nodes in clusters.items() for node in nodes]


class Recovery(unittest.TestCase):
    def test_a_ring_is_compared_with_the_cluster_that_fits_it_best(self):
        fits = ring_recovery.recovery(TRUTH, table({"0": ["A-1", "A-2", "A-5"], "1": ["P-1", "A-3"], "2": ["A-4"]}))
        # of ring 0, four nodes in the records: cluster 0 has two of three, cluster 1 two of two
        f1, precision, recall, size, name = fits[0]
        self.assertAlmostEqual(f1, 2 / 3)
        self.assertEqual((precision, recall, size, name), (1.0, 0.5, 2, "1"))
        self.assertEqual(fits[1][0], 1.0)

    def test_a_ring_that_no_cluster_holds_is_not_counted(self):
        self.assertEqual(ring_recovery.recovery(TRUTH, table({"0": ["A-5"]})), {})

    def test_roles_go_with_stages_of_members_at_home(self):
        row = {"at_home": "yes", "brought": "no", "stage": ""}
        members = [
            row | {"node": "A-1", "stage": "coordinate"},
            row | {"node": "P-1"},
            row | {"node": "A-3", "brought": "yes"},
            row | {"node": "A-2", "stage": "recruit", "at_home": "no"},
            row | {"node": "A-5", "stage": "move"},
        ]
        crossed = ring_recovery.stages(TRUTH, members)
        self.assertEqual(crossed, {("spider", "coordinate"): 1, ("spider", "none"): 1, ("victim", "brought"): 1})


if __name__ == "__main__":
    unittest.main()
