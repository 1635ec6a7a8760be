"""Registers chosen by hand, tried in every run: where oracle and code once disagreed, and at the edges of the rules."""

from datetime import date

from unit.builders import claim, figure, link, source

from oracles.edition import Cut
from oracles.tiny import Tiny

PAGE = source(source_id="d1", publisher_id="wire", accessed="2024-10-16")
BY_YEAR = source(source_id="d2", publisher_id="wire", published="2024", accessed="2024-12-31")
LATE = source(source_id="d3", publisher_id="wire", published="2024-11-04")
NO_DATE = source(source_id="d4", publisher_id="wire", published="", published_basis="unknown", accessed="2024-06-08")
MONITORS = source(source_id="d5", publisher_id="monitor")
AN_EARLIER, A_LATER = (Cut(date.fromisoformat(day), date.fromisoformat(day)) for day in ("2024-10-31", "2025-12-31"))


def told(number: int, dated: str, cells: dict, assertion: int = 0, **fields: str) -> dict:
    """A claim on page d1, unless another is named, by the ministry, unless another claims it."""
    page = fields.pop("source_id", "d1")
    ids = {"claim_id": f"{page}-{number}", "assertion_id": f"a{assertion or number}", "source_id": page}
    return claim(**({"value_text": f"figure {number}", "as_of": dated} | cells | fields | ids))


def point(number: float, **fields: str) -> dict:
    return figure("point", number) | fields


BOXES = {"measure_id": "boxes_sent", "unit_id": "boxes"}
MADE = told(1, "2024-06-08", point(12000), derivation="converted")
TWO_MENTIONS = [told(2, "2024-06-08", point(100, **BOXES), 2), told(3, "2024-06-08", point(125, **BOXES), 2)]
RESTS_ON_BOTH = [link(from_claim="d1-1", to_claim="d1-2"), link(from_claim="d1-1", to_claim="d1-3")]

NO_WAY_NAMED = Tiny([PAGE], [told(1, "2024-06-08", point(3000))])
ONE_PHRASE_OF_ONE_PAGE = Tiny(
    [PAGE],
    [
        told(n, "2024-06-08", point(3000), claimant_id=who, value_text="3,000")
        for n, who in [(1, "ministry"), (2, "staff")]
    ],
)
A_RETRACTED_MENTION = Tiny(
    [PAGE],
    [
        told(1, "2024-06-08", point(3000)),
        told(2, "", point(3000), claimant_id="pentagon", asserted="2024-06-29"),
        told(3, "", point(3000), 2, claimant_id="pentagon", asserted="2024-03-10", status="retracted"),
    ],
)
POOLS_IN_ANOTHER_ORDER = Tiny(
    [PAGE, MONITORS],
    [told(n, "2024-06-08", point(n), 1, claimant_id="observer", source_id=page) for n, page in [(1, "d1"), (2, "d5")]],
)
A_FIGURE_WITHOUT_DATE = Tiny(
    [PAGE, NO_DATE], [told(1, "2024-06-29", point(3000)), told(2, "", point(3000), source_id="d4")]
)
TWO_CORRECT_ONE = Tiny(
    [PAGE],
    [
        told(1, "2024-03-10", point(20000)),
        told(2, "2024-06-08", point(13000), status="disputed"),
        told(3, "2024-06-29", point(10000)),
    ],
    [link(from_claim=f"d1-{n}", to_claim="d1-1", relation="corrects") for n in (2, 3)],
)
IN_A_LATER_PAGE_TOO = Tiny([BY_YEAR, LATE], [told(n, "2024-06-08", point(9), 1, source_id=f"d{n}") for n in (2, 3)])
OF_A_LATER_TIME = Tiny([PAGE, BY_YEAR], [told(n, "2024-11-04", point(9), 1, source_id=f"d{n}") for n in (1, 2)])
A_LATER_FLOOR_BELOW = Tiny(
    [source(source_id="d1", publisher_id="wire", published="2024-03-10", accessed="2024-03-10")],
    [told(1, "2024-03-10", point(2)), told(2, "2025-06-08", figure("at_least", 1), value_text="at least 1")],
)
WITHOUT_ANY_DATE = Tiny(
    [source(source_id="d1", published="", published_basis="unknown", accessed="2024-11-04"), BY_YEAR],
    [told(1, "", point(9)) | {"asserted": ""}],
)
MENTIONS_ADDED_UP = Tiny([PAGE], [MADE, *TWO_MENTIONS], RESTS_ON_BOTH)
A_VAGUE_MENTION_FIRST = Tiny([PAGE], [MADE, TWO_MENTIONS[0] | figure("vague"), TWO_MENTIONS[1]], RESTS_ON_BOTH)
OF_TWO_MEASURES = Tiny(
    [PAGE], [MADE, TWO_MENTIONS[0], TWO_MENTIONS[0] | {"claim_id": "d1-3", "measure_id": "present"}], RESTS_ON_BOTH
)
A_BASE_OPEN_BELOW = Tiny([PAGE], [MADE, TWO_MENTIONS[0] | figure("at_most", 100)], RESTS_ON_BOTH[:1])

