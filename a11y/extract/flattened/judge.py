"""How likely each kind is for a unit of the body, by weights learned from labelled pages (`bench/flattened_lines.py`)."""

import math
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

KINDS = ("paragraph", "heading", "caption", "out")
"""The order of the weights."""


class Odds(NamedTuple):
    """Probabilities; together they are 1."""

    paragraph: float
    heading: float
    caption: float
    out: float


def odds(traits: Sequence[str]) -> Odds:
    """The probability of each kind for a unit with those traits."""
    known = _weights()
    sums = [0.0, 0.0, 0.0, 0.0]
    for trait in traits:
        weights = known.get(trait)
        if weights is not None:
            for k in range(4):
                sums[k] += weights[k]
    most = max(sums)
    powers = [math.exp(total - most) for total in sums]
    whole = sum(powers)
    return Odds(*(power / whole for power in powers))


def evidence(traits: Sequence[str], kind: str) -> str:
    """The three traits that speak most for that kind."""
    at, known = KINDS.index(kind), _weights()
    told = sorted((trait for trait in traits if trait in known), key=lambda trait: -known[trait][at])
    return f"looks like: {', '.join(told[:3])}"


@cache
def _weights() -> dict[str, list[float]]:
    table: dict[str, list[float]] = tomllib.loads(files(__package__).joinpath("weights.toml").read_text("utf-8"))["weights"]
    return table
