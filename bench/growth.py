# ruff: noqa: SIM905 - lists of words read best as text
"""What one more document costs when many have been read: time a document at several sizes of one library.

Documents are short and made by a seed: a project with partners, a leader, a meeting with speakers. Towns, kinds of bodies and
family names return all the time, as they do in real collections; projects and bodies are new in each document.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from app.bootstrap import open_library, reading_service
from app.services.reading import ReadingService
from app.services.sources import SentDocument
from app.settings import load_settings
from bench.reading_speed import PROCESSES
from bench.timing import seconds
from ingest.extracting import Workers
from ingest.pipeline import Limits

SIZES: Final = (100, 1_000, 10_000)
_MEASURED: Final = 64
_ROUNDS: Final = 3
_MEBIBYTE: Final = 2**20

_TOWNS: Final = (
    "Vienna Graz Linz Munich Hamburg Leipzig Lyon Lille Nantes Turin Bologna Trieste Seville Bilbao Porto Braga Ghent Delft Aarhus "
    "Malmö Tampere Turku Tartu Riga Vilnius Gdynia Wrocław Brno Ostrava Košice Győr Debrecen Maribor Rijeka Patras Cork"
).split()
_SYLLABLES: Final = "bel cor dan fel gar hol jun kem lor mir nov ost pel quin ros sol tav ulm ver wen".split()
_ENDS: Final = ("technik", "works", "labs", "systems", "materials", "foods")
_FIRST: Final = "Anna Boris Clara David Elena Franz Greta Hugo Irina Jan Klara Lukas Marta Nils Olga Peter".split()
_LAST: Final = (
    "Bauer Costa Dubois Eriksson Ferrari Gruber Horvat Jansen Kowalski Lindgren Moreau Novak Olsen Rossi".split()
)
_THEMES: Final = (
    "wood packaging optics ports tourism batteries textiles water robotics forestry ceramics logistics".split()
)
_MONTHS: Final = "January February March April May June September October November".split()


@dataclass(frozen=True, slots=True)
class Point:
    """A library of some size.

    Attributes:
        documents: how many it held.
        milliseconds: what one more document took, from text to all indexes; the best of three batches.
        disk: MiB of its folder for each thousand documents.
    """

    documents: int
    milliseconds: float
    disk: float


def measure_growth(most: int, seed: int = 7) -> list[Point]:
    """Fill a library and time batches of documents at each of `SIZES` up to `most`."""
    with tempfile.TemporaryDirectory() as folder, open_library(load_settings(data=Path(folder))) as library:
        library.encoder.warm()
        workers = Workers(PROCESSES, library.settings.cache, Limits())
        documents = made_documents(seed)
        with workers.started() as pool:
            service = reading_service(library, extracting=pool)
            return list(_points(service, documents, [size for size in SIZES if size <= most], Path(folder)))


def _points(
    service: ReadingService, documents: Iterator[SentDocument], sizes: Sequence[int], folder: Path
) -> Iterator[Point]:
    held = 0
    for size in sizes:
        _read(service, list(islice(documents, size - held)))
        batches = [list(islice(documents, _MEASURED)) for _ in range(_ROUNDS)]
        best = min(seconds(lambda b=batch: _read(service, b)) for batch in batches)  # type: ignore[misc]
        held = size + _MEASURED * _ROUNDS
        disk = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / _MEBIBYTE
        yield Point(size, best * 1000 / _MEASURED, disk * 1000 / held)


def _read(service: ReadingService, documents: Sequence[SentDocument]) -> None:
    report = service.read(documents)
    if report.failed or report.duplicates or len(report.read) != len(documents):
        raise RuntimeError(f"{len(report.failed)} documents failed, {len(report.duplicates)} were taken for others.")


def made_documents(seed: int) -> Iterator[SentDocument]:
    """Yield documents without end; the same seed gives the same ones."""
    chance = random.Random(seed)
    number = 0
    while True:
        yield SentDocument(f"made-{number}.txt", _text(chance, number).encode())
        number += 1


def _text(chance: random.Random, number: int) -> str:
    project = _coined(chance).upper() + str(number)
    home, *towns = chance.sample(_TOWNS, 4)
    bodies = [f"{_coined(chance).capitalize()} {chance.choice(_ENDS).capitalize()}" for _ in range(2)]
    first, second = (f"{chance.choice(_FIRST)} {chance.choice(_LAST)}" for _ in range(2))
    theme, day, year = chance.choice(_THEMES), chance.randint(1, 28), chance.randint(2004, 2024)
    return (
        f"# {project}\n\nThe project {project} is led by the city of {home} and deals with {theme}. "
        f"Partners are {bodies[0]} in {towns[0]}, {bodies[1]} in {towns[1]} and the city of {towns[2]}.\n\n"
        f"The final conference of {project} took place in {towns[0]} on {day} {chance.choice(_MONTHS)} {year}. "
        f"{first}, director of {bodies[0]}, spoke about {chance.choice(_THEMES)}; {second} from {bodies[1]} chaired the meeting.\n"
    )


def _coined(chance: random.Random) -> str:
    return "".join(chance.sample(_SYLLABLES, 3))
