"""Which claims an edition speaks of: the register cut down to its parameters."""

from collections.abc import Iterable

import pandas as pd

from briefing.analysis.dating import dated
from briefing.analysis.origins import known_days, placed
from briefing.analysis.shared import shared
from briefing.editions.notebook import parameters_of
from briefing.editions.parameters import Selection
from briefing.errors import Fault, FaultsError, suggestion
from briefing.register import dates
from briefing.register.judgements import Judgement
from briefing.register.register import Register, read_register

KNOWN_LATER, NO_DATE, RETRACTED = "known later", "no date", "retracted"
RATED_WORSE, LATER_TIME = "rated worse", "describes a later time"


def selected(selection: Selection | None = None, **parameters: object) -> Register:
    """The checked register, cut down to a selection, or to what `parameters` set otherwise in the edition's."""
    return select(read_register(), selection or parameters_of({}, **parameters))


@shared
def select(register: Register, selection: Selection, file: str = "parameters") -> Register:
    """The register cut down to what an edition speaks of; every table stays consistent.

    `file` is where the parameters stand, for the message if one of them names a source that there is not.
    """
    if found := named_faults(register, selection, file):
        raise FaultsError(found)
    wanted = register.sources.loc[_wanted(register.sources, selection)]
    why = _why_not(wanted, selection)
    sources = wanted.loc[why.eq("")]
    spoken_of = _of_themes(register, sources, selection)
    claims = _claims(register.with_tables(sources=sources, claims=spoken_of), selection)
    kept, read = set(claims["claim_id"]), set(sources["source_id"])
    judged = issued(register.judgements, selection.known_by)
    exclusions = _of_sources(register.exclusions, read)
    return register.with_tables(
        sources=sources,
        claims=claims,
        conversions=register.conversions.loc[_among(register.conversions["claim_id"], kept | {""})],
        links=register.links.loc[_among(register.links["from_claim"], kept) & _among(register.links["to_claim"], kept)],
        exclusions=exclusions.assign(claim_id=exclusions["claim_id"].where(_among(exclusions["claim_id"], kept), "")),
        pass_a=_of_sources(register.pass_a, read),
        pass_b=_of_sources(register.pass_b, read),
        numbers=_of_sources(register.numbers, read),
        judgements=tuple(judgement for judgement in judged if set(judgement.claims) <= kept),
        left_out=tuple(judgement for judgement in judged if not set(judgement.claims) <= kept),
        unsaid=pd.concat([_unsaid_documents(wanted, why), _unsaid_figures(spoken_of, claims)], ignore_index=True),
        corrections=tuple(
            correction
            for correction in register.corrections
            if correction.claim in kept and correction.date <= selection.known_by
        ),
        texts={source_id: text for source_id, text in register.texts.items() if source_id in read},
    )


def of_collection(register: Register, collection: str) -> Register:
    """The register with the sources of one collection only; its claims stay."""
    return register.with_tables(sources=register.sources.loc[register.sources["collection"].eq(collection)])


def _among(ids: pd.Series, kept: set[str]) -> pd.Series:
    """Which of a few ids are among many; `isin` would go through the many each time."""
    return ids.map(kept.__contains__).astype(bool)


def _of_sources(table: pd.DataFrame, source_ids: set[str]) -> pd.DataFrame:
    return table.loc[table["source_id"].isin(source_ids)]


def named_faults(register: Register, selection: Selection, file: str) -> list[Fault]:
    """A fault for each source to leave out, and each theme to keep, that there is not."""
    named = [
        ("exclude_sources", selection.exclude_sources, _documents(register), "data/sources.csv"),
        ("themes", selection.themes or [], register.topic.themes, "data/topic/themes.yml"),
    ]
    return [
        Fault(file, "", parameter, f'"{word}" is not in {where}', suggestion(word, known))
        for parameter, words, known, where in named
        for word in sorted(set(words).difference(known))
    ]


def _documents(register: Register) -> set[str]:
    """The ids of all documents, those among them of which anything is drafted."""
    return {*register.sources["source_id"], *register.drafted.documents}


def _wanted(sources: pd.DataFrame, selection: Selection) -> pd.Series:
    return sources["collection"].isin(selection.collections) & ~sources["source_id"].isin(selection.exclude_sources)


def _why_not(sources: pd.DataFrame, selection: Selection) -> pd.Series:
    """Why each document is not in an edition that wants its collection; blank where it is."""
    known, known_by = known_days(sources), pd.Timestamp(selection.known_by)
    retracted = sources["status"].eq("retracted") & ~dates.first_day(sources["status_since"]).gt(known_by)
    rated = sources["reliability"].le(selection.min_reliability) | sources["reliability"].eq("F")
    return (
        pd.Series("", sources.index, dtype=object)
        .mask(~rated, RATED_WORSE)
        .mask(known.gt(known_by), KNOWN_LATER)
        .mask(known.isna(), NO_DATE)
        .mask(retracted & known.le(known_by), RETRACTED)
    )


def _unsaid_documents(wanted: pd.DataFrame, why: pd.Series) -> pd.DataFrame:
    """The documents that dates, ratings and retractions leave out, with the reason why: one row each."""
    return _unsaid(wanted["source_id"], "document", wanted["title"], why).loc[why.ne("")]


def _unsaid_figures(spoken_of: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of kept documents that describe a later time: one row each."""
    later = spoken_of.loc[~spoken_of.index.isin(claims.index)]
    return _unsaid(later["claim_id"], "claim", later["value_text"], LATER_TIME)


def _unsaid(ids: pd.Series, what: str, names: pd.Series, why: str | pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"id": ids, "what": what, "name": names, "why": why})


def _of_themes(register: Register, sources: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The claims of the kept sources and of the themes."""
    claims, themes = register.claims, selection.themes
    kept = claims.loc[claims["source_id"].isin(set(sources["source_id"]))]
    if themes is None:
        return kept
    measures = set(register.measures.loc[register.measures["theme"].isin(themes), "measure_id"])
    return kept.loc[kept["measure_id"].isin(measures)]


def _claims(register: Register, selection: Selection) -> pd.DataFrame:
    """The claims that describe no later time; a date is taken from mentions among them that are not retracted.

    What is not dated at all describes no later time than the day it was read.
    """
    claims = _as_known(register.claims, selection.known_by)
    live = claims.loc[claims["status"].ne("retracted")]
    told = dated(placed(register.with_tables(claims=live)))
    later = told["dated_from"].fillna(told["known"]) > pd.Timestamp(selection.as_of)
    return claims.loc[~later.reindex(claims.index, fill_value=False)]


def _as_known(claims: pd.DataFrame, known_by: str) -> pd.DataFrame:
    """The claims with the status they had by then: what was disputed or retracted later was active."""
    later = claims["status"].ne("active") & dates.first_day(claims["status_since"]).gt(pd.Timestamp(known_by))
    return claims.assign(status=claims["status"].mask(later, "active").astype(object))


def issued(judgements: Iterable[Judgement], known_by: str) -> list[Judgement]:
    """The judgements that were issued and not withdrawn by a day."""
    return [one for one in judgements if one.issued <= known_by and not (one.withdrawn and one.withdrawn <= known_by)]
