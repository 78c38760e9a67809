"""Lists that are but paragraphs or lines with a bullet before each."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from a11y.extract.blocks.inline import inlines
from a11y.extract.chrome import Verdict
from a11y.extract.document import collapse
from a11y.extract.outline import Item, Part, text_of_inline
from a11y.model.article import Block, List, ListItem, Paragraph

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

# Signs that are bullets and nothing else: dashes open what somebody says, and asterisks notes.
_BULLET = re.compile(r"\s*[•‣◦▪▫●○■□►▸➤➢✓✔]\s*")
_MARK = Verdict("duplicate", "a bullet, which the list has by itself", 1.0)


def join_bullets(items: Iterable[Item]) -> list[Item]:
    """The items, two or more lines in a row that have a bullet each made one list."""
    joined: list[Item] = []
    for is_bulleted, run in groupby((part for item in items for part in _cut(item)), key=_is_bulleted):
        group = list(run)
        if is_bulleted and sum(len(_lines(item.parts)) for item in group) > 1:
            joined.append(Item("bullets", [], group[0].container, element=group[0].element, inner=group))
        else:
            joined += group
    return joined


def _cut(item: Item) -> list[Item]:
    """The item, a line that announces the bullets under it apart from them."""
    if item.verdict is not None or item.becomes or item.kind != "paragraph" or len(lines := _lines(item.parts)) < 3:
        return [item]
    if _opens_with_bullet(lines[0]) or not all(map(_opens_with_bullet, lines[1:])):
        return [item]
    breaks = [index for index, part in enumerate(item.parts) if not isinstance(part, str) and part.tag == "br"]
    at = next(index for index in breaks if _lines(item.parts[:index]))
    cut = [replace(item, parts=parts, text=_text(parts)) for parts in (item.parts[:at], item.parts[at:])]
    return [part for part in cut if part.parts]


def _text(parts: list[Part]) -> str:
    return collapse("".join(part if isinstance(part, str) else text_of_inline(part) for part in parts))


def build(item: Item, builder: "Builder") -> Block | None:
    """The list; its bullets are left out."""
    origin, block = builder.ledger.next_origin(), builder.new_id()
    entries = []
    for parts in (parts for inner in item.inner or () for parts in _lines(inner.parts)):
        first = next(index for index, part in enumerate(parts) if isinstance(part, str) and not part.isspace())
        text = str(parts[first])
        bullet = _BULLET.match(text)
        end = bullet.end() if bullet else 0
        builder.ledger.leave(text[:end], _MARK)
        entry, start = builder.new_id(), builder.ledger.next_origin()
        if content := inlines([text[end:], *parts[first + 1 :]], builder, entry):
            entries.append(ListItem((Paragraph(id=entry, content=content, origin=start),)))
    return List(id=block, items=tuple(entries), origin=origin)


def _is_bulleted(item: Item) -> bool:
    if item.verdict is not None or item.becomes or item.kind != "paragraph" or not _BULLET.match(item.text):
        return False
    return all(_opens_with_bullet(parts) for parts in _lines(item.parts))


def _opens_with_bullet(parts: list[Part]) -> bool:
    first = next((part for part in parts if not isinstance(part, str) or not part.isspace()), "")
    return (
        isinstance(first, str)
        and (match := _BULLET.match(first)) is not None
        and (match.end() < len(first) or parts[-1] is not first)
    )


def _lines(parts: list[Part]) -> list[list[Part]]:
    """The parts, cut at line breaks, without blank lines."""
    lines: list[list[Part]] = [[]]
    for part in parts:
        if not isinstance(part, str) and part.tag == "br":
            lines.append([])
        else:
            lines[-1].append(part)
    return [line for line in lines if any(not isinstance(part, str) or not part.isspace() for part in line)]
