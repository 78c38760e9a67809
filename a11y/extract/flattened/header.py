"""The lines around the headline: kicker, headline, subheadline, byline, dates."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from a11y.extract.flattened.headline import find_headline, is_header_line
from a11y.extract.flattened.labels import Label, out
from a11y.extract.flattened.survey import Seen
from a11y.text.vocabulary import (
    byline_names,
    chrome_reason,
    dated,
    is_agency,
    is_caption,
    is_credit,
    is_dateline,
    names_in,
    parse_date,
    split_credit,
    without_date,
)

_ZONE, _SAMPLE = 12, 6000
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"(?=\d)")
_LONGEST_TIME = 20
_SEPARATOR = re.compile(r"\s*[|•·–—]\s*|\s-\s")


class Header(NamedTuple):
    """What the lines before the body tell, and the labels of those lines by position."""

    labels: dict[int, Label]
    headline: str = ""
    subheadline: str = ""
    kicker: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""


def read_header(seen: Sequence[Seen], body: range) -> Header:
    """The header of the article whose body stands in that range, or begins in it."""
    title = find_headline(seen, body)
    if title < 0:
        return _without_headline(seen, body)
    labels: dict[int, Label] = {title: Label("headline", "before the body, in words of the body", 0.9)}
    kicker = _kicker(seen, title)
    if kicker >= 0:
        labels[kicker] = Label("kicker", "short line above the headline", 0.7)
    state = _State(labels, seen, body)
    stop = _zone(seen, title, body)
    for i in range(title + 1, stop):
        state.read(i)
    state.subheadline(title, stop)
    first = kicker if kicker >= 0 else title
    for i in range(max(0, first - 4), first):
        state.read_above(i)
    return state.header(seen[title].text, seen[kicker].text if kicker >= 0 else "")


def under_headline(header: Header, body: range) -> range:
    """The body and what stands between it and the headline above it."""
    title = next((i for i, label in header.labels.items() if label.kind == "headline"), body.start)
    return range(min(title + 1, body.start) if title < body.start else body.start, body.stop)


def _zone(seen: Sequence[Seen], title: int, body: range) -> int:
    """Where the header ends: behind the last line of the kinds a header has, before two paragraphs have gone by."""
    stop = max(title + 1, body.start)
    prose = sum(s.prose for s in seen[title + 1 : stop])
    for i in range(stop, min(title + _ZONE, body.stop)):
        s = seen[i]
        prose += s.prose
        if prose > 2:
            break
        if is_header_line(s) or (prose <= 1 and _is_signature(s)):
            stop = i + 1
    return stop


def _is_signature(s: Seen) -> bool:
    """Whether the line is a name alone, as an author's is."""
    return s.size <= 80 and s.words <= 8 and bool(_person(without_date(s.text)))


def _person(text: str) -> tuple[str, ...]:
    """The names in a line of names and dates alone: "Ada Lane · 3 May 2031"."""
    if is_agency(text):
        return (text,)
    names: list[str] = []
    for part in _SEPARATOR.split(text):
        if not part or dated(part) is not None:
            continue
        found = names_in(part)
        if not found and not names:
            return ()
        names.extend(found)
    words = [word for name in names for word in name.split()]
    told = any(len(word) > 3 and (chrome_reason(word) or dated(word) is not None) for word in words)
    half = len(words) // 2
    if len(names) == 1 and half > 1 and words[:half] == words[half:]:
        return (" ".join(words[:half]),)
    return () if told else tuple(names)


def _beside_date(text: str) -> tuple[str, ...]:
    """The name in a line that tells a date, an age or a time of reading too: "Ada Lane 2 minutes ago"."""
    before = _TIME.split(text, maxsplit=1)[0].strip(" ,·|–—-")
    if before != text and 2 <= len(before.split()) <= 3 and len(text) - len(before) <= _LONGEST_TIME:
        return _person(before)
    last = text.rpartition(",")[2].strip()
    return _person(last) if _DIGIT.search(text) and 2 <= len(last.split()) <= 3 else ()


def _without_headline(seen: Sequence[Seen], body: range) -> Header:
    """What stands directly before a body without a headline: byline, dates, nothing else is told."""
    state = _State({}, seen, body)
    for i in range(max(0, body.start - 5), body.start):
        state.read(i)
    return state.header("", "")


