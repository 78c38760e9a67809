"""Paragraphs, and loose text that is one."""

import re
from typing import TYPE_CHECKING

from a11y.extract.blocks.inline import inlines
from a11y.extract.outline import Item
from a11y.model.article import Block, Break, Emphasis, Figure, Image, Inlines, Link, Media, Paragraph, Separator
from a11y.text.vocabulary import is_correction

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

# A line drawn with signs between two parts of a text.
_RULE = re.compile(r"(?:[-–—*＊_=~•·#◆◇■□●○★☆]\s?){3,}|⁂")
_CELLS = frozenset(("td", "th", "li", "dd", "dt"))
"""What says "nothing here" with such signs."""
_NOTE = 1000
"""Characters: what is longer is no note on the text but the text."""


def build(item: Item, builder: "Builder") -> Block | None:
    """The paragraph, a `note` where it is a correction; a figure where it is an image, a separator where it is a line.

    None where it is empty.
    """
    origin, block = builder.ledger.next_origin(), builder.new_id()
    content = inlines(item.parts, builder, block, lines=_keeps_lines(item))
    if not content:
        builder.discard_id()
        return None
    if (image := lone_image(content)) is not None:
        return Figure(id=block, blocks=(Media(id=builder.new_id(), kind="image", src=image.src, alt=image.alt),))
    if (captioned := captioned_image(content)) is not None:
        image, caption = captioned
        media = Media(id=builder.new_id(), kind="image", src=image.src, alt=image.alt)
        return Figure(id=block, blocks=(media,), caption=caption, origin=origin)
    if _RULE.fullmatch(item.text) and item.container.tag not in _CELLS:
        return Separator(id=block, origin=origin)
    role = "note" if len(item.text) < _NOTE and is_correction(item.text) else ""
    return Paragraph(id=block, content=content, origin=origin, role=role)


def _keeps_lines(item: Item) -> bool:
    """Whether the style of the element says that line breaks of the source are shown."""
    style = item.element.get("style") if item.element is not None else None
    return style is not None and "white-space" in style and ("pre-line" in style or "pre-wrap" in style)


def captioned_image(content: Inlines) -> tuple[Image, Inlines] | None:
    """The image on the first line of the content and the emphasised text that is all there is under it."""
    if len(content) < 3 or not isinstance(content[1], Break):
        return None
    image, under = lone_image(content[:1]), content[2:]
    if image is None or not all(isinstance(node, Emphasis) for node in under):
        return None
    return image, (under[0].content if len(under) == 1 and isinstance(under[0], Emphasis) else under)


def lone_image(content: Inlines) -> Image | None:
    """The image that is all of the content, linked or not."""
    if len(content) != 1:
        return None
    only = content[0]
    if isinstance(only, Link):
        return lone_image(only.content)
    return only if isinstance(only, Image) else None
