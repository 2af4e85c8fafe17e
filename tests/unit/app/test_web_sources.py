"""Pages fetched from a server on this machine: lists, feeds, limits, and what may not be fetched."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.services.web_fetch import WebFetcher
from app.services.web_lists import find_addresses
from app.services.web_sources import WebAddress, WebPage, split_addresses
from ingest.errors import TooLargeError, UnreadableError

LIMIT = 100_000
SITEMAP = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'
RSS = "<rss version='2.0'><channel><link>/home</link><item><link>/one</link></item><item><link>/two</link></item></channel></rss>"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><link href='/home'/>"
    "<entry><link rel='self' href='/x'/><link href='/one'/></entry></feed>"
)
BOMB = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'
Pages = dict[str, tuple[int, dict[str, str], bytes]]


def page(
    text: str | bytes, kind: str = "text/html", status: int = 200, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    data = text.encode() if isinstance(text, str) else text
    return status, {"Content-Type": kind, **headers}, data


class Site:
    """What a server answers, and what it was asked."""

    def __init__(self) -> None:
        self.pages: Pages = {"/one": page("<p>one</p>"), "/two": page("two", "text/plain")}
        self.asked: list[str] = []
        self.agents: set[str | None] = set()
        self.url = ""


@pytest.fixture
def site() -> Iterator[Site]:
    served = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.agents.add(self.headers["User-Agent"])
            status, headers, data = served.pages.get(self.path, page("none", status=404))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_port}"
    yield served
    server.shutdown()
    thread.join()
    server.server_close()


def fetcher() -> WebFetcher:
    return WebFetcher(pause=0, allow_private=True)


def names(site: Site, path: str, most: int = 100) -> list[str]:
    address = WebAddress(site.url + path, fetcher(), most)
    return [p.name.removeprefix(site.url) for p in address.pages(LIMIT)]


def test_a_page_is_fetched_once_with_its_media_type(site: Site) -> None:
    (found,) = WebAddress(f"{site.url}/one", fetcher()).pages(LIMIT)
    assert (found.read(LIMIT), found.media_type, found.name) == (b"<p>one</p>", "text/html", f"{site.url}/one")
    assert site.asked == ["/robots.txt", "/one"]
    assert site.agents == {"InterCluster (document reader)"}


@pytest.mark.parametrize("text", [RSS, ATOM], ids=["rss", "atom"])
def test_the_entries_of_a_feed_are_pages(site: Site, text: str) -> None:
    site.pages["/feed"] = page(text, "application/xml")
    found = names(site, "/feed")
    assert found[0] == "/one"
    assert "/home" not in found
    assert "/x" not in found


def test_sitemaps_of_sitemaps_are_followed_once(site: Site) -> None:
    entry, loc = "<sitemap><loc>{}</loc></sitemap>", "<url><loc>{}</loc></url>"
    site.pages["/index.xml"] = page(INDEX.format(entry.format("/a.xml.gz") + entry.format("/index.xml")))
    site.pages["/a.xml.gz"] = page(gzip.compress(SITEMAP.format(loc.format("/one") + loc.format("/two")).encode()))
    assert names(site, "/index.xml") == ["/one", "/two"]
    assert site.asked.count("/index.xml") == 1


def test_a_list_of_addresses_is_read_up_to_its_limit(site: Site) -> None:
    site.pages["/list.txt"] = page(f"# pages\n{site.url}/one\n{site.url}/two\n{site.url}/one\n", "text/plain")
    assert names(site, "/list.txt") == ["/one", "/two"]
    with pytest.raises(UnreadableError, match="lists 2 pages; only the first 1"):
        names(site, "/list.txt", most=1)


def test_entities_in_a_sitemap_are_refused(site: Site) -> None:
    site.pages["/bomb.xml"] = page(BOMB, "application/xml")
    with pytest.raises(UnreadableError, match="bomb"):
        names(site, "/bomb.xml")


def test_what_robots_txt_forbids_is_not_fetched(site: Site) -> None:
    site.pages["/robots.txt"] = page("User-agent: *\nDisallow: /two\n", "text/plain")
    shared = fetcher()
    assert WebPage(f"{site.url}/one", shared).read(LIMIT) == b"<p>one</p>"
    with pytest.raises(UnreadableError, match=r"robots\.txt"):
        WebPage(f"{site.url}/two", shared).read(LIMIT)
    assert site.asked == ["/robots.txt", "/one"]


def test_redirects_are_followed_and_their_targets_checked(site: Site) -> None:
    site.pages["/moved"] = page("", status=302, Location="/one")
    site.pages["/away"] = page("", status=302, Location="file:///etc/hostname")
    site.pages["/round"] = page("", status=302, Location="/round")
    assert WebPage(f"{site.url}/moved", fetcher()).read(LIMIT) == b"<p>one</p>"
    for path, said in (("/away", "no web address"), ("/round", "redirects more than")):
        with pytest.raises(UnreadableError, match=said):
            WebPage(site.url + path, fetcher()).read(LIMIT)


def test_large_missing_and_private_pages_are_told(site: Site) -> None:
    site.pages["/large"] = page(b"x" * 2_000)
    with pytest.raises(TooLargeError, match="1,000"):
        WebPage(f"{site.url}/large", fetcher()).read(1_000)
    with pytest.raises(UnreadableError, match="404"):
        WebPage(f"{site.url}/none", fetcher()).read(LIMIT)
    with pytest.raises(UnreadableError, match="private network"):
        WebPage(f"{site.url}/one", WebFetcher(pause=0)).read(LIMIT)


def test_paths_and_addresses_are_told_apart(tmp_path: Path) -> None:
    listed, plain = tmp_path / "pages.txt", tmp_path / "notes.txt"
    listed.write_text("https://a.example/1\nhttps://a.example/2\n")
    plain.write_text("See https://a.example/1 for more.\n")
    paths, found = split_addresses([str(listed), str(plain), "https://b.example", "missing.txt"], fetcher())
    assert paths == [str(plain), "missing.txt"]
    assert [f.name for f in found] == ["https://a.example/1", "https://a.example/2", "https://b.example"]
    assert isinstance(found[-1], WebAddress)


def test_markup_is_no_list() -> None:
    assert find_addresses(b"<html>\nhttps://a.example\n") == ()
