"""The store of what took time to make: an entry is whole, or it is none."""

import os

import pytest

from briefing.run.cache import MOST, KeptRuns, find, keep, kept, key, prune, used


@pytest.fixture
def store(tmp_path):
    """A store with one entry, "camps"."""
    keep(tmp_path / "store", "camps", b"five\ncamps")
    return tmp_path / "store"


def test_what_is_kept_is_found(store):
    assert find(store, "camps") == b"five\ncamps"


def test_what_was_not_kept_is_not_found(store, tmp_path):
    assert find(store, "workers") is None
    assert find(tmp_path / "nowhere", "camps") is None


@pytest.mark.parametrize("damage", [lambda old: b"", lambda old: old[:-1], lambda old: old.replace(b"five", b"nine")])
def test_a_damaged_entry_is_none(store, damage):
    (store / "camps").write_bytes(damage((store / "camps").read_bytes()))
    assert find(store, "camps") is None


def test_an_entry_under_another_name_is_none(store):
    (store / "camps").rename(store / "workers")
    assert find(store, "workers") is None


def test_a_new_entry_replaces_the_old_and_leaves_nothing_beside_it(store):
    keep(store, "camps", b"six")
    assert find(store, "camps") == b"six"
    assert [file.name for file in store.iterdir()] == ["camps"]


def test_a_store_that_cannot_be_written_is_passed_over(tmp_path):
    (tmp_path / "store").write_text("a file")
    keep(tmp_path / "store", "camps", b"five")
    assert find(tmp_path / "store", "camps") is None


def test_what_was_used_longest_ago_is_dropped(store):
    keep(store, "workers", b"two")
    find(store, "camps")
    prune(store, most=1)
    assert [file.name for file in store.iterdir()] == ["camps"]


def test_a_key_tells_its_parts_apart():
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key("c", "ab")}) == 4


def test_a_folder_in_use_is_cut_down_to_the_newest_entries(store):
    with used(store):
        for number in range(MOST):
            keep(store, str(number), b"five")
    assert len([*store.iterdir()]) == MOST
    assert find(store, "camps") is None


GIVEN = {"parameters": {"as_of": "2026"}, "files": {"data/claims.csv": "1"}}


@pytest.fixture
def camps(notebook):
    """A notebook of two cells."""
    return {"a": notebook("# Camps", "5")}


@pytest.fixture
def runs(tmp_path, camps):
    """The notebook as it came back from its run, kept."""
    kept = KeptRuns(tmp_path / "runs", GIVEN)
    kept.keep(camps, {"a": "five"})
    return kept


def test_an_unchanged_notebook_is_found_as_it_came_back(runs, camps):
    assert runs.found(camps) == {"a": "five"}


@pytest.mark.parametrize("given", [GIVEN | {"files": {}}, GIVEN | {"parameters": {"as_of": "2025"}}, {}])
def test_a_notebook_is_not_found_if_what_is_given_has_changed(runs, camps, given):
    assert KeptRuns(runs.folder, given).found(camps) == {}


@pytest.mark.parametrize("place", [0, 1])
def test_a_notebook_is_not_found_if_a_cell_has_changed(runs, camps, place):
    camps["a"].cells[place].source += " # more"
    assert runs.found(camps) == {}


def test_a_notebook_is_not_found_if_a_cell_has_a_new_tag(runs, camps):
    camps["a"].cells[0].metadata["tags"] = ["new_page"]
    assert runs.found(camps) == {}


def test_a_notebook_is_not_found_by_another_name(runs, camps):
    assert runs.found({"b": camps["a"]}) == {}


def test_a_notebook_is_found_whatever_an_earlier_run_left_in_it(runs, camps):
    camps["a"].cells[1].execution_count = 3
    camps["a"].cells[1].outputs = [{"output_type": "stream", "name": "stdout", "text": "4"}]
    assert runs.found(camps) == {"a": "five"}


def test_a_notebook_is_found_whatever_ids_its_cells_were_given_as_it_was_read(runs, camps):
    camps["a"].cells[1]["id"] = "another"
    assert runs.found(camps) == {"a": "five"}


def test_only_what_ran_is_kept(tmp_path, camps):
    kept = KeptRuns(tmp_path / "runs", GIVEN)
    kept.keep(camps, {})
    assert kept.found(camps) == {}


def test_what_is_over_so_many_bytes_goes_the_longest_unused_first(store):
    size = (store / "camps").stat().st_size
    os.utime(store / "camps", ns=(1, 1))
    keep(store, "tents", b"five\ntents")
    prune(store, most_bytes=2 * size)
    assert len([*store.iterdir()]) == 2
    prune(store, most_bytes=2 * size - 1)
    assert [file.name for file in store.iterdir()] == ["tents"]


def test_what_is_kept_is_made_once_and_without_a_folder_each_time(tmp_path):
    made = []

    def make():
        made.append(1)
        return b"five"

    with used(tmp_path / "store"):
        assert [kept("camps", make), kept("camps", make)] == [b"five", b"five"]
    assert len(made) == 1
    assert [kept("camps", make), kept("camps", make)] == [b"five", b"five"]
    assert len(made) == 3
