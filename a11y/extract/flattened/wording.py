"""Traits of short lines by their words: those that pages say around articles, those run together, those said beside."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.survey import Seen
from a11y.model.ledger import Reason
from a11y.text.vocabulary.chrome import chrome_words
from a11y.text.vocabulary.fold import fold, folded_words
from a11y.text.vocabulary.look import look
from a11y.text.vocabulary.people import RUN_TOGETHER

Columns = dict[str, NDArray[np.float32]]
_LONGEST, _FEWEST = 100, 3
_SHARES = (0.4, 0.7, 1.0)
_OFFERS: tuple[Reason, ...] = ("subscription", "consent", "paywall", "promotion", "comment")
_BEGINNING, _WORDS, _LOOKED_AT = 200, 32, 500
_MORE = (0.12, 0.2, 0.28)
_TAIL = 5
"""Letters at the end, by which to tell at once that two units do not end alike; a unit of three words has as many."""
_NEAR = 3
"""Lines above and below that may end in the same words, as a trail of links and the headline do."""


def read_wording(seen: Sequence[Seen]) -> Columns:
    """How much of each unit is worded as chrome is, and whether it ends as a unit beside it does."""
    short = [s.chrome is None and not s.prose and s.size <= _LONGEST for s in seen]
    known = chrome_words()
    share = np.array([_share(s, known) if told else 0.0 for s, told in zip(seen, short, strict=True)], np.float32)
    glued = [s.chrome is None and RUN_TOGETHER.search(s.text[:300]) is not None for s in seen]
    inner, outer = np.zeros(len(seen), np.float32), np.zeros(len(seen), np.float32)
    tails = [s.text[-_TAIL:] for s in seen]
    for i, s in enumerate(seen):
        if s.prose or s.words < _FEWEST or s.chrome is not None:
            continue
        start = max(0, i - _NEAR)
        near = tails[start : i + _NEAR + 1]
        if near.count(tails[i]) > 1:
            for j, other in enumerate(seen[start : i + _NEAR + 1], start):
                if other.size > s.size and other.text.endswith(s.text):
                    inner[i] = outer[j] = 1
    offers = _offers(seen)
    return {
        "worded as offers are": offers,
        **{f"{x:.0%} more words of offers than others": (offers > x).astype(np.float32) for x in _MORE},
        "share of words of chrome": share,
        **{f"share of words of chrome {x:.0%} or more": (share >= x).astype(np.float32) for x in _SHARES},
        "words run together": np.array(glued, np.float32),
        "ends a line beside it": inner,
        "ends with a line beside it": outer,
    }


def _offers(seen: Sequence[Seen]) -> NDArray[np.float32]:
    """How much more of the words of each unit of prose are those of offers than is usual in the text."""
    prose = [i for i, s in enumerate(seen) if s.prose]
    found = np.zeros(len(seen), np.float32)
    if prose:
        known = chrome_words(*_OFFERS)
        shares = np.array([_share(seen[i], known) for i in prose], np.float32)
        found[prose] = shares - np.median(shares)
    return found


def _share(s: Seen, known: frozenset[str]) -> float:
    folded = look(s.text).folded if s.size <= _LOOKED_AT else fold(s.text[:_BEGINNING])
    words = set(folded_words(folded)[:_WORDS])
    return len(words & known) / max(1, len(words))
