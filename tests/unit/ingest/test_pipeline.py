from collections.abc import Iterable
from dataclasses import dataclass, replace
from time import sleep

from ingest.analysis import Analysis, Candidate, DocumentModel, EntityMention, LocalEntity, PlaceLink
from ingest.language.analyse import Analyser
from ingest.language.identify import LanguageIdentifierModel
from ingest.language.registry import LanguageModels
from ingest.pipeline import Limits, Pipeline, Profile, document_iri
from ingest.ports import RawDocument, RelationExtractor
from kg.terms import Literal
from ontology.vocabulary import DataProperty, EntityClass, ObjectProperty

TEXT = "Graz leads ALPNET."
GRAZ = LocalEntity(
    "local:0",
    EntityClass.CITY,
    "Graz",
    ("Graz", "Gratz"),
    spans=((0, 4),),
    place=PlaceLink("Graz", EntityClass.CITY, "AT", 5, 47.0, 15.4),
)
ALPNET = LocalEntity("local:1", EntityClass.PROJECT, "ALPNET", spans=((11, 17),), confidence=0.7)
UNSEEN = LocalEntity("local:2", EntityClass.CITY, "Linz")


@dataclass(frozen=True)
class FixedEntities:
    """Finds the same entities in every document."""

    def build(self, analysis: Analysis) -> DocumentModel:
        mentions = (
            EntityMention(0, 4, GRAZ),
            EntityMention(5, 10, ALPNET, nominal=True),
            EntityMention(11, 17, ALPNET),
        )
        return DocumentModel(analysis, (GRAZ, ALPNET, UNSEEN), mentions)


@dataclass(frozen=True)
class Leads:
    """Says that Graz leads, after a while."""

    name: str = "leads/1"
    seconds: float = 0.0

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        sleep(self.seconds)
        return [Candidate("local:0", ObjectProperty.LEAD_PARTNER_OF, "local:1", 0, 10, 0.9, self.name)]


@dataclass(frozen=True)
class Broken:
    """Fails."""

    name: str = "broken/1"

    def extract(self, model: DocumentModel) -> Iterable[Candidate]:
        raise ValueError("bad day")


def pipeline(*extractors: RelationExtractor, limits: Limits | None = None) -> Pipeline:
    analyser = Analyser(LanguageModels({}), LanguageIdentifierModel(fallback="en"))
    return Pipeline(analyser, FixedEntities(), extractors, limits=limits or Limits())


RAW = RawDocument(TEXT, title="Title", language="en", created="2010")


def test_an_extraction_holds_document_passages_entities_mentions_and_statements() -> None:
    result = pipeline(Leads()).extract(RAW, "a.txt", "abc")
    document = result.document
    assert (document.iri, document.source, document.sha256) == (document_iri("a.txt"), "a.txt", "abc")
    assert (document.title, document.created, document.language, document.partial) == ("Title", "2010", "en", None)
    assert [p.text for p in result.passages] == [TEXT]
    assert [(m.entity, m.text) for m in result.mentions] == [("local:0", "Graz"), ("local:1", "ALPNET")]
    (statement,) = result.statements
    assert (statement.subject, statement.object, statement.evidence.quote) == ("local:0", "local:1", TEXT)


def test_entities_carry_their_place_and_those_that_nothing_names_go() -> None:
    graz, alpnet = pipeline().extract(RAW, "a.txt", "abc").entities
    assert (graz.aliases, graz.country, graz.geonames_id, graz.lat) == (("Gratz",), "AT", 5, 47.0)
    assert (alpnet.confidence, alpnet.country) == (0.7, None)


def test_search_only_extracts_no_statements() -> None:
    result = pipeline(Leads()).extract(RAW, "a.txt", "abc", Profile.SEARCH_ONLY)
    assert result.statements == ()
    assert len(result.mentions) == 2


def test_the_wording_of_advice_is_stated() -> None:
    advice = LocalEntity("local:0", EntityClass.RECOMMENDATION, "Graz leads…", text=TEXT)

    class Advice:
        def build(self, analysis: Analysis) -> DocumentModel:
            return DocumentModel(analysis, (advice,), ())

    (statement,) = replace(pipeline(), entities=Advice()).extract(RAW, "a.txt", "abc").statements
    assert (statement.subject, statement.predicate, statement.object) == ("local:0", DataProperty.TEXT, Literal(TEXT))
    assert statement.evidence.quote == TEXT


def test_the_iri_depends_on_the_source_alone() -> None:
    assert document_iri("a.txt") == document_iri("a.txt") != document_iri("b.txt")
    assert document_iri("a.txt").startswith("https://w3id.org/intercluster/id/document/")
    assert len(document_iri("a.txt").rsplit("/", 1)[1]) == 16


def test_too_little_time_gives_a_partial_result_that_says_so() -> None:
    slow = Leads("slow/1", seconds=0.05)
    result = pipeline(slow, Leads("late/1"), limits=Limits(max_seconds=0.03)).extract(RAW, "a.txt", "abc")
    assert [s.evidence.extractor for s in result.statements] == ["slow/1"]
    assert result.document.partial is not None
    assert "longer than the limit of 0.03 s: some kinds of statements were not looked for" in result.document.partial


def test_a_long_text_is_cut_at_a_line_end() -> None:
    raw = RawDocument(f"{TEXT}\n{TEXT}\n{TEXT}", language="en", partial="page 2 is damaged")
    document = pipeline(limits=Limits(max_characters=45)).extract(raw, "a.txt", "abc").document
    assert document.text == f"{TEXT}\n{TEXT}"
    assert document.partial == "page 2 is damaged; only the first 37 of 56 characters were read, the limit is 45"


def test_one_faulty_extractor_costs_only_its_own_statements() -> None:
    result = pipeline(Broken(), Leads()).extract(RAW, "a.txt", "abc")
    assert len(result.statements) == 1
    assert result.document.partial == "broken/1 failed (ValueError: bad day)"
