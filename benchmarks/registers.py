"""Comparing a large register: each commit measures its own code, on a register that its own generator writes."""

import json
from pathlib import Path

from checkout import Checkout
from used import MB, Used

HERE = Path(__file__).resolve().parent
FEW, MANY, MOST = 1000, 100_000, 1_000_000


def registers(checkout: Checkout) -> Used:
    """CPU seconds of each step, and the memory that comparing adds."""
    compare, circles, rates = (_step(checkout, step, MANY) for step in ("compare", "circles", "rates"))
    return {
        "compare seconds": compare["seconds"],
        "compare MB": compare["peak"] / MB,
        "circles seconds": circles["seconds"],
        "rates seconds": rates["seconds"],
    }


def each(checkout: Checkout, claims: int) -> Used:
    """CPU time that comparing takes for each claim."""
    return {"compare µs": _step(checkout, "compare", claims)["seconds"] / claims * 1e6}


def _step(checkout: Checkout, step: str, claims: int) -> dict[str, float]:
    small, large = _generated(checkout, FEW), _generated(checkout, claims)
    result = large / "result.json"
    if step != "keep" and not (large / "chosen.pickle").exists():
        _step(checkout, "keep", claims)
    checkout.run(HERE / "step.py", step, large, small, result)
    return json.loads(result.read_text())


def _generated(checkout: Checkout, claims: int) -> Path:
    """A register of so many claims, made once, beside the checkout."""
    folder = checkout.root.with_name(f"{checkout.commit}-{claims}")
    if not folder.exists():
        checkout.run("benchmarks/generate.py", folder, "--claims", claims)
    return folder
