"""What a node is among others: subtree ends, positions in lists, rows and columns of tables with their headers."""

from msgspec.structs import replace

from a11y.dom import table
from a11y.dom.flat_tree import Element
from a11y.model.accessibility import AccessibleNode

_ITEMS = {"list": "listitem", "listbox": "option", "menu": "menuitem", "menubar": "menuitem", "tablist": "tab"}
_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_LARGEST_SPAN = 1000


def complete(nodes: list[AccessibleNode], elements: list[Element]) -> list[AccessibleNode]:
    """The nodes with what depends on others filled in."""
    ends = list(range(1, len(nodes) + 1))
    for index in range(len(nodes) - 1, -1, -1):
        parent = nodes[index].parent
        if parent >= 0:
            ends[parent] = max(ends[parent], ends[index])
    found = [replace(node, end=end) for node, end in zip(nodes, ends, strict=True)]
    for index, node in enumerate(nodes):
        if node.role in _ITEMS:
            _number_items(found, elements, index)
        elif node.role in table.ROLES:
            _number_cells(found, elements, index)
    return found


def _children(nodes: list[AccessibleNode], index: int) -> list[int]:
    """The children of a node."""
    found, child = [], index + 1
    while child < nodes[index].end:
        found.append(child)
        child = nodes[child].end
    return found


def _number_items(nodes: list[AccessibleNode], elements: list[Element], index: int) -> None:
    """Positions and markers of the items of a list."""
    parent = nodes[index]
    items = [c for c in _children(nodes, index) if nodes[c].role.startswith(_ITEMS[parent.role])]
    nodes[index] = replace(parent, set_size=len(items))
    level = _list_level(nodes, index) if parent.role == "list" else 0
    element = elements[index]
    number = _integer(element.attributes.get("start", ""), 1)
    for position, item in enumerate(items, 1):
        number = _integer(elements[item].attributes.get("value", ""), number)
        marker = {"decimal": f"{number}.", "disc": "•"}.get(elements[item].marker, "")
        value = marker if nodes[item].role == "listitem" and elements[item].tag == "li" else nodes[item].value
        nodes[item] = replace(
            nodes[item], set_size=len(items), position=position, level=nodes[item].level or level, value=value
        )
        number += 1


def _list_level(nodes: list[AccessibleNode], index: int) -> int:
    level = 0
    while index >= 0:
        level += nodes[index].role == "list"
        index = nodes[index].parent
    return level


def _integer(text: str, default: int) -> int:
    text = text.strip()
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else default


def _number_cells(nodes: list[AccessibleNode], elements: list[Element], index: int) -> None:
    """Rows, columns and headers of a table.

    https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows (spans), and
    #algorithm-for-assigning-header-cells for cells without a headers attribute
    """
    rows = _rows(nodes, index)
    taken: dict[int, int] = {}
    column_headers: dict[int, str] = {}
    width = 0
    for number, row in enumerate(rows, 1):
        column = 1
        row_headers: tuple[str, ...] = ()
        for cell in (c for c in _children(nodes, row) if nodes[c].role in _CELLS):
            while taken.get(column, 0) >= number:
                column += 1
            node, attributes = nodes[cell], elements[cell].attributes
            colspan = min(max(_integer(attributes.get("colspan", ""), 1), 1), _LARGEST_SPAN)
            rowspan = min(max(_integer(attributes.get("rowspan", ""), 1), 1), _LARGEST_SPAN)
            text = node.name or text_within(nodes, cell)
            above = column_headers.get(column, "")
            headers = (above,) if above and node.role != "columnheader" else ()
            nodes[cell] = replace(node, row=number, column=column, headers=headers + row_headers)
            for covered in range(column, column + colspan):
                if rowspan > 1:
                    taken[covered] = number + rowspan - 1
                if node.role == "columnheader":
                    column_headers[covered] = text
            if node.role == "rowheader":
                row_headers += (text,)
            column += colspan
        width = max(width, column - 1)
    nodes[index] = replace(nodes[index], rows=len(rows), columns=width)


def _rows(nodes: list[AccessibleNode], index: int) -> list[int]:
    found = []
    for child in _children(nodes, index):
        if nodes[child].role == "row":
            found.append(child)
        elif nodes[child].role == "rowgroup":
            found += [c for c in _children(nodes, child) if nodes[c].role == "row"]
    return found


def text_within(nodes: list[AccessibleNode], index: int) -> str:
    """The text of a node's descendants."""
    inner = nodes[index + 1 : nodes[index].end]
    return " ".join("".join(f" {n.name}" if n.block else n.name for n in inner if n.role in {"text", "image"}).split())
