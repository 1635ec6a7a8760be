"""The limit: one plain script, no notebooks run, that makes an edition's tables, charts, HTML and PDF.

    python benchmarks/plain.py EDITION FOLDER

The notebooks' cells run one after another in this process, with what they display caught; then comes what a build does
with executed notebooks. The documents are those of a build, to the byte.
"""

import json
import os
import sys
from pathlib import Path

from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

from briefing.analysis.selection import select
from briefing.display.export import write_claims
from briefing.display.workbook import write_workbook
from briefing.document.outputs import write_outputs
from briefing.editions.edition import read_edition
from briefing.paths import archive_folder, project_root
from briefing.publish.cover import cover_of
from briefing.publish.inputs import inputs
from briefing.publish.manifest import write_json
from briefing.register.register import read_register


def main(name: str, folder: Path) -> None:
    """Make one edition in a new folder."""
    root = project_root()
    folder = folder.resolve()
    folder.mkdir(parents=True)
    edition = read_edition(root, name)
    register = select(read_register(root), edition.selection, name)
    write_json(folder / "inputs.json", inputs(root, edition, archive_folder(root)))
    write_claims(register, folder, edition.title, edition.selection.as_of, edition.selection.known_by)
    write_workbook(register, folder / "register.xlsx")
    os.chdir(root / "notebooks")
    shell = InteractiveShell.instance()
    shell.display_pub = CapturingDisplayPublisher()
    executed = {
        file.stem: _ran(json.loads(file.read_text(encoding="utf-8")), edition.address, shell)
        for file in sorted(Path().glob("*.ipynb"))
    }
    write_outputs(executed, cover_of(edition, root), folder)


def _ran(notebook: dict, edition: str, shell: InteractiveShell) -> object:
    """The notebook with what its cells displayed as their outputs."""
    from briefing.run.nbformat import nbformat

    names: dict = {}
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
        if cell["cell_type"] != "code":
            continue
        shell.display_pub.outputs.clear()
        exec(cell["source"].replace("print(", "str("), names)
        if "parameters" in cell["metadata"].get("tags", []):
            names |= {"edition": edition}
        cell["outputs"] = [
            {"output_type": "display_data", "data": shown["data"], "metadata": {}}
            for shown in shell.display_pub.outputs
        ]
    return nbformat.from_dict(json.loads(json.dumps(notebook)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