class _State:
    """Collects what the lines say; the first of each kind counts."""

    def __init__(self, labels: dict[int, Label], seen: Sequence[Seen], body: range) -> None:
        self.labels = labels
        self.seen = seen
        self.body = body
        self.sub = ""
        self.authors: tuple[str, ...] = ()
        self.signed: tuple[str, ...] = ()
        self.signature = -1
        self.last = -1
        self.published = ""
        self.modified = ""

    def read(self, i: int) -> None:
        """Label the unit where its own words tell what it is."""
        s = self.seen[i]
        if s.chrome is not None:
            self.labels[i] = out(s.chrome.reason, s.chrome.evidence)
        elif s.size <= 200:
            self._told(i, s)

    def read_above(self, i: int) -> None:
        """Above the headline only a byline or a date is told from the rest."""
        s = self.seen[i]
        if s.chrome is None and s.size <= 120 and (dated(s.text) or byline_names(s.text)):
            self._told(i, s)

    def _told(self, i: int, s: Seen) -> None:
        label = self._date(s) or self._byline(i, s) or self._caption(s)
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

    def _byline(self, i: int, s: Seen) -> Label | None:
        text = without_date(s.text) if _DIGIT.search(s.text) else s.text
        names = () if self._is_past(i) else byline_names(text)
        if names:
            self.last = i
            self._date_beside(s, text)
            # Several lines "By A", "By B" are one byline.
            new = not set(names) <= set(self.authors)
            self.authors = tuple(dict.fromkeys((*self.authors, *names)))
            return (
                Label("byline", "names after a word for by", 0.9) if new else out("duplicate", "the byline again", 0.8)
            )
        names = self._signed(i, text)
        if names and (not self.signed or i == self.signature + 1):
            # Names on lines of their own, one under the other, are one byline; one said twice is said once.
            self.signed, self.signature = tuple(dict.fromkeys((*self.signed, *names))), i
            self._date_beside(s, text)
        return None

    def _is_past(self, i: int) -> bool:
        """Whether there is a byline and text of the article below it: what looks like one there is none."""
        return self.last >= 0 and any(self.seen[j].prose for j in range(self.last + 1, i))

    def _date_beside(self, s: Seen, text: str) -> None:
        if text != s.text and not self.published:
            self.published = parse_date(s.text)

    def _signed(self, i: int, text: str) -> tuple[str, ...]:
        """The names of a line that is names alone, and that the article does not speak of."""
        if not text or len(text) > 100 or (is_credit(text) and not is_agency(text)):
            return ()
        names = _person(text) or _beside_date(text)
        # Where letters have no case, or all the same, a name looks like any other words.
        if text.upper() in (text, text.lower()) and len(text.split()) > 1 and not self._near_date(i):
            return ()
        person = any(2 <= len(name.split()) <= 4 or is_agency(name) for name in names)
        return names if person and (self._near_date(i) or not (is_agency(text) or self._in_text(names))) else ()

    def _in_text(self, names: Sequence[str]) -> bool:
        """Whether the article has words of those names: then they are no author's."""
        parts = [word for name in names for word in name.split() if len(word) > 3]
        prose = (s for s in self.seen[self.body.start : self.body.stop] if s.prose)
        text = " ".join(s.text for s in prose if not split_credit(s.text).credit)[:_SAMPLE]
        return any(part in text for part in parts)

    def sign(self) -> None:
        """Where no line says "by": the byline in the first or last lines of the body, or a name that signs the text."""
        first = range(self.body.start, min(self.body.start + 5, self.body.stop))
        last = range(max(self.body.stop - 2, first.stop), min(self.body.stop + 3, len(self.seen)))
        for i in (*first, *last):
            s = self.seen[i]
            if self.authors or s.chrome is not None or s.prose or s.size > 120 or i in self.labels:
                continue
            self.authors = byline_names(s.text)
            if self.authors:
                self.labels[i] = Label("byline", "names after a word for by", 0.7)
            elif not self.signed and i <= self.body.stop:
                self.signed, self.signature = self._signed(i, s.text), i
        if self.signed and not self.authors:
            self.authors = self.signed
            self.labels[self.signature] = Label("byline", "a name that signs the text", 0.7)

    def _near_date(self, i: int) -> bool:
        """Whether one of the next or last lines is a date, as beside a byline."""
        near = (*self.seen[max(0, i - 2) : i], *self.seen[i + 1 : i + 4])
        return any(s.size <= 150 and dated(s.text) is not None for s in near) or "·" in self.seen[i].text

    def _caption(self, s: Seen) -> Label | None:
        if is_dateline(s.text):
            return Label("paragraph", "a dateline", 0.8)
        if is_credit(s.text):
            return Label("credit", "a credit", 0.9)
        if is_caption(s.text) or split_credit(s.text).credit:
            return Label("caption", "begins or ends as captions do", 0.9)
        return None

    def subheadline(self, title: int, stop: int) -> None:
        """The first line after the headline that is a sentence or two and nothing else."""
        for i in range(title + 1, max(min(stop, title + 8), title + 2)):
            if i >= stop and (i >= len(self.seen) or self.seen[i].ends):
                return
            s = self.seen[i]
            if i in self.labels:
                continue
            if s.words >= 6 and s.size >= 30 and not s.unit.marker:
                self.sub = s.text
                self.labels[i] = Label("subheadline", "first sentence under the headline", 0.7)
            return

    def header(self, headline: str, kicker: str) -> Header:
        """All that was told."""
        self.sign()
        return Header(self.labels, headline, self.sub, kicker, self.authors, self.published, self.modified)


def _kicker(seen: Sequence[Seen], title: int) -> int:
    i = title - 1
    if i < 0:
        return -1
    s = seen[i]
    short = s.words <= 5 and 2 <= s.size <= 60 and not s.ends and not s.unit.marker and not s.unit.cells
    return i if short and s.chrome is None and dated(s.text) is None and not is_credit(s.text) else -1
