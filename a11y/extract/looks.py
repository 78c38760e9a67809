"""How the markup of a line sets it apart from running text: the looks of captions and the like."""

import re

from a11y.extract.outline import Item, Part
from a11y.extract.style import is_slanted

# https://www.w3.org/TR/css-text-3/#text-align-property
_CENTRED = re.compile(r"text-align:\s*center")
# What inline style sheets say of a line that is smaller than text is (https://www.w3.org/TR/css-fonts-4/#font-size-prop).
_SMALL = re.compile(
    r"font-size:\s*(?:(?:xx?-)?small(?:er)?\b|(?:\d|1[0-4])(?:\.\d+)?px|(?:\d|10)(?:\.\d+)?pt|0?\.\d+r?em|[1-9]\d%)"
)


def looks_of(line: Item) -> set[str]:
    """How the markup of the line sets it apart."""
    place = line.element if line.element is not None else line.container
    style = place.get("style") or ""
    told = {
        "centred": _CENTRED.search(style) is not None or (place.get("align") or "").lower() == "center",
        "slanted": "italic" in style or is_slanted(line),
        "small": bool(_SMALL.search(style)) or all(map(_is_small, line.parts)),
    }
    return {look for look, is_so in told.items() if is_so}


def _is_small(part: Part) -> bool:
    return not isinstance(part, str) and (part.tag == "small" or bool(_SMALL.search(part.get("style") or "")))
