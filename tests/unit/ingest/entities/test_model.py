"""Whole models: one entity for one thing, references, topic."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis, DocumentModel, LocalEntity
from ingest.entities import ModelBuilder, default_model_builder
from ingest.mentions import PlaceNames
from ontology.vocabulary import EntityClass as C


@pytest.fixture(scope="module")
def builder(places: PlaceNames) -> ModelBuilder:
    return default_model_builder(places)


def entity(model: DocumentModel, name: str) -> LocalEntity:
    return next(e for e in model.entities if name in (e.name, *e.aliases))


def test_acronym_and_full_name_are_one(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("The Norse Kelp Cluster (NKC) has grown. NKC runs two labs."))
    cluster = entity(model, "Norse Kelp Cluster")
    assert cluster.acronym == "NKC"
    assert len(cluster.spans) == 3


def test_first_name_alone_is_the_person(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("Ingrid Solberg spoke first. After lunch Ingrid answered questions."))
    assert [e.name for e in model.entities] == ["Ingrid Solberg"]
    assert len(model.entities[0].spans) == 2


def test_legal_form_and_article_do_not_matter(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("She runs Oakline Timber Ltd in Ghent. Before, she had advised Oakline Timber."))
    assert len([e for e in model.entities if "Oakline" in e.name]) == 1


def test_place_inside_a_name_is_no_city(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("The University of Ghent joined."))
    assert [(e.name, e.entity_class) for e in model.entities] == [("University of Ghent", C.UNIVERSITY)]


def test_ordinary_words_that_are_places_elsewhere(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("Nice weather helped. Reading was no duty."))
    assert model.entities == ()


def test_country_code_in_brackets(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("Partners: Ghent (BE) and Turin (IT)."))
    assert {e.entity_class for e in model.entities if e.name in ("BE", "IT")} == {C.COUNTRY}


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("The WAVELOOP project began in 2015. The project has nine partners.", "en", "project"),
        ("Le projet WAVELOOP a démarré en 2015. Le projet compte neuf partenaires.", "fr", "projet"),
        ("Das Projekt WAVELOOP begann 2015. Das Projekt hat neun Partner.", "de", "Projekt"),
        ("Il progetto WAVELOOP è nato nel 2015. Il progetto conta nove partner.", "it", "progetto"),
        ("El proyecto WAVELOOP empezó en 2015. El proyecto tiene nueve socios.", "es", "proyecto"),
    ],
)
def test_nominal_reference(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str, noun: str
) -> None:
    model = builder.build(analysed(text, language))
    nominal = [m for m in model.mentions if m.nominal]
    assert [(text[m.start : m.end], m.entity.name) for m in nominal] == [(noun, "WAVELOOP")]


def test_pronoun_refers_to_the_subject_before(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("Ingrid Solberg leads the Norse Kelp Cluster. She lives in Ghent."))
    assert [m.entity.name for m in model.mentions if m.nominal] == ["Ingrid Solberg"]


def test_topic_is_the_project_of_the_title(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    text = "# WAVELOOP – Tidal clusters\n\nThe WAVELOOP project joins Ghent and Porto. WAVELOOP ended in 2018."
    topic = builder.build(analysed(text)).topic
    assert topic is not None
    assert topic.name == "WAVELOOP"


def test_described_cluster(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(analysed("They looked at a photonics cluster in Ghent."))
    assert entity(model, "Ghent photonics cluster").entity_class is C.CLUSTER


def test_mentions_do_not_overlap_and_keys_are_unique(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    model = builder.build(
        analysed(
            "The Ghent seminar of the WAVELOOP project (funded by Interreg Europe) met the University of Ghent. It ended."
        )
    )
    assert all(a.end <= b.start for a, b in zip(model.mentions, model.mentions[1:], strict=False))
    assert len({e.key for e in model.entities}) == len(model.entities)
    assert all(0.0 <= e.confidence <= 1.0 for e in model.entities)


def test_keys_are_local_or_global_iris(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    text = (
        "The Vigo seminar in May 2012 looked at the wine cluster in Vigo. It was recommended:\n"
        "1) The cluster should hire a manager.\n2) The city should open a school of oenology.\n"
    )
    model = builder.build(analysed(text))
    assert C.RECOMMENDATION in {e.entity_class for e in model.entities}
    assert all(e.key.startswith(("local:", "https://")) for e in model.entities)
    assert len({e.key for e in model.entities}) == len(model.entities)


@pytest.mark.parametrize(
    ("text", "language", "pronoun"),
    [
        ("Ann Carter runs the Cork Food Cluster. Before joining it in 2016 she worked for others.", "en", "she"),
        ("Tjark Onken leitet das Büro. Davor arbeitete er sechs Jahre in Kassel.", "de", "er"),
        ("Anne Petit dirige le pôle. Auparavant, elle enseignait à Nantes.", "fr", "elle"),
    ],
)
def test_pronouns_behind_an_adverbial(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str, pronoun: str
) -> None:
    model = builder.build(analysed(text, language))
    people = [m for m in model.mentions if m.nominal and m.entity.entity_class is C.PERSON]
    assert [text[m.start : m.end] for m in people] == [pronoun]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Graz and Linz showed us their works. Our city should learn from both.", "en"),
        ("Graz liegt zwei Stunden von Linz entfernt. Unsere Stadt sollte von beiden lernen.", "de"),
        ("Graz se trouve à deux heures de Linz. Notre ville devrait apprendre des deux.", "fr"),
    ],
)
def test_the_writers_city_is_not_the_one_named_last(
    builder: ModelBuilder, analysed: Callable[..., Analysis], text: str, language: str
) -> None:
    model = builder.build(analysed(text, language=language))
    assert [m for m in model.mentions if m.nominal] == []


def test_our_cluster_is_what_the_page_is_about(builder: ModelBuilder, analysed: Callable[..., Analysis]) -> None:
    text = "# Norse Kelp Cluster\n\nNorse Kelp Cluster has 40 members. Our cluster is growing. Norse Kelp Cluster is open to all."
    model = builder.build(analysed(text))
    assert [m.entity.name for m in model.mentions if m.nominal] == ["Norse Kelp Cluster"]
