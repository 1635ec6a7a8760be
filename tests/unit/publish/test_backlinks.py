"""Links back: from a row to the tables, charts and sentences that use it."""

from briefing.publish.backlinks import link_back

ROW = '<span id="claim-a-1">a-1</span>'
LINK = '<a href="#claim-a-1">five camps</a>'


def table(name, number, body):
    return {"kind": "table", "name": name, "number": number, "body": body, "data": {"columns": [], "rows": []}}


def chart(name, number, *claims):
    data = {"columns": ["measure", "claim_id"], "rows": [["camps", claim] for claim in claims]}
    return {"kind": "figure", "name": name, "number": number, "body": "", "data": data}


def linked(*exhibits, findings=()):
    register = table("register", "Table 9", ROW)
    link_back([*exhibits, register], list(findings))
    return register["body"]


def test_a_row_names_the_table_and_the_chart_that_use_it():
    body = linked(table("camps", "Table 1", LINK), chart("sites", "Figure 1", "a-1"))
    assert ROW in body
    assert '<a href="#table-camps">Table 1</a>, <a href="#figure-sites">Figure 1</a>' in body


def test_a_row_names_the_sentence_and_the_judgement_that_rest_on_it():
    body = linked(findings=[{"name": "camps", "claims": ["a-1"]}, {"name": "judgement-many", "claims": ["a-1"]}])
    assert '<a href="#finding-camps">a sentence</a>' in body
    assert '<a href="#judgement-many">a judgement</a>' in body


def test_the_links_back_are_for_screens_only():
    assert 'class="used screen"' in linked(table("camps", "Table 1", LINK))


def test_a_row_that_nothing_uses_stays_as_it_is():
    assert linked(table("camps", "Table 1", '<a href="#claim-b-1">two</a>')) == ROW


def test_a_table_is_no_use_of_its_own_rows():
    own = table("register", "Table 9", ROW + LINK)
    link_back([own], [])
    assert own["body"] == ROW + LINK
