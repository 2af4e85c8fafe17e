"""How many threads the numeric libraries use in a measurement."""

from __future__ import annotations

import os
import sys


def limit_threads(threads: int, module: str) -> None:
    """Start this program anew with the limit in the environment: the numeric libraries read it when they are loaded.

    Args:
        threads: how many they may use.
        module: the module that runs, as given to ``python -m``.
    """
    wanted = {"OMP_NUM_THREADS": str(threads), "TOKENIZERS_PARALLELISM": "false"}
    if any(os.environ.get(name) != value for name, value in wanted.items()):
        os.execve(sys.executable, [sys.executable, "-m", module, *sys.argv[1:]], {**os.environ, **wanted})
