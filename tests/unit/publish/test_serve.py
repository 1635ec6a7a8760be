"""The watched edition is shown on this machine alone; what lies in its folder stays as it was published."""

import http.client
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from briefing.publish.serve import STATE, serving, with_reload

PAGE = "<html><body><p>Five</p></body></html>\n"


@pytest.fixture
def folder(tmp_path):
    return built(tmp_path / "core")


def built(folder):
    folder.mkdir()
    (folder / "briefing.html").write_text(PAGE)
    (folder / "manifest.json").write_text("{}")
    return folder


@pytest.fixture
def page(folder):
    with serving(folder, port=0) as address:
        yield address


def test_the_page_handed_out_has_the_script_and_the_file_has_not(page, folder):
    said = urlopen(page).read().decode()
    assert said.startswith("<html><body><p>Five</p><script>") and said.endswith("</script>\n</body></html>\n")
    assert (folder / "briefing.html").read_text() == PAGE


def test_the_script_asks_this_server_alone():
    assert "//" not in with_reload(PAGE, "1") and f'fetch("{STATE}")' in with_reload(PAGE, "1")


def test_a_build_changes_what_an_open_page_asks_for(page, folder):
    address = page.replace("/briefing.html", STATE)
    before = urlopen(address).read()
    assert before.decode() in urlopen(page).read().decode()
    folder.rename(folder.with_name("old"))
    assert urlopen(address).read() == b""
    assert b"Not built yet" in urlopen(page).read()
    built(folder)
    assert urlopen(address).read() not in (b"", before)


def test_files_beside_the_page_are_handed_out_as_they_are(page, folder):
    (folder / "claims.csv").write_text("claim_id\n")
    assert urlopen(page.replace("briefing.html", "claims.csv")).read() == b"claim_id\n"


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt"])
def test_nothing_outside_the_folder_is_handed_out(page, folder, path):
    (folder.parent / "secret.txt").write_text("no")
    there = http.client.HTTPConnection(*page.split("/")[2].split(":"))
    there.request("GET", path)
    assert there.getresponse().status == 404


def test_a_page_of_elsewhere_that_names_this_machine_otherwise_is_refused(page):
    with pytest.raises(HTTPError, match="403"):
        urlopen(Request(page, headers={"Host": "elsewhere.example:8765"}))


def test_it_listens_on_this_machine_alone_and_takes_another_port_where_one_is_taken(folder, page):
    taken = int(page.split(":")[2].split("/")[0])
    with serving(folder, taken) as other:
        assert other.startswith("http://127.0.0.1:") and other != page
