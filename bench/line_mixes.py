"""Texts put together from parts of different pages, so that the net does not take a publisher's habits for a rule.

The article of one page, from its headline to its last paragraph, between the lines around the article of another, and
among its paragraphs lines of a third that are no part of an article; some lines are left out, some texts cut short.
"""

import random
from collections.abc import Sequence
from typing import NamedTuple

UNTOLD, OUT, PARAGRAPH, HEADING, CAPTION, HEADLINE = -1, 0, 1, 2, 3, 4
"""Kinds, as in `flattened_lines.py`."""
_LEFT_OUT, _RUN, _INSERTED, _SHORT, _BARE = 0.25, 5, 3, 0.25, 0.25
_SMALL = 40
_LENT, _HEADED, _AGAIN, _OFTEN = 0.3, 0.3, 0.15, (0.3, 0.6, 1.0)
"""How often a text is lent headings or captions, or has a line again and again, and after how many of its lines."""


class Lines(NamedTuple):
    """The lines of a text, each with the blank lines above it, and their kinds."""

    texts: tuple[str, ...]
    kinds: tuple[int, ...]

    def of(self, chosen: Sequence[int]) -> "Lines":
        """Some of the lines."""
        return Lines(tuple(self.texts[i] for i in chosen), tuple(self.kinds[i] for i in chosen))


def lines_of(text: str, kinds: Sequence[int]) -> Lines | None:
    """The lines with their kinds; None where not every line is a unit of its own, or there is no article."""
    found: list[str] = []
    blank = ""
    for line in text.splitlines():
        if line.strip():
            found.append(blank + line)
            blank = ""
        else:
            blank = "\n"
    kinds = [int(kind) for kind in kinds]
    return Lines(tuple(found), tuple(kinds)) if len(found) == len(kinds) and PARAGRAPH in kinds else None


def mix(article: Lines, around: Lines, among: Lines, chance: random.Random) -> Lines:
    """One article among the lines of two other pages."""
    first, last = _core(article)
    inner = _thinned(article.of(range(first, last + 1)), chance)
    inner = _lent(inner, among, HEADING, chance)
    inner = _lent(inner, among, CAPTION, chance)
    inner = _headed(inner, among, chance)
    inner = _among(inner, _chrome(among, *_core(among)), chance)
    inner = _again(inner, among, chance)
    if chance.random() < _SHORT:
        paragraphs = [i for i, kind in enumerate(inner.kinds) if kind == PARAGRAPH]
        inner = inner.of(range(chance.choice(paragraphs[: max(1, len(paragraphs) // 2)]) + 1))
    if chance.random() < _BARE:
        return inner
    first, last = _core(around)
    above = around.of([i for i in range(first) if around.kinds[i] == OUT])
    below = around.of([i for i in range(last + 1, len(around.kinds)) if around.kinds[i] == OUT])
    return Lines(above.texts + inner.texts + below.texts, above.kinds + inner.kinds + below.kinds)


def _core(lines: Lines) -> tuple[int, int]:
    """The first and the last line of the article."""
    told = [i for i, kind in enumerate(lines.kinds) if kind in (PARAGRAPH, HEADLINE)]
    return told[0], max(i for i in told if lines.kinds[i] == PARAGRAPH)


def _chrome(lines: Lines, first: int, last: int) -> Lines:
    """The lines among the paragraphs that are none of the article."""
    return lines.of([i for i in range(first, last) if lines.kinds[i] == OUT])


def _thinned(lines: Lines, chance: random.Random) -> Lines:
    """The lines without some that are neither paragraph nor headline."""
    rate = chance.choice((0.0, _LEFT_OUT, 2 * _LEFT_OUT))
    kept = [i for i, kind in enumerate(lines.kinds) if kind in (PARAGRAPH, HEADLINE) or chance.random() >= rate]
    return lines.of(kept)


def _among(lines: Lines, chrome: Lines, chance: random.Random) -> Lines:
    """The lines with some others among them."""
    texts, kinds = list(lines.texts), list(lines.kinds)
    for _ in range(chance.randint(0, _INSERTED) if chrome.texts else 0):
        start = chance.randrange(len(chrome.texts))
        run = range(start, min(start + chance.randint(1, _RUN), len(chrome.texts)))
        at = chance.randint(1, len(texts))
        texts[at:at] = [chrome.texts[i] for i in run]
        kinds[at:at] = [chrome.kinds[i] for i in run]
    return Lines(tuple(texts), tuple(kinds))


def _lent(lines: Lines, other: Lines, kind: int, chance: random.Random) -> Lines:
    """The lines with those of that kind from another text in place of their own, each above some paragraph."""
    lent = [other.texts[i] for i, own in enumerate(other.kinds) if own == kind]
    places = [i for i, own in enumerate(lines.kinds) if own == PARAGRAPH][1:]
    if not lent or not places or chance.random() >= _LENT:
        return lines
    chosen = dict(zip(sorted(chance.sample(places, min(len(places), len(lent)))), lent, strict=False))
    texts, kinds = list[str](), list[int]()
    for i, (text, own) in enumerate(zip(lines.texts, lines.kinds, strict=True)):
        if i in chosen:
            texts.append(chosen[i])
            kinds.append(kind)
        if own != kind:
            texts.append(text)
            kinds.append(own)
    return Lines(tuple(texts), tuple(kinds))


def _headed(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """The lines with a short one of another text above or below the headline, as names of sections stand there."""
    short = [
        text
        for text, kind in zip(other.texts, other.kinds, strict=True)
        if kind in (OUT, HEADING) and len(text) < _SMALL
    ]
    at = next((i for i, kind in enumerate(lines.kinds) if kind == HEADLINE), -1)
    if not short or at < 0 or chance.random() >= _HEADED:
        return lines
    at += chance.randint(0, 1)
    texts = (*lines.texts[:at], chance.choice(short), *lines.texts[at:])
    return Lines(texts, (*lines.kinds[:at], OUT, *lines.kinds[at:]))


def _again(lines: Lines, other: Lines, chance: random.Random) -> Lines:
    """The lines with one that is none of the article after many of them, as "Advertisement" may stand."""
    some = [text for text, kind in zip(other.texts, other.kinds, strict=True) if kind == OUT and len(text) < _SMALL]
    if not some or chance.random() >= _AGAIN:
        return lines
    text, often = chance.choice(some), chance.choice(_OFTEN)
    texts, kinds = list[str](), list[int]()
    for own, kind in zip(lines.texts, lines.kinds, strict=True):
        texts.append(own)
        kinds.append(kind)
        if kind in (PARAGRAPH, HEADING) and chance.random() < often:
            texts.append(text)
            kinds.append(OUT)
    return Lines(tuple(texts), tuple(kinds))
