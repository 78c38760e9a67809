"""How many characters of each class the lines of a text have."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float32]
CLASSES = (
    "line",
    "space",
    "capital",
    "small",
    "letter",
    "unspaced",
    "digit",
    "stop",
    "comma",
    "quote",
    "bracket",
    "dash",
    "bar",
    "sign",
)
"""`letter`: of a script without case; `unspaced`: of one without spaces."""
_NUMBER = {name: number for number, name in enumerate(CLASSES)}
_SPELLED = {
    "\n": "line",
    **dict.fromkeys(".!?…。．！？।॥؟۔።៖", "stop"),
    **dict.fromkeys(",;:،؛、，；：·", "comma"),
    **dict.fromkeys("\"'“”„«»‘’‚‹›「」『』", "quote"),
    **dict.fromkeys("|/\\•›>→", "bar"),
}
_CATEGORIES = {
    "Z": "space",
    "Lu": "capital",
    "Lt": "capital",
    "Ll": "small",
    "L": "letter",
    "M": "letter",
    "Nd": "digit",
    "Ps": "bracket",
    "Pe": "bracket",
    "Pd": "dash",
}
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
)
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese: https://www.unicode.org/reports/tr14/#SA and #ID"""


_BLOCK = 2048
"""Texts that are read at once: each character takes some thirty bytes meanwhile."""


class Characters(NamedTuple):
    """What lines are written with; a row or a value for each."""

    shares: Counts
    """The share of each class."""
    titled: Counts
    """The share of words, not the first, that begin with a capital."""
    inner: Counts
    """How many sentences end within."""


def read_characters(texts: Sequence[str]) -> Characters:
    """The classes of the characters of each text."""
    blocks = [_read(texts[i : i + _BLOCK]) for i in range(0, max(1, len(texts)), _BLOCK)]
    return blocks[0] if len(blocks) == 1 else Characters(*map(np.concatenate, zip(*blocks, strict=True)))


def _read(texts: Sequence[str]) -> Characters:
    found = _classes("\n".join((*texts, "")))
    many = len(texts)
    line = np.repeat(np.arange(many), np.array([len(text) + 1 for text in texts], dtype=np.intp))
    counts = np.bincount(line * len(CLASSES) + found, minlength=many * len(CLASSES)).reshape(many, len(CLASSES))
    totals = np.maximum(counts.sum(axis=1, keepdims=True) - 1, 1)
    spaces = np.flatnonzero(found == _NUMBER["space"])
    before, first, of = found[spaces - 1], found[spaces + 1], line[spaces]

    letters = of[(first >= _NUMBER["capital"]) & (first <= _NUMBER["letter"])]
    capitals = of[first == _NUMBER["capital"]]
    ends = of[(before == _NUMBER["stop"]) & (first != _NUMBER["small"])]
    titled = np.bincount(capitals, minlength=many) / np.maximum(np.bincount(letters, minlength=many), 1)
    return Characters(
        (counts / totals).astype(np.float32),
        titled.astype(np.float32),
        np.bincount(ends, minlength=many).astype(np.float32),
    )


def _classes(text: str) -> NDArray[np.uint8]:
    """The class of each character."""
    if text.isascii():
        return np.frombuffer(text.encode().translate(_ascii()), dtype=np.uint8)
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype=np.uint16)
    if len(codes) > len(text):  # some are beyond the first plane
        wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        codes = np.minimum(wide, 0xFFFF).astype(np.uint16)
    return _table()[codes]


@cache
def _ascii() -> bytes:
    return _table()[:256].tobytes()


@cache
def _table() -> NDArray[np.uint8]:
    """The class of every character of the first plane; the last stands for those beyond."""
    found = np.full(0x10000, _NUMBER["sign"], dtype=np.uint8)
    for code in range(0xFFFF):
        category = unicodedata.category(chr(code))
        name = _CATEGORIES.get(category) or _CATEGORIES.get(category[0])
        if name:
            found[code] = _NUMBER[name]
    found[0x10D0:0x1100] = _NUMBER["letter"]  # Georgian: its sentences begin with no capitals.
    for first, last in _UNSPACED:
        letters = found[first : last + 1]
        letters[letters == _NUMBER["letter"]] = _NUMBER["unspaced"]
    for character, name in _SPELLED.items():
        found[ord(character)] = _NUMBER[name]
    return found
