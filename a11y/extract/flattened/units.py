"""Lines put together to the units an author wrote: hard-wrapped lines unwrapped, verses kept apart."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from a11y.extract.flattened.lines import Line
from a11y.extract.flattened.marks import read_emphasis
from a11y.text.words import begins_small

_NARROWEST, _WIDEST = 30, 160
_FULL = 16
"""A wrapped line is at most this much shorter than the width: a word did not fit."""
_NEAR = 10
"""Columns that a line which comes close to the width may lack."""
_MOSTLY_FULL, _BEYOND, _ENDED = 0.4, 0.25, 0.6
_FEWEST_TOLD = 12
_HEADING = 0.6
_CLAUSE = 40
_LONGEST_WORD = 60
_FEWEST_TORN, _TORN = 5, 0.03
_CLOSING = frozenset(",.;:!?)]’”»…。，、")
_STOPS = (".", "!", "?", "。", "！", "？", "」", "』", '"', "”", "»", "“", "।", "؟", "۔")
_HYPHENS = frozenset("-‐\xad")
_HYPHEN = re.compile(r"(?P<left>[^\W\d_]{2,})[-‐\xad]$")
_LONGEST_OF_PROSE = 40
_LONG_WORD = re.compile(r"[!-~]{41,}|\]\(")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_FEWEST_ROWS = 3
_KINSOKU = 6
"""Columns that a line of a script without spaces may be short, so that the next does not begin with a sign."""


Unit: TypeAlias = Line
"""What one paragraph, heading, item, row or line of chrome is made of: a line, or several put together."""


def units(lines: Sequence[Line]) -> list[Unit]:
    """The lines as units, unwrapped where the text is hard-wrapped."""
    widths = wrap_widths(lines)
    if not widths.whole and sum([_goes_on(line) for line in lines]) >= max(_FEWEST_TORN, _TORN * len(lines)):
        lines = mended(lines)
    if not widths.whole:
        return resolve([_alone(line) for line in lines])
    known = _words(lines)
    return resolve([_joined(group, known) for group in _groups(lines, widths)])


def mended(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text that was broken around every link or emphasis, as some flatteners do, put together again."""
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        if groups and not line.marker and _is_torn(groups[-1], line, following):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else _mend(group) for group in groups]


def _mend(group: Sequence[Line]) -> Line:
    parts = [group[0].text]
    parts += [line.text if line.text[0] in _CLOSING else f" {line.text}" for line in group[1:]]
    source = " ".join(line.source for line in group)
    return replace(group[0], text="".join(parts), source=source, width=sum(line.width for line in group))


def _goes_on(line: Line) -> bool:
    """Whether the line, right under another one, begins in the middle of a sentence."""
    return not (line.gap or line.marker) and (line.text[0] in _CLOSING or begins_small(line.text))


def _is_torn(group: Sequence[Line], line: Line, following: Line | None) -> bool:
    """Whether a sentence goes on in the line, or in the next one while this is the few words of a link."""
    last = group[-1]
    if line.gap or last.marker == "rule" or (last.text.endswith(_STOPS) and line.text[0] not in _CLOSING):
        return False
    if _goes_on(line):
        return len(last.text) > 1
    goes_on = following is not None and _goes_on(following)
    long = len(last.text) >= _CLAUSE or len(group) > 1
    return goes_on and long and last.text[-1:].isalnum() and len(line.text) < _CLAUSE


class Widths(NamedTuple):
    """The widths a text is hard-wrapped at: browsers of text leave indented blocks more or less room on the right."""

    whole: int
    """0 where each block is a line of its own."""
    of_indent: dict[int, int]

    def at(self, indent: int) -> int:
        """The width of lines that are indented so."""
        return self.of_indent.get(indent, self.whole)


def wrap_widths(lines: Sequence[Line]) -> Widths:
    """The widths the text is hard-wrapped at; lines with a word too long for any, as addresses are, tell nothing."""
    told = [
        x for x in lines if x.width <= _WIDEST and (" " in x.text or len(x.text) > _NARROWEST) and not _has_long_word(x)
    ]
    whole = _edge(Counter(x.width for x in told)) if len(told) >= _FEWEST_TOLD // 3 else 0
    if whole < _NARROWEST:
        return Widths(0, {})
    long = full = ended = 0
    for line, following in pairwise(lines):
        if whole / 2 < line.width <= whole and not following.gap:
            long += 1
            full += whole - _FULL <= line.width
            ended += whole - _FULL <= line.width and line.text.endswith(_STOPS)
    if ended > _ENDED * full:
        return Widths(0, {})  # paragraphs that happen to be about as long as each other
    if full < 3 or full < _MOSTLY_FULL * long:
        return Widths(0, {})
    if sum([x.width > whole and not _has_long_word(x) for x in lines]) > _BEYOND * full:
        return Widths(0, {})
    indents: dict[int, Counter[int]] = {}
    for x in told:
        indents.setdefault(x.indent, Counter())[x.width] += 1
    edges = {indent: _edge(widths) for indent, widths in indents.items() if widths.total() >= _FEWEST_TOLD}
    return Widths(whole, {indent: edge for indent, edge in edges.items() if abs(edge - whole) <= _FULL})


