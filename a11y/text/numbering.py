"""How lists are numbered, as HTML and CSS say it."""

from a11y.standards.html_elements import BULLETS, LIST_TYPES_OF_OL


def numbered(number: int, kind: str) -> str:
    """The number of an item with the full stop after it, in a list of that `type` ("" for figures).

    >>> numbered(3, ""), numbered(3, "a"), numbered(3, "I"), numbered(0, "a")
    ('3.', 'c.', 'III.', '0.')
    """
    return marker(LIST_TYPES_OF_OL.get(kind, "decimal"), number)


def marker(style: str, number: int) -> str:
    """What stands before a list item, without the space after it.

    https://www.w3.org/TR/css-counter-styles-3/#predefined-counters
    """
    if style in BULLETS:
        return BULLETS[style]
    if style in {"", "none"}:
        return ""
    shown = str(number)
    if number > 0 and style.endswith(("alpha", "latin")):
        shown = _alphabetic(number)
    elif 0 < number < 4000 and style.endswith("roman"):
        shown = _roman(number)
    return (shown.upper() if style.startswith("upper") else shown) + "."


def _alphabetic(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        while number >= value:
            numeral += letters
            number -= value
    return numeral


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
