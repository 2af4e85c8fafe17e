"""A made-up public broadcaster's people and machines, written from a seed: terms without labels, and skills that have a level."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

ASSETS = "https://example.org/graph/assets"
_SEED = 977
_GIVEN = (
    "Aino", "Bartek", "Ciara", "Dmitri", "Elena", "Fergus", "Gitte", "Hugo", "Ilse", "Jarek", "Kaisa", "Luca", "Maeve", "Niamh",
    "Oskar", "Petra", "Rasmus", "Sinead", "Tomasz", "Ursula", "Vesna", "Wiktor", "Zofia",
)  # fmt: skip
_FAMILY = (
    "Aalto", "Byrne", "Cerny", "Doyle", "Ekholm", "Flynn", "Gorski", "Hakala", "Ignatov", "Jensen", "Keane", "Laine", "Murphy",
    "Nyman", "Olsen", "Pavlik", "Rossi", "Salo", "Toivonen", "Virtanen", "Walsh", "Zielinski",
)  # fmt: skip
_TEAMS = (
    "Newsroom",
    "Archive",
    "Studio Engineering",
    "Web Platform",
    "Drama",
    "Weather Desk",
    "Sports",
    "Payroll",
    "Subtitling",
    "Radio",
)
_BUILDINGS = (("North Tower", "Tampere"), ("Lakeside House", "Turku"), ("Old Mill", "Oulu"))
_SKILLS = (
    "Python",
    "Video Editing",
    "Voice Coaching",
    "Network Security",
    "Accounting",
    "Lighting",
    "Translation",
    "Sound Design",
)
_MAKERS = ("Lenova", "Hexel", "Dorado", "Fujikawa", "Acorn")
_KINDS = ("Laptop", "Server", "Monitor", "Camera", "Microphone")
_PROGRAMS = (
    ("CutMaster", "Brightline"), ("PhotoForge", "Brightline"), ("Ledger Pro", "Sumtec"), ("StageLight", "Oriel"),
    ("TypeSetter", "Oriel"), ("MailGuard", "Sumtec"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worker:
    """One on the staff. `skills` holds pairs of skill and level, 1 to 5; `chief` is None for those who head a team."""

    iri: str
    name: str
    team: str
    chief: str | None
    salary: int
    born: str
    room: str
    skills: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Device:
    """A machine; `holder` is None for what lies in store."""

    iri: str
    tag: str
    kind: str
    model: str
    maker: str
    paid: float
    bought: str
    warranty: str
    ram: int | None
    holder: str | None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A fault that was reported; `closed` is None while it is open."""

    iri: str
    title: str
    device: str
    by: str
    severity: int
    opened: str
    closed: str | None


@cache
def workers() -> tuple[Worker, ...]:
    """All staff; the first of each team heads it."""
    chance = random.Random(_SEED)
    names = [f"{g} {f}" for g in _GIVEN for f in _FAMILY]
    chance.shuffle(names)
    found: list[Worker] = []
    heads: dict[str, str] = {}
    for i, name in enumerate(names[:360]):
        team = _TEAMS[i] if i < len(_TEAMS) else _TEAMS[min(chance.randrange(10), chance.randrange(11))]
        chief = heads.setdefault(team, name)
        skills = tuple((s, chance.randrange(1, 6)) for s in sorted(chance.sample(_SKILLS, chance.choice((1, 2)))))
        born = f"{chance.randrange(1960, 2003)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        room = f"{'ABC'[chance.randrange(3)]}{100 + chance.randrange(60)}"
        salary = 2800 + 10 * chance.randrange(400)
        found.append(Worker(f"w{i}", name, team, None if chief == name else chief, salary, born, room, skills))
    return tuple(found)


@cache
def devices() -> tuple[Device, ...]:
    """All machines."""
    chance = random.Random(_SEED + 1)
    found = []
    for i in range(1200):
        kind = _KINDS[min(chance.randrange(5), chance.randrange(6))]
        maker = _MAKERS[chance.randrange(5)]
        year = chance.randrange(2014, 2025)
        day = f"{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        found.append(
            Device(
                f"d{i}", f"AST-{70000 + 13 * i}", kind, f"{maker} {('Pro', 'Air', 'Max', 'Eco')[i % 4]} {200 + i % 90}", maker,
                round(chance.uniform(60, 4200), 2), f"{year}-{day}", f"{year + chance.choice((2, 3, 5))}-{day}",
                chance.choice((8, 16, 32, 64)) if kind in ("Laptop", "Server") else None,
                workers()[chance.randrange(360)].name if chance.random() < 0.8 else None,
            )
        )  # fmt: skip
    return tuple(found)


@cache
def tickets() -> tuple[Ticket, ...]:
    """All faults."""
    chance = random.Random(_SEED + 2)
    what = ("Screen flickers", "Will not start", "Fan is loud", "Battery drains", "No sound", "Cable broken")
    found = []
    for i in range(700):
        opened = f"2024-{chance.randrange(1, 13):02}-{chance.randrange(1, 25):02}"
        closed = (
            f"{opened[:8]}{min(28, int(opened[8:]) + chance.randrange(1, 5)):02}" if chance.random() < 0.85 else None
        )
        found.append(
            Ticket(
                f"t{i}", f"{what[i % 6]} no. {i}", devices()[chance.randrange(1200)].tag, workers()[chance.randrange(360)].name,
                chance.randrange(1, 5), opened, closed,
            )
        )  # fmt: skip
    return tuple(found)


