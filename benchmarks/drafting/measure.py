"""How well drafting does, by field: drafts of texts set against their codings.

    python benchmarks/drafting/measure.py ARCHIVE [--split build|unseen] [--list]

`texts.csv` names the texts (NAME.txt in the folder ARCHIVE; they are other people's and not in the repository), their day
and split; `coding.csv` is what two coders agreed on, or settled, with the columns of claims.csv. A draft and a coded
claim are one where their phrases overlap in one paragraph; of several the one with the same measure and claimant.
"""

import argparse
import csv
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "src"))

from briefing.drafting.drafting import Drafter  # noqa: E402
from briefing.phrases.text import normalise, paragraphs  # noqa: E402
from briefing.register.register import read_register  # noqa: E402

FIELDS = ("numbers and bound", "measure_id", "unit_id", "claimant_id", "via", "modality", "derivation", "as_of or asserted", "known")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--split", default="build")
    parser.add_argument("--list", action="store_true", help="say what is missed and what is wrong")
    parser.add_argument("--coding", type=Path, default=HERE / "coding.csv")
    parser.add_argument("--texts", type=Path, default=HERE / "texts.csv")
    options = parser.parse_args()
    register = read_register(ROOT)
    drafter = Drafter(register, ROOT, "en")
    coded = rows(options.coding)
    found, drafts, stray, denials, denied = 0, 0, 0, 0, 0
    fields: dict[str, Counter] = {name: Counter() for name in FIELDS}
    started, words = time.process_time(), 0
    figures = 0
    for text in [row for row in rows(options.texts) if row["split"] == options.split]:
        file = options.archive / f"{text['name']}.txt"
        printed = file.read_text(encoding="utf-8")
        words += len(printed.split())
        draft = drafter.draft(text["name"], printed, url=text["url"])
        own = [row for row in coded if row["source_id"] == text["name"]]
        figures += len([row for row in own if row["bound"] != "none"])
        denials += len([row for row in own if row["bound"] == "none"])
        left = list(draft.of("claims.csv"))
        drafts += len(left)
        for row in own:
            match = best(row, left, paragraphs(printed))
            if match is None:
                if options.list:
                    print(f"  missed: {row['claim_id']} {row['paragraph']} {row['value_text']} [{row['measure_id']}]")
                continue
            left.remove(match)
            if row["bound"] == "none":
                denied += 1
            else:
                found += 1
            for name, what in scored(row, match).items():
                fields[name][what] += 1
                if options.list and what == "wrong":
                    print(f"  {name}: {row['claim_id']} {row['value_text']!r}: {told(row, match, name)}")
        stray += len(left)
        for one in left if options.list else ():
            print(f"  no claim: {text['name']} {one.paragraph} {one.value_text!r} {one.cells['measure_id'].value} {one.cells['claimant_id'].value}")
    print(f"figures drafted, once: {found} of {figures}; denials {denied} of {denials}; drafts that are no claim: {stray} of {drafts}")
    for name, counts in fields.items():
        total = sum(counts.values())
        print(f"{name:20} " + "  ".join(f"{what} {counts[what]} ({counts[what] / max(total, 1):.0%})" for what in ("right", "blank", "wrong")))
    print(f"{words} words in {time.process_time() - started:.2f} s of processor time")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def span(text: str, phrase: str) -> tuple[int, int]:
    start = normalise(text).find(normalise(phrase))
    return (start, start + len(normalise(phrase)))


def best(row: dict[str, str], drafts: list, printed: list[str]):
    """The draft of a coded claim, if there is one."""
    paragraph = printed[int(row["paragraph"]) - 1]
    start, end = span(paragraph, row["value_text"])
    near = []
    for draft in drafts:
        if draft.paragraph != int(row["paragraph"]):
            continue
        first, last = span(paragraph, draft.value_text)
        if first < end and last > start and (row["bound"] == "none") == (draft.cells.get("bound").value == "none") and (row["unit_id"] == "date") == (draft.cells["unit_id"].value == "date"):
            same = sum(draft.cells[name].value == row[name] for name in ("measure_id", "claimant_id") if name in draft.cells)
            numbers = [row[name] for name in ("low", "best", "high")] == [draft.cells[name].value for name in ("low", "best", "high")]
            near.append((numbers, same, min(end, last) - max(start, first), draft))
    return max(near, key=lambda one: one[:3])[3] if near else None


def cell(draft, name: str) -> str:
    return draft.cells[name].value if name in draft.cells else ""


def scored(row: dict[str, str], draft) -> dict[str, str]:
    """Whether each field is right, blank or wrong."""
    numbers = [plain(row[name]) for name in ("bound", "low", "best", "high")]
    drafted = [plain(cell(draft, name)) for name in ("bound", "low", "best", "high")]
    out = {"numbers and bound": "right" if numbers == drafted else "blank" if not drafted[0] else "wrong"}
    if row["unit_id"] == "date":
        same = [row[name][:7] for name in ("period_start", "period_end")] == [cell(draft, name)[:7] for name in ("period_start", "period_end")]
        out["numbers and bound"] = "right" if same else "wrong"
    for name in ("measure_id", "unit_id", "claimant_id", "modality", "derivation"):
        out[name] = "right" if cell(draft, name) == row[name] else "blank" if not cell(draft, name) else "wrong"
    if row["claimant_id"].startswith("new:"):
        out["claimant_id"] = "right" if not cell(draft, "claimant_id") else "wrong"
    out["via"] = "right" if set(cell(draft, "via").split(";")) == set(row["via"].split(";")) else "blank" if not cell(draft, "via") else "wrong"
    dates = [(row[name][:7], cell(draft, name)[:7]) for name in ("as_of", "asserted")]
    agree = any(coded and coded == said for coded, said in dates) or all(coded == said for coded, said in dates)
    out["as_of or asserted"] = "right" if agree else "blank" if not any(said for _, said in dates) else "wrong"
    known = row["assertion_id"]
    proposed = cell(draft, "assertion_id") if draft.known else ""
    if known or proposed:
        out["known"] = "right" if known == proposed else "blank" if not proposed else "wrong"
    return out


def plain(number: str) -> str:
    try:
        return f"{float(number):g}"
    except ValueError:
        return number


def told(row: dict[str, str], draft, name: str) -> str:
    names = {"numbers and bound": ("bound", "low", "best", "high", "period_start", "period_end"), "as_of or asserted": ("as_of", "asserted"), "known": ("assertion_id",)}.get(name, (name,))
    cues = ", ".join(draft.cells[one].cue for one in names if one in draft.cells and draft.cells[one].cue)
    return f"{[cell(draft, one) for one in names]} for {[row[one] for one in names]} ({cues})"


if __name__ == "__main__":
    main()
