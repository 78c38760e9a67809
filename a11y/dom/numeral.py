"""Numbers as counter styles write them.

https://www.w3.org/TR/css-counter-styles-3/#predefined-counters
"""

from a11y.standards import html_elements as html


def numeral(style: str, number: int) -> str:
    """A number in a style of counters, in decimal where the style has no word for it; "" for the style `none`."""
    if style in html.BULLETS:
        return html.BULLETS[style]
    if style == "none":
        return ""
    if style == "decimal-leading-zero":
        return f"{number:03d}" if number < 0 else f"{number:02d}"
    shown = str(number)
    if number > 0 and style.endswith(("alpha", "latin")):
        shown = _alphabetic(number)
    elif 0 < number < 4000 and style.endswith("roman"):
        shown = _roman(number)
    return shown.upper() if style.startswith("upper") else shown


def _alphabetic(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def numbered(number: int, kind: str) -> str:
    """The number of an item with the full stop after it, in an `ol` of that `type` ("" for figures).

    >>> numbered(3, ""), numbered(3, "a"), numbered(3, "I"), numbered(0, "a")
    ('3.', 'c.', 'III.', '0.')
    """
    return numeral(html.LIST_TYPES_OF_OL.get(kind, "decimal"), number) + "."
