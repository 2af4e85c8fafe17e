"""Exports a sentence-transformers model to ONNX. Run as a program of its own, so that PyTorch's memory ends with it.

    python -m search.encoders.onnx_export MODEL_FOLDER OUTPUT.onnx [--int8 | --queries EXPORTED.onnx]

The whole model is exported (transformer, pooling, normalisation) and compared with the original before the file is put in place.
For questions the weights of an export are rounded to 8 bits, and what comes of it is compared with that export.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np

AGREEMENT_FP32 = 0.9999
AGREEMENT_INT8 = 0.95
AGREEMENT_QUERIES = 0.98
_OPSET = 17
_SAMPLES = (
    "Which cities work on green chemistry?",
    "Die Stadt fördert kleine Unternehmen der Medizintechnik und vernetzt sie mit Hochschulen.",
    "Le pôle rassemble quatre-vingts entreprises, trois universités et la région; il organise chaque année une journée ouverte.",
    "Turin and Porto signed an agreement on urban mobility in May 2011, after two study visits and a joint workshop on bus lanes.",
    "x",
)


def export(folder: Path, output: Path, *, int8: bool) -> float:
    """Export a model folder to one ONNX file.

    Args:
        folder: a sentence-transformers model.
        output: the file to write; replaced whole or not at all.
        int8: quantise the weights dynamically to 8 bits.

    Returns:
        The lowest cosine between the vectors of the export and of the original on sample texts.

    Raises:
        RuntimeError: if it falls below `AGREEMENT_FP32` or `AGREEMENT_INT8`; nothing is written then.
    """
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    with tempfile.TemporaryDirectory(dir=output.parent) as scratch:
        made = Path(scratch) / "model.onnx"
        _export_fp32(model, made)
        if int8:
            made = _quantised(made)
        agreement = _agreement(model, folder, made)
        wanted = AGREEMENT_INT8 if int8 else AGREEMENT_FP32
        if agreement < wanted:
            raise RuntimeError(f"the export agrees with the original by {agreement:.4f} only, {wanted} is asked for")
        made.replace(output)
    return agreement


def _export_fp32(model: Any, output: Path) -> None:
    import torch

    class Whole(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            made = self.model({"input_ids": input_ids, "attention_mask": attention_mask})
            return torch.nn.functional.normalize(made["sentence_embedding"], p=2, dim=1)

    sample = torch.ones(2, 8, dtype=torch.long)
    axes = {"input_ids": {0: "batch", 1: "length"}, "attention_mask": {0: "batch", 1: "length"}, "vector": {0: "batch"}}
    with warnings.catch_warnings():
        # the tracing exporter is deprecated for one that needs further packages; it knows all this model needs
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Whole().eval(),
            (sample, sample),
            str(output),
            input_names=["input_ids", "attention_mask"],
            output_names=["vector"],
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )


def _quantised(path: Path) -> Path:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    output = path.with_name("model-int8.onnx")
    quantize_dynamic(str(path), str(output), weight_type=QuantType.QInt8, per_channel=True)
    return output


def round_for_queries(folder: Path, exported: Path, output: Path) -> float:
    """Round the weights of an export's matrices to 8 bits; embeddings and all sums stay in 32.

    Returns:
        The lowest cosine between the vectors of both on sample texts.

    Raises:
        RuntimeError: if it falls below `AGREEMENT_QUERIES`; nothing is written then.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    from search.encoders.onnx_encoder import OnnxSession

    with tempfile.TemporaryDirectory(dir=output.parent) as scratch:
        made = Path(scratch) / "model.onnx"
        quantize_dynamic(
            str(exported),
            str(made),
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
        )
        full, rounded = OnnxSession(folder, exported), OnnxSession(folder, made)
        # each by itself, as questions come
        agreement = min(float((full.encode([text]) * rounded.encode([text])).sum()) for text in _SAMPLES)
        if agreement < AGREEMENT_QUERIES:
            raise RuntimeError(f"8 bits agree with 32 by {agreement:.4f} only, {AGREEMENT_QUERIES} is asked for")
        made.replace(output)
    return agreement


def _agreement(model: Any, folder: Path, exported: Path) -> float:
    from search.encoders.onnx_encoder import OnnxSession

    original = model.encode(list(_SAMPLES), normalize_embeddings=True, show_progress_bar=False)
    return float((np.asarray(original) * OnnxSession(folder, exported).encode(_SAMPLES)).sum(axis=1).min())


def main() -> None:
    """Run the export and print the agreement; on failure print why and exit with 1."""
    parser = argparse.ArgumentParser(description="Export a sentence-transformers model to ONNX.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--int8", action="store_true")
    parser.add_argument("--queries", type=Path, metavar="EXPORTED", help="round this export for questions")
    given = parser.parse_args()
    try:
        if given.queries is not None:
            agreement = round_for_queries(given.folder, given.queries, given.output)
        else:
            agreement = export(given.folder, given.output, int8=given.int8)
        print(f"{agreement:.6f}")
    except Exception as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
