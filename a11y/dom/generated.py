"""The text that style sheets generate: `content` of ::before and ::after, with counters and alternative text.

https://drafts.csswg.org/css-content/ ; https://www.w3.org/TR/css-lists-3/#auto-numbering
"""

import re
from collections.abc import Mapping

from a11y.dom.flat_tree import Element
from a11y.dom.numeral import numeral

LONGEST = 2000
"""Characters of a value that are read."""

Cascaded = Mapping[str, tuple[object, str]]

# A string, a function such as attr(x) or url(x), or the slash before the alternative text.
_PIECE = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w-]+)\(([^)]*)\)|(/)|([\w-]+)""", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_QUOTES = {"open-quote": "“", "close-quote": "”"}


class Counters:
    """The counters of the page, counted in document order.

    A counter is there for the siblings that follow the element that made it, and for all that is in these.
    """

    def __init__(self) -> None:
        self._made: dict[str, list[tuple[Element | None, int]]] = {}
        """By name the counters in force, outermost first: the parent of the element that made it, and the number."""

    def visit(self, element: Element, declared: Cascaded) -> None:
        """Count what an element and its ::before count, and put the numbers into its generated text."""
        if not declared:
            return
        self._count(element, element.parent, declared, "")
        self._count(element, element, declared, "::before ")
        if "\0" in element.before:
            element.before = _COUNTER.sub(lambda m: self._written(element, *m.groups()), element.before)
        self._count(element, element, declared, "::after ")
        if "\0" in element.after:
            element.after = _COUNTER.sub(lambda m: self._written(element, *m.groups()), element.after)

    def _count(self, element: Element, owner: Element | None, declared: Cascaded, prefix: str) -> None:
        for name, number in _counts(declared, prefix + "counter-reset", 0):
            made = self._in_force(name, element)
            if made and made[-1][0] is owner:
                made.pop()
            made.append((owner, number))
        for name, number in _counts(declared, prefix + "counter-increment", 1):
            made = self._in_force(name, element)
            inner, before = made.pop() if made else (owner, 0)
            made.append((inner, before + number))
        for name, number in _counts(declared, prefix + "counter-set", 0):
            made = self._in_force(name, element)
            made.append((made.pop()[0] if made else owner, number))

    def _in_force(self, name: str, element: Element) -> list[tuple[Element | None, int]]:
        made = self._made.setdefault(name, [])
        while made and made[-1][0] not in (None, element) and all(a is not made[-1][0] for a in element.ancestors):
            made.pop()
        return made

    def _written(self, element: Element, name: str, separator: str, style: str) -> str:
        """`counter()` is the innermost number, `counters()` all of them; a separator begins with a mark."""
        numbers = [number for _, number in self._in_force(name, element)] or [0]
        style = style or "decimal"
        if not separator:
            return numeral(style, numbers[-1])
        return separator[1:].join(numeral(style, number) for number in numbers)


_COUNTER = re.compile("\0([^\0]*)\0([^\0]*)\0([^\0]*)\0")
# A counter's name, the string between numbers, and the style.
_ARGUMENTS = re.compile(r"""\s*([\w-]+)\s*(?:,\s*("[^"]*"|'[^']*')\s*)?(?:,\s*([\w-]+)\s*)?""")
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
            parts.append(_counter(argument))
        elif _word:
            parts.append(_QUOTES.get(_word, ""))
        elif not function:
            parts.append(_ESCAPE.sub(_unescape, double or single))
    said = "".join(parts)
    inline = declared.get(prefix + "display", ("", "inline"))[1] == "inline"
    return f" {said} " if said and (alternative or not inline) else said


def _counter(argument: str) -> str:
    """The place of a number, which is known when all before it are counted."""
    match = _ARGUMENTS.fullmatch(argument)
    if match is None:
        return ""
    separator = match[2]
    return f"\0{match[1]}\0{'=' + separator[1:-1] if separator else ''}\0{match[3] or ''}\0"


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return "" if match[2] == "\n" else match[2]
