"""How the examples run the program spindel: rows in, rows out, and its exit codes passed on."""

import csv
import io
import os
import pathlib
import shutil
import subprocess
import sys

BUILT = pathlib.Path(__file__).resolve().parents[2] / "build" / "release" / "bin" / "spindel"
DONE, FAILED, WRONG_USAGE, IMPORTED_WITH_QUARANTINE = 0, 1, 2, 3


def spindel(*arguments, accepted=(DONE,)):
    """Runs the program: the one that SPINDEL names, else the first on the path, else the one that was built here.

    Ends the script with the program's own line and exit code where that is not among `accepted`.
    """
    program = os.environ.get("SPINDEL") or shutil.which("spindel") or str(BUILT)
    try:
        ran = subprocess.run([program, *arguments], capture_output=True, text=True)
    except OSError as error:
        sys.stderr.write(f"{program}: cannot be run: {error.strerror}; build it, or say with SPINDEL=FILE where it is\n")
        sys.exit(FAILED)
    if ran.returncode not in accepted:
        sys.stderr.write(ran.stderr)
        sys.exit(ran.returncode)
    return ran


def rows(*arguments):
    """The table that a command prints, a dict for each row."""
    return list(csv.DictReader(io.StringIO(spindel(*arguments, "--format", "csv").stdout)))


def write_csv(file, heading, lines):
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(lines)


def usage(text):
    """Ends the script with what it expects."""
    sys.stderr.write(text + "\n")
    sys.exit(WRONG_USAGE)
