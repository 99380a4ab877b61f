"""Text to sentence vector: WordPiece tokens through the int8 ONNX encoder.

Each text runs through the session alone. Dynamic quantisation scales a whole batch by its
largest activation, so in a shared batch a tweet's neighbours would change its verdict.
Two worker threads win back the time.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from academic_bubble.classifier.artefact import ENCODER, TOKENIZER
from academic_bubble.errors import ModelDamaged

WORKERS = min(2, os.cpu_count() or 1)
# Joins a sum and a layer norm, into a kernel that takes four times as long as the two.
SLOWER = ["SkipLayerNormFusion"]


class Encoder:
    """A loaded encoder; safe to call from several threads."""

    def __init__(self, find: Callable[[str], Path], tokens: int) -> None:
        """Load the files whose paths `find` gives by name; longer texts are cut at `tokens`.

        Raises ModelDamaged for a file that cannot be used, and what `find` raises.
        """
        self._workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="encoder")
        # Reading and checking the large file goes on while the tokenizer is read.
        session = self._workers.submit(lambda: _session(find(ENCODER)))
        self._tokenizer = _tokenizer(find(TOKENIZER), tokens)
        self._session = session.result()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the texts' vectors (n, 384), in order; each depends on its own text alone."""
        encodings = self._tokenizer.encode_batch(list(texts))
        # One text alone gains nothing from a worker, and would wait for two threads to wake.
        run = self._workers.map if len(encodings) > 1 else map
        vectors = list(run(self._run, encodings))
        return np.concatenate(vectors) if vectors else np.empty((0, 384), np.float32)

    def _run(self, encoding: Encoding) -> NDArray[np.float32]:
        vector: NDArray[np.float32] = self._session.run(None, feed(encoding))[0]
        return vector


def feed(encoding: Encoding) -> dict[str, NDArray[np.int64]]:
    """Return what the encoder takes for one text without padding: ids and mask (1, tokens)."""
    ids = np.asarray([encoding.ids], np.int64)
    return {"input_ids": ids, "attention_mask": np.ones_like(ids)}


def _tokenizer(path: Path, tokens: int) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(path))
    # The library raises a plain Exception for a file that it cannot read.
    except Exception as error:
        raise ModelDamaged from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(tokens)
    return tokenizer


def _session(path: Path) -> ort.InferenceSession:
    ort.disable_telemetry_events()
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # A spinning thread would burn a core while the host waits for tweets.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    try:
        return ort.InferenceSession(
            str(path),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOWER,
        )
    # The library's errors share no base of their own.
    except Exception as error:
        raise ModelDamaged from error
