"""Tables drawn with pipes or with columns of spaces."""

import re
from collections.abc import Sequence

from a11y.extract.flattened.lines import Unit
from a11y.model.article import BlockId, Cell, Paragraph, Row, Table, Text

_DIVIDER = re.compile(r"[|\s:+=─-╿-]+$")
"""Of bars and strokes, plus signs or characters for drawing boxes."""


def is_divider(unit: Unit) -> bool:
    """Whether the row is the line between head and body."""
    return bool(_DIVIDER.match(unit.source))


def read_table(rows: Sequence[Unit], own: BlockId, origin: int) -> Table:
    """The table of those rows; the rows above a divider are its head."""
    head = _head(rows)
    found = []
    for i, unit in enumerate(rows):
        if not is_divider(unit):
            found.append(_row(unit.cells, head=i < head))
    return Table(id=own, origin=origin, rows=tuple(found))


def _head(rows: Sequence[Unit]) -> int:
    """How many rows, dividers among them, are the head: those above the one divider that is no border."""
    divided = [i for i, unit in enumerate(rows) if is_divider(unit)]
    first = next((i for i, unit in enumerate(rows) if not is_divider(unit)), len(rows))
    inner = [i for i in divided if first < i < len(rows) - 1]
    double = [i for i in inner if "=" in rows[i].source or "═" in rows[i].source]
    if len(double) == 1:
        return double[0]
    return inner[0] if len(inner) == 1 else 0


def _row(texts: Sequence[str], *, head: bool) -> Row:
    return Row(
        cells=tuple(
            Cell(blocks=(Paragraph(content=(Text(text),)),) if text else (), header=head, scope="col" if head else "")
            for text in texts
        ),
        group="head" if head else "body",
    )
