#!/usr/bin/env python3
"""check_layers.py finds what is planted, and nothing else."""

import pathlib
import tempfile
import unittest

import check_layers


def faults_of(**files):
    """The faults of a house with one include a file, given as room__name_suffix='<include>'."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, include in files.items():
            room, file = name.split("__")
            path = root / room / ".".join(file.rsplit("_", 1))
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"#pragma once\n#include {include}\n", encoding="utf-8")
        return check_layers.faults(root)


class CheckLayers(unittest.TestCase):
    def test_arrows_down_are_allowed(self):
        self.assertEqual(faults_of(
            engine__network_h='"engine/ids.h"',
            importers__calls_cpp='"engine/records.h"',
            analysis__rings_cpp='"engine/network.h"',
            viewer__main_cpp='"analysis/rings.h"',
            scripts__main_cpp='"importers/registry.h"',
            tests__rings_test_cpp='"viewer/session.h"'), [])

    def test_an_arrow_up_is_found_with_its_place(self):
        self.assertEqual(
            faults_of(engine__network_h='"analysis/rings.h"'),
            ['engine/network.h:2: engine may not include analysis: #include "analysis/rings.h"'])

    def test_every_arrow_up_or_across_is_found(self):
        forbidden = [
            ("engine", "importers"), ("engine", "scripts"), ("engine", "viewer"), ("engine", "tests"),
            ("importers", "analysis"), ("importers", "scripts"), ("importers", "viewer"),
            ("analysis", "importers"), ("analysis", "scripts"), ("analysis", "viewer"),
            ("scripts", "viewer"), ("scripts", "tests"), ("viewer", "scripts"), ("viewer", "tests")]
        for room, target in forbidden:
            with self.subTest(room=room, target=target):
                found = faults_of(**{f"{room}__file_cpp": f'"{target}/other.h"'})
                self.assertEqual(len(found), 1)
                self.assertIn(f"{room} may not include {target}", found[0])

    def test_angle_brackets_hide_nothing(self):
        self.assertEqual(len(faults_of(engine__network_cpp="<analysis/rings.h>")), 1)

    def test_a_header_must_be_spelled_from_the_root(self):
        self.assertEqual(len(faults_of(engine__network_cpp='"network.h"')), 1)
        self.assertEqual(len(faults_of(engine__network_cpp='"../analysis/rings.h"')), 1)

    def test_onetbb_stays_behind_its_door(self):
        self.assertEqual(faults_of(engine__parallel_h="<tbb/parallel_for.h>"), [])
        self.assertEqual(faults_of(engine__bfs_cpp="<tbb/parallel_for.h>"), [])
        self.assertEqual(len(faults_of(engine__bfs_h="<tbb/parallel_for.h>")), 1)
        self.assertEqual(len(faults_of(engine__bfs_h="<oneapi/tbb.h>")), 1)


if __name__ == "__main__":
    unittest.main()
