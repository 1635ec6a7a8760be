"""Outputs that are the same from one build to the next: random ids numbered, places in memory and dates left out.

What a widget's state is, which only its program shows, is left out too, and a number that JSON has none for is null.
"""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from briefing.document.records import RECORD
from briefing.run.nbformat import NotebookNode

ID = re.compile(r'\bid\s*=\s*["\']([^"\'\s]+)["\']')
MEMORY = re.compile(r"\b(at|object at|instance at) 0x[0-9a-fA-F]{6,16}\b")
METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.DOTALL)
UNFIT = re.compile(r"[^\w-]")  # in an id that a style sheet may name, which begins with a letter
WIDGET = "application/vnd.jupyter.widget-view+json"
MARKUP = ("text/html", "image/svg+xml")


def repeatable(name: str, notebook: NotebookNode) -> NotebookNode:
    """An executed notebook whose outputs hold nothing that is random, as far as can be told from them."""
    prefix = f"id-{UNFIT.sub('-', name)}"
    cells = [_cell(cell, f"{prefix}-{place}") for place, cell in enumerate(notebook.cells)]
    metadata = {part: value for part, value in notebook.metadata.items() if part != "widgets"}
    return NotebookNode({**notebook, "metadata": metadata, "cells": cells})


def _cell(cell: NotebookNode, prefix: str) -> NotebookNode:
    if "outputs" not in cell:
        return cell
    outputs = [_output(output, cell.source, f"{prefix}-{number}") for number, output in enumerate(cell.outputs)]
    return NotebookNode({**cell, "outputs": outputs})


def _output(output: NotebookNode, source: str, prefix: str) -> NotebookNode:
    if RECORD in output.get("data", {}):
        return output
    output = _finite(output)
    if output.output_type == "stream":
        output.text = MEMORY.sub(r"\1 0x…", output.text)
    _settle(output.get("data", {}), source, prefix)
    return output


def _finite(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, dict):
        return type(value)({name: _finite(one) for name, one in value.items()})
    if isinstance(value, list):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _settle(data: dict, source: str, prefix: str) -> None:
    for media, content in data.items():
        if media == WIDGET and isinstance(content, dict):
            content["model_id"] = prefix
        if isinstance(content, str) and media.startswith("text/"):
            data[media] = content = MEMORY.sub(r"\1 0x…", content)
        if isinstance(content, str) and media in MARKUP:
            data[media] = _numbered(METADATA.sub("", content), source, prefix)


def _numbered(markup: str, source: str, prefix: str) -> str:
    """Markup whose ids are numbered, wherever they stand in it, but for those that somebody wrote in the cell."""
    random = [one for one in dict.fromkeys(ID.findall(markup)) if one not in source]
    numbers = {one: f"{prefix}-{number}" for number, one in enumerate(random, start=1)}
    return _replaced(markup, random, numbers) if random else markup


def _replaced(markup: str, names: Iterable[str], by: Mapping[str, str]) -> str:
    """Each id in its new words: as an attribute, in a style, in a reference; the longer of two first."""
    every = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf"(?<=[\"'#\s(])(?:{every})(?=[\"'\s,{{)>:.\[]|$)", lambda found: by[found[0]], markup)
