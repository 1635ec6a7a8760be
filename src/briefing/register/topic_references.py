"""What the topic and the tables name of each other: each must exist."""

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from briefing.errors import Fault, suggestion
from briefing.register.topic import FOLDER, Lines, Topic
from briefing.register.yaml_lines import Place, line_of

Named = Iterator[tuple[str, Place, str, str]]


def topic_faults(topic: Topic, lines: Lines, tables: Mapping[str, pd.DataFrame]) -> list[Fault]:
    """Themes and parties of the tables that the topic lacks, and what the topic names that no table has.

    `tables` are the register's as text cells, by file name; `lines` those of the topic's files.
    """
    named_there: list[tuple[str, str, str, Collection[str]]] = [
        ("measures.csv", "theme", f"{FOLDER}/themes.yml", topic.themes),
        ("actors.csv", "party", f"{FOLDER}/parties.yml", topic.parties),
    ]
    faults = [
        _unknown(f"data/{table}", f"line {line}", column, word, file, words)
        for table, column, file, words in named_there
        for line, word in tables[table][column].items()
        if word not in words
    ]
    measures, units = tables["measures.csv"], tables["units.csv"]
    known = {
        "measure": (set(measures["measure_id"]), "data/measures.csv"),
        "group": (set(measures["comparability_group"]), "data/measures.csv, comparability_group"),
        "date": (_of_dates(measures, "comparability_group"), "data/measures.csv as a group of dates"),
        "start": (_of_dates(measures, "measure_id"), "data/measures.csv as a date"),
        "unit": (set(units["unit_id"]), "data/units.csv"),
        "pool": (_pools(tables["actors.csv"]), "data/actors.csv, pool_ids"),
        "theme": (set(topic.themes), f"{FOLDER}/themes.yml"),
        "party": (set(topic.parties), f"{FOLDER}/parties.yml"),
    }
    faults += [
        _unknown(f"{FOLDER}/{file}", line_of(lines[file], place), ".".join(map(str, place)), word, where, there)
        for file, place, word, kind in _named(topic)
        for there, where in [known[kind]]
        if word not in there
    ]
    return faults


def _named(topic: Topic) -> Named:
    """Each name in the topic: its file, its place there, the name, and what kind of thing it must be."""
    yield from (("parties.yml", ("pools", pool), pool, "pool") for pool in topic.pools)
    for place, order in enumerate(topic.order):
        yield "events.yml", ("order", place, "first"), order.first, "date"
        yield from (("events.yml", ("order", place, "then"), group, "group") for group in order.then)
    for measure, themes in topic.denials.items():
        yield "events.yml", ("denials", measure), measure, "measure"
        yield from (("events.yml", ("denials", measure), theme, "theme") for theme in themes)
    for kind in type(topic.rates).model_fields:
        for place, way in enumerate(getattr(topic.rates, kind)):
            at = ("rates", kind, place)
            yield "rates.yml", (*at, "measure"), way.measure, "measure"
            yield from (("rates.yml", (*at, "units", unit), unit, "unit") for unit in getattr(way, "units", ()))
            yield from (("rates.yml", (*at, "start"), start, "start") for start in [getattr(way, "start", "")] if start)
    for name, groups in topic.headlines.items():
        yield from (("headlines.yml", ("headlines", name), group, "group") for group in groups)
    for name, panels in topic.panels.items():
        yield from (("headlines.yml", ("panels", name), group, "group") for groups in panels for group in groups)
    if topic.arithmetic:
        yield "headlines.yml", ("arithmetic", "pool"), topic.arithmetic.pool, "pool"
        units = (topic.arithmetic.base, *topic.arithmetic.made)
        yield from (("headlines.yml", ("arithmetic",), unit, "unit") for unit in units)
    for place, unknown in enumerate(topic.unknowns):
        answer = unknown.unless
        told = [*(answer.groups if answer else ()), *filter(None, [unknown.last_words])]
        yield from (("unknowns.yml", ("unknowns", place), group, "group") for group in told)
        if answer and answer.party:
            yield "unknowns.yml", ("unknowns", place, "unless", "party"), answer.party, "party"


def _of_dates(measures: pd.DataFrame, column: str) -> set[str]:
    return set(measures.loc[measures["basis"].eq("date"), column])


def _pools(actors: pd.DataFrame) -> set[str]:
    return {pool for ids in actors["pool_ids"] for pool in ids.split(";")}


def _unknown(file: str, row: str, column: str, word: str, where: str, known: Collection[str]) -> Fault:
    return Fault(file, row, column, f'"{word}" is not in {where}', f"Add it there first. {suggestion(word, known)}")
