"""Links to pages at their words, to copies of them, and to rows that are counted."""

import pytest

from briefing.display.links import archived, at_words, more_claims
from briefing.document.text import Ref

PAGE = "https://paper.example/camps?id=5&p=2"


@pytest.mark.parametrize(
    ("url", "phrase", "address"),
    [
        (PAGE, "five camps", f"{PAGE}#:~:text=five%20camps"),
        (PAGE, "1,600-odd, R&D", f"{PAGE}#:~:text=1%2C600%2Dodd%2C%20R%26D"),
        (PAGE, "50 % of  # /", f"{PAGE}#:~:text=50%20%25%20of%20%23%20%2F"),
        (PAGE, "만 2천 명", f"{PAGE}#:~:text=%EB%A7%8C%202%EC%B2%9C%20%EB%AA%85"),
        (f"{PAGE}#top", "five", f"{PAGE}#top:~:text=five"),
        (f"{PAGE}#:~:text=camps", "five", f"{PAGE}#:~:text=camps&text=five"),
        ("https://paper.example/Camps.PDF?a#page=2", "five", "https://paper.example/Camps.PDF?a#page=2"),
    ],
)
def test_a_page_is_opened_at_the_words_it_prints(url, phrase, address):
    assert at_words(url, phrase) == address


def test_a_copy_is_looked_for_near_the_day_of_reading():
    assert archived(PAGE, "2024-04-02") == f"https://web.archive.org/web/20240402/{PAGE}"


def test_what_is_not_shown_is_counted_with_its_rows():
    more = more_claims("paper-01", ["paper-02", "paper-03"])
    assert (more.to, more.parts) == (Ref("claim", "paper-01"), ("2 more",))
    assert more.rows == (Ref("claim", "paper-02"), Ref("claim", "paper-03"))
