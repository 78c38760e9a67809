"""The accessibility tree as a value: nodes in document order, without pointers, so that depth costs nothing."""

from msgspec import Struct

from a11y.model.notice import Notice


class AccessibleNode(Struct, frozen=True, omit_defaults=True, kw_only=True, gc=False):
    """What assistive technology is told of one element, or of one run of text (role "text").

    Text and numbers only, so that the garbage collector need not look for circles among thousands of them.
    """

    role: str
    name: str = ""
    description: str = ""
    value: str = ""
    """Of a control; of a list item its marker."""
    placeholder: str = ""
    """The hint in an empty text field, unless it is its name."""
    states: tuple[str, ...] = ()
    """In words: "checked", "expanded", "current page"."""
    href: str = ""
    """Where a link leads, as the page has it."""
    level: int = 0
    """Of a heading, list item, tree item; 0 where there is none."""
    set_size: int = 0
    """Items in a list (on the list) or in the set an item belongs to (on the item)."""
    position: int = 0
    """Of an item in its set, from 1."""
    values: int = 0
    """Of a term: how many definitions follow it."""
    rows: int = 0
    columns: int = 0
    """Of a table."""
    row: int = 0
    column: int = 0
    """Of a cell, from 1."""
    row_span: int = 1
    column_span: int = 1
    """How many rows and columns a cell takes."""
    column_header: str = ""
    row_headers: tuple[str, ...] = ()
    """Of a cell: the texts of the headers that stand above it and before it."""
    lang: str = ""
    """BCP 47 tag in force here."""
    dir: str = ""
    path: str = ""
    """Place in the document: /html[1]/body[1]/p[2]; a run of text has the path of its element."""
    block: bool = False
    """Begins on a line of its own."""
    parent: int = -1
    """Index of the parent in the tree's nodes; -1 for the root."""
    end: int = 0
    """Index after the last descendant."""


class AccessibilityTree(Struct, frozen=True):
    """Every exposed node; the descendants of node i are `nodes[i + 1 : nodes[i].end]`."""

    nodes: tuple[AccessibleNode, ...] = ()
    notices: tuple[Notice, ...] = ()
    """What could not be known of the page."""
