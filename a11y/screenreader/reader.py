"""A screen reader over one page: all it says, its lists of elements, and quick navigation."""

from collections.abc import Iterator

from msgspec import Struct

from a11y.dom.structure import text_within
from a11y.model.accessibility import AccessibilityTree, AccessibleNode
from a11y.model.transcript import Transcript
from a11y.standards import aria_roles as aria
from a11y.standards import dpub_roles as dpub

_KINDS: dict[str, frozenset[str]] = {
    "landmark": aria.LANDMARKS | {r for r, kind in dpub.SUPERCLASS.items() if kind in {"landmark", "navigation"}},
    "link": frozenset({"link"} | {r for r, kind in dpub.SUPERCLASS.items() if kind == "link"}),
    "image": frozenset({"image", "graphics-document", "graphics-symbol", "doc-cover"}),
    "table": frozenset({"table", "grid", "treegrid"}),
    "field": frozenset(
        "checkbox combobox listbox radio searchbox slider spinbutton switch textbox".split(),
    ),
}
"""What a navigation key jumps to, where that is not one role."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


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
    """A page as a screen reader user meets it; made by the `screen_reader` fixture."""

    def __init__(self, tree: AccessibilityTree, transcript: Transcript) -> None:
        self.tree = tree
        self.transcript = transcript
        self._at = -1

    @property
    def said(self) -> list[str]:
        """Everything said from top to bottom, one string an utterance."""
        return [u.text for u in self.transcript.utterances]

    def headings(self) -> list[tuple[int, str]]:
        """The headings: level and text."""
        return [(n.level, n.name) for n in self._nodes("heading")]

    def landmarks(self) -> list[tuple[str, str]]:
        """The landmarks: role and name."""
        return [(n.role, n.name) for n in self._nodes("landmark")]

    def links(self) -> list[str]:
        """The names of the links."""
        return [n.name for n in self._nodes("link")]

    def images(self) -> list[str]:
        """The names of the images."""
        return [n.name for n in self._nodes("image")]

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
        return [Table(n.name, n.rows, n.columns) for n in self._nodes("table")]

    def fields(self) -> list[tuple[str, str]]:
        """The form fields: role and name."""
        return [(n.role, n.name) for n in self._nodes("field")]

    def next(self, kind: str, *, level: int = 0) -> AccessibleNode | None:
        """The next element of a kind after the cursor, which moves there; None where there is none.

        A kind is a role, or landmark, image, table, field, or h1 to h6; `level` asks for a heading of that level.
        """
        index = self._find(kind, level, self._at + 1)
        if index is None:
            return None
        self._at = index
        return self.tree.nodes[index]

    def says(self, text: str) -> bool:
        """Whether the text is said, in one utterance."""
        return any(text in u.text for u in self.transcript.utterances)

    def time_to(self, kind: str, *, level: int = 0, words_a_minute: int = 180) -> Distance:
        """What a listener hears before the first element of a kind; the whole page where there is none."""
        said = self.transcript.utterances
        index = self._find(kind, level, 0)
        before = len(said)
        if index is not None:
            path = self.tree.nodes[index].path
            before = next((i for i, u in enumerate(said) if f"{u.path}/".startswith(f"{path}/")), before)
        words = sum(len(u.text.split()) for u in said[:before])
        return Distance(before, words, round(words * 60 / words_a_minute))

    def _find(self, kind: str, level: int, start: int) -> int | None:
        if kind in _HEADINGS:
            kind, level = "heading", int(kind[1])
        nodes = self.tree.nodes
        return next((i for i in range(start, len(nodes)) if _is(nodes[i], kind, level)), None)

    def _nodes(self, kind: str) -> Iterator[AccessibleNode]:
        return (n for n in self.tree.nodes if _is(n, kind))


def _is(node: AccessibleNode, kind: str, level: int = 0) -> bool:
    """Whether a node is of a kind; a form is a landmark only where it has a name."""
    if kind == "landmark" and node.role == "form" and not node.name:
        return False
    return node.role in _KINDS.get(kind, {kind}) and (not level or node.level == level)
