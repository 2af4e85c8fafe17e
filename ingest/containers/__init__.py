"""Files that hold documents: one file a format, behind `ingest.ports.Container`, taken apart by `Expander`."""

from ingest.containers.expansion import Expander, default_expander

__all__ = ["Expander", "default_expander"]
