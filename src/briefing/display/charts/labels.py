"""Labels of axes: what is counted, and as of when."""

import pandas as pd

from briefing.display.words import brief

LONGEST = 40


def unit_and_date(claims: pd.DataFrame) -> str:
    """The units of the claims drawn and the months that they describe: "boxes, as of 2023-10 to 2025-07"."""
    months = [f"{end:%Y-%m}" for end in (claims["dated_from"].min(), claims["dated_to"].max()) if pd.notna(end)]
    as_of = [f"as of {' to '.join(dict.fromkeys(months))}"] if months else []
    return ", ".join([*(brief(unit, LONGEST) for unit in claims["unit_label"].unique()), *as_of])
