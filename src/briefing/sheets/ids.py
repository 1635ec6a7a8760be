"""The ids that a cell may name, shown with their labels (`agency — The Agency`) and read back."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

import pandas as pd

BETWEEN, JOINT = " — ", ";"
MOST_NEAR, MOST_NAMES = 3, 30  # ids that are named; names among which they are looked for
LISTS = {
    "actors": ("actor_id", "name", "actor"),
    "measures": ("measure_id", "label", "measure"),
    "units": ("unit_id", "label", "unit"),
}
Labels = Mapping[str, str]


def labels_of(tables: Mapping[str, pd.DataFrame]) -> dict[str, dict[str, str]]:
    """The ids of actors, measures and units, each with its label; merged actors are left out."""
    actors = tables["actors.csv"]
    known = {**tables, "actors.csv": actors.loc[actors["merged_into"].eq("")]}
    return {
        name: {row_id: label.replace(JOINT, ",") for row_id, label in zip(table[key], table[label], strict=True)}
        for name, (key, label, _) in LISTS.items()
        for table in [known[f"{name}.csv"].sort_values(key)]
    }


def option(row_id: str, labels: Labels) -> str:
    """An id with its label."""
    return f"{row_id}{BETWEEN}{labels[row_id]}" if row_id in labels else row_id


def shown(cell: str, labels: Labels) -> str:
    """A cell of ids joined by `;`, each with its label."""
    return JOINT.join(option(row_id, labels) for row_id in cell.split(JOINT)) if cell else ""


def meant(cell: str, labels: Labels) -> tuple[str, list[str]]:
    """The ids that a cell names, by themselves, with their labels or by these alone, and the words that are no id.

    Small and capital letters are one.
    """
    named = {label.casefold(): row_id for row_id, label in labels.items()} | {row_id: row_id for row_id in labels}
    words = [word.partition(BETWEEN)[0].strip() for word in cell.split(JOINT) if word.strip()]
    found = [named.get(word.casefold(), "") for word in words]
    return JOINT.join(filter(None, found)), [word for word, row_id in zip(words, found, strict=True) if not row_id]


def number_in(claim_id: str, source_id: str) -> int:
    """The number in the id of a document's claim; zero where it has none."""
    end = claim_id.removeprefix(f"{source_id}-")
    return int(end) if end.isdecimal() else 0


def nearest(word: str, labels: Labels, called: Mapping[str, Sequence[str]]) -> str:
    """The known ids that look most like a word, in a sentence: by id, label, its initials or what texts call them."""
    names = {
        name.casefold(): row_id
        for row_id, label in labels.items()
        for name in (*called.get(row_id, ()), _initials(label), label, row_id)
        if name
    }
    near = dict.fromkeys(names[name] for name in get_close_matches(word.casefold(), names, n=MOST_NAMES, cutoff=0))
    return f"The nearest are {', '.join(list(near)[:MOST_NEAR])}" if near else "None is known"


def _initials(label: str) -> str:
    return "".join(word[0] for word in label.split() if word[0].isupper())
