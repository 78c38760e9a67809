"""A screen reader over one page: all it says, its lists of elements, and quick navigation."""

from collections.abc import Iterator

from msgspec import Struct

from a11y.dom.subtree import text_within
from a11y.model.accessibility import AccessibilityTree, AccessibleNode
from a11y.model.transcript import Transcript
from a11y.screenreader.dialect import Dialect
from a11y.screenreader.fields import filled
from a11y.screenreader.table import DIRECTIONS, TABLES, Direction, around, cells, neighbour
from a11y.standards import aria_roles as aria
from a11y.standards import dpub_roles as dpub
from a11y.standards import html_elements as html
from a11y.text.words import word_count

_FIELDS = html.OWN_FIELDS | set("checkbox combobox listbox radio searchbox slider spinbutton switch textbox".split())
_KINDS: dict[str, frozenset[str]] = {
    "landmark": aria.LANDMARKS | {r for r, kind in dpub.SUPERCLASS.items() if kind in {"landmark", "navigation"}},
    "link": frozenset({"link"} | {r for r, kind in dpub.SUPERCLASS.items() if kind == "link"}),
    "button": frozenset({"button", "summary"}),
    "image": frozenset({"image", "graphics-document", "graphics-symbol", "doc-cover"}),
    "table": TABLES,
    "field": _FIELDS,
}
"""What a navigation key jumps to, where that is not one role."""
_OF_OUR_OWN = html.OWN_FIELDS | frozenset({"audio", "video", "iframe", "summary", "dl", "text"})
"""Roles in the tree for which ARIA has no word."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KNOWN = aria.ROLES | frozenset(dpub.SUPERCLASS) | frozenset(_KINDS) | _OF_OUR_OWN | _HEADINGS


class Table(Struct, frozen=True):
    """A table as a list of tables shows it."""

    name: str
    rows: int
    columns: int


class Distance(Struct, frozen=True):
    """How far something is from the top of the page."""

    utterances: int
    words: int
    seconds: int


class Reader:
    """A page as a screen reader user meets it; `a11y.screen_reader` and the fixture of that name make it.

    A kind of element is a role, or landmark, field, button, link, image, table, or h1 to h6.
    """

    def __init__(self, tree: AccessibilityTree, transcript: Transcript, dialect: Dialect) -> None:
        self.tree = tree
        self.transcript = transcript
        self._dialect = dialect
        self._at = -1

    @property
    def said(self) -> list[str]:
        """Everything said from top to bottom, one string an utterance."""
        return [u.text for u in self.transcript.utterances]

    @property
    def words(self) -> int:
        """How many words are said from top to bottom; estimated where a script has no spaces."""
        return sum(word_count(u.text) for u in self.transcript.utterances)

    def headings(self) -> list[tuple[int, str]]:
        """The headings: level and text."""
        return [(n.level, n.name) for n in self.elements("heading")]

    def landmarks(self) -> list[tuple[str, str]]:
        """The landmarks: role and name."""
        return [(n.role, n.name) for n in self.elements("landmark")]

    def links(self) -> list[str]:
        """The names of the links."""
        return [n.name for n in self.elements("link")]

    def buttons(self) -> list[str]:
        """The names of the buttons."""
        return [n.name for n in self.elements("button")]

    def images(self) -> list[str]:
        """The names of the images."""
        return [n.name for n in self.elements("image")]

    def figures(self) -> list[str]:
        """The captions of the figures; the name of one without a caption."""
        found = []
        for index, node in enumerate(self.tree.nodes):
            if node.role == "figure":
                inner = range(index + 1, node.end)
                caption = next((i for i in inner if self.tree.nodes[i].role == "caption"), None)
                found.append(node.name if caption is None else text_within(self.tree.nodes, caption))
        return found

    def tables(self) -> list[Table]:
        """The tables: name, rows, columns."""
        return [Table(n.name, n.rows, n.columns) for n in self.elements("table")]

    def fields(self) -> list[tuple[str, str]]:
        """The form fields: role and name."""
        return [(n.role, n.name) for n in self.elements("field")]

    def elements(self, kind: str, *, level: int = 0) -> list[AccessibleNode]:
        """All elements of a kind, in reading order."""
        return [self.tree.nodes[i] for i in self._found(kind, level, 0)]

    def next(self, kind: str, *, level: int = 0) -> AccessibleNode | None:
        """The next element of a kind after the cursor, which moves there; None where there is none.

        `level` asks for a heading of that level.
        """
        return self._move_to(next(self._found(kind, level, self._at + 1), None))

    def previous(self, kind: str, *, level: int = 0) -> AccessibleNode | None:
        """The last element of a kind before the cursor, which moves there; None where there is none."""
        before = [i for i in self._found(kind, level, 0) if i < self._at]
        return self._move_to(before[-1] if before else None)

    def move(self, direction: Direction) -> str:
        """What is said of the cell to the left, right, up or down, where the cursor goes; "" at the edge of the table.

        From a table itself the first move goes to its first cell.
        """
        if direction not in DIRECTIONS:
            raise ValueError(f"there is no direction {direction!r}; there are {', '.join(sorted(DIRECTIONS))}")
        nodes = self.tree.nodes
        table, cell = around(nodes, self._at)
        if table < 0:
            raise ValueError('the cursor is in no table; next("table") takes it to one')
        to = neighbour(nodes, table, cell, direction) if cell >= 0 else next(iter(cells(nodes, table)), -1)
        if to < 0:
            return ""
        self._at = to
        template = self._dialect.across if direction in {"left", "right"} else self._dialect.down
        said = (filled(part, nodes, to, self._dialect) for part in template)
        return self._dialect.separator.join(part for part in said if part)

    def say_all(self) -> list[str]:
        """Everything said from the cursor on, one string an utterance."""
        return self.said[self._utterance(max(self._at, 0)) :]

    def says(self, text: str) -> bool:
        """Whether the text is said, in one utterance."""
        return any(text in u.text for u in self.transcript.utterances)

    def time_to(self, kind: str, *, level: int = 0, name: str = "", words_a_minute: int = 180) -> Distance:
        """What a listener hears before the first element of a kind; the whole page where there is none.

        `name` asks for one whose name or text holds that.
        """
        said = self.transcript.utterances
        found = (i for i in self._found(kind, level, 0) if not name or name in self._text(i))
        index = next(found, None)
        before = len(said) if index is None else self._utterance(index)
        words = sum(word_count(u.text) for u in said[:before])
        return Distance(before, words, round(words * 60 / words_a_minute))

    def _found(self, kind: str, level: int, start: int) -> Iterator[int]:
        """The indexes of the elements of a kind from one on."""
        if kind not in _KNOWN:
            raise ValueError(f"there is no kind of element {kind!r}; a kind is a role, {', '.join(_KINDS)} or h1 to h6")
        if kind in _HEADINGS:
            kind, level = "heading", int(kind[1])
        nodes = self.tree.nodes
        return (i for i in range(start, len(nodes)) if _is(nodes[i], aria.SYNONYMS.get(kind, kind), level))

    def _move_to(self, index: int | None) -> AccessibleNode | None:
        if index is None:
            return None
        self._at = index
        return self.tree.nodes[index]

    def _text(self, index: int) -> str:
        return self.tree.nodes[index].name or text_within(self.tree.nodes, index)

    def _utterance(self, index: int) -> int:
        """The first utterance of a node or, where nothing is said of it, of the next one; their number at the end."""
        said, nodes = self.transcript.utterances, self.tree.nodes
        first: dict[str, int] = {}
        for number, utterance in enumerate(said):
            if utterance.why != "leave":
                first.setdefault(utterance.path, number)
        earlier = {node.path for node in nodes[:index]}
        own = nodes[index].path if nodes else ""
        later = (n.path for n in nodes[index:] if n.path == own or n.path not in earlier)
        return next((first[path] for path in later if path in first), len(said))


def _is(node: AccessibleNode, kind: str, level: int = 0) -> bool:
    """Whether a node is of a kind; a form is a landmark only where it has a name."""
    if kind == "landmark" and node.role == "form" and not node.name:
        return False
    return node.role in _KINDS.get(kind, {kind}) and (not level or node.level == level)
