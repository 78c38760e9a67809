"""A document ready for questions: the flat tree as rendered, with ids, labels and owned elements resolved."""

from lxml import etree

from a11y.dom import style, visibility
from a11y.dom.condition import Media
from a11y.dom.flat_tree import DEPTH_LIMIT, Element, flat_tree, height
from a11y.standards import html_elements as html

_DEFAULT = Media()


class Document:
    """The flat tree of a page, and what elements of it refer to one another."""

    def __init__(self, top: Element) -> None:
        self.top = top
        self.elements = list(top.iterate())
        """In document order, before elements were moved to those that own them."""
        self._ids: dict[tuple[Element | None, str], Element] = {}
        self.labels: dict[Element, list[Element]] = {}
        """The `label` elements of a control, in document order."""
        self.roles: dict[Element, str] = {}
        """Roles already found."""
        self.header_roles: dict[Element, dict[Element, str]] = {}
        """Roles of the header cells of a row, already found."""
        self.reference_texts: dict[Element, str] = {}
        """Texts of elements that others refer to, already found."""
        self._speaking: dict[Element, bool] = {}
        labels: list[Element] = []
        owners: list[Element] = []
        for element in self.elements:
            attributes = element.attributes
            if "id" in attributes:
                self._ids.setdefault((element.scope, attributes["id"]), element)
            if "aria-owns" in attributes:
                owners.append(element)
            if element.tag == "label":
                labels.append(element)
        for label in labels:
            control = self._labeled_control(label)
            if control is not None:
                self.labels.setdefault(control, []).append(label)
        self._resolve_owns(owners)

    def by_id(self, element: Element, value: str) -> Element | None:
        """The element with that id in the same tree."""
        return self._ids.get((element.scope, value))

    def referenced(self, element: Element, attribute: str) -> list[Element]:
        """The elements that an attribute refers to by id, each once, in the order of the attribute."""
        found: dict[Element, None] = {}
        for value in element.attributes.get(attribute, "").split():
            target = self.by_id(element, value)
            if target is not None:
                found[target] = None
        return list(found)

    def says_something(self, target: Element) -> bool:
        """Whether there is any text in an element, or an attribute that stands for text."""
        known = self._speaking.get(target)
        if known is None:
            known = self._speaking[target] = any(
                any(isinstance(c, str) and c.strip() for c in e.children)
                or any(e.attributes.get(a, "").strip() for a in ("aria-label", "alt", "title", "value"))
                for e in target.iterate()
            )
        return known

    def _labeled_control(self, label: Element) -> Element | None:
        """https://html.spec.whatwg.org/multipage/forms.html#labeled-control"""
        if "for" in label.attributes:
            target = self.by_id(label, label.attributes["for"])
            return target if target is not None and _is_labelable(target) else None
        return next((e for e in label.iterate() if e is not label and _is_labelable(e)), None)

    def _resolve_owns(self, owners: list[Element]) -> None:
        """Move owned elements under their owners.

        https://w3c.github.io/aria/#aria-owns: not for owners that are excluded from the tree, not for elements hidden
        from all users, never in a circle, and not without end.
        """
        homes: dict[Element, Element] = {}
        moves: list[tuple[Element, Element]] = []
        for owner in owners:
            if visibility.is_excluded(owner):
                continue
            for target in self.referenced(owner, "aria-owns"):
                if target in homes or target.parent is None or visibility.is_hidden_for_all(target):
                    continue
                if not _may_own(owner, target):
                    continue
                homes[target] = target.parent
                target.parent = owner
                moves.append((owner, target))
        for home in set(homes.values()):
            home.children = [c for c in home.children if isinstance(c, str) or c.parent is home]
        for owner, target in moves:
            owner.children.append(target)


def _may_own(owner: Element, target: Element) -> bool:
    """Whether the target does not hold its owner, and would not be nested too deep there."""
    around = [owner, *owner.ancestors]
    return target not in around and len(around) + height(target) < DEPTH_LIMIT


def _is_labelable(element: Element) -> bool:
    hidden = element.tag == "input" and element.attributes.get("type", "").lower() == "hidden"
    return element.tag in html.LABELABLE and not hidden


def document(root: etree._Element, media: Media = _DEFAULT) -> Document:
    """The document of a parsed page, as rendered on some medium."""
    top = flat_tree(root)
    style.render(top, media)
    found = Document(top)
    visibility.hide(top)
    return found
