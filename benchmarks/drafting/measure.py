"""How well drafting does, by field: drafts of texts set against their codings.

    python benchmarks/drafting/measure.py ARCHIVE [--split build|train|unseen] [--core] [--list]

`texts.csv` names the texts (NAME.txt in the folder ARCHIVE; they are other people's and not in the repository), their
day and split; `coding.csv` is what two coders agreed on, or settled, with the columns of claims.csv. With `--core`
the texts are those that the register archives, and their coding is the register's. No text is drafted with its own
rows in the register. A draft and a coded claim are one where their phrases overlap in one paragraph; of several the
one with the same numbers, measure and claimant.
"""

import argparse
import csv
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.drafting.draft import CLAIMS, Drafted
from briefing.drafting.drafting import Drafter
from briefing.phrases.text import normalise, paragraphs
from briefing.register.coding import NUMBERS, UNATTRIBUTED
from briefing.register.register import Register, read_register

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
Row = dict[str, str]

RIGHT, BLANK, WRONG = OUTCOMES = ("right", "blank", "wrong")
VALUE, DATES, KNOWN = "numbers and bound", "as_of or asserted", "known"
FIELDS = (VALUE, "measure_id", "unit_id", "claimant_id", "via", "modality", "derivation", DATES, KNOWN)
COLUMNS = {
    VALUE: ("bound", *NUMBERS, "period_start", "period_end"),
    DATES: ("as_of", "asserted"),
    KNOWN: ("assertion_id",),
}
NEW = "new:"  # a coded actor that the register does not have: blank is right
DENIAL, DATE = "none", "date"


@dataclass
class Measured:
    """What was found, field by field, and the lines that say what was not."""

    figures: int = 0
    found: int = 0
    denials: int = 0
    denied: int = 0
    drafts: int = 0
    stray: int = 0
    further: int = 0
    words: int = 0
    seconds: float = 0
    fields: dict[str, Counter] = field(default_factory=lambda: {name: Counter() for name in FIELDS})
    lines: list[str] = field(default_factory=list)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--split", default="build")
    parser.add_argument("--core", action="store_true", help="the texts of the register itself")
    parser.add_argument("--list", action="store_true", help="say what is missed and what is wrong")
    parser.add_argument("--coding", type=Path, default=HERE / "coding.csv")
    parser.add_argument("--texts", type=Path, default=HERE / "texts.csv")
    options = parser.parse_args()
    register = read_register(ROOT)
    texts, coded = _core(register) if options.core else (_rows(options.texts), _rows(options.coding))
    chosen = [text for text in texts if options.core or text["split"] == options.split]
    measured = Measured()
    for text in chosen:
        own = [row for row in coded if row["source_id"] == text["name"]]
        _measure(measured, text, own, options.archive, register)
    print("\n".join([*(measured.lines if options.list else ()), *_summary(measured)]))


def _core(register: Register) -> tuple[list[Row], list[Row]]:
    """The archived texts of the register and their claims."""
    sources = register.sources.loc[register.sources["text_file"].ne("")]
    texts = [
        {"name": row.source_id, "file": row.text_file, "url": row.url, "published": row.published}
        for row in sources.itertuples()
    ]
    return texts, [row for row in _rows(ROOT / "data/claims.csv") if row["source_id"] in set(sources["source_id"])]


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _without(register: Register, text: Row) -> Register:
    """The register without the claims of a text."""
    same = register.sources["source_id"].eq(text["name"])
    if text["url"]:
        same |= register.sources["url"].eq(text["url"])
    own = register.claims["source_id"].isin(register.sources.loc[same, "source_id"])
    return replace(register, claims=register.claims.loc[~own])


def _measure(measured: Measured, text: Row, coded: list[Row], archive: Path, register: Register) -> None:
    printed = (archive / text.get("file", f"{text['name']}.txt")).read_text(encoding="utf-8")
    other = _without(register, text)
    drafter = Drafter(other, ROOT, "en")
    started = time.process_time()
    draft = drafter.draft(text["name"], printed, url=text["url"], day=text["published"])
    measured.seconds += time.process_time() - started
    measured.words += len(printed.split())
    left, lines, known = draft.of(CLAIMS), paragraphs(printed), set(other.claims["assertion_id"])
    measured.figures += sum(row["bound"] != DENIAL for row in coded)
    measured.denials += sum(row["bound"] == DENIAL for row in coded)
    measured.drafts += len(left)
    for row in coded:
        match = _best(row, left, lines)
        if match is None:
            measured.lines.append(f"  missed: {row['claim_id']} {row['value_text']!r} [{row['measure_id']}]")
            continue
        left.remove(match)
        measured.denied += row["bound"] == DENIAL
        measured.found += row["bound"] != DENIAL
        for name, outcome in _scored(row, match, known).items():
            measured.fields[name][outcome] += 1
            if outcome != RIGHT:
                measured.lines.append(f"  {outcome} {name}: {row['claim_id']} {_told(row, match, name)}")
    for one in left:
        further = any(_is_one(row, one, lines) and _cell(one, "claimant_id") != row["claimant_id"] for row in coded)
        measured.further += further
        measured.stray += not further
        said = "further claimant" if further else "no claim"
        told = f"{_cell(one, 'measure_id')} {_cell(one, 'claimant_id')}"
        measured.lines.append(f"  {said}: {text['name']} {one.paragraph} {one.value_text!r} {told}")


