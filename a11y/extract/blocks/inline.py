"""Inline content: text, links, emphasis and all else that stands within a line."""

import re
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree
from msgspec.structs import replace

from a11y.dom.query import raw_text
from a11y.extract.blocks.image import image_of
from a11y.extract.blocks.math import formula
from a11y.extract.chrome import Verdict, class_verdict, hidden
from a11y.extract.document import has_loose_space, text_of
from a11y.extract.language import stated_direction, stated_language
from a11y.extract.outline import Part, parts_of
from a11y.model.article import (
    Abbreviation,
    BlockId,
    Break,
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Math,
    NoteRef,
    Ruby,
    Span,
    Strong,
    Sub,
    Sup,
    Text,
)
from a11y.standards.html_elements import HEADINGS

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

_SPACE = re.compile(r"[ \t\n\r\f]+")
_INDENT = "\u3000"
_DEEPEST = 40
_WRAPPERS: dict[str, Callable[[Inlines], Inline]] = {
    "em": Emphasis,
    "i": Emphasis,
    "strong": Strong,
    "b": Strong,
    "sub": Sub,
    "sup": Sup,
}
# https://www.w3.org/TR/html-aam-1.0/: mark, deletion, insertion and time are roles, q is said as a quotation.
_SPANS = {
    "mark": "mark",
    "del": "deletion",
    "s": "deletion",
    "strike": "deletion",
    "ins": "insertion",
    "time": "time",
    "dfn": "term",
    "q": "quotation",
}
_CODE = frozenset(("code", "kbd", "samp", "tt", "var"))
_NOT_TEXT = frozenset(
    ("button", "input", "select", "textarea", "svg", "canvas", "label", "object", "iframe", "video", "audio")
)
_IMAGES = frozenset(("img", "amp-img", "picture"))
_PERMALINKS = frozenset(("#", "¶", "§", "🔗", "∞", "⚓"))
"""Signs for a link to the very place that it stands in, as documentation tools and blogs write it."""
_BESIDE_IMAGE = Verdict("player", "text for where the image cannot be shown")
# Left out within a line too; other class words name parts of the article as often as not.
_INLINE_CHROME = frozenset(("hidden", "share", "tools", "advertisement"))


def inlines(parts: list[Part], builder: "Builder", block: BlockId, *, lines: bool = False) -> Inlines:
    """The parts as inline nodes, white space collapsed and trimmed; the ledger gets their text as that of `block`.

    With `lines`, a line break of the source is one of the text.
    """
    line = _Line(builder, block, lines=lines)
    return _trim_end(_unindented(line.nodes(parts, 0)))


class _Line:
    """Inline nodes in the making: remembers whether the last character was a space."""

    def __init__(self, builder: "Builder", block: BlockId, *, lines: bool = False) -> None:
        self.lines = lines
        self.builder = builder
        self.block = block
        self.space = True

    def nodes(self, parts: list[Part], depth: int) -> Inlines:
        nodes: list[Inline] = []
        before: Part = ""
        for part in parts:
            if not self.space and _ends_at_time(before, part):
                self.text(" ", nodes)
            before = part
            if isinstance(part, str):
                self.text(part, nodes)
            elif depth > _DEEPEST:
                self.text(raw_text(part), nodes)
            else:
                self.element(part, nodes, depth)
        return tuple(nodes)

    def text(self, raw: str, nodes: list[Inline]) -> None:
        self.builder.ledger.keep(raw, self.block)
        for index, one in enumerate(raw.split("\n") if self.lines else (raw,)):
            if index and (nodes or index > 1):
                nodes.append(Break())
                self.space = True
            self.line(one, nodes)

    def line(self, raw: str, nodes: list[Inline]) -> None:
        text = _SPACE.sub(" ", raw) if has_loose_space(raw) else raw
        if self.space:
            text = text.lstrip(" ")
        if not text:
            return
        self.space = text[-1] == " "
        if nodes and type(nodes[-1]) is Text:
            nodes[-1] = Text(nodes[-1].text + text)
        else:
            nodes.append(Text(text))

    def element(self, element: etree._Element, nodes: list[Inline], depth: int) -> None:
        tag = element.tag
        found = self.builder.outliner.ruled.get(element) or _left_out(element)
        if found is None and tag == "a":
            found = self.way_within(element)
        if found is not None and self.builder.leaves(element, found):
            self.builder.ledger.leave_element(element, found)
        elif tag == "br":
            nodes.append(Break())
            self.space = True
        elif tag in _IMAGES:
            image = image_of(element, self.builder)
            if image is not None:
                nodes.append(image)
                self.space = False
            if (text := raw_text(element)) and not text.isspace():
                self.builder.ledger.leave_element(element, _BESIDE_IMAGE)
        elif tag == "ruby":
            nodes.append(self.ruby(element, depth))
        elif tag == "math":
            nodes.append(formula(element, self.builder, self.block))
            self.space = False
        elif tag in _CODE:
            self.builder.ledger.keep(text := raw_text(element), self.block)
            nodes.append(Code(_SPACE.sub(" ", text).strip()))
            self.space = False
        else:
            self.wrap(element, nodes, depth)

    def way_within(self, link: etree._Element) -> Verdict | None:
        """Why a link within the page is no text: it leads back from a note, or to where it stands itself."""
        href = link.get("href") or ""
        if not href.startswith("#"):
            return None
        if href[1:] in self.builder.notes.references:
            return Verdict("navigation", "link back from a note")
        return Verdict("navigation", "link to this place") if text_of(link) in _PERMALINKS else None

    def wrap(self, element: etree._Element, nodes: list[Inline], depth: int) -> None:
        content = self.nodes(parts_of(element), depth + 1)
        if not content:
            return
        tag = element.tag
        if tag == "a":
            content = self.link(element, content)
        elif tag in _WRAPPERS:
            content = (_WRAPPERS[tag](content),)
        elif tag in ("abbr", "acronym"):
            content = (Abbreviation(content, element.get("title") or ""),)
        content = _span(element, content)
        for node in content:
            if nodes and type(node) is Text and type(nodes[-1]) is Text:
                nodes[-1] = Text(nodes[-1].text + node.text)
            else:
                nodes.append(node)

    def link(self, element: etree._Element, content: Inlines) -> Inlines:
        href = element.get("href") or ""
        if href.startswith("#") and href[1:] in self.builder.notes.targets:
            return (NoteRef(BlockId(href[1:]), content),)
        address = "" if href.startswith("#") else self.builder.address(href)
        return (Link(address, content, element.get("title") or ""),) if address else content

    def ruby(self, element: etree._Element, depth: int) -> Inline:
        base: list[Inline] = []
        annotation: list[str] = []
        for part in parts_of(element):
            if isinstance(part, str):
                self.text(part, base)
            elif part.tag == "rt":
                annotation.append(text := raw_text(part))
                self.builder.ledger.keep(text, self.block)
            elif part.tag == "rp":
                self.builder.ledger.leave_element(part, Verdict("hidden", "rp element"))
            else:
                base += self.nodes([part], depth + 1)
        return Ruby(tuple(base), "".join(annotation).strip())


