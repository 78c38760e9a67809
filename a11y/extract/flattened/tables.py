"""Tables drawn with pipes or with columns of spaces."""

import re
from collections.abc import Sequence

from a11y.extract.flattened.units import Unit
from a11y.model.article import BlockId, Cell, Paragraph, Row, Table, Text

_DIVIDER = re.compile(r"[|\s:+=-]+$")


def is_divider(unit: Unit) -> bool:
    """Whether the row is the line between head and body."""
    return bool(_DIVIDER.match(unit.source))


def read_table(rows: Sequence[Unit], own: BlockId, origin: int) -> Table:
    """The table of those rows; the rows above a divider are its head."""
    divider = next((i for i, unit in enumerate(rows) if is_divider(unit)), 0)
    found = []
    for i, unit in enumerate(rows):
        if not is_divider(unit):
            found.append(_row(unit.cells, head=i < divider))
    return Table(id=own, origin=origin, rows=tuple(found))


def _row(texts: Sequence[str], *, head: bool) -> Row:
    return Row(
        cells=tuple(
            Cell(blocks=(Paragraph(content=(Text(text),)),) if text else (), header=head, scope="col" if head else "")
            for text in texts
        ),
        group="head" if head else "body",
    )
