"""Lists of terms with descriptions (https://html.spec.whatwg.org/#the-dl-element)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from a11y.extract.blocks.inline import inlines
from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item, parts_of
from a11y.model.article import Block, Blocks, DescriptionGroup, DescriptionList, Inlines

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

_STRAY = Verdict("outside", "text between terms", 0.6)


def build(item: Item, builder: "Builder") -> Block | None:
    """The description list, None where it holds neither term nor description."""
    element = item.element
    assert element is not None
    origin, block = builder.ledger.next_origin(), builder.new_id()
    groups: list[DescriptionGroup] = []
    terms: list[Inlines] = []
    descriptions: list[Blocks] = []
    for child in _children(element, builder):
        if child.tag == "dt":
            if descriptions:
                groups.append(DescriptionGroup(tuple(terms), tuple(descriptions)))
                terms, descriptions = [], []
            if content := inlines(parts_of(child), builder, block):
                terms.append(content)
        elif child.tag == "dd":
            if blocks := builder.inside(child):
                descriptions.append(blocks)
        else:
            builder.ledger.leave_element(child, _STRAY)
    if terms or descriptions:
        groups.append(DescriptionGroup(tuple(terms), tuple(descriptions)))
    if not groups:
        builder.discard_id()
        return None
    return DescriptionList(id=block, groups=tuple(groups), origin=origin)


def _children(element: etree._Element, builder: "Builder") -> Iterator[etree._Element]:
    """The children, with those of `div` groups in their place; the text between goes to the ledger as it is passed."""
    if element.text:
        builder.ledger.leave(element.text, _STRAY)
    for child in element:
        if child.tag == "div":
            if child.text:
                builder.ledger.leave(child.text, _STRAY)
            for inner in child:
                yield inner
                if inner.tail:
                    builder.ledger.leave(inner.tail, _STRAY)
        else:
            yield child
        if child.tail:
            builder.ledger.leave(child.tail, _STRAY)
