"""A figure leads to its page at the words printed there and to a copy near the day of reading, once a person clicks."""

import pytest

from briefing.display.links import archived, at_words

ELSEWHERE = "https://web.archive.org/web/"


@pytest.fixture
def opened(browser):
    page = browser.new_page(viewport={"width": 800, "height": 600})
    yield page
    page.close()


@pytest.mark.parametrize("phrase", ["1,600-odd camps, R&D", "50 % of “all huts”", "약 1만 2천 명", "two #camps / +1"])
def test_a_browser_opens_a_page_at_the_words(opened, tmp_path, phrase):
    lines = [f"<p>Line {one} of many</p>" for one in range(200)]
    lines[150] = f"<p id=there>It is said that {phrase.replace('&', '&amp;')} were seen</p>"
    file = tmp_path / "paper.html"
    file.write_text(f"<!DOCTYPE html><meta charset=utf-8>{''.join(lines)}", encoding="utf-8")
    opened.goto(at_words(file.as_uri(), phrase))
    opened.wait_for_function("scrollY > 0", timeout=5000)
    assert 0 <= opened.locator("#there").bounding_box()["y"] < 600


@pytest.mark.parametrize("edition", ["core"], indirect=True)
def test_every_claim_with_an_address_leads_to_its_words_and_to_a_copy(soup, claims, edition):
    rows = {claim["claim_id"]: soup.find(id=f"claim-{claim['claim_id']}").find_parent("tr") for claim in claims}
    for claim in claims:
        links = [link["href"] for link in rows[claim["claim_id"]].select(".screen a[href^=http]")]
        if not links:
            continue
        there, copy = links
        page = copy.split("/", 5)[5]
        assert there == at_words(page, claim["value_text"])
        assert copy == archived(page, copy.removeprefix(ELSEWHERE)[:8])
    assert sum(bool(row.select(".screen a[href^=http]")) for row in rows.values()) > 30


@pytest.mark.parametrize("edition", ["core"], indirect=True)
def test_the_network_is_asked_when_a_person_clicks_and_not_before(opened, edition):
    asked = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto((edition / "briefing.html").as_uri())
    link = opened.locator(f".screen a[href^='{ELSEWHERE}']").first
    address = link.get_attribute("href")
    link.hover()
    assert [url for url in asked if url.startswith("http")] == []
    with opened.expect_request(address):
        link.click()
