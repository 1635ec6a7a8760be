"""Pictures that stand in a text as data addresses, as the files that paper needs."""

import base64
import hashlib
from urllib.parse import unquote_to_bytes

BEGINS = "data:image/"


def is_held(source: str) -> bool:
    """Whether a picture stands in its address."""
    return source.startswith(BEGINS)


def picture_file(source: str) -> tuple[bytes, str]:
    """The content of a data address, and the kind of picture it is: png, jpeg, svg."""
    head, _, content = source.partition(",")
    kind = head.removeprefix(BEGINS).partition(";")[0].partition("+")[0]
    raw = unquote_to_bytes(content)
    return base64.b64decode(raw) if head.endswith(";base64") else raw, kind


def picture_name(content: bytes, kind: str) -> str:
    """The name of a picture's file, after what it shows."""
    return f"pictures/{hashlib.sha256(content).hexdigest()[:16]}.{kind}"


def raster_name(name: str) -> str:
    """The name of a picture's file where a drawing is drawn in dots."""
    return name.removesuffix(".svg") + ".png" if name.endswith(".svg") else name
