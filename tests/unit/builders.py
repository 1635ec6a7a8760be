"""An invented register: each builder gives one row that breaks no rule, and takes overrides by column."""

import csv
from functools import cache
from pathlib import Path

import pandas as pd
import yaml

from briefing.register.archive import PRESENT, Text
from briefing.register.coding import NUMBERS
from briefing.register.coverage import numbers_in_texts
from briefing.register.judgements import Judgement
from briefing.register.register import Register
from briefing.register.schemas import SCHEMAS, typed
from briefing.register.topic import FILES as TOPIC_FILES
from briefing.register.topic import FOLDER as TOPIC_FOLDER
from briefing.register.topic import Topic

FILES = {Path(name).stem: name for name in SCHEMAS}
THEMES = ("munitions", "share", "weapons", "troops", "casualties", "payments", "context")
PARTIES = {"rok": "South Korea", "russia": "Russia", "ukraine": "Ukraine", "us": "the United States"}
TOPIC: dict = {
    "themes": {theme: {"label": theme.capitalize()} for theme in THEMES},
    "parties": {party: {"label": label} for party, label in PARTIES.items()}
    | {party: {"label": party, "one_side": False} for party in ("other", "none")},
    "likelihoods": {"unlikely": [20, 45], "likely": [55, 80], "very likely": [80, 95]},
}
YEARLY = {f"rounds_per_{span}": f"{span}s" for span in ("day", "week", "month", "year")}
EVENTS: dict = {
    "order": [
        {
            "first": "troops_arrival",
            "then": ["first_combat"],
            "broken": "first combat before the first arrival",
        },
        {
            "first": "first_supply",
            "then": ["missile_use", "first_missile_use"],
            "broken": "a missile in use before the first supply",
        },
        {
            "first": "first_combat",
            "then": ["killed", "killed_in_action"],
            "broken": "killed before the first combat that is reported",
        },
    ],
    "denials": {
        "arms_supplied": ["munitions", "weapons", "share"],
        "troops_present": ["troops", "casualties"],
    },
    "rates": {
        "durations": [{"measure": "fire_sustained", "of": "fired by Russia", "by": "a duration of fire"}],
        "shares": [{"measure": "share_of_fire", "of": "North Korean, fired", "by": "that and a share of fire"}],
        "stated": [{"measure": "rounds_rate", "of": "North Korean, supplied", "by": "a rate", "units": YEARLY}],
        "totals": [
            {
                "measure": "rounds_supplied",
                "of": "North Korean, supplied",
                "by": "a total since the start",
                "start": "first_supply_date",
            },
        ],
    },
}


def _row(row: dict, overrides: dict) -> dict:
    assert overrides.keys() <= row.keys(), f"no such column: {overrides.keys() - row.keys()}"
    return row | overrides


def source(**overrides) -> dict:
    row = dict.fromkeys(SCHEMAS["sources.csv"].columns, "") | {
        "source_id": "gazette-2024",
        "title": "Shells counted",
        "publisher_id": "gazette",
        "published": "2024-10-16",
        "published_basis": "stated",
        "kind": "news",
        "language": "en",
        "url": "https://example.org/shells",
        "reliability": "B",
        "reliability_reason": "Invented",
        "collection": "core",
        "status": "live",
    }
    return _row(row, overrides)


def actor(actor_id: str = "ministry", **overrides) -> dict:
    row = {
        "actor_id": actor_id,
        "name": actor_id.capitalize(),
        "kind": "government",
        "role": "body",
        "country": "KR",
        "party": "rok",
        "pool_ids": "",
        "interest": "Invented",
        "merged_into": "",
    }
    return _row(row, overrides)


def measure(measure_id: str = "shells", **overrides) -> dict:
    row = {
        "measure_id": measure_id,
        "label": measure_id.capitalize(),
        "theme": "munitions",
        "definition": "Invented",
        "parent_id": "",
        "basis": "cumulative",
        "comparability_group": measure_id,
    }
    return _row(row, overrides)


def unit(unit_id: str = "pieces", **overrides) -> dict:
    return _row({"unit_id": unit_id, "label": unit_id, "kind": "count", "definition": "Invented"}, overrides)


def coded(**overrides) -> dict:
    row = dict.fromkeys(SCHEMAS["coding/pass_a.csv"].columns, "") | {
        "claim_id": "gazette-2024-01",
        "assertion_id": "ministry_shells",
        "source_id": "gazette-2024",
        "value_text": "3,000 shells",
        "measure_id": "shells",
        "unit_id": "pieces",
        "low": "3000",
        "best": "3000",
        "high": "3000",
        "bound": "point",
        "derivation": "unstated",
        "modality": "happened",
        "claimant_id": "ministry",
    }
    return _row(row, overrides)


def claim(**overrides) -> dict:
    more = {"coding": "reviewed", "status": "active", "status_since": "", "status_reason": ""}
    return _row(coded() | more, overrides)


def figure(bound: str, first: float | str = "", second: float | str = "") -> dict:
    """The columns of a figure by the coding rules: figure("about", 12000), figure("range", 2, 3), figure("nearly", 5).

    What is nearly or just over is an about that is closed on a side.
    """
    cells = {
        "point": (first, first, first),
        "range": (first, "", second),
        "about": ("", first, ""),
        "nearly": ("", first, first),
        "just_over": (first, first, ""),
        "at_least": (first, first, ""),
        "at_most": ("", first, first),
        "vague": ("", "", ""),
        "none": ("", "", ""),
    }[bound]
    bound = "about" if bound in ("nearly", "just_over") else bound
    return {"bound": bound} | dict(zip(NUMBERS, map(str, cells), strict=True))


