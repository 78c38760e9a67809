"""ID3v2.4 tag of an article: https://id3.org/id3v2.4.0-structure and https://id3.org/id3v2.4.0-frames."""

import re

from a11y.model.article import Metadata

_UTF8 = b"\x03"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")
"""The forms of ISO 8601 that a timestamp may have (ID3v2.4, section 4)."""


def tag(metadata: Metadata) -> bytes:
    """The tag; a frame only for what is known."""
    date = _DATE.match(metadata.date_published)
    frames = b"".join(
        (
            _text("TIT2", metadata.headline),
            _text("TPE1", "\0".join(metadata.authors)),
            _text("TPUB", metadata.publisher),
            _text("TLAN", _iso_639_2(metadata.language)),
            _text("TDRC", date.group() if date else ""),
            _frame("WOAF", metadata.url.encode("latin-1")) if metadata.url.isascii() and metadata.url else b"",
        )
    )
    return b"ID3\x04\x00\x00" + _size(len(frames)) + frames if frames else b""


def _text(name: str, value: str) -> bytes:
    return _frame(name, _UTF8 + value.encode("utf-8", "replace")) if value else b""


def _frame(name: str, content: bytes) -> bytes:
    return name.encode("ascii") + _size(len(content)) + b"\x00\x00" + content


def _size(number: int) -> bytes:
    """Four bytes of seven bits, the most significant first ("synchsafe")."""
    return bytes((number >> shift) & 0x7F for shift in (21, 14, 7, 0))


def _iso_639_2(language: str) -> str:
    """The language in the three letters ID3 asks for, "" where there are none."""
    from babel.core import get_global

    primary = language.partition("-")[0].lower()
    if len(primary) == 3:
        return primary
    three = [long for long, short in get_global("language_aliases").items() if short == primary and len(long) == 3]
    return min(three, key=lambda long: (not long.startswith(primary), long), default="")
