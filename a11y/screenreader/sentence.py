"""Where a screen reader pauses within a text: after each sentence, as browsers and speech services cut it.

https://www.unicode.org/reports/tr29/#Sentence_Boundaries, and every full stop before a space, abbreviations included.
"""

import re

_PAUSE = re.compile(r"(?<=[.?])\s")
# A stop and a space; with closing marks between, if no small letter follows; a stop of scripts without spaces.
_NEXT = re.compile(r"[^\w.?!]*(?:\d[^\w.?!]*)*(\w)")
_END = re.compile(
    r"""(?<=[.?!])\s
      | (?<=[?!])["'”’»)\]]+\s
      | (?<=\.)["'”’»)\]]+\s(?!\W{0,20}[a-z])
      | (?<=[。！？｡])["'”’」』）]*(?=.)
      | (?<=[।॥؟۔።။])\s""",
    re.VERBOSE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text whose white space is collapsed.

    >>> sentences("(It rained.) Dr. Who stayed.")
    ['(It rained.)', 'Dr.', 'Who stayed.']
    """
    return _cut(text, _END)


def pauses(text: str) -> list[str]:
    """A text cut at every full stop before a space, nowhere else.

    >>> pauses("(It rained.) Dr. Who stayed.")
    ['(It rained.) Dr.', 'Who stayed.']
    """
    return _cut(text, _PAUSE)


def first_sentence(text: str) -> str:
    """A text up to where Unicode cuts it first: not at a full stop before a small letter, as in abbreviations.

    >>> first_sentence("The U.S. and others. Then rain.")
    'The U.S. and others.'
    """
    for end in _END.finditer(text):
        following = _NEXT.match(text, end.end())
        if text[end.start() - 1] != "." or following is None or not following[1].islower():
            return text[: end.start()]
    return text


def _cut(text: str, ends: re.Pattern[str]) -> list[str]:
    found, start = [], 0
    for end in ends.finditer(text):
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [part for part in found if part]
