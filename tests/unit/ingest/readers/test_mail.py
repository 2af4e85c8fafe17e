from email.message import EmailMessage

import pytest

from ingest.errors import DamagedFileError, EmptyDocumentError
from ingest.readers.mail import MailReader
from ingest.readers.quoting import own_words


def make(plain: str | None, page: str | None = None, subject: str = "Réunion à Łódź") -> bytes:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = '"Anna Mäier" <anna@mill.example>'
    message["To"] = "Ben Roth <ben@mill.example>, office@mill.example"
    message["Date"] = "Fri, 02 May 2014 10:00:00 +0200"
    if plain is not None:
        message.set_content(plain)
    if page is not None and plain is None:
        message.set_content(page, subtype="html")
    elif page is not None:
        message.add_alternative(page, subtype="html")
    return message.as_bytes()


def test_headers_become_title_and_labelled_fields() -> None:
    raw = MailReader().read(make("Graz agrees.\n\n-- \nAnna\nMill Ltd", "<p>other</p>"), "a.eml")
    assert raw.text == (
        "# Réunion à Łódź\n\nFrom: Anna Mäier\nTo: Ben Roth, office@mill.example\nDate: 2014-05-02\n\nGraz agrees."
    )
    assert (raw.title, raw.created) == ("Réunion à Łódź", "2014-05-02")
    assert raw.fields == (("From", "Anna Mäier"), ("To", "Ben Roth, office@mill.example"), ("Date", "2014-05-02"))


def test_a_page_is_read_where_there_is_no_plain_text() -> None:
    page = "<p>Graz <b>agrees</b>.</p><ul><li>Zvolen</li></ul><blockquote type='cite'>Old Lyon text</blockquote>"
    raw = MailReader().read(make(None, page), "a.eml")
    assert raw.text.endswith("Graz agrees.\n\n- Zvolen")


@pytest.mark.parametrize(
    "quoted",
    [
        "On Fri, 2 May 2014 at 10:00, Ben Roth <b@x.example> wrote:\n> Do you agree?\n> Ben",
        "Am 02.05.2014 um 10:00 schrieb Ben Roth\n<b@x.example>:\n\n> Einverstanden?",
        "Le 2 mai 2014 à 10:00, Ben Roth\n<b@x.example> a écrit :\n> D'accord ?",
        "-----Original Message-----\nFrom: Ben\nSent: Friday\nDo you agree?",
        "________________________________\nVon: Ben Roth\nGesendet: Freitag\nAn: Anna\nBetreff: Treffen\n\nEinverstanden?",
        "--\nAnna Mäier\nMill Ltd, Lyon",
    ],
    ids=["english", "german", "french", "original", "headers", "signature"],
)
def test_quoted_mails_and_signatures_go(quoted: str) -> None:
    assert own_words(f"Graz agrees.\n\n{quoted}").strip("_\n ") == "Graz agrees."


def test_what_is_forwarded_stays() -> None:
    text = "For you.\n\nFrom: Ben\nSent: Friday\nTo: Anna\n\nZvolen joins."
    assert "Zvolen joins." in own_words(text, "Fwd: News")
    assert "Zvolen joins." not in own_words(text, "Re: News")


def test_what_is_no_mail_is_told() -> None:
    with pytest.raises(DamagedFileError, match=r"a\.eml is no mail"):
        MailReader().read(b"Just a text without any headers.", "a.eml")
    with pytest.raises(EmptyDocumentError, match=r"a\.eml has no text"):
        MailReader().read(make("> quoted", subject=""), "a.eml")
