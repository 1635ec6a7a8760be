"""Ask whether any version that a lock pins is known to be unsafe, for every machine that the lock is for.

    python upkeep/audit.py requirements.lock develop.lock

`pip-audit` passes over pins that are for another system or Python, and says nothing of it; so it is given each pin
without what it is for, and a package that is pinned twice in two files. It fails on whatever it cannot look up.
"""

import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

PIN = re.compile(r"^([\w.-]+)(==[^\s;]+)[^\n\\]*(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
AUDIT = (sys.executable, "-m", "pip_audit", "--strict", "--require-hashes", "--disable-pip", "--progress-spinner=off")


def without_markers(lock: str) -> list[str]:
    """The lock's pins with their hashes, each for every machine, as files that name no package twice."""
    files: list[str] = []
    seen: Counter[str] = Counter()
    for name, version, hashes in PIN.findall(lock):
        if seen[name] == len(files):
            files.append("")
        files[seen[name]] += f"{name}{version} {hashes.rstrip()}\n"
        seen[name] += 1
    return files


def audit(lock: Path) -> bool:
    """Whether every pin of the lock could be looked up, and none is known to be unsafe."""
    with tempfile.TemporaryDirectory() as folder:
        clean = []
        for number, pins in enumerate(without_markers(lock.read_text(encoding="utf-8"))):
            file = Path(folder, f"{number}-{lock.name}")
            file.write_text(pins, encoding="utf-8")
            print(f"==> {lock.name}: {pins.count('==')} pins", flush=True)
            clean.append(subprocess.run([*AUDIT, "-r", file]).returncode == 0)
        return bool(clean) and all(clean)


if __name__ == "__main__":
    sys.exit(not all([audit(Path(lock)) for lock in sys.argv[1:]]))  # also after one that is not clean
