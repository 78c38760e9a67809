"""The body of a page, surveyed once: what later steps ask of its elements."""

import re

from lxml import etree

from a11y.dom.query import string

# https://html.spec.whatwg.org/#flow-content-2, those that start a line of their own
BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section
    summary table tbody td tfoot th thead tr ul frameset frame noframes
    """.split()
)
HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
MEDIA_TAGS = frozenset(
    (
        "img",
        "picture",
        "video",
        "audio",
        "iframe",
        "embed",
        "object",
        "amp-img",
        "amp-video",
        "amp-iframe",
        "amp-youtube",
    )
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_STRING = string("string()")


class Document:
    """The body and what its elements hold; keeps every element alive, so that identity is stable."""

    def __init__(self, body: etree._Element) -> None:
        self.body = body
        self.elements: list[etree._Element] = list(body.iter(etree.Element))
        self.holds_block: set[etree._Element] = set()
        self.holds_media: set[etree._Element] = set()
        for element in self.elements:
            tag = element.tag
            if tag in BLOCK_TAGS:
                _mark(element, self.holds_block)
            elif tag in MEDIA_TAGS:
                _mark(element, self.holds_media)
        self.length = _lengths(self.elements)


def _lengths(elements: list[etree._Element]) -> dict[etree._Element, int]:
    """How many characters of text each element holds, white space included; children come after their parents."""
    lengths = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        length = lengths[element] = lengths[element] + len(element.text or "")
        parent = element.getparent()
        if parent in lengths:
            lengths[parent] += length + len(element.tail or "")
    return lengths


def _mark(element: etree._Element, ancestors: set[etree._Element]) -> None:
    parent = element.getparent()
    while parent is not None and parent not in ancestors:
        ancestors.add(parent)
        parent = parent.getparent()


def collapse(text: str) -> str:
    """The text with white space collapsed as HTML does: a no-break space stays."""
    return _SPACE.sub(" ", text).strip(" ")


def text_of(element: etree._Element) -> str:
    """All text of the element, white space collapsed."""
    return collapse(_STRING(element))


def loose_key(text: str) -> str:
    """Letters and digits alone, caseless: what stays the same however a text is spaced, quoted or punctuated."""
    return "".join(filter(str.isalnum, text.casefold()))
