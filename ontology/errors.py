"""The root of every error this project raises on purpose, and the ontology's own branch.

The root stands in the lowest layer so that every layer can hang its branch under it; `kg.errors` re-exports it and
draws the whole tree.

InterclusterError
└── OntologyError                    the vocabulary or a file that comes with it cannot be used as asked
    ├── UnknownTermError             a name, CURIE or IRI that is not in the vocabulary
    ├── DataFileError                a file of the package's `data` folder is missing or malformed
    └── ValidationUnavailableError   the library for SHACL is not installed
"""


class InterclusterError(Exception):
    """Root of the tree. A message gives the value, the place, the cause and the remedy."""


class OntologyError(InterclusterError):
    """The vocabulary, or one of the files that come with it, cannot be used as asked."""


class UnknownTermError(OntologyError):
    """A name, CURIE or IRI that the vocabulary or the sector scheme does not hold."""


class DataFileError(OntologyError):
    """A file of the package's `data` folder is missing or has a malformed line."""


class ValidationUnavailableError(OntologyError):
    """SHACL validation was asked for, but the library that does it is not installed."""
