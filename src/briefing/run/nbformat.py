"""nbformat, imported without a grammar that nothing here uses.

nbformat checks notebooks with jsonschema, which takes the optional package rfc3987_syntax along if it is there, for
addresses with letters beyond ASCII; compiling that package's grammar costs more than all of nbformat. Whatever needs
nbformat imports it from here.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

GRAMMAR = "rfc3987_syntax"


@contextmanager
def _absent(module: str) -> Iterator[None]:
    """Let an import inside the block fail as if the module were not installed, unless it is loaded already."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # Python takes None here; its stubs do not
    try:
        yield
    finally:
        del sys.modules[module]


with _absent(GRAMMAR):
    import nbformat
    from nbformat import NotebookNode

__all__ = ["NotebookNode", "nbformat"]
