"""The lines around the headline: kicker, headline, subheadline, byline, dates."""

from collections.abc import Sequence
from typing import NamedTuple

from a11y.extract.flattened.byline import find_byline
from a11y.extract.flattened.byline_clues import Signed
from a11y.extract.flattened.content import in_address, says_time
from a11y.extract.flattened.headline import is_header_line, may_be_headline
from a11y.extract.flattened.judge import Judged
from a11y.extract.flattened.labels import Label, out
from a11y.extract.flattened.survey import Seen
from a11y.text.vocabulary import (
    dated,
    is_caption,
    is_credit,
    is_dateline,
    parse_date,
    split_credit,
)

_ZONE = 12
_SIGNED = 0.4
_WINDOW, _INTO = 120, 8
"""How many units before the body the headline may stand, and how many into it, for a caption may come first."""
_UNDER = 3
_LEAST, _CAPTION = 0.4, 0.5
"""How likely a headline has to be, and a caption that is no subheadline."""


class Header(NamedTuple):
    """What the lines before the body tell, and the labels of those lines by position."""

    labels: dict[int, Label]
    headline: str = ""
    subheadline: str = ""
    kicker: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""


def read_header(seen: Sequence[Seen], body: range, judged: Judged) -> Header:
    """The header of the article whose body stands in that range, or begins in it."""
    title = find_headline(seen, body, judged)
    state = _State({}, seen)
    kicker = _kicker(seen, title) if title >= 0 else -1
    if title >= 0:
        state.labels[title] = Label("headline", "", round(judged.at(title).headline, 2))
    if kicker >= 0:
        state.labels[kicker] = Label("kicker", "short line above the headline", 0.7)
    signed = find_byline(seen, title if title >= 0 else body.start, body, judged)
    state.sign([line for line in signed if line.unit < 0 or not in_address(seen, line.unit)])
    if title < 0:
        stop = body.start
        lines = [i for i in range(max(0, body.start - 5), body.start) if not in_address(seen, i)]
    else:
        stop = _zone(seen, title, body, judged)
        lines = list(range(title + 1, stop))
    for i in lines:
        state.read(i)
    if title >= 0:
        state.subheadline(title, stop, judged)
        first = kicker if kicker >= 0 else title
        for i in range(max(0, first - 4), first):
            state.read_above(i)
    return state.header(seen[title].text if title >= 0 else "", seen[kicker].text if kicker >= 0 else "")


def find_headline(seen: Sequence[Seen], body: range, judged: Judged) -> int:
    """Where the headline stands, before the body or at its start; -1 where no line is likely to be one."""
    window = range(max(0, body.start - _WINDOW), min(body.start + _INTO, body.stop))
    likely = [(judged.at(i).headline, i) for i in window if may_be_headline(seen[i])]
    most, found = max(likely, default=(0.0, -1))
    if most < _LEAST or in_address(seen, found):
        return -1
    # A trail of links may end in the headline, which then stands under it.
    under = (i for i in range(found + 1, min(found + _UNDER, len(seen))) if seen[i].words >= _UNDER)
    return next((i for i in under if seen[found].text.endswith(seen[i].text)), found)


def under_headline(header: Header, body: range) -> range:
    """The body and what stands between it and the headline above it."""
    title = next((i for i, label in header.labels.items() if label.kind == "headline"), body.start)
    return range(min(title + 1, body.start) if title < body.start else body.start, body.stop)


def _zone(seen: Sequence[Seen], title: int, body: range, judged: Judged) -> int:
    """Where the header ends: behind the last line of the kinds a header has, before two paragraphs have gone by."""
    stop = max(title + 1, body.start)
    prose = sum(s.prose for s in seen[title + 1 : stop])
    for i in range(stop, min(title + _ZONE, body.stop)):
        s = seen[i]
        prose += s.prose
        if prose > 2 or s.unit.marker == "row" or (prose and says_time(s)):
            break
        if is_header_line(s) or (prose <= 1 and judged.at(i).byline >= _SIGNED):
            stop = i + 1
    return stop


