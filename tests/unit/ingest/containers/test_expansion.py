from collections.abc import Mapping
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from ingest.containers import default_expander
from ingest.containers.expansion import Expander
from ingest.errors import (
    DamagedFileError,
    EmptyDocumentError,
    EncryptedFileError,
    NestingError,
    TooLargeError,
    UnreadableError,
)

KNOWN = frozenset({".txt", ".html", ".pdf", ".eml"})
LIMIT = 50_000_000


def packed(files: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def read(data: bytes, name: str, expander: Expander | None = None) -> dict[str, str | type[UnreadableError]]:
    """Names of members with what is in them, or the kind of error."""
    expander = expander or default_expander(KNOWN)
    container = expander.find(name)
    assert container is not None
    found: dict[str, str | type[UnreadableError]] = {}
    for member in expander.expand(container, BytesIO(data), name):
        try:
            found[member.name] = member.read(LIMIT).decode()
        except UnreadableError as error:
            found[member.name] = type(error)
    return found


def mail(**attachments: bytes) -> bytes:
    message = EmailMessage()
    message["Subject"] = "News"
    message.set_content("Graz agrees.")
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def test_files_are_named_by_archive_and_path_and_hidden_and_unknown_ones_passed_over() -> None:
    files = {"a.txt": "A", "sub/b.html": "B", "__MACOSX/a.txt": "x", ".x.txt": "x", "sub/logo.png": "x", "README": "x"}
    assert read(packed(files), "in/x.zip") == {"in/x.zip#a.txt": "A", "in/x.zip#sub/b.html": "B"}


def test_paths_that_climb_are_harmless() -> None:
    files = {"../../etc/a.txt": "A", "/b.txt": "B", "C:\\notes\\c.txt": "C"}
    assert list(read(packed(files), "x.zip")) == ["x.zip#etc/a.txt", "x.zip#b.txt", "x.zip#notes/c.txt"]


def test_an_archive_in_an_archive_is_read_and_one_in_that_is_told() -> None:
    inner = packed({"c.txt": "C", "deep.zip": packed({"d.txt": "D"})})
    assert read(packed({"a.txt": "A", "in.zip": inner}), "x.zip") == {
        "x.zip#a.txt": "A",
        "x.zip#in.zip#c.txt": "C",
        "x.zip#in.zip#deep.zip": NestingError,
    }


def test_a_damaged_archive_in_an_archive_costs_only_itself() -> None:
    assert read(packed({"in.zip": b"PK\x03\x04 broken", "z.txt": "Z"}), "x.zip") == {
        "x.zip#in.zip": DamagedFileError,
        "x.zip#z.txt": "Z",
    }


def test_a_damaged_file_in_an_archive_costs_only_itself() -> None:
    text = "".join(f"{n} mills " for n in range(999))
    data = bytearray(packed({"a.txt": text, "b.txt": "B"}))
    data[100:200] = bytes(100)
    assert read(bytes(data), "x.zip") == {"x.zip#a.txt": DamagedFileError, "x.zip#b.txt": "B"}


def test_a_file_that_swells_is_refused_and_the_others_read() -> None:
    assert read(packed({"bomb.txt": b"\0" * 20_000_000, "b.txt": "B"}), "x.zip") == {
        "x.zip#bomb.txt": TooLargeError,
        "x.zip#b.txt": "B",
    }


def test_archives_of_too_many_files_are_refused() -> None:
    data = packed({f"{n}.txt": "x" for n in range(20_001)})
    with pytest.raises(TooLargeError, match=r"x\.zip holds more than 20,000 files"):
        read(data, "x.zip")


def test_what_all_files_unpack_to_is_limited_over_inner_archives_too() -> None:
    files = {f"{n}.txt": f"{n}" * 400 for n in range(4)}
    data = packed({"in.zip": packed(files), "y.txt": "y" * 400})
    found = read(data, "x.zip", Expander(default_expander(KNOWN).containers, KNOWN, total_limit=1_500))
    assert list(found.values()).count(TooLargeError) == 3


def test_locked_files_are_named() -> None:
    data = bytearray(packed({"a.txt": "A"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert read(bytes(data), "x.zip") == {"x.zip#a.txt": EncryptedFileError}


def test_an_archive_without_a_readable_file_is_told() -> None:
    with pytest.raises(EmptyDocumentError, match=r"x\.zip holds no file that can be read\. Known endings are .*\.html"):
        read(packed({"a.png": b"x"}), "x.zip")


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive", packed({"a.txt": "A"})[:-30]])
def test_what_is_no_archive_is_told(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match=r"x\.zip is damaged or no ZIP archive"):
        read(data, "x.zip")


def test_a_mail_comes_with_its_attachments() -> None:
    data = mail(**{"plan.txt": b"Plan", "logo.png": b"x", "all.zip": packed({"b.txt": "B"})})
    found = read(data, "m.eml")
    assert list(found) == ["m.eml", "m.eml#plan.txt", "m.eml#all.zip#b.txt"]
    assert found["m.eml#plan.txt"] == "Plan"


def test_attached_mails_are_looked_into_once() -> None:
    message = EmailMessage()
    message["Subject"] = "Fwd: News"
    message.set_content("See below.")
    inner = EmailMessage()
    inner["Subject"] = "News"
    inner.set_content("Zvolen joins.")
    inner.add_attachment(b"Plan", maintype="text", subtype="plain", filename="plan.txt")
    message.add_attachment(inner)
    found = read(message.as_bytes(), "m.eml")
    assert list(found) == ["m.eml", "m.eml#2.eml", "m.eml#2.eml#plan.txt"]


def test_a_mail_folder_is_read_mail_by_mail() -> None:
    box = b"From anna@x Fri May  2 10:00:00 2014\nSubject: A\n\nFirst.\n>From here on.\n\nFrom ben@x Sat\nSubject: B\n\nSecond.\n"
    found = read(box, "in.mbox")
    assert list(found) == ["in.mbox#1", "in.mbox#2"]
    assert found["in.mbox#1"] == "Subject: A\n\nFirst.\nFrom here on.\n\n"
    with pytest.raises(DamagedFileError, match="no mail folder"):
        read(b"Subject: A\n\nFirst.", "in.mbox")
