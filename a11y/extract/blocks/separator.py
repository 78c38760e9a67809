"""Changes of topic."""

from typing import TYPE_CHECKING

from a11y.extract.outline import Item
from a11y.model.article import Block, Separator

if TYPE_CHECKING:
    from a11y.extract.builder import Builder


def build(_item: Item, builder: "Builder") -> Block | None:
    """The separator."""
    return Separator(id=builder.new_id())
