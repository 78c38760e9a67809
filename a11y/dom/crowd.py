"""Whether some element of a page has very many attributes, before the parser is given it.

The parser looks each attribute up among those before it, so their number counts squared.
"""

import re
from collections.abc import Iterator

from a11y.dom.html5 import tags

_REST = bytes(set(range(256)) - set(b">=\"'/ \t\n\r\f"))
_NO_ROOM = bytes(set(range(256)) - set(b"=/ \t\n\r\f"))
_BETWEEN = re.compile(rb"[\s/]++|=")
_BEGIN = re.compile(rb"<[a-zA-Z]")
# A quoted value that holds ">": the element goes on behind it.
_OPENED = re.compile(rb"=\s*+(?:\"[^\">]*+>|'[^'>]*+>)")
# HTML, sections 13.2.5.32 to 13.2.5.39: quotes may stand in names, and nothing need stand between two attributes.
_ATTRIBUTE = re.compile(
    rb"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+"""
)


def is_crowded(content: bytes, most: int) -> bool:
    """Whether an element has more than `most` attributes, or by a little fewer than twice as many."""
    return _may_be_crowded(content, most) and any(
        end - start > 2 * most and len(_ATTRIBUTE.findall(content, start, end)) > most + 1
        for start, end, _is_end, _name in tags(content)
    )


def _may_be_crowded(content: bytes, most: int) -> bool:
    """Whether there is room for so many, told without knowing what is markup, comment or script.

    Before each attribute but the first there is white space, a slash, or the quote that ends a value, which began after
    an equals sign. An element ends at the first ">" that is in no quoted value.
    """
    return _has_full(content, most) or _is_carried_on(content.translate(None, _REST), most)


def _has_full(content: bytes, most: int) -> bool:
    """Whether a stretch without ">" has so much room, and an element may begin in it or reach into it."""
    quotes = dict.fromkeys((b'"', b"'"), -1)
    done = 0
    for start, end in _stretches(content, 2 * most):
        for quote, last in quotes.items():
            quotes[quote] = max(last, content.rfind(quote, done, start))
        done = start
        begin = _BEGIN.search(content, start, end)
        if any(_opens(content, at, most) for at in quotes.values()):
            first = start
        elif begin is not None:
            first = begin.end()
        else:
            continue
        if _room(content[first:end]) > most and sum(1 for _ in _BETWEEN.finditer(content, first, end)) > most:
            return True
    return False


def _stretches(content: bytes, shortest: int) -> Iterator[tuple[int, int]]:
    """Where the content is without ">" for so many bytes or more."""
    start = 0
    while start + shortest <= len(content):
        # From behind: in markup, the next is near.
        mark = content.rfind(b">", start, start + shortest)
        if mark < 0:
            mark = content.find(b">", start + shortest)
            mark = len(content) if mark < 0 else mark
            yield start, mark
        start = mark + 1


def _opens(content: bytes, quote: int, most: int) -> bool:
    """Whether a value may begin with the quote at that place."""
    if quote < 0:
        return False
    before = content[max(0, quote - most) : quote].rstrip()
    return not before or before.endswith(b"=")


def _is_carried_on(marks: bytes, most: int) -> bool:
    """Whether values that hold ">" make one element of stretches with so much room."""
    room = done = 0
    for opened in _OPENED.finditer(marks):
        start = marks.rfind(b">", 0, opened.start()) + 1
        room = (0 if _ends(marks, done, start) else room) + _room(marks[start : opened.end()])
        if room > most:
            return True
        done = opened.end()
    return False


def _ends(marks: bytes, start: int, end: int) -> bool:
    """Whether an element ends there, whichever quote it was within."""
    return marks.find(b'"', start, end) >= 0 and marks.find(b"'", start, end) >= 0


def _room(marks: bytes) -> int:
    return len(marks.translate(None, _NO_ROOM))