# at the edges of the rules

THEIRS = {"claimant_id": "staff", "value_text": "theirs"}
CHAIN = [link(from_claim="d1-1", to_claim="d1-3"), link(from_claim="d1-3", to_claim="d1-4")]
CONVERTED = {"derivation": "converted", "unit_id": "large_equivalent"}
PAGES = [PAGE, source(source_id="d6", publisher_id="gazette"), source(source_id="d7", publisher_id="staff")]


def two(one: dict, other: dict, *links: dict, more: tuple[dict, ...] = ()) -> Tiny:
    """A register of one page with a first and a second claim."""
    claims = [told(n, "2024-03-31", point(100) | cells) for n, cells in enumerate((one, other, *more), start=1)]
    return Tiny([PAGE], claims, list(links))


A_SEASON_APART = two({}, THEIRS | {"as_of": "2024-06-29"})
A_DAY_MORE = two({}, THEIRS | {"as_of": "2024-06-30"})
A_TENTH_APART = two(figure("about", 100), THEIRS | figure("about", 110))
MORE_THAN_A_TENTH = two(figure("range", 80, 110), THEIRS | figure("range", 100, 120))
ONE_FLOOR = two(figure("at_least", 90), THEIRS | figure("at_least", 100))
BY_TWO_STEPS = two(
    {}, THEIRS, *CHAIN, more=({"claimant_id": "pentagon"}, {"claimant_id": "staff", "modality": "planned"})
)
HEARD_BY_THE_OTHER = two({"via": "wire;staff"}, THEIRS)
HEARD_BY_THE_FIRST = two({}, THEIRS | {"via": "ministry;wire"})
OFFICES_OF_ONE_STATE = two({"claimant_id": "pentagon"}, {"claimant_id": "embassy", "value_text": "theirs"})
SAID_THE_SAME_DAY = two({}, THEIRS)
A_DISPUTED_ONE_LATER = two({}, {"as_of": "2024-06-30", "status": "disputed"} | point(200))
TWO_BODIES_OF_ONE_STATE = two({}, {"claimant_id": "agency", "as_of": "2024-06-30"} | point(200))
LOWER_BY_LESS_THAN_PRINTED = two(point(10500), {"as_of": "2024-06-30"} | point(10450))
DISPUTED_SINCE = two(
    {"status": "disputed", "status_since": "2026-01-01"}, {"status": "retracted", "status_since": "2025-01-20"}
)
TOLD_AGAIN_IN_JUNE = Tiny(
    [PAGE, LATE],
    [
        told(1, "2024-03-10", point(9), 1),
        told(2, "2024-06-30", point(9), 1, source_id="d3"),
        told(3, "2024-06-08", point(8)),
    ],
)
NOT_REVIEWED_YET = two({}, {"as_of": "2024-06-30", "coding": "provisional"} | point(200))
NONE_OF_THEM = two({"claimant_id": "pentagon"} | point(0), THEIRS | point(7))
GROWN_SINCE = two(
    {},
    THEIRS | {"as_of": "2024-06-29"} | point(400),
    more=({"claimant_id": "agency", "as_of": "2024-06-08"} | point(300),),
)
OVERSHOT = two(
    CONVERTED,
    THEIRS | CONVERTED | {"as_of": "2024-06-30"} | point(400),
    link(from_claim="d1-1", to_claim="d1-4"),
    link(from_claim="d1-2", to_claim="d1-5"),
    more=(CONVERTED | {"as_of": "2024-06-30"} | point(300), BOXES | point(100), BOXES | point(40)),
)
ROUNDED = Tiny(
    PAGES[1:],
    [
        told(n, "", cells, 1, source_id=page, claimant_id="staff")
        for n, page, cells in [(1, "d7", point(11986)), (2, "d6", figure("about", 12000))]
    ],
)
ONE_END = Tiny(
    PAGES[1:],
    [
        told(n, "", cells, 1, source_id=page, claimant_id="staff")
        for n, page, cells in [(1, "d7", figure("range", 10000, 12000)), (2, "d6", figure("at_most", 12000))]
    ],
)
BY_TWO_HANDS = Tiny(
    PAGES,
    [
        told(n, "", point(n), 1, source_id=page, claimant_id="scholar", via=via)
        for n, page, via in [(1, "d1", ""), (2, "d6", ""), (3, "d7", "wire;gazette")]
    ],
)
NOBODY_NAMED = Tiny(
    PAGES, [told(n, "", point(n), 1, source_id=page, claimant_id="scholar") for n, page in [(1, "d1"), (2, "d6")]]
)
