"""Turns a fine-tuned encoder into an int8 ONNX file.

Weights become 8-bit integers per channel; activations are quantised at run time
(dynamic quantisation), so that no calibration set is needed. The feed-forward part of the first
layer stays in float32: of 1,271 tweets, quantisation then turns 8 to the other side of one half,
and 18 without. The whole layer gains no more, and the other layers gain nothing.
"""

import re
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from tokenizers import Tokenizer

from academic_bubble.classifier.artefact import ENCODER, TOKENIZER
from academic_bubble.classifier.encoder import Encoder
from academic_bubble.classifier.heads import Floats
from models.training.encoder import SentenceEncoder
from models.training.package import TOKENS

OPSET = 17
_FLOAT = re.compile(r"/layer\.0/(intermediate|output)/dense/MatMul$")


def export(encoder: SentenceEncoder, target: Path) -> None:
    """Write the encoder as int8 ONNX: ids and mask (batch, tokens) to vectors (batch, 384)."""
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder, "plain.onnx"), Path(folder, "fused.onnx")
        export_float(encoder, plain)
        optimized = optimize_model(
            str(plain), "bert", num_heads=12, hidden_size=384, optimization_options=_fusions()
        )
        optimized.save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # Seven bits: on CPUs without VNNI the sums of eight-bit products saturate.
            reduce_range=True,
            nodes_to_exclude=[name for name in _names(fused) if _FLOAT.search(name)],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    _strip(target)


def export_float(encoder: SentenceEncoder, target: Path) -> None:
    """Write the encoder as float32 ONNX, the measure of what quantisation costs."""
    ids = torch.ones(2, 7, dtype=torch.long)
    axes = {0: "batch", 1: "tokens"}
    encoder.eval()
    # The fusions know the graph of plain attention only.
    encoder.transformer.set_attn_implementation("eager")
    torch.onnx.export(
        encoder,
        (ids, ids),
        str(target),
        input_names=["input_ids", "attention_mask"],
        output_names=["vector"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "vector": {0: "batch"}},
        opset_version=OPSET,
        dynamo=False,
    )


def float_vectors(encoder: SentenceEncoder, tokenizer: Tokenizer, texts: list[str]) -> Floats:
    """Return the texts' vectors (n, 384) before quantisation, as the host would make them."""
    with tempfile.TemporaryDirectory() as folder:
        export_float(encoder, Path(folder, ENCODER))
        tokenizer.save(str(Path(folder, TOKENIZER)))
        return Encoder(Path(folder).joinpath, TOKENS).encode(texts)


def _names(path: Path) -> list[str]:
    return [node.name for node in onnx.load(path).graph.node]


def _fusions() -> FusionOptions:
    """Fuse attention and layer norms; keep the exact GELU."""
    options = FusionOptions("bert")
    options.enable_gelu_approximation = False
    return options


def _strip(path: Path) -> None:
    """Drop doc strings, which name files of the training machine."""
    model = onnx.load(path)
    model.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, path)
