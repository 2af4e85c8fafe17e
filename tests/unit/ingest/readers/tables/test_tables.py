"""Tables as portals export them and as people keep them: what the text rendered from them says."""

from __future__ import annotations

import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from ingest.errors import EmptyDocumentError, MappingError, UnreadableError
from ingest.ports import RawDocument
from ingest.readers.tables import ColumnMapping, load_mapping, table_readers

CSV, XLSX, JSON = range(3)


def read(kind: int, data: str | bytes, mapping: ColumnMapping | None = None) -> RawDocument:
    return table_readers(mapping)[kind].read(data.encode() if isinstance(data, str) else data, "table")


def block(text: str, name: str) -> list[str]:
    """The lines under the heading of one project."""
    found = [part.splitlines() for part in text.split("\n# ") if part.removeprefix("# ").startswith(name)]
    assert len(found) == 1, text
    return found[0]


def workbook(*rows: tuple[object, ...], merged: str = "", title: str = "Projects") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


PORTAL = (
    "Programme;Project acronym;Project name;Start date;End date;Total budget/expenditure (EUR);EU funding;"
    "Co-financing rate;Lead partner;Town;Country;Partners;Partner countries\n"
    "Interreg Alpine Space;SALZWEG;Salt routes;01/05/2017;30/04/2020;1.200.000,50;900.000,00;"
    '75;Agency of Carnia;Tolmezzo;Italy;"Town of Hallein; University of Maribor";"AT;SI"\n'
)


def test_one_project_a_row_with_its_partners_in_one_cell() -> None:
    raw = read(CSV, PORTAL)
    lines = block(raw.text, "Project SALZWEG")
    assert raw.partial is None
    assert "Project: SALZWEG" in lines
    assert "Title: Salt routes" in lines
    assert "Start date: 2017-05-01" in lines
    assert "End date: 2020-04-30" in lines
    assert "Total budget: 1200000.50 EUR" in lines
    assert "Funding amount: 900000.00 EUR" in lines
    assert "Co-financing rate: 75 %" in lines
    assert "Lead partner: Agency of Carnia (Tolmezzo, Italy)" in lines
    assert "- Town of Hallein (Austria)" in lines
    assert "- University of Maribor (Slovenia)" in lines


def test_one_partner_a_row_becomes_one_block_a_project() -> None:
    raw = read(
        CSV,
        "projectID;projectAcronym;vatNumber;name;SME;street;city;country;role;ecContribution\n"
        "7;WELLENFORM;PT1;UNIVERSIDADE DE AVEIRO;false;RUA 1;Aveiro;PT;coordinator;200\n"
        "7;WELLENFORM;EL1;ETHNIKO KENTRO EREVNAS;false;ODOS 2;Volos;EL;participant;300\n"
        "8;KIELWASSER;DE1;STADT KIEL;true;MARKT 1;Kiel;DE;participant;400\n",
    )
    assert raw.text.count("# Project") == 2
    lines = block(raw.text, "Project WELLENFORM")
    assert "Lead partner: Universidade de Aveiro (Aveiro, Portugal)" in lines
    assert "- Ethniko Kentro Erevnas (Volos, Greece)" in lines
    assert not any("RUA" in line or "PT1" in line or "Funding" in line for line in lines)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Akronym;Laufzeit von;Laufzeit bis;Gesamtkosten in €;"
            "Projektträger;Ort;Land;Partner 1;Partner 1 Ort;Partner 2;Partner 2 Ort\n"
            "MOORKIES;1.4.2016;31.3.2019;845.300,00;Stadt Rosenheim;Rosenheim;Deutschland;Hochschule Kufstein;Kufstein;Imst AG;Imst\n",
            ["Start date: 2016-04-01", "Total budget: 845300.00 EUR", "Lead partner: Stadt Rosenheim (Rosenheim, Deutschland)",
             "- Hochschule Kufstein (Kufstein)", "- Imst AG (Imst)"],
        ),
        (
            "Nom du projet,Date de début,Budget total (€),Chef de file,Pays du chef de file,Partenaires\n"
            'LACBLEU,15/01/2018,"640 500,75",Ville de Thonon,France,"Haute École Arc; Ville de Morges"\n',
            ["Start date: 2018-01-15", "Total budget: 640500.75 EUR", "Lead partner: Ville de Thonon (France)", "- Haute École Arc"],
        ),
        (
            "Acronimo\tTitolo del progetto\tData inizio\tCapofila\tPaese capofila\tPartner di progetto\n"
            "PIETRAVIVA\tPietra e paesaggio\t03/2019\tProvincia di Massa\tItalia\tComune di Carrara\n",
            ["Title: Pietra e paesaggio", "Lead partner: Provincia di Massa (Italia)", "- Comune di Carrara"],
        ),
        (
            "Acrónimo|Título|Fecha de inicio|Ayuda FEDER|Socio principal|Socios\n"
            "RIOCLARO|Agua limpia|2018-02-01|1.000.000|Junta de Soria|Ayuntamiento de Bragança\n",
            ["Title: Agua limpia", "Start date: 2018-02-01", "Funding amount: 1000000 EUR", "Lead partner: Junta de Soria",
             "- Ayuntamiento de Bragança"],
        ),
    ],
    ids=["de", "fr", "it", "es"],
)  # fmt: skip
def test_headings_are_known_in_five_languages(table: str, expected: list[str]) -> None:
    lines = read(CSV, table).text.splitlines()
    assert [line for line in expected if line not in lines] == []


