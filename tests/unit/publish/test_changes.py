"""Changes of the data: a page by version, and a feed that holds to RFC 4287."""

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from briefing.publish.changes import write_changes

CHANGES = """version,date,claim_id,change,fields
0.1.0,2026-01-31,,first,
0.2.0,2026-02-28,a,changed,best;high
0.2.0,2026-02-28,b,withdrawn,
0.3.0,2026-03-31,,none,
"""
# What RFC 4287 (4.1.1, 4.1.2, 3.2, 3.3) asks of a feed; foreign elements and what we do not write are refused.
ATOM = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="feed"><attribute name="xml:lang"/><interleave>
  <ref name="told"/><oneOrMore><ref name="author"/></oneOrMore><oneOrMore><ref name="link"/></oneOrMore>
  <zeroOrMore><element name="entry"><interleave>
    <ref name="told"/><oneOrMore><ref name="link"/></oneOrMore>
    <optional><element name="summary"><text/></element></optional>
    <element name="content"><attribute name="type"><value>xhtml</value></attribute>
      <element name="div" ns="http://www.w3.org/1999/xhtml"><ref name="any"/></element></element>
  </interleave></element></zeroOrMore>
</interleave></element></start>
<define name="told"><interleave>
  <element name="id"><data type="anyURI">
    <param name="pattern">urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</param></data></element>
  <element name="title"><data type="string"><param name="minLength">1</param></data></element>
  <element name="updated"><data type="dateTime"><param name="pattern">.+Z</param></data></element>
</interleave></define>
<define name="author"><element name="author"><element name="name"><text/></element></element></define>
<define name="link"><element name="link"><attribute name="rel"/><attribute name="type"/>
  <attribute name="href"><data type="anyURI"/></attribute></element></define>
<define name="any"><zeroOrMore><choice><text/><element><nsName ns="http://www.w3.org/1999/xhtml"/><ref name="any"/>
</element></choice></zeroOrMore></define>
</grammar>"""
NAMES = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}


def project(folder):
    (folder / "data" / "versions").mkdir(parents=True)
    (folder / "data" / "versions" / "changes.csv").write_text(CHANGES)
    (folder / "CITATION.cff").write_text('title: "Camps & <more>"\nauthors: [{name: Some & Co}]\n')
    return folder


@pytest.fixture
def written(tmp_path):
    assert write_changes(project(tmp_path), tmp_path)
    return tmp_path


@pytest.fixture
def feed(written):
    return etree.parse(written / "changes.xml")


def test_the_feed_is_valid(feed):
    etree.RelaxNG(etree.fromstring(ATOM)).assertValid(feed)


def test_no_two_ids_are_alike_and_the_feed_leads_to_itself(feed):
    ids = feed.xpath("//a:id/text()", namespaces=NAMES)
    assert len(set(ids)) == len(ids) == 4
    assert feed.xpath("/a:feed/a:link[@rel='self']/@href", namespaces=NAMES) == ["changes.xml"]


def test_the_feed_is_of_the_day_of_its_newest_version(feed):
    assert feed.xpath("/a:feed/a:updated/text()", namespaces=NAMES) == ["2026-03-31T00:00:00Z"]


def test_an_entry_is_a_version_the_newest_first(feed):
    said = feed.xpath("//a:entry/a:title/text() | //a:entry/a:summary/text()", namespaces=NAMES)
    assert said == [
        *("Version 0.3.0", "No claim changed."),
        *("Version 0.2.0", "Claims: 0 new, 1 changed, 1 withdrawn."),
        *("Version 0.1.0", "First version."),
    ]
    assert feed.xpath("//h:li/text()", namespaces=NAMES) == ["a: best, high", "b"]


def test_an_entry_keeps_its_id_when_another_version_comes(written, feed, tmp_path):
    with (tmp_path / "data" / "versions" / "changes.csv").open("a") as file:
        file.write("0.4.0,2026-04-30,,none,\n")
    write_changes(tmp_path, tmp_path)
    later = etree.parse(written / "changes.xml").xpath("//a:entry/a:id/text()", namespaces=NAMES)
    assert later[1:] == feed.xpath("//a:entry/a:id/text()", namespaces=NAMES)


def test_the_page_has_a_section_a_version_that_its_heading_names(written, feed):
    page = BeautifulSoup((written / "changes.html").read_text(encoding="utf-8"), "html.parser")
    named = [page.find(id=section["aria-labelledby"]).text for section in page.find_all("section")]
    assert named == ["Version 0.3.0", "Version 0.2.0", "Version 0.1.0"]
    assert [item.text for item in page.find_all("li")] == ["a: best, high", "b"]
    led = feed.xpath("//a:entry/a:link/@href", namespaces=NAMES)
    assert led == [f"changes.html#{section['id']}" for section in page.find_all("section")]


def test_the_same_rows_give_the_same_bytes(written, tmp_path):
    before = [(written / name).read_bytes() for name in ("changes.html", "changes.xml")]
    write_changes(tmp_path, tmp_path)
    assert [(written / name).read_bytes() for name in ("changes.html", "changes.xml")] == before


def test_without_a_version_nothing_is_written(tmp_path):
    assert not write_changes(tmp_path, tmp_path)
    assert list(tmp_path.iterdir()) == []
