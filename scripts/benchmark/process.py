"""What a program takes: seconds of the clock, of all cores, and memory."""

import os
import subprocess
import sys
import time


def measured(command, script=None, codes=(0,)):
    """Seconds of the clock, of all cores, and the most MiB that a program took; `script` is its input."""
    begin = time.monotonic()
    program = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                               stdin=subprocess.PIPE if script else None)
    if script:
        program.stdin.write(script.encode())
        program.stdin.close()
    _, status, usage = os.wait4(program.pid, 0)
    clock = time.monotonic() - begin
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode not in codes:
        sys.exit(f"{command[0]} failed with {program.returncode}")
    return clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
