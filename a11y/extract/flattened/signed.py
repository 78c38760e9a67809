"""Traits of lines that may say who wrote the article."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.names import is_lead, names_alone, names_said, presented, says_chrome, spoken_of
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.told import SIGNING
from a11y.text.vocabulary import is_agency, without_date

_LONGEST, _LONGEST_ALONE, _SAMPLE = 150, 120, 8000
_PRESENTED, _FEWEST = 500, 4
_LAST = 2
"""Paragraphs that may be about the author."""
SIGNED = (
    "names alone",
    "names that the text speaks of",
    "names that the text does not speak of",
    "names beside a date",
    "names in words of chrome",
    "some name in words of chrome",
    "names in small letters in the text",
    "names of two or three words",
    "several names",
    "names after a word for by",
    "under a word for by",
    "presents somebody",
)
_DIGIT = re.compile(r"\d")


def spoken(seen: Sequence[Seen], body: range) -> str:
    """What the text says, but for its end: the author is hardly spoken of before that."""
    prose = [seen[i].text for i in body if seen[i].prose]
    return "\n".join(prose[:-_LAST] if len(prose) > 2 * _LAST else prose)[:_SAMPLE]


def read_signed(seen: Sequence[Seen], body: range, into: NDArray[np.float32]) -> None:
    """Whether the units are names alone or said to be those who wrote, and whether the text speaks of them."""
    text = spoken(seen, body)
    for i, s in enumerate(seen):
        if s.chrome is None and s.prose:
            if s.size <= _PRESENTED and presented(s.text):
                into[i, 11] = 1
        elif s.chrome is None and s.size <= _LONGEST:
            said = names_said(s.text) if s.told & SIGNING else ()
            alone = names_alone(s.text) if not said and s.size <= _LONGEST_ALONE else ()
            if said or alone:
                into[i] = _row(s, text, said, alone)
            elif s.words > _FEWEST and presented(s.text):
                into[i, 11] = 1
            if i and is_lead(seen[i - 1].text):
                into[i, 10] = 1


def _row(s: Seen, text: str, said: Sequence[str], alone: Sequence[str]) -> tuple[float, ...]:
    names = said or alone
    of = spoken_of(names, text)
    chrome = says_chrome(names)
    first = names[0].partition(" ")[0]
    small = first.lower() != first and f" {first.lower()} " in text
    return (
        float(bool(alone)),
        float(of),
        float(not of),
        float(_DIGIT.search(s.text) is not None and without_date(s.text) != s.text),
        chrome,
        float(chrome > 0),
        float(small),
        float(all(2 <= len(name.split()) <= 3 and not is_agency(name) for name in names)),
        float(len(names) > 1),
        float(bool(said)),
        0.0,
        0.0,
    )
