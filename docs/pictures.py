"""The pictures of the README and of docs/after: page one on a screen, light and dark, on a phone, in print; charts.

docs/before holds the same of an edition before they were made.
"""

import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

DOCS = Path(__file__).resolve().parent
EDITION = DOCS.parent / "reports" / "full"
VIEWS = {
    "screen-light": {"viewport": {"width": 1360, "height": 900}, "color_scheme": "light"},
    "screen-dark": {"viewport": {"width": 1360, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "device_scale_factor": 2},
}
CHARTS = {
    "arithmetic": "arithmetic",
    "containers-over-time": "containers_over_time",
    "shells-asked": "shells_asked",
    "provenance": "provenance",
    "troops-over-time": "troops_over_time",
    "losses-over-time": "losses_over_time",
    "retelling": "retelling_*",
}
DOTS_PER_INCH = "90"


def main() -> None:
    """Take every picture anew; needs Chromium and poppler, as the tests do."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, view in VIEWS.items():
            page = browser.new_page(**view)
            page.goto((EDITION / "briefing.html").as_uri())
            page.evaluate("document.fonts.ready")
            page.screenshot(path=DOCS / f"{name}.png")
        browser.close()
    command = ["pdftoppm", "-png", "-r", DOTS_PER_INCH, "-singlefile", "-f", "1", "-l", "1"]
    subprocess.run([*command, EDITION / "briefing.pdf", DOCS / "print"], check=True)
    for name, files in CHARTS.items():
        shutil.copy(sorted((EDITION / "figures").glob(f"{files}.png"))[0], DOCS / "after" / f"{name}.png")


if __name__ == "__main__":
    main()
