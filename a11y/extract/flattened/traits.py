"""What is seen of every unit of a text among its neighbours, as rows of numbers that a classifier weighs."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from a11y.extract.flattened.characters import CLASSES, read_characters
from a11y.extract.flattened.headline import content_words, rank_headlines
from a11y.extract.flattened.marks import OPEN, linked
from a11y.extract.flattened.signed import read_signed
from a11y.extract.flattened.survey import Seen, body_indent
from a11y.extract.flattened.wording import read_wording
from a11y.model.ledger import Reason
from a11y.text.vocabulary import byline_names, dated, is_agency, is_caption, is_correction, is_credit, split_credit
from a11y.text.vocabulary.look import look
from a11y.text.vocabulary.people import is_name

Floats = NDArray[np.float32]
Columns = dict[str, Floats]
_SIZES = (8, 15, 30, 50, 80, 120, 160, 250, 400)
_WORDS = (2, 3, 5, 8, 12, 18)
_STEPS = (1, 2, 3, 4, 6, 9, 15, 30, 60)
"""Distances from the edges of the body."""
_UNDER = (1, 2, 4, 8, 16)
_MANY = (6, 15, 30, 60, 120, 250)
"""How many units texts have."""
_MARKERS = ("bullet", "dash", "number", "heading", "quote", "row", "rule")
_OPENERS = frozenset({"related", "subscription", "promotion", "comment", "consent", "paywall", "author_bio", "topics"})
_TOOLS = frozenset({"share", "tools", "player", "navigation", "skip_link", "section_label"})
_LONGEST_TOLD, _LONGEST_WHOLE = 500, 200
_SAMPLE, _HEAD, _BEGINNING = 6000, 240, 300
_ENDS = {"?": "ask", "？": "ask", "؟": "ask", "!": "call", "！": "call", ":": "colon", "：": "colon", ",": "comma"}
_END_KINDS = ("stop", "ask", "call", "colon", "comma", "quote", "bracket", "sign")
_START_KINDS = ("small", "digit", "quote", "sign")
_NEAR = 4
"""Units."""
_NO_WORDS: frozenset[str] = frozenset()
_QUOTES = "\"'“”„«»‘’「」『』"
_CLOSING = _QUOTES + ")]"
_NAMED = [i for i, name in enumerate(CLASSES) if name in ("digit", "comma", "quote", "bracket", "dash", "bar", "sign")]
"""Classes of characters of which one is told."""
_ADDRESS = re.compile(r"https?:|www\.|\S@\S|@\w|\.(?:com|org|de|net)\b")
_YEAR = re.compile(r"[12](?:(?<=\b1)9|(?<=\b2)0)\d\d\b")


def stack(seen: Sequence[Seen], body: range, near: range) -> Floats:
    """A row for each unit that is near, a column for each trait."""
    return np.stack(list(read_traits(seen, body, near).values()), axis=1)


def read_traits(seen: Sequence[Seen], body: range, near: range) -> Columns:
    """A column for each trait, a row for each unit that is near; `body` is where the article is taken to be."""
    units = seen[near.start : near.stop]
    inner = range(body.start - near.start, body.stop - near.start)
    return {
        **_sizes(units),
        **_edges(units),
        **_written(units),
        **_marks(units, body_indent(seen)),
        **_chrome(units),
        **_place(len(units), inner),
        **_text(seen, body, len(units)),
        **_told(units),
        **_words(units, inner),
        **_ranked(seen, body, near),
        **read_signed(units, inner),
        **_alike(units),
        **_again(seen, near),
        **read_wording(units),
    }


def _flags(values: Sequence[object]) -> Floats:
    return np.array(values, dtype=np.float32)


def _columns(names: Sequence[str], values: NDArray[np.bool_] | Floats) -> Columns:
    """A column by name for each of a row for every unit."""
    return dict(zip(names, values.astype(np.float32).T, strict=True))


@cache
def _limits(values: tuple[int, ...]) -> Floats:
    return np.array(values, dtype=np.float32)


def _kinds(names: Sequence[str], kinds: Sequence[str], found: Sequence[str]) -> Columns:
    """A column for each of the kinds: whether a unit is of it."""
    number = {kind: i for i, kind in enumerate(kinds)}
    numbers = np.array([number.get(x, -1) for x in found])
    return _columns(names, numbers[:, None] == np.arange(len(kinds)))


def _sizes(seen: Sequence[Seen]) -> Columns:
    size, words = _flags([s.size for s in seen]), _flags([s.words for s in seen])
    long = np.sort(size[size >= _SIZES[5]])
    prose = (long[(len(long) - 1) // 2] + long[len(long) // 2]) / 2 if len(long) else 250.0
    return {
        "size": (np.log1p(size) / 8).astype(np.float32),
        "size beside that of paragraphs": np.minimum(size / prose, 2.0).astype(np.float32),
        **_columns([f"{limit} letters or more" for limit in _SIZES], size[:, None] >= _limits(_SIZES)),
        **_columns([f"{limit} words or more" for limit in _WORDS], words[:, None] >= _limits(_WORDS)),
    }


def _edges(seen: Sequence[Seen]) -> Columns:
    """How the units begin and end."""
    ends = [_statement(s.text) if s.ends else _end(s.text[-1:]) for s in seen]
    starts = [_start(s.text[:1]) for s in seen]
    return {
        **_kinds([f"ends with {kind}" for kind in _END_KINDS], _END_KINDS, ends),
        **_kinds([f"starts with {kind}" for kind in _START_KINDS], _START_KINDS, starts),
    }


def _statement(text: str) -> str:
    """How a unit that ends like a sentence does."""
    end = _end(text.rstrip(_CLOSING)[-1:])
    return end if end in ("ask", "call") else "stop"


@lru_cache(maxsize=512)
def _end(last: str) -> str:
    return _ENDS.get(last) or (
        "quote" if last in _QUOTES else "bracket" if last in ")]" else "open" if last.isalnum() else "sign"
    )


@lru_cache(maxsize=512)
def _start(first: str) -> str:
    if first.isalpha():
        return "small" if first.islower() else "letter"
    return "digit" if first.isdigit() else "quote" if first in _QUOTES else "sign"


def _written(seen: Sequence[Seen]) -> Columns:
    """The characters that units are written with."""
    found = read_characters([s.text[:_HEAD].replace("\n", " ") for s in seen])
    return {
        **{f"share of {name}": found.shares[:, i] for i, name in enumerate(CLASSES) if name != "line"},
        **_columns([f"a {CLASSES[i]}" for i in _NAMED], found.shares[:, _NAMED] > 0),
        "in capitals": ((found.shares[:, 2] > 0.4) & (found.shares[:, 3] < 0.05)).astype(np.float32),
        "words with capitals": found.titled,
        "sentences within": (found.inner > 0).astype(np.float32),
        "many sentences within": (found.inner > 1).astype(np.float32),
    }


def _marks(seen: Sequence[Seen], indent: int) -> Columns:
    indents = _flags([s.unit.indent for s in seen])
    gaps = _flags([min(s.unit.gap, 2) for s in seen])
    wide = float(np.mean(gaps > 0) > 0.3)
    links = float(any(s.unit.text is not s.text and OPEN in s.unit.text for s in seen))
    known = indent >= 0
    return {
        **_kinds([f"marked {kind}" for kind in _MARKERS], _MARKERS, [s.unit.marker for s in seen]),
        "columns": _flags([len(s.unit.cells) > 1 for s in seen]),
        "indents": np.full(len(seen), float(known), dtype=np.float32),
        "indented as the text": (indents == indent).astype(np.float32) * known,
        "indented more": (indents > indent).astype(np.float32) * known,
        "gaps": np.full(len(seen), wide, dtype=np.float32),
        "gap above": (gaps > 0) * np.float32(wide),
        "wide gap above": (gaps > 1) * np.float32(wide),
        "links": np.full(len(seen), links, dtype=np.float32),
        "link": _flags([linked(s.unit.text) / max(1, len(s.unit.text)) for s in seen])
        if links
        else np.zeros(len(seen), np.float32),
    }


def _chrome(seen: Sequence[Seen]) -> Columns:
    kinds = np.zeros((len(seen), len(_NO_KINDS)), dtype=np.float32)
    for i, s in enumerate(seen):
        if s.chrome is not None:
            kinds[i] = _chrome_kinds(s.chrome.reason)
    near = kinds[:, 0]
    return {
        "prose": _flags([s.prose for s in seen]),
        **_columns(("chrome", "chrome that opens", "chrome of tools", "footer", "alternative text"), kinds),
        "chrome among ten": (np.convolve(near, np.ones(21, np.float32))[10 : 10 + len(seen)] / 10).astype(np.float32),
    }


_NO_KINDS = (False,) * 5


@lru_cache(maxsize=64)
def _chrome_kinds(reason: Reason) -> tuple[bool, ...]:
    return (True, reason in _OPENERS, reason in _TOOLS, reason in ("footer", "consent"), reason == "hidden")


def _place(count: int, body: range) -> Columns:
    """Where the units stand."""
    at = np.arange(count, dtype=np.float32)
    above, below = body.start - at, at - body.stop + 1
    found: Columns = {
        "in the body": ((above <= 0) & (below <= 0)).astype(np.float32),
        "how far in the body": np.clip(-above / max(1, len(body)), 0, 1),
        "first of all": (at == 0).astype(np.float32),
        "last of all": (at == count - 1).astype(np.float32),
    }
    steps = _limits(_STEPS)
    far = [(x[:, None] >= steps).astype(np.float32).T for x in (above, below, -above, -below)]
    for j, step in enumerate(_STEPS):
        found[f"{step} lines or more above the text"] = far[0][j]
        found[f"{step} lines or more below the text"] = far[1][j]
        if step < 15:
            found[f"{step} lines or more into the text"] = far[2][j]
            found[f"{step} lines or more before the end of the text"] = far[3][j]
    return found


def _text(seen: Sequence[Seen], body: range, rows: int) -> Columns:
    """What is the same for all units of the text."""
    count = len(seen)
    prose = sum(s.prose for s in seen)
    chrome = sum(s.chrome is not None for s in seen)
    same = {f"{n} lines in all": float(count >= n) for n in _MANY}
    same |= {
        "much prose in all": prose / count,
        "much prose in the text": sum(seen[i].prose for i in body) / max(1, len(body)),
        "known chrome in all": min(1.0, 5 * chrome / count),
        "several lines of known chrome": float(chrome > 2),
        "little but the text": len(body) / count,
    }
    return _columns(tuple(same), np.full((rows, len(same)), tuple(same.values())))


def _told(seen: Sequence[Seen]) -> Columns:
    """What the words of the units tell."""
    told = np.zeros((len(seen), len(_TOLD)), dtype=np.float32)
    asked = _asked()
    for i, s in enumerate(seen):
        if s.size <= _LONGEST_TOLD and s.chrome is None:
            first = look(s.text)
            for j, longest, test in asked[bool(first.kinds), first.digits or s.size > _LONGEST_WHOLE]:
                if s.size <= longest and test(s.text):
                    told[i, j] = 1
    return {name: told[:, j] for j, name in enumerate(_TOLD)}


_Test = Callable[[str], object]
_TOLD: dict[str, tuple[int, _Test]] = {
    "a date": (150, lambda text: dated(text) is not None),
    "a byline": (150, byline_names),
    "a name": (60, is_name),
    "an agency": (40, is_agency),
    "a credit": (150, is_credit),
    "ends with a credit": (350, lambda text: split_credit(text).credit),
    "begins as a caption": (500, is_caption),
    "a correction": (500, is_correction),
    "a year": (400, _YEAR.search),
    "an address": (400, lambda text: ("." in text or "@" in text or ":" in text) and _ADDRESS.search(text)),
}
"""Questions about the words of a unit, and the size up to which they are asked."""
_OF_DIGITS, _OF_ANY = frozenset({"a date", "a year"}), frozenset({"a byline", "a name", "an address"})
"""Those that lines with digits may answer with yes, and any line; the others only lines with words of their kind."""


@cache
def _asked() -> dict[tuple[bool, bool], list[tuple[int, int, _Test]]]:
    """The numbers, sizes and tests of those that are asked of lines with words of some kind or not, digits or not."""
    return {
        (kinds, digits): [
            (j, *_TOLD[name])
            for j, name in enumerate(_TOLD)
            if kinds or name in _OF_ANY or (digits and name in _OF_DIGITS)
        ]
        for kinds in (False, True)
        for digits in (False, True)
    }


def _words(seen: Sequence[Seen], body: range) -> Columns:
    """How many of the words of each unit the text has, and how many it has not."""
    sample = Counter[str]()
    size = 0
    for i in body:
        if seen[i].prose and size < _SAMPLE:
            size += len(seen[i].text)
            sample.update(content_words(seen[i].text[:1000]))
    once, again = frozenset(sample), frozenset([word for word, count in sample.items() if count > 1])
    shared, own = np.zeros(len(seen), dtype=np.float64), np.zeros(len(seen), dtype=np.float64)
    said = [_NO_WORDS if s.chrome is not None else content_words(s.text[:_BEGINNING]) for s in seen]
    for i, s in enumerate(seen):
        own[i] = len(said[i])
        shared[i] = len(said[i] & (again if s.prose else once))
    known = shared / (own + 1)
    above, below = _beside(seen, said), _beside(seen[::-1], said[::-1])[::-1]
    return {
        "words of the text": known.astype(np.float32),
        "some words of the text": (shared > 0).astype(np.float32),
        "half its words of the text": (known > 0.5).astype(np.float32),
        "hardly a word of the text": ((known < 0.15) & (own > 0)).astype(np.float32),
        "many words of the text": np.minimum(2 * shared / (own + 2), 2).astype(np.float32),
        "has words": (own > 0).astype(np.float32),
        "words of the paragraph above": (above / (own + 1)).astype(np.float32),
        "words of the paragraph below": (below / (own + 1)).astype(np.float32),
        "a word of the paragraph above": (above > 0).astype(np.float32),
        "a word of the paragraph below": (below > 0).astype(np.float32),
    }


def _beside(seen: Sequence[Seen], said: Sequence[frozenset[str]]) -> Floats:
    """How many words of each short unit the last paragraph before it has, if it is not far."""
    shared = np.zeros(len(seen), dtype=np.float32)
    last, words = -_NEAR, _NO_WORDS
    for i, s in enumerate(seen):
        if s.prose:
            last, words = i, said[i]
        elif i - last < _NEAR and said[i]:
            shared[i] = len(said[i] & words)
    return shared


def _ranked(seen: Sequence[Seen], body: range, near: range) -> Columns:
    """How good a headline the units would be by their words and place."""
    best, scores = rank_headlines(seen, body)
    score = np.array([scores.get(i, 0.0) for i in near], dtype=np.float32)
    below = np.arange(near.start, near.stop) - (best if best >= 0 else len(seen) + near.stop)
    return {
        **{f"{step} lines or more below the best headline": (below >= step).astype(np.float32) for step in _UNDER},
        **{f"less than {step} lines above the best headline": (below > -step).astype(np.float32) for step in _UNDER},
        "the best headline by its words": _flags([i == best for i in near]),
        "a headline by its words": np.clip(score / 3, 0, 2),
        "likely a headline by its words": (score > 1.6).astype(np.float32),
        "there is a headline by its words": np.full(len(near), float(best >= 0), dtype=np.float32),
    }


def _alike(seen: Sequence[Seen]) -> Columns:
    """How many of the units around are of the same make, as those of a menu are."""
    shapes = np.array(
        [
            (min(s.size, 400) // 25 if s.size < 100 else 5 + (s.size > 250)) * 100 + 10 * s.ends + len(s.unit.marker)
            for s in seen
        ]
    )
    count = np.zeros(len(seen), dtype=np.float32)
    for step in range(1, 5):
        if step < len(seen):
            same = (shapes[step:] == shapes[:-step]).astype(np.float32)
            count[step:] += same
            count[:-step] += same
    return {
        "alike": (count / 8).astype(np.float32),
        "alike 4": (count >= 4).astype(np.float32),
        "alike 7": (count >= 7).astype(np.float32),
    }


def _again(whole: Sequence[Seen], near: range) -> Columns:
    """Whether the unit, or one like it, stands elsewhere too."""
    times = Counter([s.text for s in whole])
    top = [s.text for s in whole[:3]]
    heads = {text[:8] for text in top}
    seen = whole[near.start : near.stop]
    titles = np.zeros(len(seen), dtype=np.float32)
    for i, s in enumerate(seen):
        if s.size >= 15 and s.text[:8] in heads:
            titles[i] = any(text.startswith(s.text) for text in top[: near[i]])
    twin = np.zeros(len(seen), dtype=np.float32)
    for i, (one, other) in enumerate(pairwise([s.text for s in seen])):
        if len(one) >= 12 and one[:12] == other[:12] and (one.startswith(other) or other.startswith(one)):
            twin[i] = twin[i + 1] = 1
    return {
        "said again": _flags([times[s.text] > 1 for s in seen]),
        "the title of the page": titles,
        "first lines of all": (np.arange(near.start, near.stop) < 3).astype(np.float32),
        "twin": twin,
    }
