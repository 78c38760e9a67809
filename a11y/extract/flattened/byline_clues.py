"""What speaks for and against a line of names being the byline, by weights that `bench/byline_weights.py` prints."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from a11y.extract.flattened.names import goes_on, is_lead, names_alone, names_listed, names_said, says_chrome, spoken_of
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.told import DATE
from a11y.extract.flattened.wires import is_wire
from a11y.text.vocabulary import dated, is_agency, is_cjk, is_credit, parse_date, without_date

_LONGEST = 150
_SHORT = 60
_DIGIT = re.compile(r"\d")
INTO = 5
_SLIGHT = 0.02
"""So likely at least, and so unlikely at least, is every line a byline, before other clues are weighed."""
WEIGHTS = {
    "always": -1.5,
    "looks like one": 0.6,
    "a word for by": 0.8,
    "a word for by in the header": 1.0,
    "in the text": 0.0,
    "a word for by above": 0.8,
    "in the header": 1.6,
    "at the end of the text": 1.1,
    "after the text": 0.7,
    "above the headline": -0.2,
    "a date in the line": 0.7,
    "a date beside it": 1.5,
    "the text speaks of them": -1.6,
    "in words of chrome": -1.4,
    "an agency": 0.8,
    "several names": 0.7,
    "said twice": 0.9,
    "spoken of below": 0.8,
    "beside a credit": -0.4,
    "one of a list": 0.5,
    "in one kind of letters": -1.5,
    "in letters without capitals": -0.5,
    "neither two words nor three": -1.2,
}
_SPOKEN = "the text speaks of them"
_TOLD = 3
"""Clues that are named as evidence."""


class Signed(NamedTuple):
    """A line with names, and how likely it is a byline."""

    unit: int
    """-1 where a paragraph has the names."""
    names: tuple[str, ...]
    strength: float
    evidence: str
    spoken: bool = False
    """Whether the text speaks of them, as it does of those in its pictures."""


def weigh_names(seen: Sequence[Seen], i: int, likely: float, place: tuple[int, range], text: str) -> Signed | None:
    """The line with its names, where it could be one of a byline; `place` is where the headline and the body stand."""
    names = names_of(seen, i)
    if not names:
        return None
    true = list(clues(seen, i, names, place, text))
    score = WEIGHTS["always"] + WEIGHTS["looks like one"] * logit(likely) + sum(WEIGHTS[clue] for clue in true)
    telling = sorted((clue for clue in true if WEIGHTS[clue] > 0), key=lambda clue: -WEIGHTS[clue])[:_TOLD]
    evidence = f"names: {'; '.join(telling)}" if telling else "names that look like a byline"
    return Signed(i, names, 1 / (1 + math.exp(-score)), evidence, _SPOKEN in true)


def logit(likely: float) -> float:
    """The logarithm of the odds, never very far from even."""
    known = min(max(likely, _SLIGHT), 1 - _SLIGHT)
    return math.log(known / (1 - known))


def names_of(seen: Sequence[Seen], i: int) -> tuple[str, ...]:
    """The names of a line that could be one of a byline; () of other lines."""
    s = seen[i]
    if s.chrome is not None or s.unit.marker in ("row", "heading") or s.size > _LONGEST or s.prose or s.told & DATE:
        return ()
    said = names_said(s.text)
    if said:
        return said
    names = names_listed(s.text) if i and is_lead(seen[i - 1].text) else names_alone(s.text)
    return names if any(map(_may_sign, names)) else ()


def _may_sign(name: str) -> bool:
    """Whether the name is that of a person or of an agency that writes."""
    return is_wire(name) if is_agency(name) else 2 <= len(name.split()) <= 4 or is_cjk(name)


def clues(seen: Sequence[Seen], i: int, names: Sequence[str], place: tuple[int, range], text: str) -> Iterator[str]:
    """What is true of the line."""
    s = seen[i]
    where = _place(i, *place)
    yield where
    said = bool(names_said(s.text))
    if said:
        yield "a word for by in the header" if where == "in the header" else "a word for by"
    elif i and is_lead(seen[i - 1].text):
        yield "a word for by above"
    if _has_date(s.text):
        yield "a date in the line"
    elif _is_near_date(seen, i):
        yield "a date beside it"
    if spoken_of(names, text):
        yield _SPOKEN
    if len(names) > 1:
        yield "several names"
    if any(is_agency(name) for name in names):
        yield "an agency"
    else:
        yield from _shape(s.text, names, said=said)
    yield from _around(seen, i, names)


def _shape(text: str, names: Sequence[str], *, said: bool) -> Iterator[str]:
    """How the names are written."""
    if says_chrome(names) > 0.5:
        yield "in words of chrome"
    if not said and text.upper() in (text, text.lower()):
        yield "in one kind of letters" if text.upper() != text.lower() else "in letters without capitals"
    if not all(2 <= len(name.split()) <= 3 or is_cjk(name) for name in names):
        yield "neither two words nor three"


def _around(seen: Sequence[Seen], i: int, names: Sequence[str]) -> Iterator[str]:
    """What the lines above and below tell."""
    beside = [seen[j].text for j in (i - 1, i + 1) if 0 <= j < len(seen)]
    if any(len(text) <= _LONGEST and names == names_alone(text) for text in beside):
        yield "said twice"
    if any(is_credit(text) for text in beside):
        yield "beside a credit"
    if goes_on(seen[i].text) or (i and goes_on(seen[i - 1].text)):
        yield "one of a list"
    last = names[0].rstrip().rpartition(" ")[2]
    if any(s.words > 5 and last in s.text[:120] for s in seen[i + 1 : i + 3]):
        yield "spoken of below"


def _place(i: int, first: int, body: range) -> str:
    if i < first:
        return "above the headline"
    if i < max(first, body.start) + INTO:
        return "in the header"
    if i >= body.stop:
        return "after the text"
    return "at the end of the text" if i >= body.stop - 2 else "in the text"


def _is_date(s: Seen) -> bool:
    """Whether the line is a date; of chrome nobody has asked yet."""
    return s.told & DATE > 0 if s.chrome is None else dated(s.text) is not None


def _has_date(text: str) -> bool:
    """Whether a date, an age or a time of reading stands in the line."""
    if not _DIGIT.search(text):
        return False
    left = without_date(text)
    return bool(parse_date(text)) or any(c.isalpha() for c in text.replace(left, "", 1))


def _is_near_date(seen: Sequence[Seen], i: int) -> bool:
    """Whether one of the next or last lines is a date, as beside a byline."""
    near = (*seen[max(0, i - 2) : i], *seen[i + 1 : i + 4])
    if any(s.size <= _LONGEST and _is_date(s) for s in near) or "·" in seen[i].text:
        return True
    return any(s.size <= _SHORT and not s.prose and parse_date(s.text) for s in near)
