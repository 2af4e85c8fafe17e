"""Names of which one sentence says what they are."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.told import ToldNames
from ontology.vocabulary import EntityClass as C


@pytest.fixture
def finder(places: PlaceNames) -> ToldNames:
    return ToldNames(load_lexicon(), places)


@pytest.mark.parametrize(
    ("text", "language", "name", "cls"),
    [
        ("They joined in a project which called itself Quiet Quays.", "en", "Quiet Quays", C.PROJECT),
        ("Nous avons lancé un projet baptisé Terres Calmes en mai.", "fr", "Terres Calmes", C.PROJECT),
        ("Es begann mit einem Projekt namens Stille Ufer.", "de", "Stille Ufer", C.PROJECT),
        ("Un progetto denominato Rive Quiete è nato qui.", "it", "Rive Quiete", C.PROJECT),
        ("Un proyecto llamado Muelles Vivos empezó entonces.", "es", "Muelles Vivos", C.PROJECT),
        ("Much was learnt in QuietQuay, our predecessor.", "en", "QuietQuay", C.PROJECT),
        ("They signed during the TideWeek in spring.", "en", "TideWeek", C.EVENT),
        ("Se presentará en la Feria Corcho de Girona, según el clúster.", "es", "Feria Corcho de Girona", C.EVENT),
        ("Tagungsort war das Nebelstadion.", "de", "Nebelstadion", C.VENUE),
        ("Réunis dans l'auditorium de la Maison des Vents, ils ont voté.", "fr", "Maison des Vents", C.VENUE),
        ("El seminario, que acogió el Casino de Brumas, fue breve.", "es", "Casino de Brumas", C.VENUE),
        ("Firms were scored with the Lantern Scorecard, as before.", "en", "Lantern Scorecard", C.FRAMEWORK),
        ("Gestützt auf das „Kieler Tiderad“ wurde gefragt.", "de", "Kieler Tiderad", C.FRAMEWORK),
        ("Il présentera le « Losange bleu », méthode d'analyse récente.", "fr", "Losange bleu", C.FRAMEWORK),
        ("The Lake Crafts Forum counts 40 members.", "en", "Lake Crafts Forum", C.NETWORK),
        ("Geschäfte führt er nicht: es moderierte Bente Quarrel vom Sender.", "de", "Bente Quarrel", C.PERSON),
        ("La dirección sigue con Quirze Almenar, que llegó en 2007.", "es", "Quirze Almenar", C.PERSON),
    ],
)
def test_a_sentence_tells_what_a_name_is(
    analysed: Callable[..., Analysis], finder: ToldNames, text: str, language: str, name: str, cls: C
) -> None:
    assert (name, cls) in {(s.text, s.entity_class) for s in finder.find(analysed(text, language))}


def test_what_one_sentence_tells_holds_in_the_whole_document(
    analysed: Callable[..., Analysis], finder: ToldNames
) -> None:
    text = "Quiet Quays had four partners. It was a project called Quiet Quays.\n\nNobody has forgotten Quiet Quays."
    spans = [s for s in finder.find(analysed(text, "en")) if s.text == "Quiet Quays"]
    assert len({s.start for s in spans}) == 3
    assert {s.entity_class for s in spans} == {C.PROJECT}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They met in the Town Hall of Bremen.", "en"),
        ("Ihr Vorgänger Andreas Bozen ist heute Professor.", "de"),
        ("Alla Stazione Marittima, il Polo terrà il convegno.", "it"),
    ],
)
def test_what_is_not_told(analysed: Callable[..., Analysis], finder: ToldNames, text: str, language: str) -> None:
    assert not [s for s in finder.find(analysed(text, language)) if s.entity_class in (C.PROJECT, C.EVENT, C.VENUE)]
