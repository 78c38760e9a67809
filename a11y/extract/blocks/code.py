"""Preformatted code, with its language where a class names it."""

from typing import TYPE_CHECKING

from lxml import etree

from a11y.dom.query import raw_text
from a11y.extract.outline import Item
from a11y.model.article import Block, CodeBlock

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

_PREFIXES = ("language-", "lang-", "highlight-source-", "brush:")


def build(item: Item, builder: "Builder") -> Block | None:
    """The code, None where it is blank."""
    element = item.element
    assert element is not None
    origin = builder.ledger.next_origin()
    text = raw_text(element)
    if not text.strip():
        return None
    block = builder.new_id()
    builder.ledger.keep(text, block)
    return CodeBlock(id=block, text=text.strip("\n").rstrip(), language=_language(element), origin=origin)


def _language(element: etree._Element) -> str:
    """The language that a class of the element, its parent or its `code` names (https://html.spec.whatwg.org/#the-code-element)."""
    around = element.getparent()
    for place in (*element.iter("code"), element, *([around] if around is not None else [])):
        for name in (place.get("class") or "").split():
            for prefix in _PREFIXES:
                if name.startswith(prefix) and len(name) > len(prefix):
                    return str(name[len(prefix) :])
    return ""