def test_months_before_days_are_told_by_the_column() -> None:
    raw = read(CSV, 'Acronym,Start date,Budget\nAAA,12/31/2019,"1,250.50"\nBBB,02/03/2020,"2,000.00"\n')
    assert "Start date: 2020-02-03" in block(raw.text, "Project BBB")
    assert "Total budget: 1 250.50" in block(raw.text, "Project AAA")


def test_addresses_of_persons_are_not_kept() -> None:
    raw = read(
        CSV,
        "First name;Last name;Function;Organisation;City;E-mail;Phone\n"
        "Anna;Berg;Head of Unit;Region Halland;Halmstad;a@b.example;+46 1\n",
    )
    assert "Person: Anna Berg, Head of Unit, Region Halland (Halmstad)" in raw.text
    assert "@" not in raw.text
    assert "+46" not in raw.text


def test_events_and_clusters_are_told_from_projects() -> None:
    events = read(CSV, "Event;Date;City;Country\nSpring meeting;12/05/2019;Turku;FI\n").text
    assert "Event: Spring meeting\nPlace: Turku, Finland\nDate: 2019-05-12" in events
    clusters = read(CSV, "Cluster name;Sector;City\nGlass Valley Cluster;Glass;Ilmenau\n").text
    assert "Cluster: Glass Valley Cluster (Ilmenau)\nSectors: Glass" in clusters


def test_workbooks_fill_merged_cells_and_read_every_sheet() -> None:
    rows = [
        ("Acronym", "Start", "Partner", "City"),
        ("MERGO", datetime(2019, 1, 1), "Town of Split", "Split"),
        (None, None, "Port of Bari", "Bari"),
    ]
    raw = read(XLSX, workbook(*rows, merged="A2:A3"))
    lines = block(raw.text, "Project MERGO")
    assert lines[-2:] == ["- Town of Split (Split)", "- Port of Bari (Bari)"]
    assert "Start date: 2019-01-01" in lines
    assert raw.title == "Projects"


def test_a_heading_of_two_rows_and_a_title_above_it_are_understood() -> None:
    rows = [
        ("List of projects 2020", None, None, None),
        ("Acronym", "Lead partner", "Lead partner", "Total budget (CHF)"),
        ("Acronym", "Name", "Country", "Total budget (CHF)"),
        ("DOPPIO", "Kanton Uri", "CH", 120000.5),
    ]
    raw = read(XLSX, workbook(*rows))
    assert raw.title == "List of projects 2020"
    assert "Lead partner: Kanton Uri (Switzerland)" in raw.text
    assert "Total budget: 120000.5 CHF" in raw.text


