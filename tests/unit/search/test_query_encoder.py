"""Questions are encoded with rounded weights, near to what the full ones give, and in full where that cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from search.encoders.bulk_encoder import BulkEncoder
from search.encoders.onnx_encoder import OnnxEncoder
from search.encoders.onnx_export import AGREEMENT_QUERIES
from search.encoders.query_encoder import QueryEncoder
from search.encoders.sentence_encoder import SentenceEncoder
from search.ports import Vectors
from tests.unit.search.fakes import HashingEncoder

QUESTIONS = [
    "Which cities work on green chemistry?",
    "Wer leitet den Verbund?",
    "harbour",
    "Quelles régions y participent ?",
]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> OnnxEncoder:
    return OnnxEncoder(SentenceEncoder(), tmp_path_factory.mktemp("cache"))


def test_questions_agree_with_full_weights(exported: OnnxEncoder) -> None:
    rounded = QueryEncoder(exported).encode(QUESTIONS)
    full = exported.encode(QUESTIONS)
    assert rounded.shape == full.shape == (4, 384)
    agreement = (rounded * full).sum(axis=1)
    assert agreement.min() >= AGREEMENT_QUERIES
    assert not np.array_equal(rounded, full)


def test_a_question_has_the_same_vector_in_any_company(exported: OnnxEncoder) -> None:
    encoder = QueryEncoder(exported)
    assert np.array_equal(encoder.encode(QUESTIONS)[2], encoder.encode(["harbour"])[0])
    assert encoder.encode([]).shape == (0, 384)


def test_questions_are_encoded_in_full_where_nothing_can_be_rounded(
    exported: OnnxEncoder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder, file = exported.find_export() or (Path(), Path())
    file.with_name(f"{file.stem}-queries.onnx").unlink(missing_ok=True)
    monkeypatch.setattr("search.encoders.query_encoder._round", lambda *_: "no memory")
    assert np.array_equal(QueryEncoder(exported).encode(["harbour"]), exported.encode(["harbour"]))
    assert "no memory" in caplog.text
    assert folder.is_dir()


def test_a_model_without_a_folder_encodes_its_questions_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = OnnxEncoder(SentenceEncoder("no-such-model"), Path())
    monkeypatch.setattr(encoder, "encode", lambda texts: np.ones((len(texts), 3), dtype=np.float32))
    assert QueryEncoder(encoder).encode(["harbour"]).tolist() == [[1.0, 1.0, 1.0]]


def test_an_encoder_of_many_texts_leaves_questions_to_another() -> None:
    full, queries = HashingEncoder(), HashingEncoder()
    encoder = BulkEncoder(full, _NeverFast(), queries=queries)
    assert np.array_equal(encoder.encode_query("tide"), full.encode(["tide"])[0])
    assert (queries.encoded, full.encoded) == (["tide"], ["tide"])


class _NeverFast:
    def is_fast(self) -> bool:
        return False

    def encode(self, texts: Sequence[str]) -> Vectors:
        raise AssertionError("questions are few")
