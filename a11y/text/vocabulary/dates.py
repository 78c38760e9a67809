"""Dates as pages write them, in many languages, as ISO 8601; what is ambiguous is no date."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from typing import NamedTuple

from a11y.text.vocabulary.chrome import chrome_reason, chrome_words
from a11y.text.vocabulary.fold import bare, fold
from a11y.text.vocabulary.leads import months, solar_months, weekdays, words
from a11y.text.vocabulary.look import look

_LONGEST = 200
_YEARS = range(1600, 2200)
_BUDDHIST = 543
_SOLAR_YEARS = range(1300, 1500)
"""Of the Solar Hijri calendar, in which nobody who writes on the web counts otherwise."""
_CYCLES, _SOLAR_EPOCH = 1595, -356_033
"""Years before its first in which a cycle of leap years began, and that day as Python counts days."""

_WORD = r"[^\s\d.,;:|/()–—]+"
_DATE = re.compile(
    # 2031-05-29, 2031. 5. 29., 2031年5月29日, 2031년 5월 29일
    r"(?<!\d)(?P<y1>\d{4})(?:\s?[-./]\s?|\s?年\s?|\s?\u1102\u1167\u11ab\s?)(?P<m1>\d{1,2})"
    r"(?:\s?[-./]\s?|\s?月\s?|\s?\u110b\u116f\u11af\s?)(?P<d1>\d{1,2})(?!\d)(?:\s?日|\s?\u110b\u1175\u11af)?"
    # 29.05.2031, 29/05/2031, 29-05-2031
    r"|(?<![\d.,])(?P<a2>\d{1,2})\s?(?P<s2>[-./])\s?(?P<b2>\d{1,2})\s?[-./]\s?(?P<y2>\d{4})(?!\d)"
    # 29.05.31
    r"|(?<![\d.,])(?P<d8>\d{1,2})\.(?P<m8>\d{1,2})\.(?P<y8>\d{2})(?![\d.])"
    # 29 May 2031, 29. Mai 2031, 29 de mayo de 2031, 1er juin 2031, 29th of May, 2031
    r"|(?<!\d)(?P<d3>\d{1,2})(?:st|nd|rd|th|er|\.|o|a)?\s?(?:de\s|of\s|d’)?\s?"
    rf"(?P<m3>{_WORD})[.,]?\s(?:de\s|del\s|of\s)?,?(?P<y3>\d{{4}})(?!\d)"
    # May 29, 2031
    rf"|(?<![^\s,(])(?P<m4>{_WORD})\.?\s(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y4>\d{{4}})(?!\d)"
    # 2031. május 29., 2031 m. gegužės 29 d., 2031. gada 29. maijs
    rf"|(?<!\d)(?P<y5>\d{{4}})\.?\s(?:m\.\s|gada\s)?(?:(?P<d6>\d{{1,2}})\.\s)?(?P<m5>{_WORD})(?:\s(?P<d5>\d{{1,2}}))?(?!\d)"
    # ngày 29 tháng 5 năm 2031
    r"|(?<!\d)(?P<d7>\d{1,2})\sthang\s(?P<m7>\d{1,2})(?:\snam|,)?\s(?P<y7>\d{4})(?!\d)"
)
_TIME = re.compile(
    r"(?<![\d.:])(?P<h>[01]?\d|2[0-3])\s?(?:[:.h]|\u1109\u1175\s?|時|点|點)\s?(?P<m>[0-5]\d)(?:[:.][0-5]\d)?(?!\d)"
    r"\s?(?P<half>[ap]\.?m\b\.?)?(?:분|分)?\s?(?P<zone>z\b|gmt\b|utc\b|[+-]\d\d:?\d\d(?!\d))?"
)
_BEFORE_TIME = re.compile(r"[^\w]*(?:\w{1,5}[^\w]*)?$")
_PARTS = re.compile(r"[|•·:,()–—/]|\s-\s")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINS, _MOST_OTHERS = 3, 3
"""Letters of a word that may stand between those of a date, and how many other words may."""
_LONGEST_OF_TIMES = 3
"""Letters of a word right behind the number of a time: "pm", "h", "時"."""
_YEAR = re.compile(r"\d{4}|\d\.\d{1,2}\.\d\d")
_LONGEST_TIME = 30
_WHEN = frozenset({"published", "updated"})
# A time of day and nothing else: a short word may stand before it ("kl. 10.40"), some after it ("10:40 Uhr").
_ONLY_TIME = re.compile(
    r"\W*(?:[^\W\d]{1,8}\W{0,2})?(?:[01]?\d|2[0-3])\s?(?:[:.h]|時|时|點|点|시)\s?[0-5]\d(?:[:.][0-5]\d)?\s?分?\s?"
    r"(?:분\s?)?(?:[^\W\d]{1,5}\.?\s?){0,3}\W*"
)
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}\s?[ap]\.?m\b\.?|\d{1,2}h(?!\w)|\d{1,2}月\d{1,2}日")


class Dated(NamedTuple):
    """The dates a line is all about, as ISO 8601; "" where it has none of that kind."""

    published: str
    modified: str


class _Found(NamedTuple):
    start: int
    end: int
    date: str


def parse_date(text: str, lang: str = "") -> str:
    """The first date of the text as ISO 8601, with its time where one follows; "" where none is, or none is clear.

    >>> parse_date("Stand: 17.06.2031 18:24 Uhr"), parse_date("29 de mayo de 2031"), parse_date("2031年5月29日")
    ('2031-06-17T18:24', '2031-05-29', '2031-05-29')
    >>> parse_date("04/05/2031")
    ''
    """
    if not _DIGIT.search(text):
        return ""
    folded = fold(text[:_LONGEST])
    return next((found.date for found in _dates(folded, lang)), "")


def is_clock(text: str) -> bool:
    """Whether the line is a time of day and nothing else.

    >>> is_clock("10:40 Uhr"), is_clock("kl. 10.40"), is_clock("At 10:40 the bridge was opened.")
    (True, True, False)
    """
    return len(text) <= _LONGEST_TIME and _ONLY_TIME.fullmatch(text) is not None


def dated(text: str, lang: str = "") -> Dated | None:
    """The dates of a line that says when the article was published or updated and nothing else; None for other lines.

    >>> dated("Published 29 May 2031, 10:00 BST")
    Dated(published='2031-05-29T10:00', modified='')
    >>> dated("On 29 May 2031 the bridge was opened.") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    seen = look(text)
    if not _WHEN.isdisjoint(seen.kinds) or (seen.digits and _may_tell_when(seen.folded)):
        return None if _says_more(seen.words) else _dated(seen.folded, lang)
    return None


