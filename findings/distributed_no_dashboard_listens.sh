#!/usr/bin/env bash
# distributed: a LocalCluster told to have no dashboard still opens port 8787, with threads on every interface.
#
# Expected: the documentation of LocalCluster says that dashboard_address=None disables the dashboard, so that no web
#   server listens on its port.
# Happens: a web server listens on port 8787 all the same: with workers as processes on this machine's own address, with
#   processes=False on every interface, where whoever reaches the machine reaches it. An address that is given, as in
#   dashboard_address="127.0.0.1:0", is kept to.
# Versions: distributed 2026.8.0, dask 2026.8.0, psutil 7.1.3, Python 3.11. Date: 2026-11-29.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check distributed==2026.8.0 dask==2026.8.0 psutil==7.1.3
cat > "$folder/listening.py" <<'PYTHON'
import sys

import psutil
from distributed import LocalCluster


def listening(**how):
    """The addresses on which this process listens while a cluster of one worker runs."""
    with LocalCluster(n_workers=1, threads_per_worker=1, **how):
        own = psutil.Process().net_connections(kind="inet")
        return sorted({tuple(one.laddr) for one in own if one.status == "LISTEN"})


if __name__ == "__main__":
    processes = listening(dashboard_address=None)
    threads = listening(dashboard_address=None, processes=False)
    given = listening(dashboard_address="127.0.0.1:0", processes=False)
    print("None, processes:", *processes)
    print("None, threads:", *threads)
    print("127.0.0.1:0, threads:", *given)
    as_described = (
        ("127.0.0.1", 8787) in processes
        and ("0.0.0.0", 8787) in threads
        and not any(port == 8787 for _, port in given)
    )
    print("as described" if as_described else "CHANGED")
    sys.exit(not as_described)
PYTHON
"$folder/venv/bin/python" "$folder/listening.py"
