"""Findings that many sections share: how far figures lie apart, what an edition rests on and leaves out, its coding."""

import pandas as pd

from briefing.analysis.agreement import AGREE, COMPATIBLE, DIFFER, OF_A_YEAR, OPEN
from briefing.analysis.blocking import met_in_part
from briefing.analysis.selection import KNOWN_LATER, LATER_TIME, NO_DATE, RATED_WORSE, RETRACTED
from briefing.analysis.thresholds import LOW_RATINGS, MOST_MET, YEAR
from briefing.display.findings import state
from briefing.display.when import day_words
from briefing.display.words import apart, counted, rounded
from briefing.document.text import Text, text
from briefing.register.checks import unread
from briefing.register.coding import EXCERPT
from briefing.register.register import Register

LEFT_OUT = {
    KNOWN_LATER: "documents known later",
    NO_DATE: "documents without any date",
    RATED_WORSE: "documents rated worse",
    RETRACTED: "documents retracted by then",
    LATER_TIME: "figures that describe a later time",
}
DECIDED = {
    True: " With them {} that is decided waits for the row of its document.",
    False: " With them {} that are decided wait for the rows of their documents.",
}


def state_record_end(claims: pd.DataFrame, words: pd.DataFrame, as_of: str) -> None:
    """Say which document is the newest, how long before the edition's date, and how many last words are of excerpts."""
    if claims.empty:
        return
    newest = claims.loc[claims["published"].eq(claims["published"].max())]
    days = (pd.Timestamp(as_of) - newest["known"].max()).days
    excerpts = int(_in_excerpt(words).sum())
    which = "All" if excerpts == len(words) else excerpts
    state(
        "record_ends",
        "The newest document is of {value}{after}.{excerpts}",
        value=day_words(newest["published"].iloc[0]),
        claims=[],
        after=f", {apart(days)} before the date of this edition; no later one was found" if days > 0 else "",
        excerpts=f" {which} of the {counted(len(words), 'latest figure')} were read in an excerpt only."
        if excerpts
        else "",
    )


def state_excerpts(claims: pd.DataFrame, words: pd.DataFrame) -> None:
    """Say what share of the figures was read in a part of their page only, how many last words are, what that means."""
    if claims.empty:
        return
    state(
        "read_in_excerpt",
        "{value} % of the figures were read in an excerpt of their page only; of the last words above, {own} of {all}. "
        "Words such as “about”, or who said it, may stand elsewhere on the page.",
        value=in_words(100 * _in_excerpt(claims).mean(), digits=2),
        claims=[],
        own=int(_in_excerpt(words).sum()),
        all=len(words),
    )


def _in_excerpt(claims: pd.DataFrame) -> pd.Series:
    return claims["note"].str.contains(rf"\b{EXCERPT}\b", case=False)


def state_dates(claims: pd.DataFrame) -> None:
    """Say how the dates of the figures were got."""
    if claims.empty:
        return
    shares = 100 * claims["dated_basis"].value_counts(normalize=True)
    as_of = shares.get("as_of", 0) + shares.get("mention", 0)
    state(
        "dates_got",
        "{value} % of figures say of when they are, {asserted} % go by when they were said, {published} % by print.",
        value=in_words(as_of, digits=2),
        claims=[],
        asserted=rounded(shares.get("asserted", 0)),
        published=rounded(shares.get("published", 0)),
    )


def state_base(register: Register) -> None:
    """Say how thin the evidence is: what share of the documents is rated low."""
    if register.sources.empty:
        return
    low = 100 * register.sources["reliability"].isin(LOW_RATINGS).mean()
    state(
        "documents_rated_low",
        "{value} % of the documents are rated D or worse. This briefing shows what is printed, not what is true.",
        value=in_words(low, digits=2),
        claims=[],
    )


def state_verdicts(pairs: pd.DataFrame) -> None:
    """Say how many pairs of rival figures agree, are compatible, and differ."""
    if pairs.empty:
        return
    counts = pairs["verdict"].value_counts()
    state(
        "pairs_that_differ",
        "Pairs of rival figures: {pairs}. Of these, {value} differ, {agree} agree within the precision printed, and "
        "{compatible} are compatible only: {open} because one of them is open on one side, {year} because one is a "
        "date known to its year.",
        value=int(counts.get(DIFFER, 0)),
        claims=sorted({*pairs["claim_id_a"], *pairs["claim_id_b"]}),
        pairs=len(pairs),
        agree=int(counts.get(AGREE, 0)),
        compatible=int(counts.get(COMPATIBLE, 0)),
        open=int(pairs["because"].eq(OPEN).sum()),
        year=int(pairs["because"].eq(OF_A_YEAR).sum()),
    )


