"""Tables as articles and as documents state them: where cells stand, and which headers speak for them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from a11y.model import article as kinds
from a11y.text.walk import text_of


class Placed(NamedTuple):
    """A cell where it stands."""

    rows: range
    columns: range
    value: Any


def has_data(rows: Sequence[kinds.Row]) -> bool:
    """Whether the rows have both headers with words and other cells."""
    heads = [cell.header and bool(text_of(cell.blocks).strip()) for row in rows for cell in row.cells]
    return any(heads) and not all(heads)


def groups(rows: Sequence[kinds.Row]) -> list[int]:
    """For each row the number of its row group."""
    found, number = [], 0
    for n, row in enumerate(rows):
        number += bool(n and rows[n - 1].group != row.group)
        found.append(number)
    return found


def place(rows: Sequence[Sequence[tuple[int, int, Any]]], groups: Sequence[int]) -> list[Placed]:
    """Where each cell stands, given colspan, rowspan and value of each, and the row group of each row."""
    taken: dict[tuple[int, int], bool] = {}
    found = []
    for y, row in enumerate(rows):
        x = 0
        for colspan, rowspan, value in row:
            while (y, x) in taken:
                x += 1
            right = x + 1
            while right < min(x + colspan, 1000) and (y, right) not in taken:
                right += 1
            bottom = y + 1
            while bottom < min(y + max(rowspan, 1), len(rows)) and groups[bottom] == groups[y]:
                bottom += 1
            taken |= dict.fromkeys(((b, r) for b in range(y, bottom) for r in range(x, right)), True)
            found.append(Placed(range(y, bottom), range(x, right), value))
            x = right
    return found


def filled(placed: Sequence[Placed]) -> list[Placed]:
    """The cells, with an empty one wherever a row is shorter than the longest."""
    columns = range(max((cell.columns[-1] + 1 for cell in placed), default=0))
    rows = range(max((cell.rows[-1] + 1 for cell in placed), default=0))
    taken = {(y, x) for cell in placed for y in cell.rows for x in cell.columns}
    empty = (
        Placed(range(y, y + 1), range(x, x + 1), kinds.Cell(())) for y in rows for x in columns if (y, x) not in taken
    )
    return sorted([*placed, *empty], key=lambda cell: (cell.rows[0], cell.columns[0]))


def by_row(placed: Sequence[Placed]) -> list[list[Placed]]:
    """The cells by the row in which they begin."""
    last = max((cell.rows[0] for cell in placed), default=-1)
    return [[cell for cell in placed if cell.rows[0] == y] for y in range(last + 1)]


def scope(cell: Placed, row: Sequence[Placed]) -> str:
    """What a header is of: what it says; else of its column where no data stand beside it or before it."""

    def is_header(other: Placed) -> bool:
        return bool(other.value.header and text_of(other.value.blocks).strip())

    if not is_header(cell):
        return ""
    if cell.value.scope:
        return "col" if cell.value.scope.startswith("col") else "row"
    data = [other for other in row if not is_header(other)]
    alone = len(row) > 1 and not any(text_of(other.value.blocks).strip() for other in data)
    return "col" if alone or (cell is not row[0] and not is_header(row[0])) else "row"


def speaks_for(head: Placed, scope: str, cell: Placed) -> bool:
    """Whether a header of that scope is of the cell: above it in its columns, or before it in its rows."""
    if scope == "col":
        return head.rows[-1] < cell.rows[0] and bool(set(head.columns) & set(cell.columns))
    return scope == "row" and head.columns[-1] < cell.columns[0] and bool(set(head.rows) & set(cell.rows))
