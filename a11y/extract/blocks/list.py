"""Ordered and unordered lists."""

from typing import TYPE_CHECKING

from lxml import etree

from a11y.extract.chrome import Verdict, verdict
from a11y.extract.outline import Item
from a11y.model.article import Block, Blocks, List, ListItem

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

_STRAY = Verdict("outside", "text between list items", 0.6)


def build(item: Item, builder: "Builder") -> Block | None:
    """The list, None where no item holds anything."""
    element = item.element
    assert element is not None
    origin, block = builder.ledger.next_origin(), builder.new_id()
    items: list[ListItem] = []
    if element.text:
        builder.ledger.leave(element.text, _STRAY)
    for child in element:
        _item(child, items, builder)
        if child.tail:
            builder.ledger.leave(child.tail, _STRAY)
    if not items:
        builder.discard_id()
        return None
    ordered = element.tag == "ol"
    return List(id=block, items=tuple(items), ordered=ordered, start=_number(element.get("start"), 1), origin=origin)


def _item(child: etree._Element, items: list[ListItem], builder: "Builder") -> None:
    """Add what the child is: an item, or a list that stands beside the item it belongs to."""
    found = verdict(child)
    if found is not None:
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


def _number(value: str | None, default: int) -> int:
    try:
        return int((value or "")[:9])
    except ValueError:
        return default