@cache
def licences() -> tuple[tuple[str, str, int, str, tuple[str, ...]], ...]:
    """Software: name, publisher, seats, day of expiry, and the teams that use it."""
    chance = random.Random(_SEED + 3)
    return tuple(
        (name, maker, 10 * (i + 2), f"{2024 + i % 3}-06-30", tuple(sorted(chance.sample(_TEAMS, 3))))
        for i, (name, maker) in enumerate(_PROGRAMS)
    )


def head_of(team: str) -> str:
    """Who heads a team."""
    return next(w.name for w in workers() if w.team == team and w.chief is None)


def building_of(worker: Worker) -> str:
    """The building that someone's room is in."""
    return _BUILDINGS["ABC".index(worker.room[0])][0]


def assets_turtle() -> bytes:
    """The graph as Turtle."""
    prefixes = {
        "m": "http://assets.ylva.example/model#", "i": "http://assets.ylva.example/item/", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "owl": "http://www.w3.org/2002/07/owl#",
    }  # fmt: skip
    lines = [f"@prefix {p}: <{iri}> ." for p, iri in prefixes.items()]
    lines += [*_schema(), *_places(), *_staff(), *_machines(), *_faults()]
    return "\n".join(lines).encode()


def _schema() -> Iterator[str]:
    for kind in _KINDS:
        yield f"m:{kind} a rdfs:Class ; rdfs:subClassOf m:Device ."
    yield 'm:Device a rdfs:Class ; rdfs:comment "A machine, piece of equipment or other hardware that is owned" .'
    yield 'm:Worker a rdfs:Class ; rdfs:label "Worker" , "employee" . m:SkillRecord a rdfs:Class .'
    yield 'm:assignedTo a rdf:Property ; rdfs:comment "The worker who uses a device" . m:annualLeaveDays a rdf:Property .'
    yield 'm:hasChief a rdf:Property ; rdfs:label "has chief" ; rdfs:comment "The manager or boss of a worker" .'


def _places() -> Iterator[str]:
    for i, (name, town) in enumerate(_BUILDINGS):
        yield f'i:b{i} a m:Building ; m:name "{name}" ; m:town "{town}" ; m:floorCount {4 + i * 3} .'
    rooms = sorted({w.room for w in workers()})
    for room in rooms:
        yield f'i:room{room} a m:Room ; m:name "{room}" ; m:inBuilding i:b{"ABC".index(room[0])} .'
    for i, team in enumerate(_TEAMS):
        head = next(w.iri for w in workers() if w.name == head_of(team))
        yield f'i:team{i} a m:Team ; m:name "{team}" ; m:teamLeader i:{head} ; m:costCentre "CC-{4100 + i * 10}" .'
    for i, (name, maker, seats, expiry, teams) in enumerate(licences()):
        used = " , ".join(f"i:team{_TEAMS.index(t)}" for t in teams)
        yield (
            f'i:lic{i} a m:SoftwareLicence ; m:name "{name}" ; m:publisher "{maker}" ; m:seats {seats} ; '
            f'm:expiresOn "{expiry}"^^xsd:date ; m:usedBy {used} .'
        )
    for i, skill in enumerate(_SKILLS):
        yield f'i:skill{i} a m:Skill ; m:name "{skill}" .'


def _staff() -> Iterator[str]:
    iris = {w.name: f"i:{w.iri}" for w in workers()}
    for w in workers():
        records = " , ".join(
            f"[ a m:SkillRecord ; m:skill i:skill{_SKILLS.index(s)} ; m:level {n} ]" for s, n in w.skills
        )
        chief = f" ; m:hasChief {iris[w.chief]}" if w.chief else ""
        yield (
            f'{iris[w.name]} a m:Worker ; m:name "{w.name}" ; m:memberOfTeam i:team{_TEAMS.index(w.team)} ; '
            f"m:monthlySalary {w.salary} ; "
            f'm:birthDate "{w.born}"^^xsd:date ; m:sitsIn i:room{w.room} ; m:skillRecord {records}{chief} .'
        )


def _machines() -> Iterator[str]:
    iris = {w.name: f"i:{w.iri}" for w in workers()}
    for d in devices():
        ram = f" ; m:memoryGb {d.ram}" if d.ram else ""
        holder = f" ; m:assignedTo {iris[d.holder]}" if d.holder else ""
        yield (
            f'i:{d.iri} a m:{d.kind} ; m:name "{d.model}" ; m:assetTag "{d.tag}" ; m:manufacturer "{d.maker}" ; '
            f"m:purchasePrice {d.paid} ; "
            f'm:purchasedOn "{d.bought}"^^xsd:date ; m:warrantyUntil "{d.warranty}"^^xsd:date{ram}{holder} .'
        )


def _faults() -> Iterator[str]:
    people = {w.name: f"i:{w.iri}" for w in workers()}
    machines = {d.tag: f"i:{d.iri}" for d in devices()}
    for t in tickets():
        closed = f' ; m:closedOn "{t.closed}"^^xsd:date' if t.closed else ""
        yield (
            f'i:{t.iri} a m:Ticket ; m:name "{t.title}" ; m:concerns {machines[t.device]} ; m:reportedBy {people[t.by]} ; '
            f'm:severity {t.severity} ; m:openedOn "{t.opened}"^^xsd:date{closed} .'
        )
