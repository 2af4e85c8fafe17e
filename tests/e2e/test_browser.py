"""The web pages in a real browser, over a real server; and the network page without one."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from app.api.application import create_app
from app.bootstrap import Library, reading_service
from app.services.jobs import ReadingJobs
from app.services.network import standalone_data
from app.services.network_page import write_network_page
from app.services.web import web_folder
from kg.network import NetworkQuery

pytestmark = pytest.mark.browser
CHROMIUM = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


@pytest.fixture(scope="module")
def address(library: Library) -> Iterator[str]:
    jobs = ReadingJobs(library.catalogue.jobs, lambda: reading_service(library))
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(library, jobs), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    jobs.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; install Debian's package chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any script error and on any request to another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on(
        "request",
        lambda r: problems.append(r.url) if not re.match(r"(http://127\.0\.0\.1|file:|data:|blob:)", r.url) else None,
    )
    yield opened
    context.close()
    assert problems == []


def test_a_question_gets_its_answer_with_evidence(page: Page, address: str) -> None:
    page.goto(address)
    box = page.get_by_role("combobox").first
    box.fill("Which cities are partners in RUGGEDISED?")
    box.press("Enter")
    expect(page.get_by_role("link", name="Glasgow").first).to_be_visible()
    expect(page.get_by_text("ruggedised.txt").first).to_be_visible()


def test_search_finds_passages(page: Page, address: str) -> None:
    page.goto(f"{address}/#/search?q=twin+cities+agreement")
    expect(page.locator("mark").first).to_be_visible()
    assert page.locator("mark").count() > 1


def test_a_link_of_the_network_shows_its_evidence(page: Page, address: str, library: Library) -> None:
    network = library.network.build(NetworkQuery())
    iris = {n.id: n.iri for n in network.nodes}
    link = network.links[0]
    quote = library.network.link_evidence(iris[link.source], iris[link.target]).quotes[0].quote
    page.goto(f"{address}/#/network?level=city&view=table")
    labels = {n.id: n.label for n in network.nodes}
    expect(page.get_by_text(labels[link.source]).first).to_be_visible()
    page.goto(f"{address}/#/network?level=city&a={iris[link.source]}&b={iris[link.target]}")
    expect(page.get_by_text(quote[:40]).first).to_be_visible()


def test_sparql_runs_in_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}/#/sparql")
    page.locator("textarea").first.fill("SELECT (COUNT(*) AS ?total) WHERE { ?s ?p ?o }")
    page.get_by_role("button", name=re.compile("run", re.IGNORECASE)).first.click()
    expect(page.get_by_role("table").get_by_text("total")).to_be_visible()


def test_pages_fit_a_small_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    for path in ("", "#/search?q=smart+city", "#/network", "#/documents", "#/sparql"):
        page.goto(f"{address}/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    context.close()


def test_network_page_works_from_disk(page: Page, library: Library, tmp_path: Path) -> None:
    file = tmp_path / "network.html"
    write_network_page(file, "Links", *standalone_data(library.network, NetworkQuery()), web_folder())
    page.goto(file.as_uri())
    expect(page.get_by_text("Links").first).to_be_visible()
    assert page.locator("canvas").count() + page.get_by_role("table").count() > 0
