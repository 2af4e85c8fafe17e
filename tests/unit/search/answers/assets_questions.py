"""What people at the broadcaster ask, with the answers worked out from its records; None where it cannot be answered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from tests.unit.search.answers.assets import Device, Worker, building_of, devices, head_of, licences, tickets, workers

Case = tuple[str, Sequence[str] | None]


def _staff(keep: Callable[[Worker], bool]) -> list[str]:
    return [w.name for w in workers() if keep(w)]


def _kind(kind: str) -> list[Device]:
    return [d for d in devices() if d.kind == kind]


def _most(values: Iterable[str]) -> list[str]:
    counted = Counter(values)
    return [k for k, n in counted.items() if n == max(counted.values())]


def _mean(values: Iterable[float]) -> str:
    found = list(values)
    return str(sum(found) / len(found))


def _who(name: str) -> Worker:
    return next(w for w in workers() if w.name == name)


def worker_cases() -> list[Case]:
    """Questions on staff, teams and rooms."""
    a, b, c = workers()[50], workers()[121], workers()[233]
    teams = Counter(w.team for w in workers())
    wages: defaultdict[str, list[int]] = defaultdict(list)
    for w in workers():
        wages[w.team].append(w.salary)
    means = {t: sum(v) / len(v) for t, v in wages.items()}
    best = max(means, key=lambda t: means[t])
    return [
        (f"Which team is {a.name} a member of?", [a.team]),
        (f"Who is the manager of {b.name}?", [b.chief or ""]),
        (f"How much does {c.name} earn?", [str(c.salary)]),
        (f"In which room does {a.name} sit?", [a.room]),
        (f"In which building is the room of {b.name}?", [building_of(b)]),
        (f"When was {c.name} born?", [c.born]),
        ("Who leads the Weather Desk?", [head_of("Weather Desk")]),
        ("Which employees belong to the Subtitling team?", _staff(lambda w: w.team == "Subtitling")),
        ("How many employees does the Newsroom have?", [str(teams["Newsroom"])]),
        ("Which team has the fewest members?", [t for t, n in teams.items() if n == min(teams.values())]),
        ("What is the average salary of the Drama team?", [_mean(w.salary for w in workers() if w.team == "Drama")]),
        ("Which team has the highest average salary?", [best]),
        ("Who earns more than 6700?", _staff(lambda w: w.salary > 6700)),
        ("Who is the youngest employee?", [w.name for w in workers() if w.born == max(x.born for x in workers())]),
        ("Which employees have the skill Sound Design?", _staff(lambda w: "Sound Design" in dict(w.skills))),
        ("Who has a level of 5 in Python?", _staff(lambda w: ("Python", 5) in w.skills)),
        (f"What level does {a.name} have in {a.skills[0][0]}?", [str(a.skills[0][1])]),
        (
            "Which members of the Archive team can do Translation?",
            _staff(lambda w: w.team == "Archive" and "Translation" in dict(w.skills)),
        ),
        ("Which workers have no chief?", _staff(lambda w: w.chief is None)),
        (
            "Which employees in the Radio team were born before 1965?",
            _staff(lambda w: w.team == "Radio" and w.born < "1965") or None,
        ),
        ("What is the cost centre of the Sports team?", ["CC-4160"]),
        (f"What is the e-mail address of {a.name}?", None),
        ("Who is the leader of the Marketing team?", None),
        (f"Does {b.name} work in the {b.team} team?", ["yes"]),
        ("Which buildings have more than 5 floors?", ["Lakeside House", "Old Mill"]),
        ("In which town is the Old Mill?", ["Oulu"]),
        (
            f"Which colleagues share a room with {c.name}?",
            _staff(lambda w: w.room == c.room and w.name != c.name) or None,
        ),
    ]


def device_cases() -> list[Case]:
    """Questions on machines."""
    every = devices()
    d, e = every[17], every[400]
    held = next(x for x in every if x.holder)
    laptops, servers, cameras = _kind("Laptop"), _kind("Server"), _kind("Camera")
    per_holder = Counter(x.holder for x in every if x.holder)
    return [
        (f"What did {d.tag} cost?", [str(d.paid)]),
        (f"Until when is the warranty of {e.tag} valid?", [e.warranty]),
        (f"Who uses the device {held.tag}?", [held.holder or ""]),
        (f"Who is the manufacturer of {d.tag}?", [d.maker]),
        (f"Which devices are assigned to {held.holder}?", sorted({x.tag for x in every if x.holder == held.holder})),
        ("How many laptops do we own?", [str(len(laptops))]),
        ("How many monitors are not assigned to anyone?", [str(sum(x.holder is None for x in _kind("Monitor")))]),
        ("Which servers have at least 64 GB of memory?", sorted({x.tag for x in servers if (x.ram or 0) >= 64})),
        ("What is the most expensive camera?", [max(cameras, key=lambda x: x.paid).tag]),
        ("What is the total purchase price of all microphones?", [str(sum(x.paid for x in _kind("Microphone")))]),
        ("Which manufacturer made the most laptops?", _most(x.maker for x in laptops)),
        (
            "Which cameras were purchased in 2014 and cost more than 3000?",
            sorted({x.tag for x in cameras if x.bought.startswith("2014") and x.paid > 3000}) or None,
        ),
        ("Which laptops were bought after 2023-10-31?", sorted({x.tag for x in laptops if x.bought > "2023-10-31"})),
        ("Which employee has the most devices?", _most(x.holder for x in every if x.holder)),
        ("Which employees have more than 7 devices?", [w for w, n in per_holder.items() if n > 7] or None),
        (
            "Which laptops from Hexel have a warranty until after 2028?",
            sorted({x.tag for x in laptops if x.maker == "Hexel" and x.warranty > "2029"}),
        ),
        ("What is the average price of servers?", [_mean(x.paid for x in servers)]),
        (f"What colour is {d.tag}?", None),
        ("Which devices were made by Toshi?", None),
    ]


def ticket_cases() -> list[Case]:
    """Questions on faults and software."""
    t, u = tickets()[5], tickets()[90]
    open_ = [x for x in tickets() if x.closed is None]
    return [
        (f"Who reported the ticket {t.title}?", [t.by]),
        (f"When was {u.title} opened?", [u.opened]),
        (f"Which device does {t.title} concern?", [t.device]),
        ("How many tickets have severity 4?", [str(sum(x.severity == 4 for x in tickets()))]),
        ("How many tickets have not been closed?", [str(len(open_))]),
        (
            "Which tickets were opened in March 2024 with severity 4?",
            [x.title for x in tickets() if x.opened.startswith("2024-03") and x.severity == 4],
        ),
        ("Which team reported the most tickets?", _most(_who(x.by).team for x in tickets())),
        ("Which worker reported the most tickets?", _most(x.by for x in tickets())),
        ("When does the licence of CutMaster expire?", [licences()[0][3]]),
        ("How many seats does PhotoForge have?", [str(licences()[1][2])]),
        ("Which software is published by Oriel?", [n for n, m, *_ in licences() if m == "Oriel"]),
        ("Which teams use Ledger Pro?", list(licences()[2][4])),
        ("Which licences expire before 2025?", [x[0] for x in licences() if x[3] < "2025"]),
        ("Which programs does the Drama team use?", [x[0] for x in licences() if "Drama" in x[4]] or None),
        ("Which licence has the most seats?", [max(licences(), key=lambda x: x[2])[0]]),
    ]


def assets_cases(held_back: bool) -> list[Case]:
    """Every second question is held back from tuning."""
    every = [*worker_cases(), *device_cases(), *ticket_cases()]
    return [case for i, case in enumerate(every) if (i % 2 == 1) == held_back]
