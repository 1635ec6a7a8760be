"""Where an address leads: into the document and its folder, or elsewhere."""

import re

PICTURE = "data:image/"


def scheme(address: str) -> str:
    """Its scheme as browsers find it, who pass over spaces and control signs; blank for an address of this place."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).lower())
    return found[1] if found else ""


def leads_elsewhere(address: str) -> bool:
    """Whether an address leads out of the document and its folder; a picture that stands in it does not."""
    plain = re.sub(r"[\x00-\x20]", "", address).lower().replace("\\", "/")
    return not plain.startswith(PICTURE) and (plain.startswith("//") or bool(scheme(plain)))
