"""Sentence encoders in ONNX Runtime, exported once from sentence-transformers; the only file that imports onnxruntime.

In 32 bits the vectors are those of sentence-transformers to six digits, so both share a fingerprint and an index; loading takes a
fraction of a second instead of PyTorch's several. In 8 bits encoding is faster still, and the vectors have a fingerprint of their own.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from search.encoders.sentence_encoder import SentenceEncoder
from search.errors import EncoderError
from search.ports import Vectors

logger = logging.getLogger(__name__)
_DEFAULT_LENGTH = 256
_BATCH = 32
_EXPORT_SECONDS = 600


class OnnxSession:
    """An exported model with its tokenizer.

    Args:
        folder: of the model, with its tokenizer.
        exported: the ONNX file.
        threads: how many work on one text; 0 for as many as there are cores.
    """

    def __init__(self, folder: Path, exported: Path, threads: int = 0) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_longest(folder))
        self._tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = threads
        # threads that wait busily take the other core from those who have work, as soon as there are several clients
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session: Any = onnxruntime.InferenceSession(str(exported), options, providers=["CPUExecutionProvider"])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts in batches of like length; float32 rows of unit length in the order given."""
        if len(texts) == 1:
            return self._run(list(texts))
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        rows: list[Vectors | None] = [None] * len(texts)
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            for position, vector in zip(batch, self._run([texts[i] for i in batch]), strict=True):
                rows[position] = vector
        return np.stack([row for row in rows if row is not None])

    def _run(self, texts: list[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(texts)
        feed = {
            "input_ids": np.array([e.ids for e in encoded], dtype=np.int64),
            "attention_mask": np.array([e.attention_mask for e in encoded], dtype=np.int64),
        }
        vectors: Vectors = self._session.run(None, feed)[0]
        return vectors


class OnnxEncoder:
    """An encoder that runs the export of a sentence-transformers model, exporting it when it is first needed.

    Args:
        original: the model; it encodes itself where it cannot be exported.
        cache: folder for exports, kept by the fingerprint of the weights.
        int8: whether to quantise to 8 bits.
    """

    def __init__(self, original: SentenceEncoder, cache: Path, *, int8: bool = False) -> None:
        self._original = original
        self._int8 = int8
        self._lock = threading.Lock()
        self._session: OnnxSession | None = None
        self._failed = False
        key = sha256(original.fingerprint.encode()).hexdigest()[:16]
        self._file = cache / f"encoder-{key}{'-int8' if int8 else ''}.onnx"

    @property
    def name(self) -> str:
        """The model's name or folder, as given."""
        return self._original.name

    @property
    def fingerprint(self) -> str:
        """The original's fingerprint, marked where the vectors are of 8-bit weights."""
        return self._original.fingerprint + ("+int8" if self._int8 else "")

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._original.dimension

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; see `search.ports.Encoder.encode`."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        session = self._find_session()
        return self._original.encode(texts) if session is None else session.encode(texts)

    def encode_query(self, query: str) -> Vectors:
        """Encode a question; see `search.ports.Encoder.encode_query`."""
        vector: Vectors = self.encode([query])[0]
        return vector

    def find_export(self) -> tuple[Path, Path] | None:
        """Return the model's folder and its export, made now where it was not; None where it cannot be exported."""
        with self._lock:
            folder = None if self._failed else self._exported_folder()
            return None if folder is None else (folder, self._file)

    def warm(self) -> None:
        """Load the model now, so that the first question does not wait for it."""
        self.encode(["warm"])

    def _find_session(self) -> OnnxSession | None:
        with self._lock:
            if self._session is None and not self._failed:
                self._session = self._open()
            return self._session

    def _open(self) -> OnnxSession | None:
        folder = self._exported_folder()
        if folder is None:
            return None
        try:
            return OnnxSession(folder, self._file)
        except Exception as error:
            self._file.unlink(missing_ok=True)
            self._give_up(f"the export cannot be opened: {error}")
            return None

    def _exported_folder(self) -> Path | None:
        """The model's folder once its export is there, or None where there can be none."""
        folder = self._original.folder
        if folder is None or not (folder / "tokenizer.json").is_file():
            self._give_up("it is no folder with a tokenizer.json")
            return None
        self._original.check()
        if not self._file.is_file() and (reason := self._export(folder)) is not None:
            self._give_up(reason)
            return None
        return folder

    def _export(self, folder: Path) -> str | None:
        """Export the model; return why it could not be, or None."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return f"the cache folder {self._file.parent} cannot be made: {error.strerror}"
        command = [sys.executable, "-m", "search.encoders.onnx_export", str(folder), str(self._file)]
        try:
            done = subprocess.run(
                [*command, *(["--int8"] if self._int8 else [])],
                capture_output=True,
                text=True,
                timeout=_EXPORT_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        said = done.stderr.strip().splitlines() or ["no reason was given"]
        return None if done.returncode == 0 else said[-1]

    def _give_up(self, reason: str) -> None:
        self._failed = True
        message = f"The encoder {self.name!r} cannot run in ONNX Runtime: {reason}."
        if self._int8:
            raise EncoderError(f"{message} Set the encoder's runtime to torch.")
        logger.warning("%s PyTorch runs it instead, which starts more slowly.", message)


def _longest(folder: Path) -> int:
    settings = folder / "sentence_bert_config.json"
    if not settings.is_file():
        return _DEFAULT_LENGTH
    return int(json.loads(settings.read_text(encoding="utf-8")).get("max_seq_length") or _DEFAULT_LENGTH)
