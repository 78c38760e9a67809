"""Whether some element of a page has very many attributes, before the parser is given it.

The parser looks each attribute up among those before it, so their number counts squared.
"""

import re

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
    marks = content.translate(None, _REST)
    scant = re.match(rb"(?:[^>]{0,%d}+>)*+" % most, marks)
    if scant is not None and len(marks) - scant.end() <= most:
        return _is_carried_on(marks, most, [])
    parts = marks.split(b">")
    full = [at for at, part in enumerate(parts) if len(part) > most and _room(part) > most]
    if full and any(_may_begin_crowded(part, most) for part in map(content.split(b">").__getitem__, full)):
        return True
    return _is_carried_on(marks, most, [sum(map(len, parts[:at])) + at for at in full])


def _is_carried_on(marks: bytes, most: int, full: list[int]) -> bool:
    """Whether values that hold ">" make one element of parts with so much room, or lead to one of the `full` ones."""
    room = done = 0
    for opened in _OPENED.finditer(marks):
        start = marks.rfind(b">", 0, opened.start()) + 1
        if any(done <= at < start and not _ends(marks, done, at) for at in full if done):
            return True
        room = (0 if _ends(marks, done, start) else room) + _room(marks[start : opened.end()])
        if room > most:
            return True
        done = opened.end()
    return any(done <= at and not _ends(marks, done, at) for at in full if done)


def _ends(marks: bytes, start: int, end: int) -> bool:
    """Whether an element ends there, whichever quote it was within."""
    return marks.find(b'"', start, end) >= 0 and marks.find(b"'", start, end) >= 0


def _may_begin_crowded(part: bytes, most: int) -> bool:
    """Whether an element with so many attributes may begin in a part that none reaches into from before it."""
    begin = _BEGIN.search(part)
    return begin is not None and sum(1 for _ in _BETWEEN.finditer(part, begin.end())) > most


def _room(marks: bytes) -> int:
    return len(marks.translate(None, _NO_ROOM))
