"""Turns a fine-tuned encoder into an int8 ONNX file.

Weights become 8-bit integers per channel; activations are quantised at run time
(dynamic quantisation). In the feed-forward part of the first layer one channel of the input to
each of its two products is far larger than the others, and stays in float32: that keeps
nearly what the whole part in float32 would, and takes a fifth less time. The other layers gain
nothing.
"""

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from tokenizers import Tokenizer

from academic_bubble.classifier.artefact import ENCODER, TOKENIZER
from academic_bubble.classifier.encoder import Encoder, feed
from academic_bubble.classifier.heads import Floats
from models.training import graph
from models.training.encoder import SentenceEncoder
from models.training.package import TOKENS

OPSET = 17
SHOWN = 500
EXTREME = re.compile(r"/layer\.0/(intermediate|output)/dense/MatMul$")


def export(
    encoder: SentenceEncoder, target: Path, tokenizer: Tokenizer, texts: Sequence[str]
) -> None:
    """Write the encoder as int8 ONNX: ids and mask (batch, tokens) to vectors (batch, 384).

    Some hundred of the texts show which channels are the largest.
    """
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder, "plain.onnx"), Path(folder, "fused.onnx")
        export_float(encoder, plain)
        optimized = optimize_model(
            str(plain), "bert", num_heads=12, hidden_size=384, optimization_options=_fusions()
        )
        model = optimized.model
        graph.plain_norms(model)
        products = [node.name for node in model.graph.node if EXTREME.search(node.name)]
        feeds = (feed(tokenizer.encode(text)) for text in texts[:: len(texts) // SHOWN + 1])
        channels = graph.widest_channels(model, products, feeds)
        shares = graph.keep_in_float(model, channels)
        onnx.save(model, fused)
        quantize_dynamic(
            fused,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # Seven bits: on CPUs without VNNI the sums of eight-bit products saturate.
            reduce_range=True,
            nodes_to_exclude=shares,
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
