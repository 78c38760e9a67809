"""Letters and Roman numerals that number the items of a list: "b)", "(iv)", "C."."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Numbering = Literal["", "a", "A", "i", "I"]
_LEAD = re.compile(r"\(?(?P<letters>[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})(?:\)|(?<!\(.)\.)\s+(?=\S)")
_FIRST_LETTERS, _LONGEST = 9, 9
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Lettered(NamedTuple):
    """What a line begins with, and the numbers that may mean."""

    lead: str
    as_letter: int
    """0 where it is none."""
    as_roman: int

    def after(self, above: "Lettered | None") -> int:
        """Its number, where the item above has the one before; 0 where not."""
        return 0 if above is None else _next(above, self, 1)

    def before(self, below: "Lettered | None") -> int:
        """Its number, where the item below has the next one; 0 where not."""
        return 0 if below is None else _next(self, below, 0)


def _next(one: Lettered, other: Lettered, step: int) -> int:
    if one.lead[0].isupper() != other.lead[0].isupper() or (one.lead[0] == "(") != (other.lead[0] == "("):
        return 0
    if 0 < one.as_letter == other.as_letter - 1:
        return one.as_letter + step
    return one.as_roman + step if 0 < one.as_roman == other.as_roman - 1 else 0


@lru_cache(maxsize=1024)
def letters(text: str) -> Lettered | None:
    """The letters that number the line, None where none do."""
    if not (text[1:2] in (")", ".") or ")" in text[2:_LONGEST] or "." in text[2:_LONGEST]):
        return None
    found = _LEAD.match(text)
    if found is None:
        return None
    own = found["letters"].lower()
    return Lettered(found[0], ord(own) - ord("a") + 1 if len(own) == 1 else 0, _roman(own))


def numbering(lead: str, value: int) -> Numbering:
    """The kind of numbers in the list whose first item begins so and has that number."""
    own = lead.strip(" ().")
    if not own.isascii() or not own.isalpha():
        return ""
    if len(own) == 1 and ord(own.lower()) - ord("a") + 1 == value:
        return "a" if own.islower() else "A"
    return "i" if own.islower() else "I"


def _roman(text: str) -> int:
    """The value of a Roman numeral; 0 for other letters."""
    if not set(text) <= set(_ROMAN):
        return 0
    values = [_ROMAN[c] for c in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
