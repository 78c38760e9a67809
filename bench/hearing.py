"""Two texts compared by ear: the words of what was said against those of what was heard."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from a11y.speech.normalize import normalize

Flags = NDArray[np.bool_]
_RUN = 6
"""Words in a row that are no chance."""
_NO_STRESS = dict.fromkeys(map(ord, "ˈˌː"))
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LETTERS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_POSSESSIVE = re.compile(r"(?<=s)['’]s?\b")
_BRITISH = (
    (re.compile(r"(?<=\w[bdlmnpv])our(?=s|ed|ing|ite|hood|\b)"), "or"),
    (re.compile(r"(?<=[aeiou])ll(?=ed\b|ing\b|ers?\b)"), "l"),
    (re.compile(r"(?<=\w\w)is(?=(?:e|es|ed|ing|ation|ations)\b)"), "iz"),
    (re.compile(r"(?<=[fc]en)ce(?=s?\b)"), "se"),
    (re.compile(r"\b(gr|m)(?:e(?=y)|ou(?=ld))"), lambda match: {"gr": "gra", "m": "mo"}[match[1]]),
)
"""What is spelled otherwise in Britain than by the recogniser, and how the recogniser spells it."""
_SAME = {
    "centre": "center",
    "theatre": "theater",
    "mister": "mr",
    "missus": "mrs",
    "okay": "ok",
    "miz": "ms",
    "doctor": "dr",
}


def words(text: str, language: str) -> list[str]:
    """The words of a text as they are said, so that figures and words, initials and marks compare equal."""
    text = _LETTERS.sub(lambda match: match[0].replace(".", ""), normalize(text, language))
    text = "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))
    text = _POSSESSIVE.sub("", text)
    found = (match[0].lower().replace("’", "").replace("'", "") for match in _WORD.finditer(text.replace("-", " ")))
    return [_SAME.get(word) or _american(word) for word in found]


def _american(word: str) -> str:
    for pattern, spelled in _BRITISH:
        word = pattern.sub(spelled, word)
    return word


def alignment(said: list[str], heard: list[str]) -> list[tuple[int | None, int | None]]:
    """The cheapest alignment of two lists of words (Levenshtein), as pairs of places."""
    costs = np.zeros((len(said) + 1, len(heard) + 1), np.int32)
    costs[:, 0], costs[0, :] = np.arange(len(said) + 1), np.arange(len(heard) + 1)
    steps = np.arange(len(heard) + 1)
    for row, word in enumerate(said, 1):
        same = np.array([word != other for other in heard], np.int32)
        best = np.minimum(costs[row - 1, 1:] + 1, costs[row - 1, :-1] + same)
        costs[row, 1:] = best
        costs[row] = np.minimum.accumulate(costs[row] - steps) + steps
    pairs: list[tuple[int | None, int | None]] = []
    row, column = len(said), len(heard)
    while row or column:
        if row and column and costs[row, column] == costs[row - 1, column - 1] + (said[row - 1] != heard[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif row and costs[row, column] == costs[row - 1, column] + 1:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    return pairs[::-1]


def differences(said: list[str], heard: list[str]) -> list[tuple[str, str]]:
    """What was said and what was heard instead, but for words that the recogniser parts or joins otherwise."""
    found: list[tuple[list[str], list[str]]] = []
    apart = True
    for one, other in alignment(said, heard):
        if one is not None and other is not None and said[one] == heard[other]:
            apart = True
            continue
        if apart:
            found.append(([], []))
        apart = False
        found[-1][0].extend([said[one]] if one is not None else [])
        found[-1][1].extend([heard[other]] if other is not None else [])
    return [(" ".join(a), " ".join(b)) for a, b in found if "".join(a) != "".join(b)]


def count(wrong: Iterable[tuple[str, str]]) -> int:
    """How many words were misheard, missed or added."""
    return sum(max(len(one.split()), len(other.split())) for one, other in wrong)


@cache
def sound(text: str) -> str:
    """How English words are pronounced, without stress and spaces."""
    return "".join(filter(str.isalpha, phonemizer()(text))).translate(_NO_STRESS)


@cache
def phonemizer() -> Callable[[str], str]:
    """What tells the phonemes of English."""
    from hibari.g2p import G2P

    return cast("Callable[[str], str]", G2P())


def onset(quiet: Flags, start: float, end: float) -> float:
    """Where the sound of a word begins of which the recogniser says that it lasts from `start` to `end`.

    The recogniser counts a pause to the word after it.
    """
    sounds = ~quiet[int(100 * start) : int(100 * end)]
    last = int(np.flatnonzero(sounds)[-1]) if sounds.any() else 0
    pauses = np.flatnonzero(~sounds[:last])
    return start + (int(pauses[-1]) + 1) / 100 if len(pauses) else start


def share(text: str, other: str) -> float:
    """Of the letters or phonemes of a text, those that are in another in the same order."""
    blocks = SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(text) if text else 1.0


def runs(text: list[str]) -> list[tuple[str, ...]]:
    """All runs of words in a row."""
    return [tuple(text[at : at + _RUN]) for at in range(len(text) - _RUN + 1)]


def twice(said: list[str], heard: list[str]) -> Iterable[str]:
    """Runs of words heard more often than said."""
    often: dict[tuple[str, ...], int] = {}
    for run in runs(said):
        often[run] = often.get(run, 0) + 1
    for run in runs(heard):
        if run in often:
            often[run] -= 1
            if often[run] < 0:
                yield " ".join(run)
