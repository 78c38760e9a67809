"""What was spoken before: a folder with a file for each breath, named after all that its sound depends on."""

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec

from a11y.model.narration import Sound
from a11y.speech import voices
from a11y.speech.breath import Breath

_FORM = 3
"""Raise it when what is made of an engine's sound changes."""
_CHECK = 16
"""Bytes of the checksum before the content."""
_ROOM = 0.9
"""What is left of the limit when the oldest entries have gone."""
_FRESH = 3600.0
"""Seconds after which an entry that is used again is noted to be."""
_ABANDONED = 3600.0
"""Seconds after which a part of a file belongs to nobody."""
_SELDOM = 60.0
"""Seconds between two looks at all entries."""
LIMIT = 2 << 30
"""Bytes kept: speech of about twelve hours."""


class Contents(NamedTuple):
    """How much there is."""

    entries: int
    size: int


class Cache(msgspec.Struct, frozen=True):
    """A folder that any number of processes may use at once; what cannot be read or written is made anew each time."""

    folder: Path
    limit: int = LIMIT

    def get(self, breath: Breath) -> tuple[Sound, ...] | None:
        """What was spoken before; None where nothing was, or where it is damaged, which takes it away."""
        path = self._path(breath)
        try:
            content = path.read_bytes()
            if time.time() - path.stat().st_mtime > _FRESH:
                os.utime(path)
        except OSError:
            return None
        check, kept = content[:_CHECK], content[_CHECK:]
        if check == _checksum(kept):
            with suppress(msgspec.DecodeError):
                sounds = msgspec.msgpack.decode(kept, type=tuple[Sound, ...])
                return sounds if len(sounds) == len(breath.parts) else None
        with suppress(OSError):
            path.unlink()
        return None

    def put(self, breath: Breath, sounds: tuple[Sound, ...]) -> None:
        """Keep what was spoken; the file appears whole."""
        path = self._path(breath)
        part = path.with_name(f"{secrets.token_hex(8)}.part")
        kept = msgspec.msgpack.encode(sounds)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_checksum(kept) + kept)
            part.replace(path)
        except OSError:
            with suppress(OSError):
                part.unlink()

    def tidy(self) -> None:
        """Trim, where nobody has just done so: it looks at every entry."""
        stamp = self.folder / "tidied"
        with suppress(OSError):
            if stamp.exists() and time.time() - stamp.stat().st_mtime < _SELDOM:
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            stamp.touch()
            self.trim()

    def trim(self) -> None:
        """Let the entries go that were not used for the longest time, where there is more than the limit."""
        entries = sorted(self._entries(), key=lambda entry: entry[1].st_mtime)
        size = sum(status.st_size for _, status in entries)
        room = self.limit if size <= self.limit else int(self.limit * _ROOM)
        for path, status in entries:
            abandoned = path.suffix == ".part" and time.time() - status.st_mtime > _ABANDONED
            if size > room or abandoned:
                with suppress(OSError):
                    path.unlink()
                size -= status.st_size

    def clear(self) -> Contents:
        """Take everything away; how much that was."""
        before = self.contents()
        for path, _ in self._entries():
            with suppress(OSError):
                path.unlink()
        return before

    def contents(self) -> Contents:
        """How much there is."""
        sizes = [status.st_size for path, status in self._entries() if path.suffix != ".part"]
        return Contents(len(sizes), sum(sizes))

    def _path(self, breath: Breath) -> Path:
        key = msgspec.msgpack.encode((_FORM, voices.version(breath.voice.engine), breath))
        name = blake2b(key, digest_size=20).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.speech"

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        """The files of ours; what else lies in the folder is left alone."""
        for path in (*self.folder.glob("??/*.speech"), *self.folder.glob("??/*.part")):
            with suppress(OSError):
                yield path, path.stat()


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECK).digest()
