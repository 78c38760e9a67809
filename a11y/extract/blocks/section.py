"""Parts with a role of their own within the article: fact boxes, asides, disclosures."""

from typing import TYPE_CHECKING

from a11y.extract.blocks.inline import inlines
from a11y.extract.outline import Item
from a11y.model.article import Block, Inlines, Section

if TYPE_CHECKING:
    from a11y.extract.builder import Builder


def build(item: Item, builder: "Builder") -> Block | None:
    """The section: `complementary` for an `aside`, `group` with the summary as its label for `details`."""
    element = item.element
    assert element is not None
    origin, block = builder.ledger.next_origin(), builder.new_id()
    label: Inlines = ()
    blocks: list[Block] = []
    for inner in item.inner if item.inner is not None else builder.outliner.outline(element):
        if not label and element.tag == "details" and inner.container.tag == "summary" and inner.verdict is None:
            label = inlines(inner.parts, builder, block)
        else:
            blocks += builder.build([inner])
    if not blocks and not label:
        builder.discard_id()
        return None
    role = item.role or ("group" if element.tag == "details" else "complementary")
    return Section(id=block, blocks=tuple(blocks), role=role, label=label, origin=origin)
