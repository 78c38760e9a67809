"""An accessibility tree as utterances: a cursor goes over the nodes in reading order."""

import re
import unicodedata
from collections.abc import Iterator

from a11y.dom.subtree import text_within
from a11y.model.accessibility import AccessibilityTree, AccessibleNode
from a11y.model.transcript import Utterance
from a11y.screenreader.dialect import Dialect, Template, Templates, Wording
from a11y.screenreader.fields import IN_NAMES, address, filled
from a11y.screenreader.sentence import pauses, sentences
from a11y.standards import html_elements as html

_SILENT = Wording()
# White space of Unicode, and characters without width: nothing is heard of them at the edge of a text.
_NOTHING = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\u200b\u2060\ufeff"
# Punctuation that ends what stands before a text.
_CLOSING = re.compile(r"^[,.;:!?)\]»”’]+\s+")


def utterances(tree: AccessibilityTree, dialect: Dialect) -> Iterator[Utterance]:
    """What the dialect says of the tree, in reading order."""
    cursor = _Cursor(tree.nodes, dialect)
    index = 0
    while index < len(tree.nodes):
        yield from cursor.leave_before(index)
        wording = cursor.wording(index)
        if wording.whole and cursor.is_whole(index, wording):
            yield from cursor.whole(index, wording)
            index = tree.nodes[index].end
        else:
            yield from cursor.enter(index, wording)
            index += 1
    yield from cursor.finish()


class _Open:
    """A node whose content is being read."""

    __slots__ = ("awaited", "index", "wording")

    def __init__(self, index: int, wording: Wording) -> None:
        self.index = index
        self.wording = wording
        self.awaited = True
        """Nothing in it was said yet; its own words wait for that, for what holds nothing is not announced."""


