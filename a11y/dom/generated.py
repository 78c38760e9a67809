"""The text that style sheets generate: `content` of ::before and ::after, with counters and alternative text.

https://drafts.csswg.org/css-content/ ; https://www.w3.org/TR/css-lists-3/#auto-numbering
"""

import re
from collections.abc import Mapping

from a11y.dom.flat_tree import Element

LONGEST = 2000
"""Characters of a value that are read."""

Cascaded = Mapping[str, tuple[object, str]]

# A string, a function such as attr(x) or url(x), or the slash before the alternative text.
_PIECE = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w-]+)\(([^)]*)\)|(/)|([\w-]+)""", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_QUOTES = {"open-quote": "“", "close-quote": "”"}


class Counters:
    """The counters of the page, counted in document order; nesting of scopes is not kept."""

    def __init__(self) -> None:
        self._values: dict[str, int] = {}

    def visit(self, element: Element, declared: Cascaded) -> None:
        """Count what an element and its ::before count, and put the numbers into its generated text."""
        if not declared:
            return
        self._count(declared, "")
        self._count(declared, "::before ")
        if "\0" in element.before:
            element.before = _COUNTER.sub(lambda m: str(self._values.get(m[1], 0)), element.before)
        self._count(declared, "::after ")
        if "\0" in element.after:
            element.after = _COUNTER.sub(lambda m: str(self._values.get(m[1], 0)), element.after)

    def _count(self, declared: Cascaded, prefix: str) -> None:
        for name, number in _counts(declared, prefix + "counter-reset", 0):
            self._values[name] = number
        for name, number in _counts(declared, prefix + "counter-increment", 1):
            self._values[name] = self._values.get(name, 0) + number
        for name, number in _counts(declared, prefix + "counter-set", 0):
            self._values[name] = number


_COUNTER = re.compile("\0([^\0]*)\0")
_COUNT = re.compile(r"([A-Za-z_][\w-]*)(?:\s+(-?\d+))?")


def _counts(declared: Cascaded, name: str, default: int) -> list[tuple[str, int]]:
    if name not in declared:
        return []
    value = declared[name][1]
    return [(c, int(n) if n else default) for c, n in _COUNT.findall(value) if c != "none"]


def text(declared: Cascaded, prefix: str, element: Element) -> str:
    """What assistive technology is told of a pseudo-element: its alternative text, or else its text."""
    if prefix + "content" not in declared or declared.get(prefix + "display", ("", ""))[1] == "none":
        return ""
    if declared.get(prefix + "visibility", ("", ""))[1].lower() in {"hidden", "collapse"}:
        return ""
    parts: list[str] = []
    alternative = False
    for double, single, function, argument, slash, _word in _PIECE.findall(declared[prefix + "content"][1][:LONGEST]):
        if slash:
            alternative = True
            parts.clear()
        elif function == "attr":
            parts.append(element.attributes.get(argument.strip().lower(), ""))
        elif function in {"counter", "counters"}:
            parts.append("\0" + argument.split(",")[0].strip() + "\0")
        elif _word:
            parts.append(_QUOTES.get(_word, ""))
        elif not function:
            parts.append(_ESCAPE.sub(_unescape, double or single))
    said = "".join(parts)
    inline = declared.get(prefix + "display", ("", "inline"))[1] == "inline"
    return f" {said} " if said and (alternative or not inline) else said


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return "" if match[2] == "\n" else match[2]
