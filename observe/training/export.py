"""Writes the trained network as an ONNX file that carries what a reader must know to use it."""
import io
from pathlib import Path

import torch

from net import Detector, Shipped, sums_per_pixel


def export(weights, target, facts):
    """Exports averaged weights; `facts` become the model's metadata."""
    detector = Detector()
    detector.load_state_dict(weights)
    detector.eval()
    buffer = io.BytesIO()
    torch.onnx.export(Shipped(detector).eval(), torch.full((1, 3, 128, 128), 110.0), buffer, opset_version=13, input_names=["rgb"], output_names=["out"],
                      dynamic_axes={"rgb": {0: "n", 2: "h", 3: "w"}, "out": {0: "n", 2: "h4", 3: "w4"}})
    facts = {**facts, "parameters": sum(p.numel() for p in detector.parameters()), "multiply_adds_per_pixel": round(sums_per_pixel(detector))}
    Path(target).write_bytes(buffer.getvalue() + b"".join(_entry(str(k), str(v)) for k, v in facts.items()))


def _entry(key, value):
    """One metadata entry of a model; protobuf messages may be lengthened by appending fields."""
    pair = _field(1, key.encode()) + _field(2, value.encode())
    return _field(14, pair)


def _field(number, content):
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def metadata(file):
    """The metadata entries of a model file."""
    content, at, found = Path(file).read_bytes(), 0, {}
    while at < len(content):
        tag, at = _read_varint(content, at)
        if tag & 7 == 0:
            _, at = _read_varint(content, at)
            continue
        size, at = _read_varint(content, at)
        if tag == 14 << 3 | 2:
            _, start = _read_varint(content, at)
            length, start = _read_varint(content, start)
            key = content[start:start + length].decode()
            _, start = _read_varint(content, start + length)
            length, start = _read_varint(content, start)
            found[key] = content[start:start + length].decode()
        at += size
    return found


def _read_varint(content, at):
    value, shift = 0, 0
    while True:
        value |= (content[at] & 127) << shift
        at, shift = at + 1, shift + 7
        if content[at - 1] < 128:
            return value, at
