"""What it takes to add a parameter: it is declared in one file and heeded in another; all else follows."""

import shutil
import subprocess
import sys

DECLARED, HEEDED = "src/briefing/editions/parameters.py", "src/briefing/analysis/selection.py"
EDITS = {
    DECLARED: (
        "    compare_with: str = _declared(",
        '    exclude_kinds: list[str] = _declared(texts, "kinds of documents to leave out", default_factory=list)\n',
    ),
    HEEDED: (
        "    spoken_of = _of_themes(register, sources, selection)",
        '    sources = sources.loc[~sources["kind"].isin(selection.exclude_kinds)]\n',
    ),
}
USE = """
from briefing.analysis.selection import selected
from briefing.cli import main
from briefing.editions.edition import read_edition
from briefing.editions.grid import VARIED
from briefing.editions.notebook import parameters_of
from briefing.paths import project_root

assert main(["dictionary"]) == 0
assert read_edition(project_root(), "few").selection.exclude_kinds == ["none such"]
assert "exclude_kinds" in VARIED
core = {"edition": "core"}
kinds = set(selected(parameters_of(core)).sources["kind"])
left_out = sorted(kinds)[0]
few = selected(parameters_of(core | {"overrides": {"exclude_kinds": [left_out]}}))
assert set(few.sources["kind"]) == kinds - {left_out}
"""


def test_a_parameter_is_added_in_two_files(project, root):
    for name in ("README.md", "data/README.md"):
        shutil.copy(root / name, project / name)
    for file, (before, new) in EDITS.items():
        text = (project / file).read_text(encoding="utf-8")
        assert text.count(before) == 1, file
        (project / file).write_text(text.replace(before, new + before), encoding="utf-8")
    core = (project / "reports" / "core.yml").read_text(encoding="utf-8")
    (project / "reports" / "few.yml").write_text(f"{core}\nexclude_kinds: [none such]\n", encoding="utf-8")
    code = f"import sys\nsys.path.insert(0, {str(project / 'src')!r})\n{USE}"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=project)
    assert ran.returncode == 0, ran.stderr
    assert "| `exclude_kinds` | kinds of documents to leave out |" in (project / "README.md").read_text(
        encoding="utf-8"
    )
