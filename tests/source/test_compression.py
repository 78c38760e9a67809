import gzip
import zlib

import pytest

from a11y.errors import FetchError, InputError, TooLargeError
from a11y.source.compression import decode, expand

PAGE = b"<p>The council voted on Tuesday.</p>" * 50
LIMIT = 10_000


def bare_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


@pytest.mark.parametrize(
    "data",
    [
        PAGE,
        gzip.compress(PAGE),
        gzip.compress(gzip.compress(PAGE)),
        gzip.compress(PAGE[:30]) + gzip.compress(PAGE[30:]),
    ],
    ids=["plain", "gzip", "twice", "two members"],
)
def test_expand(data: bytes) -> None:
    assert expand(data, max_bytes=LIMIT) == PAGE


@pytest.mark.parametrize(
    "data",
    [b"x" * (LIMIT + 1), gzip.compress(b"x" * (LIMIT + 1)), gzip.compress(gzip.compress(b"\0" * 10_000_000))],
    ids=["plain", "gzip", "twice"],
)
def test_expansion_is_bounded(data: bytes) -> None:
    with pytest.raises(TooLargeError):
        expand(data, max_bytes=LIMIT)


def test_layers_are_bounded() -> None:
    data = PAGE
    for _ in range(5):
        data = gzip.compress(data)
    with pytest.raises(TooLargeError, match="times over"):
        expand(data, max_bytes=LIMIT)


@pytest.mark.parametrize("data", [gzip.compress(PAGE)[:-20], gzip.compress(PAGE)[:12] + b"\xff" * 30])
def test_damaged_gzip(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        expand(data, max_bytes=LIMIT)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PAGE, ""),
        (PAGE, "identity"),
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE), "X-GZIP"),
        (PAGE, "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (bare_deflate(PAGE), "deflate"),
        (gzip.compress(zlib.compress(PAGE)), "deflate, gzip"),
    ],
)
def test_content_encodings(data: bytes, encoding: str) -> None:
    assert decode(data, encoding, max_bytes=LIMIT) == PAGE


def test_content_encodings_are_bounded() -> None:
    with pytest.raises(TooLargeError):
        decode(zlib.compress(b"\0" * 10_000_000), "deflate", max_bytes=LIMIT)


def test_content_encoding_not_asked_for() -> None:
    with pytest.raises(FetchError, match="br"):
        decode(PAGE, "br", max_bytes=LIMIT)
