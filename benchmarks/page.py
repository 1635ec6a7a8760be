"""Two pages side by side in a browser: `page.py BEFORE.html AFTER.html`. Prints what each costs to open and to sort.

One row is one page at one width, the median of some turns. Times are of computing on the main thread, in milliseconds:
`idle` is script, style and layout until nothing more is done, `task` the longest task of these, `sort` a click on a
head of the longest table until the page is laid out again; `memory` is what its process holds, in megabytes.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

WIDTHS = (1440, 390)
TURNS = 3
DURATIONS = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu"]
TASKS = ["disabled-by-default-devtools.timeline", "devtools.timeline"]
LONGEST = """() => {
  const tables = [...document.querySelectorAll("main figure table")];
  const length = (table) => table.tBodies[0].rows.length;
  const longest = tables.reduce((one, other) => (length(other) > length(one) ? other : one));
  const heads = [...longest.querySelectorAll("thead button")];
  const taken = heads.slice(0, 5).map((head) => {
    const began = performance.now();
    head.click();
    document.body.offsetHeight;
    return performance.now() - began;
  });
  return Math.max(...taken);
}"""


@contextmanager
def opened(width: int) -> Iterator[Page]:
    """A page in a browser of its own."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser.new_page(viewport={"width": width, "height": 900})
        browser.close()


def measured(page: Page, address: str) -> dict[str, float]:
    """What it costs to open the page, and to sort its longest table."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address)
    _until_idle(page)
    found = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    told = {"idle": 1000 * sum(found[name] for name in DURATIONS), "memory": _memory(page)}
    page.evaluate("document.getElementById('register')?.scrollIntoView()")
    _until_idle(page)
    return {**told, "sort": page.evaluate(LONGEST)}


def longest_task(page: Page, address: str) -> float:
    """The longest task on the main thread until the page is idle, in milliseconds of computing."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trace.json"
        page.context.browser.start_tracing(page=page, path=file, categories=TASKS)
        page.goto(address)
        _until_idle(page)
        page.context.browser.stop_tracing()
        events = json.loads(file.read_text(encoding="utf-8"))["traceEvents"]
    main = {(event["pid"], event["tid"]) for event in events if event.get("args", {}).get("name") == "CrRendererMain"}
    tasks = [event for event in events if event["name"] == "RunTask" and (event["pid"], event["tid"]) in main]
    return max(event.get("tdur", 0) for event in tasks) / 1000


def _until_idle(page: Page) -> None:
    page.evaluate(
        "() => new Promise((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(done), 500)))"
    )


def _memory(page: Page) -> float:
    """What the page's process holds."""
    session = page.context.browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    held = (_held(process["id"]) for process in processes if process["type"] == "renderer")
    return max(held)


def _held(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    return int(fields["VmRSS"].split()[0]) / 1024


def one_turn(file: Path, width: int) -> dict[str, float]:
    """What a page costs, opened twice: without and with its tasks traced."""
    address = file.resolve().as_uri()
    with opened(width) as page:
        told = measured(page, address)
    with opened(width) as page:
        return {**told, "task": longest_task(page, address)}


def main(files: list[str]) -> None:
    """Measure the pages in turns, and print a table."""
    turns = {(file, width): [] for width in WIDTHS for file in files}
    for _ in range(TURNS):
        for file, width in turns:
            turns[file, width].append(one_turn(Path(file), width))
    print("| width | page | idle | task | sort | memory |\n|---|---|---|---|---|---|")
    for width in WIDTHS:
        both = [_medians(turns[file, width]) for file in files]
        for file, told in zip(files, both, strict=True):
            print(_row(width, Path(file).parent.name + "/" + Path(file).name, told))
        before, after = both[0], both[-1]
        print(_row(width, "after / before", {name: after[name] / before[name] for name in after}, digits=2))


def _medians(turns: list[dict[str, float]]) -> dict[str, float]:
    return {name: median(turn[name] for turn in turns) for name in ("idle", "task", "sort", "memory")}


def _row(width: int, name: str, told: dict[str, float], digits: int = 0) -> str:
    return f"| {width} | {name} | " + " | ".join(f"{value:,.{digits}f}" for value in told.values()) + " |"


if __name__ == "__main__":
    main(sys.argv[1:])
