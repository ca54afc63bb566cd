"""What one program took for one kernel, and how programs are run."""

import dataclasses
import os
import statistics
import subprocess
import tempfile
import time


@dataclasses.dataclass
class Measured:
    """Kernel times in seconds, resident memory, and what the program found out besides."""

    seconds: list
    peak_mib: float = 0.0
    figures: dict = dataclasses.field(default_factory=dict)

    @property
    def median(self):
        return statistics.median(self.seconds)


class CannotRun(Exception):
    """Why there is no figure; one line for the table."""


def run(command, limit_seconds, **environment):
    """The standard output of a program, and its peak resident memory in MiB.

    Raises CannotRun if it fails or takes longer than the limit.
    """
    with tempfile.TemporaryFile("w+") as output:
        program = subprocess.Popen([str(part) for part in command], stdout=output,
                                   stderr=subprocess.DEVNULL, env={**os.environ, **environment})
        end = time.monotonic() + limit_seconds
        while True:
            pid, status, usage = os.wait4(program.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end:
                program.kill()
                program.returncode = os.waitstatus_to_exitcode(os.wait4(program.pid, 0)[1])
                raise CannotRun(f"more than {limit_seconds:.0f} s")
            time.sleep(0.01)
        program.returncode = os.waitstatus_to_exitcode(status)
        if program.returncode != 0:
            raise CannotRun(f"failed with {program.returncode}")
        output.seek(0)
        return output.read(), usage.ru_maxrss / 1024
