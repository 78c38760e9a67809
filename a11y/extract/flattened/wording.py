"""Traits of short lines by their words: those that pages say around articles, those run together, those said beside."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.survey import Seen
from a11y.text.vocabulary.people import RUN_TOGETHER

_FEWEST = 3
_SHARES = (0.4, 0.7, 1.0)
_MORE = (0.12, 0.2, 0.28)
_TAIL = 5
"""Letters at the end, by which to tell at once that two units do not end alike; a unit of three words has as many."""
_NEAR = 3
"""Lines above and below that may end in the same words, as a trail of links and the headline do."""


WORDING = (
    "worded as offers are",
    *(f"{x:.0%} more words of offers than others" for x in _MORE),
    "share of words of chrome",
    *(f"share of words of chrome {x:.0%} or more" for x in _SHARES),
    "words run together",
    "ends a line beside it",
    "ends with a line beside it",
)


def read_wording(seen: Sequence[Seen], into: NDArray[np.float32]) -> None:
    """How much of each unit is worded as chrome is, and whether it ends as a unit beside it does."""
    offers = _offers(seen)
    into[:, 0] = offers
    into[:, 1:4] = offers[:, None] > np.array(_MORE, np.float32)
    into[:, 4] = [0.0 if s.prose or s.chrome is not None else s.share for s in seen]
    into[:, 5:8] = into[:, 4:5] >= np.array(_SHARES, np.float32)
    into[:, 8] = [s.chrome is None and RUN_TOGETHER.search(s.text[:300]) is not None for s in seen]
    tails = [s.text[-_TAIL:] for s in seen]
    for i, s in enumerate(seen):
        if s.prose or s.words < _FEWEST or s.chrome is not None:
            continue
        start = max(0, i - _NEAR)
        near = tails[start : i + _NEAR + 1]
        if near.count(tails[i]) > 1:
            for j, other in enumerate(seen[start : i + _NEAR + 1], start):
                if other.size > s.size and other.text.endswith(s.text):
                    into[i, 9] = into[j, 10] = 1


def _offers(seen: Sequence[Seen]) -> NDArray[np.float32]:
    """How much more of the words of each unit of prose are those of offers than is usual in the text."""
    prose = [i for i, s in enumerate(seen) if s.prose]
    found = np.zeros(len(seen), np.float32)
    if prose:
        shares = np.array([seen[i].share for i in prose], np.float32)
        ordered = np.sort(shares)
        found[prose] = shares - (ordered[(len(prose) - 1) // 2] + ordered[len(prose) // 2]) / 2
    return found
