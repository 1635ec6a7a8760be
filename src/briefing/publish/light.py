"""nbformat, as `briefing.notebook_format` imports it."""

from briefing.notebook_format import NotebookNode, nbformat

__all__ = ["NotebookNode", "nbformat"]
