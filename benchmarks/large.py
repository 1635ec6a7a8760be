"""How reading a large register compares with `pandas.read_csv` of its claims, in time, memory and growth.

`python benchmarks/large.py [--claims 1000000]` generates a register of so many claims and one of 10,000, and reads each
in fresh processes: medians of CPU seconds and of peak memory, after a warm-up. Peak memory is what reading adds to the
process; the table is that of `read_csv`.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
SMALL, LARGE = 10_000, 1_000_000
MB = 2**20
MEASURED = """
import json, resource, sys, time
from pathlib import Path
import pandas as pd
from briefing.register.register import read_register
if {warm!r}:
    read_register(Path({warm!r}))
start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
{work}
used = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
size = int(table.memory_usage(deep=True).sum())
print(json.dumps({{"seconds": used, "peak": (peak - before) * 1024, "table": size}}))
"""
WORK = {
    "read_csv": "table = pd.read_csv(Path({folder!r}) / 'data' / 'claims.csv')",
    "read_register": "table = read_register(Path({folder!r})).claims",
}


def measured(work: str, folder: Path, warm: Path, times: int) -> dict[str, float]:
    """Medians over fresh processes; the first is a warm-up and left out. Imports are made before the clock starts."""
    code = MEASURED.format(work=WORK[work].format(folder=str(folder)), warm=str(warm))
    runs = [
        json.loads(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(times + 1)
    ]
    return {name: statistics.median(run[name] for run in runs[1:]) for name in runs[0]}


def main() -> None:
    """Generate, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=LARGE)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    with TemporaryDirectory() as work:
        warm, small, large = (Path(work) / name for name in ("warm", "small", "large"))
        for folder, claims in ((warm, 1000), (small, SMALL), (large, options.claims)):
            subprocess.run([sys.executable, HERE / "generate.py", folder, "--claims", str(claims)], check=True)
        plain = measured("read_csv", large, warm, options.times)
        few, many = (measured("read_register", folder, warm, options.times) for folder in (small, large))
    print(_table(plain, few, many, options.claims))


def _table(plain: dict[str, float], few: dict[str, float], many: dict[str, float], claims: int) -> str:
    """What was measured, one row a way of reading, and under it how it compares."""
    growth = (many["seconds"] / claims) / (few["seconds"] / SMALL)
    ways = (("read_csv", claims, plain), ("read_register", SMALL, few), ("read_register", claims, many))
    return "\n".join(
        [
            "| | claims | CPU seconds | peak memory, MB | the table, MB |",
            "|---|---|---|---|---|",
            *(
                f"| {way} | {count:,} | {run['seconds']:.2f} | {run['peak'] / MB:,.0f} | {run['table'] / MB:,.0f} |"
                for way, count, run in ways
            ),
            "",
            "| read_register | measured | aim |",
            "|---|---|---|",
            f"| CPU time, times read_csv | {many['seconds'] / plain['seconds']:.2f} | at most 3 |",
            f"| peak memory, times the table | {many['peak'] / plain['table']:.2f} | at most 4 |",
            f"| peak memory, times that of read_csv | {many['peak'] / plain['peak']:.2f} | |",
            f"| CPU time a claim, {claims:,} over {SMALL:,} | {growth:.2f} | at most 1.2 |",
        ]
    )


if __name__ == "__main__":
    main()
