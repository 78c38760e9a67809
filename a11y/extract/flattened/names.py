"""The names in lines that say who wrote an article, with a word for "by" or without."""

import re
from collections.abc import Sequence
from functools import lru_cache

from a11y.text.vocabulary import byline_names, chrome_reason, dated, is_agency, names_in, without_date
from a11y.text.vocabulary.fold import bare, fold
from a11y.text.vocabulary.leads import words

_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"(?=\d)")
_LONGEST_TIME = 20
_SIGNS = re.compile(r"[|•·–—-]")
_SEPARATOR = re.compile(r"\s*[|•·–—]\s*|\s-\s")
_LONGEST_LEAD = 30
_SHORT = 3
"""Letters of a word that is no sign of a person."""


def names_said(line: str) -> tuple[str, ...]:
    """The names after a word for "by"."""
    return byline_names(without_date(line) if _DIGIT.search(line) else line)


def is_lead(line: str) -> bool:
    """Whether the line is a word for "by" and nothing else."""
    return len(line) <= _LONGEST_LEAD and bare(fold(line)) in words("byline")


@lru_cache(maxsize=2048)
def names_alone(line: str) -> tuple[str, ...]:
    """The names of a line that has nothing else but dates and the like."""
    text = without_date(line) if _DIGIT.search(line) else line
    return _person(text) or _beside_date(text) if text else ()


def spoken_of(names: Sequence[str], text: str) -> bool:
    """Whether the text has words of those names."""
    return any(word in text for name in names for word in name.split() if len(word) > _SHORT)


def _person(text: str) -> tuple[str, ...]:
    """The names in a line of names and dates alone: "Ada Lane · 3 May 2031"."""
    if is_agency(text):
        return (text,)
    names: list[str] = []
    for part in _SEPARATOR.split(text) if _SIGNS.search(text) else [text]:
        if not part or dated(part) is not None:
            continue
        found = names_in(part)
        if not found and not names:
            return ()
        names.extend(found)
    parts = [word for name in names for word in name.split()]
    told = any(len(word) > _SHORT and _is_told(word) for word in parts)
    half = len(parts) // 2
    if len(names) == 1 and half > 1 and parts[:half] == parts[half:]:
        return (" ".join(parts[:half]),)
    return () if told else tuple(names)


@lru_cache(maxsize=4096)
def _is_told(word: str) -> bool:
    """Whether the word is one of chrome or of dates."""
    return chrome_reason(word) is not None or dated(word) is not None


def _beside_date(text: str) -> tuple[str, ...]:
    """The name in a line that tells a date, an age or a time of reading too: "Ada Lane 2 minutes ago"."""
    if not _DIGIT.search(text):
        return ()
    before = _TIME.split(text, maxsplit=1)[0].strip(" ,·|–—-")
    if before != text and 2 <= len(before.split()) <= 3 and len(text) - len(before) <= _LONGEST_TIME:
        return _person(before)
    last = text.rpartition(",")[2].strip()
    return _person(last) if 2 <= len(last.split()) <= 3 else ()
