"""The line that is the headline: before the body, in words of the body."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.told import BYLINE, CAPTION, CREDITED, DATE, NAME
from a11y.text.vocabulary import is_caption, is_credit

_WINDOW = 120
"""How many units before the body the headline may stand."""
_INTO = 8
"""How many units into it, for a caption may come first."""
_PARAGRAPH = 100
"""Prose of this length ends the search: a short line after it is a section's heading."""
_NEAR = 15
"""Distance counts up to here."""
_AROUND, _SAMPLE = 400, 6000
_LOWEST, _CLEAR = 0.9, 1.6
"""The score a headline needs, and one that makes a line above a better one a headline too."""
_ABOVE = 10
_TOP = 3
_LONG = 80
"""A line as long as this is a headline only where no line above could be one."""
_LETTER = r"[^\s\d_.,;:!?…\"'()\[\]{}«»“”„‚‘’|/–—।-]"
_WORD = re.compile(rf"({_LETTER}{{4,5}}){_LETTER}*")
"""A longer word; its beginning counts."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.。]\s?[^\W\d_a-z]\w*\s.*\s")
_TRAIL = re.compile(r"\s[>»›]\s|[>»›].*[>»›]|/\s.*/\s|^\S+\s\|\s\S+$")
_TRAIL_SIGN = re.compile(r"[>»›/|]")
_BAD_END = (".", ":", ",", ";", "。", "।", "-", "–", "—", "|", ">")


def rank_headlines(seen: Sequence[Seen], body: range) -> tuple[int, dict[int, float]]:
    """Where the headline stands by its words and place, before the body or at its start, and the score of each
    candidate; -1 where no line is one.
    """
    sample = _words_of(seen, body)
    near = range(max(0, body.start - _AROUND), min(len(seen), body.stop + _AROUND))
    said = "\n".join(seen[i].text for i in near if seen[i].size <= 300)
    best, found = _LOWEST, -1
    scores: dict[int, float] = {}
    for i in _candidates(seen, body):
        scores[i] = _score(seen, i, body, sample) + (
            0.8 if seen[i].size > 20 and _is_again(said, seen[i].text) else 0.0
        )
        if any(s.text.startswith(seen[i].text) for s in seen[: min(i, _TOP)]):
            scores[i] += 1.0  # the title of the page, which flatteners may put first
        if found >= 0 and seen[found].text.endswith(seen[i].text) and seen[i].words >= 3:
            best = -1.0  # the line before was a trail of links that ends in the headline
        if scores[i] > best:
            best, found = scores[i], i
    # Of two lines that could both be one, the first is the headline and the second what stands under it.
    again = found >= 0 and _is_again(said, seen[found].text)
    for i in range(found - 1, max(found - _ABOVE, -1), -1):
        score = scores.get(i, 0.0)
        long = seen[i].size >= 30 and seen[i].size >= 0.5 * seen[found].size
        likely = score > _CLEAR and score > 0.6 * best and seen[i].words >= 4 and long
        above = i == found - 1 and score > 1.0 and seen[found].size >= _LONG
        if (likely or above) and (not again or _is_again(said, seen[i].text)):
            found = i
    return found, scores


def _words_of(seen: Sequence[Seen], body: range) -> frozenset[str]:
    """The longer words of the text, as far as it is looked at."""
    found: list[frozenset[str]] = []
    left = _SAMPLE
    for i in body:
        if seen[i].prose and left > 0:
            found.append(content_words(seen[i].text[:left]))
            left -= len(seen[i].text) + 1
    return frozenset().union(*found)


def _is_again(said: str, text: str) -> bool:
    """Whether the text is said twice."""
    first = said.find(text)
    return first >= 0 and said.find(text, first + len(text)) >= 0


def _candidates(seen: Sequence[Seen], body: range) -> Iterator[int]:
    for i in range(max(0, body.start - _WINDOW), min(body.start + _INTO, body.stop)):
        s = seen[i]
        if i >= body.start and s.prose and s.size > _PARAGRAPH and not _is_caption(seen, i, body):
            return
        if may_be_headline(s):
            yield i


def _is_caption(seen: Sequence[Seen], i: int, body: range) -> bool:
    return is_caption(seen[i].text) or (i + 1 < body.stop and is_credit(seen[i + 1].text))


def may_be_headline(s: Seen) -> bool:
    """Whether the unit has the shape of a headline."""
    if (
        s.chrome is not None
        or s.unit.marker not in ("", "heading", "dash")
        or not 2 <= s.words <= 48
        or (_TRAIL_SIGN.search(s.text) and _TRAIL.search(s.text))
    ):
        return False
    if s.size > 300 or s.size < 10 or s.text.endswith(_BAD_END) or len(s.unit.cells) > 3:
        return False
    return not s.told & (DATE | BYLINE | CAPTION | CREDITED)


def _score(seen: Sequence[Seen], i: int, body: range, sample: frozenset[str]) -> float:
    s = seen[i]
    own = content_words(s.text)
    score = 4.0 * len(own & sample) / (len(own) + 2) if own else 0.0
    score -= 0.06 * min(abs(body.start - i), _NEAR)
    score -= 0.5 if i >= body.start else 0.0
    score += 1.5 if s.unit.marker == "heading" and s.unit.value == 1 else 0.0
    score += 0.3 if s.words >= 4 else -0.3
    score -= 0.3 if _TWO_SENTENCES.search(s.text) else 0.0
    score -= 0.4 if s.told & NAME else 0.0
    score += 0.3 if s.unit.gap else 0.0
    score += 0.5 if any(is_header_line(x) for x in seen[i + 1 : i + 5]) else 0.0
    return score


@lru_cache(maxsize=1024)
def content_words(text: str) -> frozenset[str]:
    """The longer words by their beginnings, and pairs of letters of scripts without spaces."""
    folded = text.casefold()
    found = frozenset(_WORD.findall(folded))
    if folded.isascii() or not _UNSPACED.search(folded):
        return found
    return found.union(folded[j : j + 2] for m in _UNSPACED.finditer(folded) for j in range(m.start(), m.end() - 1))


def is_header_line(s: Seen) -> bool:
    """Whether the unit is of the kinds that stand under a headline: date, byline, share bar."""
    if s.chrome is not None:
        return s.chrome.reason in ("share", "tools", "comment", "player")
    return s.size <= 150 and s.unit.marker != "row" and s.told & (DATE | BYLINE) > 0
