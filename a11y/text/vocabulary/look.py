"""The first look at a line: which kinds of words and phrases can be in it at all, before it is asked what it says."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from msgspec import Struct

from a11y.text.vocabulary.fold import fold, folded_words
from a11y.text.vocabulary.leads import Kind, phrases

_TOKEN = re.compile(r"[^\W\d_]+|[▲△※]")
_PLAIN = re.compile(r"[\x00-\x7f\xab\xb7\xbb\u2010-\u203a]*")
"""Latin letters and the commonest signs, in which words and tokens are the same."""
_SIGN = re.compile(r"[(©ⓒ摄攝供撮제촬]")
"""Of credits: "(c)", and the words for "took" and "gave" behind a name in Chinese, Japanese and Korean."""
_DIGIT = re.compile(r"\d")
_LONGEST, _HEAD, _TAIL = 200, 30, 120
"""The longest line that is looked at as a whole; of others, the first words and the end, where credits stand."""
_NONE: frozenset[Kind] = frozenset()
_CREDIT: frozenset[Kind] = frozenset({"credit"})
_ANYWHERE: tuple[Kind, ...] = ("published", "updated", "credit", "agency", "byline")
_WHEN, _SHORT = frozenset({"published", "updated"}), 3
"""Words for when of so few letters, "on", "am", tell nothing without a date."""
_AT_START: tuple[Kind, ...] = ("caption", "correction")


class Look(Struct, frozen=True, gc=False):
    """What is seen of a line at once; of a long one, of its first words and its end."""

    folded: str
    words: tuple[str, ...]
    digits: bool
    kinds: frozenset[Kind]
    """Of the phrases that can be in the line; of other kinds none is."""


@lru_cache(maxsize=8192)
def look(line: str) -> Look:
    """The first look at a line.

    >>> sorted(look("Caption: Ada Lane").kinds), sorted(look("The bridge reopened").kinds)
    (['caption'], [])
    """
    folded = fold(line if len(line) <= _LONGEST else f"{line[:_HEAD]} {line[-_TAIL:]}")
    words = folded_words(folded)
    found = words if line.isascii() or _PLAIN.fullmatch(folded) else _TOKEN.findall(folded)
    kinds = _NONE
    if found:
        telling = _telling()
        for word in _words().intersection(found):
            kinds |= telling[word]
        kinds |= _opening().get(found[0], _NONE)
    if "(" in line or (not line.isascii() and _SIGN.search(line)):
        kinds |= _CREDIT
    return Look(folded, tuple(words), _DIGIT.search(folded) is not None, kinds)


@cache
def _telling() -> dict[str, frozenset[Kind]]:
    """The longest word of each phrase, without which the phrase is not there, and the kinds of those phrases."""
    return _table(_ANYWHERE, lambda words: max(words, key=len))


@cache
def _words() -> frozenset[str]:
    return frozenset(_telling())


@cache
def _opening() -> dict[str, frozenset[Kind]]:
    """The first word of each phrase that lines begin with, and the kinds of those phrases."""
    return _table(_AT_START, lambda words: words[0])


def _table(kinds: tuple[Kind, ...], choose: Callable[[list[str]], str]) -> dict[str, frozenset[Kind]]:
    found: dict[str, frozenset[Kind]] = {}
    for kind in kinds:
        for phrase in phrases(kind):
            if kind in _WHEN and len(phrase) <= _SHORT:
                continue
            word = choose(_TOKEN.findall(phrase))
            found[word] = found.get(word, _NONE) | {kind}
    return found
