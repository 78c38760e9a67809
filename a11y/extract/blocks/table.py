"""Data tables; a table that only lays out the page is none (https://html.spec.whatwg.org/#the-table-element)."""

from typing import TYPE_CHECKING, Literal

from lxml import etree

from a11y.extract.blocks.inline import inlines
from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item, parts_of
from a11y.model.article import Block, Cell, Inlines, Row, Table

if TYPE_CHECKING:
    from a11y.extract.builder import Builder

_STRAY = Verdict("outside", "text between table cells", 0.6)
_GROUPS: dict[str, Literal["head", "body", "foot"]] = {"thead": "head", "tbody": "body", "tfoot": "foot"}
Scope = Literal["", "row", "col", "rowgroup", "colgroup"]
_SCOPES: dict[str, Scope] = {"row": "row", "col": "col", "rowgroup": "rowgroup", "colgroup": "colgroup"}


def build(item: Item, builder: "Builder") -> Block | None:
    """The table, None where no cell holds anything."""
    element = item.element
    assert element is not None
    origin, block = builder.ledger.next_origin(), builder.new_id()
    caption: Inlines = ()
    rows: list[Row] = []
    builder.ledger.leave(element.text or "", _STRAY)
    for child in element:
        if child.tag == "caption":
            caption = inlines(parts_of(child), builder, block)
        elif child.tag in _GROUPS:
            builder.ledger.leave(child.text or "", _STRAY)
            for row in child:
                _row(row, rows, _GROUPS[child.tag], builder)
        else:
            _row(child, rows, "body", builder)
            continue
        builder.ledger.leave(child.tail or "", _STRAY)
    if not any(cell.blocks for row in rows for cell in row.cells):
        builder.discard_id()
        return None
    name = "" if caption else builder.outliner.document.name_of(element)
    return Table(id=block, rows=tuple(rows), caption=caption, name=name, origin=origin)


def _row(element: etree._Element, rows: list[Row], group: Literal["head", "body", "foot"], builder: "Builder") -> None:
    """Add the row; anything else between the rows is left out."""
    if element.tag == "tr":
        builder.ledger.leave(element.text or "", _STRAY)
        cells = tuple(cell for child in element if (cell := _cell(child, group, builder)) is not None)
        if cells:
            rows.append(Row(cells, group))
    else:
        builder.ledger.leave_element(element, _STRAY)
    builder.ledger.leave(element.tail or "", _STRAY)


def _cell(element: etree._Element, group: str, builder: "Builder") -> Cell | None:
    if element.tag not in ("td", "th"):
        builder.ledger.leave_element(element, _STRAY)
        builder.ledger.leave(element.tail or "", _STRAY)
        return None
    blocks = builder.inside(element)
    builder.ledger.leave(element.tail or "", _STRAY)
    header = element.tag == "th" or group == "head"
    implied: Scope = "col" if header and group == "head" else ""
    scope = _SCOPES.get((element.get("scope") or "").lower(), implied)
    return Cell(blocks, header, scope, _span(element, "colspan"), _span(element, "rowspan"))


def _span(element: etree._Element, name: str) -> int:
    """Within the limits of https://html.spec.whatwg.org/#attr-tdth-colspan."""
    value = element.get(name) or "1"
    return min(max(int(value), 1), 1000) if value.isdecimal() and len(value) < 6 else 1
