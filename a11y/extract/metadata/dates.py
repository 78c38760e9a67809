"""Dates as pages write them, as ISO 8601."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from a11y.text.vocabulary import parse_date

# 2024-04-28, 2024/4/28, 20240428, with an optional time, fraction and zone, as ISO 8601 and its usual sloppy forms.
_ISO = re.compile(
    r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})"
    r"(?:[T\s,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?"
)
_EPOCH = re.compile(r"1\d{9}(\d{3})?")


def iso_date(text: str) -> str:
    """The date in ISO 8601 with the zone the source gives, "" where `text` does not begin with one."""
    text = text.strip()
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    if m := _ISO.match(text):
        year, _, month, day, hour, minute, second, zone = m.groups()
        return _valid((year, month, day), (hour, minute, second), zone or "")
    return _rfc_date(text) or parse_date(text)


def _valid(date: tuple[str, str, str], time: tuple[str | None, str | None, str | None], zone: str) -> str:
    year, month, day = (int(part) for part in date)
    hour, minute, second = (int(part or 0) for part in time)
    try:
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return ""
    if time[0] is None:
        return moment.date().isoformat()
    if zone in ("Z", "UTC", "GMT"):
        zone = "+00:00"
    elif zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:] or '00'}"
    return moment.isoformat() + zone


def _rfc_date(text: str) -> str:
    """Of the form in mail and HTTP: Sun, 28 Apr 2024 09:00:00 GMT."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
