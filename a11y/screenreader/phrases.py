"""An accessibility tree as utterances: a cursor goes over the nodes in reading order."""

import re
import unicodedata
from collections.abc import Iterator

from a11y.model.accessibility import AccessibilityTree, AccessibleNode
from a11y.model.transcript import Utterance
from a11y.screenreader.dialect import Dialect, Template, Wording

_FIELD = re.compile(r"\{(\w+)\}")
_SILENT = Wording()
_IN_NAMES = frozenset({"text", "image"})


def utterances(tree: AccessibilityTree, dialect: Dialect) -> Iterator[Utterance]:
    """What the dialect says of the tree, in reading order."""
    cursor = _Cursor(tree.nodes, dialect)
    opened: list[tuple[int, Wording]] = []
    index = 0
    while index < len(tree.nodes):
        while opened and tree.nodes[opened[-1][0]].end <= index:
            yield from cursor.leave(*opened.pop())
        wording = dialect.wordings.get(tree.nodes[index].role, _SILENT)
        if wording.whole and cursor.is_whole(index):
            yield from cursor.whole(index, wording)
            index = tree.nodes[index].end
            continue
        yield from cursor.enter(index, wording)
        if wording.leave:
            opened.append((index, wording))
        index += 1
    while opened:
        yield from cursor.leave(*opened.pop())
    yield from cursor.flush()


class _Cursor:
    """Words one node after another; holds back text that may go on, and the prefix of text to come."""

    def __init__(self, nodes: tuple[AccessibleNode, ...], dialect: Dialect) -> None:
        self._nodes = nodes
        self._dialect = dialect
        self._prefix = ""
        self._text = ""
        self._text_node: AccessibleNode | None = None

    def is_whole(self, index: int) -> bool:
        """Whether nothing in the node has words of its own, images aside: these are in its name."""
        inner = self._nodes[index + 1 : self._nodes[index].end]
        return all(n.role in _IN_NAMES or n.role not in self._dialect.wordings for n in inner)

    def whole(self, index: int, wording: Wording) -> Iterator[Utterance]:
        """A node that is said at once."""
        node = self._nodes[index]
        if node.role != "text":
            yield from self.flush()
            yield from self._said(index, wording.whole, "content")
            return
        if self._text and (node.block or not self._dialect.joins_text):
            yield from self.flush()
        if not self._text:
            self._text_node = node
        self._text += node.name

    def enter(self, index: int, wording: Wording) -> Iterator[Utterance]:
        """The words before the content of a node."""
        if self._nodes[index].block or wording is not _SILENT:
            yield from self.flush()
        yield from self._said(index, wording.enter, "enter")
        if wording.prefix:
            self._prefix = self._filled(wording.prefix, index)

    def leave(self, index: int, wording: Wording) -> Iterator[Utterance]:
        """The words after the content of a node."""
        yield from self.flush()
        yield from self._said(index, wording.leave, "leave")

    def flush(self) -> Iterator[Utterance]:
        """The text held back, and a prefix that no text followed."""
        text, node = self._text.strip(" "), self._text_node
        prefix, self._prefix, self._text, self._text_node = self._prefix, "", "", None
        if self._dialect.skips_punctuation and all(unicodedata.category(c)[0] in "PZ" for c in text):
            text = ""
        if node is not None and (text or prefix):
            yield Utterance(f"{prefix} {text}".strip(), node.role, node.path, "content", node.lang)
        elif prefix:
            yield Utterance(prefix, "listitem", "", "enter")

    def _said(self, index: int, templates: tuple[Template, ...], why: str) -> Iterator[Utterance]:
        node = self._nodes[index]
        for template in templates:
            parts = (self._filled(part, index) for part in template)
            text = self._dialect.separator.join(p for p in parts if p)
            if text:
                yield Utterance(text, node.role, node.path, why, node.lang)

    def _filled(self, part: str, index: int) -> str:
        """The part with its fields filled in; "" where one of them is empty."""
        values = {field: self._field(field, index) for field in _FIELD.findall(part)}
        return _FIELD.sub(lambda m: values[m[1]], part) if all(values.values()) else ""

    def _field(self, field: str, index: int) -> str:
        node = self._nodes[index]
        match field:
            case "text":
                return node.name or self._text_within(index)
            case "states":
                return self._dialect.separator.join(node.states)
            case "value":
                return self._dialect.markers.get(node.value, node.value) if node.role == "listitem" else node.value
            case "level":
                return str(node.level or "")
            case "position":
                return str(node.position or "")
            case "items":
                return _count(node.set_size, "item")
            case "rows":
                return _count(node.rows, "row")
            case "columns":
                return _count(node.columns, "column")
            case "headers":
                return self._dialect.separator.join(node.headers)
            case "name":
                return node.name
            case "description":
                return node.description
        raise KeyError(field)

    def _text_within(self, index: int) -> str:
        inner = self._nodes[index + 1 : self._nodes[index].end]
        return " ".join("".join(f" {n.name}" if n.block else n.name for n in inner if n.role in _IN_NAMES).split())


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s") if number else ""
