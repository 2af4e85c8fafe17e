"""A small made-up graph in the vocabulary of the product, with the sentences that say it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.documents import document_quads
from kg.graph.oxigraph import GraphStore
from kg.graph.shipped import load_shipped
from kg.records import Document, Entity, Evidence, Extraction, Passage, Statement
from kg.terms import Literal
from ontology.vocabulary import ENTITY_BASE, DataProperty, EntityClass, ObjectProperty

_C, _P, _D = EntityClass, ObjectProperty, DataProperty
Fact = tuple[str, str, str]

ENTITIES: dict[str, tuple[EntityClass, str, tuple[str, ...]]] = {
    "velmora": (_C.CITY, "Velmora", ()),
    "tarnberg": (_C.CITY, "Tarnberg", ()),
    "ilvesund": (_C.CITY, "Ilvesund", ()),
    "castrello": (_C.CITY, "Castrello", ()),
    "dunwick": (_C.CITY, "Dunwick Bay", ()),
    "brankov": (_C.CITY, "Brankov", ()),
    "sudmark": (_C.REGION, "Südmark", ("Suedmark",)),
    "valdora": (_C.REGION, "Valdora", ()),
    "northmere": (_C.REGION, "Northmere", ()),
    "greater": (_C.REGION, "Greater Northmere", ()),
    "ostland": (_C.COUNTRY, "Ostland", ()),
    "iveria": (_C.COUNTRY, "Iveria", ()),
    "agrilink": (_C.PROJECT, "AGRILINK", ("Agri-food Links between Regions",)),
    "nordfab": (_C.PROJECT, "NORDFAB", ("Northern Fabrication Network",)),
    "bluehub": (_C.PROJECT, "Blue Hub", ()),
    "polaris": (_C.PROGRAMME, "Interreg Polaris", ()),
    "growth": (_C.PROGRAMME, "Growth Fund 2020", ()),
    "tuv": (_C.UNIVERSITY, "Technical University of Velmora", ("TUV",)),
    "school": (_C.UNIVERSITY, "Tarnberg School of Design", ()),
    "chamber": (_C.SUPPORT_ORGANISATION, "Chamber of Commerce Castrello", ()),
    "agency": (_C.ORGANISATION, "Brankov Development Agency", ("BDA",)),
    "marex": (_C.COMPANY, "Marex Robotics", ()),
    "holding": (_C.COMPANY, "Castor Holding", ()),
    "bank": (_C.COMPANY, "Velmora Savings Bank", ()),
    "baltnet": (_C.NETWORK, "Network of Harbour Towns", ("NHT",)),
    "harvest": (_C.CLUSTER, "Harvest Valley", ()),
    "mecha": (_C.CLUSTER, "Tarnberg mechatronics cluster", ("MechaTarn",)),
    "wind": (_C.CLUSTER, "Offshore Wind Ring", ()),
    "food": (_C.SECTOR, "food processing", ()),
    "mechatronics": (_C.SECTOR, "mechatronics", ()),
    "windpower": (_C.SECTOR, "wind energy", ()),
    "lens": (_C.FRAMEWORK, "Cluster Lens", ()),
    "hana": (_C.PERSON, "Hana Weiss", ()),
    "omar": (_C.PERSON, "Omar Castellan", ()),
    "lucie": (_C.PERSON, "Lucie Armand", ()),
    "piet": (_C.PERSON, "Piet Halloran", ()),
    "kickoff": (_C.MEETING, "kick-off meeting in Castrello", ("kick-off meeting",)),
    "seminar": (_C.SEMINAR, "Tarnberg seminar", ()),
    "seminar2": (_C.SEMINAR, "Ilvesund seminar", ()),
    "conference": (_C.CONFERENCE, "AGRILINK final conference", ()),
    "summit": (_C.CONFERENCE, "Wind Summit 2018", ()),
    "visit": (_C.STUDY_VISIT, "study visit to Brankov", ()),
    "rec1": (_C.RECOMMENDATION, "MechaTarn recommendation 1", ()),
    "rec2": (_C.RECOMMENDATION, "MechaTarn recommendation 2", ()),
    "rec3": (_C.RECOMMENDATION, "MechaTarn recommendation 3", ()),
    "rec4": (_C.RECOMMENDATION, "Harvest Valley recommendation 1", ()),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it says; an object that begins with "=" is a literal."""

    text: str
    facts: tuple[Fact, ...]


