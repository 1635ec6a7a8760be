"""Building editions: every picture drawn, after an edit, by stock commands, many side by side."""

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from checkout import Checkout
from group import Way
from same import refuse_differences
from used import Used

EDITIONS = 50
GRID = "base: core\nas_of: {from: 2025-02-23, to: 2026-01-31, every: week}\n"  # nearly all documents in each


def forced(checkout: Checkout, edition: str = "full", sampled: bool = False) -> Used:
    """Build an edition with nothing that was kept."""
    return checkout.briefing("report", edition, "--force", sampled=sampled)


def edited(checkout: Checkout, file: str, change: Callable[[str, int], str]) -> Way:
    """Build the full edition after one file was changed, by its text and a number, and nothing else."""

    def way(number: int) -> Used:
        checkout.briefing("report")
        path = checkout.root / file
        text = path.read_text(encoding="utf-8")
        changed = change(text, number + 1)
        if changed == text:
            raise SystemExit(f"{file} has nothing to edit")
        path.write_text(changed, encoding="utf-8")
        try:
            return checkout.briefing("report")
        finally:
            path.write_text(text, encoding="utf-8")

    return way


def unchanged(checkout: Checkout) -> Used:
    """Ask for the full edition when it is up to date."""
    checkout.briefing("report")
    return checkout.briefing("report")


def stock(checkout: Checkout, edition: str) -> Used:
    """Run and convert each notebook with stock commands; they must show what the last build of the edition shows."""
    with TemporaryDirectory() as folder:
        spent = checkout.run("benchmarks/stock.py", edition, Path(folder) / "stock")
        refuse_differences(checkout.root / "reports" / edition, Path(folder) / "stock")
    return spent


def fifty(checkout: Checkout) -> Used:
    """Build the core edition as of fifty weeks, with nothing built or kept before; an edition's share of it."""
    for kept in ("batches", ".cache"):
        rmtree(checkout.root / kept, ignore_errors=True)
    with TemporaryDirectory() as folder:
        grid = Path(folder) / "fifty.yml"
        grid.write_text(GRID, encoding="utf-8")
        spent = checkout.briefing("batch", grid)
    built = len(list((checkout.root / "batches").glob("fifty/*/briefing.pdf")))
    if built != EDITIONS:
        raise SystemExit(f"{built} of {EDITIONS} editions were built")
    return {"seconds": spent["seconds"] / EDITIONS}
