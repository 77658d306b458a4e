"""Headlines, sentences and lines as vectors of meaning: "sacks coach" lies near "fires manager".

The vectors are WordLlama's (static token embeddings inside its wheel, MIT licence): nothing is
downloaded, and a headline takes a tenth of a millisecond. They were trained on English.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from itertools import chain
from typing import Any

import numpy as np
import scipy
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

MISSING = (
    "wordllama is not installed (it has no wheel for Linux on ARM): reports that are little more "
    "than a headline are grouped by their words alone, so some of one story stay apart"
)

LANGUAGES = frozenset({"en"})
"""Languages in which the vectors were found to help."""


def vectors(titles: Sequence[str], language: str) -> Vectors:
    """Return one row of length 1 for each title: the mean of the vectors of its word pieces.

    An empty title has zeros. There are no rows in a language in which they do not help, nor
    without WordLlama.
    """
    if not titles or language not in LANGUAGES or not available():
        return np.zeros((0, 1), dtype=np.float32)
    pieces, of_pieces = _model()
    found = pieces.encode_batch_fast(list(titles), add_special_tokens=False)
    sizes = [len(title.ids) for title in found]
    column = np.fromiter(chain.from_iterable(title.ids for title in found), np.int64, sum(sizes))
    begins = np.concatenate([[0], np.cumsum(sizes)])
    counts = scipy.sparse.csr_array(
        (np.ones(len(column), dtype=np.float32), column, begins),
        shape=(len(titles), len(of_pieces)),
    )
    rows = counts @ of_pieces
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    # Rounded, so that a title's vector does not depend on the titles it is computed with.
    unit: Vectors = np.round(rows / np.where(lengths > 0, lengths, 1), 5)
    return unit


@cache
def available() -> bool:
    """Say whether WordLlama is installed; there are no wheels of it for Linux on ARM."""
    return find_spec("wordllama") is not None


@cache
def _model() -> tuple[Any, Vectors]:
    """Return what parts titles into word pieces, and a vector for each piece.

    They are read from WordLlama's files: importing it takes a second and sets up logging for
    the whole program.
    """
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    spec = find_spec("wordllama")
    (folder,) = (spec and spec.submodule_search_locations) or [""]
    pieces = Tokenizer.from_file(f"{folder}/tokenizers/l2_supercat_tokenizer_config.json")
    weights = load_file(f"{folder}/weights/l2_supercat_256.safetensors")
    return pieces, weights["embedding.weight"].astype(np.float32)
