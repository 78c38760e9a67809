"""What each unit of the body is: heading, paragraph, item, quote, row, caption, or nothing of the article."""

from collections.abc import Sequence

from a11y.extract.flattened.judge import Judged, Odds
from a11y.extract.flattened.labels import Label, out
from a11y.extract.flattened.lines import is_inset
from a11y.extract.flattened.survey import FEW, Seen
from a11y.extract.flattened.told import BYLINE, CAPTION, CORRECTION, CREDIT, CREDITED, DATE
from a11y.model.ledger import Reason
from a11y.text.vocabulary import dated, dateline, is_credit, split_credit
from a11y.text.words import begins_small

_LONGEST_HEADING = 140
_MOST_WORDS, _FEW_WORDS = 18, 8
_LONGEST_CAPTION = 500
_HEADING_ENDS = (".", ",", ";", ":", "。", "，", "、", "।", "…", "：", "; and", "-")
_BRACKETS = frozenset(")）]】")
_FEWEST_VERSES, _FEWEST_ENTRIES = 3, 2
_LONGEST_TIME = 20
_SHORTEST_VERSE, _LONGEST_VERSE = 12, 70
_LONGEST_ADDRESS, _WIDEST_ADDRESS = 6, 40
"""Lines of an address, and characters of each."""
_NEVER, _CERTAIN, _SURE, _LEADING, _RATHER, _HALF, _HARDLY, _SLIGHTLY = 2.0, 0.9, 0.7, 0.6, 0.5, 0.65, 0.25, 0.12
"""How likely a kind has to be: to leave out what is marked in a short text; a long paragraph; other prose and items,
and headings of a short text; a line that could be a heading; another line; to be a caption; a heading; a
heading of a short text, in which a short line above a paragraph is hardly anything else."""
_QUESTION = ("?", "？", "؟", ";", "՞")
_MANY_QUESTIONS = 8
_AFTER_OPENER = 8
"""How many lines a list of related links in the middle of an article may have."""
PROVEN = 0.95
"""How likely prose of a short text has to be no part of the article."""
_LONG = 200
SENTENCE = 10
"""Words that are more than a label."""
_REPEATED = 30
_INSET = "stands farther in than the text"
_WEIGHED = frozenset({"item", "heading"})
"""Kinds that marks tell, which chrome has too."""


def label_body(seen: Sequence[Seen], body: range, said: set[str], judged: Judged) -> dict[int, Label]:
    """A label for every unit of the body, without evidence where the net told; `said` are the texts of the header."""
    labels: dict[int, Label] = {}
    said = set(said)
    gaps = sum(1 for i in body if seen[i].unit.gap) > len(body) / 2
    i = body.start
    while i < body.stop:
        s = seen[i]
        verses = _verses(seen, i, body) if gaps and (s.unit.gap or not i) else 0
        if verses:
            labels.update((j, Label("verse", "short lines that belong together", 0.6)) for j in range(i, i + verses))
            i += verses
            continue
        label = _label(seen, i, body, judged.at(i))
        if label.kind in ("paragraph", "heading") and s.size > _REPEATED:
            if s.text in said:
                label = out("duplicate", "the same line stands above", 0.9)
            said.add(s.text)
        labels[i] = label
        i += 1
        if label.reason == "related":
            i = _related(seen, i, body, labels)
    labels.update({i: Label("paragraph", "a question of an interview", 0.7) for i in _asked(seen, labels)})
    return labels


def _verses(seen: Sequence[Seen], i: int, body: range) -> int:
    """How many lines from here on stand together as those of a poem or an address; 0 for other lines."""
    j = i
    while j < body.stop and (j == i or not seen[j].unit.gap) and _is_short(seen[j]):
        j += 1
    whole = j >= body.stop or seen[j].unit.gap > 0
    lines = seen[i:j] if whole and j - i >= _FEWEST_VERSES else ()
    return len(lines) if all(map(_may_be_verse, lines)) or _are_address(lines) else 0


def in_address(seen: Sequence[Seen], i: int) -> bool:
    """Whether the unit stands in a block of short lines that is an address."""
    first, stop = i, i + 1
    while first > max(0, i - _LONGEST_ADDRESS) and not seen[first].unit.gap:
        first -= 1
    while stop < min(len(seen), i + _LONGEST_ADDRESS) and not seen[stop].unit.gap:
        stop += 1
    lines = seen[first:stop]
    return len(lines) >= _FEWEST_VERSES and all(map(_is_short, lines)) and _are_address(lines)


def _is_short(s: Seen) -> bool:
    return s.chrome is None and not (s.unit.marker or s.unit.cells) and s.size <= _LONGEST_VERSE


