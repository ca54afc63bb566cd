#!/usr/bin/env python3
"""Writes rows of calls.csv, always the same: call_records.py FILE ROWS.

Callers and callees are chosen from 800,000 numbers with a heavy tail, times lie within half a year in
their order, about 100 bytes a row. Ten million rows take a minute or two.
"""

import random
import sys
import time

NUMBERS = 800_000
COUNTRIES = ("SE", "NO", "FI", "DK", "LT", "CZ")
HEADER = ("record_id,time,caller_id,callee_id,duration_s,kind,caller_country,callee_country,"
          "caller_device_id,callee_device_id,source,grade\n")
START = 1_735_689_600  # 2025-01-01T00:00:00Z
PERIOD = 180 * 86_400


def phone(choice):
    """A number that few others have, chosen with a heavy tail."""
    number = int(3000 * choice ** (-1 / 1.3) - 3000) % NUMBERS
    return f"P-{(number + 7) * 2_654_435_761 % (1 << 40):010x}"


def rows(count):
    choose = random.Random(5).random
    for i in range(count):
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(START + PERIOD * i // count))
        caller, callee = phone(1 - choose()), phone(1 - choose())
        here = COUNTRIES[int(6 * choose())]
        there = COUNTRIES[int(6 * choose())]
        yield (f"C{i},{at},{caller},{callee},{int(900 * choose())},call,{here},{there},,,"
               f"{here}-TEL,B{1 + i % 3}\n")


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    with open(path, "w", encoding="ascii") as out:
        out.write(HEADER)
        out.writelines(rows(count))


if __name__ == "__main__":
    main()
