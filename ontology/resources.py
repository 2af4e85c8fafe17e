"""Reading the files of the package's `data` folder, and the one way in which names are compared."""

import re
import unicodedata
from collections.abc import Iterator
from importlib import resources

from ontology.errors import DataFileError

_SEPARATORS = re.compile(r"[\W_]+")
_UNDECOMPOSED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"})


def read_data(name: str) -> str:
    """The text of one data file.

    Raises:
        DataFileError: If the file does not come with the installed package.
    """
    path = resources.files("ontology") / "data" / name
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataFileError(f"The data file {name!r} is missing at {path}. Reinstall the package.") from error


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated data file; see `parse_rows`.

    Raises:
        DataFileError: If the file is missing or malformed.
    """
    return parse_rows(read_data(name), name)


def parse_rows(text: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated text with a header line; lines that start with `#` are comments.

    Args:
        text: The whole text.
        name: What to call it in errors.

    Raises:
        DataFileError: If a row has not as many columns as the header.
    """
    numbered = enumerate(text.splitlines(), start=1)
    lines = ((number, line) for number, line in numbered if line.strip() and not line.startswith("#"))
    header = next(lines, (0, ""))[1].split("\t")
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) != len(header):
            found = f"{len(cells)} columns instead of {len(header)}"
            raise DataFileError(f"Line {number} of {name} has {found}: {line!r}. Separate the columns with one tab.")
        yield dict(zip(header, cells, strict=True))


def normalise(text: str) -> str:
    """A name as it is compared: case, accents, punctuation and runs of space do not count.

    A plus sign does count, because names such as LIFE+ or ESF+ depend on it.

    >>> normalise("Île-de-France"), normalise("LIFE+")
    ('ile de france', 'life plus')
    """
    folded = text.casefold().replace("&", " and ").replace("+", " plus ").translate(_UNDECOMPOSED)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _SEPARATORS.sub(" ", plain).strip()
