"""Encodes questions with weights of 8 bits, three times as fast as with those of 32, for vectors that are used once and not kept.

The weights of the matrices are rounded from those of the export; all else stays as it is. A question's vector has a cosine of at
least `AGREEMENT_QUERIES` with the one in 32 bits, checked when the file is made. It is compared with vectors of passages in full.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from search.encoders.onnx_encoder import OnnxEncoder, OnnxSession
from search.ports import Vectors

logger = logging.getLogger(__name__)
_SECONDS = 600


class QueryEncoder:
    """An encoder of questions; safe to share between threads.

    Args:
        encoder: whose export is rounded; it encodes the questions itself where that cannot be done.
    """

    def __init__(self, encoder: OnnxEncoder) -> None:
        self._encoder = encoder
        self._lock = threading.Lock()
        self._session: OnnxSession | None = None
        self._failed = False

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts that are compared with a question, or questions; rows of unit length."""
        if not texts:
            return np.zeros((0, self._encoder.dimension), dtype=np.float32)
        session = self._find_session()
        if session is None:
            return self._encoder.encode(texts)
        # each by itself: what is rounded together depends on each other, and a text has the same vector in any company
        return np.concatenate([session.encode([text]) for text in texts])

    def _find_session(self) -> OnnxSession | None:
        with self._lock:
            if self._session is None and not self._failed:
                self._session = self._open()
                self._failed = self._session is None
            return self._session

    def _open(self) -> OnnxSession | None:
        found = self._encoder.find_export()
        if found is None:
            return None
        folder, exported = found
        rounded = exported.with_name(f"{exported.stem}-queries.onnx")
        if not rounded.is_file() and (reason := _round(folder, exported, rounded)) is not None:
            logger.warning("Questions are encoded in 32 bits, which is slower: %s.", reason)
            return None
        try:
            return OnnxSession(folder, rounded, threads=1)
        except Exception as error:
            rounded.unlink(missing_ok=True)
            logger.warning(
                "Questions are encoded in 32 bits, which is slower: %s cannot be opened: %s", rounded.name, error
            )
            return None


def _round(folder: Path, exported: Path, output: Path) -> str | None:
    """Make the file of rounded weights in a program of its own; return why it could not be, or None."""
    command = [
        sys.executable,
        "-m",
        "search.encoders.onnx_export",
        str(folder),
        str(output),
        "--queries",
        str(exported),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = done.stderr.strip().splitlines() or ["no reason was given"]
    return None if done.returncode == 0 else said[-1]
