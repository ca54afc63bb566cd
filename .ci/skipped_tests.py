#!/usr/bin/env python3
"""Prints how many tests were skipped, and why: skipped_tests.py JUNIT_FILE..."""

import collections
import re
import sys
import xml.etree.ElementTree as xml

# GoogleTest writes "FILE:LINE: Skipped", then the reason; a script's reason is the last line that it wrote.
GOOGLETEST_REASON = re.compile(r": Skipped\n(.+)")


def reason_of(case):
    output = (case.findtext("system-out") or "").strip()
    found = GOOGLETEST_REASON.search(output)
    if found:
        return found.group(1).strip()
    return output.splitlines()[-1] if output else "no reason given"


def main(paths):
    cases = [case for path in paths for case in xml.parse(path).iter("testcase")]
    skipped = [case for case in cases if case.find("skipped") is not None]
    print(f"{len(skipped)} of {len(cases)} tests skipped")
    reasons = collections.Counter(reason_of(case) for case in skipped)
    for reason, count in sorted(reasons.items()):
        print(f"  {count}: {reason}")


if __name__ == "__main__":
    main(sys.argv[1:])
