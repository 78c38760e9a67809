"""Which declarations win for which elements, as far as style sheets in the page and style attributes say.

https://www.w3.org/TR/css-cascade-5/ ; style sheets of other files and what scripts do are not known here.
"""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from a11y.dom import css, custom_property, selector
from a11y.dom.condition import Media, media_holds
from a11y.dom.flat_tree import Element
from a11y.dom.matcher import Matcher

MATCH_STEPS = 500_000
"""How much work a page's style sheets may ask for; what is beyond stays without effect."""

Rank = tuple[float, ...]
"""Of a cascade layer among its siblings and that of those around it; what is in no layer comes last."""
Priority = tuple[bool, int, bool, Rank, selector.Specificity, int]
"""Important, rank of the tree, inline, rank of the layer, specificity, order of appearance."""
_NO_LAYER: Rank = (inf,)
Cascaded = dict[str, tuple[Priority, str]]
"""Property to the winning value and its priority; those of pseudo-elements begin with "::before " or "::after "."""

_PSEUDO_ELEMENT = {"": "", "before": "::before ", "after": "::after ", "slotted": "", "part": ""}
_PARTS = "[part]"
"""The key of the elements that style sheets outside their shadow tree may reach."""
_NONE: Cascaded = {}


class Cascade:
    """The winning declarations of a page, to be asked for its elements in document order."""

    def __init__(self, elements: list[Element], media: Media) -> None:
        sheets = [e for e in elements if e.tag == "style" and _is_active(e, media)]
        self._custom = custom_property.asked_for([_text(sheet) for sheet in sheets])
        self._values: dict[Element | None, custom_property.Values] = {}
        self._texts: dict[tuple[str, int], str | None] = {}
        """Values already filled in, by the custom properties that were."""
        self._of_sheets: dict[Element, Cascaded] = {}
        for match in _matches(elements, sheets, media, self._custom) if sheets else ():
            declared = self._of_sheets.setdefault(match.element, {})
            for name, value, important in match.rule.declarations:
                _declare(declared, match.prefix + name, value, match.priority(important=important))

    def declared(self, element: Element) -> Cascaded:
        """The winning declarations for an element, with custom properties filled in."""
        declared = self._of_sheets.get(element, _NONE)
        if "style" in element.attributes:
            declared, depth = dict(declared), _depth(element)
            for name, value, important in css.declarations(element.attributes["style"], self._custom):
                tree = depth if important else -depth
                _declare(declared, name, value, (important, tree, True, _NO_LAYER, (0, 0, 0), 0))
        if self._custom:
            inherited = self._values.get(element.parent, custom_property.NOTHING)
            own = self._values[element] = custom_property.values(declared, inherited)
            return self._filled(declared, own)
        return declared

    def _filled(self, declared: Cascaded, values: custom_property.Values) -> Cascaded:
        """The declarations with custom properties filled in; what leads to none is as if it were not set."""
        found: Cascaded = {}
        for name, (priority, value) in declared.items():
            if name.startswith("--"):
                continue
            known: str | None = value
            if "var(" in value:
                key = value, id(values)
                if key not in self._texts:
                    self._texts[key] = custom_property.filled(value, values)
                known = self._texts[key]
            if known is not None:
                found[name] = priority, known
            elif name == "display":
                found[name] = priority, "inline"
        return found


class _Match(NamedTuple):
    """A rule that holds for an element, or for what stands before or after its content."""

    element: Element
    prefix: str
    rule: css.Rule
    depth: int
    rank: Rank
    specificity: selector.Specificity
    order: int

    def priority(self, *, important: bool) -> Priority:
        """What decides between this rule and others; what is important turns the order of trees and layers around."""
        if important:
            return True, self.depth, False, tuple(-each for each in self.rank), self.specificity, self.order
        return False, -self.depth, False, self.rank, self.specificity, self.order


