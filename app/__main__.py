"""``python -m app`` is the command ``intercluster``."""

from app.cli.main import run

run()
