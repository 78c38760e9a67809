"""Paragraphs, and loose text that is one."""

from typing import TYPE_CHECKING

from a11y.extract.blocks.inline import inlines
from a11y.extract.outline import Item
from a11y.model.article import Block, Figure, Image, Inlines, Link, Media, Paragraph

if TYPE_CHECKING:
    from a11y.extract.builder import Builder


def build(item: Item, builder: "Builder") -> Block | None:
    """The paragraph; a figure where it holds nothing but an image; None where it holds nothing."""
    origin, block = builder.ledger.next_origin(), builder.new_id()
    content = inlines(item.parts, builder, block)
    if not content:
        builder.discard_id()
        return None
    if (image := lone_image(content)) is not None:
        return Figure(id=block, blocks=(Media(id=builder.new_id(), kind="image", src=image.src, alt=image.alt),))
    return Paragraph(id=block, content=content, origin=origin)


def lone_image(content: Inlines) -> Image | None:
    """The image that is all of the content, linked or not."""
    if len(content) != 1:
        return None
    only = content[0]
    if isinstance(only, Link):
        return lone_image(only.content)
    return only if isinstance(only, Image) else None
