#!/usr/bin/env python3
"""Fails when an include points up or across the rooms of the house: check_layers.py ROOT

Rooms and who may include whom stand in MAY_INCLUDE. Besides, oneTBB is named in no header but
engine/parallel.h, so that it stays a detail of how an algorithm runs.
"""

import pathlib
import re
import sys

LIBRARIES = {"engine", "importers", "analysis"}
MAY_INCLUDE = {
    "engine": {"engine"},
    "importers": {"engine", "importers"},
    "analysis": {"engine", "analysis"},
    "scripts": LIBRARIES | {"scripts"},
    "viewer": LIBRARIES | {"viewer"},
    "tests": LIBRARIES | {"scripts", "viewer", "tests"},
}
DOOR_TO_ONETBB = pathlib.PurePath("engine/parallel.h")
INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def fault_of(file, opening, included):
    """What is wrong with one include of `file` (a path from the root); None if nothing is."""
    room, target = file.parts[0], pathlib.PurePath(included).parts[0]
    if target in ("tbb", "oneapi"):
        if file.suffix == ".h" and file != DOOR_TO_ONETBB:
            return f"oneTBB in a header other than {DOOR_TO_ONETBB}"
    elif target in MAY_INCLUDE:
        if target not in MAY_INCLUDE[room]:
            return f"{room} may not include {target}"
    elif opening == '"' and not included.endswith(".moc"):  # Qt's moc writes those into the build
        return "not spelled from the root"
    return None


def faults(root):
    """One line for each include under `root` that breaks the rules, in order of file and line."""
    found = []
    for room in sorted(MAY_INCLUDE):
        for path in sorted((root / room).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            file = path.relative_to(root)
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                include = INCLUDE.match(line)
                fault = include and fault_of(file, *include.groups())
                if fault:
                    found.append(f"{file}:{number}: {fault}: {line.strip()}")
    return found


def main(root):
    found = faults(pathlib.Path(root))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