def _edge(widths: Counter[int]) -> int:
    """The width that many lines come close to and few go beyond."""
    every = sorted(widths.elements())
    best, found = -1, 0
    for width in sorted(widths, reverse=True):
        through = bisect_right(every, width)
        near, beyond = through - bisect_left(every, width - _NEAR), len(every) - through
        if near - 2 * beyond > best:
            best, found = near - 2 * beyond, width
    return found


def _has_long_word(line: Line) -> bool:
    if line.width <= _NARROWEST:
        return False
    words = line.source.split(" ") if len(line.source) > _LONGEST_OF_PROSE else ()
    long = max(map(len, words), default=0) > _LONGEST_OF_PROSE or "](" in line.source
    return long and _LONG_WORD.search(line.source) is not None


def _groups(lines: Sequence[Line], widths: Widths) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group, line, widths):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(group: list[Line], line: Line, widths: Widths) -> bool:
    """Whether the line goes on where the last one was wrapped: its first word would not have fit there."""
    last = group[-1]
    width = widths.at(last.indent)
    if line.gap or (line.marker and not (line.marker == "quote" == last.marker)) or last.marker in ("rule", "row"):
        return False
    if last.marker == "quote" and line.marker != "quote":
        return False
    if last.text[-1:] in _HYPHENS and _HYPHEN.search(last.text[-_LONGEST_WORD:]) and begins_small(line.text):
        return True
    if last.text.endswith(_STOPS) and line.width < _HEADING * width and line.text[-1:].isalnum():
        return False  # a full last line, and a heading under it
    first = line.source[: _WIDEST + 1].split(" ", 1)[0]
    need = len(first) + 1
    if _WIDE.match(first):  # it breaks anywhere, but no line begins with a comma
        need = 2 if last.text.endswith(_STOPS) else _KINSOKU
    return last.width + need > width


def _alone(line: Line) -> Unit:
    text = read_emphasis(line.text)
    return line if text is line.text else replace(line, text=text)


def _joined(group: list[Line], known: Counter[str]) -> Unit:
    first = group[0]
    if len(group) == 1:
        return _alone(first)
    parts = [first.text]
    for line in group[1:]:
        parts[-1], space = _end(parts[-1], line.text, known)
        parts += (space, line.text)
    source = " ".join(line.source for line in group)
    return replace(first, text=read_emphasis("".join(parts)), source=source, cells=())


def _end(left: str, right: str, known: Counter[str]) -> tuple[str, str]:
    """A wrapped line and what stands between it and the next; a hyphen goes only where the text elsewhere has the word
    without it.
    """
    cut = _HYPHEN.search(left[-_LONGEST_WORD:]) if left[-1:] in _HYPHENS else None
    rest = _WORD.match(right)
    if cut is not None and rest is not None and begins_small(right):
        whole = (cut["left"] + rest[0]).casefold()
        return (left[:-1] if left[-1] == "\xad" or known[whole] > 0 else left), ""
    if left and right and _WIDE.match(left[-1]) and _WIDE.match(right[0]):
        return left, ""
    return left, " "


def _words(lines: Sequence[Line]) -> Counter[str]:
    """The words of lines whose ends are hyphenated somewhere; empty where none is."""
    if not any(line.text[-1:] in _HYPHENS and _HYPHEN.search(line.text[-_LONGEST_WORD:]) for line in lines):
        return Counter()
    return Counter(word.casefold() for line in lines for word in _WORD.findall(line.text))


def resolve(found: Sequence[Unit]) -> list[Unit]:
    """The units with marks taken for text where no neighbour bears them out, and underlined lines as headings."""
    kept: list[Unit] = []
    for i, unit in enumerate(found):
        if not unit.marker and not unit.cells:
            kept.append(unit)
            continue
        before = found[i - 1] if i else None
        after = found[i + 1] if i + 1 < len(found) else None
        if unit.marker == "rule" and before is not None and not unit.gap and _is_underlined(before):
            level = 1 if unit.source[0] == "=" else 2
            kept[-1] = replace(kept[-1], marker="heading", value=level, source=f"{before.source} {unit.source}")
        elif unit.marker in ("dash", "number", "row") and not (_same_run(before, unit) or _same_run(unit, after)):
            kept.append(replace(unit, text=f"{unit.lead}{unit.text}", marker="", value=0))
        elif unit.cells and not unit.marker and _in_columns(found, i):
            kept.append(replace(unit, marker="row"))
        else:
            kept.append(unit)
    return kept


def _is_underlined(unit: Unit) -> bool:
    return not unit.marker and len(unit.source) <= 120


def _same_run(one: Unit | None, other: Unit | None) -> bool:
    """Whether two neighbours are items of one list or rows of one table."""
    if one is None or other is None or one.marker != other.marker:
        return False
    if one.marker == "number":
        return other.value == one.value + 1
    if one.marker == "row":
        return not other.gap and len(one.cells) == len(other.cells)
    return True


def _in_columns(found: Sequence[Unit], i: int) -> bool:
    """Whether the unit and its neighbours, three lines or more, have as many columns each."""
    count, run = len(found[i].cells), 1
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(found) and run < _FEWEST_ROWS and len(found[j].cells) == count:
            if found[max(j, j - step)].gap:
                break
            run += 1
            j += step
    return run >= _FEWEST_ROWS
