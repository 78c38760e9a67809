"""Markup nested deeper than the parser goes, made as flat as browsers make it.

HTML lets a parser have limits; Blink's is 512 elements, what would be deeper becomes siblings
(https://html.spec.whatwg.org/multipage/parsing.html).
"""

from collections import Counter
from collections.abc import Iterator

from a11y.dom.html5 import Edit, edited, tags
from a11y.standards import html_elements as html

DEEPEST = 512
"""Elements within one another."""
_VOID = frozenset(name.encode() for name in html.VOID)
_ENDS: dict[bytes, tuple[bytes, ...]] = {
    b"dd": (b"p", b"dd", b"dt"),
    b"dt": (b"p", b"dd", b"dt"),
    b"li": (b"p", b"li"),
    b"option": (b"option",),
    b"p": (b"p",),
    b"td": (b"p", b"td", b"th"),
    b"th": (b"p", b"td", b"th"),
    b"tr": (b"p", b"td", b"th", b"tr"),
}
"""What ends where an element begins directly in it, as their end tags may be omitted (section 13.1.2.4)."""


def flattened(content: bytes) -> bytes:
    """The markup with every element that would be too deep beside the one it would be in."""
    return edited(content, _Flattening().edits(content))


class _Flattening:
    """Goes over the tags once; what is open is never looked through but to be closed."""

    def __init__(self) -> None:
        self._open: list[bytes] = []
        self._names: Counter[bytes] = Counter()
        """How many of a name are open."""
        self._last = b""
        """The element at the greatest depth that is written down and not yet closed."""

    def edits(self, content: bytes) -> Iterator[Edit]:
        """The end tags to put in before a tag, and those to leave out."""
        for start, end, is_end, name in tags(content):
            if name in _VOID or content.endswith(b"/>", start, end):
                continue
            if is_end:
                yield from self._close(start, end, name)
            else:
                yield from self._enter(start, name)

    def _enter(self, start: int, name: bytes) -> Iterator[Edit]:
        while self._open and self._open[-1] in _ENDS.get(name, ()):
            self._pop()
        if len(self._open) >= DEEPEST:
            yield start, start, self._end_of_last()
            self._last = name
        self._open.append(name)
        self._names[name] += 1

    def _close(self, start: int, end: int, name: bytes) -> Iterator[Edit]:
        if not self._names[name]:
            return
        while self._pop() != name:
            pass
        yield start, end if len(self._open) >= DEEPEST else start, self._end_of_last()

    def _end_of_last(self) -> bytes:
        last, self._last = self._last, b""
        return b"</" + last + b">" if last else b""

    def _pop(self) -> bytes:
        name = self._open.pop()
        self._names[name] -= 1
        return name