def test_records_inside_records_are_partners() -> None:
    partners = [
        {"name": "Turku Park Ltd", "country": "FI", "role": "lead"},
        {"name": "Gdynia Port", "country": "PL", "role": "partner"},
    ]
    data = {"meta": {"n": 1}, "projects": [{"acronym": "NORDKIEL", "startDate": "2018-03-01", "partners": partners}]}
    lines = block(read(JSON, json.dumps(data)).text, "Project NORDKIEL")
    assert "Lead partner: Turku Park Ltd (Finland)" in lines
    assert "- Gdynia Port (Poland)" in lines


def test_a_mapping_file_names_the_columns(tmp_path: Path) -> None:
    file = tmp_path / "mapping.yaml"
    file.write_text("Kürzel: acronym\nGeld: budget\n3: lead\n")
    raw = read(CSV, "Kürzel;Geld;Wer\nZWEI;500 EUR;Stadt Zug\n", load_mapping(file))
    assert "Project: ZWEI\nTotal budget: 500 EUR\nLead partner: Stadt Zug" in raw.text


@pytest.mark.parametrize("content", ["Kürzel: spaceship\n", "- a\n", "", "a: [\n"])
def test_a_wrong_mapping_file_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "mapping.yaml"
    file.write_text(content)
    with pytest.raises(MappingError, match=r"mapping\.yaml"):
        load_mapping(file)


def test_a_table_without_heading_is_read_as_rows_and_says_so() -> None:
    raw = read(CSV, "ALPHAX,Turku,12\nBETAX,Udine,3\n")
    assert raw.partial is not None
    assert "no heading row" in raw.partial
    assert "--mapping" in raw.partial
    assert "| ALPHAX | Turku | 12 |" in raw.text


def test_unknown_headings_still_label_their_values() -> None:
    raw = read(CSV, "Farbe;Menge\nrot;12\nblau;7\n")
    assert "Farbe: rot\nMenge: 12" in raw.text
    assert raw.partial is not None


def test_ragged_rows_are_read_as_far_as_the_heading_goes() -> None:
    raw = read(CSV, "Acronym;Lead partner;Start\nKURZ\nLANG;Stadt Zug;2019;more;still more\n")
    assert "Project: KURZ" in raw.text
    assert "Lead partner: Stadt Zug" in raw.text
    assert raw.partial is not None
    assert "1 rows have more cells" in raw.partial


def test_old_encodings_and_open_quotes_do_not_stop_the_reading() -> None:
    latin = "Akronym;Projektträger\nMÖWE;Stadt Münster\n".encode("cp1252")
    assert "Lead partner: Stadt Münster" in read(CSV, latin).text
    opened = 'Acronym;Lead partner\nAAA;"Stadt Zug\n' + "BBB;Stadt Bern\n" * 20_000
    assert "Stadt Bern" in read(CSV, opened).text


@pytest.mark.parametrize(
    ("kind", "data", "error"),
    [
        (CSV, b"Acronym;Start\n", EmptyDocumentError),
        (XLSX, b"PK\x03\x04 broken", UnreadableError),
        (XLSX, b"\xd0\xcf\x11\xe0 encrypted", UnreadableError),
        (JSON, b'{"a": [1, 2', UnreadableError),
        (JSON, b"[1, 2, 3]", UnreadableError),
        (JSON, b"[" * 100_000, UnreadableError),
    ],
)
def test_what_is_no_table_is_told_with_its_name(kind: int, data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match="table"):
        read(kind, data)


def test_a_workbook_that_merges_millions_of_cells_is_read() -> None:
    raw = read(XLSX, workbook(("Acronym", "Lead partner"), ("WEIT", "Stadt Zug"), merged="D4:ZZ600"))
    assert "Lead partner: Stadt Zug" in raw.text
