"""List the documents that no longer answer at the address they were read at, as a table in Markdown.

    python upkeep/links.py data/sources.csv

It is a report, not a fault: pages move, refuse machines and are down for an hour. Each host is asked one question at a
time, with a pause between, for the head of a page first and for the page only where that is refused; the hosts are
asked side by side.
"""

import csv
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

AGENT = "Mozilla/5.0 (compatible; link check; once a week)"
SECONDS = 20.0
PAUSE = 2.0
SIDE_BY_SIDE = 8
GONE = {404, 410}
WAYS = ("HEAD", "GET")
HEADER = "| document | address | what happened |\n|---|---|---|"


class Found(NamedTuple):
    """What became of one document's address: *answers*, or what happened instead."""

    source: str
    url: str
    happened: str


def check(addresses: Iterable[tuple[str, str]], seconds: float = SECONDS, pause: float = PAUSE) -> list[Found]:
    """What becomes of each document's address, in the order given; `addresses` are pairs of an id and an address."""
    wanted = list(addresses)
    hosts = defaultdict(list)
    for source, url in wanted:
        hosts[urlsplit(url).netloc].append((source, url))

    def ask_one_by_one(asked: list[tuple[str, str]]) -> list[Found]:
        found = []
        for number, (source, url) in enumerate(asked):
            time.sleep(pause if number else 0)
            found.append(Found(source, url, happens(url, seconds, pause)))
        return found

    with ThreadPoolExecutor(SIDE_BY_SIDE) as threads:
        found = [one for of_host in threads.map(ask_one_by_one, hosts.values()) for one in of_host]
    return sorted(found, key=lambda one: wanted.index((one.source, one.url)))


def happens(url: str, seconds: float, pause: float) -> str:
    """What happens at an address: *answers*, *moved to* where it leads now, *gone*, *refuses*, or no answer at all."""
    happened = ""
    for way in WAYS:
        if happened:
            time.sleep(pause)
        try:
            request = urllib.request.Request(url, method=way, headers={"User-Agent": AGENT, "Accept": "*/*"})
            with urllib.request.urlopen(request, timeout=seconds) as answer:
                return "answers" if answer.url == url else f"moved to {answer.url}"
        except urllib.error.HTTPError as error:
            happened = f"gone ({error.code})" if error.code in GONE else f"refuses ({error.code} {error.reason})"
        except TimeoutError:
            return f"no answer within {seconds:g} s"
        except (OSError, HTTPException, ValueError) as error:
            return f"no answer ({getattr(error, 'reason', error)})"
    return happened


def table(found: Iterable[Found]) -> str:
    """What does not answer, and how many do."""
    found = list(found)
    odd = [one for one in found if one.happened != "answers"]
    rows = ["| " + " | ".join(cell.replace("|", "\\|") for cell in one) + " |" for one in odd]
    told = f"{len(found) - len(odd)} of {len(found)} documents answer at their addresses."
    return "\n".join([told, *(["", HEADER, *rows] if rows else [])])


def addresses(sources: Path) -> list[tuple[str, str]]:
    """The id and address of each document that has an address."""
    with sources.open(encoding="utf-8-sig", newline="") as file:
        return [(row["source_id"], row["url"]) for row in csv.DictReader(file) if row["url"]]


if __name__ == "__main__":
    print(table(check(addresses(Path(sys.argv[1])))))
