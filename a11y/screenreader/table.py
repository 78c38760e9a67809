"""Tables cell by cell: which cell is where."""

from collections.abc import Sequence
from typing import Literal, get_args

from a11y.model.accessibility import AccessibleNode

Direction = Literal["left", "right", "up", "down"]
DIRECTIONS = frozenset(get_args(Direction))

TABLES = frozenset({"table", "grid", "treegrid"})
_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})


def around(nodes: Sequence[AccessibleNode], index: int) -> tuple[int, int]:
    """The table and the cell that a node stands in or is; -1 where there is none."""
    cell = -1
    while index >= 0 and nodes[index].role not in TABLES:
        if cell < 0 and nodes[index].role in _CELLS:
            cell = index
        index = nodes[index].parent
    return index, cell


def cells(nodes: Sequence[AccessibleNode], table: int) -> list[int]:
    """The cells of a table in reading order, without those of tables within it."""
    found = []
    index = table + 1
    while index < nodes[table].end:
        if nodes[index].role in TABLES:
            index = nodes[index].end
            continue
        if nodes[index].role in _CELLS:
            found.append(index)
        index += 1
    return found


def neighbour(nodes: Sequence[AccessibleNode], table: int, cell: int, direction: Direction) -> int:
    """The cell beside a cell, past all the rows or columns it takes; -1 at the edge of the table."""
    at = nodes[cell]
    row, column = {
        "left": (at.row, at.column - 1),
        "right": (at.row, at.column + at.column_span),
        "up": (at.row - 1, at.column),
        "down": (at.row + at.row_span, at.column),
    }[direction]
    return next((c for c in cells(nodes, table) if _covers(nodes[c], row, column)), -1)


def _covers(cell: AccessibleNode, row: int, column: int) -> bool:
    return 0 <= row - cell.row < cell.row_span and 0 <= column - cell.column < cell.column_span
