"""What a sentence rests on, as paper says it: a footnote of what is known of each row, or in the line how many."""

from textwrap import shorten

from briefing.document.records import Statement
from briefing.document.references import MOST_LINKS, References, evidence_target
from briefing.document.text import Ref, Text, joined, link, text

LONGEST_NOTE = 240
ROUND = str.maketrans("[]", "()")


def in_line(statement: Statement, known: References) -> Text | None:
    """What stands after the sentence: the number of its rows if they are many, their names if no more is known."""
    evidence = statement.evidence
    if len(evidence.refs) > MOST_LINKS:
        said, target = text(f"{len(evidence.refs)} {evidence.called}"), evidence_target(evidence, known)
        return text("[", link(target, said) if target else said, "]")
    if evidence.refs and footnote(statement, known) is None:
        return text(f"[{', '.join(ref.id for ref in evidence.refs)}]")
    return None


def footnote(statement: Statement, known: References) -> Text | None:
    """What stands at the foot of the page: of each row, unless they are many, what is known and not in the sentence."""
    refs = statement.evidence.refs
    told = [ref for ref in refs if ref.address in known.provenance]
    if not told or len(refs) > MOST_LINKS:
        return None
    said = " ".join(map(str, (statement.text, *statement.details))).translate(ROUND)
    return joined((_note(ref, known.provenance[ref.address], said) for ref in told), "; ")


def _note(ref: Ref, provenance: tuple[Text, ...], said: str) -> Text:
    first, *others = (str(piece) for piece in provenance)
    unsaid = [first, *(piece for piece in others if piece.translate(ROUND).removesuffix(")") not in said)]
    return text(link(ref, shorten(", ".join(unsaid), LONGEST_NOTE, placeholder="…")))