class _Cursor:
    """Words one node after another; holds back text that may go on, and the marker of text to come."""

    def __init__(self, nodes: tuple[AccessibleNode, ...], dialect: Dialect) -> None:
        self._nodes = nodes
        self._dialect = dialect
        self._opened: list[_Open] = []
        self._prefix = ""
        self._text = ""
        self._text_node: AccessibleNode | None = None
        self._leaving: list[_Open] = []
        """Nodes whose content has ended, to be said before the next content."""
        self._said_once: set[Template] = set()

    def wording(self, index: int) -> Wording:
        """The most precise wording for the node."""
        node, wordings = self._nodes[index], self._dialect.wordings
        for state in node.states:
            if (found := wordings.get(f"{node.role} {state}")) is not None:
                return found
        if not node.name:
            if (found := wordings.get(f"{node.role} bare")) is not None and not self._has_own_text(index):
                return found
            tag = node.path.rpartition("/")[2].partition("[")[0]
            linked = node.parent >= 0 and self._nodes[node.parent].role == "link" and address(self._nodes, index)
            place = "linked" if linked else tag
            for key in (f"{node.role} unnamed {place}", f"{node.role} unnamed {tag}", f"{node.role} unnamed"):
                if (found := wordings.get(key)) is not None:
                    return found
        return wordings.get(node.role, _SILENT)

    def _has_own_text(self, index: int) -> bool:
        """Whether a node holds text itself, not only in blocks."""
        inner = self._nodes[index + 1 : self._nodes[index].end]
        return any(n.parent == index and n.role == "text" and n.name.strip() for n in inner)

    def is_whole(self, index: int, wording: Wording) -> bool:
        """Whether the node is said at once: nothing in it has words of its own, images in names aside.

        Where its words could also follow its text, it is said at once only if its name is another than its text.
        """
        inner = self._nodes[index + 1 : self._nodes[index].end]
        if wording.if_empty:
            return not inner
        if wording.after_each or wording.after_first:
            own = "".join(self._nodes[index].name.split())
            return own != "".join(text_within(self._nodes, index).split()) if own else not inner
        return all(n.role in IN_NAMES or n.role not in self._dialect.wordings for n in inner)

    def whole(self, index: int, wording: Wording) -> Iterator[Utterance]:
        """A node that is said at once."""
        node = self._nodes[index]
        if node.role in self._dialect.in_line:
            if node.block:
                yield from self._flush()
            words = " ".join(u.text for u in self._said(index, wording.whole, "content"))
            self._text_node = self._text_node or node
            self._text += words if self._text.endswith(" ") or not self._text else f" {words}"
            return
        if node.role != "text":
            yield from self._flush()
            said = list(self._said(index, wording.whole, "content"))
            yield from self._content(said, node, first=0 if wording.alone else len(said))
            return
        if self._text and (node.block or not self._dialect.joins_text):
            yield from self._flush()
        if self._dialect.images_speak_for_links and self._is_beside_image(index):
            return
        if not self._text:
            self._text_node = node
        self._text += node.name

    def _is_beside_image(self, index: int) -> bool:
        """Whether a text is a link's own, not that of a block in it, and the link holds an image."""
        link = self._nodes[index].parent
        if self._nodes[link].role != "link":
            return False
        within = self._nodes[index].path.removeprefix(self._nodes[link].path).split("/")[1:]
        if any(step.partition("[")[0] in html.BLOCK for step in within):
            return False
        return any(node.role == "image" for node in self._nodes[link + 1 : self._nodes[link].end])

    def enter(self, index: int, wording: Wording) -> Iterator[Utterance]:
        """The words before the content of a node."""
        if wording is _SILENT:
            if self._nodes[index].block:
                yield from self._flush()
            return
        yield from self._flush()
        self._opened.append(_Open(index, wording))
        if wording.prefix:
            self._prefix = filled(wording.prefix, self._nodes, index, self._dialect)

    def leave_before(self, index: int) -> Iterator[Utterance]:
        """The words after the content of the nodes that end before an index."""
        if not self._opened or self._nodes[self._opened[-1].index].end > index:
            return
        yield from self._flush()
        left: list[_Open] = []
        while self._opened and self._nodes[self._opened[-1].index].end <= index:
            left.append(self._opened.pop())
        said = [o for o in left if not o.awaited]
        if not said:
            return
        self._leaving += said
        roles = {self._nodes[o.index].role for o in said if o.wording.returns}
        outer = next((o for o in reversed(self._opened) if self._nodes[o.index].role in roles), None)
        if outer is not None and self._child(outer.index, said[-1].index) < index:
            outer.awaited = True

    def _child(self, outer: int, index: int) -> int:
        """The end of the child of a node in which another node is."""
        while self._nodes[index].parent != outer:
            index = self._nodes[index].parent
        return self._nodes[index].end - 1

    def finish(self) -> Iterator[Utterance]:
        """What is said at the end of the page."""
        yield from self._flush()
        if not self._dialect.silent_end:
            yield from self._left(self._leaving + [o for o in reversed(self._opened) if not o.awaited])

    def _left(self, left: list[_Open]) -> Iterator[Utterance]:
        """The words of leaving, several of one kind together."""
        while left:
            first = left[0]
            node = self._nodes[first.index]
            same = [o for o in left if self._nodes[o.index].role == node.role]
            if len(same) > 1 and first.wording.leave_many:
                text = first.wording.leave_many.format(count=len(same))
                yield Utterance(text, node.role, node.path, "leave", node.lang)
                left = [o for o in left if o not in same]
            else:
                yield from self._said(first.index, first.wording.leave, "leave")
                left = left[1:]

    def _flush(self) -> Iterator[Utterance]:
        """The text held back, and a marker that no text followed."""
        text, node = self._text.strip(_NOTHING), self._text_node
        prefix, self._prefix, self._text, self._text_node = self._prefix, "", "", None
        if self._dialect.skips_punctuation:
            text = "" if all(unicodedata.category(c)[0] in "PZ" for c in text) else _CLOSING.sub("", text)
        if text and node is not None:
            if prefix and node.block and self._dialect.splits_sentences:
                yield from self._marked(prefix)
                prefix = ""
            text = f"{prefix}{self._dialect.marker_separator}{text}" if prefix else text
            cut = self._cut(text, as_name=self._nodes[node.parent].role in self._dialect.unsplit)
            said = [Utterance(t, node.role, node.path, "content", node.lang) for t in cut]
            yield from self._content(said, node, first=self._first(text, node, len(cut)))
        elif prefix:
            yield from self._marked(prefix)
        elif node is not None:
            yield from self._blank(node)

    def _first(self, text: str, node: AccessibleNode, pieces: int) -> int:
        """How many of the pieces of a text are its first sentence."""
        if pieces == 1 or self.wording(node.parent).is_one:
            return pieces
        return len(self._cut(sentences(text)[0], as_name=True))

    def _content(self, said: list[Utterance], node: AccessibleNode, *, first: int) -> Iterator[Utterance]:
        """Content, with what the nodes around it add before or after its first pieces."""
        if not said:
            return
        yield from self._announced(node)
        in_paragraph = self._nodes[node.parent].role == "paragraph" and node.role == "text"
        if in_paragraph:
            yield from self._after_each()
        for place, utterance in enumerate(said, 1):
            yield utterance
            if place == first:
                yield from self._after_first(node)
                if not in_paragraph:
                    yield from self._after_each()

    def _marked(self, prefix: str) -> Iterator[Utterance]:
        """A marker on its own."""
        yield from self._announced(None)
        yield Utterance(prefix, "listitem", "", "enter")

    def _blank(self, node: AccessibleNode) -> Iterator[Utterance]:
        """White space between elements is a text of its parent: nothing is heard of it but the parent's words."""
        around = next((o for o in reversed(self._opened) if o.index == node.parent), None)
        if around is not None and not around.awaited and self._nodes[around.index].role != "link":
            yield from self._after_first(node)
            yield from self._said(around.index, around.wording.after_each, "content")

    def _after_each(self) -> Iterator[Utterance]:
        """What the nodes around a text add to its first sentence."""
        for around in reversed(self._opened):
            yield from self._said(around.index, around.wording.after_each, "content")

    def _after_first(self, node: AccessibleNode) -> Iterator[Utterance]:
        """What the parent of a text adds to the first sentence of each text of its own."""
        for around in reversed(self._opened):
            if around.index == node.parent:
                yield from self._said(around.index, around.wording.after_first, "content")

    def _announced(self, node: AccessibleNode | None) -> Iterator[Utterance]:
        """The words of the nodes left and entered on the way to a content; None is the marker of a list item."""
        silent = node is not None and self._dialect.links_hide_context and self._is_link_text(node)
        left, self._leaving = self._leaving, []
        if not silent:
            yield from self._left(left)
        for around in self._opened:
            if around.awaited:
                around.awaited = False
                if not silent:
                    yield from self._said(around.index, around.wording.enter, "enter")

    def _is_link_text(self, node: AccessibleNode) -> bool:
        if any(self._nodes[o.index].role == "table" for o in self._opened):
            return False
        return node.role == "link" or (node.role == "text" and self._nodes[node.parent].role == "link")

    def _said(self, index: int, templates: Templates, why: str) -> Iterator[Utterance]:
        node = self._nodes[index]
        for template in templates:
            if template in self._said_once:
                continue
            if template in self._dialect.once:
                self._said_once.add(template)
            parts = (filled(part, self._nodes, index, self._dialect) for part in template)
            for text in self._cut(self._dialect.separator.join(p for p in parts if p), as_name=True):
                yield Utterance(text, node.role, node.path, why, node.lang)

    def _cut(self, text: str, *, as_name: bool) -> list[str]:
        """The utterances a text makes; names and words of the reader's own are only cut where speech pauses."""
        if not self._dialect.splits_sentences:
            return [spoken] if (spoken := self._spoken(text)) else []
        return [piece for part in ([text] if as_name else sentences(text)) for piece in pauses(self._spoken(part))]

    def _spoken(self, text: str) -> str:
        for written, spoken in self._dialect.spoken:
            text = text.replace(written, spoken)
        return text.strip(_NOTHING)
