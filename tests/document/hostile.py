"""A register full of hostile text: whatever stands in a free field is to be shown as text and to run nothing."""

import csv

import yaml

SCRIPT = "<script>document.title='owned'</script>"
MARKUP = "<img src=x onerror=document.title='owned'> </td></table></figure> --> ]]> {{ cell }} <!--"
QUOTES = "\" ' “ ” ` & &lt; \\ # $x$ * _ @ ~ %"
RIGHT_TO_LEFT = "\u202eright to left\u202c \u200f"
FORMULA = "=cmd|' /C calc'!A"
HOSTILE = " ".join((FORMULA, SCRIPT, MARKUP, QUOTES, RIGHT_TO_LEFT))
LONG = "long " * 1000 + "unbroken" * 625
FREE = {
    "sources.csv": ["title", "author", "published_note", "reliability_reason"],
    "actors.csv": ["name", "interest"],
    "measures.csv": ["label", "definition"],
    "units.csv": ["label", "definition"],
    "conversions.csv": ["assumption"],
    "claims.csv": ["scope", "status_reason", "note"],
    "links.csv": ["note"],
    "exclusions.csv": ["note"],
}
SENTENCES = ("confidence_reason", "text", "assumptions", "would_change_if")


def make_hostile(data):
    """Put hostile text into every free field of the tables in `data`, and ten thousand letters into the first rows."""
    for name, columns in FREE.items():
        with (data / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for place, row in enumerate(rows):
            row.update({column: LONG if place == 0 else f"{HOSTILE} {row[column]}" for column in columns})
            if name == "claims.csv":
                row["value_text"] += SCRIPT
        with (data / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        if name == "claims.csv":
            _agree_with(rows, data / "corrections.yml")
    judgements = yaml.safe_load((data / "judgements.yml").read_text(encoding="utf-8"))
    for judgement in judgements:
        judgement["confidence_reason"] = f"{SCRIPT} {QUOTES} {judgement['confidence_reason']}"
    (data / "judgements.yml").write_text(yaml.safe_dump(judgements, allow_unicode=True), encoding="utf-8")


def _agree_with(rows, log):
    """Let the log of corrections say what the rows say now."""
    claims = {row["claim_id"]: row for row in rows}
    corrections = yaml.safe_load(log.read_text(encoding="utf-8"))
    for correction in corrections:
        correction["new"] = claims[correction["claim"]][correction["field"]].strip()
    log.write_text(yaml.safe_dump(corrections, allow_unicode=True), encoding="utf-8")
