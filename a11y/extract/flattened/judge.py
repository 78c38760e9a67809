"""How likely each kind is for the units of a body, by weights that `bench/flattened_lines.py` learned.

Two passes: the first looks at each unit and what its neighbours look like, the second also at what the first made of
the neighbours.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

KINDS = ("paragraph", "heading", "caption", "out")
"""The order of the weights."""

Weights = Mapping[str, tuple[float, float, float, float]]
_BEYOND = 3
"""How many neighbours on each side the second pass looks at."""


class Odds(NamedTuple):
    """Probabilities; together they are 1."""

    paragraph: float
    heading: float
    caption: float
    out: float


CHROME, EDGE = Odds(0, 0, 0, 1), Odds(0, 0, 0, 0)
"""What the first pass knows without weighing: lines whose words tell, and what lies outside the body."""


class Judged(NamedTuple):
    """What a unit is likely to be, and the traits that make it so."""

    odds: Odds
    traits: tuple[str, ...]

    def evidence(self, kind: str) -> str:
        """The trait that speaks most for that kind."""
        known = _weights_of(kind)
        return f"looks so: {max(filter(known.__contains__, self.traits), key=known.__getitem__)}"


def judge(traits: Sequence[Sequence[str] | None]) -> list[Judged | None]:
    """What is likely for each unit of a body; None where the traits are, for a unit that is known to be chrome."""
    known = _weights()
    first = [CHROME if own is None else odds(own, known["first"]) for own in traits]
    found: list[Judged | None] = []
    for i, own in enumerate(traits):
        if own is None:
            found.append(None)
            continue
        both = (*own, *context(first, i))
        found.append(Judged(odds(both, known["second"]), both))
    return found


def odds(traits: Iterable[str], known: Weights) -> Odds:
    """The probability of each kind for a unit with those traits."""
    paragraph = heading = caption = left_out = 0.0
    for trait in traits:
        if trait in known:
            a, b, c, d = known[trait]
            paragraph += a
            heading += b
            caption += c
            left_out += d
    most = max(paragraph, heading, caption, left_out)
    powers = [math.exp(total - most) for total in (paragraph, heading, caption, left_out)]
    whole = sum(powers)
    return Odds(*[power / whole for power in powers])


def context(first: Sequence[Odds], i: int) -> list[str]:
    """What the first pass made of the unit and its neighbours, as traits."""
    near = [first[j] if 0 <= j < len(first) else EDGE for j in range(i - _BEYOND, i + _BEYOND + 1)]
    kinds = [_kind(x) for x in near]
    own = _BEYOND
    found = [f"first-{kinds[own]}", f"pair-{kinds[own - 1]}-{kinds[own]}", f"pair-{kinds[own]}+{kinds[own + 1]}"]
    found += [f"at{j - own:+}-{kinds[j]}" for j in range(len(near)) if j != own]
    found.append(f"amid-{kinds[own - 1]}-{kinds[own + 1]}")
    left_out = sum(x.out for x in near) - near[own].out
    found.append(f"out-near{int(left_out + 0.5)}")
    found.append(f"out-itself{int(10 * near[own].out)}")
    found.append(f"heading-itself{int(10 * near[own].heading)}")
    return found


def _kind(x: Odds) -> str:
    if x is EDGE:
        return "edge"
    if x is CHROME:
        return "chrome"
    most = max(x)
    return f"{KINDS[x.index(most)]}{'' if most > 0.8 else '-perhaps'}"


@cache
def _weights_of(kind: str) -> Mapping[str, float]:
    at = KINDS.index(kind)
    return {trait: weights[at] for trait, weights in _weights()["second"].items()}


@cache
def _weights() -> dict[str, Weights]:
    return {
        name: {trait: tuple(values) for trait, values in table.items()}
        for name, table in tomllib.loads(files(__package__).joinpath("weights.toml").read_text("utf-8")).items()
    }