def _may_be_verse(s: Seen) -> bool:
    return s.size >= _SHORTEST_VERSE and s.words >= 3 and not s.told & (DATE | CREDIT | CAPTION)


def _are_address(lines: Sequence[Seen]) -> bool:
    """Whether some of the lines have the numbers of a house and a place, a telephone and the like; none is a date."""
    numbered = sum(any(c.isdigit() for c in s.text) for s in lines)
    longest = max((s.size for s in lines), default=0)
    short = len(lines) <= _LONGEST_ADDRESS and longest <= _WIDEST_ADDRESS and not any(s.ends for s in lines)
    return short and numbered >= 2 and all(not s.told & DATE and s.text[0].isalnum() for s in lines)


def _asked(seen: Sequence[Seen], labels: dict[int, Label]) -> list[int]:
    """The questions that look like headings, where so many short lines are questions that they are of an interview."""
    short = [i for i, label in labels.items() if label.kind in ("heading", "paragraph") and _is_line(seen[i])]
    questions = [i for i in short if _asks(seen[i])]
    if len(questions) < _MANY_QUESTIONS or len(questions) <= 0.3 * len(short):
        return []
    return [i for i in questions if labels[i].kind == "heading"]


def _is_line(s: Seen) -> bool:
    return s.size <= _LONGEST_HEADING and (not s.prose or _asks(s))


def _asks(s: Seen) -> bool:
    return s.text.rstrip('"”“»').endswith(_QUESTION)


def _related(seen: Sequence[Seen], i: int, body: range, labels: dict[int, Label]) -> int:
    """Leave out the titles after "Read also"; the position behind them."""
    opener = seen[i - 1]
    if opener.words > 6:
        return i
    for j in range(i, min(i + _AFTER_OPENER, body.stop)):
        s = seen[j]
        leads = j + 1 < body.stop and seen[j + 1].prose and not s.unit.marker
        if s.prose or (j > i and leads):
            return j
        labels[j] = out("related", f"after: {opener.text[:60]}", 0.7)
    return min(i + _AFTER_OPENER, body.stop)


def _label(seen: Sequence[Seen], i: int, body: range, likely: Odds) -> Label:
    s = seen[i]
    marked = _by_mark(s)
    if marked is not None and marked.kind not in _WEIGHED and marked.evidence != _INSET:
        return marked
    if s.chrome is not None:
        return out(s.chrome.reason, s.chrome.evidence)
    if not s.prose or s.size <= _LONGEST_CAPTION:
        told = _told(seen, i, body)
        if told is not None:
            return told
    return _weighed(seen, i, body, likely, marked)


def _weighed(seen: Sequence[Seen], i: int, body: range, likely: Odds, marked: Label | None) -> Label:
    """What the unit looks like among its neighbours, where its words do not tell."""
    s = seen[i]
    if s.listed:
        return marked or Label("paragraph", "announces a list", 0.8)
    leads = marked is None and _is_heading(seen, i, body)
    # Where letters have no case, a heading may look like names after a word for "by".
    by = 0.0 if leads and s.text.upper() == s.text.lower() else likely.byline
    left_out = likely.out + by
    if left_out >= _least(s, is_short=len(seen) < FEW, is_marked=marked is not None, leads=leads):
        reason: Reason = "metadata" if by > likely.out else "outside"
        return out(reason, "", round(left_out, 2))
    if marked is not None:
        return marked
    if likely.caption >= _HALF and s.size <= _LONGEST_CAPTION:
        return Label("caption", "", round(likely.caption, 2))
    heading = likely.heading + likely.headline + likely.byline - by
    clear = likely.heading >= _SURE and _is_line(s) and i + 1 < body.stop and not s.text.endswith(_HEADING_ENDS)
    if clear or (leads and heading >= (_SLIGHTLY if len(seen) < FEW else _HARDLY)):
        return Label("heading", "", round(heading, 2))
    if leads and _parts(seen, i, likely):
        return Label("heading", "a few words between paragraphs", 0.5)
    undecided = "kept, as no kind is likely" if likely.paragraph < 1 - _LEADING else ""
    return Label("paragraph", undecided, round(likely.paragraph, 2))


def _parts(seen: Sequence[Seen], i: int, likely: Odds) -> bool:
    """Whether a few words of a short text part its paragraphs and hardly are one themselves."""
    alone = len(seen) < FEW and i > 0 and seen[i - 1].prose and seen[i + 1].prose
    return alone and seen[i].words <= _FEW_WORDS and likely.paragraph < _SURE


def _least(s: Seen, *, is_short: bool, is_marked: bool, leads: bool) -> float:
    """How likely the unit has to be no part of the article to be left out."""
    if is_marked:
        return _NEVER if is_short else _SURE
    if s.prose or (is_short and s.words >= SENTENCE):
        return PROVEN if is_short and s.prose else _CERTAIN if is_short or s.size >= _LONG else _SURE
    if leads:
        return _CERTAIN if is_short and s.text[-1] not in _BRACKETS else _LEADING
    return _RATHER


