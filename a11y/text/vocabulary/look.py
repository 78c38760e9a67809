"""The first look at a line: which kinds of words and phrases can be in it at all, before it is asked what it says."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from a11y.text.vocabulary.fold import fold
from a11y.text.vocabulary.leads import Kind, phrases

_TOKEN = re.compile(r"[^\W\d_]+|[▲△※]")
_NONE: frozenset[Kind] = frozenset()
_KINDS: tuple[Kind, ...] = ("published", "updated", "credit", "agency", "byline", "caption", "correction")


class Look(NamedTuple):
    """A line folded, and the kinds of phrases that can be in it; of other kinds none is."""

    folded: str
    kinds: frozenset[Kind]


@lru_cache(maxsize=8192)
def look(line: str) -> Look:
    """The first look at a line.

    >>> sorted(look("Photo: Ada Lane").kinds), sorted(look("The bridge reopened").kinds)
    (['caption', 'credit'], [])
    """
    folded = fold(line)
    telling = _telling()
    found = _TOKEN.findall(folded)
    if telling.keys().isdisjoint(found):
        return Look(folded, _NONE)
    return Look(folded, _NONE.union(*(telling[word] for word in found if word in telling)))


@cache
def _telling() -> dict[str, frozenset[Kind]]:
    """The longest word of each phrase, without which the phrase is not there, and the kinds of those phrases."""
    found: dict[str, frozenset[Kind]] = {}
    for kind in _KINDS:
        for phrase in phrases(kind):
            longest = max(_whole_words(phrase), key=len)
            found[longest] = found.get(longest, _NONE) | {kind}
    return found


def _whole_words(phrase: str) -> Iterator[str]:
    """The words of a phrase, but the last one where a gap after it may go on with it."""
    for word in _TOKEN.finditer(phrase):
        if phrase[word.end() : word.end() + 1] != "*":
            yield word[0]
