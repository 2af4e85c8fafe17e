"""File formats: one file each, behind `ingest.ports.Reader`, chosen by `ReaderRegistry`."""

from ingest.readers.registry import ReaderRegistry, default_readers

__all__ = ["ReaderRegistry", "default_readers"]
