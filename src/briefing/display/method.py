"""The method in tables: how phrases are read, and with what parameters an edition was built."""

import pandas as pd

from briefing.analysis import thresholds
from briefing.display.links import claim_link
from briefing.document.text import text
from briefing.register.coding import BOUNDS
from briefing.register.corrections import Correction


def method_table() -> pd.DataFrame:
    """One row a bound: the words it stands for, and the numbers it fills."""
    return pd.DataFrame(
        {
            "Bound": [bound.replace("_", " ") for bound in BOUNDS],
            "Printed words": [bound.printed for bound in BOUNDS.values()],
            "What is coded": [bound.filled for bound in BOUNDS.values()],
        }
    )


def threshold_table() -> pd.DataFrame:
    """One row a threshold of the analysis: its value, what it decides, and why."""
    return pd.DataFrame(thresholds.ALL).set_axis(["Threshold", "Decides", "Why"], axis=1)


def correction_table(corrections: tuple[Correction, ...]) -> pd.DataFrame:
    """One row a correction: the claim, what was coded and what is, why, and when."""
    return pd.DataFrame(
        {
            "Claim": [text(claim_link(one.claim, one.claim)) for one in corrections],
            "Field": [correction.field.removesuffix("_id").replace("_", " ") for correction in corrections],
            "Was coded": [correction.old.replace("_", " ") for correction in corrections],
            "Is coded": [correction.new.replace("_", " ") for correction in corrections],
            "Why": [correction.reason for correction in corrections],
            "Kind": [correction.kind for correction in corrections],
            "Mended": [correction.date for correction in corrections],
        }
    )


def parameter_table(**parameters: object) -> pd.DataFrame:
    """One row a parameter and its value."""
    return pd.DataFrame({"Parameter": list(parameters), "Value": [_in_words(value) for value in parameters.values()]})


def _in_words(value: object) -> str:
    if value is None:
        return "all"
    return ", ".join(value) or "none" if isinstance(value, list) else str(value)
