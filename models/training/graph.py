"""Changes of the encoder's ONNX graph that leave what it computes, and make it quicker in int8."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnx import helper, numpy_helper

Channels = dict[str, int]


def plain_norms(model: onnx.ModelProto) -> None:
    """Write each SkipLayerNormalization as two sums and a LayerNormalization.

    The runtime's kernel for the whole takes four times as long as its kernels for the parts; the
    host keeps it from joining them again.
    """
    _replace(model, _plain_norm)


def _plain_norm(node: onnx.NodeProto) -> list[onnx.NodeProto] | None:
    if node.op_type != "SkipLayerNormalization":
        return None
    states, skipped, weight, bias, before = node.input
    epsilon = next(one.f for one in node.attribute if one.name == "epsilon")
    biased, total = f"{node.name}/biased", f"{node.name}/total"
    return [
        _node("Add", [states, before], biased),
        _node("Add", [biased, skipped], total),
        _node("LayerNormalization", [total, weight, bias], node.output[0], epsilon=epsilon),
    ]


def widest_channels(
    model: onnx.ModelProto, products: Sequence[str], feeds: Iterable[dict[str, NDArray[np.int64]]]
) -> Channels:
    """Return which channel of each matrix product's input is the largest over the feeds.

    Channels are numbered along the last axis; `products` are the names of MatMul nodes.
    """
    inputs = {node.name: node.input[0] for node in model.graph.node if node.name in products}
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    for name in inputs.values():
        output = helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None)
        probe.graph.output.append(output)
    session = ort.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    runs = [session.run(list(inputs.values()), feed) for feed in feeds]
    sizes = [[np.abs(states).max(axis=(0, 1)) for states in run] for run in runs]
    largest = [np.max(of_product, axis=0) for of_product in zip(*sizes, strict=True)]
    return {name: int(size.argmax()) for name, size in zip(inputs, largest, strict=True)}


def keep_in_float(model: onnx.ModelProto, channels: Channels) -> list[str]:
    """Take one input channel out of each matrix product, and add its share in float.

    Quantisation scales an input by its largest value: one channel of extremes costs all others
    their precision (Dettmers et al. 2022, LLM.int8). Returns the names of the products with the
    shares, which quantisation is to leave out.
    """
    weights = {tensor.name: tensor for tensor in model.graph.initializer}

    def split(node: onnx.NodeProto) -> list[onnx.NodeProto] | None:
        if node.name not in channels:
            return None
        states, name = node.input
        matrix, channel = numpy_helper.to_array(weights[name]), channels[node.name]
        rest = np.ones(len(matrix), np.float32)
        rest[channel] = 0
        prefix = f"{node.name}/"
        new = {
            f"{prefix}others": rest,
            f"{prefix}channel": np.asarray([channel], np.int64),
            f"{prefix}row": matrix[[channel]],
        }
        model.graph.initializer.extend(
            numpy_helper.from_array(value, key) for key, value in new.items()
        )
        # Its weights may be extremes too.
        weights[name].CopyFrom(numpy_helper.from_array(matrix * rest[:, None], name))
        others, channel_name, row = new
        return [
            _node("Mul", [states, others], f"{prefix}rest"),
            _node("MatMul", [f"{prefix}rest", name], f"{prefix}product", name=node.name),
            _node("Gather", [states, channel_name], f"{prefix}extreme", axis=-1),
            _node("MatMul", [f"{prefix}extreme", row], f"{prefix}share"),
            _node("Add", [f"{prefix}product", f"{prefix}share"], node.output[0]),
        ]

    _replace(model, split)
    return [f"{name}/share" for name in channels]


def _node(
    kind: str, inputs: list[str], output: str, name: str | None = None, **attributes: float
) -> onnx.NodeProto:
    return helper.make_node(kind, inputs, [output], name=name or output, **attributes)


def _replace(
    model: onnx.ModelProto, change: Callable[[onnx.NodeProto], list[onnx.NodeProto] | None]
) -> None:
    changed = [(node, change(node)) for node in model.graph.node]
    nodes = [new for node, into in changed for new in (into if into is not None else [node])]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
