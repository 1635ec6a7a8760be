"""A register as a machine-coded feed would fill it, for measuring how reading and analysis grow: never a source.

`python benchmarks/generate.py FOLDER --claims 1000000 --seed 1` writes FOLDER/data/. One row of its claims is one
invented mention of one invented statement, modelled on a row of the real register: its measure, unit, claimant, way
and order of magnitude. Mentions of a statement follow Zipf's law; the measures, units and actors are the real ones.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
from printed import WORDINGS, print_figures

from briefing.register.coding import ENGLISH, GLOSS
from briefing.register.schemas import SCHEMAS

ROOT = Path(__file__).resolve().parents[1]
TAKEN_OVER = ("actors.csv", "measures.csv", "units.csv")
MODELLED = ["measure_id", "unit_id", "derivation", "modality", "scope", "claimant_id", "via"]
CLAIMS_A_SOURCE = 100
CORE_SOURCES = 5
MOST_MENTIONS = 400
MOST = 9e8
HEDGED = [0.33, 0.27, 0.21, 0.07, 0.03, 0.09]
CODED_TWICE = 300
DAY = np.timedelta64(1, "D")
FIRST_DAY, LAST_DAY = np.datetime64("2022-09-01"), np.datetime64("2026-10-31")
JUDGEMENTS = """- id: feed-is-invented
  text: The figures of this register, {{{claim}}} among them, are invented.
  likelihood: almost certain
  confidence: high
  confidence_reason: They are drawn at random.
  needs_pools: 1
  claims: [{claim}]
  assumptions: []
  would_change_if: [A real feed took their place.]
  issued: "2026-11-01"