def state_bounded(origins: pd.DataFrame, name: str = "groups_met_in_part") -> None:
    """Say in how many groups not all assertions are set beside one another, if there are such groups."""
    large = met_in_part(origins, "group")
    if large:
        state(
            name,
            "In {groups} of more than {most} statements, each is set beside those nearest to it in time only; figures "
            "printed alike are looked for among all.",
            value=len(large),
            groups=counted(len(large), "group"),
            claims=sorted(origins.loc[origins["group"].isin(large), "claim_id"]),
            most=MOST_MET,
        )


def state_coverage(accounted: pd.DataFrame) -> None:
    """Say how many numbers of the archived texts are accounted for, or that no text was there to be checked."""
    checked = accounted.loc[accounted["numbers"].notna()]
    if checked.empty:
        state(
            "coverage",
            "The texts are other people's and stand apart: {value} of {texts} were there to be checked in this build.",
            value=0,
            claims=[],
            texts=len(accounted),
        )
        return
    found = int(checked["numbers"].sum())
    covered = round((checked["numbers"] * checked["share"] / 100).sum())
    state(
        "coverage",
        "There to be checked: {checked} of {texts}. Numbers in them that are a figure or an exclusion: {covered} of "
        "{found} ({value} %).",
        value=in_words(100 * covered / found),
        claims=[],
        checked=len(checked),
        texts=counted(len(accounted), "text"),
        covered=covered,
        found=found,
    )


def in_words(share: float, digits: int = 3) -> Text:
    """A share in percent, rounded in the sentence and whole where it is filed."""
    return text(rounded(share, digits), number=share)


def state_coding(first: pd.DataFrame, second: pd.DataFrame, share: float) -> None:
    """Say what share of the figures both coders found."""
    if pd.notna(share):
        state(
            "figures_both_coders_found",
            "Of the figures either coder found ({first} and {second}), {value} % were found by both.",
            value=in_words(share),
            claims=[],
            first=len(first),
            second=len(second),
        )


def state_unread(register: Register) -> None:
    """Say how many phrases the check does not surely understand, so that their numbers rest on the coders alone."""
    live = register.claims.loc[register.claims["status"].ne("retracted")]
    left = unread(live, register.measures, register.units, register.sources)
    state(
        "phrases_unread",
        "Phrases that the check does not surely understand, so that their numbers rest on the coders alone: {value}.",
        value=len(left),
        claims=left,
    )


def state_recheck(register: Register) -> None:
    """Say how many claims were read in an archived text, and how many at an address only."""
    live = register.claims.loc[register.claims["status"].ne("retracted")]
    if live.empty:
        return
    archived = live["source_id"].map(register.sources.set_index("source_id")["text_file"]).ne("")
    state(
        "claims_with_archived_text",
        "Read in a text that is archived: {value} of {all}; at an address: {others}.",
        value=int(archived.sum()),
        claims=[],
        all=counted(len(live), "figure"),
        others=int((~archived).sum()),
    )


def state_unsaid(register: Register) -> None:
    """Say what dates, ratings and retractions leave out of an edition, and how many documents stand on a year alone."""
    counts = register.unsaid["why"].value_counts()
    by_year = int(register.sources["published"].str.len().eq(YEAR).sum())
    left = [f"{words}: {counts[why]}" for why, words in LEFT_OUT.items() if counts.get(why, 0)]
    state(
        "left_out_of_this_edition",
        "Left out by dates, ratings and retractions: {left}. Dated by a year alone, so known from its end or from the "
        "day it was first read: {by_year}.",
        value=len(register.unsaid),
        claims=[],
        left="; ".join(left) or "nothing",
        by_year=counted(by_year, "document"),
    )


def state_drafted(register: Register) -> None:
    """Say how many figures nobody has decided yet, and of how many documents, if there are such figures."""
    waiting, drafted = register.drafted.claims, register.drafted.drafted
    if drafted.empty:
        return
    others = len(waiting) - len(drafted)
    state(
        "drafted_figures_left_out",
        "Drafted, and not decided by a coder, so that no edition has them: {value} of {documents}.{others}",
        value=text(counted(len(drafted), "figure"), number=len(drafted)),
        claims=[],
        documents=counted(drafted["source_id"].nunique(), "document"),
        others=DECIDED[others == 1].format(others) if others else "",
    )
