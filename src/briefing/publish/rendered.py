"""Our own pages beside the editions, from templates/."""

import json
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment, PackageLoader

from briefing.document.frame import ENGLISH
from briefing.document.look import Look
from briefing.document.page import page_style


def write_page(file: Path, template: str, look: Look, **shown: object) -> None:
    """Write a page of ours from templates/<template>/, in the colours of a look."""
    text = json.dumps(shown, ensure_ascii=False, default=str)
    page = rendered(f"{template}/index.html.j2", **shown, **page_style(text, replace(look, frame=ENGLISH)))
    file.write_text(page, encoding="utf-8", newline="\n")


def rendered(template: str, **shown: object) -> str:
    """A file of templates/, filled in; what it shows is escaped."""
    loader = PackageLoader("briefing.publish", "templates")
    return Environment(loader=loader, autoescape=True).get_template(template).render(**shown) + "\n"
