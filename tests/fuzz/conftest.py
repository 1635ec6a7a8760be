"""These tests run where they are asked for alone: `make fuzz`, or with FUZZ_EXAMPLES set."""

import os

collect_ignore_glob = [] if os.environ.get("FUZZ_EXAMPLES") else ["test_*.py"]
