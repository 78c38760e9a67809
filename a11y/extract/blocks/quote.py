"""Block quotations, with who said it."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lxml import etree

from a11y.extract.blocks.inline import inlines
from a11y.extract.outline import Item, parts_of
from a11y.model.article import Block, Inlines, Media, Quote

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

_LINE = 200
"""Characters: what is longer is no name."""


def build(item: Item, builder: "Builder") -> Block | None:
    """The quotation, None where it is empty."""
    element = item.element
    assert element is not None
    origin, block = builder.ledger.next_origin(), builder.new_id()
    source = _attribution(element)
    attribution: Inlines = ()
    items = builder.outliner.outline(element)
    blocks: list[Block] = []
    for inner in items:
        if source is not None and inner.element is source:
            attribution = inlines(parts_of(source), builder, block)
        elif blocks and inner is items[-1] and _names_speaker(inner):
            attribution = inlines(inner.parts, builder, block)
        else:
            blocks += builder.build([inner])
    if not blocks and not attribution:
        builder.discard_id()
        return _embedded(element, builder)
    return Quote(
        id=block,
        blocks=tuple(blocks),
        attribution=attribution,
        cite=builder.address(element.get("cite")),
        origin=origin,
    )


def _embedded(element: etree._Element, builder: "Builder") -> Block | None:
    """The post that an empty quotation leads to, for a script to fill it; None where it leads nowhere."""
    link = element.find(".//a[@href]")
    address = builder.address(element.get("cite") or (link.get("href") if link is not None else ""))
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return Media(id=builder.new_id(), kind="embed", src=address, title=host) if host else None


def _names_speaker(item: Item) -> bool:
    """Whether the line after a quotation opens with a dash and so says who said it."""
    opens = item.text.startswith(("—", "–", "―"))
    return opens and item.kind == "paragraph" and item.verdict is None and len(item.text) < _LINE


def _attribution(element: etree._Element) -> etree._Element | None:
    """The last child where it is a `footer` or `cite`, or a paragraph that is one `cite`."""
    if not len(element):
        return None
    last = element[-1]
    return last if last.tag in ("footer", "cite") and not (last.tail or "").strip() else None
