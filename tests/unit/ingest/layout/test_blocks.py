from ingest.analysis import Block, BlockKind
from ingest.layout.blocks import find_blocks


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in find_blocks(text)]


def fields(text: str) -> list[tuple[str, str]]:
    return [(b.label, text[slice(*b.cells[1])]) for b in find_blocks(text) if b.kind is BlockKind.FIELD]


def test_headings_by_sign_underline_capitals_and_position() -> None:
    text = "# One\n\nTwo\n===\n\nRESULTS OF THE YEAR\n\nA short title\n\nThis is a paragraph, longer than the title that is above it."
    found = find_blocks(text)
    assert [(text[b.start : b.end], b.level) for b in found if b.kind is BlockKind.HEADING] == [
        ("One", 1), ("Two", 1), ("RESULTS OF THE YEAR", 3), ("A short title", 3),
    ]  # fmt: skip
    assert found[-1].kind is BlockKind.PARAGRAPH


def test_list_items_keep_their_markers_and_nesting() -> None:
    text = "We ask:\n- Graz\n  - Linz\n1. Wels\n(a) Enns\n2) Steyr"
    items = [b for b in find_blocks(text) if b.kind is BlockKind.LIST_ITEM]
    assert [(b.marker, b.level) for b in items] == [("-", 0), ("-", 1), ("1.", 0), ("(a)", 0), ("2)", 0)]
    assert text[items[0].start : items[0].end] == "- Graz"


def test_several_fields_on_one_line() -> None:
    text = "Start date: Mar 1, 2019, End date: Feb 28, 2022 Status: FINISHED"
    assert fields(text) == [("Start date", "Mar 1, 2019"), ("End date", "Feb 28, 2022"), ("Status", "FINISHED")]


def test_fields_of_five_languages() -> None:
    text = "Chef de file : Nancy\nGesamtbudget: 3 Mio. Euro\nCapofila: Trento\nJefe de fila: Vigo\nLead partner: Cork"
    assert [label for label, _ in fields(text)] == [
        "Chef de file",
        "Gesamtbudget",
        "Capofila",
        "Jefe de fila",
        "Lead partner",
    ]


def test_a_usual_label_without_value_is_a_field_and_a_sentence_with_colon_is_not() -> None:
    text = "Partners:\n- Graz\n\nThe following people then spoke:\n- Anna"
    found = kinds(text)
    assert found[0] == ("field", "Partners:")
    assert found[2] == ("paragraph", "The following people then spoke:")


def test_a_headline_with_a_colon_is_no_field() -> None:
    assert (
        kinds("Textile towns: Lodz takes over\n\nThe network has a new president since Thursday, it was said.")[0][0]
        == "heading"
    )


def test_tables_by_bars_rulers_and_columns() -> None:
    barred = "| Partner | Country |\n| --- | --- |\n| Graz | Austria |"
    rows = find_blocks(barred)
    assert [(b.kind, b.level) for b in rows] == [(BlockKind.TABLE_ROW, 1), (BlockKind.TABLE_ROW, 0)]
    assert [barred[a:b] for a, b in rows[1].cells] == ["Graz", "Austria"]
    spaced = "Name            Town     Role\nUniversity X    Graz     lead\nChamber Y       Linz     partner"
    assert [spaced[a:b] for a, b in find_blocks(spaced)[1].cells] == ["University X", "Graz", "lead"]
    tabbed = "Graz\tAustria\nBrno\tCzechia"
    assert [b.kind for b in find_blocks(tabbed)] == [BlockKind.TABLE_ROW] * 2


def test_rows_of_two_cells_with_a_usual_label_are_fields() -> None:
    assert fields("| Country | Ireland |\n| Sector | Food |") == [("Country", "Ireland"), ("Sector", "Food")]


def test_soft_line_breaks_are_joined_and_hard_ones_are_not() -> None:
    wrapped = (
        "The project compares the rules for timber buildings in four\n"
        "regions and tries them out in three cities until the end of\n"
        "the year. It is led by Graz."
    )
    assert len(find_blocks(wrapped)) == 1
    assert len(find_blocks("Anna Berg, director, City of Graz\nBen Thal, manager, City of Linz")) == 2


def test_page_chrome_is_marked() -> None:
    text = "Home | About us | Contact\n\nGraz won the prize of the year for its work.\n\nShare on Facebook\n© 2012 The Site"
    assert [kind for kind, _ in kinds(text)] == ["chrome", "paragraph", "chrome", "chrome"]


def test_slides_have_titles_and_items_though_lines_run_together() -> None:
    text = (
        "Title: Anna Berg\n1ALPNETLinking firms across the\nAlps\n2Who we are\n- 7 partners - ERDF 1 MEUR\n"
        "- 1 April\n2009 - 31 March 2012\n3Next steps\n- Final meeting in Graz"
    )
    found = [(b.kind.value, text[b.start : b.end].replace("\n", " ")) for b in find_blocks(text)]
    assert found == [
        ("heading", "Anna Berg"),
        ("heading", "ALPNET"),
        ("paragraph", "Linking firms across the Alps"),
        ("heading", "Who we are"),
        ("list-item", "- 7 partners"),
        ("list-item", "- ERDF 1 MEUR"),
        ("list-item", "- 1 April 2009 - 31 March 2012"),
        ("heading", "Next steps"),
        ("list-item", "- Final meeting in Graz"),
    ]


def test_lines_of_a_text_that_is_not_wrapped_stay_apart() -> None:
    long = "Le pôle réunit des entreprises et des écoles de toute la vallée. " * 5
    lines = [
        "Aurore Vuillermoz – Responsable Communication et Relations",
        "Plastivallée – 180, rue Anatole France – Bellignat",
    ]
    found = [
        text
        for text in ("\n".join([long, "", *lines]),)
        for b in find_blocks(text)
        if text[b.start :].startswith(lines[1])
    ]
    assert len(found) == 1


def test_nothing_gives_nothing() -> None:
    assert find_blocks(" \n\n\t") == ()
    assert find_blocks("Graz") == (Block(BlockKind.PARAGRAPH, 0, 4),)


def test_the_header_of_a_ruled_table_is_no_menu() -> None:
    blocks = find_blocks(
        "| Partner | City | Country | Role |\n| --- | --- | --- | --- |\n| Acme | Vigo | Spain | Lead |\n"
    )
    assert [(b.kind, b.level) for b in blocks] == [(BlockKind.TABLE_ROW, 1), (BlockKind.TABLE_ROW, 0)]


def test_wide_lines_that_break_off_in_the_middle_of_sentences_are_wrapped() -> None:
    line = "the kilns along the road were closed one after the other, as clay had become dear, and the last was bought by the firm"
    text = f"For years {line} Harbour\nBricks of the town, and {line} of Mister\nPetersen, who then sold it to {line}."
    assert len(text.split("\n")[0]) > 130
    assert len(find_blocks(text)) == 1
