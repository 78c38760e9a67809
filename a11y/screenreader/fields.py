"""The fields of a template, filled in from a node."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from a11y.dom.subtree import text_within
from a11y.model.accessibility import AccessibleNode
from a11y.screenreader.dialect import Dialect
from a11y.standards import aria_roles as aria

IN_NAMES = frozenset({"text", "image"})
"""Roles of what a name is made of."""

Nodes = Sequence[AccessibleNode]
_HYPHENS = re.compile(r"[-_]+")
_SUFFIX = re.compile(r"[.&].*")
# RFC 3986, section 3.
_AUTHORITY = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://[^/]*)?", re.IGNORECASE)
_FIELD = re.compile(r"\{(\w+)\}")


def filled(part: str, nodes: Nodes, index: int, dialect: Dialect) -> str:
    """The part with its fields filled in; "" where one of them is empty."""
    fields = _fields(part)
    if not fields:
        return part
    if len(part) == len(fields[0]) + len("{}"):
        return _value(fields[0], nodes, index, dialect)
    values = {field: _value(field, nodes, index, dialect) for field in fields}
    return _FIELD.sub(lambda m: values[m[1]], part) if all(values.values()) else ""


@lru_cache(maxsize=1000)
def _fields(part: str) -> tuple[str, ...]:
    """The fields of a part of a template, of which there are as many as dialects have rows."""
    return tuple(_FIELD.findall(part))


def _value(field: str, nodes: Nodes, index: int, dialect: Dialect) -> str:
    node = nodes[index]
    if field in _STATES:
        state = next((state for state in node.states if state in _STATES[field]), "")
        return dialect.state_words.get(state, state)
    match field:
        case "text":
            return node.name or text_within(nodes, index)
        case "states":
            return dialect.separator.join(dialect.state_words.get(state, state) for state in node.states)
        case "value":
            return dialect.markers.get(node.value, node.value) if node.role == "listitem" else node.value
        case "headers":
            return dialect.separator.join(h for h in (node.column_header, *node.row_headers) if h)
        case "column_header":
            return node.column_header
        case "row_header":
            return dialect.separator.join(node.row_headers)
        case "address":
            return address(nodes, index)
        case "nesting":
            return str(_nesting(nodes, index) or "")
        case "name" | "description" | "placeholder":
            return str(getattr(node, field))
        case "level" | "position" | "row" | "column":
            return str(getattr(node, field) or "")
    return _COUNTS[field](node)


def address(nodes: Nodes, index: int) -> str:
    """The last part of where a link leads or the link around a node, hyphens read as spaces; "" where it is no word."""
    href = nodes[index].href or nodes[nodes[index].parent].href
    path = _AUTHORITY.sub("", href.partition("#")[0].partition("?")[0], count=1)
    ending = _SUFFIX.sub("", path.rstrip("/").rpartition("/")[2])
    words = _HYPHENS.sub(" ", ending)
    return words if words.replace(" ", "").isalpha() else ""


def _nesting(nodes: Nodes, index: int) -> int:
    role, parent, found = nodes[index].role, nodes[index].parent, 0
    while parent >= 0:
        found += nodes[parent].role == role
        parent = nodes[parent].parent
    return found


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s") if number else ""


_STATES: dict[str, frozenset[str]] = {
    "checked": frozenset({"checked", "not checked", "partially checked"}),
    "disabled": frozenset({"disabled"}),
    "expanded": frozenset({"expanded", "collapsed"}),
    "invalid": frozenset({"invalid", "grammar error", "spelling error"}),
    "popup": frozenset(aria.STATES["aria-haspopup"].values()),
    "pressed": frozenset({"pressed", "not pressed", "partially pressed"}),
    "required": frozenset({"required"}),
    "selected": frozenset({"selected", "not selected"}),
}
_COUNTS: dict[str, Callable[[AccessibleNode], str]] = {
    "values": lambda node: _count(node.values, "value") if node.values > 1 else "",
    "items": lambda node: _count(node.set_size, "item"),
    "terms": lambda node: _count(node.set_size, "term"),
    "rows": lambda node: _count(node.rows, "row"),
    "columns": lambda node: _count(node.columns, "column"),
}
