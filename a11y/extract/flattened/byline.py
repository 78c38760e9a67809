"""The lines that say who wrote the article."""

from collections.abc import Sequence
from typing import NamedTuple

from a11y.extract.flattened.judge import Judged
from a11y.extract.flattened.names import is_lead, names_alone, names_said, spoken_of
from a11y.extract.flattened.survey import Seen
from a11y.text.vocabulary import dated, is_agency, without_date

_ABOVE, _BELOW = 8, 10
"""How many units above the headline and below the text a byline may stand."""
_LONGEST, _SAMPLE = 150, 6000
_SAID, _DATED, _WIRE, _LEAST = 0.4, 0.3, 0.45, 0.6
"""What adds to how likely the line is a byline: a word for "by", a date beside names that the text does not speak of, a
date beside an agency at the beginning; how much that has to be together."""
_INTO = 3
_TOGETHER = 2
"""Units from one line of a byline to the next at most."""


class Signed(NamedTuple):
    """A line with names."""

    unit: int
    names: tuple[str, ...]
    strength: float
    said: bool


def find_byline(seen: Sequence[Seen], first: int, body: range, judged: Judged) -> list[Signed]:
    """The lines of the byline, in order; `first` is where the headline stands, or the body without one."""
    text = "".join(seen[i].text for i in body if seen[i].prose)[:_SAMPLE]
    found: list[Signed] = []
    for i in range(max(0, first - _ABOVE), min(len(seen), body.stop + _BELOW)):
        signed = _signed(seen, i, judged.at(i).byline, body, text)
        if signed is not None and signed.strength >= _LEAST:
            found.append(signed)
    best = max(found, key=lambda x: x.strength, default=None)
    return _together(found, best) if best is not None else []


def _together(found: Sequence[Signed], best: Signed) -> list[Signed]:
    """The lines of the same make that stand with the best, one after the other."""
    alike = [x for x in found if x.said == best.said]
    first = last = alike.index(best)
    while first and alike[first].unit - alike[first - 1].unit <= _TOGETHER:
        first -= 1
    while last + 1 < len(alike) and alike[last + 1].unit - alike[last].unit <= _TOGETHER:
        last += 1
    return alike[first : last + 1]


def _signed(seen: Sequence[Seen], i: int, likely: float, body: range, text: str) -> Signed | None:
    """The line with its names, where it could be one of a byline."""
    s = seen[i]
    if s.chrome is not None or s.size > _LONGEST or s.prose or dated(s.text) is not None:
        return None
    names = names_said(s.text)
    alone = () if names else names_alone(s.text)
    if names or (alone and i and is_lead(seen[i - 1].text)):
        return Signed(i, names or alone, likely + _SAID, said=True)
    names = alone
    if not any(2 <= len(name.split()) <= 4 or _is_cjk(name) or is_agency(name) for name in names):
        return None
    near = _is_near_date(seen, i)
    # Where letters have no case, or all the same, names look like any other words.
    if not near and s.text.upper() in (s.text, s.text.lower()) and " " in s.text:
        return None
    wire = is_agency(s.text) and i < body.start + _INTO
    sure = near and (wire or not spoken_of(names, text))
    return Signed(i, names, likely + (_WIRE if sure and wire else _DATED if sure else 0), said=False)


def _is_near_date(seen: Sequence[Seen], i: int) -> bool:
    """Whether the line has a date, or one of the next or last lines is one, as beside a byline."""
    if without_date(seen[i].text) != seen[i].text:
        return True
    near = (*seen[max(0, i - 2) : i], *seen[i + 1 : i + 4])
    return any(s.size <= _LONGEST and dated(s.text) is not None for s in near) or "·" in seen[i].text


def _is_cjk(name: str) -> bool:
    return len(name) > 1 and name[0] > "\u2e80"
