"""What people in the enterprise ask, with the answers worked out from its records; None where it cannot be answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from tests.unit.search.answers.enterprise import Article, Person, Vendor, articles, head_of, packages, people, vendors

Case = tuple[str, Sequence[str] | None]


def _staff(keep: Callable[[Person], bool]) -> list[str]:
    return [p.name for p in people() if keep(p)]


def _goods(keep: Callable[[Article], bool]) -> list[str]:
    return [a.name for a in articles() if keep(a)]


def _of(name: str) -> Vendor:
    return next(v for v in vendors() if v.name == name)


def _named(iri: str) -> str:
    return next(a.name for a in articles() if a.iri == iri)


def _most(values: Iterable[str]) -> list[str]:
    counted = Counter(values)
    return [k for k, n in counted.items() if n == max(counted.values())]


def _ranked(found: Iterable[tuple[str, float]], down: bool = True, number: int = 1) -> list[str]:
    return [name for name, _ in sorted(found, key=lambda pair: (-pair[1] if down else pair[1], pair[0]))[:number]]


def _mean(values: Iterable[float]) -> str:
    found = list(values)
    return str(sum(found) / len(found))


def _group(name: str) -> list[Article]:
    return [a for a in articles() if a.group == name]


def staff_cases() -> list[Case]:
    """Questions on staff and units."""
    everyone = people()
    a, b, c = everyone[30], everyone[77], everyone[141]
    per_unit = Counter(p.unit for p in everyone)
    return [
        (f"What is the phone number of {a.name}?", [a.phone]),
        (f"In which department does {b.name} work?", [b.unit]),
        (f"Who is the boss of {c.name}?", [c.lead or ""]),
        (f"I need to write to {b.name}, what's the e-mail address?", [b.mail]),
        ("Who leads the Optics unit?", [head_of("Optics") or ""]),
        (f"Which unit is led by {head_of('Logistics')}?", ["Logistics"]),
        ("Which employees know about Laser Safety?", _staff(lambda p: "Laser Safety" in p.topics)),
        (
            "Is there an expert on Clean Rooms in the Metrology department?",
            ["yes" if _staff(lambda p: "Clean Rooms" in p.topics and p.unit == "Metrology") else "no"],
        ),
        (
            "List the experts for Trade Fairs that work in Accounting.",
            _staff(lambda p: "Trade Fairs" in p.topics and p.unit == "Accounting"),
        ),
        ("How many people work in Data Science?", [str(per_unit["Data Science"])]),
        ("Which department has the most employees?", _most(p.unit for p in everyone)),
        ("Which departments have no head?", ["Prototyping", "Export"]),
        ("Which employees do not report to anybody?", _staff(lambda p: p.lead is None)),
        ("Who joined the company after 2022?", _staff(lambda p: p.since >= "2023")),
        ("How many employees were hired in 2010?", [str(len(_staff(lambda p: p.since.startswith("2010"))))]),
        ("Who has been employed the longest?", _ranked([(p.name, -int(p.since.replace("-", ""))) for p in everyone])),
        (
            "Which employees work in Legal Affairs and are experts in both Contract Drafting and Risk Audits?",
            _staff(lambda p: p.unit == "Legal Affairs" and {"Contract Drafting", "Risk Audits"} <= set(p.topics))
            or None,
        ),
        (
            "Which staff members are based in Bergen?",
            _staff(lambda p: p.site == "Bergen"),
        ),
        (f"What is the email of the manager of {c.name}?", [next(p.mail for p in everyone if p.name == c.lead)]),
        ("Wer leitet die Abteilung Logistik?", [head_of("Logistics") or ""]),
        ("Wie viele Mitarbeitende arbeiten im Einkauf?", [str(per_unit["Procurement"])]),
        (f"What is the salary of {a.name}?", None),
        ("Who is the head of the Marketing department?", None),
        (
            "Which departments have more than 40 employees?",
            [u for u, n in per_unit.items() if n > 40],
        ),
    ]


def vendor_cases() -> list[Case]:
    """Questions on vendors and where they are."""
    sold = Counter(a.vendor for a in articles())
    one, other = vendors()[4], vendors()[9]
    where = Counter(v.country for v in vendors())
    return [
        ("Which suppliers are located in France?", [v.name for v in vendors() if v.country == "France"]),
        ("How many vendors come from Germany?", [str(where["Germany"])]),
        (f"In which city is {one.name} located?", [one.town]),
        (f"What is the street address of {other.name}?", [other.street]),
        ("Which vendors have a rating above 7?", [v.name for v in vendors() if v.rating > 7]),
        ("Which vendor supplies the most articles?", _most(a.vendor for a in articles())),
        ("Which suppliers don't supply anything?", [v.name for v in vendors() if v.name not in sold]),
        ("Which country do most of our vendors come from?", _most(v.country for v in vendors())),
        (f"How many articles are purchased from {one.name}?", [str(sold[one.name])]),
        (
            "Which vendors from Denmark deliver lenses?",
            sorted({a.vendor for a in _group("Lens") if _of(a.vendor).country == "Denmark"}) or None,
        ),
        ("What is the average rating of the vendors?", [_mean(v.rating for v in vendors())]),
        ("Which vendors are from Spain?", None),
    ]


def article_cases() -> list[Case]:
    """Questions on articles and services."""
    goods = articles()
    a, b, c, made = goods[42], goods[107], goods[333], goods[60]
    lens, relay, prism, motor = (_group(g) for g in ("Lens", "Relay", "Prism", "Stepper Motor"))
    steward = Counter(x.steward for x in goods)
    return [
        (f"How much is the {a.name}?", [str(a.price)]),
        (f"What is the price of article {b.number}?", [str(b.price)]),
        (f"Which category does {c.name} belong to?", [c.group]),
        (f"When was the {a.name} launched?", [a.launched]),
        (f"Who is responsible for {b.number}?", [b.steward]),
        (
            f"Which products is {a.name} compatible with?",
            sorted({_named(f) for f in a.fits} | {x.name for x in goods if a.iri in x.fits}),
        ),
        ("Which lenses are lighter than 100 grams?", [x.name for x in lens if x.mass < 100]),
        ("Relays that weigh more than 3.8 kg", [x.name for x in relay if x.mass > 3800]),
        ("What are the three most expensive prisms?", _ranked([(x.name, x.price) for x in prism], True, 3)),
        ("What is the cheapest stepper motor?", _ranked([(x.name, x.price) for x in motor], False)),
        ("What is the average price of a lens?", [_mean(x.price for x in lens)]),
        ("How many prisms cost less than 500 euros?", [str(sum(x.price < 500 for x in prism))]),
        (
            "Which articles were launched in 2015 and cost more than 2000 EUR?",
            _goods(lambda x: x.launched.startswith("2015") and x.price > 2000),
        ),
        (
            "Which flow meters cost between 100 and 200 euros?",
            [x.name for x in _group("Flow Meter") if 100 <= x.price <= 200],
        ),
        ("Who is in charge of the most products?", _most(x.steward for x in goods)),
        (f"Which parts are used in {made.name}?", [_named(p) for p, _ in made.parts]),
        (f"How many different parts does the {made.name} consist of?", [str(len(made.parts))]),
        (
            f"Which products does {b.steward} take care of that come from {b.vendor}?",
            _goods(lambda x: x.steward == b.steward and x.vendor == b.vendor),
        ),
        ("What is the total mass of all thermocouples?", [str(sum(x.mass for x in _group("Thermocouple")))]),
        ("Which service packages can the Optics department order?", [n for n, _, u in packages() if "Optics" in u]),
        ("Which services cost at least 360 euros?", [n for n, p, _ in packages() if p >= 360]),
        (f"In which country is the supplier of {c.name}?", [_of(c.vendor).country]),
        (
            f"What is the phone number of the person responsible for {c.name}?",
            [next(p.phone for p in people() if p.name == c.steward)],
        ),
        ("Which employees are responsible for more than 35 products?", [s for s, n in steward.items() if n > 35]),
        (f"Is {a.name} heavier than {b.name}?", ["yes" if a.mass > b.mass else "no"]),
        ("Which articles are longer than 890 mm?", _goods(lambda x: x.length > 890)),
        ("What is the newest article?", [x.name for x in goods if x.launched == max(y.launched for y in goods)]),
        (f"What colour is {a.name}?", None),
        ("Which article groups contain more than 124 articles?", sorted({x.group for x in goods})),
    ]


def enterprise_cases(held_back: bool) -> list[Case]:
    """Every second question is held back from tuning."""
    every = [*staff_cases(), *vendor_cases(), *article_cases()]
    return [case for i, case in enumerate(every) if (i % 2 == 1) == held_back]
