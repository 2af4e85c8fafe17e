"""Names that say what they name, in five languages."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.extend import Extender
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.headed import HeadedNames
from ingest.mentions.lexicon import load_lexicon
from ontology.vocabulary import EntityClass as C


@pytest.fixture(scope="module")
def finder(places: PlaceNames) -> HeadedNames:
    return HeadedNames(load_lexicon(), Extender(load_lexicon(), places))


@pytest.mark.parametrize(
    ("text", "language", "name", "cls"),
    [
        ("She left the University of Bergen last year.", "en", "University of Bergen", C.UNIVERSITY),
        (
            "We met the Flemish Institute for Ocean Research there.",
            "en",
            "Flemish Institute for Ocean Research",
            C.ORGANISATION,
        ),
        (
            "the Verona Science and Technology Park opened",
            "en",
            "Verona Science and Technology Park",
            C.SUPPORT_ORGANISATION,
        ),
        ("run by Oakline Timber Ltd since then", "en", "Oakline Timber Ltd", C.COMPANY),
        ("a member of the Norse Kelp Cluster now", "en", "Norse Kelp Cluster", C.CLUSTER),
        ("the Municipality of Lugano pays", "en", "Municipality of Lugano", C.PUBLIC_AUTHORITY),
        ("at the Fjord Energy Summit 2018 in spring", "en", "Fjord Energy Summit 2018", C.CONFERENCE),
        ("avec la Chambre de commerce de Nantes et", "fr", "Chambre de commerce de Nantes", C.SUPPORT_ORGANISATION),
        (
            "par l'Agence de développement du Hainaut",
            "fr",
            "Agence de développement du Hainaut",
            C.SUPPORT_ORGANISATION,
        ),
        ("le Réseau des villes portuaires de Galice existe", "fr", "Réseau des villes portuaires de Galice", C.NETWORK),
        ("mit der Wirtschaftsförderung Kassel vereinbart", "de", "Wirtschaftsförderung Kassel", C.SUPPORT_ORGANISATION),
        ("vom Institut für Wasserbau und Umwelt betreut", "de", "Institut für Wasserbau und Umwelt", C.ORGANISATION),
        ("die Alpenholz Zillertal GmbH liefert", "de", "Alpenholz Zillertal GmbH", C.COMPANY),
        ("für die Brenner Stanztechnik GmbH & Co. KG in Kassel", "de", "Brenner Stanztechnik GmbH & Co. KG", C.COMPANY),
        ("das Netzwerk Feinblech Tirol e. V. mit Sitz", "de", "Netzwerk Feinblech Tirol e. V.", C.NETWORK),
        (
            "beim Leibniz-Zentrum für Agrarforschung in Kassel",
            "de",
            "Leibniz-Zentrum für Agrarforschung",
            C.ORGANISATION,
        ),
        ("Danish partner Lifestyle & Design Cluster came", "en", "Lifestyle & Design Cluster", C.CLUSTER),
        ("nei Cantieri Navali San Lorenzo e altrove", "it", "Cantieri Navali San Lorenzo", C.ORGANISATION),
        ("il rettore del Politecnico di Turin Guido Saracco", "it", "Politecnico di Turin", C.UNIVERSITY),
        ("Rektor der Universität Graz Peter Riedler sprach", "de", "Universität Graz", C.UNIVERSITY),
        ("con il Comune di Verona e altri", "it", "Comune di Verona", C.PUBLIC_AUTHORITY),
        ("presso l'Università degli Studi di Pavia", "it", "Università degli Studi di Pavia", C.UNIVERSITY),
        ("por el Ayuntamiento de Oviedo y", "es", "Ayuntamiento de Oviedo", C.PUBLIC_AUTHORITY),
        (
            "la Universidad Politécnica de Cartagena participa",
            "es",
            "Universidad Politécnica de Cartagena",
            C.UNIVERSITY,
        ),
    ],
)
def test_name_and_class(
    finder: HeadedNames, analysed: Callable[..., Analysis], text: str, language: str, name: str, cls: C
) -> None:
    best = {(s.text, s.entity_class) for s in finder.find(analysed(text, language)) if s.score >= 0.5}
    assert (name, cls) in best


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The final conference closed the new regional agency.", "en"),
        ("A Regional Agency was set up.", "en"),
        ("Das Kompetenzzentrum wurde eröffnet.", "de"),
        ("L'agence régionale a signé.", "fr"),
    ],
)
def test_heads_without_a_name_are_nothing(
    finder: HeadedNames, analysed: Callable[..., Analysis], text: str, language: str
) -> None:
    assert [s.text for s in finder.find(analysed(text, language)) if s.score >= 0.5] == []


def test_two_names_joined_by_and_stay_two(finder: HeadedNames, analysed: Callable[..., Analysis]) -> None:
    found = {
        s.text for s in finder.find(analysed("Partners are the University of Ghent and Porto Business School.", "en"))
    }
    assert {"University of Ghent", "Porto Business School"} <= found