def _span(text: str, phrase: str) -> tuple[int, int]:
    start = normalise(text).find(normalise(phrase))
    return start, start + len(normalise(phrase))


def _is_one(row: Row, draft: Drafted, printed: Sequence[str]) -> int:
    """How many letters a coded claim and a draft of one kind (figure, date or denial) have in common."""
    if draft.paragraph != int(row["paragraph"]):
        return 0
    if (row["bound"] == DENIAL) != (_cell(draft, "bound") == DENIAL):
        return 0
    if (row["unit_id"] == DATE) != (_cell(draft, "unit_id") == DATE):
        return 0
    paragraph = printed[draft.paragraph - 1]
    (start, end), (first, last) = _span(paragraph, row["value_text"]), _span(paragraph, draft.value_text)
    return max(0, min(end, last) - max(start, first))


def _best(row: Row, drafts: Sequence[Drafted], printed: Sequence[str]) -> Drafted | None:
    """The draft of a coded claim, if there is one."""
    near = []
    for draft in drafts:
        if common := _is_one(row, draft, printed):
            same = sum(_cell(draft, name) == row[name] for name in ("measure_id", "claimant_id"))
            numbers = all(_plain(_cell(draft, name)) == _plain(row[name]) for name in NUMBERS)
            near.append((numbers, same, common, draft))
    return max(near, key=lambda one: one[:3])[3] if near else None


def _cell(draft: Drafted, name: str) -> str:
    return draft.cells[name].value if name in draft.cells else ""


def _scored(row: Row, draft: Drafted, known: set[str]) -> dict[str, str]:
    """Whether each field is right, blank or wrong."""
    out = {name: _outcome(row[name], _cell(draft, name)) for name in FIELDS if name in row}
    out[VALUE] = _value(row, draft)
    if row["claimant_id"].startswith(NEW):
        out["claimant_id"] = RIGHT if _cell(draft, "claimant_id") in ("", UNATTRIBUTED) else WRONG
    said = {actor for actor in row["via"].split(";") if not actor.startswith(NEW)}
    drafted = set(_cell(draft, "via").split(";")) - {""}
    out["via"] = RIGHT if said - {""} == drafted else WRONG if drafted else BLANK
    out[DATES] = _dates([(row[name][:7], _cell(draft, name)[:7]) for name in COLUMNS[DATES]])
    coded = row["assertion_id"] if row["assertion_id"] in known else ""
    proposed = _cell(draft, "assertion_id") if draft.known else ""
    if coded or proposed:
        out[KNOWN] = _outcome(coded, proposed)
    return out


def _outcome(coded: str, drafted: str) -> str:
    return RIGHT if coded == drafted else WRONG if drafted else BLANK


def _value(row: Row, draft: Drafted) -> str:
    if row["unit_id"] == DATE:
        ends = ("period_start", "period_end")
        return RIGHT if all(row[name][:7] == _cell(draft, name)[:7] for name in ends) else WRONG
    names = ("bound", *NUMBERS)
    if all(_plain(row[name]) == _plain(_cell(draft, name)) for name in names):
        return RIGHT
    return WRONG if _cell(draft, "bound") else BLANK


def _dates(pairs: Sequence[tuple[str, str]]) -> str:
    agree = any(coded and coded == said for coded, said in pairs) or all(coded == said for coded, said in pairs)
    return RIGHT if agree else WRONG if any(said for _, said in pairs) else BLANK


def _plain(number: str) -> str:
    try:
        return f"{float(number):g}"
    except ValueError:
        return number


def _told(row: Row, draft: Drafted, name: str) -> str:
    names = COLUMNS.get(name, (name,))
    cells: Mapping = draft.cells
    cues = ", ".join(f"{cells[one].sure}: {cells[one].cue}" for one in names if one in cells and cells[one].cue)
    drafted, coded = (
        ";".join(filter(None, values)) for values in ([_cell(draft, one) for one in names], [row[one] for one in names])
    )
    return f"{row['value_text']!r}: {drafted or '-'} for {coded or '-'} ({cues})"


def _summary(measured: Measured) -> Iterator[str]:
    yield (
        f"figures drafted, once: {measured.found} of {measured.figures}; denials {measured.denied} of "
        f"{measured.denials}; drafts that are no claim: {measured.stray} of {measured.drafts}, "
        f"of a further claimant: {measured.further}"
    )
    for name, counts in measured.fields.items():
        total = max(sum(counts.values()), 1)
        shares = (f"{outcome} {counts[outcome]} ({counts[outcome] / total:.0%})" for outcome in OUTCOMES)
        yield f"{name:20} " + "  ".join(shares)
    yield f"{measured.words} words in {measured.seconds:.2f} s of processor time"


if __name__ == "__main__":
    main()
