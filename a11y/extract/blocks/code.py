"""Preformatted code, with its language where a class names it."""

import re
from typing import TYPE_CHECKING

from lxml import etree

from a11y.dom.query import raw_text
from a11y.extract.blocks.inline import inlines
from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item, parts_of
from a11y.model.article import Block, CodeBlock, Paragraph

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

# Numbers of lines, as highlighters put them into a column of their own.
_NUMBERS = re.compile(r"\s*1\s*\n\s*2\s*(?:\n\s*\d+\s*)*")
_VERSE = re.compile(r"verse|poem|poetry|lyrics|gedicht|stanza", re.IGNORECASE)
_PREFIXES = ("language-", "lang-", "highlight-source-", "brush:")


def build(item: Item, builder: "Builder") -> Block | None:
    """The code, None where it is blank; a poem where its class says that it is one."""
    element = item.element
    assert element is not None
    origin = builder.ledger.next_origin()
    if _VERSE.search(element.get("class") or ""):
        return _verse(element, builder)
    text = _text(element)
    if not text.strip() or _NUMBERS.fullmatch(text):
        builder.ledger.leave(text, Verdict("tools", "line numbers", 1.0))
        return None
    block = builder.new_id()
    builder.ledger.keep(text, block)
    return CodeBlock(id=block, text=text.strip("\n").rstrip(), language=_language(element), origin=origin)


def _verse(element: etree._Element, builder: "Builder") -> Block | None:
    """The lines of a poem, which are text and no code."""
    origin, block = builder.ledger.next_origin(), builder.new_id()
    content = inlines(parts_of(element), builder, block, lines=True)
    if not content:
        builder.discard_id()
        return None
    return Paragraph(id=block, content=content, origin=origin)


def _text(element: etree._Element) -> str:
    """The text, with a line break for each `br`."""
    if element.find(".//br") is None:
        return raw_text(element)
    return "".join(
        (("\n" if part.tag == "br" else part.text or "") if event == "start" else part.tail or "")
        for event, part in etree.iterwalk(element, events=("start", "end"))
        if not (event == "end" and part is element)
    )


def _language(element: etree._Element) -> str:
    """The language that a class of the element, its parent or its `code` names (https://html.spec.whatwg.org/#the-code-element)."""
    around = element.getparent()
    for place in (*element.iter("code"), element, *([around] if around is not None else [])):
        if stated := place.get("data-lang") or place.get("data-language"):
            return str(stated)
        for name in (place.get("class") or "").split():
            for prefix in _PREFIXES:
                if name.startswith(prefix) and len(name) > len(prefix):
                    return str(name[len(prefix) :])
    return ""
