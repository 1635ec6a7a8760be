"""The report on links: what each kind of answer is called, how politely it is asked, and that it is never a fault."""

import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from upkeep.links import AGENT, Found, addresses, check, table

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def server(monkeypatch):
    """A server's address, and what it was asked: way, path, who asks, and how many others it was answering then."""
    asked, busy = [], []
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    class Pages(BaseHTTPRequestHandler):
        def answer(self):
            asked.append((self.command, self.path, self.headers["User-Agent"], len(busy)))
            busy.append(self.path)
            time.sleep(1 if self.path == "/slow" else 0.02)
            busy.remove(self.path)
            no_head = self.path == "/no-head" and self.command == "HEAD"
            status = {"/old": 301, "/lost": 404, "/closed": 403}.get(self.path, 405 if no_head else 200)
            self.send_response(status)
            if status == 301:
                self.send_header("Location", "/new")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = answer

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as pages:
        threading.Thread(target=pages.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{pages.server_port}", asked
        pages.shutdown()


def happened(*urls):
    return [one.happened for one in check([(f"paper-{url[-1]}", url) for url in urls], seconds=0.3, pause=0)]


def test_a_page_that_is_there_answers_to_the_question_for_its_head(server):
    address, asked = server
    assert happened(f"{address}/page") == ["answers"]
    assert asked == [("HEAD", "/page", AGENT, 0)]


def test_a_page_that_refuses_the_question_for_its_head_is_asked_for_itself(server):
    address, asked = server
    assert happened(f"{address}/no-head") == ["answers"]
    assert [way for way, *_ in asked] == ["HEAD", "GET"]


def test_a_page_that_moved_says_whereto(server):
    assert happened(f"{server[0]}/old") == [f"moved to {server[0]}/new"]


def test_a_page_that_is_gone_is_told_from_one_that_refuses(server):
    assert happened(f"{server[0]}/lost", f"{server[0]}/closed") == ["gone (404)", "refuses (403 Forbidden)"]


def test_a_page_that_takes_too_long_is_not_waited_for(server):
    assert happened(f"{server[0]}/slow") == ["no answer within 0.3 s"]


def test_a_host_that_is_not_there_is_no_answer():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (told,) = happened(f"http://127.0.0.1:{port}/page")
    assert told.startswith("no answer (") and "refused" in told


def test_what_is_no_address_is_no_answer():
    assert happened("no address") == ["no answer (unknown url type: 'no address')"]


def test_a_host_is_asked_one_question_at_a_time_in_order(server):
    address, asked = server
    check([("a", f"{address}/1"), ("b", f"{address}/2"), ("c", f"{address}/3")], seconds=3, pause=0)
    assert [(path, others) for _, path, _, others in asked] == [("/1", 0), ("/2", 0), ("/3", 0)]


def test_the_table_lists_what_does_not_answer():
    found = [Found("a", "http://a", "answers"), Found("b", "http://b/x|y", "gone (404)")]
    assert table(found).splitlines() == [
        "1 of 2 documents answer at their addresses.",
        "",
        "| document | address | what happened |",
        "|---|---|---|",
        r"| b | http://b/x\|y | gone (404) |",
    ]


def test_no_table_where_all_answer():
    assert table([Found("a", "http://a", "answers")]) == "1 of 1 documents answer at their addresses."


def test_documents_without_an_address_are_left_out(tmp_path):
    (tmp_path / "sources.csv").write_text("source_id,url\na,\nb,http://b\n")
    assert addresses(tmp_path / "sources.csv") == [("b", "http://b")]


def test_the_report_is_no_fault(tmp_path, server):
    (tmp_path / "sources.csv").write_text(f"source_id,url\na,{server[0]}/lost\n")
    command = [sys.executable, ROOT / "upkeep" / "links.py", tmp_path / "sources.csv"]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert (ran.returncode, ran.stdout.splitlines()[0]) == (0, "0 of 1 documents answer at their addresses.")
