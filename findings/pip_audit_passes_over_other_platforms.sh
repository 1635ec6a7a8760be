#!/usr/bin/env bash
# pip-audit: a pin whose marker is false on the machine that audits is passed over without a word, also with --strict.
#
# Expected: an audit of a hashed lock for all machines looks every pin up; what it cannot judge here it counts among the
#   skipped, and `--strict` fails on whatever is skipped.
# Happens: a pin for another system is dropped before anything is asked: no dependency, none skipped, "No known
#   vulnerabilities found", and the exit code of a full audit. An old version with known holes, locked for macOS or Windows, is
#   never seen by an audit on Linux.
# Versions: pip-audit 2.10.1, Python 3.11, Linux. Date: 2026-12-01.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pip-audit==2.10.1
zeros=$(printf '0%.0s' {1..64})
echo "jinja2==2.0 ; sys_platform == 'no-such-system' --hash=sha256:$zeros" > "$folder/pins.txt"
if said=$("$folder/venv/bin/pip-audit" --strict --require-hashes --disable-pip --format json -r "$folder/pins.txt" 2>&1); then ended=0; else ended=$?; fi
echo "$said"
echo "exit code: $ended"
if [ "$ended" = 0 ] && ! grep -q -i jinja2 <<< "$said"; then echo "as described"; else echo CHANGED; exit 1; fi