class _State:
    """Collects what the lines say; the first of each kind counts."""

    def __init__(self, labels: dict[int, Label], seen: Sequence[Seen]) -> None:
        self.labels = labels
        self.seen = seen
        self.sub = ""
        self.authors: tuple[str, ...] = ()
        self.published = ""
        self.modified = ""

    def read(self, i: int) -> None:
        """Label the unit where its own words tell what it is."""
        s = self.seen[i]
        if i in self.labels or s.unit.marker == "row":
            return
        if s.chrome is not None:
            self.labels[i] = out(s.chrome.reason, s.chrome.evidence)
        elif s.size <= 200:
            self._told(i, s)

    def read_above(self, i: int) -> None:
        """Above the headline only a byline or a date is told from the rest."""
        s = self.seen[i]
        if i not in self.labels and s.chrome is None and s.size <= 120 and dated(s.text):
            self._told(i, s)

    def _told(self, i: int, s: Seen) -> None:
        label = self._date(s) or self._caption(s)
        if label is not None:
            self.labels[i] = label

    def _date(self, s: Seen) -> Label | None:
        if s.size > 150:
            return None
        date = dated(s.text)
        if date is None:
            return None
        if not (date.published or date.modified):
            return out("metadata", "says when", 0.8)
        if (self.published and date.published) or (self.modified and date.modified):
            return out("duplicate", "a date again", 0.7)
        self.published = self.published or date.published
        self.modified = self.modified or date.modified
        return Label("dates", "a date", 0.95)

    def sign(self, signed: Sequence[Signed]) -> None:
        """Take the byline, and the date that may stand in its lines."""
        for line in signed:
            new = not set(line.names) <= set(self.authors)
            self.authors = tuple(dict.fromkeys((*self.authors, *line.names)))
            if line.unit < 0:
                continue  # a paragraph names them
            likely = round(min(1.0, line.strength), 2)
            self.labels[line.unit] = (
                Label("byline", line.evidence, likely) if new else out("duplicate", "the byline again", likely)
            )
            self.published = self.published or parse_date(self.seen[line.unit].text)

    def _caption(self, s: Seen) -> Label | None:
        if is_dateline(s.text):
            return Label("paragraph", "a dateline", 0.8)
        if is_credit(s.text):
            return Label("credit", "a credit", 0.9)
        if is_caption(s.text) or split_credit(s.text).credit:
            return Label("caption", "begins or ends as captions do", 0.9)
        return None

    def subheadline(self, title: int, stop: int, judged: Judged) -> None:
        """The first line after the headline that is a sentence or two and nothing else, as a caption is."""
        for i in range(title + 1, max(min(stop, title + 8), title + 2)):
            if i >= stop and (i >= len(self.seen) or self.seen[i].ends):
                return
            s = self.seen[i]
            if i in self.labels or judged.at(i).caption >= _CAPTION or self._is_credited(i):
                continue
            if s.words >= 6 and s.size >= 30 and not s.unit.marker:
                self.sub = s.text
                self.labels[i] = Label("subheadline", "first sentence under the headline", 0.7)
            return

    def _is_credited(self, i: int) -> bool:
        """Whether the line under the unit is a credit, as under a caption."""
        return i + 1 < len(self.seen) and is_credit(self.seen[i + 1].text)

    def header(self, headline: str, kicker: str) -> Header:
        """All that was told."""
        return Header(self.labels, headline, self.sub, kicker, self.authors, self.published, self.modified)


def _kicker(seen: Sequence[Seen], title: int) -> int:
    i = title - 1
    if i < 0:
        return -1
    s = seen[i]
    short = s.words <= 5 and 2 <= s.size <= 60 and not s.ends and not s.unit.marker and not s.unit.cells
    return i if short and s.chrome is None and dated(s.text) is None and not is_credit(s.text) else -1
