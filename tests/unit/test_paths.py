"""Paths and names as people know them, on every machine."""

import ntpath
import os
from pathlib import PureWindowsPath

import pytest

from briefing.document.names import is_name
from briefing.editions.files import edition_file
from briefing.errors import FaultsError
from briefing.paths import from_root, is_device


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9", "NUL", "con.yml"])
def test_a_name_of_a_device_is_known(name):
    assert is_device(name)


@pytest.mark.parametrize("name", ["core", "con-2026", "com", "console", "com10", "null", "a.con"])
def test_a_name_like_that_of_a_device_may_be_used(name):
    assert not is_device(name)


def test_neither_an_exhibit_nor_an_edition_is_called_like_a_device(tmp_path):
    assert is_name("context") and not is_name("con")
    with pytest.raises(
        FaultsError, match="is not an edition's name. On Windows it is the name of a device; use another"
    ):
        edition_file(tmp_path, "con")


def test_a_file_is_named_from_the_root_wherever_it_lies(tmp_path):
    assert from_root(tmp_path / "data" / "a.csv", tmp_path) == "data/a.csv"
    assert from_root(tmp_path.parent / "texts", tmp_path) == "../texts"


def test_a_file_on_another_drive_is_named_whole(monkeypatch):
    monkeypatch.setattr(os.path, "relpath", ntpath.relpath)
    monkeypatch.setattr("briefing.paths.Path", PureWindowsPath)
    assert from_root(PureWindowsPath("D:/texts"), PureWindowsPath("C:/briefing")) == "D:/texts"
    assert from_root(PureWindowsPath("C:/briefing/data/a.csv"), PureWindowsPath("C:/briefing")) == "data/a.csv"