AGRILINK = (
    Sentence(
        "AGRILINK, short for Agri-food Links between Regions, ran from 1 March 2012 to 31 August 2014 and is finished.",
        (
            ("agrilink", _D.START_DATE, "=2012-03-01"),
            ("agrilink", _D.END_DATE, "=2014-08-31"),
            ("agrilink", _D.STATUS, "=finished"),
        ),
    ),
    Sentence(
        "It is led by Velmora, with the partner cities Tarnberg, Castrello and Brankov.",
        (
            ("velmora", _P.LEAD_PARTNER_OF, "agrilink"),
            ("tarnberg", _P.PARTNER_IN, "agrilink"),
            ("castrello", _P.PARTNER_IN, "agrilink"),
            ("brankov", _P.PARTNER_IN, "agrilink"),
        ),
    ),
    Sentence(
        "The Technical University of Velmora and the Chamber of Commerce Castrello complete the partnership of six.",
        (
            ("tuv", _P.PARTNER_IN, "agrilink"),
            ("chamber", _P.PARTNER_IN, "agrilink"),
            ("agrilink", _D.PARTNER_COUNT, "=6"),
        ),
    ),
    Sentence(
        "Interreg Polaris bears 80.5 percent of the costs of AGRILINK, 1,450,000.50 euros.",
        (
            ("agrilink", _P.FUNDED_BY, "polaris"),
            ("agrilink", _D.FUNDING_RATE, "=80.5"),
            ("agrilink", _D.FUNDING_AMOUNT, "=1450000.50"),
        ),
    ),
    Sentence("All seminars of AGRILINK apply the Cluster Lens.", (("agrilink", _P.USES_FRAMEWORK, "lens"),)),
    Sentence(
        "The project started with a kick-off meeting in Castrello in May 2012.",
        (("kickoff", _P.HELD_IN, "castrello"), ("kickoff", _P.PART_OF, "agrilink"), ("kickoff", _D.DATE, "=2012-05")),
    ),
    Sentence(
        "The Tarnberg seminar of October 2012 dealt with the Tarnberg mechatronics cluster.",
        (
            ("seminar", _P.HELD_IN, "tarnberg"),
            ("seminar", _P.PART_OF, "agrilink"),
            ("seminar", _D.DATE, "=2012-10"),
            ("seminar", _P.FOCUSES_ON, "mecha"),
            ("mecha", _P.LOCATED_IN, "tarnberg"),
            ("mecha", _P.FOCUSES_ON, "mechatronics"),
        ),
    ),
    Sentence(
        "1) The cluster should hire a full-time export adviser.",
        (
            ("rec1", _P.ADDRESSED_TO, "mecha"),
            ("seminar", _P.RECOMMENDS, "rec1"),
            ("rec1", _D.TEXT, "=The cluster should hire a full-time export adviser."),
        ),
    ),
    Sentence(
        "2) Apprentices need a shared training workshop near the harbour.",
        (
            ("rec2", _P.ADDRESSED_TO, "mecha"),
            ("seminar", _P.RECOMMENDS, "rec2"),
            ("rec2", _D.TEXT, "=Apprentices need a shared training workshop near the harbour."),
        ),
    ),
    Sentence(
        "3) A common brand would help small firms at trade fairs.",
        (
            ("rec3", _P.ADDRESSED_TO, "mecha"),
            ("seminar", _P.RECOMMENDS, "rec3"),
            ("rec3", _D.TEXT, "=A common brand would help small firms at trade fairs."),
        ),
    ),
    Sentence(
        "In Ilvesund the partners met in February 2013 for a seminar on Harvest Valley, a food processing cluster in Valdora.",
        (
            ("seminar2", _P.HELD_IN, "ilvesund"),
            ("seminar2", _P.PART_OF, "agrilink"),
            ("seminar2", _D.DATE, "=2013-02"),
            ("seminar2", _P.FOCUSES_ON, "harvest"),
            ("harvest", _P.FOCUSES_ON, "food"),
            ("harvest", _P.LOCATED_IN, "valdora"),
        ),
    ),
    Sentence(
        "Harvest Valley was advised to pool its cold storage.",
        (
            ("rec4", _P.ADDRESSED_TO, "harvest"),
            ("seminar2", _P.RECOMMENDS, "rec4"),
            ("rec4", _D.TEXT, "=Harvest Valley should pool its cold storage."),
        ),
    ),
    Sentence(
        "Hana Weiss moderated the AGRILINK final conference in Velmora on 12 June 2014, where Omar Castellan and Lucie Armand spoke.",
        (
            ("hana", _P.MODERATES, "conference"),
            ("omar", _P.SPEAKS_AT, "conference"),
            ("lucie", _P.SPEAKS_AT, "conference"),
            ("conference", _P.HELD_IN, "velmora"),
            ("conference", _P.PART_OF, "agrilink"),
            ("conference", _D.DATE, "=2014-06-12"),
        ),
    ),
)

