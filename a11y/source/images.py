"""Images as addresses that hold them (`data:`): from the web, from beside a saved page, from within one."""

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote

from msgspec.structs import replace

from a11y.errors import A11yError
from a11y.source import Source
from a11y.source.compression import expand
from a11y.source.file import read_path
from a11y.source.options import SourceOptions
from a11y.source.saved import parts

# Formats that hold pixels and nothing that runs; by their first bytes, whatever is said of them.
# https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and ISO 23000-22 for AVIF
_FORMATS = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBPVP", re.DOTALL), "image/webp"),
    (re.compile(rb"....ftyp(?:avif|avis)", re.DOTALL), "image/avif"),
)
_LARGEST = 10_000_000
_MOST = 200
_WEB = ("http://", "https://")
_AT_ONCE = 6


def images(addresses: Iterable[str], *, source: Source, folder: str, options: SourceOptions) -> dict[str, str]:
    """For each address the address that holds the image; none for one that cannot be had, is no image or too large.

    `source` is what names them, `folder` where it lies if it is a file. All of them together are no larger than a page
    may be.
    """
    wanted = list(dict.fromkeys(addresses))[:_MOST]
    within = _saved(source, options)
    limits = replace(options, max_bytes=min(options.max_bytes, _LARGEST))

    def had(address: str) -> bytes:
        try:
            return _bytes(address, folder, within, limits)
        except A11yError:
            return b""

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = zip(wanted, pool.map(had, wanted), strict=True)
        return dict(_within(found, options.max_bytes))


def _saved(source: Source, options: SourceOptions) -> dict[str, bytes]:
    """What a file of a page holds besides it."""
    if not isinstance(source, str | os.PathLike | bytes):
        return {}
    try:
        data = source if isinstance(source, bytes) else read_path(Path(source), max_bytes=options.max_bytes)
        return parts(expand(data, max_bytes=options.max_bytes))
    except A11yError:
        return {}


def _within(found: Iterable[tuple[str, bytes]], most: int) -> Iterator[tuple[str, str]]:
    for address, data in found:
        kind = next((name for pattern, name in _FORMATS if pattern.match(data)), "")
        if kind and len(data) <= most:
            most -= len(data)
            yield address, f"data:{kind};base64,{b64encode(data).decode()}"


def _bytes(address: str, folder: str, within: Mapping[str, bytes], limits: SourceOptions) -> bytes:
    if address in within:
        return within[address]
    if address.startswith(_WEB):
        from a11y.source.http import Accept, fetch

        return fetch(address, options=limits, accept=Accept("image/*", lambda _type: None)).data
    if not folder:
        return b""
    root, path = Path(folder).resolve(), Path(folder, unquote(address)).resolve()
    return read_path(path, max_bytes=limits.max_bytes) if path.is_relative_to(root) else b""
