"""Anything a user can name becomes a Page."""

import os
import re
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias, TypeGuard, Union, cast
from urllib.parse import urlsplit

from msgspec.structs import replace

from a11y.errors import A11yError, FetchError
from a11y.model.page import Page
from a11y.source.content import Content, page
from a11y.source.file import encode, read_file, read_path
from a11y.source.options import SourceOptions
from a11y.source.response import BinaryResponse, BrowserPage, TextResponse, answered, is_browser_page, is_response

if TYPE_CHECKING:
    from bs4 import Tag

Source: TypeAlias = Union[
    str, bytes, "os.PathLike[str]", IO[bytes], IO[str], "Tag", BinaryResponse, TextResponse, BrowserPage, Page
]

__all__ = ["Source", "SourceOptions", "load"]

# RFC 3986, section 3: a scheme (of two letters or more: one is a Windows drive) and an authority.
_URL = re.compile(r"\s*([a-z][a-z0-9+.-]+)://\S*\s*", re.IGNORECASE)
_CONTENT = re.compile(r"[<\n\r]")
_USER = re.compile(r"(?<=://)[^/?#]*@")
_MEDIA_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain"}
_DEFAULT = SourceOptions()


def load(source: Source, *, url: str = "", options: SourceOptions = _DEFAULT) -> Page:
    """The page behind a path, URL, bytes, text, open file or BeautifulSoup object, as UTF-8.

    Also the page in the answer of a test client, or open in Playwright: then as it is after scripts. A `Page` is
    taken as it is. A string is a URL
    where it looks like one, the page itself where it holds a "<" or a line break and is no path, else a path. `url`
    says where on the web the page lives, if the source does not.
    """
    if isinstance(source, Page):
        return replace(source, url=url or source.url)
    name = _name(source) or url
    try:
        content = _opened(source, options) if options.browser else _content(source, options)
        return page(content._replace(url=url or content.url), name=name, options=options)
    except A11yError as error:
        error.source = error.source or name
        raise


def _opened(source: Source, options: SourceOptions) -> Content:
    """What a browser makes of the page."""
    from a11y.source.browser import opened

    if isinstance(source, str) and _URL.fullmatch(source):
        return opened(source.strip(), options)
    if isinstance(source, str | os.PathLike) and os.path.isfile(source):
        return opened(Path(source).resolve().as_uri(), options)
    return opened(page(_content(source, options), name="", options=options), options)


def _content(source: Source, options: SourceOptions) -> Content:
    if isinstance(source, str):
        return _named(source, options)
    if isinstance(source, bytes | bytearray | memoryview):
        return Content(bytes(source))
    if isinstance(source, os.PathLike):
        return _path(Path(source), options)
    if _is_soup(source):
        return Content(encode(str(source)), media_type="text/html", charset="utf-8")
    if is_browser_page(source):
        from a11y.source.browser import snapshot

        return snapshot(source)
    if is_response(source):
        return answered(source)
    if hasattr(source, "read"):
        return Content(read_file(cast("IO[bytes]", source), max_bytes=options.max_bytes))
    raise TypeError(f"a path, URL, bytes, text, file or BeautifulSoup object is wanted, not {type(source).__name__}")


def _named(source: str, options: SourceOptions) -> Content:
    if match := _URL.fullmatch(source):
        return _url(source.strip(), match[1].lower(), options)
    if not source or (_CONTENT.search(source) and not os.path.exists(source)):
        return Content(encode(source), charset="utf-8")
    return _path(Path(source), options)


def _url(source: str, scheme: str, options: SourceOptions) -> Content:
    if scheme == "file":
        from urllib.request import url2pathname

        return _path(Path(url2pathname(urlsplit(source).path)), options)
    if scheme not in ("http", "https"):
        raise FetchError("Only http, https and file addresses can be read.")
    from a11y.source.http import fetch

    return fetch(source, options=options)


def _path(path: Path, options: SourceOptions) -> Content:
    suffix = Path(path.stem).suffix if path.suffix.lower() == ".gz" else path.suffix
    data = read_path(path, max_bytes=options.max_bytes)
    return Content(data, media_type=_MEDIA_TYPES.get(suffix.lower(), ""))


def _name(source: Source) -> str:
    """What messages call the source; never a password."""
    if isinstance(source, os.PathLike):
        return os.fspath(source)
    if isinstance(source, str):
        return _USER.sub("", source.strip()) if _URL.fullmatch(source) or not _CONTENT.search(source) else ""
    name = getattr(source, "name", "")
    if not isinstance(name, str) or not hasattr(source, "read"):
        return ""
    return "standard input" if name == "<stdin>" else name


def _is_soup(source: Source) -> "TypeGuard[Tag]":
    """Whether the source is a BeautifulSoup object; where that library is not imported there is none."""
    return "bs4" in sys.modules and isinstance(source, sys.modules["bs4"].Tag)
