"""What a node is among others: subtree ends, positions and levels in sets."""

from msgspec.structs import force_setattr

from a11y.dom import table
from a11y.dom.cells import number_cells
from a11y.dom.flat_tree import Element
from a11y.dom.numeral import numeral
from a11y.dom.subtree import children
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


def complete(nodes: list[AccessibleNode], elements: list[Element]) -> None:
    """Write down on nodes just made, which nobody else has yet, what depends on other nodes."""
    ends = list(range(1, len(nodes) + 1))
    for index in range(len(nodes) - 1, -1, -1):
        parent, end = nodes[index].parent, ends[index]
        if parent >= 0 and ends[parent] < end:
            ends[parent] = end
        force_setattr(nodes[index], "end", end)
    for index, node in enumerate(nodes):
        if node.role in _ITEMS:
            _number_items(nodes, elements, index)
            if node.role == "dl":
                _count_values(nodes, index)
        elif node.role == "group" and node.parent >= 0 and nodes[node.parent].role == "treeitem":
            _number_set(nodes, elements, _items(nodes, index, "treeitem"), _level(nodes, index, "treeitem") + 1)
        elif node.role in table.ROLES:
            number_cells(nodes, elements, index)


def _number_items(nodes: list[AccessibleNode], elements: list[Element], index: int) -> None:
    """Positions and markers of the items of a set."""
    parent = nodes[index]
    items = _items(nodes, index, _ITEMS[parent.role])
    force_setattr(parent, "set_size", len(items))
    level = {"list": _level(nodes, index, "list"), "tree": 1}.get(parent.role, 0)
    _number_set(nodes, elements, items, level)
    element = elements[index]
    step = -1 if "reversed" in element.attributes else 1
    number = element.integer("start", 1 if step == 1 else len(items))
    for item in items:
        number = elements[item].integer("value", number)
        if elements[item].tag == "li" and nodes[item].role == "listitem":
            value = marker(elements[item].marker, number) if elements[item].display == "list-item" else ""
            force_setattr(nodes[item], "value", value)
        number += step


def _items(nodes: list[AccessibleNode], index: int, role: str) -> list[int]:
    """The items of a set: its children, and those of groups among them."""
    found = []
    for child in children(nodes, index):
        if nodes[child].role.startswith(role):
            found.append(child)
        elif nodes[child].role in {"group", "none"}:
            found += [c for c in children(nodes, child) if nodes[c].role.startswith(role)]
    return found


def _number_set(nodes: list[AccessibleNode], elements: list[Element], items: list[int], level: int) -> None:
    """Positions in a set, unless the author gives them: https://www.w3.org/TR/wai-aria-1.2/#aria-posinset"""
    for position, item in enumerate(items, 1):
        node, element = nodes[item], elements[item]
        force_setattr(node, "set_size", max(0, element.integer("aria-setsize", len(items))))
        force_setattr(node, "position", max(0, element.integer("aria-posinset", position)))
        if level and not node.level:
            force_setattr(node, "level", level)


def _count_values(nodes: list[AccessibleNode], index: int) -> None:
    """How many definitions every term of a description list has."""
    term = -1
    for child in range(index + 1, nodes[index].end):
        if nodes[child].role == "term":
            term = child
        elif nodes[child].role == "definition" and term >= 0:
            force_setattr(nodes[term], "values", nodes[term].values + 1)


def marker(style: str, number: int) -> str:
    """What stands before a list item, without the space after it."""
    if style in html.BULLETS:
        return html.BULLETS[style]
    return "" if style in {"", "none"} else numeral(style, number) + "."


def _level(nodes: list[AccessibleNode], index: int, role: str) -> int:
    """How many nodes of a role a node is and stands in."""
    level = 0
    while index >= 0:
        level += nodes[index].role == role
        index = nodes[index].parent
    return level
