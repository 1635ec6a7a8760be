"""The folder of an edition that is watched, shown on 127.0.0.1: its pages load again when it is built again.

What is published stays as it is: the script that loads a page again stands only in what is handed out here.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from briefing.publish.folder import COMPLETE

HERE = "127.0.0.1"
PORT = 8765  # where it is free, so that an open page finds the next watch
PAGE = "briefing.html"
STATE = "/.built"
LOOKS = 500  # milliseconds
WAITING = "<!DOCTYPE html><title>Not built yet</title><p>Not built yet: the terminal says why.</p>"
RELOAD = """<script>
setInterval(async () => {{
  const now = await fetch("{state}").then(answer => answer.text()).catch(() => "");
  if (now && now !== "{built}") location.reload();
}}, {looks});
</script>
"""


@contextmanager
def serving(folder: Path, port: int = PORT) -> Iterator[str]:
    """Show a folder while the block runs; the address of its page."""
    with _server(port, partial(_Pages, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://{HERE}:{server.server_address[1]}/{PAGE}"
        finally:
            server.shutdown()


def with_reload(page: str, built: str) -> str:
    """A page with the script that loads it again once the folder is no longer as it was `built`."""
    before, end, after = page.rpartition("</body>")
    script = RELOAD.format(state=STATE, built=built, looks=LOOKS)
    return before + script + end + after if end else page + script


def built_state(folder: Path) -> str:
    """What changes with each build; blank where there is none."""
    try:
        return str((folder / COMPLETE).stat().st_mtime_ns)
    except FileNotFoundError:
        return ""


def _server(port: int, pages: partial) -> ThreadingHTTPServer:
    try:
        return _Server((HERE, port), pages)
    except OSError:  # something else listens there
        return _Server((HERE, 0), pages)


class _Server(ThreadingHTTPServer):
    allow_reuse_address = os.name != "nt"  # where two would then listen at one address


class _Pages(SimpleHTTPRequestHandler):
    """The files of a folder, pages with the script, to who asks this machine by its own name."""

    def do_GET(self) -> None:
        """Hand out one file."""
        folder, path = Path(self.directory), self.path.partition("?")[0]
        if self.headers.get("Host", "").rpartition(":")[0] not in (HERE, "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path == STATE:
            self._send(built_state(folder), "text/plain")
        elif path in ("/", f"/{PAGE}"):
            built, page = built_state(folder), folder / PAGE
            self._send(with_reload(page.read_text(encoding="utf-8") if page.is_file() else WAITING, built), "text/html")
        else:
            super().do_GET()

    def _send(self, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Nothing: the terminal tells of builds."""
