"""How likely each kind is for the units of a text, by a net of weights that `bench/flattened_lines.py` learned.

Three layers: the first makes a few sums of a unit's traits, the second of those of the unit and its neighbours, the
third of the second's. https://en.wikipedia.org/wiki/Convolutional_neural_network
"""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from a11y.extract.flattened.shapes import Floats
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.traits import stack

KINDS = ("out", "paragraph", "heading", "caption", "headline", "byline")
"""The order of the weights."""
_ABOVE, _BELOW = 120, 40
"""Units around the body that are looked at."""
_SINGLE = 65536 * 4
"""Products: OpenBLAS takes one thread for so many (SMP_THRESHOLD_MIN * GEMM_MULTITHREAD_THRESHOLD)."""
_BLOCK = 2048
"""Units for which evidence is found at once."""
_ROWS = 8192
"""Units that are weighed at once."""
_TOLD = 2
"""Traits that are named as evidence."""


Layers = tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]


class Odds(Struct, frozen=True, gc=False):
    """Probabilities; together they are 1."""

    out: float
    paragraph: float
    heading: float
    caption: float
    headline: float
    byline: float


class Net(NamedTuple):
    """The weights, a column for each sum, and what is added to the sums."""

    traits: tuple[str, ...]
    own: Floats
    own_bias: Floats
    near: Floats
    near_bias: Floats
    far: Floats
    far_bias: Floats
    last: Floats
    last_bias: Floats


class Judged(NamedTuple):
    """What the units around a body are likely to be."""

    start: int
    odds: Floats
    values: Floats
    layers: Layers

    def at(self, i: int) -> Odds:
        """The odds of unit i; far from the body it is out."""
        return Odds(*self.odds[i - self.start].tolist()) if 0 <= i - self.start < len(self.odds) else _FAR

    def evidence(self, units: Sequence[int], kinds: Sequence[str]) -> list[str]:
        """For each unit the traits of its own that speak most for that kind."""
        blocks = (slice(i, i + _BLOCK) for i in range(0, len(units), _BLOCK))
        return [told for block in blocks for told in self._evidence(units[block], kinds[block])]

    def _evidence(self, units: Sequence[int], kinds: Sequence[str]) -> list[str]:
        net, rows = read_net(), [i - self.start for i in units]
        own, near, far = (layer[rows] for layer in self.layers)
        slope = _last()[:, [KINDS.index(kind) for kind in kinds]].T
        wide = net.far.shape[1]
        middle_far, middle_near = _middle(net.far, wide), _middle(net.near, net.own.shape[1])
        inner = _times(_times(slope[:, :wide] * far, middle_far.T) * near, middle_near.T) + slope[:, wide:]
        says = _times(inner * own, net.own.T) * self.values[rows]
        each, told = np.arange(len(rows)), [""] * len(rows)
        for _ in range(_TOLD):
            best = says.argmax(axis=1)
            for n, (j, speaks) in enumerate(zip(best.tolist(), (says[each, best] > 0).tolist(), strict=True)):
                if speaks:
                    told[n] += f"; {net.traits[j]}" if told[n] else f"looks so: {net.traits[j]}"
            says[each, best] = 0
        return [names or "looks so: " for names in told]


_FAR = Odds(1, 0, 0, 0, 0, 0)


def judge(seen: Sequence[Seen], body: range) -> Judged:
    """What is likely for each unit of the body and around it."""
    return judge_by(read_net(), seen, body)


def judge_by(net: Net, seen: Sequence[Seen], body: range) -> Judged:
    """The same by another net."""
    near = around(seen, body)
    values = stack(seen, body, near)
    odds, layers = weigh(net, values)
    return Judged(near.start, odds, values, layers)


def around(seen: Sequence[Seen], body: range) -> range:
    """The units that are judged."""
    return range(max(0, body.start - _ABOVE), min(len(seen), body.stop + _BELOW))


def weigh(net: Net, values: Floats) -> tuple[Floats, Layers]:
    """The probabilities of each kind, a row for each unit, and which sums of the layers were above 0."""
    if len(values) <= _ROWS:
        return _weigh(net, values)
    beside = (len(net.near) // net.own.shape[1] + len(net.far) // net.near.shape[1]) // 2
    blocks = []
    for start in range(0, len(values), _ROWS):
        first = max(0, start - beside)
        odds, layers = _weigh(net, values[first : start + _ROWS + beside])
        blocks.append([found[start - first :][:_ROWS] for found in (odds, *layers)])
    odds, own, near, far = (np.concatenate(found) for found in zip(*blocks, strict=True))
    return odds, (own, near, far)


def _weigh(net: Net, values: Floats) -> tuple[Floats, Layers]:
    """The same of so few units that the sums take no room to speak of."""
    own = _layer(values, net.own, net.own_bias)
    near = _layer(_beside(own, len(net.near)), net.near, net.near_bias)
    far = _layer(_beside(near, len(net.far)), net.far, net.far_bias)
    sums = _times(np.concatenate([far, own], axis=1), net.last)
    sums += net.last_bias
    sums -= sums.max(axis=1, keepdims=True)
    np.exp(sums, out=sums)
    sums /= sums.sum(axis=1, keepdims=True)
    return sums, (own > 0, near > 0, far > 0)


def _layer(below: Floats, weights: Floats, bias: Floats) -> Floats:
    """The sums of a layer, none below 0."""
    sums = _times(below, weights)
    sums += bias
    return np.maximum(sums, 0, out=sums)


def _times(layer: Floats, weights: Floats) -> Floats:
    """The product, in pieces so small that no library spreads them over threads, which costs more than it saves."""
    count, wide = layer.shape
    rows = max(4, _SINGLE // weights.size // 4 * 4)  # in fours, as processors take them
    whole = count - count % rows
    found = np.empty((count, weights.shape[1]), dtype=np.float32)
    if whole:
        np.matmul(layer[:whole].reshape(-1, rows, wide), weights, out=found[:whole].reshape(-1, rows, weights.shape[1]))
    if whole < count:
        np.matmul(layer[whole:], weights, out=found[whole:])
    return found


def _beside(layer: Floats, width: int) -> Floats:
    """Each row with those before and after it, together so wide."""
    count, own = layer.shape
    reach = (width // own - 1) // 2
    padded = np.zeros((count + 2 * reach, own), dtype=layer.dtype)
    padded[reach : reach + count] = layer
    # The same memory seen as overlapping rows, as `sliding_window_view` gives it at ten times the cost.
    return np.ndarray((count, width), padded.dtype, padded, strides=padded.strides)


@cache
def _last() -> Floats:
    """The weights of the last layer, less what speaks for every kind alike."""
    last = read_net().last
    middle: Floats = last.mean(axis=1, keepdims=True)
    return last - middle


def _middle(weights: Floats, own: int) -> Floats:
    """The weights of what a unit itself is among its neighbours, so many rows."""
    start = (len(weights) - own) // 2
    return weights[start : start + own]


@cache
def read_net() -> Net:
    """The weights as they are shipped."""
    table = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    scale = np.float32(table["scale"])

    def weights(name: str) -> Floats:
        rows = table[name]
        return np.array(list(rows.values()) if isinstance(rows, dict) else rows, dtype=np.float32) / scale

    return Net(tuple(table["own"]), *(weights(name) for name in Net._fields[1:]))
