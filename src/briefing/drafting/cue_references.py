"""What the cue files name of the register: each unit, measure, actor, derivation and modality must exist there."""

from collections.abc import Collection, Iterator
from pathlib import Path

from briefing.drafting.cues import FOLDER, Cues, read_cues
from briefing.errors import Fault, suggestion
from briefing.phrases.languages import LANGUAGES
from briefing.register.coding import DERIVATIONS, MODALITIES
from briefing.register.register import Register
from briefing.register.yaml_lines import Place, line_of

Named = Iterator[tuple[Place, str, str]]


def cue_faults(root: Path, register: Register) -> list[Fault]:
    """The faults of every cue file: what cannot be read, and what it names that does not exist."""
    known: dict[str, tuple[Collection[str], str]] = {
        "unit": (set(register.units["unit_id"]), "data/units.csv"),
        "measure": (set(register.measures["measure_id"]), "data/measures.csv"),
        "actor": (set(register.actors["actor_id"]), "data/actors.csv"),
        "derivation": (DERIVATIONS, "the derivations of data/README.md"),
        "modality": (MODALITIES, "the modalities of data/README.md"),
    }
    languages = {*LANGUAGES, *register.sources["language"]}
    faults: list[Fault] = []
    for path in sorted((root / FOLDER).glob("*.yml")):
        file = f"{FOLDER}/{path.name}"
        if path.stem not in languages:
            problem = f'"{path.stem}" is the language of no document, and has no table of numbers'
            faults.append(Fault(file, "", "", problem, f"Name the file after one of {', '.join(sorted(languages))}"))
        cues, lines, found = read_cues(root, path.stem)
        faults += found
        faults += [
            Fault(
                file,
                line_of(lines, place),
                ".".join(map(str, place)),
                f'"{word}" is not in {known[kind][1]}',
                f"Add it there first. {suggestion(word, known[kind][0])}",
            )
            for place, word, kind in _named(cues)
            if word not in known[kind][0]
        ]
    return faults


def _named(cues: Cues) -> Named:
    """Each name in a cue file: its place there, the name, and what kind of thing it must be."""
    for name, kind in (
        ("units", "unit"),
        ("derivations", "derivation"),
        ("modalities", "modality"),
        ("actors", "actor"),
    ):
        yield from (((name, word), word, kind) for word in getattr(cues, name))
    yield from ((("money", key), unit, "unit") for key, unit in cues.money.items())
    for place, rule in enumerate(cues.measures):
        yield ("measures", place), rule.measure, "measure"
        yield from ((("measures", place), unit, "unit") for unit in (rule.unit, rule.as_unit) if unit)
    for place, one in enumerate(cues.equivalents):
        yield from ((("equivalents", place), unit, "unit") for unit in (one.unit, one.as_unit))
    for total, narrow in cues.engagement_measures.items():
        yield from ((("engagement_measures", total), measure, "measure") for measure in (total, narrow))
    for name in ("denials", "events"):
        yield from (((name, place), event.measure, "measure") for place, event in enumerate(getattr(cues, name)))
    for place, counter in enumerate(cues.grammar.counters):
        at: Place = ("grammar", "counters", place)
        yield from ((at, unit, "unit") for unit in (*counter.units, counter.alone) if unit)
