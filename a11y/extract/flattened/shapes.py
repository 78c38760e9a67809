"""Traits of units by their shape and place: how long they are, how they begin and end, what stands around them."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.characters import CLASSES, read_characters
from a11y.extract.flattened.marks import OPEN, linked
from a11y.extract.flattened.survey import Seen, body_indent
from a11y.model.ledger import Reason
from a11y.text.words import begins_small

Floats = NDArray[np.float32]
_SIZES = (8, 15, 30, 50, 80, 120, 160, 250, 400)
_WORDS = (2, 3, 5, 8, 12, 18)
_HEAD = 240
_STEPS, _FAR_STEPS = (1, 2, 3, 4, 6, 9), (15, 30, 60)
"""Distances from the edges of the body; the far ones only from outside."""
_MANY = (6, 15, 30, 60, 120, 250)
"""How many units texts have."""
_MARKERS = ("bullet", "dash", "number", "heading", "quote", "row", "rule")
_OPENERS = frozenset({"related", "subscription", "promotion", "comment", "consent", "paywall", "author_bio", "topics"})
_TOOLS = frozenset({"share", "tools", "player", "navigation", "skip_link", "section_label"})
_ENDS = {"?": "ask", "？": "ask", "؟": "ask", "!": "call", "！": "call", ":": "colon", "：": "colon", ",": "comma"}
_END_KINDS = ("stop", "ask", "call", "colon", "comma", "quote", "bracket", "sign")
_START_KINDS = ("small", "digit", "quote", "sign")
_QUOTES = "\"'“”„«»‘’「」『』"
_NAMED = [i for i, name in enumerate(CLASSES) if name in ("digit", "comma", "quote", "bracket", "dash", "bar", "sign")]
"""Classes of characters of which one is told."""
_ALIKE, _TEN = 4, 10
"""Units above and below that may be of the same make, and among which chrome is counted."""


class View(NamedTuple):
    """What is looked at: the units that are near, and where among them the article is taken to be."""

    seen: Sequence[Seen]
    body: range
    near: range
    units: Sequence[Seen]
    inner: range
    """The body, counted from the first of the units."""
    size: Floats


def view(seen: Sequence[Seen], body: range, near: range) -> View:
    """What there is to see."""
    units = seen[near.start : near.stop]
    inner = range(body.start - near.start, body.stop - near.start)
    return View(seen, body, near, units, inner, np.array([s.size for s in units], dtype=np.float32))


@cache
def limits(values: tuple[int, ...]) -> Floats:
    """Those numbers, to compare with."""
    return np.array(values, dtype=np.float32)


def _is_kind(kinds: tuple[str, ...], found: Sequence[str]) -> NDArray[np.bool_]:
    """A row for each that was found, a column for each of the kinds: whether it is of that kind."""
    number = _numbers(kinds)
    numbers = np.array([number.get(x, -1) for x in found])
    same: NDArray[np.bool_] = numbers[:, None] == np.arange(len(kinds))
    return same


@cache
def _numbers(kinds: tuple[str, ...]) -> dict[str, int]:
    return {kind: i for i, kind in enumerate(kinds)}


SIZES = (
    "size",
    "size beside that of paragraphs",
    *(f"{limit} letters or more" for limit in _SIZES),
    *(f"{limit} words or more" for limit in _WORDS),
)


def read_sizes(view: View, into: Floats) -> None:
    """How long the units are, and beside the paragraphs of the text."""
    size = view.size
    long = np.sort(size[size >= _SIZES[5]])
    prose = (long[(len(long) - 1) // 2] + long[len(long) // 2]) / 2 if len(long) else 250.0
    words = np.array([s.words for s in view.units], dtype=np.float32)
    into[:, 0] = np.log1p(size) / 8
    into[:, 1] = np.minimum(size / prose, 2.0)
    into[:, 2 : 2 + len(_SIZES)] = size[:, None] >= limits(_SIZES)
    into[:, 2 + len(_SIZES) :] = words[:, None] >= limits(_WORDS)


EDGES = (*(f"ends with {kind}" for kind in _END_KINDS), *(f"starts with {kind}" for kind in _START_KINDS))


def read_edges(view: View, into: Floats) -> None:
    """How the units begin and end."""
    into[:, : len(_END_KINDS)] = _is_kind(_END_KINDS, ["stop" if s.ends else _end(s.text[-1:]) for s in view.units])
    into[:, len(_END_KINDS) :] = _is_kind(_START_KINDS, [_start(s.text[:1]) for s in view.units])


@lru_cache(maxsize=512)
def _end(last: str) -> str:
    return _ENDS.get(last) or (
        "quote" if last in _QUOTES else "bracket" if last in ")]" else "open" if last.isalnum() else "sign"
    )


@lru_cache(maxsize=512)
def _start(first: str) -> str:
    if first.isalpha():
        return "small" if begins_small(first) else "letter"
    return "digit" if first.isdigit() else "quote" if first in _QUOTES else "sign"


WRITTEN = (
    *(f"share of {name}" for name in CLASSES[1:]),
    *(f"a {CLASSES[i]}" for i in _NAMED),
    "in capitals",
    "words with capitals",
    "sentences within",
    "many sentences within",
)


def read_written(view: View, into: Floats) -> None:
    """The characters that units are written with."""
    found = read_characters([s.text[:_HEAD].replace("\n", " ") for s in view.units])
    shares = found.shares
    into[:, : len(CLASSES) - 1] = shares[:, 1:]  # none has ends of lines
    into[:, len(CLASSES) - 1 : -4] = shares[:, _NAMED] > 0
    into[:, -4] = (shares[:, 2] > 0.4) & (shares[:, 3] < 0.05)
    into[:, -3] = found.titled
    into[:, -2] = found.inner > 0
    into[:, -1] = found.inner > 1


LAYOUT = (
    *(f"marked {kind}" for kind in _MARKERS),
    "columns",
    "indents",
    "indented as the text",
    "indented more",
    "gaps",
    "gap above",
    "wide gap above",
    "links",
    "link",
)


def read_layout(view: View, into: Floats) -> None:
    """The marks, indents, gaps and links of the units."""
    units, indent = view.units, body_indent(view.seen)
    gaps = np.array([s.unit.gap for s in units])
    into[:, :7] = _is_kind(_MARKERS, [s.unit.marker for s in units])
    into[:, 7] = [len(s.unit.cells) > 1 for s in units]
    if indent >= 0:
        indents = np.array([s.unit.indent for s in units])
        into[:, 8] = 1
        into[:, 9] = indents == indent
        into[:, 10] = indents > indent
    if np.count_nonzero(gaps) > 0.3 * len(gaps):
        into[:, 11] = 1
        into[:, 12] = gaps > 0
        into[:, 13] = gaps > 1
    if any(s.unit.text is not s.text and OPEN in s.unit.text for s in units):
        into[:, 14] = 1
        into[:, 15] = [linked(s.unit.text) / max(1, len(s.unit.text)) for s in units]


CHROME = (
    "prose",
    "chrome",
    "chrome that opens",
    "chrome of tools",
    "footer",
    "alternative text",
    "chrome among ten",
)


def read_chrome(view: View, into: Floats) -> None:
    """Which of the units are known as chrome, and how many around them."""
    into[:, 0] = [s.prose for s in view.units]
    for i, s in enumerate(view.units):
        if s.chrome is not None:
            into[i, 1:6] = _chrome_kinds(s.chrome.reason)
    upto = np.zeros(len(into) + 2 * _TEN + 1, dtype=np.float32)
    np.cumsum(into[:, 1], out=upto[_TEN + 1 : -_TEN])
    upto[-_TEN:] = upto[-_TEN - 1]
    into[:, 6] = (upto[2 * _TEN + 1 :] - upto[: len(into)]) / 10


@lru_cache(maxsize=64)
def _chrome_kinds(reason: Reason) -> tuple[bool, ...]:
    return (True, reason in _OPENERS, reason in _TOOLS, reason in ("footer", "consent"), reason == "hidden")


PLACE = (
    "in the body",
    "how far in the body",
    "first of all",
    "last of all",
    *(
        f"{step} lines or more {side} the text"
        for step in _STEPS
        for side in ("above", "below", "into", "before the end of")
    ),
    *(f"{step} lines or more {side} the text" for step in _FAR_STEPS for side in ("above", "below")),
)


def read_place(view: View, into: Floats) -> None:
    """Where the units stand."""
    count, body = len(into), view.inner
    at = np.arange(count, dtype=np.float32)
    above, below = body.start - at, at - body.stop + 1
    into[:, 0] = (above <= 0) & (below <= 0)
    into[:, 1] = np.minimum(np.maximum(-above / max(1, len(body)), 0), 1)
    into[0, 2] = into[-1, 3] = 1
    sides = np.empty((count, 1, 4), dtype=np.float32)
    sides[:, 0, 0], sides[:, 0, 1], sides[:, 0, 2], sides[:, 0, 3] = above, below, -above, -below
    close = 4 + 4 * len(_STEPS)
    into[:, 4:close] = (sides >= limits(_STEPS)[:, None]).reshape(count, -1)
    into[:, close:] = (sides[:, :, :2] >= limits(_FAR_STEPS)[:, None]).reshape(count, -1)


TEXT = (
    *(f"{n} lines in all" for n in _MANY),
    "much prose in all",
    "much prose in the text",
    "known chrome in all",
    "several lines of known chrome",
    "little but the text",
)


def read_text(view: View, into: Floats) -> None:
    """What is the same for all units of the text."""
    seen, body = view.seen, view.body
    count = len(seen)
    prose = sum([s.prose for s in seen])
    chrome = sum([s.chrome is not None for s in seen])
    into[:] = (
        *(count >= n for n in _MANY),
        prose / count,
        sum([s.prose for s in seen[body.start : body.stop]]) / max(1, len(body)),
        min(1.0, 5 * chrome / count),
        chrome > 2,
        len(body) / count,
    )


ALIKE = ("alike", "alike 4", "alike 7")


def read_alike(view: View, into: Floats) -> None:
    """How many of the units around are of the same make, as those of a menu are."""
    size = view.size.astype(np.int32)
    make = [10 * s.ends + len(s.unit.marker) for s in view.units]
    shapes = np.where(size < 100, size // 25, 5 + (size > 250)) * 100 + make
    count = np.zeros(len(size), dtype=np.int32)
    for step in range(1, min(_ALIKE + 1, len(size))):
        same = shapes[step:] == shapes[:-step]
        count[step:] += same
        count[:-step] += same
    into[:, 0] = count / 8
    into[:, 1] = count >= 4
    into[:, 2] = count >= 7
