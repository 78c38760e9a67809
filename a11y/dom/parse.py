"""Bytes to tree."""

from codecs import BOM_UTF8
from functools import lru_cache

from lxml import etree

from a11y.dom.crowd import is_crowded
from a11y.dom.depth import flattened
from a11y.dom.html5 import completed, mend, settable
from a11y.errors import EmptyInputError, TooLargeError
from a11y.model.page import Page

MAX_BYTES = 50_000_000
"""Decompressed. The longest article pages have about 5 MB; the parser needs ten times the bytes in memory."""
MAX_ATTRIBUTES = 4000
"""Of one element."""
_SMALL = 100_000
"""Bytes in which too many attributes cost no more than a second or two."""

_METADATA = frozenset(
    ["base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title"]
)
"""What a head may hold."""


def parse(page: Page) -> etree._Element:
    """The root element of the page, parsed as HTML without network access, entity expansion or comments."""
    content = page.content.removeprefix(BOM_UTF8)
    if not content.strip():
        raise EmptyInputError("The page is empty.", source=page.name)
    if len(content) > MAX_BYTES:
        raise TooLargeError(f"The page is larger than {MAX_BYTES // 1_000_000} MB.", source=page.name)
    if len(content) > _SMALL and is_crowded(content, MAX_ATTRIBUTES):
        raise TooLargeError(f"The page has an element with over {MAX_ATTRIBUTES} attributes.", source=page.name)
    charset = page.charset
    if not _is_known(charset):
        content, charset = content.decode(charset, "replace").encode("utf-8", "replace"), "utf-8"
    root, log = _read(content, charset)
    if _is_too_deep(log):
        content = flattened(content)
        root, log = _read(content, charset)
    mended = completed(content, log)
    if mended is not None:
        root, log = _read(mended, charset)
    if _is_too_deep(log):
        raise TooLargeError("The page nests its elements too deep to be read.", source=page.name)
    if root is None:
        raise EmptyInputError("The page holds no markup and no text.", source=page.name)
    _close_head(root)
    mend(root)
    return root


def _read(content: bytes, charset: str) -> tuple[etree._Element | None, etree._ListErrorLog]:
    """The tree that the parser makes, and what it had to say."""
    parser = etree.HTMLParser(encoding=charset, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    return etree.fromstring(content, parser), parser.error_log


@lru_cache(maxsize=64)
def _is_known(charset: str) -> bool:
    """Whether libxml2 knows the charset by the name that Python has for it."""
    try:
        etree.HTMLParser(encoding=charset)
    except LookupError:
        return False
    return True


def _is_too_deep(log: etree._ListErrorLog) -> bool:
    return any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in log)


def _close_head(root: etree._Element) -> None:
    """Move to the body what HTML, section 13.2.6.4.4 "in head", takes for the end of a head without an end tag.

    The parser knows no elements newer than HTML 4 and leaves `main` or `article` in the head.
    """
    head = root.find("head")
    first = next((child for child in head if child.tag not in _METADATA), None) if head is not None else None
    if head is None or first is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    moved = [first, *first.itersiblings()]
    moved[-1].tail = settable((moved[-1].tail or "") + (body.text or ""))
    body.text = None
    body[:0] = moved
