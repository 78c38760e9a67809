"""From bytes, and what is said of them, to a page."""

from typing import NamedTuple

from a11y.errors import EmptyInputError, TooLargeError
from a11y.model.page import Page
from a11y.source.charset import to_utf8
from a11y.source.compression import expand
from a11y.source.media_type import media_type, refuse_binary
from a11y.source.options import SourceOptions

_SNIFFED = 65_536
_HEAD = 8192


class Content(NamedTuple):
    """Bytes as they were found and what is said of them, which need not be true."""

    data: bytes
    url: str = ""
    media_type: str = ""
    charset: str = ""


def page(content: Content, *, name: str, options: SourceOptions) -> Page:
    """The page, decompressed and in UTF-8; an `InputError` where it cannot be one."""
    content = _saved(content._replace(data=expand(content.data, max_bytes=options.max_bytes)))
    data = content.data
    refuse_binary(data)
    data = to_utf8(data, declared=content.charset)
    if not data or data.isspace():
        raise EmptyInputError("There is nothing in it.")
    kind = media_type(data[:_SNIFFED].decode("utf-8", "ignore"), declared=content.media_type)
    if kind == "text/html" and len(data) > options.max_tags and data.count(b"<") > options.max_tags:
        raise TooLargeError(f"It has more than {options.max_tags:,} tags.")
    return Page(content=data, media_type=kind, charset="utf-8", url=content.url, name=name)


def _saved(content: Content) -> Content:
    """The content, of a page saved by a browser what it saved; few are, so the rest need not import how."""
    head = content.data[:_HEAD].lower()
    if b"saved " not in head and b"multipart/related" not in head:
        return content
    from a11y.source.saved import saved

    return saved(content)
