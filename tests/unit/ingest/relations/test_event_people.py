"""Who spoke and who led the talk, in the words of reports from five countries; whom advice is for."""

from collections.abc import Callable

import pytest

from ingest.analysis import DocumentModel, LocalEntity
from ingest.relations.common.view import Views
from ingest.relations.recommendations import Recommendations
from ontology.vocabulary import EntityClass, ObjectProperty

Read = Callable[..., set[tuple[str, str, str]]]
TITLE = "# [Salt Days|Conference], [Ghent|City], 4 May 2015\n\n"

MODERATES = [
    ("en", "The discussion was steered by [Ann Lee|Person] of the local paper."),
    ("en", "[Ann Lee|Person] will guide you through the afternoon."),
    ("en", "Moderator was Mr. [Ann Lee|Person], a consultant."),
    ("fr", "Les échanges étaient conduits par le professeur [Ann Lee|Person]."),
    ("fr", "Médiateur : [Ann Lee|Person], journaliste."),
    ("fr", "C'est [Ann Lee|Person], de la radio, qui faisait circuler la parole."),
    ("de", "Die Diskussionsleitung hatte [Ann Lee|Person]."),
    ("de", "Durchs Programm führte die Redakteurin [Ann Lee|Person]."),
    ("it", "Ha moderato i lavori la giornalista [Ann Lee|Person]."),
    ("es", "Condujo el debate la periodista [Ann Lee|Person]."),
]
SPEAKS = [
    ("en", "You will hear later today [Ann Lee|Person] from the port."),
    ("en", "[Ann Lee|Person] drew a comparison with the north."),
    ("en", "[Ann Lee|Person] was also a speaker."),
    ("fr", "À la tribune : [Ann Lee|Person], chercheuse."),
    ("fr", "La parole y a été donnée à Mme [Ann Lee|Person]."),
    ("de", "Den Festvortrag hielt Prof. [Ann Lee|Person]."),
    ("de", "In der Gruppe kam auch [Ann Lee|Person] zu Wort."),
    ("it", "Ne discutono [Ann Lee|Person] e [Bo Ek|Person]."),
    ("it", "[Ann Lee|Person] del comune si è soffermata sui fornitori."),
    ("es", "Tomaron la palabra [Ann Lee|Person] y [Bo Ek|Person]."),
]


@pytest.mark.parametrize(("language", "sentence"), MODERATES)
def test_moderators(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Ann Lee", "moderates", "Salt Days") in facts_of(TITLE + sentence, language)


@pytest.mark.parametrize(("language", "sentence"), SPEAKS)
def test_speakers(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Ann Lee", "speaksAt", "Salt Days") in facts_of(TITLE + sentence, language)


@pytest.mark.parametrize(
    ("language", "advice"),
    [
        ("en", "ask [Blue Cluster|Cluster] to keep the old hall"),
        ("en", "[Blue Cluster|Cluster] is invited to open its doors"),
        ("de", "[Blue Cluster|Cluster] möge einen Lehrstuhl einrichten"),
        ("fr", "que [Blue Cluster|Cluster] impose le bois local"),
        ("it", "È opportuno che il [Blue Cluster|Cluster] finanzi un dottorato"),
    ],
)
def test_whom_advice_is_for(model_of: Callable[..., DocumentModel], language: str, advice: str) -> None:
    model = model_of(advice, language)
    text = model.analysis.text
    piece = LocalEntity("advice", EntityClass.RECOMMENDATION, "advice", spans=((0, len(text)),), text=text)
    model = DocumentModel(model.analysis, (*model.entities, piece), model.mentions)
    found = Recommendations(Views()).extract(model)
    assert {c.object for c in found if c.predicate is ObjectProperty.ADDRESSED_TO} == {"Blue Cluster"}
