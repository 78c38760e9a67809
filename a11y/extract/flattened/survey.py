"""What each unit looks like by itself, and where among them the body of the article is."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from a11y.extract.flattened.lines import Unit
from a11y.extract.flattened.marks import is_image, unmarked
from a11y.extract.flattened.told import read_share, read_told
from a11y.text.vocabulary import Chrome, chrome_reason

_ENDS = re.compile(r"[.!?…。！？।؟۔።။៖\u0964\u0965]['\"»”“’‘)\]」』]*\s*(?:\[\d+\])*$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_PROSE_ENDING = 60
"""A unit of this length that ends like a sentence is prose."""
_PROSE_ANY = 160
"""A unit of this length is prose whatever its end."""
_MOST = 400
_LONGEST_TOLD = 500
_COST = {"": 25, "bullet": 35, "dash": 25, "number": 25, "row": 20, "heading": 5, "quote": 5, "rule": 0}
_CHROME_COST = 50
_ITEMS = frozenset({"bullet", "dash", "number"})
_CLAUSES = frozenset(".,;!…。，；！।؛،")
"""Ends of the items of a list that is part of a text; entries of menus have none."""
_INTRODUCES = 4
"""Words."""
FEW = 30
"""A text of fewer units gives too little to weigh: its lists are believed, those of whole pages are mostly links."""
_SAME_INDENT = 0.6
_TAIL = 0.12
_STRONG = 200
_OPENERS = frozenset({"related", "comment", "subscription", "footer", "author_bio", "promotion", "consent", "topics"})


class Seen(Struct, frozen=True, gc=False):
    """A unit and what is seen of it without its neighbours."""

    unit: Unit
    text: str
    size: int
    """Length, characters of scripts without spaces counted double."""
    words: int
    ends: bool
    """Whether it ends like a statement, not a question or a call, which headings may be."""
    prose: bool
    chrome: Chrome | None
    told: int = 0
    """Flags of `told` where it was heard; none where it is chrome, or prose too long for any."""
    share: float = 0.0
    """Where it was heard: of its first words, those that pages say around articles; in prose, those of their offers."""
    listed: bool = False
    """Whether it is an item of a list that is part of the text, or the line that announces one."""


def survey(units: Sequence[Unit]) -> list[Seen]:
    """Every unit with what is seen of it."""
    seen = [_see(unit) for unit in units]
    return _with_lists(seen) if len(seen) < FEW else seen


def _with_lists(seen: list[Seen]) -> list[Seen]:
    announced = False
    for i, s in enumerate(seen):
        is_item = s.unit.marker in _ITEMS
        if s.unit.marker == "row" or (is_item and (announced or s.text[-1:] in _CLAUSES)):
            seen[i] = replace(s, listed=True)
            if not seen[i - 1].listed and i and _announces(seen[i - 1]):
                seen[i - 1] = replace(seen[i - 1], listed=True)
        announced = (announced and is_item) or _announces(s)
    return seen


def _announces(s: Seen) -> bool:
    return s.chrome is None and s.words >= _INTRODUCES and s.text.endswith((":", "："))


def _see(unit: Unit) -> Seen:
    whole = unit.text
    text = unmarked(whole)
    size = len(text)
    words = text.count(" ") + 1
    if not text.isascii() and _UNSPACED.search(text[:200]):
        size, words = 2 * size, max(words, size // 3)
    ends = not text[-1:].isalnum() and _ENDS.search(text[-12:]) is not None
    if whole is not text and is_image(whole):
        chrome: Chrome | None = Chrome("hidden", "the alternative text of an image")
    else:
        chrome = chrome_reason(text) if len(text) <= 200 else None
    prose = (size >= _PROSE_ANY or (size >= _PROSE_ENDING and ends)) and words >= 7
    prose = prose and chrome is None and len(unit.cells) < 3 and unit.marker not in ("row", "heading")
    return Seen(unit, text, size, words, ends, prose, chrome)


def heard(seen: Sequence[Seen], near: range) -> list[Seen]:
    """The units, those that are near with what their words tell."""
    return [*seen[: near.start], *map(_hear, seen[near.start : near.stop]), *seen[near.stop :]]


def _hear(s: Seen) -> Seen:
    if s.chrome is not None:
        return s
    told = read_told(s.text) if s.size <= _LONGEST_TOLD or not s.prose else 0
    return replace(s, told=told, share=read_share(s.text, s.size, prose=s.prose))


def find_body(seen: Sequence[Seen]) -> range:
    """The stretch with the most prose and the least else, from its first to its last prose; empty where none is."""
    indent = body_indent(seen)
    best = total = 0.0
    start = first = last = 0
    for i, s in enumerate(seen):
        total += _weight(s, indent)
        if total <= 0:
            total, start = 0, i + 1
        elif total > best:
            best, first, last = total, start, i + 1
    while first < last and not seen[first].prose:
        first += 1
    return range(first, _end(seen, first, last))


def _weight(s: Seen, indent: int) -> float:
    if s.prose:
        weight = min(s.size, _MOST) * (1 if s.size > 100 else 0.6) * (0.5 if s.unit.marker == "bullet" else 1)
        return weight * 0.3 if indent >= 0 and s.unit.indent != indent else weight
    if s.chrome is not None:
        return -_CHROME_COST
    if s.listed:
        return 0
    return -_COST[s.unit.marker]


def body_indent(seen: Sequence[Seen]) -> int:
    """The indent most of the prose shares; -1 where indents tell nothing."""
    weights: Counter[int] = Counter()
    for s in seen:
        if s.prose and s.size > 100 and not s.unit.marker:
            weights[s.unit.indent] += min(s.size, _MOST)
    if len(weights) < 2:
        return -1
    indent, weight = weights.most_common(1)[0]
    return indent if weight >= _SAME_INDENT * weights.total() else -1


def _end(seen: Sequence[Seen], first: int, last: int) -> int:
    """Where the body ends: before the line that opens what follows an article, if little prose follows there."""
    strong = sum(s.size for s in seen[first:last] if s.prose and s.size >= _STRONG)
    before = 0
    for i in range(first, last):
        s = seen[i]
        if s.prose and s.size >= _STRONG:
            before += s.size
        opens = s.chrome is not None and s.chrome.reason in _OPENERS and not is_inline(s.chrome)
        if opens and before and strong - before <= _TAIL * strong:
            last = i
            break
    while last > first and not seen[last - 1].prose:
        last -= 1
    return last


def is_inline(chrome: Chrome) -> bool:
    """Whether the line says what it leads to itself, "Read also: three bakers", and opens nothing."""
    return chrome.reason == "related" and chrome.evidence.startswith("begins")