def link(**overrides) -> dict:
    row = {"from_claim": "gazette-2024-01", "to_claim": "gazette-2024-02", "relation": "based_on", "note": ""}
    return _row(row, overrides)


def exclusion(**overrides) -> dict:
    row = {
        "source_id": "gazette-2024",
        "paragraph": "",
        "value_text": "in 2024",
        "reason": "date",
        "claim_id": "",
        "note": "",
    }
    return _row(row, overrides)


def conversion(**overrides) -> dict:
    row = {
        "conversion_id": "shells_per_box",
        "from_unit": "boxes",
        "to_unit": "pieces",
        "low": "",
        "best": "20",
        "high": "",
        "assumption": "Invented",
        "claim_id": "",
    }
    return _row(row, overrides)


def judgement_fields(**overrides) -> dict:
    row = {
        "id": "supply-is-real",
        "text": "The supply is real.",
        "grounds": [],
        "likelihood": "likely",
        "confidence": "low",
        "confidence_reason": "Invented.",
        "needs_pools": 1,
        "claims": ["gazette-2024-01"],
        "beside": [],
        "assumptions": [],
        "would_change_if": ["The count were withdrawn."],
        "issued": "2024-11-01",
        "withdrawn": None,
    }
    return _row(row, overrides)


def judgement(**overrides) -> Judgement:
    return Judgement(**judgement_fields(**overrides))


def topic(**parts) -> Topic:
    """The invented topic, its order of events and rates among it, with some of its parts replaced."""
    return Topic.model_validate(TOPIC | EVENTS | parts)


def text(*paragraphs: str, source_id: str = "gazette-2024", state: str = PRESENT) -> dict[str, Text]:
    return {source_id: Text(source_id, "gazette.txt", state, paragraphs)}


ACTORS = [
    actor("ministry", pool_ids="rok"),
    actor("agency", pool_ids="rok"),
    actor("staff", party="ukraine", country="UA", pool_ids="ukraine"),
    actor("pentagon", party="us", country="US", pool_ids="us"),
    actor("gazette", kind="media", role="medium", party="none", country="", pool_ids="gazette"),
    actor("unattributed", kind="none", party="none", country=""),
]
ROWS = {
    "sources": [source()],
    "actors": ACTORS,
    "measures": [
        measure("shells"),
        measure("share_of_fire", theme="share", basis="share"),
        measure("killed", theme="casualties"),
        measure("arrival", theme="troops", basis="date"),
    ],
    "units": [
        unit("pieces"),
        unit("boxes"),
        unit("percent", kind="share"),
        unit("times", kind="ratio"),
        unit("date", kind="date"),
    ],
    "claims": [claim()],
}


def cells(name: str, *rows: dict) -> pd.DataFrame:
    """A table as it is read: text cells, the index is the line in the file."""
    lines = pd.RangeIndex(2, 2 + len(rows), name="line")
    return pd.DataFrame(list(rows), columns=list(SCHEMAS[name].columns), index=lines, dtype=object)


def table(name: str, *rows: dict) -> pd.DataFrame:
    """A table as it is checked and analysed: numbers as numbers."""
    return _table(name, tuple(tuple(row.items()) for row in rows)).copy(deep=False)


@cache
def _table(name: str, rows: tuple) -> pd.DataFrame:
    return typed(cells(name, *map(dict, rows)))


@cache
def _topic() -> Topic:
    return topic()


@cache
def _no_numbers() -> pd.DataFrame:
    return numbers_in_texts({}, table("claims.csv"), table("exclusions.csv"))


def register(
    judgements: tuple = (), texts: dict | None = None, corrections: tuple = (), about: Topic | None = None, **rows
) -> Register:
    """A register in memory, of the rows given, the invented ones for the tables left out; `about` is its topic."""
    tables = {stem: table(FILES[stem], *rows.get(stem, ROWS.get(stem, ()))) for stem in FILES}
    texts = texts or {}
    numbers = numbers_in_texts(texts, tables["claims"], tables["exclusions"]) if texts else _no_numbers()
    return Register(
        **tables,
        judgements=judgements,
        corrections=corrections,
        left_out=(),
        texts=texts,
        numbers=numbers,
        topic=about or _topic(),
    )


def write_project(folder: Path, judgements: str = "[]", corrections: str = "[]", **rows: list[dict]) -> Path:
    """The same register as files, in a project folder."""
    for stem, name in FILES.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(SCHEMAS[name].columns))
            writer.writeheader()
            writer.writerows((ROWS | rows).get(stem, []))
    (folder / "data" / "judgements.yml").write_text(judgements, encoding="utf-8")
    (folder / "data" / "corrections.yml").write_text(corrections, encoding="utf-8")
    return write_topic(folder, **TOPIC)


def write_topic(folder: Path, **parts) -> Path:
    """A topic as the files of a project folder: each part in the file that holds it."""
    (folder / TOPIC_FOLDER).mkdir(parents=True, exist_ok=True)
    for name, part in TOPIC_FILES.items():
        own = {field: parts[field] for field in part.model_fields if field in parts}
        (folder / TOPIC_FOLDER / name).write_text(yaml.safe_dump(own, sort_keys=False), encoding="utf-8")
    return folder
