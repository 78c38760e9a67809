"""The accessibility tree of a document.

https://www.w3.org/TR/core-aam-1.2/#include_elements ; https://w3c.github.io/html-aam/
"""

import re
from collections.abc import Iterator

from lxml import etree

from a11y.dom import css, structure
from a11y.dom.control import control_value
from a11y.dom.document import Document, document
from a11y.dom.flat_tree import Element
from a11y.dom.focus import is_focusable
from a11y.dom.name import description, name, transformed
from a11y.dom.role import role
from a11y.dom.state import level, states
from a11y.model.accessibility import AccessibilityTree, AccessibleNode
from a11y.model.notice import Notice
from a11y.standards import aria_roles as aria
from a11y.standards import html_elements as html

_WHITE = " \t\n\f\r"
_SPACE = re.compile("[ \t\n\f\r]+")
_INLINE = frozenset({"inline", "contents"})
_DESCRIBING = frozenset({"aria-describedby", "aria-description", "title"})
_LABELS = frozenset({"aria-label", "aria-labelledby"})
_LEAVES = frozenset({"audio", "iframe", "searchbox", "textbox", "video"})
"""What they hold is theirs to show, no content to read; so is the list of a closed combobox."""
_DRAWN = frozenset({"svg", "math"})
"""What holds elements with roles of their own, links for one, unless its author says that it is an image."""
_SCRIPTED = 100
"""Characters that a page shows which is made by scripts: "Loading", "Please enable JavaScript"."""
_Place = tuple[int, str, str, str]
"""Parent, language, direction, and the role of text: "text", or "label" in the label of a control, which says it."""


def accessibility_tree(root: etree._Element) -> AccessibilityTree:
    """The accessibility tree of a parsed page: what is exposed, in reading order."""
    page = document(root)
    builder = _Builder(page)
    builder.walk()
    structure.complete(builder.nodes, builder.elements)
    return AccessibilityTree(tuple(builder.nodes), tuple(_unknown(page)))


def _unknown(page: Document) -> Iterator[Notice]:
    """What the page's rendering depends on and is not at hand."""
    sheets = sum(e.tag == "link" and "stylesheet" in e.attributes.get("rel", "").lower().split() for e in page.elements)
    own = [e for e in page.elements if e.tag == "style"]
    sheets += sum("@import" in child for e in own for child in e.children if isinstance(child, str))
    if sheets:
        message = f"Style sheets in other files were not read ({sheets}); what they hide may be in the transcript."
        yield Notice("style-sheets-not-read", message)
    if any(css.is_known_in_part(child) for e in own for child in e.children if isinstance(child, str)):
        yield Notice(
            "layout-not-known",
            "Some rules of style sheets depend on sizes or places (@container, @scope); they were not heeded.",
        )
    if sum(e.tag == "script" for e in page.elements) and not _has_text(page):
        yield Notice("scripts-not-run", "Scripts make this page, and none were run; a browser has it after scripts.")


def _has_text(page: Document) -> bool:
    """Whether there is more text than a page has that waits for its scripts."""
    shown = (e for e in page.elements if not e.hidden and e.tag not in html.NO_TEXT)
    length = 0
    for element in shown:
        length += sum(len(c.strip()) for c in element.children if isinstance(c, str))
        if length > _SCRIPTED:
            return True
    return False


