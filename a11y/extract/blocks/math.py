"""Displayed formulas."""

from typing import TYPE_CHECKING

from lxml import etree

from a11y.dom.query import raw_text
from a11y.extract.outline import Item
from a11y.model.article import Block, MathBlock

if TYPE_CHECKING:
    from a11y.extract.builder import Builder


def build(item: Item, builder: "Builder") -> Block | None:
    """The formula with its MathML, None where it is empty."""
    element = item.element
    assert element is not None
    origin = builder.ledger.next_origin()
    text = raw_text(element)
    if not text.strip():
        return None
    block = builder.new_id()
    builder.ledger.keep(text, block)
    mathml = etree.tostring(element, encoding="unicode", with_tail=False)
    return MathBlock(id=block, text=" ".join(text.split()), mathml=mathml, origin=origin)
