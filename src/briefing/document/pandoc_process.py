"""Pandoc, which may take for ever over what is odd, or all memory: it has so much of both, and no more."""

import subprocess

from briefing.document.remarks import RefusedError

SECONDS = 20  # over what one cell shows, which takes a tenth of one as a rule
SECONDS_A_DOCUMENT = 300
MEMORY = ["+RTS", "-M2g", "-RTS"]


def converted(source: str, reads: str, writes: str, *options: str, seconds: float = SECONDS) -> str:
    """A source in another format; raises where pandoc cannot read it, or not in time."""
    import pypandoc

    command = [pypandoc.get_pandoc_path(), f"--from={reads}", f"--to={writes}", *options, *MEMORY]
    try:
        done = subprocess.run(command, input=source.encode("utf-8"), capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise RefusedError(f"pandoc took more than {seconds:g} s over it, and was stopped") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").split("\n")[0]
        raise RefusedError(f"pandoc cannot read it ({said})")
    return done.stdout.decode("utf-8")
