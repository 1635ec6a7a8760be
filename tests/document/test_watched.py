"""A page that is watched loads again by itself once it is built again."""

import shutil

from briefing.publish.serve import serving


def build(folder, words):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "briefing.html").write_text(f"<html><body><p>{words}</p></body></html>")
    (folder / "manifest.json").write_text("{}")


def test_an_open_page_shows_what_is_built_next_and_asks_nobody_else(browser, tmp_path):
    page, asked = browser.new_page(), set()
    page.on("request", lambda request: asked.add(request.url.split("/")[2]))
    with serving(tmp_path / "core", port=0) as address:
        page.goto(address)
        for words in ("Five.", "Six.", "Seven."):
            build(tmp_path / "core", words)
            page.get_by_text(words).wait_for(timeout=10_000)
    assert asked == {address.split("/")[2]}
    page.close()
