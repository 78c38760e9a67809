"""ID3v2.4 tag of an article.

https://id3.org/id3v2.4.0-structure, https://id3.org/id3v2.4.0-frames and, for chapters, https://id3.org/id3v2-chapters-1.0.
"""

import re
import struct
from collections.abc import Sequence

from a11y.model.article import Metadata
from a11y.output._chapters import Placed

_UTF8 = b"\x03"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")
"""The forms of ISO 8601 that a timestamp may have (ID3v2.4, section 4)."""


_NO_OFFSET = 0xFFFFFFFF
"""Says that a chapter's times count, not its bytes."""
_ORDERED, _TOP = 1, 2
_MOST = 255
"""Entries that a table of contents can have."""


def tag(metadata: Metadata, chapters: Sequence[Placed] = ()) -> bytes:
    """The tag; a frame only for what is known."""
    date = _DATE.match(metadata.date_published)
    frames = b"".join(
        (
            _text("TIT2", metadata.headline),
            _text("TPE1", "\0".join(metadata.authors)),
            _text("TPUB", metadata.publisher),
            _text("TLAN", iso_639_2(metadata.language)),
            _text("TDRC", date.group() if date else ""),
            _frame("WOAF", metadata.url.encode("latin-1")) if metadata.url.isascii() and metadata.url else b"",
            *_chapters(chapters),
        )
    )
    return b"ID3\x04\x00\x00" + _size(len(frames)) + frames if frames else b""


def _chapters(chapters: Sequence[Placed]) -> list[bytes]:
    """A frame for each chapter, and the table of contents, in tables of its own where there are too many for one."""
    names = [f"c{number}" for number in range(len(chapters))]
    tables = [names[at : at + _MOST] for at in range(0, len(names), _MOST)]
    within = [f"t{number}" for number in range(len(tables))] if len(tables) > 1 else []
    return [
        *([_contents("toc", within or names, _ORDERED | _TOP)] if names else []),
        *(_contents(name, table, _ORDERED) for name, table in zip(within, tables, strict=False)),
        *(_chapter(name, chapter) for name, chapter in zip(names, chapters, strict=True)),
    ]


def _contents(name: str, entries: Sequence[str], flags: int) -> bytes:
    listed = b"".join(entry.encode("ascii") + b"\0" for entry in entries)
    return _frame("CTOC", name.encode("ascii") + b"\0" + bytes((flags, len(entries))) + listed)


def _chapter(name: str, chapter: Placed) -> bytes:
    times = struct.pack(">IIII", chapter.begin, chapter.end, _NO_OFFSET, _NO_OFFSET)
    return _frame("CHAP", name.encode("ascii") + b"\0" + times + _text("TIT2", chapter.title))


def _text(name: str, value: str) -> bytes:
    return _frame(name, _UTF8 + value.encode("utf-8", "replace")) if value else b""


def _frame(name: str, content: bytes) -> bytes:
    return name.encode("ascii") + _size(len(content)) + b"\x00\x00" + content


def _size(number: int) -> bytes:
    """Four bytes of seven bits, the most significant first ("synchsafe")."""
    return bytes((number >> shift) & 0x7F for shift in (21, 14, 7, 0))


def iso_639_2(language: str) -> str:
    """The language in the three letters ID3 asks for, "" where there are none."""
    from babel.core import get_global

    primary = language.partition("-")[0].lower()
    if len(primary) == 3:
        return primary
    three = [long for long, short in get_global("language_aliases").items() if short == primary and len(long) == 3]
    return min(three, key=lambda long: (not long.startswith(primary), long), default="")