class _Builder:
    """Walks the flat tree and writes the nodes down in document order."""

    def __init__(self, page: Document) -> None:
        self.page = page
        self.nodes: list[AccessibleNode] = []
        self.elements: list[Element] = []
        """The element of each node."""
        self._labels = {
            label
            for control, labels in page.labels.items()
            if not control.hidden and _LABELS.isdisjoint(control.attributes)
            for label in labels
        }
        """Labels that their controls say."""
        self._fresh = True
        """At the beginning of a line."""
        self._run: list[str] = []
        """The pieces of the run of text being read."""
        self._run_place: _Place = (-1, "", "", "text")
        self._run_element = page.top

    def walk(self) -> None:
        """Write down every node, without recursion."""
        stack: list[tuple[Element | str | None, Element, _Place]] = [
            (self.page.top, self.page.top, (-1, "", "", "text"))
        ]
        while stack:
            item, parent, place = stack.pop()
            if item is None:
                self._break()
            elif isinstance(item, str):
                self._text(item, parent, place)
            elif item.rendered:
                within = self._enter(item, place)
                if within is None:
                    continue
                block = item.display not in _INLINE
                if block:
                    stack.append((None, item, place))
                if item.skips:
                    continue
                if item.after:
                    stack.append((item.after, item, within))
                own_text = not item.hidden
                stack.extend((c, item, within) for c in reversed(item.children) if own_text or isinstance(c, Element))
                if item.before:
                    stack.append((item.before, item, within))
        self._break()

    def _enter(self, element: Element, place: _Place) -> _Place | None:
        """Write down the element's own node, if it has one; where its content belongs, None where it has none."""
        tag = element.tag
        if (tag in html.NO_TEXT and tag not in {"audio", "video", "iframe"}) or tag == "rt":
            return None
        if element.display not in _INLINE or tag == "br":
            self._break()
        attributes = element.attributes
        parent, lang, direction, text = place
        if tag == "label" and element in self._labels:
            text = "label"
        if attributes:
            lang = attributes.get("lang", attributes.get("xml:lang", lang))
            if attributes.get("dir", "").lower() in {"ltr", "rtl"}:
                direction = attributes["dir"].lower()
        own = role(element, self.page)
        if element.hidden:
            return None if not element.visible and not element.elements else (parent, lang, direction, text)
        if own in {"generic", "none"} and not _is_told(element):
            if "tabindex" in attributes and is_focusable(element) and (label := _label(element, self.page)):
                self._flush()
                self._piece(label, element, (parent, lang, direction, text))
                self._flush()
            return parent, lang, direction, text
        self._flush()
        self._add(element, "generic" if own == "none" else own, (parent, lang, direction, text))
        if tag == "iframe" and element.elements:
            return len(self.nodes) - 1, lang, direction, "text"
        if own in _LEAVES or own == "combobox":
            return None
        if own in aria.CHILDREN_PRESENTATIONAL and (tag not in _DRAWN or "role" in attributes):
            return None
        return len(self.nodes) - 1, lang, direction, text

    def _add(self, element: Element, own: str, place: _Place) -> None:
        described = not _DESCRIBING.isdisjoint(element.attributes)
        said = name(element, self.page)
        hint = element.attributes.get("placeholder", "") if own in {"textbox", "searchbox"} else ""
        self.elements.append(element)
        self.nodes.append(
            AccessibleNode(
                role=own,
                name=said,
                placeholder="" if hint == said else hint,
                description=description(element, self.page) if described else "",
                value=control_value(element, own, self.page, _joined) or "",
                states=states(element, own),
                level=level(element, own),
                parent=place[0],
                lang=place[1],
                dir=place[2],
                path=element.path,
                block=self._fresh,
                href=element.attributes.get("href", "") if element.tag == "a" else "",
            )
        )
        self._fresh = False

    def _text(self, text: str, element: Element, place: _Place) -> None:
        if element.preserves and "\n" in text:
            for line in text.splitlines():
                self._piece(line, element, place)
                self._break()
        else:
            self._piece(text, element, place)

    def _piece(self, text: str, element: Element, place: _Place) -> None:
        if self._run and place != self._run_place:
            self._flush()
        if not self._run:
            if self._fresh and not text.strip(_WHITE):
                return
            self._run_place, self._run_element = place, element
        self._run.append(transformed(text, element) if element.transform else text)

    def _flush(self) -> None:
        """Write down the run of text that ends here."""
        if self._run:
            text = _SPACE.sub(" ", "".join(self._run))
            if self._fresh:
                text = text.lstrip(" ")
            self._run = []
            parent, lang, direction, own = self._run_place
            element = self._run_element
            self.elements.append(element)
            self.nodes.append(
                AccessibleNode(
                    role=own,
                    name=text,
                    parent=parent,
                    lang=lang,
                    dir=direction,
                    path=element.path,
                    block=self._fresh,
                )
            )
            self._fresh = False

    def _break(self) -> None:
        """A line ends here; white space at its end is not rendered."""
        if self._run and not "".join(self._run).strip(_WHITE):
            self._run = []
        self._flush()
        self._fresh = True


def _is_told(element: Element) -> bool:
    """Whether an element without a role is told of all the same, as browsers do: what ids and formulas point out."""
    if element.tag in html.MATH_TOKENS:
        return True
    return "id" in element.attributes and element.display == "inline" and element.tag not in html.SVG - {"a"}


def _label(element: Element, page: Document) -> str:
    """What is said of an element without a role and without content that takes focus: its label or title.

    https://www.w3.org/TR/core-aam-1.2/#include_elements
    """
    if any(
        e.tag in html.REPLACED or any(isinstance(c, str) and c.strip() for c in e.children) for e in element.iterate()
    ):
        return ""
    return name(element, page) or description(element, page)


def _joined(options: list[Element]) -> str:
    return ", ".join(" ".join("".join(c for c in o.children if isinstance(c, str)).split()) for o in options)