def _by_mark(s: Seen) -> Label | None:
    marker = s.unit.marker
    if marker == "rule":
        return Label("separator", "a rule", 0.9)
    if marker == "heading":
        return Label("heading", "marked with #", 1.0)
    if marker == "quote":
        return Label("quote", _INSET, 0.6) if is_inset(s.unit) else Label("quote", "marked with >", 1.0)
    if marker == "row":
        return Label("row", "a row of a table", 0.8)
    if marker in ("dash", "number"):
        return Label("item", "one of several", 0.9)
    if marker == "bullet":
        return Label("item", "a bullet", 0.9) if s.text else out("navigation", "a bullet without words", 0.9)
    return None


def _told(seen: Sequence[Seen], i: int, body: range) -> Label | None:
    """What the words of the unit itself tell, or its twin beside it."""
    s = seen[i]
    if s.told & CORRECTION:
        return Label("note", "a publisher's note", 0.9)
    if s.size <= 150 and s.told & CREDIT and not (i == body.stop - 1 and s.prose):
        return Label("credit", "a credit", 0.9)
    if s.size <= _LONGEST_CAPTION and s.told & CAPTION:
        return Label("caption", "begins as captions do", 0.9)
    if s.size <= 350 and s.told & CREDITED and _has_credit(s) and not dateline(s.text):
        return Label("caption", "ends with a credit", 0.85)
    if s.size <= 350 and _beside_credit(seen, i, body):
        return Label("caption", "beside a credit", 0.75)
    if s.size <= 350 and _has_twin(seen, i, body):
        return Label("caption", "said twice, as a picture and its caption", 0.8)
    if s.size <= 120 and not s.prose and (i < body.start + 4 or i > body.stop - 3) and s.told & DATE:
        if says_time(s) and sum(says_time(seen[j]) for j in body) >= _FEWEST_ENTRIES:
            return Label("paragraph", "a time, as several entries have", 0.7)
        return out("metadata", "a date alone", 0.6)
    if s.size <= 8 and i < body.start + 3 and not any(c.isalpha() for c in s.text):
        return out("tools", "no word in it", 0.6)
    if s.size <= 80 and s.told & BYLINE and (s.text.upper() != s.text.lower() or not _is_heading(seen, i, body)):
        return out("metadata", "a byline", 0.7)
    return None


def says_time(s: Seen) -> bool:
    """Whether the unit is a time of the day and nothing else, as entries of a live blog begin with."""
    date = dated(s.text) if s.told & DATE and s.size <= _LONGEST_TIME and ":" in s.text[:-1] else None
    return date is not None and not (date.published or date.modified)


def _has_credit(s: Seen) -> bool:
    caption, credit = split_credit(s.text)
    return bool(caption and credit) and len(caption) > 8


def _beside_credit(seen: Sequence[Seen], i: int, body: range) -> bool:
    """Whether the next line, or the one before with no blank line between, is a credit alone."""
    if i + 1 >= body.stop:
        return False
    after = seen[i + 1]
    if after.size > 150 or after.unit.gap:
        return False
    return after.told & CREDIT > 0 if after.chrome is None else is_credit(after.text)


def _has_twin(seen: Sequence[Seen], i: int, body: range) -> bool:
    """Whether a neighbour without a blank line between begins with the same words."""
    s = seen[i]
    if s.size < 15:
        return False
    for j in (i - 1, i + 1):
        if body.start <= j < body.stop and seen[max(i, j)].unit.gap == 0:
            other = seen[j].text
            if other.startswith(s.text) or (s.text.startswith(other) and len(other) >= 15):
                return True
    return False


def _is_heading(seen: Sequence[Seen], i: int, body: range) -> bool:
    s = seen[i]
    if s.size > _LONGEST_HEADING or s.words > _MOST_WORDS or s.size < 3 or i + 1 >= body.stop:
        return False
    if s.prose and not _asks(s):
        return False
    if s.text.endswith(_HEADING_ENDS) or len(s.unit.cells) > 2 or begins_small(s.text):
        return False
    return _followed_by_prose(seen, i + 1, body)


def _followed_by_prose(seen: Sequence[Seen], i: int, body: range) -> bool:
    """Whether prose follows, past chrome and captions at most."""
    for j in range(i, min(i + 4, body.stop)):
        s = seen[j]
        if s.prose or s.ends or s.unit.marker in ("bullet", "number", "quote", "row"):
            return True
        if s.chrome is None and not s.told & (CREDIT | CAPTION):
            return False
    return False
