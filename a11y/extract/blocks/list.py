"""Ordered and unordered lists."""

from typing import TYPE_CHECKING, Literal, cast

from lxml import etree

from a11y.extract.chrome import Verdict, hidden, verdict
from a11y.extract.outline import Item
from a11y.model.article import Block, Blocks, List, ListItem, Section
from a11y.standards.html_elements import LIST_TYPES_OF_OL

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

Numbering = Literal["", "a", "A", "i", "I"]
_STRAY = Verdict("outside", "text between list items", 0.6)


def build(item: Item, builder: "Builder") -> Block | None:
    """The list, in a section of its own where it holds notes; None where no item holds anything."""
    element = item.element
    assert element is not None
    origin = builder.ledger.next_origin()
    section = builder.new_id() if any(child.get("id") in builder.notes.targets for child in element) else None
    block = builder.new_id()
    items: list[ListItem] = []
    if element.text:
        builder.ledger.leave(element.text, _STRAY)
    for child in element:
        _item(child, items, builder)
        if child.tail:
            builder.ledger.leave(child.tail, _STRAY)
    if not items:
        builder.discard_id()
        if section is not None:
            builder.discard_id()
        return None
    if "reversed" in element.attrib:
        items = _counting_down(items, _number(element.get("start"), len(items)))
    ordered, start = element.tag == "ol", _number(element.get("start"), 1)
    numbering = _numbering(element) if ordered else ""
    made = List(id=block, items=tuple(items), ordered=ordered, start=start, numbering=numbering, origin=origin)
    return made if section is None else Section(id=section, blocks=(made,), role="doc-endnotes", origin=origin)


def _numbering(element: etree._Element) -> Numbering:
    """How the items are numbered: by `type`, or by the list style that stands in its place."""
    kind = element.get("type") or ""
    if kind in LIST_TYPES_OF_OL:
        return cast(Numbering, kind)
    style = (element.get("style") or "").lower().replace("-latin", "-alpha")
    return next((cast(Numbering, kind) for kind, name in LIST_TYPES_OF_OL.items() if name in style), "")


def _item(child: etree._Element, items: list[ListItem], builder: "Builder") -> None:
    """Add what the child is: an item, or a list that stands beside the item it belongs to."""
    found = hidden(child) if builder.outliner.lenient else verdict(child)
    if found is not None and builder.leaves(child, found):
        builder.ledger.leave_element(child, found)
        return
    if child.tag in ("ul", "ol") and items:
        nested = builder.build([Item("list", [child], child, element=child)])
        items[-1] = ListItem((*items[-1].blocks, *nested), items[-1].value)
        return
    blocks: Blocks = builder.inside(child)
    if blocks:
        value = child.get("value")
        items.append(ListItem(blocks, _number(value, 0) if value else None))


def _counting_down(items: list[ListItem], start: int) -> list[ListItem]:
    """The items with the numbers that https://html.spec.whatwg.org/#attr-ol-reversed gives them."""
    numbered = []
    for item in items:
        start = start if item.value is None else item.value
        numbered.append(ListItem(item.blocks, start))
        start -= 1
    return numbered


def _number(value: str | None, default: int) -> int:
    try:
        return int((value or "")[:9])
    except ValueError:
        return default
