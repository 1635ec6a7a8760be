"""Every number that a rule of the analysis turns on, with what it decides and why it is that number.

One row of `ALL` is one threshold; the method section prints it from there.
"""

from typing import NamedTuple, TypeVar


class Threshold(NamedTuple):
    """One threshold: its value as readers see it, what it decides, and why."""

    value: str
    decides: str
    reason: str


ALL: list[Threshold] = []
Number = TypeVar("Number", int, float)


def _threshold(value: Number, said: str, decides: str, reason: str) -> Number:
    """The value itself, listed in `ALL` as `said`."""
    ALL.append(Threshold(said.format(value=value, percent=f"{100 * value:g} %"), decides, reason))
    return value


PLAIN_STEPS = _threshold(
    0.5,
    "{value:g} of a step",
    "how far a plain number reaches on either side, in steps of its last printed digit",
    "What is rounded to the printed digits lies within half a step of them.",
)
PLAIN_SHARE = _threshold(
    0.05,
    "{percent}",
    "how far a plain number, or a share written in words, reaches on either side at most",
    "Half a step of 10,000 would be 5,000: a round number is not so loose.",
)
ABOUT_STEPS = _threshold(
    1.0,
    "{value:g} step",
    "how far an about reaches, in steps of its last printed digit",
    "The word widens what the digits allow already.",
)
ABOUT_SHARE = _threshold(
    0.10,
    "{percent}",
    "how far an about reaches at most",
    "About a million is not two million.",
)
ABOUT_LEAST = _threshold(
    1.0,
    "{value:g}",
    "how far an about of counted things reaches at least",
    "About two can be three.",
)
EDGE = _threshold(
    1e-9,
    "{value:g}",
    "by how much of themselves intervals must overlap",
    "Intervals that only touch at an edge do not meet.",
)
ALIKE_SHARE = _threshold(
    0.10,
    "{percent}",
    "how far apart two printed numbers may lie, of the larger, to be alike",
    "Wide intervals can overlap where the numbers say different things.",
)
ALIKE_DAYS = _threshold(
    90,
    "{value} days",
    "how far apart in time two figures may lie to be alike",
    "Within a season totals move less than figures are rounded.",
)
MONTH = _threshold(
    7,
    "a month",
    "how exactly a figure must be dated to be alike to another, or to be a last word",
    "A year is no date to set beside a day.",
)
YEAR = _threshold(
    4,
    "a year",
    "how roughly a date must be given to be compatible only, and to be known from its end",
    "Any day of the year may be meant.",
)
LOW_RATINGS = ("D", "E")
ALL.append(
    Threshold(
        "D, E",
        "which ratings take no part in what is printed alike, and are a last word only where an origin has no other",
        "They lose a claimant, a hedge or a date.",
    )
)
WITHIN_MONTHS = _threshold(
    12,
    "{value} months",
    "how much older than the latest of a measure another origin's last word may be to stand beside it",
    "What was said of another year answers another question.",
)
SEVERAL_POOLS = _threshold(
    2,
    "{value}",
    "how many origins without overlap make figures several",
    "One origin repeated is one origin.",
)
CENTRE_POOLS = _threshold(
    3,
    "{value}",
    "how many origins without overlap a centre needs",
    "The middle of two is neither's figure.",
)
EXACTLY_COUNTED = _threshold(
    60,
    "{value}",
    "up to how many origins that overlap in tangles are counted exactly; of more, the count is a lower bound",
    "Exact work doubles with every few origins; no measure has had a tenth as many.",
)
EARLIER_DAYS = _threshold(
    90,
    "{value} days",
    "how much earlier the envelope is taken once more",
    "A season shows whether an end is new.",
)
NEAR_DAYS = _threshold(
    31,
    "{value} days",
    "how near in time rival figures must be to conflict, or one number to have two meanings",
    "A month's growth is not a contradiction.",
)
GROWN_DAYS = _threshold(
    45,
    "{value} days",
    "how near to the later figure the earlier claimant's own later figure must lie to explain a gap",
    "Statements come every few weeks.",
)
LEAST_MONTHS = _threshold(
    1,
    "{value} month",
    "over how long a total must have been counted to give a rate a month",
    "Over less, a few days decide the rate.",
)
LEAST_TELLING = _threshold(
    100,
    "{value}",
    "from which number on the same number in two meanings is noticed",
    "Small numbers recur by chance.",
)
EXPLAINED_SHARE = _threshold(
    0.05,
    "{percent}",
    "how much may be left, or explained too much, of a gap that counts as explained",
    "It is the width of a plain number.",
)
SHARED_WORDS = _threshold(
    0.5,
    "{percent}",
    "how many words of the shorter phrase two coders' phrases share to be one figure",
    "Coders cut phrases at different words.",
)
MOST_MET = _threshold(
    80,
    "{value}",
    "up to how many figures of a group are all set beside one another as rivals",
    "Work grows with the square; figures printed alike are looked for among all.",
)
LEAST_MET = _threshold(
    4,
    "{value}",
    "beside how many before and after it in time each is set in a larger group, at least",
    "Rivals of about one time are the telling ones.",
)
OTHER_THING = _threshold(
    3,
    "weight {value}",
    "from which weight on a retelling is said to say another thing than the text it repeats",
    "Less is said more or less exactly, but of the same thing.",
)
MORE_OR_LESS = _threshold(
    2,
    "weight {value}",
    "from which weight on a retelling stands in the ledger of retellings",
    "What is only more or less exact would bury the rest.",
)
LEAST_POINTS = _threshold(
    3,
    "{value}",
    "how many printed numbers a group needs to be drawn over time",
    "Two points are no history.",
)
LONGEST_MOMENT = _threshold(
    45,
    "{value} days",
    "up to how long a date is one point in time in a picture",
    "A month and some days; a year is no point.",
)
MONTHS_FROM = _threshold(
    60,
    "{value} days",
    "from which distance on times are said in months",
    "Dates known to their month bear no days.",
)
MOST_JUDGED = _threshold(
    3,
    "{value}",
    "how many judgements page one gives, the likeliest and surest first",
    "Page one answers; the judgements stand in full in their section.",
)
MOST_NAMED = _threshold(
    2,
    "{value}",
    "how many of those who stand behind most figures a sentence names",
    "A sentence is no list; the chart shows the others.",
)
MOST_LINES = _threshold(
    8,
    "{value} lines",
    "how much of a section is kept as its headlines",
    "A person reads so many before agreeing to a change.",
)
MOST_ROWS = _threshold(
    40,
    "{value} rows",
    "how many rows of a long table are shown",
    "About a printed page; all rows are filed.",
)
MOST_CITED = _threshold(
    4,
    "{value}",
    "how many figures a cell cites",
    "A cell is no list; the others are counted.",
)
MOST_FOLDED = _threshold(
    200,
    "{value}",
    "how many retellings a table folds under its statements",
    "More are counted, and stand in the register.",
)
MOST_ACROSS = _threshold(
    12,
    "{value}",
    "up to how many documents a table has a column for each",
    "More are counted by the party of the claimant.",
)
MOST_CLAIMS = _threshold(
    5000,
    "{value:,}",
    "up to how many figures the register section shows all",
    "Of more, those that the document links to.",
)
MOST_SOURCES = _threshold(
    1000,
    "{value:,}",
    "up to how many documents of the wider record are all listed",
    "Of more, those that the document links to.",
)
STEADY = _threshold(
    1.25,
    "{value:g} times",
    "up to how many times the lowest factor the highest is said to have hardly moved",
    "One in five more or less is within what the totals are rounded by.",
)
LEAST_PAIRS = _threshold(
    2,
    "{value}",
    "how many conversions of one origin a picture of its arithmetic needs",
    "One factor shows no arithmetic.",
)
MOST_RANKED = _threshold(
    16,
    "{value}",
    "how many last words are drawn in a chart",
    "The latest; all are filed.",
)
MOST_MENTIONS = _threshold(
    18,
    "{value}",
    "how many retellings of a journey are drawn",
    "As many as a page holds.",
)
MOST_LAST_WORDS = _threshold(
    6,
    "{value}",
    "how many last words a panel of a picture over time names",
    "More labels than this are not read; the marks answer for themselves.",
)
MOST_OUTLETS = _threshold(
    8,
    "{value}",
    "up to how many publishers a picture of who says so names each",
    "Of more it names their countries: nobody reads a hundred names.",
)
MOST_STATIONS = _threshold(
    6,
    "{value}",
    "how many origins, carriers and outlets a picture of who says so names",
    "The others are thinner than their names are high.",
)
MOST_CASES = _threshold(
    3,
    "{value}",
    "how many figures are shown in retelling",
    "Three kinds of change make the point; the table has the others.",
)
MOST_APART = _threshold(
    8,
    "{value}",
    "how many figures that are planned, possible, a capacity or disputed a picture over time draws",
    "Those most often printed; they shall not outweigh what happened.",
)
MOST_MOVED = _threshold(
    24,
    "{value}",
    "how many headlines of a batch are drawn",
    "Those with the most editions.",
)
