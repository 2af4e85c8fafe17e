"""Where the built web pages are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def web_folder() -> Path | None:
    """Return the folder of the built web pages, or None where they are not built."""
    folder = Path(str(files("app"))) / "web" / "dist"
    return folder if (folder / "index.html").is_file() else None
