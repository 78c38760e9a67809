"""Where a screen reader pauses within a text: after each sentence, as browsers and speech services cut it."""

import re
from collections.abc import Iterator

from a11y.text.words import begins_small

_PAUSE = re.compile(r"\.\s")
# https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules : a stop with closing marks, and a space where
# the script has spaces (SB9 to SB11); not before what goes on or ends a sentence (SB8a).
_END = re.compile(
    r"""([.?!।॥؟۔።။])["'”’»)\]“‘›]*\s(?![-–—,;:.?!])
      | [。！？｡]["'”’」』）]*(?=.)""",
    re.VERBOSE,
)
# The first letter after a full stop, unless another stop comes before it (SB8).
_LETTER = re.compile(r"(?:[^\w.?!]|[\d_])*(\w)")


def sentences(text: str) -> list[str]:
    """The sentences of a text whose white space is collapsed, as Unicode cuts it.

    >>> sentences("(It rained.) The U.S. and others. Then sun.")
    ['(It rained.)', 'The U.S. and others.', 'Then sun.']
    """
    return _cut(text, _ends(text))


def pauses(text: str) -> list[str]:
    """A text cut at every full stop before a space, nowhere else.

    >>> pauses("(It rained.) Dr. Who stayed.")
    ['(It rained.) Dr.', 'Who stayed.']
    """
    return _cut(text, (match.end() for match in _PAUSE.finditer(text)))


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        letter = _LETTER.match(text, match.end()) if match[1] == "." else None
        if letter is None or not begins_small(letter[1]):
            yield match.end()


def _cut(text: str, ends: Iterator[int]) -> list[str]:
    found, start = [], 0
    for end in ends:
        found.append(text[start:end].strip())
        start = end
    found.append(text[start:].strip())
    return [part for part in found if part]
