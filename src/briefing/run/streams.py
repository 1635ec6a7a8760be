"""What a notebook's process prints: through Python's own streams, and past them, by the programs that it starts."""

import io
import os
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO

STREAMS = {1: "stdout", 2: "stderr"}


class Printer(io.TextIOBase):
    """sys.stdout or sys.stderr of a notebook; a process forked from it prints past Python, where it is heard."""

    encoding = "UTF-8"
    errors = "strict"

    def __init__(self, say: Callable[[str, str], None], number: int, name: str):
        self.name = name
        self._number, self._say, self._process = number, say, os.getpid()

    def writable(self) -> bool:
        """It can be."""
        return True

    def fileno(self) -> int:
        """The number by which programs write to it."""
        return self._number

    def write(self, text: str) -> int:
        """Say a text; half a letter in it is none."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        whole = text.encode("utf-8", "replace")
        if os.getpid() == self._process:
            self._say(self.name, whole.decode())
        else:
            os.write(self._number, whole)
        return len(text)


class PastPython:
    """A file that is written to past Python, read as it grows."""

    def __init__(self, file: IO[bytes], name: str):
        self.name = name
        self._file, self._read = file.fileno(), 0
        self._decoder = getincrementaldecoder("utf-8")("replace")

    def news(self) -> str:
        """What was written since this was last asked."""
        new = os.pread(self._file, os.fstat(self._file).st_size - self._read, self._read)
        self._read += len(new)
        return self._decoder.decode(new)


@contextmanager
def heard(number: int, name: str) -> Iterator[PastPython]:
    """In the block, what is written to a file descriptor can be read."""
    kept = os.dup(number)
    with TemporaryFile() as file:
        os.dup2(file.fileno(), number)
        try:
            yield PastPython(file, name)
        finally:
            os.dup2(kept, number)
            os.close(kept)
