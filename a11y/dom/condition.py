"""Whether the conditions of style sheets hold: @media and @supports.

https://www.w3.org/TR/mediaqueries-5/#evaluating (three values: what is not known makes neither it nor its opposite
hold) ; https://www.w3.org/TR/css-conditional-3/#at-supports
"""

import re
from collections.abc import Callable

from msgspec import Struct

Truth = bool | None
_Leaf = Callable[[str], Truth]

DEPTH = 20
"""Brackets within brackets that are read."""
_TYPES = {"": True, "all": True, "screen": True, "print": False, "speech": False}
_WORDS = re.compile(r"\s+(and|or)\s+")
_NOT = re.compile(r"not(?=[\s(])\s*")
_LENGTH = re.compile(r"(?:calc\(\s*)?(-?[\d.]+)\s*(px|em|rem|)\s*(?:([-+])\s*([\d.]+)px\s*)?\)?")
_SIGN = re.compile(r"\s*([<>]=?|=|:)\s*")
_FONT_SIZE = 16
"""In pixels, of the browser: what em and rem mean in a media query."""
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", ":": "="}
_FEATURES = {
    "any-hover": {"", "hover"},
    "any-pointer": {"", "fine"},
    "color": {""},
    "display-mode": {"browser"},
    "forced-colors": {"none"},
    "hover": {"", "hover"},
    "orientation": {"landscape"},
    "pointer": {"", "fine"},
    "prefers-color-scheme": {"", "light"},
    "prefers-contrast": {"no-preference"},
    "prefers-reduced-motion": {"no-preference"},
    "prefers-reduced-transparency": {"no-preference"},
    "scripting": {"none"},
    "update": {"", "fast"},
}
"""The values for which a feature holds, "" for the feature by itself: a desktop with a mouse and no preferences."""
_DISPLAYS = frozenset(
    """
    none contents block inline inline-block flow-root flex inline-flex grid inline-grid table inline-table list-item
    ruby math table-row table-cell table-caption table-row-group table-column table-header-group table-footer-group
    initial inherit unset revert revert-layer subgrid
    """.split()
)
_FOREIGN = re.compile(r"\(\s*-(?:ms|moz|o|khtml)-|:\s*-(?:ms|moz|o)-|-webkit-(?:touch-callout|overflow-scrolling)")
"""Properties and values that are only known to browsers other than Chromium."""


class Media(Struct, frozen=True):
    """What the page is rendered on."""

    width: int = 1280
    """Of the viewport, in pixels."""
    scripting: bool = True
    """Whether scripts would run, for `noscript`; none ever do."""


def media_holds(condition: str, media: Media) -> bool:
    """Whether a list of media queries holds."""
    return any(_query(query.strip().lower(), media) for query in split(condition, ","))


def supports_holds(condition: str) -> bool:
    """Whether Chromium supports what @supports asks for."""
    return _condition(condition.strip().lower(), _supported, DEPTH) is True


def split(text: str, separator: str) -> list[str]:
    """The parts of a text between separators that stand in no brackets."""
    parts = text.split(separator)
    if "(" not in text and "[" not in text:
        return parts
    whole: list[str] = []
    depth = 0
    for part in parts:
        if depth > 0:
            whole[-1] += separator + part
        else:
            whole.append(part)
        depth += part.count("(") + part.count("[") - part.count(")") - part.count("]")
    return whole


def _query(query: str, media: Media) -> bool:
    """A media query: a type, conditions, or both. `not` and `only` before a type are for all of the query."""
    first = query.partition("(")[0]
    words = first.split()
    kinds = [word for word in words if word not in {"not", "only", "and"}]
    if not query:
        return True
    if not kinds:
        return _condition(query, lambda leaf: _feature(leaf, media), DEPTH) is True
    of_type = _TYPES.get(kinds[0], False)
    rest = query.partition(" and ")[2]
    holds = _condition(rest, lambda leaf: _feature(leaf, media), DEPTH) if rest else True
    both = holds if of_type else False
    return both is False if words[0] == "not" else both is True


def _condition(text: str, leaf: _Leaf, depth: int) -> Truth:
    """Conditions joined by and, or, not and brackets; None where that is not known."""
    text = text.strip()
    if depth == 0 or not text:
        return None
    if negated := _NOT.match(text):
        inner = _condition(text[negated.end() :], leaf, depth - 1)
        return None if inner is None else not inner
    for word, absorbing in (("and", False), ("or", True)):
        parts = split(_WORDS.sub(r" \1 ", text), f" {word} ")
        if len(parts) > 1:
            values = [_condition(part, leaf, depth - 1) for part in parts]
            return absorbing if absorbing in values else (None if None in values else not absorbing)
    if text.startswith("(") and text.endswith(")") and text[1:].lstrip().startswith(("(", "not ", "not(")):
        return _condition(text[1:-1], leaf, depth - 1)
    return leaf(text)


def _feature(text: str, media: Media) -> Truth:
    """https://www.w3.org/TR/mediaqueries-5/#mq-features"""
    inner = text.strip("() ") if "calc" not in text else text[1:-1].strip()
    parts = _SIGN.split(inner)
    if len(parts) == 5:  # 400px <= width < 700px
        low, sign, name, second, high = parts
        return _both(_range(name, _FLIPPED[sign], low, media), _range(name, second, high, media))
    if len(parts) == 3:
        name, sign, value = parts
        if _LENGTH.fullmatch(name):
            return _range(value, _FLIPPED[sign], name, media)
        if name.startswith(("min-", "max-")):
            return _range(name[4:], ">=" if name.startswith("min-") else "<=", value, media)
        if name == "width":
            return _range(name, sign, value, media)
        return value in _FEATURES[name] if name in _FEATURES else None
    return "" in _FEATURES[inner] if inner in _FEATURES else None


def _range(name: str, sign: str, value: str, media: Media) -> Truth:
    pixels = _pixels(value)
    if name != "width" or pixels is None:
        return None
    width = media.width
    return {"<": width < pixels, "<=": width <= pixels, ">": width > pixels, ">=": width >= pixels}.get(
        sign, width == pixels
    )


def _pixels(value: str) -> float | None:
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        return None
    try:
        found = float(match[1]) * (_FONT_SIZE if match[2] in {"em", "rem"} else 1)
        return found + float((match[3] or "+") + (match[4] or "0"))
    except ValueError:
        return None


def _both(one: Truth, other: Truth) -> Truth:
    return False if False in (one, other) else (None if None in (one, other) else True)


def _supported(text: str) -> Truth:
    """A declaration in brackets; selectors and font technologies are taken for supported."""
    if _FOREIGN.search(text):
        return False
    name, colon, value = text.strip("() ").partition(":")
    if not text.startswith("(") or not colon:
        return True if text.startswith(("selector(", "font-")) else None
    return value.strip() in _DISPLAYS if name.strip() == "display" else len(name.strip()) > 1
