"""What a sentence rests on, as paper says it: a footnote of what is known of each row, or in the line how many."""

from textwrap import shorten

from briefing.document.records import Evidence
from briefing.document.references import MOST_LINKS, References, evidence_target
from briefing.document.text import Ref, Text, joined, link, text

LONGEST_NOTE = 240


def in_line(evidence: Evidence, known: References) -> Text | None:
    """What stands after the sentence: the number of its rows if they are many, their names if no more is known."""
    if len(evidence.refs) > MOST_LINKS:
        said, target = text(f"{len(evidence.refs)} {evidence.called}"), evidence_target(evidence, known)
        return text("[", link(target, said) if target else said, "]")
    if evidence.refs and footnote(evidence, known) is None:
        return text(f"[{', '.join(ref.id for ref in evidence.refs)}]")
    return None


def footnote(evidence: Evidence, known: References) -> Text | None:
    """What stands at the foot of the page: each row, unless they are many, with what is known of it."""
    told = [ref for ref in evidence.refs if ref.address in known.provenance]
    if not told or len(evidence.refs) > MOST_LINKS:
        return None
    return joined((_note(ref, known) for ref in told), "; ")


def _note(ref: Ref, known: References) -> Text:
    said = shorten(str(known.provenance[ref.address]), LONGEST_NOTE, placeholder="…")
    return text(link(ref, said))
