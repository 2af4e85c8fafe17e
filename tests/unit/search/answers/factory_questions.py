"""Questions as people in a business ask them, with the answers worked out from the records behind the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from tests.unit.search.answers.factory import Ware, Worker, firms, head_of, services, unit_parents, wares, workers

Case = tuple[str, list[str] | None]


def _staff(test: Callable[[Worker], bool]) -> list[str]:
    return [w.name for w in workers() if test(w)]


def _goods(test: Callable[[Ware], bool]) -> list[str]:
    return [w.name for w in wares() if test(w)]


def _from(*countries: str) -> set[str]:
    return {f.name for f in firms() if f.country in countries}


def _worker(name: str | None) -> Worker:
    return next(w for w in workers() if w.name == name)


def _mean(values: Iterable[float]) -> str:
    found = list(values)
    return f"{sum(found) / len(found):.6g}"


def _best(pairs: Iterable[tuple[str, float]], up: bool = True, limit: int = 1) -> list[str]:
    return [name for name, _ in sorted(pairs, key=lambda p: -p[1] if up else p[1])[:limit]]


def _amount(value: float) -> str:
    return f"{value:g}"


def people_cases() -> list[Case]:
    """Questions on employees and departments."""
    staff, units = workers(), unit_parents()
    one, other, third = staff[20], staff[31], staff[45]
    sizes = Counter(w.unit for w in staff)
    with_boss = next(w for w in staff[9:] if w.boss)
    return [
        (f"What is the e-mail address of {one.name}?", [one.mail]),
        (f"{other.name} phone number", [other.phone]),
        (f"How can I reach {third.name} by phone?", [third.phone]),
        (f"In which department does {one.name} work?", [one.unit]),
        (f"Who is the boss of {with_boss.name}?", [str(with_boss.boss)]),
        (f"Give me the email of the manager of {with_boss.name}.", [_worker(with_boss.boss).mail]),
        ("Who is the manager of Quality Control?", [str(head_of("Quality Control"))]),
        ("Who heads the Research department?", [str(head_of("Research"))]),
        ("What is the e-mail of the manager of Procurement?", [_worker(head_of("Procurement")).mail]),
        ("Which departments have no manager?", ["Archive", "Assembly"]),
        ("Which departments are part of Production?", [u for u, p in units.items() if p == "Production"]),
        ("What are the sub-departments of Research?", [u for u, p in units.items() if p == "Research"]),
        ("Which department does the Optics Lab belong to?", ["Research"]),
        ("How many employees are there?", [str(len(staff))]),
        ("How many departments do we have?", [str(len(units))]),
        ("How many people work in Human Resources?", [str(sizes["Human Resources"])]),
        ("Which department has the most employees?", [u for u in sizes if sizes[u] == max(sizes.values())]),
        ("Which employees are experts in Payroll?", _staff(lambda w: "Payroll" in w.skills)),
        ("Who can help me with questions on resistors?", _staff(lambda w: "Resistors" in w.skills)),
        ("Who knows about customs law?", _staff(lambda w: "Customs Law" in w.skills)),
        ("I need an expert for lead-free soldering", _staff(lambda w: "Lead-free Soldering" in w.skills)),
        ("Who should I contact about data protection?", _staff(lambda w: "Data Protection" in w.skills)),
        (
            "Which employees have expertise in both Payroll and Packaging?",
            _staff(lambda w: {"Payroll", "Packaging"} <= set(w.skills)),
        ),
        (
            "Who in Sales is an expert in Tender Procedures?",
            _staff(lambda w: w.unit == "Sales" and "Tender Procedures" in w.skills),
        ),
        (f"What are the areas of expertise of {staff[21].name}?", list(staff[21].skills)),
        ("How many employees know Test Benches?", [str(len(_staff(lambda w: "Test Benches" in w.skills)))]),
        (f"Does {one.name} work in the {one.unit} department?", ["yes"]),
        (f"Is {with_boss.boss} the manager of {with_boss.name}?", ["yes"]),
        ("List the members of the Materials Lab", _staff(lambda w: w.unit == "Materials Lab")),
        ("Which employees live in Radom?", _staff(lambda w: w.city == "Radom")),
        ("Welche Mitarbeiter gehören zur Abteilung Sales?", _staff(lambda w: w.unit == "Sales")),
        (f"Wie lautet die Telefonnummer von {other.name}?", [other.phone]),
        ("Wie viele Mitarbeiter hat die Abteilung Research?", [str(sizes["Research"])]),
        ("Who is the manager of Waldo Quimby?", None),
        (f"What is the salary of {one.name}?", None),
        ("Who is an expert in falconry?", None),
        (f"Which employees report to {staff[0].name}?", _staff(lambda w: w.boss == staff[0].name)),
        (
            f"Which employees work in the same department as {one.name}?",
            _staff(lambda w: w.unit == one.unit and w.name != one.name),
        ),
        ("How many departments have a manager?", [str(sum(head_of(u) is not None for u in units))]),
    ]


def firm_cases() -> list[Case]:
    """Questions on suppliers."""
    sold = Counter(w.firm for w in wares())
    firm, item = firms()[3], wares()[17]
    per_country = Counter(f.country for f in firms())
    return [
        ("Which suppliers are from Germany?", sorted(_from("Germany"))),
        ("How many suppliers are in France?", [str(per_country["France"])]),
        ("List all suppliers located in Vigo", [f.name for f in firms() if f.city == "Vigo"]),
        (f"In which city is {firm.name}?", [firm.city]),
        (f"Which country does {firm.name} come from?", [firm.country]),
        (f"Who supplies the {item.name}?", [item.firm]),
        (f"What products do we buy from {firm.name}?", _goods(lambda w: w.firm == firm.name)),
        (f"How many products does {firm.name} supply?", [str(sold[firm.name])]),
        ("Which supplier delivers the most products?", [f for f in sold if sold[f] == max(sold.values())]),
        ("Which suppliers do not supply any product?", [f.name for f in firms() if f.name not in sold]),
        (
            "Which resistors come from suppliers in Spain?",
            _goods(lambda w: w.kind == "Resistor" and w.firm in _from("Spain")),
        ),
        (f"What is the country code of {firm.name}?", [firm.code]),
        ("From which countries are our suppliers?", sorted(per_country)),
        ("Which suppliers are from Poland or Japan?", sorted(_from("Poland", "Japan"))),
        ("Welche Lieferanten kommen aus Deutschland?", sorted(_from("Germany"))),
        ("Welche Lieferanten sitzen in Nantes?", [f.name for f in firms() if f.city == "Nantes"]),
        ("Which suppliers are from Norway?", None),
        ("Is Albrix GmbH a supplier from Germany?", ["yes"]),
        ("Do we have any suppliers in Poland?", ["yes"]),
        (
            "Which country has the most suppliers?",
            [c for c in per_country if per_country[c] == max(per_country.values())],
        ),
        (
            "Which suppliers deliver oscillators?",
            sorted({w.firm for w in wares() if w.kind == "Oscillator"}),
        ),
        (
            f"Which suppliers provide products that {workers()[3].name} manages?",
            sorted({w.firm for w in wares() if w.keeper == workers()[3].name}),
        ),
    ]


def ware_cases() -> list[Case]:
    """Questions on hardware and services."""
    goods = wares()
    a, b, c = goods[8], goods[12], goods[33]
    of = {k: [w for w in goods if w.kind == k] for k in {w.kind for w in goods}}
    return [
        (f"How much does the {a.name} cost?", [_amount(a.price)]),
        (f"Tell me the price of {b.code}", [_amount(b.price)]),
        (f"What does {c.code} weigh?", [str(c.weight)]),
        (f"How wide is the {a.name}?", [str(a.width)]),
        (f"What is the id of {b.name}?", [b.code]),
        (f"Which product has the id {a.code}?", [a.name]),
        (f"Which category does {c.name} belong to?", [c.kind]),
        ("How many connectors are there?", [str(len(of["Connector"]))]),
        ("Which heat sinks weigh less than 200 g?", _goods(lambda w: w.kind == "Heat Sink" and w.weight < 200)),
        ("Products lighter than 60 grams in the category Resistor", [w.name for w in of["Resistor"] if w.weight < 60]),
        ("Which capacitors are wider than 150 mm?", [w.name for w in of["Capacitor"] if w.width > 150]),
        ("Which hardware weighs more than 0.93 kg?", _goods(lambda w: w.weight > 930)),
        ("What is the most expensive oscillator?", _best((w.name, w.price) for w in of["Oscillator"])),
        ("What is the cheapest fibre coupler?", _best(((w.name, w.price) for w in of["Fibre Coupler"]), False)),
        ("Name the three heaviest connectors", _best(((w.name, w.weight) for w in of["Connector"]), True, 3)),
        ("Top 5 most expensive hardware", _best(((w.name, w.price) for w in goods), True, 5)),
        ("What is the average price of resistors?", [_mean(w.price for w in of["Resistor"])]),
        ("What is the average weight of all capacitors?", [_mean(w.weight for w in of["Capacitor"])]),
    ]


def comparison_cases() -> list[Case]:
    """Questions that compare and connect products."""
    goods = wares()
    a, b, c = goods[8], goods[12], goods[33]
    fitting = {w.code: w.name for w in goods}
    of = {k: [w for w in goods if w.kind == k] for k in {w.kind for w in goods}}
    made = goods[25]
    kinds = Counter(w.kind for w in goods)
    return [
        (f"Which products are heavier than {a.name}?", _goods(lambda w: w.weight > a.weight)),
        (
            f"Which connectors cost less than {goods[4].name}?",
            [w.name for w in of["Connector"] if w.price < goods[4].price],
        ),
        (f"Which products is {b.name} compatible with?", [fitting[f] for f in b.fits]),
        (f"What else is compatible with {c.name}?", [fitting[f] for f in c.fits]),
        (f"Is {b.name} compatible with {fitting[b.fits[0]]}?", ["yes"]),
        (f"Is {b.name} compatible with {goods[100].name}?", ["no"]),
        (f"Who is responsible for {a.name}?", [a.keeper]),
        (f"What is the phone number of the product manager of {c.name}?", [_worker(c.keeper).phone]),
        (f"Which parts does the {made.name} consist of?", [fitting[p] for p in made.parts]),
        ("Which services may Research book?", [s.name for s in services() if "Research" in s.units]),
        ("Which departments are eligible for the Training Service?", list(services()[2].units)),
        ("What is the price of the Recycling Service?", [str(services()[4].price)]),
        ("Which services cost more than 150 euros?", [s.name for s in services() if s.price > 150]),
        (
            "Which resistors have a reliability index above 90?",
            [w.name for w in of["Resistor"] if w.index > 90],
        ),
        (f"What is the reliability index of {goods[40].code}?", [str(goods[40].index)]),
        ("Which category has the most products?", [k for k in kinds if kinds[k] == max(kinds.values())]),
        (
            f"Which hardware does {workers()[5].name} manage?",
            _goods(lambda w: w.keeper == workers()[5].name),
        ),
        (
            "Which oscillators cost between 100 and 150 EUR?",
            [w.name for w in of["Oscillator"] if 100 <= w.price <= 150],
        ),
        ("What is the total weight of all heat sinks?", [str(sum(w.weight for w in of["Heat Sink"]))]),
        ("Was kostet der Maintenance Service?", [str(services()[1].price)]),
        (f"Wie schwer ist {c.name}?", [str(c.weight)]),
        (
            "Which products from Germany weigh less than 80 g?",
            _goods(lambda w: w.firm in _from("Germany") and w.weight < 80),
        ),
        ("What is the price of Zorbex Alto 900?", None),
        (f"What colour is the {a.name}?", None),
        ("How many suppliers deliver resistors?", [str(len({w.firm for w in of["Resistor"]}))]),
        ("Which employees are experts in both Optical Fibres and Packaging?", None),
    ]


def factory_cases(held_back: bool) -> list[Case]:
    """Every third question is held back from tuning."""
    every = [*people_cases(), *firm_cases(), *ware_cases(), *comparison_cases()]
    return [case for i, case in enumerate(every) if (i % 3 == 2) == held_back]