def _ends_at_time(before: Part, part: Part) -> bool:
    """Whether two elements that touch are a time and something else, which only a style sheet sets apart."""
    return not isinstance(before, str) and not isinstance(part, str) and (_is_time(before) or _is_time(part))


def _is_time(element: etree._Element) -> bool:
    return element.tag == "time" or (len(element) > 0 and element[0].tag == "time" and not element.text)


def _left_out(element: etree._Element) -> Verdict | None:
    if element.tag in _NOT_TEXT and not _opens_section(element):
        return Verdict("form" if element.tag not in ("svg", "canvas") else "hidden", f"{element.tag} element")
    present = element.keys()
    if not present:
        return None
    found = class_verdict(element.get("class") or "") if "class" in present else None
    if found is None or found.reason not in _INLINE_CHROME:
        found = hidden(element)
    return None if found is None or _stands_in(element) else found


def _opens_section(element: etree._Element) -> bool:
    """Whether the element is the button within a heading that shows and hides what is under it: its words head that."""
    if element.tag != "button":
        return False
    heading = next((e for e in islice(element.iterancestors(), 2) if e.tag in HEADINGS), None)
    return heading is not None and 2 * len(text_of(element)) >= len(text_of(heading))


def _stands_in(element: etree._Element) -> bool:
    """Whether the element is the text that screen readers get in place of what stands beside it for the eye."""
    beside = (element.getprevious(), element.getnext())
    return element.get("aria-hidden") != "true" and any(
        other is not None and other.get("aria-hidden") == "true" and text_of(other) for other in beside
    )


def _span(element: etree._Element, content: Inlines) -> Inlines:
    role = "" if element.tag == "mark" and _stands_alone(element) else _SPANS.get(element.tag, "")
    lang, direction = stated_language(element), stated_direction(element)
    if not (role or lang or direction):
        return content
    moment = element.get("datetime") or "" if element.tag == "time" else ""
    return (Span(content, role, lang, direction or "", moment),)


def _stands_alone(mark: etree._Element) -> bool:
    """Whether a mark is a label, as of an entry of a liveblog: nothing but times and marks is in its line.

    https://html.spec.whatwg.org/#the-mark-element: it marks a run of text among others; a screen reader says where it
    starts and ends.
    """
    place = mark
    while (parent := place.getparent()) is not None:
        beside = (parent.text, *(child.tail for child in parent))
        if any(text and not text.isspace() for text in beside):
            return False
        if any(child is not place and child.tag not in ("mark", "time") for child in parent):
            return False
        if parent.tag not in _WRAPPERS and parent.tag not in ("a", "span"):
            return True
        place = parent
    return True


def _unindented(nodes: Inlines) -> Inlines:
    """The nodes without the ideographic spaces before them, by which a page indents its paragraphs."""
    first = nodes[0] if nodes else None
    if type(first) is not Text or not first.text.startswith(_INDENT):
        return nodes
    text = first.text.lstrip(f"{_INDENT} ")
    return (Text(text), *nodes[1:]) if text else nodes[1:]


def _trim_end(nodes: Inlines) -> Inlines:
    while nodes:
        last = nodes[-1]
        if isinstance(last, Break):
            nodes = nodes[:-1]
        elif isinstance(last, Text):
            if not last.text.endswith(" "):
                return nodes
            text = last.text.rstrip(" ")
            nodes = (*nodes[:-1], Text(text)) if text else nodes[:-1]
        elif isinstance(last, Code | Math) or not hasattr(last, "content"):
            return nodes
        else:
            content = _trim_end(last.content)
            if content == last.content:
                return nodes
            nodes = (*nodes[:-1], replace(last, content=content)) if content else nodes[:-1]
    return nodes
