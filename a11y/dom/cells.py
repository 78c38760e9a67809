"""The cells of a table: their rows, columns and headers.

https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows (spans) and
#algorithm-for-assigning-header-cells
"""

from typing import NamedTuple

from msgspec.structs import replace

from a11y.dom.flat_tree import Element
from a11y.dom.subtree import children, text_within
from a11y.model.accessibility import AccessibleNode

_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_MOST_HEADERS = 10
"""Of one cell."""
_LARGEST_SPAN = 200
"""Of columns or rows: HTML allows 1000 columns and 65534 rows, no reader counts so far."""


class _Header(NamedTuple):
    """A column header: its text, its last row, and how many columns it heads."""

    text: str
    last: int
    width: int


class _Grid:
    """What the rows read so far say of those to come."""

    def __init__(self) -> None:
        self.taken: dict[int, int] = {}
        """The last row that a cell from above takes, by column."""
        self.above: dict[int, list[_Header]] = {}
        """The headers of a column, from above."""
        self.beside: list[tuple[int, str]] = []
        """Row headers that span rows: the last of these, and the text."""
        self.by_id: dict[str, int] = {}
        self.width = 0

    def head(self, columns: range, header: _Header, row: int) -> None:
        """Add a header to those of its columns; one that stands apart from them takes the place of those as wide."""
        for column in columns if header.text else ():
            known = self.above.setdefault(column, [])
            if known and known[-1].last < row - 1:
                known[:] = [each for each in known if each.width != header.width]
            if len(known) < _MOST_HEADERS:
                known.append(header)


def number_cells(nodes: list[AccessibleNode], elements: list[Element], index: int) -> None:
    """Write down the place and the headers of every cell of a table, and the size of the table."""
    grid, rows = _Grid(), _rows(nodes, index)
    for number, row in enumerate(rows, 1):
        _number_row(nodes, elements, row, number, grid)
    table = elements[index]
    nodes[index] = replace(
        nodes[index],
        rows=max(0, table.integer("aria-rowcount", len(rows))),
        columns=max(0, table.integer("aria-colcount", grid.width)),
    )
    _give_headers(nodes, elements, index, grid.by_id)


def _number_row(nodes: list[AccessibleNode], elements: list[Element], row: int, number: int, grid: _Grid) -> None:
    column = 1
    row_headers = tuple(text for last, text in grid.beside if last >= number)
    for cell in (c for c in children(nodes, row) if nodes[c].role in _CELLS):
        while grid.taken.get(column, 0) >= number:
            column += 1
        node, element = nodes[cell], elements[cell]
        grid.by_id.setdefault(element.attributes.get("id", ""), cell)
        columns, rows = (min(max(element.integer(name, 1), 1), _LARGEST_SPAN) for name in ("colspan", "rowspan"))
        above = () if node.role == "columnheader" else grid.above.get(column, ())
        nodes[cell] = replace(
            node,
            row=elements[row].integer("aria-rowindex", number),
            column=element.integer("aria-colindex", column),
            row_span=rows,
            column_span=columns,
            column_header=", ".join(header.text for header in above),
            row_headers=row_headers,
        )
        covered, last = range(column, column + columns), number + rows - 1
        if rows > 1:
            grid.taken |= dict.fromkeys(covered, last)
        if node.role == "columnheader":
            grid.head(covered, _Header(node.name or text_within(nodes, cell), last, columns), number)
        elif node.role == "rowheader":
            text = node.name or text_within(nodes, cell)
            row_headers += (text,)
            if rows > 1:
                grid.beside.append((last, text))
        column += columns
    grid.width = max(grid.width, column - 1)


def _give_headers(nodes: list[AccessibleNode], elements: list[Element], index: int, by_id: dict[str, int]) -> None:
    """What the `headers` attribute of cells says of their headers: cells of the same table, by their ids."""
    for cell in range(index + 1, nodes[index].end):
        if nodes[cell].role not in _CELLS or "headers" not in elements[cell].attributes:
            continue
        wanted = elements[cell].attributes["headers"].split()[:_MOST_HEADERS]
        found = [by_id[each] for each in wanted if each in by_id and by_id[each] != cell]
        texts = [(nodes[each].role, nodes[each].name or text_within(nodes, each)) for each in found]
        if texts:
            column = ", ".join(text for role, text in texts if role != "rowheader")
            row = tuple(text for role, text in texts if role == "rowheader")
            nodes[cell] = replace(nodes[cell], column_header=column, row_headers=row)


def _rows(nodes: list[AccessibleNode], index: int) -> list[int]:
    found = []
    for child in children(nodes, index):
        if nodes[child].role == "row":
            found.append(child)
        elif nodes[child].role == "rowgroup":
            found += [c for c in children(nodes, child) if nodes[c].role == "row"]
    return found
