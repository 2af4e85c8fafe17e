"""A made-up manufacturer, written by a script: about five thousand triples in a vocabulary of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

FACTORY = "https://example.org/graph/factory"
_V = "https://vocab.example.com/works#"
_D = "https://data.example.com/works/"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_XSD = "http://www.w3.org/2001/XMLSchema#"

_FIRST = (
    "Agnes", "Bela", "Cornel", "Dunja", "Emre", "Femke", "Goran", "Hilde", "Ivo", "Jorunn", "Kasper", "Liv", "Milo", "Nela",
    "Otis",
)  # fmt: skip
_LAST = ["Abendroth", "Brockmann", "Castellan", "Dewinter", "Egelund", "Farrugia", "Grimaldi", "Hazenberg"]
_SKILLS = (
    "Resistors", "Printed Circuits", "Heat Sinks", "Customs Law", "Payroll", "Optical Fibres", "Test Benches",
    "Lead-free Soldering", "Packaging", "Tender Procedures", "Data Protection",
)  # fmt: skip
_UNITS = (
    ("Research", None), ("Optics Lab", "Research"), ("Materials Lab", "Research"), ("Production", None),
    ("Assembly", "Production"), ("Quality Control", "Production"), ("Sales", None), ("Procurement", "Sales"),
    ("Human Resources", None), ("Archive", None),
)  # fmt: skip
_HEADLESS = ("Archive", "Assembly")
_PLACES = (
    ("Germany", "DE", "Kassel"), ("Germany", "DE", "Ulm"), ("France", "FR", "Nantes"), ("Spain", "ES", "Vigo"),
    ("Poland", "PL", "Radom"), ("Japan", "JP", "Sakai"),
)  # fmt: skip
_KINDS = ("Resistor", "Capacitor", "Oscillator", "Heat Sink", "Connector", "Fibre Coupler")
_WARES = 230
_SERVICES = ("Calibration", "Maintenance", "Training", "Installation", "Recycling")


@dataclass(frozen=True, slots=True)
class Worker:
    """One on the payroll; `boss` is a name."""

    name: str
    mail: str
    phone: str
    city: str
    skills: tuple[str, ...]
    unit: str
    boss: str | None


@dataclass(frozen=True, slots=True)
class Firm:
    """A supplier."""

    name: str
    country: str
    code: str
    city: str


@dataclass(frozen=True, slots=True)
class Ware:
    """A piece of hardware; weights in grams, widths in millimetres, prices in euros."""

    code: str
    name: str
    kind: str
    weight: int
    width: int
    price: float
    index: int
    firm: str
    keeper: str
    fits: tuple[str, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service and its price; `units` are the departments that may book it."""

    name: str
    price: int
    units: tuple[str, ...]
    keeper: str


