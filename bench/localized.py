"""Writes a11y/text/localized.json: how each language writes a date, a time and a list, as Babel has it from CLDR.

usage: python bench/localized.py
"""

from datetime import time as clock
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import msgspec
from babel import Locale, UnknownLocaleError, localedata
from babel.dates import DateTimePattern, format_time, get_date_format, get_datetime_format, get_time_format
from babel.lists import format_list

TARGET = Path(__file__).resolve().parents[1] / "a11y" / "text" / "localized.json"


def entry(identifier: str) -> dict[str, Any]:
    """The patterns of a locale, fields as Python's %-formatting has them, with the names that stand in them."""
    locale = Locale.parse(identifier)
    date = get_date_format("long", locale)
    width = "wide" if "MMMM" in date.pattern else "abbreviated"
    numbers = range(1, 13) if "MMM" in date.pattern else ()
    months = [locale.months["format"][width][number] for number in numbers]
    time = get_time_format("short", locale)
    return {
        "date": str(date.format).replace("%(G)s", locale.eras["abbreviated"][1]).replace("%(MMM)s", "%(MMMM)s"),
        "months": months,
        "time": str(time.format).replace("%(B)s", "%(a)s"),
        "halves": halves(time, locale),
        "both": str(get_datetime_format("medium", locale)).replace("'", ""),
        "list": [
            format_list(["{0}", "{1}"], locale=locale),
            *(locale.list_patterns["standard"][part] for part in ("start", "middle", "end")),
        ],
    }


def halves(time: DateTimePattern, locale: Locale) -> list[str]:
    """The names of the parts of a day, all of one length: none, two, or one for each hour."""
    if "%(B)s" in str(time.format):
        return [format_time(clock(hour, 30), "B", locale=locale) for hour in range(24)]
    return [format_time(clock(hour), "a", locale=locale) for hour in (0, 12)] if "%(a)s" in str(time.format) else []


def tags(identifier: str) -> list[str]:
    """The language tags that name the locale: script and region may go without saying."""
    subtags = identifier.split("_")
    shorter = ["-".join((subtags[0], *rest)) for rest in ([], *([part] for part in subtags[1:]))]
    return ["-".join(subtags), *(tag for tag in shorter if same(tag, identifier))]


def same(tag: str, identifier: str) -> bool:
    """Whether Babel takes the tag for that locale."""
    try:
        return str(Locale.parse(tag, sep="-")) == identifier
    except (UnknownLocaleError, ValueError):
        return False


def main() -> None:
    """Write an entry for each tag, with what its primary language has not."""
    entries: dict[str, dict[str, Any]] = {}
    identifiers = sorted(localedata.locale_identifiers(), key=lambda name: (name.count("_"), name))
    with Pool(maxtasksperchild=1) as pool:  # What Babel says of a locale may depend on those it was asked for before.
        found_of = dict(zip(identifiers, pool.imap(entry, identifiers, chunksize=1), strict=True))
    for identifier, found in found_of.items():
        for tag in tags(identifier):
            language, *rest = tag.split("-")
            primary = entries[language] if rest else {}
            own = {field: value for field, value in found.items() if value != primary.get(field)}
            if own or len(rest) > 1:  # The tag without its script may be another's.
                entries.setdefault(tag, own)
    lines = (f"{json(tag)}: {json(entries[tag])}" for tag in sorted(entries))
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{len(entries)} tags, {TARGET.stat().st_size} bytes")


def json(value: object) -> str:
    """The value as JSON on one line."""
    return msgspec.json.encode(value).decode()


if __name__ == "__main__":
    main()
