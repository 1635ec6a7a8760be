"""Waiting for what another process does."""

import time

PATIENCE = 120  # seconds


def until(happened):
    """Wait until something is so; fail where it takes too long."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, f"it did not happen within {PATIENCE} s"
        time.sleep(0.05)
