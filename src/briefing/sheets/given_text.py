"""The text of a new document: read whole, or refused with what to do before anything is written."""

from pathlib import Path

from briefing.errors import Fault, FaultsError, unwritable
from briefing.paths import is_there
from briefing.phrases.text import LINE_END

MOST_LETTERS = 100_000  # of a text: a longer one is no document that two people code figure by figure
MOST_IN_A_LINE = 20_000  # letters: a figure is looked for among all words of its paragraph
PDF, NEW_LINE = b"%PDF-", b"\n"
AS_TEXT = "Save it as UTF-8 text"
TOO_LONG = "{} has {:,} letters, more than the {:,} that are drafted at once"
LINE_TOO_LONG = "{} has {:,} letters in line {}, more than the {:,} that a paragraph may have"


def given_text(archive: Path, source_id: str, text_file: str) -> str:
    """The archived text of a document; raise an error where it is none that can be drafted."""
    path = archive / text_file
    if not is_there(path):
        missing = f"{text_file} is not archived", f"Put it into {archive}, or give an address instead"
        raise _fault(source_id, *missing)
    data = path.read_bytes()
    if why := _bytes_refused(data, text_file) or _text_refused(data.decode(), text_file):
        raise _fault(source_id, *why)
    return data.decode()


def _fault(source_id: str, problem: str, remedy: str) -> FaultsError:
    return FaultsError([Fault("data/sources.csv", source_id, "text_file", problem, remedy)])


def _bytes_refused(data: bytes, file: str) -> tuple[str, str] | None:
    """Why a file is no text, and what to do."""
    if data.startswith(PDF):
        return f"{file} is a PDF, not text", f"{AS_TEXT} (pdftotext does), its paragraphs a line each"
    wrong = data.find(b"\0")  # as in UTF-16
    try:
        data.decode()
    except UnicodeDecodeError as error:
        wrong = error.start
    return (f"{file} is not UTF-8 text: line {data[:wrong].count(NEW_LINE) + 1}", AS_TEXT) if wrong >= 0 else None


def _text_refused(text: str, file: str) -> tuple[str, str] | None:
    """Why a text is not drafted, and what to do."""
    if len(text) > MOST_LETTERS:
        remedy = "Archive the part that speaks of the figures, or each part as a document of its own"
        return TOO_LONG.format(file, len(text), MOST_LETTERS), remedy
    for number, line in enumerate(LINE_END.split(text), start=1):
        if len(line) > MOST_IN_A_LINE:
            remedy = "Begin a new line where the document begins a new paragraph"
            return LINE_TOO_LONG.format(file, len(line), number, MOST_IN_A_LINE), remedy
        if sign := unwritable(" ".join(line.split())):
            return f"{file} {sign}: line {number}", "Take it out"
    return None
