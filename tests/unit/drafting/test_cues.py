"""Cue files: each is read without faults, and names nothing that the register does not know."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from briefing.drafting.cue_references import cue_faults
from briefing.drafting.cues import FOLDER, Cues, read_cues
from briefing.register.register import read_register
from tests.unit import builders

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / FOLDER).glob("*.yml"))


@pytest.fixture
def said(tmp_path):
    """The faults of a cue file for English with these lines, as they are printed, in a register of one of each."""

    def faults(*lines, name="en"):
        file = tmp_path / FOLDER / f"{name}.yml"
        file.parent.mkdir(parents=True)
        file.write_text("\n".join(lines), encoding="utf-8")
        return [str(fault) for fault in cue_faults(tmp_path, builders.register())]

    return faults


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_cue_file_is_read_without_faults(file):
    cues, _, faults = read_cues(ROOT, file.stem)
    assert (faults, cues == Cues()) == ([], False)


def test_the_cue_files_name_nothing_that_the_register_does_not_know():
    assert [str(fault) for fault in cue_faults(ROOT, read_register(ROOT))] == []


def _lists(node):
    """Every list of texts below a node of a YAML file."""
    if isinstance(node, list) and all(isinstance(one, str) for one in node):
        yield node
    else:
        for below in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            yield from _lists(below)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_list_has_a_wording_twice(file):
    lists = [[one.lower() for one in words] for words in _lists(yaml.safe_load(file.read_text(encoding="utf-8")))]
    assert [one for words in lists for one, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_has_the_measures_of_the_english_file_in_its_order(file):
    order = list(dict.fromkeys(rule.measure for rule in read_cues(ROOT, "en").cues.measures))
    own = list(dict.fromkeys(rule.measure for rule in read_cues(ROOT, file.stem).cues.measures))
    assert own == order


def test_a_language_without_a_file_has_no_cues():
    assert read_cues(ROOT, "tr") == (Cues(), {}, [])


def test_what_the_register_knows_is_no_fault(said):
    assert said("units: {pieces: [piece]}", "measures:", "- {measure: shells, unit: pieces}") == []


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (("says: [said]", "units:", "  crates: [crate]"), 'line 3, units.crates: "crates" is not in data/units.csv'),
        (("actors: {nobody_here: [x]}",), 'line 1, actors.nobody_here: "nobody_here" is not in data/actors.csv'),
        (
            ("measures:", "- {measure: shells, unit: pieces}", "- {measure: boots, unit: pieces}"),
            'line 3, measures.1: "boots" is not in data/measures.csv',
        ),
        (("modalities: {hoped: [x]}",), 'line 1, modalities.hoped: "hoped" is not in the modalities of data/README.md'),
    ],
)
def test_a_name_that_does_not_exist_is_a_fault_with_its_line(said, lines, fault):
    (one,) = said(*lines)
    assert one.startswith(f"{FOLDER}/en.yml, {fault}. Add it there first.")


def test_a_field_that_does_not_exist_is_a_fault_with_its_line(said):
    (one,) = said("says: [said]", "sayz: [told]")
    assert one.startswith(f"{FOLDER}/en.yml, line 2, sayz: ")


def test_a_file_of_no_language_is_a_fault(said):
    (one,) = said("says: [said]", name="english")
    assert one.startswith(f'{FOLDER}/english.yml: "english" is the language of no document')
