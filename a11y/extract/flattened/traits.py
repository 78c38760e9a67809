"""What is seen of every unit of a text among its neighbours, as rows of numbers that a classifier weighs."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from a11y.extract.flattened import shapes
from a11y.extract.flattened.headline import content_words, rank_headlines
from a11y.extract.flattened.shapes import Floats, View
from a11y.extract.flattened.signed import SIGNED, read_signed
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.told import (
    ADDRESS,
    AGENCY,
    BYLINE,
    CAPTION,
    CORRECTION,
    CREDIT,
    CREDITED,
    DATE,
    LONGEST,
    NAME,
    YEAR,
)
from a11y.extract.flattened.wording import WORDING, read_wording

_UNDER = (1, 2, 4, 8, 16)
_SAMPLE, _BEGINNING = 6000, 300
_TOP = 3
"""The first lines of all."""


def stack(seen: Sequence[Seen], body: range, near: range) -> Floats:
    """A row for each unit that is near, a column for each of `TRAITS`; `body` is where the article is taken to be."""
    view = shapes.view(seen, body, near)
    found = np.zeros((len(near), len(TRAITS)), dtype=np.float32)
    at = 0
    for names, read in _GROUPS:
        read(view, found[:, at : at + len(names)])
        at += len(names)
    return found


def read_traits(seen: Sequence[Seen], body: range, near: range) -> dict[str, Floats]:
    """The same as columns by name."""
    return dict(zip(TRAITS, stack(seen, body, near).T, strict=True))


_TOLD = {
    "a date": DATE,
    "a byline": BYLINE,
    "a name": NAME,
    "an agency": AGENCY,
    "a credit": CREDIT,
    "ends with a credit": CREDITED,
    "begins as a caption": CAPTION,
    "a correction": CORRECTION,
    "a year": YEAR,
    "an address": ADDRESS,
}
_LONGEST_TOLD = tuple(LONGEST[flag] for flag in _TOLD.values())


def _told(view: View, into: Floats) -> None:
    """What the words of the units tell."""
    told = np.array([s.told if s.chrome is None else 0 for s in view.units])
    into[:] = (told[:, None] & np.array(list(_TOLD.values())) > 0) & (
        view.size[:, None] <= shapes.limits(_LONGEST_TOLD)
    )


_WORDS = (
    "words of the text",
    "some words of the text",
    "half its words of the text",
    "hardly a word of the text",
    "many words of the text",
    "has words",
)


def _words(view: View, into: Floats) -> None:
    """How many of the words of each unit the text has, and how many it has not."""
    once: set[str] = set()
    again: set[str] = set()
    size = 0
    for s in view.seen[view.body.start : view.body.stop]:
        if s.prose:
            words = content_words(s.text[:1000])
            again |= once & words
            once |= words
            size += len(s.text)
            if size >= _SAMPLE:
                break
    counts = [(0, 0)] * len(into)
    for i, s in enumerate(view.units):
        if s.chrome is None:
            said = content_words(s.text[:_BEGINNING])
            counts[i] = len(said), len(said & (again if s.prose else once))
    own, shared = np.array(counts, dtype=np.float64).T
    known = shared / (own + 1)
    into[:, 0] = known
    into[:, 1] = shared > 0
    into[:, 2] = known > 0.5
    into[:, 3] = (known < 0.15) & (own > 0)
    into[:, 4] = np.minimum(2 * shared / (own + 2), 2)
    into[:, 5] = own > 0


_RANKED = (
    *(f"{step} lines or more below the best headline" for step in _UNDER),
    *(f"less than {step} lines above the best headline" for step in _UNDER),
    "the best headline by its words",
    "a headline by its words",
    "likely a headline by its words",
    "there is a headline by its words",
)


def _ranked(view: View, into: Floats) -> None:
    """How good a headline the units would be by their words and place."""
    near = view.near
    best, scores = rank_headlines(view.seen, view.body)
    below = np.arange(near.start, near.stop) - (best if best >= 0 else len(view.seen) + near.stop)
    steps = shapes.limits(_UNDER)
    into[:, :5] = below[:, None] >= steps
    into[:, 5:10] = below[:, None] > -steps
    score = np.zeros(len(near), dtype=np.float32)
    for i, found in scores.items():
        score[i - near.start] = found
    into[:, 11] = np.minimum(np.maximum(score / 3, 0), 2)
    into[:, 12] = score > 1.6
    if best >= 0:
        into[best - near.start, 10] = 1
        into[:, 13] = 1


_AGAIN = ("said again", "the title of the page", "first lines of all", "twin")


def _again(view: View, into: Floats) -> None:
    """Whether the unit, or one like it, stands elsewhere too."""
    times = Counter([s.text for s in view.seen])
    top = [s.text for s in view.seen[:_TOP]]
    heads = {text[:8] for text in top}
    texts = [s.text for s in view.units]
    into[:, 0] = [times[text] > 1 for text in texts]
    for i, text in enumerate(texts):
        if text[:8] in heads and view.units[i].size >= 15:
            into[i, 1] = any(other.startswith(text) for other in top[: view.near[i]])
    into[: max(0, _TOP - view.near.start), 2] = 1
    starts = [text[:12] for text in texts]
    for i, (one, other) in enumerate(pairwise(starts)):
        if one == other and len(one) == 12 and (texts[i].startswith(texts[i + 1]) or texts[i + 1].startswith(texts[i])):
            into[i : i + 2, 3] = 1


_GROUPS: tuple[tuple[tuple[str, ...], Callable[[View, Floats], None]], ...] = (
    (shapes.SIZES, shapes.read_sizes),
    (shapes.EDGES, shapes.read_edges),
    (shapes.WRITTEN, shapes.read_written),
    (shapes.LAYOUT, shapes.read_layout),
    (shapes.CHROME, shapes.read_chrome),
    (shapes.PLACE, shapes.read_place),
    (shapes.TEXT, shapes.read_text),
    (tuple(_TOLD), _told),
    (_WORDS, _words),
    (_RANKED, _ranked),
    (SIGNED, lambda view, into: read_signed(view.units, view.inner, into)),
    (shapes.ALIKE, shapes.read_alike),
    (_AGAIN, _again),
    (WORDING, lambda view, into: read_wording(view.units, into)),
)
"""Names of traits, and what fills their columns, which are zeros, for the units of a view."""
TRAITS = tuple(name for names, _ in _GROUPS for name in names)
