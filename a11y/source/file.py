"""The bytes of a file, an open file or a parsed document, never more than a limit."""

import os
from pathlib import Path
from typing import IO

from a11y.errors import NotFoundError, SourceError, TooLargeError

_CHUNK = 1 << 20


def read_path(path: Path, *, max_bytes: int) -> bytes:
    """The bytes of the file."""
    try:
        with path.open("rb") as file:
            return read_file(file, max_bytes=max_bytes)
    except (FileNotFoundError, ValueError) as error:  # ValueError: a NUL in the name
        raise NotFoundError("There is no such file.") from error
    except IsADirectoryError as error:
        raise SourceError("It is a folder, where one page is wanted.") from error
    except OSError as error:
        if os.path.isdir(path):  # Windows calls this a lack of permission
            raise SourceError("It is a folder, where one page is wanted.") from error
        raise SourceError(f"It cannot be read: {error.strerror or error}.") from error


def read_file(file: IO[bytes] | IO[str], *, max_bytes: int) -> bytes:
    """What is left to read of an open file, as bytes."""
    chunks: list[bytes] = []
    size = 0
    while chunk := file.read(_CHUNK):
        data = encode(chunk) if isinstance(chunk, str) else chunk
        chunks.append(data)
        size += len(data)
        if size > max_bytes:
            raise TooLargeError(
                f"It is larger than {max_bytes / 1e6:g} MB; a text of many articles is to be cut, a file for each."
            )
    return b"".join(chunks)


def encode(text: str) -> bytes:
    """The text in UTF-8; surrogates are paired where they can be and replaced where not."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
