"""What runs in the process of `typst_process`: it does what it is asked, one thing after another, until nobody asks.

It is run by its path, and imports nothing of this package.
"""

import pickle
import sys
from typing import Any

import typst

Answer = tuple[bool, Any]


def answer(function: str, source: str | bytes, how: dict[str, Any]) -> Answer:
    """Whether typst made it, and what it made; else what it says, its hints, and its report with lines."""
    try:
        return True, getattr(typst, function)(source, **how)
    except BaseException as error:  # typst's own, and where it broke, which is no Exception
        said = getattr(error, "message", str(error))
        return False, (said, tuple(getattr(error, "hints", ())), getattr(error, "diagnostic", ""))


def main() -> None:
    """Answer what is asked on standard input."""
    while True:
        try:
            asked = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(answer(*asked), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
