"""What can go wrong in search. All of it hangs under `kg.errors.InterclusterError`.

InterclusterError
└── SearchError
    ├── EncoderError            the encoder cannot be loaded or used
    │   └── ModelIntegrityError     the weights are not the ones that were asked for
    ├── SearchIndexError        the index on disk cannot be read or written
    ├── BadRequestError         a filter or page that makes no sense
    └── DatasetError            a test collection that cannot be read
"""

from __future__ import annotations

from ontology.errors import InterclusterError


class SearchError(InterclusterError):
    """Anything that went wrong in search."""


class EncoderError(SearchError):
    """The encoder cannot be loaded or used."""


class ModelIntegrityError(EncoderError):
    """The model's weights are not the ones that were asked for."""


class SearchIndexError(SearchError):
    """The index on disk cannot be read or written."""


class BadRequestError(SearchError):
    """A filter or a page that makes no sense; the message names the parameter, its value and what is accepted."""


class DatasetError(SearchError):
    """A test collection cannot be read; the message names the file and the line."""
