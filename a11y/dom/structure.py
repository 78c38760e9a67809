"""What a node is among others: subtree ends, positions in lists, rows and columns of tables with their headers."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from a11y.dom import table
from a11y.dom.flat_tree import Element
from a11y.model.accessibility import AccessibleNode
from a11y.standards import html_elements as html

_ITEMS = {
    "list": "listitem",
    "dl": "term",
    "listbox": "option",
    "menu": "menuitem",
    "menubar": "menuitem",
    "tablist": "tab",
    "radiogroup": "radio",
    "feed": "article",
    "tree": "treeitem",
}
"""Roles that hold a set, and how the roles of its items begin; groups between the two do not part it."""
_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_MOST_HEADERS = 10
"""Of one cell."""
_LARGEST_SPAN = 200
"""Of columns or rows: HTML allows 1000 columns and 65534 rows, no reader counts so far."""


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
            if node.role == "dl":
                _count_values(found, index)
        elif node.role == "group" and node.parent >= 0 and nodes[node.parent].role == "treeitem":
            _number_set(found, elements, _items(found, index, "treeitem"), _level(found, index, "treeitem") + 1)
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
    """Positions and markers of the items of a set."""
    parent = nodes[index]
    items = _items(nodes, index, _ITEMS[parent.role])
    nodes[index] = replace(parent, set_size=len(items))
    level = {"list": _level(nodes, index, "list"), "tree": 1}.get(parent.role, 0)
    _number_set(nodes, elements, items, level)
    element = elements[index]
    step = -1 if "reversed" in element.attributes else 1
    number = _integer(element.attributes.get("start", ""), 1 if step == 1 else len(items))
    for item in items:
        number = _integer(elements[item].attributes.get("value", ""), number)
        if elements[item].tag == "li" and nodes[item].role == "listitem":
            value = marker(elements[item].marker, number) if elements[item].display == "list-item" else ""
            nodes[item] = replace(nodes[item], value=value)
        number += step


def _items(nodes: list[AccessibleNode], index: int, role: str) -> list[int]:
    """The items of a set: its children, and those of groups among them."""
    found = []
    for child in _children(nodes, index):
        if nodes[child].role.startswith(role):
            found.append(child)
        elif nodes[child].role in {"group", "none"}:
            found += [c for c in _children(nodes, child) if nodes[c].role.startswith(role)]
    return found


def _number_set(nodes: list[AccessibleNode], elements: list[Element], items: list[int], level: int) -> None:
    """Positions in a set, unless the author gives them: https://www.w3.org/TR/wai-aria-1.2/#aria-posinset"""
    for position, item in enumerate(items, 1):
        attributes = elements[item].attributes
        nodes[item] = replace(
            nodes[item],
            set_size=max(0, _integer(attributes.get("aria-setsize", ""), len(items))),
            position=max(0, _integer(attributes.get("aria-posinset", ""), position)),
            level=nodes[item].level or level,
        )


def _count_values(nodes: list[AccessibleNode], index: int) -> None:
    """How many definitions every term of a description list has."""
    term = -1
    for child in range(index + 1, nodes[index].end):
        if nodes[child].role == "term":
            term = child
        elif nodes[child].role == "definition" and term >= 0:
            nodes[term] = replace(nodes[term], values=nodes[term].values + 1)


def marker(style: str, number: int) -> str:
    """What stands before a list item, without the space after it.

    https://www.w3.org/TR/css-counter-styles-3/#predefined-counters
    """
    if style in html.BULLETS:
        return html.BULLETS[style]
    if style in {"", "none"}:
        return ""
    shown = str(number)
    if number > 0 and style.endswith(("alpha", "latin")):
        shown = _alphabetic(number)
    elif 0 < number < 4000 and style.endswith("roman"):
        shown = _roman(number)
    return (shown.upper() if style.startswith("upper") else shown) + "."


def _alphabetic(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _roman(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        while number >= value:
            numeral += letters
            number -= value
    return numeral


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _level(nodes: list[AccessibleNode], index: int, role: str) -> int:
    """How many nodes of a role a node is and stands in."""
    level = 0
    while index >= 0:
        level += nodes[index].role == role
        index = nodes[index].parent
    return level


def _integer(text: str, default: int) -> int:
    text = text.strip()
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else default


def _number_cells(nodes: list[AccessibleNode], elements: list[Element], index: int) -> None:
    """Rows, columns and headers of a table.

    https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows (spans), and
    #algorithm-for-assigning-header-cells
    """
    rows = _rows(nodes, index)
    by_id: dict[str, int] = {}
    taken: dict[int, int] = {}
    above: dict[int, list[_Header]] = {}
    spanning: list[tuple[int, str]] = []
    width = 0
    for number, row in enumerate(rows, 1):
        column = 1
        row_headers = tuple(text for last, text in spanning if last >= number)
        for cell in (c for c in _children(nodes, row) if nodes[c].role in _CELLS):
            while taken.get(column, 0) >= number:
                column += 1
            node, attributes = nodes[cell], elements[cell].attributes
            by_id.setdefault(attributes.get("id", ""), cell)
            colspan = min(max(_integer(attributes.get("colspan", ""), 1), 1), _LARGEST_SPAN)
            rowspan = min(max(_integer(attributes.get("rowspan", ""), 1), 1), _LARGEST_SPAN)
            text = node.name or text_within(nodes, cell)
            is_header = node.role == "columnheader"
            nodes[cell] = replace(
                node,
                row=_integer(elements[row].attributes.get("aria-rowindex", ""), number),
                column=_integer(attributes.get("aria-colindex", ""), column),
                row_span=rowspan,
                column_span=colspan,
                column_header="" if is_header else ", ".join(h.text for h in above.get(column, ())),
                row_headers=row_headers,
            )
            covered = range(column, column + colspan)
            if rowspan > 1:
                taken |= dict.fromkeys(covered, number + rowspan - 1)
            if is_header:
                _head(above, covered, _Header(text, number, number + rowspan - 1, colspan))
            if node.role == "rowheader":
                row_headers += (text,)
                if rowspan > 1:
                    spanning.append((number + rowspan - 1, text))
            column += colspan
        width = max(width, column - 1)
    given = elements[index].attributes
    nodes[index] = replace(
        nodes[index],
        rows=max(0, _integer(given.get("aria-rowcount", ""), len(rows))),
        columns=max(0, _integer(given.get("aria-colcount", ""), width)),
    )
    _give_headers(nodes, elements, index, by_id)


class _Header(NamedTuple):
    """A column header: its text, its first and last row, and how many columns it heads."""

    text: str
    row: int
    last: int
    width: int


def _head(above: dict[int, list[_Header]], columns: range, header: _Header) -> None:
    """Add a header to those of its columns; one that stands apart from them takes the place of those as wide."""
    if not header.text:
        return
    for column in columns:
        known = above.setdefault(column, [])
        if known and known[-1].last < header.row - 1:
            known[:] = [each for each in known if each.width != header.width]
        if len(known) < _MOST_HEADERS:
            known.append(header)


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
    for child in _children(nodes, index):
        if nodes[child].role == "row":
            found.append(child)
        elif nodes[child].role == "rowgroup":
            found += [c for c in _children(nodes, child) if nodes[c].role == "row"]
    return found


def text_within(nodes: Sequence[AccessibleNode], index: int) -> str:
    """The text of a node's descendants, images by their names."""
    parts: list[str] = []
    for node in nodes[index + 1 : nodes[index].end]:
        if node.block:
            parts.append(" ")
        if node.role in {"text", "image"}:
            parts.append(node.name)
    return " ".join("".join(parts).split())
