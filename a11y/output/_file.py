"""Files appear whole or not at all: written beside, then renamed."""

import errno
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from a11y.errors import OutputError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes its name when the block ends well, and leaves nothing behind when it does not.

    Raises `OutputError` where the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".a11y-", suffix=".part")
    except OSError as error:
        raise _refusal(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def write(path: Path, chunks: Iterable[bytes]) -> None:
    """Write the chunks to a whole file."""
    with whole_file(path) as file:
        for chunk in chunks:
            file.write(chunk)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refusal(path: Path, error: OSError) -> OutputError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return OutputError(f"{path} cannot be written: the disk is full; free some space and run again.")
    reason = (error.strerror or str(error)).lower()
    return OutputError(f"{path} cannot be written: {reason}; choose another place with -o.")
