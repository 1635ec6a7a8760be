"""What most sections ask for, worked out before they part: their processes find it made."""

from briefing.analysis.assertions import assertions
from briefing.analysis.changes import changes
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.earlier import earlier
from briefing.analysis.envelope import standing
from briefing.analysis.last_words import last_words
from briefing.analysis.matches import matches, still_standing
from briefing.analysis.selection import selected
from briefing.analysis.summary import extremes
from briefing.editions.parameters import Selection


def prepare(selection: Selection) -> None:
    """Work out the results of `shared` functions that several notebooks of an edition with this selection ask for."""
    register = selected(selection)
    claims = comparable(register)
    assertions(claims)
    assertions(standing(claims))
    implied_factors(claims, register.links)
    extremes(claims)
    last_words(claims)
    still_standing(matches(claims, register.links), claims)
    changes(earlier(selection), register)
