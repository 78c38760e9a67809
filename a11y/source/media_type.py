"""HTML, plain text or neither: told by the content, by what was declared only where the content does not say."""

import re

from a11y.errors import MediaTypeError
from a11y.model.page import MediaType
from a11y.standards.media_types import MARKUP, SIGNATURES, TEXT_TYPES, XML_ROOTS

# Bytes that no text has (MIME Sniffing Standard, section 3, "binary data byte"), NUL apart: UTF-16 is full of it.
_BINARY = bytes(b for b in range(0x20) if b not in b"\0\t\n\f\r\x1b") + b"\x7f"
_BINARY_SHARE = 0.01
_SNIFFED = 4096
# The prolog of a document: white space, comments, XML declaration, document type.
_PROLOG = re.compile(r"(?:\s|\ufeff|<!--.*?-->|<\?.*?>|<!doctype\b(?:[^>\[]|\[[^\]]*\])*>)*", re.DOTALL | re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype\s+)?html[\s>]", re.IGNORECASE)
_DOCTYPE_HTML = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)(?=[\s/>])")
_XML = re.compile(r"\s*<\?xml\b")
_JSON = re.compile(r"""\s*(?:\[\s*)?\{\s*"[^"]*"\s*:""")
_WHOLE_DOCUMENT = frozenset({"html", "head", "body", "frameset"})
_CLOSING_TAGS = 3


def refuse_binary(content: bytes) -> None:
    """`MediaTypeError` naming what the content is, where it is a known kind of file or not text at all."""
    head = content[:_SNIFFED]
    if head[:64].lstrip(b"\xef\xbb\xbf\t\n\f\r ").startswith(b"<"):
        return
    for pattern, kind in SIGNATURES:
        if re.match(pattern, head, re.DOTALL):
            raise MediaTypeError(f"It is {kind}, neither HTML nor text.")
    if len(head) - len(head.translate(None, _BINARY)) > _BINARY_SHARE * len(head):
        raise MediaTypeError("It is binary data, neither HTML nor text.")


def refuse_declared(media_type: str) -> None:
    """`MediaTypeError` where a server declares something that cannot be a page, so that it need not be downloaded."""
    if media_type and not media_type.startswith("text/") and media_type not in TEXT_TYPES:
        raise MediaTypeError(f"The server sent {media_type}, neither HTML nor text.")


def media_type(text: str, *, declared: str = "") -> MediaType:
    """Whether the text is HTML or plain; `declared` (a media type, or "") decides where both are possible."""
    head = text[: _SNIFFED * 4]
    if head.count("\0") > _BINARY_SHARE * len(head):
        raise MediaTypeError("It is binary data, neither HTML nor text.")
    if _HTML.match(head):
        return "text/html"
    prolog = _PROLOG.match(head)
    end = prolog.end() if prolog else 0
    root = _TAG_NAME.match(head, end)
    name = root[2].lower() if root else ""
    if name in _WHOLE_DOCUMENT or _DOCTYPE_HTML.search(head, 0, end):
        return "text/html"
    if not name and _JSON.match(head) and text.rstrip()[-1:] in "}]":
        raise MediaTypeError("It is JSON data, neither HTML nor text.")
    if name in XML_ROOTS or (name not in MARKUP and _XML.match(head)):
        raise MediaTypeError(f"It is {XML_ROOTS.get(name, 'an XML document')}, neither HTML nor text.")
    tags = [(slash, tag) for slash, tag in _TAG_NAME.findall(head) if tag.lower() in MARKUP]
    if declared == "text/html":
        return "text/html" if tags else "text/plain"
    fragment = name in MARKUP and declared != "text/plain"
    return "text/html" if fragment or sum(1 for slash, _ in tags if slash) >= _CLOSING_TAGS else "text/plain"
