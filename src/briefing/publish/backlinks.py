"""Links back: each row with an address names the exhibits and sentences that link to it."""

import re
from collections import defaultdict

from markupsafe import Markup

ADDRESS = re.compile(r'<span id="([^"]+)">[^<]*</span>')
LINK = re.compile(r'href="#([^"]+)"')
MOST = 8


def link_back(exhibits: list[dict], findings: list[dict]) -> None:
    """Write, beside every address in the tables, where it is used: tables and figures by number, sentences by name.

    For screens only: the links have the class `screen`. A table does not count as a use of its own rows.
    """
    uses = _uses(exhibits, findings)
    for exhibit in exhibits:
        if exhibit["kind"] == "table":
            exhibit["body"] = ADDRESS.sub(lambda found, own=exhibit: _with_uses(found, uses, own), exhibit["body"])


def _uses(exhibits: list[dict], findings: list[dict]) -> dict[str, dict[str, str]]:
    """By address: where it is used, as addresses with their words."""
    uses: dict[str, dict[str, str]] = defaultdict(dict)
    for exhibit in exhibits:
        place = f"{exhibit['kind']}-{exhibit['name']}"
        found = LINK.findall(exhibit["body"]) if exhibit["kind"] == "table" else _drawn(exhibit)
        for address in found:
            uses[address][place] = exhibit["number"]
    for finding in findings:
        judged = finding["name"].startswith("judgement-")
        place = finding["name"] if judged else f"finding-{finding['name']}"
        for claim in finding["claims"][:MOST]:
            uses[f"claim-{claim}"][place] = "a judgement" if judged else "a sentence"
    return uses


def _drawn(exhibit: dict) -> list[str]:
    """The claims whose data stand behind a chart."""
    columns = exhibit["data"]["columns"]
    if "claim_id" not in columns:
        return []
    at = columns.index("claim_id")
    return [f"claim-{row[at]}" for row in exhibit["data"]["rows"]]


def _with_uses(found: re.Match, uses: dict[str, dict[str, str]], own: dict) -> str:
    places = {place: words for place, words in uses.get(found[1], {}).items() if place != f"table-{own['name']}"}
    if not places:
        return found[0]
    links = Markup(", ").join(
        Markup('<a href="#{}">{}</a>').format(place, words) for place, words in list(places.items())[:MOST]
    )
    return Markup(found[0]) + Markup('<span class="used screen">used in {}</span>').format(links)
