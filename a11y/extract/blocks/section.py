"""Parts with a role of their own within the article: fact boxes, asides, disclosures."""

from dataclasses import replace
from typing import TYPE_CHECKING

from a11y.extract.blocks.inline import inlines
from a11y.extract.outline import Item
from a11y.model.article import Block, Inlines, Section
from a11y.text.vocabulary import is_clock

if TYPE_CHECKING:
    from a11y.extract.builder import Builder


_TIME = 60
"""Characters: a longer line is more than the time of an entry."""


def build(item: Item, builder: "Builder") -> Block | None:
    """The section: `complementary` for an `aside`, `group` with the summary as its label for `details`.

    The time of a liveblog's entry is its heading where it has no other.
    """
    element = item.element
    assert element is not None
    origin, block = builder.ledger.next_origin(), builder.new_id()
    label: Inlines = ()
    blocks: list[Block] = []
    items = item.inner if item.inner is not None else builder.outliner.outline(element)
    named_by_time = item.role == "article" and not any(inner.kind == "heading" and not inner.verdict for inner in items)
    for inner in items:
        if not label and element.tag == "details" and inner.container.tag == "summary" and inner.verdict is None:
            label = inlines(inner.parts, builder, block)
        elif named_by_time and not blocks and _is_time(inner):
            blocks += builder.build([replace(inner, kind="heading", element=None)])
        else:
            blocks += builder.build([inner])
    if not blocks and not label:
        builder.discard_id()
        return None
    role = item.role or ("group" if element.tag == "details" else "complementary")
    return Section(id=block, blocks=tuple(blocks), role=role, label=label, origin=origin)


def _is_time(item: Item) -> bool:
    """Whether the line is the time of an entry."""
    parts = (part for part in item.parts if not isinstance(part, str))
    is_short = item.verdict is None and item.kind == "paragraph" and 0 < len(item.text) <= _TIME
    return is_short and (is_clock(item.text) or any(next(part.iter("time"), None) is not None for part in parts))
