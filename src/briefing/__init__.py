"""A briefing on reported figures, from CSV rows to HTML and PDF; what it is about stands in data/ and notebooks/.

`import briefing` loads nothing more; `briefing.claims()` gives the reported figures as a table.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

__version__ = "0.1.0"


def claims(edition: str = "", themes: Sequence[str] | None = None, **parameters: object) -> "pd.DataFrame":
    """The reported figures that an edition speaks of, one row a claim; its columns are told in docs/claims.md.

    Without `edition` it is the one that is being built, else the full one. `themes` and `parameters`, as in
    `as_of="2025-01-31"`, are set otherwise than in the edition. Raises FaultsError, which names what to mend.
    """
    from briefing.analysis.claims import claims_of

    return claims_of(edition, themes, **parameters)
