"""The accessible name and description of an element.

Accessible Name and Description Computation 1.2, https://www.w3.org/TR/accname-1.2/#mapping_additional_nd_te ;
the comments carry its step labels. Host language steps: https://w3c.github.io/html-aam/#accessible-name-and-description-computation
"""

import re

from a11y.dom import native_name
from a11y.dom.control import control_value
from a11y.dom.document import Document
from a11y.dom.flat_tree import Element
from a11y.dom.role import role
from a11y.standards import aria_roles as aria
from a11y.standards import html_elements as html

LONGEST_REFERENCE = 2000
"""Characters of an element that another's name refers to: a bound on pages whose every element refers to the whole."""

_NESTED_LABELS = 1
"""A label may hold a control with a label of its own; that one's controls are read without theirs."""
_BY_CONTENT_TOO = frozenset({"row", "summary"})
_SPACE = re.compile("[ \t\n\f\r]+")


def name(element: Element, document: Document) -> str:
    """The accessible name, white space collapsed; "" where there is none."""
    if not element.attributes and element.tag not in native_name.NAMED:
        own = role(element, document)
        if own not in aria.NAME_FROM_CONTENT and own not in _BY_CONTENT_TOO:
            return ""
    found = _Computation(document, element).compute(element)
    return _SPACE.sub(" ", found).strip(" \t\n\f\r")


def description(element: Element, document: Document) -> str:
    """The accessible description: aria-describedby, aria-description, or what the name left over.

    https://www.w3.org/TR/accname-1.2/#mapping_additional_nd_description
    """
    targets = document.referenced(element, "aria-describedby")
    if targets:
        found = " ".join(_Computation(document, element).referenced(t) for t in targets)
    else:
        found = element.attributes.get("aria-description", "") or _tooltip_not_in_name(element, document)
    return _SPACE.sub(" ", found).strip(" \t\n\f\r")


def _tooltip_not_in_name(element: Element, document: Document) -> str:
    title = element.attributes.get("title", "").strip()
    return title if title and title != name(element, document) else ""


class _Computation:
    """One computation of a name: who it is for, and which elements have had their say."""

    def __init__(self, document: Document, root: Element) -> None:
        self.document = document
        self.root = root
        self.visited: set[Element] = set()
        self.by_reference = False
        """Within an aria-labelledby or aria-describedby traversal."""
        self.hidden_counts = False
        """The element referred to was itself hidden, so that what is hidden in it is said."""
        self.labels = 0
        """How many labels of labels are being read."""

    def compute(self, element: Element, *, nested: bool = False) -> str:
        """The text alternative of an element; `nested`: as part of that of another."""
        if element in self.visited:
            return ""
        # 2A Hidden Not Referenced
        if nested and element.hidden and not self.hidden_counts:
            invisible = element.rendered and not element.visible
            return " ".join(self.compute(c, nested=True) for c in element.elements) if invisible else ""
        # 2B LabelledBy
        if not self.by_reference and "aria-labelledby" in element.attributes:
            found = self._labelled_by(element)
            if found.strip():
                return found
        self.visited.add(element)
        own = role(element, self.document)
        # 2C Embedded Control
        if nested:
            value = control_value(element, own, self.document, self.text_of_options)
            if value is not None and element is not self.root:
                return value
        # 2D AriaLabel
        label = element.attributes.get("aria-label", "")
        if label.strip():
            return label
        # 2E Host Language Label
        if own != "none" or nested:
            found = self._native(element)
            if found.strip():
                return found
        # 2F Name From Content, 2H Recursive Name From Content
        found = ""
        if nested or self._is_named_by_content(element, own):
            found = self._content(element)
            if found.strip():
                return found
        # 2I Tooltip
        return native_name.tooltip(element, own) or found

    def _is_named_by_content(self, element: Element, own: str) -> bool:
        """Rows are, by the specification; browsers name only those of a grid, and so does this."""
        if own == "row":
            return any(role(a, self.document) in {"grid", "treegrid"} for a in element.ancestors)
        return own in aria.NAME_FROM_CONTENT or own in _BY_CONTENT_TOO

    def _labelled_by(self, element: Element) -> str:
        parts = [self.referenced(t) for t in self.document.referenced(element, "aria-labelledby")]
        return " ".join(p for p in parts if p)

    def referenced(self, target: Element) -> str:
        """The text of an element that aria-labelledby or aria-describedby refers to."""
        known = self.document.reference_texts
        alone = not self.visited and target is not self.root
        if alone and target in known:
            return known[target]
        outer = self.by_reference, self.hidden_counts
        self.by_reference, self.hidden_counts = True, target.hidden
        found = self.compute(target, nested=True)[:LONGEST_REFERENCE]
        self.by_reference, self.hidden_counts = outer
        if alone:
            known[target] = found
        return found

    def _native(self, element: Element) -> str:
        """Labels and captions are elements whose content is said; attributes are taken as they are."""
        for source in native_name.sources(element, self.document):
            if isinstance(source, str):
                if source.strip():
                    return source
                continue
            if self.labels > _NESTED_LABELS:
                continue
            found = " ".join(t for e in source if (t := self._label(e)).strip())
            if found.strip():
                return found
        return ""

    def _label(self, element: Element) -> str:
        outer = self.hidden_counts
        self.hidden_counts = self.hidden_counts or element.hidden
        self.labels += 1
        found = self.compute(element, nested=True)
        self.labels -= 1
        self.hidden_counts = outer
        return found

    def _content(self, element: Element) -> str:
        if element.tag in html.NO_TEXT or (element.skips and not self.hidden_counts):
            return ""
        parts = [element.before]  # 2F.i
        for child in element.children:  # 2F.ii
            if isinstance(child, str):
                parts.append(transformed(child, element))  # 2G Text Node
                continue
            if child.tag == "rt":  # how a word is read is not said after the word
                continue
            found = self.compute(child, nested=True)
            # Set apart where it is not in line.
            in_line = child.display in {"inline", "contents"} and child.tag not in html.REPLACED
            parts.append(found if in_line else f" {found} ")
        parts.append(element.after)  # 2F.iii
        return "".join(parts)

    def text_of_options(self, options: list[Element]) -> str:
        """The chosen options of a list, one after another."""
        return " ".join(self.compute(o, nested=True) for o in options)


def transformed(text: str, element: Element) -> str:
    """Text as `text-transform` shows it. https://www.w3.org/TR/css-text-3/#text-transform-property"""
    if element.tag in {"option", "title"}:  # drawn by the system, or not at all
        return text
    match element.transform:
        case "uppercase":
            return text.upper()
        case "lowercase":
            return text.lower()
        case "capitalize":
            return _WORD.sub(lambda m: m[0][0].upper() + m[0][1:], text)
    return text


_WORD = re.compile(r"[^\W_][^\s]*")
