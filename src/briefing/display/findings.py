"""Findings: sentences of ours with a computed number, filed with the claims they rest on as they are spoken."""

from collections.abc import Iterable

from IPython.display import display
from markupsafe import Markup, escape

from briefing.display.records import FINDING
from briefing.display.words import claim_link, joined

MOST_LINKS = 6


def state(name: str, sentence: str, value: float | str, claims: Iterable[str], **words: object) -> None:
    """Say `sentence` with its `{value}` and `{words}` filled in, and file the value with its claim ids under `name`.

    The words may be links to claims (`words.claim_link`). After the sentence stand links to the claims it rests on, or
    their number where there are more than a few.
    """
    claims = list(dict.fromkeys(claims))
    text = Markup(escape(sentence)).format(value=value, **words)
    filed = value if isinstance(value, str) else float(value)
    record = {"name": name, "value": filed, "text": text.striptags(), "claims": claims}
    paragraph = Markup('<p class="finding" id="finding-{}">{} {}</p>').format(name, text, evidence_links(claims))
    display({"text/plain": text.striptags(), "text/html": paragraph, FINDING: record}, raw=True)


def evidence_links(claims: list[str]) -> Markup:
    """Links to the claims a sentence rests on, or their number where there are more than a few."""
    if len(claims) > MOST_LINKS:
        inner = Markup('<a href="#register">{} claims</a>').format(len(claims))
    else:
        inner = joined([claim_link(claim, claim) for claim in claims])
    return Markup('<span class="evidence">[{}]</span>').format(inner) if claims else Markup("")
