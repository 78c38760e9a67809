"""How likely each kind is for a unit of the body, by weights that `bench/flattened_lines.py` learned."""

import math
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

KINDS = ("paragraph", "heading", "caption", "out")
"""The order of the weights."""


_NOTHING = (0.0, 0.0, 0.0, 0.0)


class Odds(NamedTuple):
    """Probabilities; together they are 1."""

    paragraph: float
    heading: float
    caption: float
    out: float


def odds(traits: Sequence[str]) -> Odds:
    """The probability of each kind for a unit with those traits."""
    known = _weights()
    paragraph = heading = caption = left_out = 0.0
    for trait in traits:
        a, b, c, d = known.get(trait, _NOTHING)
        paragraph += a
        heading += b
        caption += c
        left_out += d
    most = max(paragraph, heading, caption, left_out)
    powers = [math.exp(total - most) for total in (paragraph, heading, caption, left_out)]
    whole = sum(powers)
    return Odds(*[power / whole for power in powers])


def evidence(traits: Sequence[str], kind: str) -> str:
    """The trait that speaks most for that kind."""
    at, known = KINDS.index(kind), _weights()
    most = max(traits, key=lambda trait: known.get(trait, _NOTHING)[at])
    return f"looks so: {most}"


@cache
def _weights() -> dict[str, tuple[float, float, float, float]]:
    table: dict[str, tuple[float, float, float, float]] = tomllib.loads(
        files(__package__).joinpath("weights.toml").read_text("utf-8")
    )["weights"]
    return table
