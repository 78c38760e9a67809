"""The flat tree: elements and text in the order in which they are rendered, with shadow roots in place.

https://drafts.csswg.org/css-scoping/#flat-tree
"""

from collections.abc import Iterator
from typing import cast

from lxml import etree

from a11y.dom.parse import parse
from a11y.errors import InputError
from a11y.model.page import Page
from a11y.standards import html_elements as html

FRAME_LIMIT = 3
"""Frames within frames."""
DEPTH_LIMIT = 100
"""Deeper elements become siblings at this depth, as browsers do at 512, so that who reads the tree may recurse."""


_NO_CLASSES: frozenset[str] = frozenset()


class Element:
    """An element of the flat tree; the stages that follow write down here how it is rendered."""

    __slots__ = (
        "after",
        "attributes",
        "before",
        "children",
        "classes",
        "display",
        "hidden",
        "marker",
        "parent",
        "path",
        "preserves",
        "rendered",
        "scope",
        "skips",
        "summary",
        "tag",
        "transform",
        "visible",
    )

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.classes: frozenset[str] = frozenset(attributes["class"].split()) if "class" in attributes else _NO_CLASSES
        self.parent = parent
        self.children: list[Element | str] = []
        self.path = ""
        """The place in the document as XPath: /html[1]/body[1]/p[2]."""
        self.scope: Element | None = None
        """The template of the shadow root it stands in; None in the document."""
        self.summary: Element | None = None
        """Of `details`: its first summary."""
        # What `a11y.dom.style` finds.
        self.display = "inline"
        self.rendered = True
        self.visible = True
        self.skips = False
        """It is rendered, its content is not."""
        self.transform = ""
        self.preserves = False
        """Line breaks in its text are kept."""
        self.marker = ""
        self.before = ""
        self.after = ""
        # What `a11y.dom.visibility` finds.
        self.hidden = False

    def integer(self, attribute: str, default: int) -> int:
        """An attribute as a whole number; the default where it is none or beyond all reason."""
        text = self.attributes.get(attribute, "").strip()
        return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else default

    @property
    def elements(self) -> "list[Element]":
        """The children that are elements."""
        return [c for c in self.children if isinstance(c, Element)]

    @property
    def ancestors(self) -> "Iterator[Element]":
        """The ancestors, nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def iterate(self) -> "Iterator[Element]":
        """This element and its descendants in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(c for c in reversed(element.children) if isinstance(c, Element))


def flat_tree(root: etree._Element, *, frames: int = FRAME_LIMIT) -> Element:
    """The flat tree of a parsed document, with the documents that frames hold themselves (`srcdoc`)."""
    top = _element(root, None)
    hosts: list[tuple[Element, Element]] = []
    framed: list[Element] = []
    stack = [(top, iter(root), top, "")]
    while stack:
        parent, children, holder, tail = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if tail:
                holder.children.append(tail)
            continue
        if not isinstance(child.tag, str):
            if child.tail:
                parent.children.append(child.tail)
            continue
        within = parent if len(stack) < DEPTH_LIMIT and parent.tag not in html.VOID else holder
        within = _implied_row_group(within) if child.tag == "tr" and within.tag == "table" else within
        element = _attached(child, within)
        if element.tag == "template" and "shadowrootmode" in element.attributes:
            hosts.append((within, element))
        elif element.tag == "iframe" and frames and element.attributes.get("srcdoc", "").strip():
            framed.append(element)
        if len(child):
            stack.append((element, iter(child), within, child.tail or ""))
        elif child.tail:
            within.children.append(child.tail)
    _number(top)
    for host, template in reversed(hosts):
        _compose(host, template)
    for frame in framed:
        _fill(frame, frames - 1)
    return top


def _attached(source: etree._Element, parent: Element) -> Element:
    """The element, among the children of its parent; text of what can hold none is beside it."""
    element = _element(source, parent)
    parent.children.append(element)
    if element.tag in html.VOID and element.children:
        parent.children += element.children
        element.children = []
    return element


def _element(source: etree._Element, parent: Element | None) -> Element:
    tag: str = source.tag
    if "}" in tag:
        tag = tag.rpartition("}")[2]
    element = Element(tag, dict(cast("list[tuple[str, str]]", source.items())), parent)
    if text := source.text:
        element.children.append(text)
    return element


def _implied_row_group(table: Element) -> Element:
    """The tbody that HTML parsers put around rows that stand in a table directly."""
    for child in reversed(table.children):
        if isinstance(child, Element):
            if child.tag == "tbody" and child.path == "implied":
                return child
            break
    group = Element("tbody", {}, table)
    group.path = "implied"
    table.children.append(group)
    return group


def height(element: Element) -> int:
    """How many levels of elements there are, this one included."""
    level, found = [element], 0
    while level:
        level = [child for e in level for child in e.elements]
        found += 1
    return found


def _number(top: Element) -> None:
    """Write down the path of every element."""
    top.path = f"/{top.tag}[1]"
    for element in top.iterate():
        path = element.path
        counts: dict[str, int] = {}
        for child in element.children:
            if isinstance(child, Element):
                tag = child.tag
                counts[tag] = nth = counts.get(tag, 0) + 1
                if nth == 1 and tag == "summary":
                    element.summary = child
                child.path = f"{path}/{tag}[{nth}]"


def _fill(frame: Element, frames: int) -> None:
    """Put the document that a frame holds in the place of what is there for browsers without frames.

    https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc
    """
    content = frame.attributes["srcdoc"].encode("utf-8", "replace")
    try:
        inner = flat_tree(parse(Page(content=content, media_type="text/html", charset="utf-8")), frames=frames)
    except InputError:
        return
    if len(list(frame.ancestors)) + 1 + height(inner) > DEPTH_LIMIT:
        return
    for element in inner.iterate():
        element.path = frame.path + element.path
        element.scope = element.scope or frame
    inner.parent = frame
    frame.children = [inner]


def _compose(host: Element, template: Element) -> None:
    """Put the shadow tree in the place of the host's children, and these into its slots.

    https://dom.spec.whatwg.org/#find-flattened-slottables ; a shadow tree that would be nested too deep is left out.
    """
    light = [c for c in host.children if c is not template]
    if len(list(host.ancestors)) + height(host) + height(template) > DEPTH_LIMIT:
        host.children = light
        return
    host.children = template.children
    for child in host.elements:
        child.parent = host
    slots: dict[str, Element] = {}
    for element in host.iterate():
        if element is not host and element.scope is None:
            element.scope = template
            if element.tag == "slot":
                slots.setdefault(element.attributes.get("name", ""), element)
    assigned: dict[str, list[Element | str]] = {}
    for content in light:
        name = content.attributes.get("slot", "") if isinstance(content, Element) else ""
        assigned.setdefault(name, []).append(content)
    for name, slot in slots.items():
        if name in assigned:
            slot.children = assigned[name]
            for slotted in slot.elements:
                slotted.parent = slot