def _says_more(words_of: Sequence[str]) -> bool:
    """Whether the line has many words that go with no date, as a sentence that mentions one has."""
    known = _in_dates()
    return len([word for word in words_of if len(word) > 3 and word not in known]) > _MOST_OTHERS


@cache
def _in_dates() -> frozenset[str]:
    """The words that stand in and beside dates."""
    others = {word for name in (*months(), *solar_months()) for word in name.split()}
    return _known() | others | chrome_words("player", "share", "tools")


@lru_cache(maxsize=2048)
def _dated(folded: str, lang: str) -> Dated | None:
    if not _DIGIT.search(folded) and not _opens_like_date(folded):
        return None
    published = modified = ""
    at = 0
    rest = []
    for found in _dates(folded, lang):
        lead = folded[at : found.start]
        if _says(lead, "updated"):
            modified = modified or found.date
        else:
            published = published or found.date
        rest.append(lead)
        at = found.end
    rest.append(folded[at:])
    left = _CLOCK.sub(" ", _TIME.sub(" ", " | ".join(rest)))
    if (at == 0 and not _tells_when(left, folded)) or not _nothing_else(left):
        return None
    return Dated(published, modified)


def without_date(text: str) -> str:
    """The text less the date, time and words of dates at its ends: what else a line with a date says.

    >>> without_date("By Ada Lane published 29 May 2031"), without_date("Ada Lane , 29 de mayo de 2031 10:00")
    ('By Ada Lane', 'Ada Lane')
    """
    left = text.split()
    stop = len(left) - _dated_words(left[::-1])
    return " ".join(left[_dated_words(left[:stop]) : stop]).strip(" ,|/•·–—-")


def _dated_words(words: Sequence[str]) -> int:
    """How many of the words, from the first, belong to a date; those that join its parts too: "14 de marzo de 2025"."""
    count = 0
    while count < len(words):
        joins = 0 < count < len(words) - 1 and len(words[count]) <= _JOINS and _is_of_date(words[count + 1])
        if not joins and not _is_of_date(words[count]):
            break
        count += 1
    return count


def _is_of_date(word: str) -> bool:
    return word[0].isdigit() or bare(fold(word)) in _beside_names()


def _opens_like_date(folded: str) -> bool:
    """Whether a line without a digit can be about time at all: one short word of a date among its first three."""
    return len(folded) <= 60 and any(bare(word) in _known() for word in folded.split(" ", 3)[:3])


def _may_tell_when(folded: str) -> bool:
    """Whether a line with digits has a year, or its first word goes with an age or a time of day: "3 hours ago"."""
    if _YEAR.search(folded):
        return True
    first = _LETTERS.search(folded)
    if first is None or first[0] in _ages():
        return True
    return len(first[0]) <= _LONGEST_OF_TIMES and folded[: first.start()].rstrip()[-1:].isdigit()


@cache
def _ages() -> frozenset[str]:
    return frozenset(word for phrase in words("ago") for word in _LETTERS.findall(phrase))


