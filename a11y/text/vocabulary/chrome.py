"""Why a whole line is no part of the article, by what it says."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple, cast

from msgspec import Struct

from a11y.model.ledger import Reason
from a11y.text.vocabulary.fold import bare, fold, folded_words, unbulleted
from a11y.text.vocabulary.look import look

_LONGEST = 200
_LONGEST_WHOLE, _HEAD, _SHORT_HEAD = 90, 40, 20
"""No phrase that is a whole line is longer; of longer lines the first characters are looked at first."""
_SENTENCE = 80
"""A line that is longer and ends like a sentence is taken for one, unless the words before it end in a colon."""
_SENTENCE_ENDS = (".", "。", "।", "؟", "!", "?")
_SENTENCES: frozenset[Reason] = frozenset({"subscription", "consent", "paywall", "promotion", "comment", "footer"})
"""Reasons that are given in whole sentences."""


class Chrome(Struct, frozen=True, gc=False):
    """Why a line is left out and on what evidence."""

    reason: Reason
    evidence: str


class _Start(NamedTuple):
    """A phrase with gaps: the line starts with `head`, `parts` follow in order, the last one ends it unless `open`."""

    head: str
    parts: tuple[str, ...]
    whole_word: bool
    open: bool
    reason: Reason


def chrome_reason(text: str) -> Chrome | None:
    """Why a line of that text is left out; None where its words do not tell.

    >>> chrome_reason("Skip to main content")
    Chrome(reason='skip_link', evidence='says: Skip to main content')
    >>> chrome_reason("Lesen Sie auch: Ein Dorf wehrt sich")
    Chrome(reason='related', evidence='begins: lesen sie auch:')
    >>> chrome_reason("The council will share the cost.") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    whole = _phrases()[0]
    if len(text) > _LONGEST_WHOLE and not _may_start(fold(text[:_HEAD])):
        return None
    folded = look(text).folded
    reason = whole.get(bare(folded))
    if reason is not None:
        return Chrome(reason, f"says: {' '.join(text.split())}")
    line = unbulleted(folded)
    if not line.startswith(_heads(line[:2])):
        return None
    for start in _starts(line[:2]):
        if line.startswith(start.head) and _continues(line, start):
            return Chrome(start.reason, f"begins: {start.head}")
    return None


@cache
def chrome_words(*reasons: Reason) -> frozenset[str]:
    """Every word of those phrases, folded; of all where no reason is given."""
    whole, gapped = _phrases()
    every = (*whole.items(), *(told for listed in gapped.values() for told in listed))
    chosen = (phrase.replace("*", " ") for phrase, reason in every if not reasons or reason in reasons)
    return frozenset(word for phrase in chosen for word in folded_words(phrase))


def _may_start(head: str) -> bool:
    """Whether a long line begins with a phrase: its first words tell, and spare the rest."""
    line = unbulleted(head)
    return line.startswith(_short_heads(line[:2]))


def _continues(line: str, start: _Start) -> bool:
    at = len(start.head)
    if start.whole_word and line[at : at + 1].isalnum():
        return False
    for part in start.parts:
        found = line.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if not start.open:
        return line.endswith(start.parts[-1])
    is_sentence = len(line) > _SENTENCE and line.endswith(_SENTENCE_ENDS)
    return not is_sentence or start.head.endswith((":", "：")) or start.reason in _SENTENCES


@cache
def _phrases() -> tuple[dict[str, Reason], dict[str, list[tuple[str, Reason]]]]:
    """The whole lines, and the phrases with gaps by their first two characters."""
    text = files(__package__).joinpath("chrome.toml").read_text("utf-8")
    whole: dict[str, Reason] = {}
    gapped: dict[str, list[tuple[str, Reason]]] = {}
    for name, languages in tomllib.loads(text).items():
        reason = cast(Reason, name)
        for phrases in languages.values():
            for phrase in fold(phrases).split(" | "):
                if "*" in phrase:
                    gapped.setdefault(unbulleted(phrase)[:2], []).append((phrase, reason))
                else:
                    whole.setdefault(bare(phrase), reason)
    whole.pop("", None)
    return whole, gapped


@lru_cache(maxsize=1024)
def _heads(initial: str) -> tuple[str, ...]:
    return tuple({start.head for start in _starts(initial)})


@lru_cache(maxsize=1024)
def _short_heads(initial: str) -> tuple[str, ...]:
    return tuple({start.head[:_SHORT_HEAD] for start in _starts(initial)})


@lru_cache(maxsize=1024)
def _starts(initial: str) -> tuple[_Start, ...]:
    """The phrases with gaps that start with those two characters."""
    return tuple(_start(phrase, reason) for phrase, reason in _phrases()[1].get(initial, ()))


def _start(phrase: str, reason: Reason) -> _Start:
    head, *rest = phrase.split("*")
    parts = tuple(part.strip() for part in rest if part.strip())
    return _Start(unbulleted(head).strip(), parts, head.endswith(" "), phrase.endswith("*"), reason)
