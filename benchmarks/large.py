"""How reading and comparing a large register grows, and how reading it compares with `pandas.read_csv` of its claims.

`python benchmarks/large.py [--claims 1000000]` generates a register of so many claims and one of 10,000. Each step is
measured in fresh processes, in turns, with imports made and all that it needs read before: medians of CPU seconds, and
the most memory that the process came to hold while it lasted. The table is that of `read_csv`.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
SMALL, LARGE, TIMES = 10_000, 1_000_000, 3
MB = 2**20
MEASURED = """
import json, resource, sys, time
from pathlib import Path
import pandas as pd
from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.conflicts import conflicts
from briefing.analysis.conversions import beside_stated, implied_factors, once
from briefing.analysis.drift import drift
from briefing.analysis.independence import independence
from briefing.analysis.matches import matches
from briefing.analysis.selection import select
from briefing.editions.parameters import Selection
from briefing.register.register import read_register
everything = Selection(as_of="2099-12-31", known_by="2099-12-31", collections=["core", "wider"])
read_register(Path({warm!r}))
folder = Path({folder!r})
{before}
start, held = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
{work}
used = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({{"seconds": used, "peak": (peak - held) * 1024, "table": {size}}}))
"""
READ = "register = read_register(folder)"
SELECT = "chosen = select(register, everything)"
COMPARE = """
claims = comparable(chosen)
found = [assertions(claims), pairs(assertions(claims))]
found += [independence(claims, matches(claims, chosen.links)), drift(claims, chosen.links)]
factors = beside_stated(once(implied_factors(claims, chosen.links)), chosen.conversions)
found += [conflicts(claims, chosen.links, factors, chosen.topic)]
"""
STEPS = {
    "read_csv": ("", "table = pd.read_csv(folder / 'data' / 'claims.csv')", "int(table.memory_usage(deep=True).sum())"),
    "read and check": ("", READ, "0"),
    "select": (READ, SELECT, "0"),
    "compare": (f"{READ}\n{SELECT}", COMPARE, "0"),
}


def measured(step: str, folder: Path, warm: Path) -> dict[str, float]:
    """What one fresh process uses for a step."""
    before, work, size = STEPS[step]
    code = MEASURED.format(before=before, work=work, size=size, folder=str(folder), warm=str(warm))
    return json.loads(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)


def medians(steps: dict[tuple[str, int], tuple[str, Path, Path]], times: int) -> dict[tuple[str, int], dict]:
    """Medians of so many rounds of all steps, in turns; the first round is a warm-up and left out."""
    _, *rounds = [{name: measured(*step) for name, step in steps.items()} for _ in range(times + 1)]
    return {
        name: {key: statistics.median(done[name][key] for done in rounds) for key in rounds[0][name]} for name in steps
    }


def large(claims: int, times: int) -> str:
    """Generate, measure, and lay out as a table what was found."""
    with TemporaryDirectory() as work:
        folders = {count: Path(work) / str(count) for count in (1000, SMALL, claims)}
        for count, folder in folders.items():
            subprocess.run([sys.executable, HERE / "generate.py", folder, "--claims", str(count)], check=True)
        steps = {(step, count): (step, folders[count], folders[1000]) for step in STEPS for count in (SMALL, claims)}
        return _table(medians(steps, times), claims)


def _table(runs: dict[tuple[str, int], dict[str, float]], claims: int) -> str:
    """What was measured, one row a step, and over it how reading compares."""
    plain, read = runs["read_csv", claims], runs["read and check", claims]
    times = read["seconds"] / plain["seconds"]
    rows = [
        f"| read and check / `pandas.read_csv` of the claims, CPU time | {times:.2f} | 3 |",
        f"| peak memory / the table in memory | {read['peak'] / plain['table']:.2f} | 4 |",
    ]
    growth = {
        step: runs[step, claims]["seconds"] / claims * SMALL / runs[step, SMALL]["seconds"]
        for step in STEPS
        if step != "read_csv"
    }
    rows += [
        f"| {step}: time a claim, against {SMALL:,} claims | {times:.2f} | 1.2 |" for step, times in growth.items()
    ]
    lines = [f"| of {claims:,} claims | measured | at most |", "|---|---|---|", *rows, ""]
    lines += ["| | claims | CPU seconds | peak memory added, MB |", "|---|---|---|---|"]
    lines += [
        f"| {step} | {count:,} | {run['seconds']:.2f} | {run['peak'] / MB:,.0f} |"
        for (step, count), run in runs.items()
    ]
    return "\n".join([*lines, "", f"The table in memory: {plain['table'] / MB:,.0f} MB."])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=LARGE)
    parser.add_argument("--times", type=int, default=TIMES)
    options = parser.parse_args()
    print(large(options.claims, options.times))
