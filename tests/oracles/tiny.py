"""Tiny registers to try the oracles on: two to seven claims of few claimants on few measures, near in number and time.

A `Tiny` holds rows as the builders make them, so that an oracle reads cells as they are typed. Numbers, dates and
measures are drawn from small sets, that figures meet often and at their edges.
"""

from typing import NamedTuple

from hypothesis import strategies as st
from unit.builders import actor, claim, figure, link, measure, register, source, unit

from briefing.register.corrections import Correction
from briefing.register.judgements import Judgement
from briefing.register.register import Register

ACTORS = [
    actor("ministry", pool_ids="rok"),
    actor("agency", kind="intelligence", pool_ids="rok"),
    actor("pentagon", kind="military", party="us", country="US", pool_ids="us"),
    actor("embassy", party="us", country="US", pool_ids="embassy"),
    actor("staff", kind="military", party="ukraine", country="UA", pool_ids="ukraine"),
    actor("monitor", kind="monitor", party="other", country="", pool_ids="us;rok"),
    actor("observer", kind="monitor", party="other", country="", pool_ids="rok;us"),
    actor("gazette", kind="media", role="medium", party="none", country="KR", pool_ids="gazette"),
    actor("wire", kind="media", role="medium", party="none", country="", pool_ids="wire"),
    actor("scholar", kind="think_tank", role="researcher", party="none", country="UA", pool_ids="scholar"),
    actor("unattributed", kind="none", party="none", country=""),
]
STATES = {"rok", "us", "ukraine", "embassy"}  # the pools that are one state, or an office of one
MEASURES = [
    measure("shells", comparability_group="rounds"),
    measure("rounds", comparability_group="rounds"),
    measure("boxes_sent"),
    measure("present", theme="troops", basis="stock"),
    measure("share_of_fire", theme="share", basis="share"),
    measure("arrival", theme="troops", basis="date"),
    measure("lasts", basis="duration"),
]
UNITS = [
    unit("pieces"),
    unit("small_equivalent", kind="equivalent"),
    unit("large_equivalent", kind="equivalent"),
    unit("boxes"),
    unit("percent", kind="share"),
    unit("date", kind="date"),
    unit("weeks", kind="time"),
    unit("months", kind="time"),
]
UNITS_OF = {
    "shells": ["pieces", "pieces", "large_equivalent", "small_equivalent"],
    "rounds": ["pieces", "large_equivalent"],
    "boxes_sent": ["boxes"],
    "present": ["pieces"],
    "share_of_fire": ["percent"],
    "arrival": ["date"],
    "lasts": ["weeks", "months"],
}
CLAIMANTS = [row["actor_id"] for row in ACTORS]
CASTS = [  # two bodies of one state, two offices of one, monitors that span two, unrelated ones
    ["ministry", "agency", "staff", "monitor"],
    ["pentagon", "embassy", "staff", "scholar"],
    ["monitor", "observer", "staff", "gazette"],
    ["staff", "pentagon", "ministry", "wire"],
]
SCALES = [
    [1, 2, 3],
    [0, 1, 2, 3, 5],
    [100, 105],
    [100, 110, 115, 120],
    [10000, 10500, 11000],
    [10000, 11000, 11500, 12000],
    [90, 95, 100, 105, 110],
    [9000, 9500, 10000, 10050, 11000],
    [11986, 12000],
    [11986, 12000, 12500, 13000],
    [10000, 13000, 14000, 20000],
    [100, 10000],
    [1000, 10000, 20000],
    [5, 100, 3000],
]
SHARES = [33, 50, 60, 66, 66.67, 70, 95]
DATES = ["2024-03-10", "2024-03-31", "2024-06-08", "2024-06-29", "2024-06-30", "2024-11-04"]
SEASONS = [
    DATES,
    DATES,
    ["2024-03-10", "2024-06-08"],
    ["2024-03-31", "2024-06-29", "2024-06-30"],
    ["2024-03-31", "2024-06-08", "2024-06-29"],
    ["2024-03-31", "2024-06-30"],
]
VAGUE_DATES = ["2024", "2024-03", "2024-06", "2025"]
BOUNDS = [*["point"] * 3, *["about"] * 2, "nearly", "just_over", *["at_least"] * 2, "at_most", "range"]
WORDS = {
    "point": "{}",
    "about": "about {}",
    "nearly": "nearly {}",
    "just_over": "just over {}",
    "at_least": "at least {}",
    "at_most": "up to {}",
    "range": "{} to {}",
}
OTHERWISE = [*[""] * 3, *["number"] * 2, *["as_of"] * 2, "claimant", "measure", "derivation", "scope"]
MOST = 7
PLAIN, RATINGS = "ABCF", "ABBCDEFF"
RELATIONS = ("based_on", "corrects", "origin")
ODD = ["{}여", "{}-odd", "{} odd"]