"""
CORRECTIONS = """- {{claim: {claim}, field: bound, old: none, new: {bound}, reason: Read again, date: "2026-11-01"}}
"""


def generate(folder: Path, claims: int, seed: int) -> None:
    """Write a whole register with so many claims into `folder`; the same seed gives the same bytes."""
    rng = np.random.default_rng(seed)
    (folder / "data" / "coding").mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "data" / "topic", folder / "data" / "topic", dirs_exist_ok=True)
    real = {name: _read(ROOT / "data" / name) for name in (*TAKEN_OVER, "claims.csv")}
    sources = _sources(max(CORE_SOURCES, claims // CLAIMS_A_SOURCE), real["actors.csv"], rng)
    said = _assertions(claims, real, rng)
    rows = _claims(_mentions(said, sources, claims, rng), sources, rng)
    coded = rows.head(CODED_TWICE)
    tables = {name: real[name] for name in TAKEN_OVER} | {
        "sources.csv": sources,
        "claims.csv": rows,
        "links.csv": _links(rows, rng),
        "exclusions.csv": _exclusions(rows),
        "conversions.csv": rows.head(0),
        "coding/pass_a.csv": coded,
        "coding/pass_b.csv": coded.assign(derivation="unstated"),
    }
    for name, schema in SCHEMAS.items():
        columns = list(schema.columns)
        tables[name].reindex(columns=columns, fill_value="").to_csv(
            folder / "data" / name, index=False, lineterminator="\n"
        )
    first = rows.iloc[0]
    (folder / "data" / "judgements.yml").write_text(JUDGEMENTS.format(claim=first["claim_id"]), encoding="utf-8")
    (folder / "data" / "corrections.yml").write_text(
        CORRECTIONS.format(claim=first["claim_id"], bound=first["bound"]), encoding="utf-8"
    )


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=object, keep_default_na=False)


def _sources(count: int, actors: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row a document of the feed, in the order of publication."""
    place = pd.Series(range(1, count + 1)).astype(str).str.zfill(6)
    days = np.sort(rng.integers(0, (LAST_DAY - FIRST_DAY) // DAY, count))
    media = actors.loc[actors["kind"].isin(["media", "medium"]), "actor_id"].to_numpy()
    return pd.DataFrame(
        {
            "source_id": "feed-" + place,
            "title": "Item " + place + " of the feed",
            "publisher_id": rng.choice(media, count),
            "published": np.datetime_as_string(FIRST_DAY + days * DAY),
            "published_basis": "stated",
            "accessed": "2026-11-01",
            "kind": rng.choice(["news", "analysis", "statement"], count, p=[0.9, 0.06, 0.04]),
            "language": rng.choice(list(WORDINGS), count, p=[0.76, 0.04, 0.03, 0.03, 0.08, 0.06]),
            "url": "https://example.org/feed/" + place,
            "reliability": rng.choice(list("BCDEF"), count, p=[0.2, 0.4, 0.2, 0.05, 0.15]),
            "reliability_reason": "Invented",
            "collection": np.where(np.arange(count) < CORE_SOURCES, "core", "wider"),
            "status": "live",
        }
    )


def _assertions(claims: int, real: dict[str, pd.DataFrame], rng: np.random.Generator) -> pd.DataFrame:
    """One row a statement: after which real claim, its number, the day it was made, how often it is repeated."""
    mentions = np.minimum(rng.zipf(2.2, claims), MOST_MENTIONS)
    mentions = mentions[: np.searchsorted(mentions.cumsum(), claims) + 1]
    models = real["claims.csv"].join(real["measures.csv"].set_index("measure_id")["basis"], on="measure_id")
    model = models.iloc[rng.integers(0, len(models), len(mentions))].reset_index(drop=True)
    typical = pd.to_numeric(model["best"]).fillna(1000)
    digits = rng.choice([1, 2, 3, 4, 5], len(mentions), p=[0.25, 0.35, 0.2, 0.15, 0.05])
    drawn = (typical * rng.lognormal(0, 0.9, len(mentions))).clip(3, MOST)
    share = model["unit_id"].eq("percent")
    step = 10.0 ** (np.floor(np.log10(drawn)) + 1 - digits).clip(0)
    value = ((drawn / step).round() * step).where(~share, drawn.clip(upper=60)).round().astype(int)
    hedged = rng.choice(["point", "about", "at_least", "at_most", "range", "vague"], len(model), p=HEDGED)
    bound = model["bound"].where(model["basis"].eq("date"), hedged).where(model["modality"].ne("denied"), "none")
    return model[[*MODELLED, "basis"]].assign(
        assertion_id=[f"statement_{number:07}" for number in range(len(model))],
        bound=bound,
        value=value,
        day=rng.integers(0, (LAST_DAY - FIRST_DAY) // DAY - 60, len(model)),
        mentions=mentions,
    )


def _mentions(said: pd.DataFrame, sources: pd.DataFrame, claims: int, rng: np.random.Generator) -> pd.DataFrame:
    """One row a mention, in the order of the sources: who retold it, some days after it was said."""
    told = said.loc[said.index.repeat(said["mentions"])].head(claims).reset_index(drop=True)
    published = (sources["published"].to_numpy().astype("datetime64[D]") - FIRST_DAY) // DAY
    known = np.searchsorted(published, told["day"])
    spread = max(1, len(sources) // 50)
    place = np.minimum(known + rng.geometric(1 / spread, claims) - 1, len(sources) - 1)
    drifted = rng.random(claims) < 0.06
    told = told.assign(place=place, bound=told["bound"].mask(drifted & told["bound"].eq("about"), "point"))
    return told.loc[published[place] >= told["day"]].sort_values("place", kind="stable", ignore_index=True)


def _claims(told: pd.DataFrame, sources: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """The mentions as rows of claims.csv."""
    source = sources.loc[told["place"]].reset_index(drop=True)
    number = (told.groupby("place").cumcount() + 1).astype(str).str.zfill(4)
    second = (told["value"] * 1.5).round().astype(int)
    figures = pd.DataFrame({"bound": told["bound"], "unit": _kind(told), "first": told["value"], "second": second})
    date = told["basis"].eq("date")
    day = pd.Series(np.datetime_as_string(FIRST_DAY + told["day"].to_numpy() * DAY)).astype(object)
    known = pd.Series(rng.random(len(told)))
    disputed = pd.Series(rng.random(len(told))).lt(0.02)
    score = pd.Series(rng.integers(50, 100, len(told))).astype(str)
    english = source["language"].isin(["", ENGLISH])
    gloss = pd.Series(f". {GLOSS}so many", english.index).mask(english, "")
    return told[["assertion_id", *MODELLED, "bound"]].assign(
        claim_id=source["source_id"] + "-" + number,
        source_id=source["source_id"],
        paragraph=pd.Series(rng.integers(1, 40, len(told))).astype(str),
        value_text=print_figures(figures, source["language"], rng).mask(date, "on " + day),
        **_numbers(told, second, date),
        period_start=day.where(date & told["modality"].ne("denied"), ""),
        as_of=day.mask(known.gt(0.3), "").mask(known.lt(0.1), day.str[:7]),
        asserted=day.where(known.gt(0.4), ""),
        coding="provisional",
        status=disputed.map({True: "disputed", False: "active"}),
        status_since=disputed.map({True: "2026-10-31", False: ""}),
        status_reason=disputed.map({True: "Withdrawn by the feed, without a word why", False: ""}),
        note=("Coded by machine, score 0." + score).where(known.lt(0.5), "") + gloss,
    )


def _kind(told: pd.DataFrame) -> pd.Series:
    """What a number counts, in the keys of the wordings."""
    unit = told["unit_id"].mask(told["unit_id"].str.startswith("usd"), "money")
    return unit.mask(unit.str.startswith("rounds"), "rounds")


def _numbers(told: pd.DataFrame, second: pd.Series, date: pd.Series) -> dict[str, pd.Series]:
    """The columns low, best and high as the bound has them."""
    bound, value = told["bound"], told["value"].astype(str).astype(object)
    numbers = {
        "low": value.where(bound.isin(["point", "range", "at_least"]), ""),
        "best": value.where(bound.isin(["point", "about", "at_least", "at_most"]), ""),
        "high": value.where(bound.isin(["point", "at_most"]), "").mask(bound.eq("range"), second.astype(str)),
    }
    return {name: column.mask(date, "") for name, column in numbers.items()}


def _links(rows: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Each conversion linked to a claim on containers that it is said to be reckoned from."""
    converted = rows.loc[rows["derivation"].eq("converted"), "claim_id"].to_numpy()
    bases = rows.loc[rows["unit_id"].eq("containers"), "claim_id"].to_numpy()
    drawn = rng.choice(bases, len(converted))
    return pd.DataFrame({"from_claim": converted, "to_claim": drawn, "relation": "based_on"})


def _exclusions(rows: pd.DataFrame) -> pd.DataFrame:
    """A number left out beside every tenth claim."""
    tenth = rows.iloc[::10]
    return pd.DataFrame({"source_id": tenth["source_id"], "value_text": "in 2024", "reason": "date"})


def main() -> None:
    """Read the arguments and write the register."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generate(options.folder, options.claims, options.seed)


if __name__ == "__main__":
    main()
