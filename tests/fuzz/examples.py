"""How many examples each property is tried on, and how long one may take."""

import os
import signal
from contextlib import contextmanager

from hypothesis import HealthCheck, Phase, settings

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "2000"))
SECONDS = 20


class TooLongError(Exception):
    """An example took longer than it may."""


def tried(batch=1):
    """As many examples as are asked for, so many at once; none is kept, and none made smaller."""
    return settings(
        max_examples=max(EXAMPLES // batch, 1),
        deadline=None,
        database=None,
        print_blob=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


@contextmanager
def in_time(seconds=SECONDS):
    """What runs inside is stopped after so many seconds; what does not return to Python is not."""

    def stop(*given):
        raise TooLongError(f"more than {seconds} s")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
