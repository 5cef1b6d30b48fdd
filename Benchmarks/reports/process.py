"""Whole processes, measured from outside: wall and processor time, and peak memory."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Measure:
    wall: float
    cpu: float
    megabytes: float


def measure(command, folder, environment):
    """One process from its start to its end; an unexpected status is an error."""
    start = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{command} ended with {child.returncode}:\n{output.decode()}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1 << 20 if os.uname().sysname == "Darwin" else 1 << 10
    return Measure(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def median(measures):
    """The middle of each quantity."""
    return Measure(
        statistics.median(m.wall for m in measures), statistics.median(m.cpu for m in measures),
        max(m.megabytes for m in measures))
