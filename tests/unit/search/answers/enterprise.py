"""A made-up instrument maker, written from a seed: more than twenty thousand triples, with labels in two languages and codes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

ENTERPRISE = "https://example.org/graph/enterprise"
_SEED = 20261
_GIVEN = (
    "Adele", "Bruno", "Carla", "Dario", "Edith", "Fabian", "Greta", "Henrik", "Ines", "Jonas", "Katja", "Lorenz", "Marta", "Nils",
    "Olga", "Pavel", "Quirin", "Rosa", "Stefan", "Tilda", "Ulla", "Viktor", "Wanda", "Xaver", "Yara", "Zeno",
)  # fmt: skip
_FAMILY = (
    "Albers", "Bertrand", "Castell", "Dubois", "Eriksen", "Falk", "Garnier", "Holm", "Ivarsson", "Jansky", "Kowal", "Lindner",
    "Moreau", "Novak", "Ostrow", "Petit", "Quandt", "Reuter", "Sorel", "Thorn",
)  # fmt: skip
_UNITS = (
    ("Optics", "Optik"), ("Metrology", "Messtechnik"), ("Field Service", "Aussendienst"), ("Logistics", "Logistik"),
    ("Accounting", "Buchhaltung"), ("Legal Affairs", "Recht"), ("Data Science", "Datenanalyse"), ("Procurement", "Einkauf"),
    ("Quality Assurance", "Qualitätssicherung"), ("Public Relations", "Öffentlichkeitsarbeit"), ("Prototyping", "Musterbau"),
    ("Export", "Ausfuhr"),
)  # fmt: skip
_GROUPS = (
    ("Lens", "Linse"), ("Laser Diode", "Laserdiode"), ("Pressure Gauge", "Druckmesser"), ("Stepper Motor", "Schrittmotor"),
    ("Relay", "Relais"), ("Thermocouple", "Thermoelement"), ("Flow Meter", "Durchflussmesser"), ("Prism", "Prisma"),
)  # fmt: skip
_TOWNS = (
    ("Bergen", "Norway", "NO"), ("Graz", "Austria", "AT"), ("Brno", "Czechia", "CZ"), ("Lyon", "France", "FR"),
    ("Ghent", "Belgium", "BE"), ("Turin", "Italy", "IT"), ("Jena", "Germany", "DE"), ("Aarhus", "Denmark", "DK"),
    ("Chemnitz", "Germany", "DE"), ("Rennes", "France", "FR"),
)  # fmt: skip
_TOPICS = (
    "Thin Films", "Vacuum Pumps", "Import Duties", "Laser Safety", "Contract Drafting", "Image Processing", "Cold Chains",
    "Surface Coating", "Risk Audits", "Trade Fairs", "Signal Analysis", "Clean Rooms", "Packaging Law",
)  # fmt: skip
_PACKAGES = ("Calibration", "Commissioning", "Remote Monitoring", "Spare Parts", "Operator Training", "Disposal")


@dataclass(frozen=True, slots=True)
class Person:
    """Staff; `lead` is the name of the person above, None for heads."""

    iri: str
    name: str
    mail: str
    phone: str
    unit: str
    lead: str | None
    topics: tuple[str, ...]
    since: str
    site: str


@dataclass(frozen=True, slots=True)
class Vendor:
    """A vendor and where it sits."""

    iri: str
    name: str
    street: str
    town: str
    country: str
    rating: int


@dataclass(frozen=True, slots=True)
class Article:
    """A thing that is sold; masses in grams, lengths in millimetres, prices in euros."""

    iri: str
    number: str
    name: str
    group: str
    mass: int
    length: int
    price: float
    vendor: str
    steward: str
    launched: str
    fits: tuple[str, ...]
    parts: tuple[tuple[str, int], ...]


@cache
def people() -> tuple[Person, ...]:
    """All staff; the first of each unit leads it, except in units without a head."""
    chance = random.Random(_SEED)
    names = [f"{g} {f}" for g in _GIVEN for f in _FAMILY]
    chance.shuffle(names)
    units = [u for u, _ in _UNITS if u != "Prototyping"]
    found: list[Person] = []
    heads: dict[str, str] = {}
    for i, name in enumerate(names[:420]):
        unit = units[i] if i < len(units) else units[min(chance.randrange(len(units)), chance.randrange(len(units)))]
        head = heads.get(unit)
        if head is None and unit != "Export":
            heads[unit] = name
        mail = name.lower().replace(" ", ".") + "@corvano.example"
        topics = tuple(sorted(chance.sample(_TOPICS, chance.choice((1, 1, 2, 3)))))
        since = f"{chance.randrange(1998, 2024)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        town = _TOWNS[chance.randrange(4)][0]
        found.append(Person(f"p{i:04}", name, mail, f"+43 316 {5000 + i * 7}", unit, head, topics, since, town))
    return tuple(found)


@cache
def vendors() -> tuple[Vendor, ...]:
    """All vendors; the last one sells nothing."""
    chance = random.Random(_SEED + 1)
    stems = (
        "Ardent", "Belcor", "Cintra", "Delvaux", "Epsilon", "Ferrum", "Gallant", "Hexadyne", "Iberis", "Junipa", "Kestrel", "Luminor",
        "Mistral", "Nordlicht", "Orbis", "Pallas", "Quarzwerk", "Rivena", "Solaris", "Tessera",
    )  # fmt: skip
    found = []
    for i, stem in enumerate(stems):
        town, country, _ = _TOWNS[chance.randrange(len(_TOWNS))]
        name = f"{stem} {('Optics', 'Instruments', 'Systems', 'Trading')[i % 4]} {('AB', 'SA', 'GmbH')[i % 3]}"
        found.append(Vendor(f"v{i:02}", name, f"Harbour Street {3 + i}", town, country, chance.randrange(1, 11)))
    return tuple(found)


@cache
def articles() -> tuple[Article, ...]:
    """All articles."""
    chance = random.Random(_SEED + 2)
    staff = [p.name for p in people()[12:52]]
    found = []
    for i in range(1000):
        group = _GROUPS[i % 8][0]
        mark = "".join(chance.choice("BCDFGKLMNPRSTVZ") for _ in range(2))
        series = ("Aura", "Bolt", "Ceto", "Dyna", "Ergo", "Flux")[chance.randrange(6)]
        fits = tuple(f"a{chance.randrange(1000):04}" for _ in range(2)) if i % 3 == 0 else ()
        parts = tuple((f"a{(i + k) % 1000:04}", k) for k in (3, 8, 14)[: chance.choice((2, 3))]) if i % 6 == 0 else ()
        found.append(
            Article(
                f"a{i:04}", f"{mark}{100 + i * 7 % 900}-{i:04}", f"{series} {group} {mark}{i}", group, chance.randrange(5, 4000),
                chance.randrange(4, 900), round(chance.uniform(1, 2500), 2), vendors()[chance.randrange(19)].name,
                staff[chance.randrange(len(staff))], f"{chance.randrange(2005, 2025)}-{chance.randrange(1, 13):02}-01", fits, parts,
            )
        )  # fmt: skip
    return tuple(found)


@cache
def packages() -> tuple[tuple[str, float, tuple[str, ...]], ...]:
    """Service packages: name, price, and the units that may order them."""
    units = [u for u, _ in _UNITS]
    return tuple((f"{p} Package", 120.0 + 80 * i, tuple(units[i : i + 3])) for i, p in enumerate(_PACKAGES))


def head_of(unit: str) -> str | None:
    """Who leads a unit."""
    return next((p.name for p in people() if p.unit == unit and p.lead is None and unit != "Export"), None)


def enterprise_turtle() -> bytes:
    """The graph as Turtle."""
    prefixes = {
        "o": "https://data.corvano.example/ontology/", "r": "https://data.corvano.example/id/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "owl": "http://www.w3.org/2002/07/owl#",
        "skos": "http://www.w3.org/2004/02/skos/core#", "schema": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#", "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    }  # fmt: skip
    lines = [f"@prefix {p}: <{iri}> ." for p, iri in prefixes.items()]
    lines += [*_schema(), *_staff(), *_organisation(), *_trade(), *_catalogue()]
    return "\n".join(lines).encode()


def _schema() -> Iterator[str]:
    classes = {
        "OrgUnit": "Organisational unit|Organisationseinheit|department,division",
        "StaffMember": "Staff member|Mitarbeitende|employee",
        "Vendor": "Vendor|Lieferant|supplier", "Article": "Article|Artikel|product", "ArticleGroup": "Article group|Artikelgruppe|",
        "ServicePackage": "Service package|Servicepaket|service", "Site": "Site|Standort|location",
        "PostalAddress": "Postal address|Anschrift|", "ListPrice": "List price|Listenpreis|", "Assembly": "Assembly|Baugruppe|",
        "AssemblyLine": "Assembly line item|Position|",
    }  # fmt: skip
    properties = {
        "inUnit": "works in unit|arbeitet in|", "reportsTo": "reports to|berichtet an|manager,boss",
        "ledBy": "led by|geleitet von|head",
        "knowsAbout": "field of expertise|Fachgebiet|", "emailAddress": "e-mail address|E-Mail-Adresse|",
        "telephone": "telephone|Telefon|",
        "employedSince": "employed since|beschäftigt seit|hire date", "basedAt": "based at|Arbeitsort|",
        "address": "address|Anschrift|",
        "streetAddress": "street|Strasse|", "addressLocality": "town|Ort|city", "addressCountry": "country|Land|",
        "rating": "vendor rating|Bewertung|", "articleNumber": "article number|Artikelnummer|",
        "inGroup": "belongs to group|gehört zu|category",
        "massInGrams": "mass|Masse|weight", "lengthInMm": "length|Länge|", "soldBy": "purchased from|bezogen von|supplied by",
        "stewardedBy": "product steward|Produktverantwortlicher|responsible for", "launchedOn": "launch date|Markteinführung|",
        "fitsWith": "compatible with|passt zu|", "hasListPrice": "has list price|Preis|price", "amount": "amount|Betrag|",
        "currency": "currency|Währung|", "hasAssembly": "has assembly|Stückliste|bill of materials", "line": "has line|Zeile|",
        "uses": "uses article|verwendet|contains", "quantity": "quantity|Menge|", "orderableBy": "can be ordered by|bestellbar von|",
        "subUnitOf": "sub-unit of|Teil von|",
    }  # fmt: skip
    for names, kind in ((classes, "owl:Class"), (properties, "owl:ObjectProperty")):
        for term, wording in names.items():
            english, german, others = wording.split("|")
            also = "".join(f' ; skos:altLabel "{w}"@en' for w in others.split(",") if w)
            yield f'o:{term} a {kind} ; rdfs:label "{english}"@en , "{german}"@de{also} .'
    yield 'o:stewardedBy rdfs:comment "The member of staff who answers for an article."@en ; rdfs:range o:StaffMember .'
    yield "o:Article rdfs:subClassOf [ a owl:Restriction ; owl:onProperty o:soldBy ; owl:someValuesFrom o:Vendor ] ."
    yield "o:fitsWith a owl:SymmetricProperty ."


def _staff() -> Iterator[str]:
    iris = {p.name: f"r:{p.iri}" for p in people()}
    units = _unit_iris()
    for p in people():
        given, family = p.name.split()
        topics = " , ".join(f'"{t}"@en' for t in p.topics)
        lead = f" ; o:reportsTo {iris[p.lead]}" if p.lead else ""
        yield (
            f'{iris[p.name]} a o:StaffMember ; rdfs:label "{p.name}" ; schema:givenName "{given}" ; schema:familyName "{family}" ; '
            f'o:emailAddress "{p.mail}" ; o:telephone "{p.phone}" ; o:inUnit {units[p.unit]} ; o:knowsAbout {topics} ; '
            f'o:employedSince "{p.since}"^^xsd:date ; o:basedAt r:site-{p.site.lower()}{lead} .'
        )


def _unit_iris() -> dict[str, str]:
    return {name: f"r:unit-{i + 1:02}" for i, (name, _) in enumerate(_UNITS)}


def _organisation() -> Iterator[str]:
    iris = {p.name: f"r:{p.iri}" for p in people()}
    units = _unit_iris()
    for i, (english, german) in enumerate(_UNITS):
        head = head_of(english)
        above = f" ; o:subUnitOf {units[_UNITS[i // 4][0]]}" if i > 3 else ""
        led = f" ; o:ledBy {iris[head]}" if head else ""
        yield f'{units[english]} a o:OrgUnit ; skos:prefLabel "{english}"@en , "{german}"@de{led}{above} .'
    for i, (town, country, _) in enumerate(_TOWNS[:4]):
        yield (
            f'r:site-{town.lower()} a o:Site ; rdfs:label "{town} Works"@en ; geo:lat {40 + i * 3.25} ; geo:long {5 + i * 2.5} ; '
            f'o:address [ a o:PostalAddress ; o:streetAddress "Mill Lane {i + 2}" ; o:addressLocality "{town}" ; '
            f'o:addressCountry "{country}" ] .'
        )
    for i, (name, price, allowed) in enumerate(packages()):
        listed = " , ".join(units[u] for u in allowed)
        yield (
            f'r:pack{i} a o:ServicePackage ; skos:prefLabel "{name}"@en ; o:orderableBy {listed} ; '
            f'o:hasListPrice [ a o:ListPrice ; o:amount {price} ; o:currency "EUR" ] .'
        )


def _trade() -> Iterator[str]:
    for v in vendors():
        yield (
            f'r:{v.iri} a o:Vendor ; rdfs:label "{v.name}" ; o:rating {v.rating} ; o:address [ a o:PostalAddress ; '
            f'o:streetAddress "{v.street}" ; o:addressLocality "{v.town}" ; o:addressCountry "{v.country}" ] .'
        )


def _catalogue() -> Iterator[str]:
    iris = {p.name: f"r:{p.iri}" for p in people()} | {v.name: f"r:{v.iri}" for v in vendors()}
    groups = {english: f"r:group-{i}" for i, (english, _) in enumerate(_GROUPS)}
    for english, german in _GROUPS:
        yield f'{groups[english]} a o:ArticleGroup , skos:Concept ; skos:prefLabel "{english}"@en , "{german}"@de .'
    for a in articles():
        fits = "".join(f" ; o:fitsWith r:{f}" for f in a.fits)
        lines = " , ".join(f"[ a o:AssemblyLine ; o:uses r:{p} ; o:quantity {n} ]" for p, n in a.parts)
        parts = f" ; o:hasAssembly [ a o:Assembly ; o:line {lines} ]" if a.parts else ""
        yield (
            f'r:{a.iri} a o:Article ; skos:prefLabel "{a.name}"@en ; o:articleNumber "{a.number}" ; o:inGroup {groups[a.group]} ; '
            f'o:massInGrams {a.mass} ; o:lengthInMm {a.length} ; o:launchedOn "{a.launched}"^^xsd:date ; o:soldBy {iris[a.vendor]} ; '
            f"o:stewardedBy {iris[a.steward]}{fits}{parts} ; "
            f'o:hasListPrice [ a o:ListPrice ; o:amount {a.price} ; o:currency "EUR" ] .'
        )
