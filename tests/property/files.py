"""Small valid files of every format, to be damaged."""

from __future__ import annotations

from functools import cache

from tests.unit.ingest.containers.test_expansion import mail, packed
from tests.unit.ingest.readers import test_docx, test_mail, test_odt, test_pptx
from tests.unit.ingest.readers.pdf_files import make_pdf
from tests.unit.ingest.readers.test_docx import replaced
from tests.unit.ingest.readers.test_html import PAGE

__all__ = [
    "archive",
    "docx",
    "eml",
    "html",
    "mailbox",
    "markdown",
    "odt",
    "pdf",
    "pptx",
    "record",
    "records",
    "replaced",
]


@cache
def pdf() -> bytes:
    """Three pages with a running head."""
    pages = [["Timber report", f"The mill of place {n} works for a compe-", "tence centre.", f"{n}"] for n in range(3)]
    return make_pdf(pages, Title="Timber", CreationDate="D:20140502")


@cache
def docx() -> bytes:
    """Headings, lists, a table with merged cells, header and footer."""
    return test_docx.make(test_docx._report)


@cache
def pptx() -> bytes:
    """Three slides with lists, a table and notes."""
    return test_pptx.make(test_pptx._deck)


@cache
def odt() -> bytes:
    """A heading, nested lists, a table."""
    return test_odt.make()


@cache
def eml() -> bytes:
    """A mail with a text and an archive attached."""
    return mail(**{"plan.txt": b"Plan", "all.zip": archive()})


@cache
def archive() -> bytes:
    """A text, a mail, and an archive with a text."""
    return packed(
        {"a.txt": "Graz leads. " * 50, "m.eml": test_mail.make("Graz agrees."), "in.zip": packed({"b.txt": "B"})}
    )


def html() -> bytes:
    """A page with chrome."""
    return PAGE.encode()


def markdown() -> bytes:
    """Front matter, headings, lists, a table."""
    table = "| d | e |\n| --- | --- |\n| f | g |"
    return f"---\ntitle: Łódź\ntags: [a, b]\n---\n# A\n\n- **b**: [c](https://x.example)\n\n{table}\n".encode()


def record() -> bytes:
    """One line of a text set."""
    return '{"_id": "1", "title": "Łódź", "text": "Graz leads.\\nZvolen follows.", "date": "2014-05-02"}'.encode()


def records() -> bytes:
    """Four lines of a text set."""
    return b"\n".join(record().replace(b'"1"', b'"%d"' % n) for n in range(4))


def mailbox() -> bytes:
    """Two mails."""
    return b"From a\n" + test_mail.make("One.") + b"\nFrom b\n" + test_mail.make(None, "<p>Two.</p>")
