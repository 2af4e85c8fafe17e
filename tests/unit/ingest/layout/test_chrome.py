import pytest

from ingest.layout.chrome import find_publication_date, is_chrome


@pytest.mark.parametrize(
    "line",
    [
        "Share this article", "Partager cet article : Facebook – Twitter", "Seite drucken", "Condividi su Facebook",
        "Compartir en: WhatsApp", "This website uses cookies. Accept | Reject", "Nous utilisons des cookies pour votre confort",
        "Diese Seite verwendet Cookies", "Home > News > 2012", "Accueil > Actualités", "Read more", "Lire la suite", "Weiterlesen",
        "Leggi tutto", "Leer más", "Subscribe to our newsletter", "© 2016 Site", "Alle Rechte vorbehalten",
        "Kontakt | Impressum | Datenschutz", "Back to top", "Advertisement", "Published on 5 May 2014 by admin",
    ],
)  # fmt: skip
def test_what_every_page_repeats_is_chrome(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "Clusters share suppliers with each other.", "The partners met in Graz.", "Lead partner: City of Cork",
        "Graz | Austria | lead partner", "Home care is the focus of the cluster.", "More than 25 clusters took part.",
        "The cookie makers of Parma founded a cluster.", "Partager les bonnes idées est le but du réseau des villes." * 5,
    ],
)  # fmt: skip
def test_sentences_and_facts_are_not(line: str) -> None:
    assert not is_chrome(line)


def test_the_date_of_publication_is_read_from_its_line() -> None:
    assert find_publication_date("Publicado el 5 de octubre de 2017") == "5 de octubre de 2017"
    assert find_publication_date("The report of 2017") is None
