"""What was learned of names: the weight of every feature for every class.

`names.safetensors` is made by ``python -m bench.train_names`` from the annotated documents of `tests/gold` (our own, CC0). Its
tensors: `features` (uint32, ascending) and `values` (float16, features by classes); its
metadata: `classes`, their local names in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

FILE: Final = "names.safetensors"


@dataclass(frozen=True)
class NameWeights:
    """A logistic regression per class over features that are present or not.

    Attributes:
        features: the numbers of the known features, ascending; shape (F,), uint32.
        values: their weights; shape (F, C), float32.
    """

    features: NDArray[np.uint32]
    values: NDArray[np.float32]

    def probabilities(self, described: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """The probability of each class for each candidate, each class by itself; shape (len(described), C)."""
        sizes = [len(d) for d in described]
        flat = np.fromiter((f for d in described for f in d), dtype=np.uint32, count=sum(sizes))
        at = np.minimum(np.searchsorted(self.features, flat), len(self.features) - 1)
        known = self.features[at] == flat
        rows = np.repeat(np.arange(len(sizes)), sizes)[known]
        odds = np.zeros((len(sizes), self.values.shape[1]), dtype=np.float32)
        np.add.at(odds, rows, self.values[at[known]])
        found: NDArray[np.float32] = (1.0 / (1.0 + np.exp(-odds))).astype(np.float32)
        return found


def load_name_weights() -> NameWeights:
    """Load the weights that come with the product; takes a few milliseconds."""
    with as_file(files("ingest.mentions.learned").joinpath(FILE)) as path, safe_open(path, framework="numpy") as file:
        return NameWeights(file.get_tensor("features"), file.get_tensor("values").astype(np.float32))
