"""Trains the net by which the lines of flattened text are judged (`a11y/extract/flattened/judge.py`), with numpy alone.

Adam with a learning rate that falls as a cosine, dropout, weight decay; in some texts all that words tell is hidden, so
that the net also learns to do without. The same seed gives the same weights.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.judge import KINDS, Net

Floats = NDArray[np.float32]
Weights = dict[str, Floats]
OWN, HIDDEN, REACH = 48, 64, 3
"""Sums of the first layer and of the others, and neighbours on each side that the others see."""
EPOCHS, RATE, DECAY, DROPPED, WORDLESS, LINES, SEED = 32, 2e-3, 5e-3, 0.25, 0.15, 3000, 7
PAD, LONGEST, SCALE = 4, 700, 200
KIND_WEIGHTS = np.array([0.5, 1, 1.2, 1.5, 2, 2], dtype=np.float32)
"""Headlines and bylines are few."""
BY_WORDS = (
    "a date",
    "a byline",
    "a credit",
    "ends with a credit",
    "begins as a caption",
    "an agency",
    "a correction",
    "footer",
)


class Sample(NamedTuple):
    """The lines of a text: their traits, their kinds (-1 where nobody knows), where its body starts, what it counts."""

    values: NDArray[np.float16]
    kinds: NDArray[np.int8]
    start: int
    weight: float


class Batch(NamedTuple):
    """Several texts one after the other, with empty rows between."""

    values: Floats
    kinds: NDArray[np.int64]
    weights: Floats
    there: Floats


def fit(samples: Sequence[Sample], names: Sequence[str]) -> Weights:
    """The weights that tell the kinds of those lines."""
    chance = np.random.default_rng(SEED)
    known = start(len(names), np.random.default_rng(SEED))
    mean, square = ({name: np.zeros_like(x) for name, x in known.items()} for _ in range(2))
    words = [i for i, name in enumerate(names) if "chrome" in name or name in BY_WORDS]
    steps = EPOCHS * max(1, sum(min(LONGEST, len(x.kinds)) for x in samples) // LINES)
    step = 0
    for _ in range(EPOCHS):
        for batch in batches(samples, chance, words):
            step += 1
            slopes = gradient(known, batch, chance)
            rate = RATE * min(1, step / 50) * max(0.03, 0.5 * (1 + np.cos(np.pi * min(1, step / steps))))
            for name, slope in slopes.items():
                mean[name] = 0.9 * mean[name] + 0.1 * slope
                square[name] = 0.999 * square[name] + 0.001 * slope**2
                move = mean[name] / (1 - 0.9**step) / (np.sqrt(square[name] / (1 - 0.999**step)) + 1e-8)
                known[name] -= np.float32(rate) * (move + (DECAY * known[name] if known[name].ndim > 1 else 0))
    return known


def start(traits: int, chance: np.random.Generator) -> Weights:
    """Weights to begin with."""

    def some(rows: int, columns: int, inputs: float) -> Floats:
        found: Floats = (chance.standard_normal((rows, columns)) * np.sqrt(2 / inputs)).astype(np.float32)
        return found

    wide = 2 * REACH + 1
    return {
        "own": some(traits, OWN, traits / 3),
        "own_bias": np.zeros(OWN, np.float32),
        "near": some(wide * OWN, HIDDEN, wide * OWN),
        "near_bias": np.zeros(HIDDEN, np.float32),
        "far": some(wide * HIDDEN, HIDDEN, wide * HIDDEN),
        "far_bias": np.zeros(HIDDEN, np.float32),
        "last": some(HIDDEN + OWN, len(KINDS), 4 * (HIDDEN + OWN)),
        "last_bias": np.zeros(len(KINDS), np.float32),
    }


def batches(samples: Sequence[Sample], chance: np.random.Generator, words: Sequence[int]) -> Iterator[Batch]:
    """The texts in random order."""
    some: list[Sample] = []
    for i in chance.permutation(len(samples)):
        some.append(samples[i])
        if sum(len(x.kinds) for x in some) >= LINES:
            yield batch_of(some, chance, words)
            some = []
    if some:
        yield batch_of(some, chance, words)


def batch_of(samples: Sequence[Sample], chance: np.random.Generator, words: Sequence[int]) -> Batch:
    """One batch of those texts: of long ones the part around the body, some without what words tell."""
    rows: list[tuple[Floats, NDArray[np.int64], Floats, Floats]] = []
    for sample in samples:
        first = max(0, sample.start - int(chance.integers(60, 200))) if len(sample.kinds) > LONGEST else 0
        values = sample.values[first : first + LONGEST].astype(np.float32)
        kinds = sample.kinds[first : first + LONGEST].astype(np.int64)
        if chance.random() < WORDLESS:
            values[:, words] = 0
        weights = np.where(kinds >= 0, KIND_WEIGHTS[np.maximum(kinds, 0)], 0) * np.float32(sample.weight)
        rows.append((values, kinds, weights.astype(np.float32), np.ones(len(kinds), np.float32)))
        none = np.zeros(PAD, np.float32)
        rows.append((np.zeros((PAD, values.shape[1]), np.float32), np.full(PAD, -1), none, none))
    values, kinds, weights, there = (np.concatenate(column) for column in zip(*rows, strict=True))
    return Batch(values, kinds, weights / weights.sum(), there[:, None])


def gradient(known: Weights, batch: Batch, chance: np.random.Generator) -> Weights:
    """In which direction each weight makes the kinds of the batch less likely."""

    def drop(layer: Floats) -> Floats:
        kept = chance.random(layer.shape, dtype=np.float32) > DROPPED
        return kept.astype(np.float32) / np.float32(1 - DROPPED)

    own = np.maximum(batch.values @ known["own"] + known["own_bias"], 0) * batch.there
    own_kept = drop(own)
    own *= own_kept
    beside = spread(own)
    near = np.maximum(beside @ known["near"] + known["near_bias"], 0) * batch.there
    near_kept = drop(near)
    near *= near_kept
    beyond = spread(near)
    far = np.maximum(beyond @ known["far"] + known["far_bias"], 0)
    far_kept = drop(far)
    far *= far_kept
    both = np.concatenate([far, own], axis=1)
    sums = both @ known["last"] + known["last_bias"]
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    wrong = powers / powers.sum(axis=1, keepdims=True)
    wrong[np.arange(len(wrong)), np.maximum(batch.kinds, 0)] -= 1
    wrong *= batch.weights[:, None]
    back = wrong @ known["last"].T
    far_wrong = back[:, :HIDDEN] * (far > 0) * far_kept
    near_wrong = gather(far_wrong @ known["far"].T, HIDDEN) * (near > 0) * near_kept * batch.there
    own_wrong = (gather(near_wrong @ known["near"].T, OWN) + back[:, HIDDEN:]) * (own > 0) * own_kept * batch.there
    found: Weights = {}
    for name, given, slopes in (
        ("own", batch.values, own_wrong),
        ("near", beside, near_wrong),
        ("far", beyond, far_wrong),
        ("last", both, wrong),
    ):
        found |= {name: given.T @ slopes, f"{name}_bias": slopes.sum(axis=0)}
    return found


def spread(layer: Floats) -> Floats:
    """Each row with its neighbours before and after it."""
    count, own = layer.shape
    padded = np.zeros((count + 2 * REACH, own), dtype=np.float32)
    padded[REACH : REACH + count] = layer
    return np.concatenate([padded[j : j + count] for j in range(2 * REACH + 1)], axis=1)


def gather(slopes: Floats, own: int) -> Floats:
    """What the rows of `spread` say of each row."""
    count = len(slopes)
    padded = np.zeros((count + 2 * REACH, own), dtype=np.float32)
    for j in range(2 * REACH + 1):
        padded[j : j + count] += slopes[:, j * own : (j + 1) * own]
    middle: Floats = padded[REACH : REACH + count]
    return middle


def net_of(known: Weights, names: Sequence[str]) -> Net:
    """The net as it is after writing and reading."""
    whole = {name: np.rint(weights * SCALE).astype(np.float32) / np.float32(SCALE) for name, weights in known.items()}
    return Net(tuple(names), *(whole[name] for name in Net._fields[1:]))


def write(known: Weights, names: Sequence[str], path: Path) -> None:
    """Write the weights as readable data: a line for each trait, or for each sum that a layer is given."""
    lines = [f'"scale": {SCALE}']
    for name, weights in known.items():
        rows = [json.dumps(row) for row in np.rint(weights * SCALE).astype(int).tolist()]
        if name == "own":
            rows = [f"{json.dumps(trait)}: {row}" for trait, row in zip(names, rows, strict=True)]
        begin, end = "{}" if name == "own" else "[]"
        inner = ", ".join(rows) if weights.ndim == 1 else ",\n".join(rows)
        lines.append(f'"{name}": {begin}\n{inner}\n{end}')
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