def _says(text: str, kind: str) -> bool:
    known = words("updated") if kind == "updated" else words("published")
    parts = [bare(part) for part in _PARTS.split(text)]
    return any(part in known or any(word in known for word in part.split() if len(word) > 3) for part in parts)


def _tells_when(left: str, folded: str) -> bool:
    """Whether a line without a date is yet about time: "Published", "3 hours ago"."""
    parts = {bare(part) for part in _PARTS.split(left)}
    if any(len(part) > 3 and part in _leads() for part in parts):
        return True
    return bool(_DIGIT.search(folded)) and all(w in words("ago") for p in parts for w in map(bare, p.split()) if w)


def _nothing_else(left: str) -> bool:
    """Whether all that is left are the words that go with a date."""
    known = _known()
    for part in _PARTS.split(left):
        phrase = bare(part)
        if (
            phrase
            and not _goes_with_dates(phrase, known)
            and not all(_goes_with_dates(bare(word), known) for word in phrase.split())
        ):
            return False
    return True


def _goes_with_dates(phrase: str, known: frozenset[str]) -> bool:
    if phrase in known:
        return True
    chrome = chrome_reason(phrase)
    return chrome is not None and chrome.reason in ("player", "share", "tools")


@cache
def _leads() -> frozenset[str]:
    return words("updated") | words("published")


@cache
def _known() -> frozenset[str]:
    """Every word that goes with a date."""
    phrases = words("published") | words("updated") | words("ago") | weekdays() | months().keys()
    phrases |= {word for word in words("byline") if len(word) <= 3}  # "By" before a name that the flattener lost
    return phrases | {word for phrase in phrases for word in phrase.split()} | {""}


@cache
def _beside_names() -> frozenset[str]:
    """The words that go with a date and are no sign of a byline."""
    return (_known() | solar_months().keys()) - words("byline")


def _dates(folded: str, lang: str) -> list[_Found]:
    found: list[_Found] = []
    if not _YEAR.search(folded):
        return found
    for match in _DATE.finditer(folded):
        date = _date(match, lang)
        if not date:
            continue
        time = _TIME.search(folded, match.end(), match.end() + 24)
        if time is None or not _BEFORE_TIME.match(folded, match.end(), time.start()):
            found.append(_Found(match.start(), match.end(), date))
        else:
            found.append(_Found(match.start(), time.end(), f"{date}T{_time(time)}"))
    return found


def _date(match: re.Match[str], lang: str) -> str:
    group = match.groupdict()
    if group["y1"]:
        return _iso(group["y1"], group["m1"], group["d1"])
    if group["y2"]:
        return _day_or_month_first(group["a2"], group["b2"], group["y2"], group["s2"], lang)
    if group["y8"]:
        return _iso(f"20{group['y8']}", group["m8"], group["d8"])
    if group["y7"]:
        return _iso(group["y7"], group["m7"], group["d7"])
    for day, month, year in (("d3", "m3", "y3"), ("d4", "m4", "y4"), ("d5", "m5", "y5"), ("d6", "m5", "y5")):
        if group[year] and group[day]:
            return _iso(group[year], _month(group[month], lang), group[day])
    return ""


def _day_or_month_first(first: str, second: str, year: str, separator: str, lang: str) -> str:
    if int(second) > 12:
        return _iso(year, first, second)
    # Only in English with slashes does the month come first; where both would do, nobody can tell.
    if separator == "." or int(first) > 12 or first == second or lang.partition("-")[0] not in ("", "en"):
        return _iso(year, second, first)
    return ""


def _month(word: str, lang: str) -> int:
    names = months(lang.partition("-")[0]) if lang else months()
    return names.get(word) or months().get(word) or solar_months().get(word, 0)


def _iso(year: str, month: str | int, day: str) -> str:
    number = int(year)
    if number - _BUDDHIST in _YEARS and number > 2400:
        number -= _BUDDHIST
    if number in _SOLAR_YEARS:
        return _gregorian(number, int(month), int(day))
    if number not in _YEARS:
        return ""
    try:
        return datetime(number, int(month), int(day)).date().isoformat()
    except ValueError:
        return ""


def _gregorian(year: int, month: int, day: int) -> str:
    """The day of the Solar Hijri calendar, with eight leap years in 33: as astronomy has it, in this age."""
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month < 7 else 30):
        return ""
    years = year + _CYCLES
    days = 365 * years + 8 * (years // 33) + (years % 33 + 3) // 4
    days += 31 * (month - 1) if month < 7 else 186 + 30 * (month - 7)
    return date.fromordinal(_SOLAR_EPOCH + days + day).isoformat()


def _time(match: re.Match[str]) -> str:
    hour, half, zone = int(match["h"]), match["half"] or "", match["zone"] or ""
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if zone:
        zone = zone if zone[0] in "+-" else "+00:00"
        zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{hour:02}:{match['m']}{zone}"