@cache
def workers() -> tuple[Worker, ...]:
    """All employees; the first of each unit is its head where it has one."""
    names = [f"{_FIRST[i % 15]} {_LAST[(i * 3 + i // 15) % 8]}" for i in range(110)]
    names = list(dict.fromkeys(names))
    units = [u for u, _ in _UNITS if u != "Archive"]
    found = []
    for i, name in enumerate(names):
        unit = units[(i * i + i // 3) % 9] if i >= 9 else units[i]
        boss = None if unit in _HEADLESS or i < 9 else names[units.index(unit)]
        skills = tuple(dict.fromkeys((_SKILLS[(i * 7) % 11], _SKILLS[(i * 5 + 2) % 11])))[: 1 + i % 2]
        first, last = name.split()
        mail = f"{first}.{last}@works.example".lower()
        found.append(Worker(name, mail, f"+49-561-{2000 + 7 * i}", _PLACES[i % 6][2], skills, unit, boss))
    return tuple(found)


@cache
def firms() -> tuple[Firm, ...]:
    """All suppliers."""
    stems = (
        "Albrix", "Borvald", "Cendrix", "Dorveno", "Eskelin", "Fontaro", "Gravelis", "Hemsted", "Isandor", "Jorvik", "Kelmann",
        "Lunaro",
    )  # fmt: skip
    return tuple(
        Firm(f"{stem} {('GmbH', 'Ltd', 'SARL')[i % 3]}", *_PLACES[(i * 5) % 6]) for i, stem in enumerate(stems)
    )


@cache
def wares() -> tuple[Ware, ...]:
    """All hardware."""
    people, found = workers(), []
    for i in range(_WARES):
        kind = _KINDS[i % 6]
        line = ("Alto", "Brio", "Core", "Dual", "Evo")[i // 6 % 5]
        name = f"{kind.split()[0][:4]}{('ex', 'on', 'ar', 'um', 'is')[i % 5]} {line} {10 + i}"
        fits = tuple(_code(j) for j in ((i + 7) % _WARES, (i + 31) % _WARES)) if i % 3 == 0 else ()
        parts = (
            tuple(_code(j) for j in ((i + 1) % _WARES, (i + 5) % _WARES, (i + 11) % _WARES)[: 2 + i % 2])
            if i % 5 == 0
            else ()
        )
        found.append(
            Ware(
                _code(i), name, kind, 12 + i * 37 % 941, 3 + i * 13 % 211, round(1.15 + i * 17.35 % 389, 2), 40 + i * 29 % 59,
                firms()[(i * 7 + i // 12) % 11].name, people[(i * 11) % 23].name, fits, parts,
            )
        )  # fmt: skip
    return tuple(found)


def _code(number: int) -> str:
    return f"{'RCOHNF'[number % 6]}{100 + number * 7 % 900}-{4000 + number * 61}"


@cache
def services() -> tuple[Service, ...]:
    """All services."""
    heads = [w.name for w in workers()[:9]]
    return tuple(
        Service(f"{s} Service", 90 + 45 * i, tuple(u for u, _ in _UNITS[i : i + 2]), heads[(i * 2) % 9])
        for i, s in enumerate(_SERVICES)
    )


def unit_parents() -> dict[str, str | None]:
    """Departments and what each is part of."""
    return dict(_UNITS)


def head_of(unit: str) -> str | None:
    """The manager of a department."""
    return None if unit in _HEADLESS else next(w.name for w in workers() if w.unit == unit)


def factory_turtle() -> bytes:
    """The graph as Turtle."""
    lines = [f"@prefix v: <{_V}> .", f"@prefix d: <{_D}> .", f"@prefix rdfs: <{_RDFS}> .", f"@prefix xsd: <{_XSD}> ."]
    lines += [*_schema(), *_people(), *_departments(), *_suppliers(), *_hardware(), *_offers()]
    return "\n".join(lines).encode()


def _schema() -> Iterator[str]:
    labels = {
        "Employee": "Employee|Mitarbeiter", "Department": "Department|Abteilung", "Supplier": "Supplier|Lieferant",
        "Product": "Product|Produkt", "Hardware": "Hardware", "ServiceOffer": "Service|Dienstleistung",
        "Category": "Product Category|Produktkategorie", "Money": "Price|Preis", "PartsList": "Bill of Materials",
        "PartsListEntry": "Part of a bill of materials", "emailAddress": "email|E-Mail", "phone": "phone|Telefon",
        "expertIn": "area of expertise|Fachgebiet", "worksFor": "member of|Mitglied von", "reportsTo": "has manager",
        "headedBy": "manager|Leiter", "subUnitOf": "part of", "suppliedBy": "has supplier|hat Lieferant",
        "inCategory": "has category|hat Kategorie", "hasPrice": "price|Preis", "reliability": "reliability index",
        "keptBy": "has product manager|Produktmanager", "worksWith": "compatible product", "partsList": "has bill of materials",
        "entry": "has part", "component": "component", "bookableBy": "eligible for", "productNumber": "id",
        "city": "city|Stadt", "country": "country|Land", "countryCode": "country code", "amount": "amount|Betrag",
        "currency": "currency|Währung", "quantity": "quantity|Menge", "givenName": "given name", "familyName": "family name",
    }  # fmt: skip
    for term, label in labels.items():
        english, _, german = label.partition("|")
        kind = "owl:Class" if term[0].isupper() else "rdf:Property"
        kind = (
            f"<http://www.w3.org/{'2002/07/owl#Class' if kind == 'owl:Class' else '1999/02/22-rdf-syntax-ns#Property'}>"
        )
        yield f'v:{term} a {kind} ; rdfs:label "{english}"@en{f""" , "{german}"@de""" if german else ""} .'
    yield "v:Hardware rdfs:subClassOf v:Product . v:ServiceOffer rdfs:subClassOf v:Product ."
    yield 'v:keptBy rdfs:comment "The employee who answers for a product"@en .'


def _people() -> Iterator[str]:
    ids = {w.name: f"d:staff{i:03}" for i, w in enumerate(workers())}
    units = _unit_ids()
    for w in workers():
        first, last = w.name.split()
        skills = " , ".join(f'"{s}"' for s in w.skills)
        boss = f" ; v:reportsTo {ids[w.boss]}" if w.boss else ""
        yield (
            f'{ids[w.name]} a v:Employee ; rdfs:label "{w.name}" ; v:givenName "{first}" ; v:familyName "{last}" ; '
            f'v:emailAddress "{w.mail}" ; v:phone "{w.phone}" ; v:city "{w.city}" ; v:expertIn {skills} ; '
            f"v:worksFor {units[w.unit]}{boss} ."
        )


def _unit_ids() -> dict[str, str]:
    return {name: f"d:unit{i}" for i, (name, _) in enumerate(_UNITS)}


def _departments() -> Iterator[str]:
    ids, people = _unit_ids(), {w.name: f"d:staff{i:03}" for i, w in enumerate(workers())}
    for name, parent in _UNITS:
        head = head_of(name)
        above = f" ; v:subUnitOf {ids[parent]}" if parent else ""
        yield f'{ids[name]} a v:Department ; rdfs:label "{name}"{above}{f" ; v:headedBy {people[head]}" if head else ""} .'


def _suppliers() -> Iterator[str]:
    for i, f in enumerate(firms()):
        yield (
            f'd:firm{i} a v:Supplier ; rdfs:label "{f.name}" ; v:city "{f.city}" ; v:country "{f.country}" ; '
            f'v:countryCode "{f.code}" ; v:street "Quay Road {i + 3}" .'
        )


def _hardware() -> Iterator[str]:
    people = {w.name: f"d:staff{i:03}" for i, w in enumerate(workers())}
    sellers = {f.name: f"d:firm{i}" for i, f in enumerate(firms())}
    for i, kind in enumerate(_KINDS):
        yield f'd:cat{i} a v:Category ; rdfs:label "{kind}" .'
    for w in wares():
        yield (
            f'd:{w.code} a v:Hardware ; rdfs:label "{w.name}" ; v:productNumber "{w.code}" ; '
            f"v:inCategory d:cat{_KINDS.index(w.kind)} ; v:weight_g {w.weight} ; v:width_mm {w.width} ; "
            f"v:reliability {w.index} ; v:suppliedBy {sellers[w.firm]} ; v:keptBy {people[w.keeper]} ; "
            f'v:hasPrice d:price-{w.code} . d:price-{w.code} a v:Money ; v:amount {w.price} ; v:currency "EUR" .'
        )
        for other in w.fits:
            yield f"d:{w.code} v:worksWith d:{other} ."
        if w.parts:
            yield f"d:{w.code} v:partsList d:list-{w.code} . d:list-{w.code} a v:PartsList ."
        for n, part in enumerate(w.parts):
            yield (
                f"d:list-{w.code} v:entry d:entry{n}-{w.code} . d:entry{n}-{w.code} a v:PartsListEntry ; "
                f"v:component d:{part} ; v:quantity {n + 2} ."
            )


def _offers() -> Iterator[str]:
    people = {w.name: f"d:staff{i:03}" for i, w in enumerate(workers())}
    units = _unit_ids()
    for i, s in enumerate(services()):
        booked = " , ".join(units[u] for u in s.units)
        yield (
            f'd:offer{i} a v:ServiceOffer ; rdfs:label "{s.name}" ; v:productNumber "S-{700 + i}" ; v:keptBy {people[s.keeper]} ; '
            f"v:bookableBy {booked} ; v:hasPrice d:price-s{i} . "
            f'd:price-s{i} a v:Money ; v:amount {s.price} ; v:currency "EUR" .'
        )
