"""What a command uses: seconds on the clock, and memory, of its largest process or of all at one time."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile

from together import together

Used = dict[str, float]  # by what it is; the last word of that is the unit
MB = 2**20
EVERY = 0.05


def used(command: list[object], folder: Path, environment: Mapping[str, str], sampled: bool = False) -> Used:
    """Run a command in a folder. Only where `sampled` is the memory of all its processes at one time looked at.

    Raises SystemExit, with what the command said, if it fails.
    """
    most = 0.0
    with TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT
        )
        ended, status, spent = os.wait4(process.pid, os.WNOHANG if sampled else 0)
        while not ended:
            most = max(most, together(process.pid))
            time.sleep(EVERY)
            ended, status, spent = os.wait4(process.pid, os.WNOHANG)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            words = " ".join(str(part) for part in command)
            raise SystemExit(f"{said.read().decode(errors='replace')}\n{words} ended with {process.returncode}")
    held = {"largest MB": spent.ru_maxrss * 1024 / MB}
    return {"seconds": seconds, **held} | ({"together MB": most / MB} if most else {})
