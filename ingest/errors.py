"""What can go wrong while reading documents. The branch hangs under `kg.errors.InterclusterError`.

InterclusterError
└── IngestError                     reading a document failed
    ├── UnreadableError             a source cannot be read; the others are
    │   ├── SourceNotFoundError     a path or pattern leads to no readable file
    │   ├── EmptyDocumentError      a file has no text
    │   ├── BinaryFileError         a file is in no format that any reader knows
    │   ├── EncodingError           a text file's bytes are no text in any usual encoding
    │   ├── TooLargeError           a file is larger than the limit
    │   ├── TooSlowError            reading a file took longer than the limit
    │   ├── EncryptedFileError      a file is locked with a password
    │   ├── DamagedFileError        a file is not what its format asks for
    │   ├── NestingError            containers lie in one another too deeply
    │   └── MissingReaderError      a format needs a library that is not installed
    ├── ExtractionError             what a document says could not be made out; the other documents are not touched
    ├── MappingError                a file that maps the columns of tables is wrong
    ├── LanguageModelError          a statistical language model is missing or damaged
    └── PlaceDataError              the index of places cannot be built or opened
"""

from kg.errors import InterclusterError


class IngestError(InterclusterError):
    """Reading a document failed."""


class UnreadableError(IngestError):
    """A source cannot be read; the message names it, the cause and the remedy. The other sources are not touched."""


class SourceNotFoundError(UnreadableError):
    """A path or pattern leads to no readable file."""


class EmptyDocumentError(UnreadableError):
    """A file has no text."""


class BinaryFileError(UnreadableError):
    """A file is in no format that any reader knows."""


class EncodingError(UnreadableError):
    """A text file's bytes are no text in any usual encoding."""


class TooLargeError(UnreadableError):
    """A file is larger than the limit."""


class TooSlowError(UnreadableError):
    """Reading a file took longer than the limit."""


class EncryptedFileError(UnreadableError):
    """A file is locked with a password."""


class DamagedFileError(UnreadableError):
    """A file is not what its format asks for: cut short, overwritten or wrongly named."""


class NestingError(UnreadableError):
    """Containers lie in one another too deeply: an archive in an archive in an archive."""


class MissingReaderError(UnreadableError):
    """A format needs a library that is not installed; the message quotes the install command."""


class ExtractionError(IngestError):
    """What a document says could not be made out. The other documents are not touched."""


class MappingError(IngestError):
    """A file that maps the columns of tables to their roles cannot be read or names an unknown role."""


class LanguageModelError(IngestError):
    """A statistical language model is missing or damaged."""


class PlaceDataError(IngestError):
    """The index of places cannot be built or opened."""
