"""Every error that InterCluster raises on purpose, as far as `kg` and the layer below know them.

```
InterclusterError                  (ontology.errors) root of everything raised on purpose
├── OntologyError                  (ontology.errors) a vocabulary or data file is missing or wrong
├── NotFoundError                  what was asked for by IRI or id is not there
├── IdentityError                  a decision on who is who cannot be made or taken back
├── StoreError                     stored data cannot be opened, read or written
│   ├── CatalogueError             the SQLite catalogue
│   │   └── CatalogueVersionError  written by a newer version of InterCluster
│   ├── GraphStoreError            the RDF store
│   ├── DataDirectoryInUseError    another process holds the data directory
│   └── PublishError               a document could not be put into every index; it was taken back
├── GraphParseError                RDF that does not parse (line, column)
├── UnsupportedFormatError         a media type or format name that is not known
├── QueryError                     SPARQL that does not parse or cannot be evaluated (line, column)
│   ├── QueryTimeoutError          SPARQL that ran longer than it may
│   └── UpdateError                an update that does not parse or cannot be carried out
└── NetworkError                   an inter-cluster network that cannot be built as asked
```
"""

from __future__ import annotations

from ontology.errors import InterclusterError, OntologyError

__all__ = [
    "CatalogueError",
    "CatalogueVersionError",
    "DataDirectoryInUseError",
    "GraphParseError",
    "GraphStoreError",
    "IdentityError",
    "InterclusterError",
    "NetworkError",
    "NotFoundError",
    "OntologyError",
    "PublishError",
    "QueryError",
    "QueryTimeoutError",
    "StoreError",
    "UnsupportedFormatError",
    "UpdateError",
]


class NotFoundError(InterclusterError):
    """Something asked for by name is not there. `what` is the kind of thing, `key` the name that was given."""

    def __init__(self, what: str, key: str, remedy: str = "Check the spelling, or list what there is.") -> None:
        super().__init__(f"There is no {what} {key!r}. {remedy}")
        self.what = what
        self.key = key


class IdentityError(InterclusterError):
    """A merge, split or confirmation that contradicts what is stored."""


class StoreError(InterclusterError):
    """Stored data cannot be opened, read or written."""


class CatalogueError(StoreError):
    """The SQLite catalogue cannot be opened, read or written."""


class CatalogueVersionError(CatalogueError):
    """The catalogue was written by a newer version than this one."""


class GraphStoreError(StoreError):
    """The RDF store on disk cannot be opened, read or written."""


class DataDirectoryInUseError(StoreError):
    """Another process works on the data directory.

    Attributes:
        process: its process id, or None where it could not be read.
        command: its command line as it wrote it down.
        since: when it took the lock, ISO 8601.
    """

    def __init__(self, directory: str, process: int | None, command: str, since: str) -> None:
        who = f"process {process} ({command}) since {since}" if process else "another process"
        super().__init__(
            f"The data directory {directory} is in use by {who}. "
            "Wait until it ends, stop it, or name another directory with --data."
        )
        self.process = process
        self.command = command
        self.since = since


class PublishError(StoreError):
    """Documents could not be put into every index. `documents` are their IRIs; they are in none, or as they were before."""

    def __init__(self, message: str, documents: tuple[str, ...]) -> None:
        super().__init__(message)
        self.documents = documents


class GraphParseError(InterclusterError):
    """RDF that does not parse. `line` and `column` count from 1; None where the format has no place to name."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class UnsupportedFormatError(InterclusterError):
    """A media type or format that is not known, or that cannot carry what it should."""


class QueryError(InterclusterError):
    """SPARQL that does not parse or cannot be evaluated. `line` and `column` count from 1; None where no place is known."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class QueryTimeoutError(QueryError):
    """SPARQL that took longer than the time limit, in seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The query was stopped after {seconds:g} s, the time limit. "
            "Narrow it with more triple patterns or a LIMIT, or raise the limit in the settings."
        )
        self.seconds = seconds


class UpdateError(QueryError):
    """A SPARQL update that does not parse or cannot be carried out; nothing of it was written."""


class NetworkError(InterclusterError):
    """An inter-cluster network that cannot be built as asked."""