NORTH = (
    Sentence(
        "NORDFAB, the Northern Fabrication Network, is led by Tarnberg; Ilvesund, Dunwick Bay and Marex Robotics are partners.",
        (
            ("tarnberg", _P.LEAD_PARTNER_OF, "nordfab"),
            ("ilvesund", _P.PARTNER_IN, "nordfab"),
            ("dunwick", _P.PARTNER_IN, "nordfab"),
            ("marex", _P.PARTNER_IN, "nordfab"),
        ),
    ),
    Sentence(
        "It began in 2016 and is paid by the Growth Fund 2020 with a budget of 900,000 euros.",
        (
            ("nordfab", _D.START_DATE, "=2016"),
            ("nordfab", _P.FUNDED_BY, "growth"),
            ("nordfab", _D.BUDGET, "=900000"),
        ),
    ),
    Sentence(
        "The Blue Hub joins Dunwick Bay and the regions Südmark and Valdora since April 2017; its budget is 2,300,000 euros.",
        (
            ("dunwick", _P.PARTNER_IN, "bluehub"),
            ("sudmark", _P.PARTNER_IN, "bluehub"),
            ("valdora", _P.PARTNER_IN, "bluehub"),
            ("bluehub", _D.START_DATE, "=2017-04"),
            ("bluehub", _D.BUDGET, "=2300000"),
            ("bluehub", _P.FUNDED_BY, "polaris"),
        ),
    ),
    Sentence(
        "Tarnberg and Castrello lie in Ostland, Velmora and the region Valdora in Iveria, Dunwick Bay in Northmere.",
        (
            ("tarnberg", _P.LOCATED_IN, "ostland"),
            ("castrello", _P.LOCATED_IN, "ostland"),
            ("velmora", _P.LOCATED_IN, "iveria"),
            ("valdora", _P.LOCATED_IN, "iveria"),
            ("dunwick", _P.LOCATED_IN, "northmere"),
        ),
    ),
    Sentence("Northmere has been called Greater Northmere since 2015.", (("northmere", _P.SUCCEEDED_BY, "greater"),)),
    Sentence(
        "Hana Weiss works for the Brankov Development Agency; she used to work for Marex Robotics.",
        (("hana", _P.WORKS_FOR, "agency"), ("hana", _P.FORMERLY_WORKED_FOR, "marex")),
    ),
    Sentence(
        "Omar Castellan is head of innovation at the Chamber of Commerce Castrello.",
        (("omar", _P.WORKS_FOR, "chamber"), ("omar", _D.JOB_TITLE, "=head of innovation")),
    ),
    Sentence(
        "Piet Halloran manages the Offshore Wind Ring, a wind energy cluster near Dunwick Bay.",
        (
            ("piet", _P.WORKS_FOR, "wind"),
            ("wind", _P.FOCUSES_ON, "windpower"),
            ("wind", _P.LOCATED_IN, "dunwick"),
        ),
    ),
    Sentence(
        "The Wind Summit 2018 was held in Dunwick Bay on 3 May 2018 and organised by the Offshore Wind Ring's host, Marex Robotics.",
        (
            ("summit", _P.HELD_IN, "dunwick"),
            ("summit", _D.DATE, "=2018-05-03"),
            ("marex", _P.ORGANISES, "summit"),
            ("summit", _P.FOCUSES_ON, "windpower"),
            ("piet", _P.SPEAKS_AT, "summit"),
        ),
    ),
    Sentence(
        "Castor Holding and the Velmora Savings Bank are shareholders of Marex Robotics, which is based in Tarnberg.",
        (
            ("holding", _P.SHAREHOLDER_OF, "marex"),
            ("bank", _P.SHAREHOLDER_OF, "marex"),
            ("marex", _P.LOCATED_IN, "tarnberg"),
        ),
    ),
    Sentence(
        "The Tarnberg School of Design is part of the Technical University of Velmora.",
        (("school", _P.PART_OF, "tuv"),),
    ),
    Sentence(
        "Dunwick Bay, Ilvesund and Castrello are members of the Network of Harbour Towns.",
        (
            ("dunwick", _P.MEMBER_OF, "baltnet"),
            ("ilvesund", _P.MEMBER_OF, "baltnet"),
            ("castrello", _P.MEMBER_OF, "baltnet"),
        ),
    ),
    Sentence("Harvest Valley cooperates with the Offshore Wind Ring.", (("harvest", _P.COOPERATES_WITH, "wind"),)),
    Sentence(
        "A study visit to Brankov took place in September 2017.",
        (("visit", _P.HELD_IN, "brankov"), ("visit", _D.DATE, "=2017-09"), ("visit", _P.PART_OF, "nordfab")),
    ),
    Sentence(
        "Small ports lose young engineers because housing is dear, so firms should offer flats together with contracts.",
        (),
    ),
)


