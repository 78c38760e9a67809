"""Roman numerals."""

import re

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
ROMAN = r"(?=[IVXLCDM]+\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![IVXLCDM])"
"""A well-formed numeral, as part of a pattern."""
_WHOLE = re.compile(ROMAN)


def value(numeral: str) -> int:
    """The number, 0 where it is none."""
    if not _WHOLE.fullmatch(numeral):
        return 0
    digits = [_VALUES[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
