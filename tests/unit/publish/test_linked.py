"""Of a table that is too long only the rows stay that something links to."""

from briefing.publish.linked import keep_linked

ROW = '\n<tr><td><span id="{0}">{0}</span>{1}</td></tr>'
LINK = '<a href="#{}">five camps</a>'


def table(name, *rows, **more):
    body = f"<table><thead><tr><th>Claim</th></tr></thead><tbody>{''.join(rows)}\n</tbody></table>"
    return {"kind": "table", "name": name, "note": "", "body": body} | more


def test_a_row_that_nothing_links_to_is_left_out_and_counted():
    register = table("register", ROW.format("claim-a", ""), ROW.format("claim-b", ""), linked_only=True)
    keep_linked([register], [LINK.format("claim-b")])
    assert "claim-a" not in register["body"]
    assert "claim-b" in register["body"]
    assert register["note"] == "1 of 2 rows, those the document links to; all are filed in tables/register.csv"


def test_a_row_that_stays_keeps_the_row_it_links_to():
    sources = table("sources", ROW.format("source-s", ""), ROW.format("source-t", ""), linked_only=True)
    register = table("register", ROW.format("claim-a", LINK.format("source-s")), linked_only=True)
    keep_linked([sources, register, table("camps", LINK.format("claim-a"))], [])
    assert "source-s" in sources["body"]
    assert "source-t" not in sources["body"]


def test_a_table_that_is_linked_to_as_a_whole_has_no_note():
    register = table("register", ROW.format("claim-a", ""), linked_only=True)
    keep_linked([register], [LINK.format("claim-a")])
    assert "claim-a" in register["body"]
    assert register["note"] == ""


def test_a_table_that_is_not_marked_stays_whole():
    register = table("register", ROW.format("claim-a", ""))
    keep_linked([register], [])
    assert "claim-a" in register["body"]