def iri(key: str) -> str:
    """The IRI of an entity of this graph."""
    return f"{ENTITY_BASE}towns/{key}"


def extraction(name: str, sentences: tuple[Sentence, ...]) -> Extraction:
    """A document made of sentences, one passage for three of them."""
    document = f"https://example.org/doc/{name}"
    starts = [sum(len(s.text) + 1 for s in sentences[:i]) for i in range(len(sentences))]
    text = " ".join(s.text for s in sentences)
    statements = tuple(
        Statement(
            iri(subject),
            predicate,
            Literal(obj[1:]) if obj.startswith("=") else iri(obj),
            0.9,
            Evidence(s.text, start, start + len(s.text), "test/1"),
        )
        for s, start in zip(sentences, starts, strict=True)
        for subject, predicate, obj in s.facts
    )
    used = {e for s in sentences for subject, _, obj in s.facts for e in (subject, obj) if not e.startswith("=")}
    entities = tuple(Entity(iri(k), cls, label, aliases) for k, (cls, label, aliases) in ENTITIES.items() if k in used)
    passages = tuple(
        Passage(
            f"{document}/passage/{n}", document, n, starts[i], min(len(text), starts[min(i + 3, len(starts) - 1)]), ""
        )
        for n, i in enumerate(range(0, len(sentences), 3))
    )
    whole = tuple(
        Passage(p.iri, p.document, p.ordinal, p.start, end, text[p.start : end])
        for p, end in zip(passages, [*(p.start for p in passages[1:]), len(text)], strict=True)
    )
    record = Document(document, f"{name}.txt", text, "en", "0" * 64, title=name.title())
    return Extraction(record, whole, entities, (), statements)


def documents() -> tuple[Extraction, ...]:
    """The two documents of the graph."""
    return extraction("agrilink-page", AGRILINK), extraction("north-news", NORTH)


def towns_store() -> GraphStore:
    """A store that holds the graph, the ontology and the sectors."""
    store = GraphStore()
    load_shipped(store)
    for record in documents():
        store.replace_graph(record.document.iri, document_quads(record))
    return store
