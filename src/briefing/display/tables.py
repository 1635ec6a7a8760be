"""What readers see of a table of claims: names instead of ids, figures as printed, each linked to its register row.

Every function takes a table from analysis and returns a new one for `show_table`; one row is what its name says.
"""

import pandas as pd
from markupsafe import Markup

from briefing.analysis.comparison import actor_names, source_labels
from briefing.display.exhibits import show_table
from briefing.display.words import amount, cite, claim_link, dated_words, joined, manner, number, period, quoted
from briefing.register.register import Register

TIDY = [
    "claim_id",
    "assertion_id",
    "source_id",
    "paragraph",
    "value_text",
    "measure_id",
    "unit_id",
    "low",
    "best",
    "high",
    "bound",
    "derivation",
    "modality",
    "scope",
    "period_start",
    "period_end",
    "as_of",
    "dated",
    "dated_basis",
    "asserted",
    "claimant_id",
    "via",
]
LINE = Markup("<br>")


def tidy(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims as data: one row a claim, the reported fields and the date it is set at."""
    return claims[TIDY]


def per_claim(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim: measure, figure as printed, who asserts it, through whom, where, as of when."""
    return pd.DataFrame(
        {
            "Measure": claims["measure"],
            "As printed": [_phrase(claim) for _, claim in claims.iterrows()],
            "Asserted by": claims["claimant"],
            "Through": claims["via_names"],
            "Source": claims["source"],
            "Describes": [dated_words(claim) for _, claim in claims.iterrows()],
        }
    )


def side_by_side(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a measure, one column a source; each cell its figures as printed, hedge included.

    A phrase that several claimants share stands once; where a cell has several claims, each names its claimant.
    """
    cells = {
        (measure, source): _cell(rows) for (measure, source), rows in claims.groupby(["measure", "source"], sort=False)
    }
    sources = claims.sort_values("source_id")["source"].unique()
    return pd.DataFrame(
        [
            [measure, *(cells.get((measure, source), "") for source in sources)]
            for measure in claims["measure"].unique()
        ],
        columns=["Measure", *sources],
    )


def _cell(claims: pd.DataFrame) -> Markup:
    if len(claims) == 1:
        return _phrase(claims.iloc[0])
    return joined([_shared_phrase(rows) for _, rows in claims.groupby("value_text", sort=False)], LINE)


def _shared_phrase(claims: pd.DataFrame) -> Markup:
    names = joined([claim_link(claim["claim_id"], claim["claimant"]) for _, claim in claims.iterrows()])
    first = claims.iloc[0]
    said = f" ({manner(first)})" if manner(first) else ""
    return Markup("{}{} <small>{}</small>").format(cite(first), said, names)


def balanced(view: pd.DataFrame) -> list[float]:
    """Widths in percent after how much each column has to say (square root of its letters, so that none starves)."""
    letters = view.map(lambda cell: len(Markup(cell).striptags()) if isinstance(cell, str) else 0).sum()
    weight = letters.clip(lower=8 * len(view)) ** 0.5 if len(view) else letters + 1.0
    return (100 * weight / weight.sum()).round(2).tolist()


def per_pair(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of rival figures: both as printed, the verdict, the gap, the ratio, what else sets them apart."""
    return pd.DataFrame(
        {
            "Measure": [
                " / ".join(dict.fromkeys([pair["measure_a"], pair["measure_b"]])) for _, pair in pairs.iterrows()
            ],
            "One figure": [_side(pair, "_a") for _, pair in pairs.iterrows()],
            "Another": [_side(pair, "_b") for _, pair in pairs.iterrows()],
            "Verdict": pairs["verdict"],
            "Gap": [_gap(pair) for _, pair in pairs.iterrows()],
            "Apart in": [_apart(pair) for _, pair in pairs.iterrows()],
        }
    )


def per_register_row(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim with its whole provenance; the id is the address that figures elsewhere link to."""
    return pd.DataFrame(
        {
            "Claim": [_anchor(claim["claim_id"]) for _, claim in claims.iterrows()],
            "As printed": [_printed(claim) for _, claim in claims.iterrows()],
            "Read as": [_read_as(claim) for _, claim in claims.iterrows()],
            "Asserted by": [_asserted(claim) for _, claim in claims.iterrows()],
            "Describes": [dated_words(claim) for _, claim in claims.iterrows()],
            "Doubts and remarks": claims["note"],
        }
    )


def per_source(register: Register, accounted: pd.DataFrame) -> pd.DataFrame:
    """One row a source: what it is, how it is rated and why, how much of it is coded."""
    sources = register.sources.set_index("source_id", drop=False)
    counts = accounted.loc[sources.index]
    return pd.DataFrame(
        {
            "Source": [_source_name(source, register) for _, source in sources.iterrows()],
            "Published": [_published(source) for _, source in sources.iterrows()],
            "Rating": sources["reliability"],
            "Why": sources["reliability_reason"],
            "Claims": counts["claims"].astype(int),
            "Excluded numbers": counts["exclusions"].astype(int),
            "Numbers in the text": [_checked(row) for _, row in counts.iterrows()],
        }
    )


def reliance(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a source and claimant: whom a source reports, through whom, on what, in how many claims."""
    rows = claims.groupby(["source", "claimant", "via_names"], sort=False).agg(
        measures=("measure", lambda labels: ", ".join(dict.fromkeys(labels))), claims=("claim_id", "size")
    )
    return (
        rows.reset_index()
        .sort_values("source", kind="stable")
        .rename(
            columns={
                "source": "Source",
                "claimant": "Claimant",
                "via_names": "Through",
                "measures": "On",
                "claims": "Claims",
            }
        )
    )


def _phrase(claim: pd.Series) -> Markup:
    said = manner(claim)
    return cite(claim) + (f" ({said})" if said else "")


def _side(pair: pd.Series, side: str) -> Markup:
    link = claim_link(pair[f"claim_id{side}"], quoted(pair[f"value_text{side}"]))
    return (
        link
        + LINE
        + Markup("<small>{} · {} · {}</small>").format(
            pair[f"claimant{side}"], pair[f"source{side}"], pair[f"dated{side}"]
        )
    )


def _gap(pair: pd.Series) -> str:
    if pair["verdict"] != "differ":
        return ""
    unit = "days" if pair["basis_a"] == "date" else pair["unit_label_a"]
    times = "" if pd.isna(pair["ratio"]) else f" ({number(pair['ratio'])} times)"
    return f"{number(pair['gap'])} {unit}{times}"


def _apart(pair: pd.Series) -> str:
    days = f"{pair['days_apart']} days" if pair["days_apart"] > 0 else ""
    return ", ".join(filter(None, [days if word == "date" else word for word in pair["apart"].split(", ")]))


def _anchor(claim_id: str) -> Markup:
    return Markup('<span id="claim-{}">{}</span>').format(claim_id, claim_id)


def _printed(claim: pd.Series) -> Markup:
    paragraph = "" if pd.isna(claim["paragraph"]) else f"paragraph {claim['paragraph']}"
    return Markup("{}").format(quoted(claim["value_text"])) + LINE + Markup("<small>{}</small>").format(paragraph)


def _read_as(claim: pd.Series) -> Markup:
    unit = "" if claim["basis"] == "date" or pd.isna(claim["from_value"]) else f" {claim['unit_label']}"
    second = "; ".join(filter(None, [manner(claim), claim["scope"]]))
    return (
        Markup("{}: {}{}").format(claim["measure"], amount(claim), unit)
        + LINE
        + Markup("<small>{}</small>").format(second)
    )


def _asserted(claim: pd.Series) -> Markup:
    through = f"through {claim['via_names']}" if claim["via_names"] else ""
    return Markup("{}").format(claim["claimant"]) + LINE + Markup("<small>{}</small>").format(through)


def _source_name(source: pd.Series, register: Register) -> Markup:
    title = Markup('<a href="{}">{}</a>').format(source["url"], source["title"]) if source["url"] else source["title"]
    who = joined([part for part in (actor_names(register)[source["publisher_id"]], source["author"]) if part])
    return (
        Markup('<span id="source-{}">{}</span>').format(
            source["source_id"], source_labels(register)[source["source_id"]]
        )
        + LINE
        + Markup("{}").format(title)
        + LINE
        + Markup("<small>{}</small>").format(who)
    )


def _published(source: pd.Series) -> Markup:
    basis = "" if source["published_basis"] == "stated" else f"{source['published_basis'].replace('_', ' ')}: "
    return Markup("{}<br><small>{}{}</small>").format(
        period(source["published"], source["published"]), basis, source["published_note"]
    )


def _checked(counts: pd.Series) -> str:
    if pd.isna(counts["numbers"]):
        return "not checked: text not archived here"
    return f"{number(counts['numbers'])}, {number(counts['share'])} % accounted for"


def tidy_pairs(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs as data: one row a pair of assertions."""
    return pairs[["group", "claim_id_a", "claim_id_b", "verdict", "gap", "ratio", "days_apart", "apart"]]


def per_coded_field(fields: pd.DataFrame) -> pd.DataFrame:
    """One row a nominal field: figures compared, percent agreement, Cohen's kappa."""
    return pd.DataFrame(
        {
            "Field": fields["field"],
            "Figures": fields["figures"],
            "Agreement, %": fields["percent"].map("{:.0f}".format),
            "Cohen's kappa": fields["kappa"].map("{:.2f}".format, na_action="ignore"),
        }
    )


def show_register(claims: pd.DataFrame) -> None:
    """Show every claim, one table a source."""
    for source_id, rows in claims.sort_values("claim_id").groupby("source_id"):
        show_table(
            f"register_{source_id}".replace("-", "_"),
            f"Claims of {rows['source'].iloc[0]}",
            per_register_row(rows),
            data=tidy(rows),
            widths=[16, 19, 20, 16, 11, 18],
        )
