"""What libxml2 takes otherwise than HTML 5 does (https://html.spec.whatwg.org/#tree-construction), mended.

Its rules are those of HTML 4: it knows no sectioning elements, and an end tag closes no `div` that was left open in it.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

_VOID = ("embed", "source", "track", "wbr")
"""Elements without content (section 13.1.2) that libxml2 does not know as such."""
_SECTIONS = (
    *("article", "aside", "details", "dialog", "figcaption", "figure", "footer", "header", "hgroup", "main", "nav"),
    *("search", "section", "summary"),
)
"""Start tags that close an open `p` (section 13.2.6.4.7), of those that libxml2 does not know."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_RUBY = ("rp", "rt")
_CLOSED_BY = {
    **dict.fromkeys(_SECTIONS, frozenset(("p",))),
    **dict.fromkeys(_HEADINGS, frozenset(_HEADINGS)),
    **dict.fromkeys(_RUBY, frozenset(_RUBY)),
}
"""Elements that end where one of these begins."""

_TAG = re.compile(
    rb"<!--(?:-?>|.*?(?:--!?>|\Z))|<(?:[!?]|/(?![a-zA-Z]))[^>]*+(?:>|\Z)"
    rb"|<(/?)([a-zA-Z][^\s/>]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))*+(?:>|\Z)",
    re.DOTALL,
)
_RAW = frozenset((b"script", b"style", b"textarea", b"title", b"iframe", b"noembed", b"noframes", b"xmp"))
"""Elements whose content is text up to their end tag (section 13.2.5.2)."""
_CLOSING = frozenset(
    name.encode()
    for name in (
        *_SECTIONS,
        *_HEADINGS,
        *("address", "blockquote", "button", "center", "dd", "dir", "dl", "dt", "fieldset", "li", "menu", "ol"),
        *("pre", "ul"),
    )
)
"""Elements whose end tag ends every `div` within them (section 13.2.6.4.7)."""
_BOUNDS = frozenset((b"applet", b"caption", b"marquee", b"object", b"table", b"td", b"template", b"th"))
"""Elements that no end tag reaches out of ("has an element in scope")."""
_TRACKED = _CLOSING | _BOUNDS | {b"div"}
_HEADING = frozenset(name.encode() for name in _HEADINGS)
_IGNORED = re.compile(r"Opening and ending tag mismatch|Unexpected end tag : h[1-6]")
_REFUSED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no Char of XML (https://www.w3.org/TR/xml/#charsets)."""
_DEEPEST = 2048
"""Open elements that are looked through for the one to close: the parser goes no deeper."""
Edit = tuple[int, int, bytes]
"""Start, end and replacement of a piece of markup."""
_ESCAPE = b"\x1b"
"""Begins the two-byte mode of ISO-2022 charsets, where "<" may be half a letter."""


def mend(body: etree._Element) -> None:
    """Move out of an element what HTML 5 does not take into it."""
    for element in list(body.iter(*_VOID, *_CLOSED_BY)):
        if element.tag in _VOID:
            if len(element) or element.text:
                _empty(element)
        elif (parent := element.getparent()) is not None and parent.tag in _CLOSED_BY[element.tag]:
            _move_behind(parent, [element, *element.itersiblings()])


def settable(text: str) -> str:
    """The text without the characters that the parser lets through and the tree refuses to be given."""
    return _REFUSED.sub("", text)


def _empty(element: etree._Element) -> None:
    text, element.text = element.text, None
    _move_behind(element, list(element))
    element.tail = settable((text or "") + (element.tail or "")) or None


def _move_behind(place: etree._Element, moved: list[etree._Element]) -> None:
    if not moved:
        return
    tail, place.tail = place.tail, None
    for element in reversed(moved):
        place.addnext(element)
    moved[-1].tail = settable((moved[-1].tail or "") + (tail or "")) or None


def completed(content: bytes, log: etree._ListErrorLog) -> bytes | None:
    """The markup with the end tags that HTML 5 implies where the parser ignored one; None where it ignored none."""
    if not any(_IGNORED.match(entry.message) for entry in log) or _ESCAPE in content:
        return None
    edits = list(_edits(content))
    return edited(content, edits) if edits else None


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """The markup with those pieces replaced."""
    parts: list[bytes] = []
    done = 0
    for start, end, put in edits:
        parts += content[done:start], put
        done = end
    return b"".join((*parts, content[done:]))


def _edits(content: bytes) -> Iterator[Edit]:
    open_: list[bytes] = []
    for start, _end, is_end, name in tags(content):
        if name == b"p" and open_ and open_[-1] in _HEADING:  # The parser would end the heading.
            yield start, start + 2 + is_end, b" </span" if is_end else b"<span"
        elif name not in _TRACKED:
            continue
        elif not is_end:
            open_.append(name)
        else:
            at = _opened(open_, name)
            if at is not None:
                if left_open := open_[at:].count(b"div") - (name == b"div"):
                    yield start, start, b"</div>" * left_open
                del open_[at:]


def _opened(open_: list[bytes], name: bytes) -> int | None:
    """Where among the open elements the one is that the end tag closes."""
    for at in range(len(open_) - 1, max(-1, len(open_) - 1 - _DEEPEST), -1):
        if open_[at] == name or (name in _HEADING and open_[at] in _HEADING):
            return at
        if open_[at] in _BOUNDS or (name == b"li" and open_[at] in (b"ol", b"ul")):
            return None
    return None


def tags(content: bytes) -> Iterator[tuple[int, int, bool, bytes]]:
    """Start, end, whether it is an end tag, and name of each tag outside comments and raw text."""
    position = 0
    while (found := _TAG.search(content, position)) is not None:
        position = found.end()
        if found[2] is None:
            continue
        name = found[2].lower()
        yield found.start(), position, bool(found[1]), name
        if name in _RAW and not found[1]:
            close = re.compile(rb"</" + name + rb"(?=[\s/>])", re.IGNORECASE).search(content, position)
            position = len(content) if close is None else close.start()
