"""One step on a large register, by the package and the statements of the commit in the working folder.

    python step.py STEP REGISTER SMALL_REGISTER RESULT.json

A register that was read and selected from is kept beside its data (`keep`), so that no other step need do it again.
"""

import json
import sys
from pathlib import Path

KEPT = "folder / 'chosen.pickle'"
GIVEN = f"""
import pickle
from briefing.analysis.independence import circular, reliance
from briefing.analysis.rates import rates
chosen = pickle.loads(({KEPT}).read_bytes())
claims = comparable(chosen)
origins = assertions(claims)
"""
RATES = """
if hasattr(chosen, "topic"):
    found = rates(origins, claims, chosen.links, everything.as_of, chosen.topic.rates)
else:
    found = rates(origins, chosen.links)
"""


def main(step: str, folder: str, small: str, result: str) -> None:
    """Measure a step in a fresh process, and write what it used: CPU seconds, and bytes added at its peak."""
    sys.path.insert(0, "benchmarks")
    import large

    large.STEPS |= {
        "keep": ("import pickle", f"{large.READ}\n{large.SELECT}\n({KEPT}).write_bytes(pickle.dumps(chosen))", "0"),
        "compare": (GIVEN.partition("claims =")[0], large.COMPARE, "0"),
        "circles": (GIVEN, "found = circular(reliance(claims))", "0"),
        "rates": (GIVEN, RATES, "0"),
    }
    Path(result).write_text(json.dumps(large.measured(step, Path(folder), Path(small))))


if __name__ == "__main__":
    main(*sys.argv[1:])
