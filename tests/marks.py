"""What a test needs of the machine; where that is missing it is skipped, and says so."""

import os
import shutil

import pytest

from briefing.run.processes import can_fork

needs_fork = pytest.mark.skipif(not can_fork(), reason="no process can be forked here")
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler reads the text of PDFs")
needs_posix = pytest.mark.skipif(os.name == "nt", reason="a script of a shell is run")
EITHER_WAY = [pytest.param(True, id="forked", marks=needs_fork), pytest.param(False, id="kernel")]
