"""Files appear whole or not at all: written beside, then renamed."""

import errno
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from a11y.errors import OutputError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes its name when the block ends well, and leaves nothing behind when it does not.

    Raises `OutputError` where the file cannot be written.
    """
    part = path.with_name(f".a11y-{secrets.token_hex(8)}.part")  # Named first: a signal may come as it is opened.
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        with suppress(OSError):  # It is not there, or cannot be: what that means was said above.
            part.unlink()


def write(path: Path, chunks: Iterable[bytes]) -> None:
    """Write the chunks to a whole file."""
    with whole_file(path) as file:
        for chunk in chunks:
            file.write(chunk)


def _refusal(path: Path, error: OSError) -> OutputError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return OutputError(f"{path} cannot be written: the disk is full; free some space and run again.")
    reason = (error.strerror or str(error)).lower()
    return OutputError(f"{path} cannot be written: {reason}; choose another place with -o.")
