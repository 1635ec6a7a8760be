"""Tables of addresses that are too long for the document: the rows that something links to stay, the rest is filed.

An exhibit marked `linked_only` is such a table. A row that stays may itself link to a row of another such table.
"""

import re

ROW = re.compile(r"\n<tr>.*?</tr>", re.DOTALL)
ADDRESS = re.compile(r'<span id="([^"]+)">')
LINK = re.compile(r'href="#([^"]+)"')


def keep_linked(exhibits: list[dict], texts: list[str]) -> None:
    """Cut each marked table down to the rows linked to from `texts`, other exhibits and the rows that stay."""
    marked = [exhibit for exhibit in exhibits if exhibit.get("linked_only")]
    if not marked:
        return
    whole = [*texts, *(exhibit["body"] for exhibit in exhibits if exhibit not in marked)]
    found = [row for exhibit in marked for row in ROW.findall(exhibit["body"])]
    rows = {address: row for row in found for address in ADDRESS.findall(row)}
    kept = _reached({link for text in whole for link in LINK.findall(text)}, rows)
    for exhibit in marked:
        _cut(exhibit, kept)


def _reached(links: set[str], rows: dict[str, str]) -> set[str]:
    """The addresses of rows that links lead to, and the links of these rows, and so on."""
    reached, new = set(), links & rows.keys()
    while new:
        reached |= new
        new = {link for address in new for link in LINK.findall(rows[address])} & rows.keys() - reached
    return reached


def _cut(exhibit: dict, kept: set[str]) -> None:
    found = ROW.findall(exhibit["body"])
    stay = {row for row in found if kept.intersection(ADDRESS.findall(row))}
    if len(stay) == len(found):
        return
    exhibit["body"] = ROW.sub(lambda row: row[0] if row[0] in stay else "", exhibit["body"])
    shown = f"{len(stay):,} of {len(found):,} rows, those the document links to"
    cut = f"{shown}; all are filed in tables/{exhibit['name']}.csv"
    exhibit["note"] = f"{exhibit['note']} {cut}".strip()