def _matches(elements: list[Element], sheets: list[Element], media: Media, custom: frozenset[str]) -> Iterator[_Match]:
    """Which rules hold for which elements, in the order of the rules; no more work than a page may ask for."""
    by_key = _index(elements)
    matcher = Matcher(MATCH_STEPS, scoped=any(element.scope for element in elements))
    layers = _Layers()
    every = ((sheet, rule) for sheet in sheets for rule in css.rules(_text(sheet), media, custom))
    for order, (sheet, rule) in enumerate(every):
        rank, depth = layers.rank(rule.layer, sheet), _depth(sheet)
        matcher.host = _host(sheet)
        for found in selector.relevant(rule.selectors, by_key):
            prefix = _PSEUDO_ELEMENT.get(found.pseudo_element)
            if prefix is None:
                continue
            for tried, element in _subjects(found, sheet, by_key):
                outside = found.slotted
                if matcher.matches(found.compounds, tried) and (
                    not outside or matcher.matches_outside(outside, element)
                ):
                    yield _Match(element, prefix, rule, depth, rank, found.specificity, order)
            if matcher.steps < 0:
                return


def _subjects(
    found: selector.Selector, sheet: Element, by_key: dict[str, list[Element]]
) -> Iterator[tuple[Element, Element]]:
    """What may match the compounds of a selector in a sheet, and the element that the rule is then for."""
    if found.pseudo_element == "part":
        for element in by_key.get(_PARTS, ()):
            host = element.scope.parent if element.scope is not None else None
            if host is not None and host.scope is sheet.scope and found.parts <= {*element.attributes["part"].split()}:
                yield host, element
        return
    host = _host(sheet)
    if host is not None and found.compounds[0].is_host:
        yield host, host
    for element in by_key.get(found.key, ()):
        if element.scope is not sheet.scope:
            continue
        if not found.slotted:
            yield element, element
        elif element.tag == "slot":
            yield from ((element, content) for content in element.elements if content.scope is not sheet.scope)


def _host(sheet: Element) -> Element | None:
    """The host of the shadow tree that a style sheet is in."""
    return sheet.scope.parent if sheet.scope is not None and sheet.scope.tag == "template" else None


class _Layers:
    """The cascade layers of the page in the order of their first appearance, by the layer around them.

    https://www.w3.org/TR/css-cascade-5/#layer-ordering
    """

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], int] = {}

    def rank(self, layer: css.Layer, sheet: Element) -> Rank:
        """The place of a layer; the nameless ones of one sheet are not those of another."""
        path: tuple[object, ...] = (sheet.scope,)
        found: list[float] = []
        for name in layer:
            path = (*path, (sheet, name) if name.startswith("@") else name)
            found.append(self._known.setdefault(path, len(self._known)))
        return (*found, inf)


def _text(sheet: Element) -> str:
    return "".join(c for c in sheet.children if isinstance(c, str))


def _is_active(sheet: Element, media: Media) -> bool:
    condition = sheet.attributes.get("media", "")
    return not condition or media_holds(condition, media)


def _index(elements: list[Element]) -> dict[str, list[Element]]:
    """The elements by class, id and tag, in document order, so that a selector is only tried where it can match."""
    by_key: dict[str, list[Element]] = {"*": elements}
    for element in elements:
        by_key.setdefault(element.tag, []).append(element)
        for name in element.classes:
            by_key.setdefault("." + name, []).append(element)
        if "id" in element.attributes:
            by_key.setdefault("#" + element.attributes["id"], []).append(element)
        if "part" in element.attributes:
            by_key.setdefault(_PARTS, []).append(element)
    return by_key


def _declare(declared: Cascaded, name: str, value: str, priority: Priority) -> None:
    known = declared.get(name)
    if known is None or known[0] <= priority:
        declared[name] = (priority, value)


def _depth(element: Element) -> int:
    """How many trees are around that of an element: outer ones win, but for what is important.

    https://www.w3.org/TR/css-cascade-5/#cascade-context
    """
    found, scope = 0, element.scope
    while scope is not None:
        found, scope = found + 1, scope.scope
    return found
