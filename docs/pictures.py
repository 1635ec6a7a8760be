"""The pictures of the README: page one of the core edition on a screen, light and dark, on a phone, and in print."""

import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

DOCS = Path(__file__).resolve().parent
EDITION = DOCS.parent / "reports" / "core"
VIEWS = {
    "screen-light": {"viewport": {"width": 1360, "height": 900}, "color_scheme": "light"},
    "screen-dark": {"viewport": {"width": 1360, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "device_scale_factor": 2},
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


if __name__ == "__main__":
    main()
