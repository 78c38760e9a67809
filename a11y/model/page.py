"""A page as it came in."""

from typing import Literal

from msgspec import Struct

MediaType = Literal["text/html", "text/plain"]


class Page(Struct, frozen=True, kw_only=True):
    """The bytes of a page, decompressed, with all that is needed to read them."""

    content: bytes
    media_type: MediaType
    charset: str
    """Name of a codec that Python knows; always set."""
    url: str = ""
    """Where the page lives on the web; links are resolved against it. "" where unknown."""
    name: str = ""
    """What messages call this source: a path, a URL or "standard input"."""
