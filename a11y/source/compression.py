"""Compressed bytes and what is in them, never more than a limit."""

import gzip
import io
import zlib

from a11y.errors import FetchError, InputError, TooLargeError

GZIP = b"\x1f\x8b\x08"
_LAYERS = 3
"""A gzipped file sent with a gzip content encoding, and one to spare."""


def expand(data: bytes, *, max_bytes: int) -> bytes:
    """The data with any gzip around it taken off; told by its first bytes."""
    for _ in range(_LAYERS):
        if not data.startswith(GZIP):
            return _within(data, max_bytes)
        data = _gunzip(data, max_bytes)
    raise TooLargeError(f"It is compressed more than {_LAYERS} times over.")


def decode(data: bytes, content_encoding: str, *, max_bytes: int) -> bytes:
    """The body of an HTTP response without its content encodings (RFC 9110, section 8.4)."""
    codings = [c for c in content_encoding.lower().replace(" ", "").split(",") if c not in ("", "identity")]
    for coding in reversed(codings[:_LAYERS]):
        if coding in ("gzip", "x-gzip"):
            data = _gunzip(data, max_bytes) if data.startswith(GZIP) else data
        elif coding == "deflate":
            data = _inflate(data, max_bytes)
        else:
            raise FetchError(f"The server sent the content encoding {coding!r}, which was not asked for.")
    return data


def _gunzip(data: bytes, max_bytes: int) -> bytes:
    try:
        return _within(gzip.GzipFile(fileobj=io.BytesIO(data)).read(max_bytes + 1), max_bytes)
    except (EOFError, OSError, zlib.error) as error:
        raise InputError("The gzip data is damaged or cut off.") from error


def _inflate(data: bytes, max_bytes: int) -> bytes:
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):  # RFC 9110 says zlib; some servers send the bare stream
        try:
            return _within(zlib.decompressobj(window).decompress(data, max_bytes + 1), max_bytes)
        except zlib.error:
            continue
    raise InputError("The compressed data is damaged.")


def _within(data: bytes, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise TooLargeError(f"It is larger than {max_bytes / 1e6:g} MB when unpacked.")
    return data
