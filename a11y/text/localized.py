"""Dates, times and lists as a language writes them: CLDR's patterns, in `localized.json`."""

from collections.abc import Sequence
from datetime import date, time
from functools import cache, lru_cache, reduce
from importlib.resources import files

import msgspec


class _Written(msgspec.Struct, frozen=True):
    """Patterns (https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table) and names in them."""

    date: str
    months: tuple[str, ...]
    time: str
    both: str
    list: tuple[str, str, str, str]
    """Of two, and of the first, the middle and the last of several."""
    halves: tuple[str, ...] = ()
    """The names of the parts of a day, all of one length."""


def written_date(day: date, lang: str) -> str:
    """The day in words of the language of a well-formed tag; in English where that language is not known.

    >>> from datetime import date
    >>> written_date(date(2031, 5, 29), "de"), written_date(date(2031, 5, 29), "ja")
    ('29. Mai 2031', '2031年5月29日')
    """
    written = _written(lang)
    values = {"d": day.day, "dd": f"{day.day:02}", "M": day.month, "MM": f"{day.month:02}", "y": day.year}
    return written.date % {**values, "MMMM": written.months[day.month - 1] if written.months else ""}


def written_time(clock: time, lang: str) -> str:
    """The time of day in that language.

    >>> from datetime import time
    >>> written_time(time(18, 5), "de"), written_time(time(18, 5), "hi")
    ('18:05', '6:05 pm')
    """
    written = _written(lang)
    short = (clock.hour - 1) % 12 + 1
    values = {"H": clock.hour, "HH": f"{clock.hour:02}", "h": short, "hh": f"{short:02}", "m": clock.minute}
    half = written.halves[clock.hour * len(written.halves) // 24] if written.halves else ""
    return written.time % {**values, "mm": f"{clock.minute:02}", "a": half}


def written_date_and_time(day: str, clock: str, lang: str) -> str:
    """The two as that language joins them."""
    return _written(lang).both.format(clock, day)


def written_list(names: Sequence[str], lang: str) -> str:
    """The names, one or more, as that language lists them.

    >>> written_list(("Ada", "Berta", "Carl"), "en")
    'Ada, Berta, and Carl'
    """
    two, start, middle, end = _written(lang).list
    if len(names) < 3:
        return two.format(*names) if len(names) == 2 else names[0]
    beginning = reduce(middle.format, names[2:-1], start.format(names[0], names[1]))
    return end.format(beginning, names[-1])


@lru_cache(maxsize=256)
def _written(lang: str) -> _Written:
    """What is known of the tag, of its language and script or region, of its primary language, or English."""
    entries = _entries()
    language, *rest = lang.split("-")
    known = [tag for tag in (lang, *(f"{language}-{part}" for part in rest), language, "en") if tag in entries]
    primary = known[0].partition("-")[0]
    return msgspec.convert({**entries[primary], **entries[known[0]]}, _Written)


@cache
def _entries() -> dict[str, dict[str, str | list[str]]]:
    text = (files(__package__) / "localized.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, dict[str, str | list[str]]])
