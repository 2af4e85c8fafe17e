import pytest

from ingest.errors import EmptyDocumentError
from ingest.readers.html import HtmlReader

PAGE = """<html lang="fr-FR"><head><title>Le réseau</title><meta property="article:published_time" content="2014-03-02T10:00:00">
<style>p {}</style></head><body><nav><a>Accueil</a></nav><div class="cookie-banner">Cookies à Paris</div>
<article><header><h1>Le réseau TEX</h1></header><p>Un texte <b>assez</b> long pour être lu, écrit à Nancy&nbsp;en mars par
les partenaires du projet, avec une phrase de plus pour faire bonne mesure et encore quelques mots.</p>
<ul><li><p>Nancy (chef de file)</p></li><li>Prato<ul><li>Toscane</li></ul></li></ul><ol><li>Un</li><li>Deux</li></ol>
<table><tr><th>Partenaire</th><th>Pays</th></tr><tr><td>Nancy</td><td>France</td></tr></table>
<dl><dt>Budget</dt><dd>3 M€</dd></dl><div class="share">Partager à Lyon</div></article>
<aside>Berlin</aside><footer>© 2014 Bruxelles</footer><script>var x = "Rome"</script></body></html>"""


def test_structure_is_kept_and_chrome_dropped() -> None:
    raw = HtmlReader().read(PAGE.encode(), "a.html")
    assert raw.text.split("\n\n")[0] == "# Le réseau TEX"
    assert "- Nancy (chef de file)\n- Prato\n  - Toscane" in raw.text
    assert "1. Un\n2. Deux" in raw.text
    assert "| Partenaire | Pays |\n| --- | --- |\n| Nancy | France |" in raw.text
    assert "Budget: 3 M€" in raw.text
    assert not any(word in raw.text for word in ("Accueil", "Paris", "Lyon", "Berlin", "Bruxelles", "Rome", "\xa0"))


def test_metadata_is_taken_from_the_head() -> None:
    raw = HtmlReader().read(PAGE.encode(), "a.html")
    assert (raw.title, raw.language, raw.created) == ("Le réseau TEX", "fr-FR", "2014-03-02")


def test_layout_tables_are_no_data() -> None:
    page = f"<table><tr><td><p>{'Graz leads. ' * 60}</p></td></tr></table>"
    assert "|" not in HtmlReader().read(page.encode(), "a.html").text


def test_pages_without_text_are_told() -> None:
    with pytest.raises(EmptyDocumentError, match="scripts or images"):
        HtmlReader().read(b"<html><body><script>x()</script></body></html>", "a.html")


def test_a_page_of_endless_elements_is_read_in_part() -> None:
    raw = HtmlReader().read(("<p>Graz</p>" * 210_000).encode(), "a.html")
    assert raw.partial is not None
    assert "200000" in raw.partial
    assert raw.text.startswith("Graz")


def test_deep_nesting_does_no_harm() -> None:
    raw = HtmlReader().read(("<p>Top</p>" + "<div>" * 5_000 + "deep" + "</div>" * 5_000).encode(), "a.html")
    assert raw.text.startswith("Top")
    assert raw.partial == "the page has elements more than 200 deep in one another; what lies deeper was left out"