class Tiny(NamedTuple):
    """The rows of a tiny register; actors, measures and units are always those above."""

    sources: list[dict]
    claims: list[dict]
    links: list[dict] = []
    corrections: tuple[Correction, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    def __repr__(self) -> str:
        """Only what is told, so that a register that fails can be read."""
        usual = {"sources": source(), "claims": claim(), "links": {}}
        told = [f"{name}: {[_unlike(row, usual[name]) for row in getattr(self, name)]}" for name in usual]
        return "\n".join([*told, f"corrections: {self.corrections}", f"judgements: {self.judgements}"])


def _unlike(row: dict, usual: dict) -> dict:
    return {name: cell for name, cell in row.items() if cell != usual.get(name, "")}


def built(tiny: Tiny) -> Register:
    """The register of these rows, as the code reads it."""
    rows = {"sources": tiny.sources, "claims": tiny.claims, "links": tiny.links}
    return register(tiny.judgements, None, tiny.corrections, actors=ACTORS, measures=MEASURES, units=UNITS, **rows)


def days(blank: int = 1, vague: int = 1) -> st.SearchStrategy[str]:
    """A date: mostly a day, else a month or a year, or blank; `blank` and `vague` say how often."""
    return st.sampled_from(DATES + VAGUE_DATES * vague + [""] * blank)


@st.composite
def figures(draw: st.DrawFn, measure_id: str, scale: list[float]) -> dict:
    """What a claim prints: the columns of its value, of whatever bound."""
    if measure_id == "arrival":
        return draw(_dates_as_figures())
    shares = measure_id == "share_of_fire"
    bound = draw(st.sampled_from(BOUNDS if draw(st.integers(0, 11)) else ["vague"]))
    if bound == "vague":
        return figure("vague") | {"value_text": "a great many"}
    one = draw(st.sampled_from(SHARES if shares else scale))
    if bound == "range":
        other = max(one, draw(st.sampled_from(SHARES if shares else scale))) + 1
        return figure("range", one, other) | {"value_text": WORDS["range"].format(one, other)}
    if bound in ("nearly", "just_over"):
        one = max(one, 2)
    words = WORDS[bound]
    if bound == "just_over" and one % 10 == 0 and draw(st.booleans()):
        words = draw(st.sampled_from(ODD))
    in_words = shares and one == 66.67
    return figure(bound, one) | {"value_text": words.format("two-thirds" if in_words else one)}


@st.composite
def _dates_as_figures(draw: st.DrawFn) -> dict:
    start, end = sorted(draw(st.tuples(days(0), days(0))))
    start, end = draw(st.sampled_from([(start, start), (start, ""), ("", end), (start, end)]))
    if start and end and start[: len(end)] == end[: len(start)]:
        end = start
    bound = draw(st.sampled_from(["point", "point", "at_least"])) if start and not end else "point"
    return {"bound": bound, "low": "", "best": "", "high": "", "period_start": start, "period_end": end} | {
        "value_text": f"from {start} to {end}"
    }


@st.composite
def documents(draw: st.DrawFn, undated: bool, ratings: str) -> list[dict]:
    """Two to four documents; `undated`: some are neither dated nor read, some retracted."""
    publishers = draw(st.lists(st.sampled_from(["gazette", "wire"] * 2 + CLAIMANTS[:-1]), min_size=2, max_size=4))
    return [
        source(
            source_id=f"d{number}",
            publisher_id=publisher,
            published=(published := draw(days(1, ratings != PLAIN))),
            published_basis="stated" if published else "unknown",
            accessed=draw(st.sampled_from(DATES + ["2025-01-20"] + [""] * (undated or published != ""))),
            reliability=draw(st.sampled_from(ratings)),
            collection=draw(st.sampled_from(["core", "core", "core", "wider"])),
            **(draw(_fates()) if undated else {}),
        )
        for number, publisher in enumerate(publishers, start=1)
    ]


def _fates() -> st.SearchStrategy[dict]:
    """What became of a document."""
    gone = days(1).map(lambda since: {"status": "retracted", "status_since": since})
    return st.one_of(st.just({}), st.just({}), gone)


class World(NamedTuple):
    """What the claims of one register are drawn from; `plain` ones are reviewed, active, and say that it happened."""

    focus: list[str]
    scale: list[float]
    cast: list[str]
    documents: list[dict]
    times: list[str]
    plain: bool


@st.composite
def assertions(draw: st.DrawFn, number: int, world: World) -> list[dict]:
    """One assertion: what it says, and one to three mentions that mostly say the same."""
    measure_id = draw(st.sampled_from(world.focus))
    said = {
        "assertion_id": f"a{number}",
        "measure_id": measure_id,
        "unit_id": draw(st.sampled_from(UNITS_OF[measure_id][: 1 if world.plain else None])),
        "claimant_id": draw(st.sampled_from(world.cast)),
        "derivation": draw(_mostly(world, "counted", "unstated", "estimated", "converted", "converted")),
        "modality": draw(_mostly(world, "happened", "planned", "capacity")),
        "scope": draw(_mostly(world, "", "whole", "in one village")),
        "as_of": draw(st.sampled_from([*world.times * 3, "", *([] if world.plain else VAGUE_DATES)])),
    } | draw(figures(measure_id, world.scale))
    pages = draw(st.lists(st.sampled_from(world.documents), min_size=1, max_size=2 if world.plain else 3))
    otherwise = [{}, *[draw(_told_otherwise(said, world)) for _ in pages[1:]]]
    told = zip(pages, otherwise, strict=True)
    return [claim(source_id=page["source_id"], **(said | other | draw(_own(world)))) for page, other in told]


def _mostly(world: World, usual: str, *others: str) -> st.SearchStrategy[str]:
    return st.just(usual) if world.plain else st.sampled_from([usual] * 4 + [*others])


@st.composite
def _told_otherwise(draw: st.DrawFn, said: dict, world: World) -> dict:
    """What a later mention says otherwise: mostly nothing."""
    what = draw(st.sampled_from(OTHERWISE))
    measure_id = draw(st.sampled_from(world.focus)) if what == "measure" else said["measure_id"]
    if what == "number" or measure_id != said["measure_id"]:
        units = {"measure_id": measure_id, "unit_id": UNITS_OF[measure_id][0]} if what == "measure" else {}
        return {"period_start": "", "period_end": ""} | draw(figures(measure_id, world.scale)) | units
    return {
        "as_of": {"as_of": draw(days(1))},
        "claimant": {"claimant_id": draw(st.sampled_from(CLAIMANTS))},
        "derivation": {"derivation": draw(st.sampled_from(["unstated", "counted", "converted"]))},
        "scope": {"scope": draw(st.sampled_from(["", "in one village"]))},
    }.get(what, {})


@st.composite
def _own(draw: st.DrawFn, world: World) -> dict:
    """What each mention has for itself: the way it came, when it was said, what became of it."""
    status = draw(_mostly(world, "active", "disputed", "disputed", "retracted"))
    return {
        "via": draw(st.sampled_from([""] * 5 + ["gazette", "wire", "wire;gazette", "gazette;agency", "pentagon"])),
        "asserted": draw(days(8)),
        "coding": "reviewed" if world.plain else draw(st.sampled_from(["reviewed", "provisional"])),
        "status": status,
        "status_since": "" if status == "active" else draw(days(2)),
    }


@st.composite
def tinies(
    draw: st.DrawFn,
    *focus: str,
    undated: bool = False,
    relations: tuple[str, ...] = RELATIONS,
    cast: int = 4,
    calm: bool | None = None,
    casts: list[list[str]] = CASTS,
) -> Tiny:
    """A tiny register, on the measures named, or on one or two of any, of at most so many claimants as `cast`.

    `calm`: whether every claim is active, reviewed, and says that it happened; in half of the registers if not given.
    """
    plain = draw(st.booleans()) if calm is None else calm
    world = World(
        list(focus) or draw(st.lists(st.sampled_from(sorted(UNITS_OF)), min_size=1, max_size=1 if plain else 2)),
        draw(st.sampled_from(SCALES)),
        draw(_casts(casts))[:cast],
        draw(documents(undated, PLAIN if plain else RATINGS)),
        draw(st.sampled_from(SEASONS)),
        plain,
    )
    drawn = [draw(assertions(number, world)) for number in range(1, draw(st.sampled_from([2, 3, 4, 4, 5, 5])) + 1)]
    claims = [claim for of_one in drawn for claim in of_one][:MOST]
    claims = [row | {"claim_id": f"{row['source_id']}-{place}"} for place, row in enumerate(claims, start=1)]
    return Tiny(world.documents, claims, draw(_links(claims, relations)))


def _casts(usual: list[list[str]]) -> st.SearchStrategy[list[str]]:
    """The claimants of one register: mostly the usual ones, else any."""
    anybody = st.lists(st.sampled_from(CLAIMANTS), min_size=2, max_size=4, unique=True)
    return st.one_of(st.sampled_from(usual), st.sampled_from(usual), anybody)


@st.composite
def _links(draw: st.DrawFn, claims: list[dict], relations: tuple[str, ...]) -> list[dict]:
    """Up to three links between any claims, or of one relation a chain or a star."""
    ids = [row["claim_id"] for row in claims]
    shape, relation = draw(st.sampled_from(["any", "chain", "star"])), draw(st.sampled_from(relations))
    some = draw(st.permutations(ids))[:5]
    if shape == "chain":
        pairs = [(one, other, relation) for one, other in zip(some, some[1:], strict=False)]
    elif shape == "star":
        pairs = [(some[0], other, relation) for other in some[1:]]
    else:
        each = st.sampled_from(ids)
        pairs = draw(st.lists(st.tuples(each, each, st.sampled_from(relations)), max_size=3, unique=True))
    return [link(from_claim=one, to_claim=other, relation=kind) for one, other, kind in pairs if one != other]
