"""Tables of sources: what each is and how it is rated, whom it reports, how far its two coders agree."""

import pandas as pd

from briefing.analysis.comparison import actor_names, source_labels
from briefing.analysis.thresholds import MOST_SOURCES
from briefing.display.links import source_place
from briefing.display.tables.layout import cells, lines, stacked
from briefing.display.words import number, rounded
from briefing.document.text import Text, link, text
from briefing.register.register import Register

RELIANCE = {"source": "Source", "who": "Reports what is said by", "measures": "On", "claims": "Claims"}


def per_source(register: Register, accounted: pd.DataFrame) -> pd.DataFrame:
    """One row a source: what it is, how it is rated and why, how much of it is coded."""
    sources = register.sources.assign(
        label=register.sources["source_id"].map(source_labels(register)),
        publisher=register.sources["publisher_id"].map(actor_names(register)),
    ).set_index("source_id", drop=False)
    counts = accounted.loc[sources.index]
    return pd.DataFrame(
        {
            "Source": cells(sources, _name),
            "Published": cells(sources, _published),
            "Rating": sources["reliability"],
            "Why": sources["reliability_reason"],
            "Claims": counts["claims"].astype(int),
            "Excluded numbers": counts["exclusions"].astype(int),
            "Numbers in the text": cells(counts, _checked),
        }
    ).reset_index(drop=True)


def per_wider_source(register: Register, accounted: pd.DataFrame) -> pd.DataFrame:
    """One row a source, in short: what it is, when it was published, how it is rated, how many claims."""
    sources = register.sources.assign(
        label=register.sources["source_id"].map(source_labels(register)),
    ).set_index("source_id", drop=False)
    return pd.DataFrame(
        {
            "Source": cells(sources, _name_in_short),
            "Published": cells(sources, _published_in_short),
            "Language": sources["language"],
            "Rating": sources["reliability"],
            "Claims": accounted.loc[sources.index, "claims"].astype(int),
        }
    ).reset_index(drop=True)


def are_too_many(sources: pd.DataFrame) -> bool:
    """Whether the documents are so many that only those that the document links to are listed."""
    return len(sources) > MOST_SOURCES


def per_left_out(unsaid: pd.DataFrame) -> pd.DataFrame:
    """One row a document or figure that dates, ratings or a retraction leave out, and why."""
    return pd.DataFrame(
        {"What": unsaid["what"], "Name": unsaid["name"], "Id": unsaid["id"], "Why left out": unsaid["why"]}
    )


def reliance(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a source: whom it reports, through whom, on what, in how many claims."""
    named = claims.assign(
        who=claims["claimant"] + claims["via_names"].map(lambda names: f" (through {names})" if names else "")
    )
    rows = named.groupby("source").agg(who=("who", _listed), measures=("measure", _listed), claims=("claim_id", "size"))
    return rows.reset_index().rename(columns=RELIANCE)


def _listed(words: pd.Series) -> str:
    return "; ".join(dict.fromkeys(words))


def per_coded_field(fields: pd.DataFrame) -> pd.DataFrame:
    """One row a nominal field: figures compared, percent agreement, kappa; the same and alpha where not both blank."""
    return pd.DataFrame(
        {
            "Field": fields["field"].str.removesuffix("_id").str.replace("_", " "),
            "Figures": fields["figures"],
            "Agreement, %": fields["percent"].map("{:.0f}".format, na_action="ignore"),
            "Cohen's kappa": fields["kappa"].map("{:.2f}".format, na_action="ignore"),
            "Not blank in both": fields["filled"],
            "Agreement on these, %": fields["percent_filled"].map("{:.0f}".format, na_action="ignore"),
            "Krippendorff's alpha": fields["alpha"].map("{:.2f}".format, na_action="ignore"),
        }
    )


def _name(source: pd.Series) -> Text:
    label = source_place(source["source_id"], source["label"])
    title = link(source["url"], source["title"]) if source["url"] else source["title"]
    return stacked(lines([label, title]), ", ".join(filter(None, [source["publisher"], source["author"]])))


def _name_in_short(source: pd.Series) -> Text:
    label = source_place(source["source_id"], source["label"])
    return text(label, ": ", link(source["url"], source["title"]))


def _published_in_short(source: pd.Series) -> str:
    basis = "" if source["published_basis"] == "stated" else f" ({source['published_basis'].replace('_', ' ')})"
    return (source["published"] or "unknown") + basis


def _published(source: pd.Series) -> Text:
    basis = "" if source["published_basis"] == "stated" else f"{source['published_basis'].replace('_', ' ')}: "
    return stacked(source["published"] or "unknown", basis + source["published_note"])


def _checked(counts: pd.Series) -> str:
    if pd.isna(counts["numbers"]):
        return "not checked: text not archived here"
    return f"{number(counts['numbers'])}, {rounded(counts['share'], digits=3)} % accounted for"
