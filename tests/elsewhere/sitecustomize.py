"""What Linux has and Windows has not, taken away from every Python that has this folder on its path when it starts.

No process can be forked or has a group, nothing is locked by `fcntl`, a new text file has CRLF and cp1252 where nobody
says otherwise. What libraries for Linux cannot start without is left.
"""

import builtins
import io
import multiprocessing
import os
import sys

for name in ("fork", "killpg", "setsid", "setpgid", "pread", "sched_getaffinity"):
    if hasattr(os, name):
        delattr(os, name)
if "FCNTL" not in os.environ:  # Dask for Linux asks for it
    sys.modules["fcntl"] = None  # so that importing it fails
multiprocessing.get_all_start_methods = lambda: ["spawn"]
multiprocessing.set_start_method("spawn")
real = io.open


def opened(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open a file as Windows does."""
    if "b" not in mode:
        encoding = encoding or "cp1252"
        newline = "\r\n" if newline is None and "r" not in mode else newline
    return real(file, mode, buffering, encoding, errors, newline, closefd, opener)


io.open = builtins.open = opened
