"""Section headings, and paragraphs all in bold that stand for one."""

from typing import TYPE_CHECKING

from a11y.extract.blocks.inline import inlines
from a11y.extract.outline import Item
from a11y.model.article import Block, Heading, Strong

if TYPE_CHECKING:
    from a11y.extract.builder import Builder


def level_of(item: Item) -> int:
    """The level the source gives, 2 to 6; 2 for what only looks like a heading, unless it is below others."""
    tag = item.element.tag if item.element is not None else ""
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        return max(2, int(tag[1]))
    return item.level or 2


def build(item: Item, builder: "Builder") -> Block | None:
    """The heading, None where it is empty."""
    origin, block = builder.ledger.next_origin(), builder.new_id()
    content = inlines(item.parts, builder, block)
    if not content:
        builder.discard_id()
        return None
    if len(content) == 1 and isinstance(content[0], Strong):
        content = content[0].content
    return Heading(id=block, level=level_of(item), content=content, origin=origin)
