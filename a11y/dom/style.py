"""How the elements of a flat tree are rendered, as far as style sheets in the page and style attributes say.

https://www.w3.org/TR/css-cascade-4/ ; style sheets of other files and what scripts do are not known here.
"""

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from a11y.dom import css, generated, selector
from a11y.dom.condition import Media, media_holds
from a11y.dom.flat_tree import Element
from a11y.dom.matcher import Matcher
from a11y.standards import html_elements as html

MATCH_STEPS = 500_000
"""How much work a page's style sheets may ask for; what is beyond stays without effect."""

Rank = tuple[float, ...]
"""Of a cascade layer among its siblings and that of those around it; what is in no layer comes last."""
Priority = tuple[bool, bool, Rank, selector.Specificity, int]
"""Important, inline, rank of the layer, specificity, order of appearance."""
_NO_LAYER: Rank = (inf,)
Cascaded = dict[str, tuple[Priority, str]]
"""Property to the winning value and its priority; those of pseudo-elements begin with "::before " or "::after "."""

_PSEUDO_ELEMENT = {"": "", "before": "::before ", "after": "::after "}


def render(top: Element, media: Media) -> None:
    """Write down on every element whether it is rendered, how, and what is generated before and after it."""
    elements = list(top.iterate())
    cascaded = _cascade(elements, media)
    nothing: Cascaded = {}
    counters = generated.Counters()
    for element in elements:
        declared = cascaded.get(element, nothing)
        if "style" in element.attributes:
            declared = dict(declared)
            for name, value, important in css.declarations(element.attributes["style"]):
                _declare(declared, name, value, (important, True, _NO_LAYER, (0, 0, 0), 0))
        _compute(element, declared, media)
        if cascaded and element.rendered:
            counters.visit(element, declared)


def _cascade(elements: list[Element], media: Media) -> dict[Element, Cascaded]:
    """The winning declarations of the page's style sheets, by element."""
    cascaded: dict[Element, Cascaded] = {}
    for match in _matches(elements, media):
        declared = cascaded.setdefault(match.element, {})
        for name, value, important in match.rule.declarations:
            rank = tuple(-each for each in match.rank) if important else match.rank
            _declare(declared, match.prefix + name, value, (important, False, rank, match.specificity, match.order))
    return cascaded


class _Match(NamedTuple):
    """A rule that holds for an element, or for what stands before or after its content."""

    element: Element
    prefix: str
    rule: css.Rule
    rank: Rank
    specificity: selector.Specificity
    order: int


def _matches(elements: list[Element], media: Media) -> Iterator[_Match]:
    """Which rules hold for which elements, in the order of the rules; no more work than a page may ask for."""
    sheets = [e for e in elements if e.tag == "style" and _is_active(e, media)]
    by_key = _index(elements) if sheets else {}
    matcher = Matcher(MATCH_STEPS)
    layers = _Layers()
    every = ((sheet, rule) for sheet in sheets for rule in css.rules(_text(sheet), media))
    for order, (sheet, rule) in enumerate(every):
        rank = layers.rank(rule.layer, sheet)
        for found in selector.relevant(rule.selectors, by_key):
            prefix = _PSEUDO_ELEMENT.get(found.pseudo_element)
            if prefix is None:
                continue
            for element in by_key.get(found.key, ()):
                if element.scope is sheet.scope and matcher.matches(found.compounds, element):
                    yield _Match(element, prefix, rule, rank, found.specificity, order)
            if matcher.steps < 0:
                return


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
    return by_key


def _declare(declared: Cascaded, name: str, value: str, priority: Priority) -> None:
    known = declared.get(name)
    if known is None or known[0] <= priority:
        declared[name] = (priority, value)


def _value(declared: Cascaded, name: str) -> str:
    found = declared.get(name)
    return found[1].lower() if found else ""


def _compute(element: Element, declared: Cascaded, media: Media) -> None:
    """Computed values; parents come before their children."""
    parent = element.parent
    display = _value(declared, "display") if declared else ""
    if not display or display in {"revert", "revert-layer"}:
        display = "inline" if element.tag == "noscript" and not media.scripting else default_display(element)
    if parent is not None:
        if display == "inline" and (parent.display in _FLEX or _is_out_of_flow(declared)):
            display = "block"
        kept = parent.rendered and not parent.skips
        element.rendered = kept and display != "none" and not _is_in_closed_details(element, parent)
        element.visible = parent.visible
        element.transform = parent.transform
        element.marker = parent.marker
        element.preserves = parent.preserves or element.tag in html.PREFORMATTED
        if parent.tag == "iframe":  # nothing is inherited by the document in a frame but that it is not seen
            element.transform, element.marker, element.preserves = "", "", False
    else:
        element.rendered = display != "none"
    element.display = display
    element.skips = _skips_content(element, declared)
    if element.tag in html.LISTS:
        element.marker = _default_marker(element)
    elif element.tag == "q":
        element.before, element.after = html.QUOTES
    if declared:
        _apply(element, declared)


def _apply(element: Element, declared: Cascaded) -> None:
    """What the page's own declarations change of the inherited values, and what they generate."""
    visibility = _value(declared, "visibility")
    if visibility in {"visible", "hidden", "collapse", "initial"}:
        element.visible = visibility in {"visible", "initial"}
    if transform := _value(declared, "text-transform"):
        element.transform = transform
    if styles := _value(declared, "list-style-type") or _value(declared, "list-style"):
        element.marker = next((s for s in styles.split() if s in html.LIST_STYLES), element.marker)
    if element.rendered:
        if "::before content" in declared:
            element.before = generated.text(declared, "::before ", element)
        if "::after content" in declared:
            element.after = generated.text(declared, "::after ", element)


def _skips_content(element: Element, declared: Cascaded) -> bool:
    """Whether `content-visibility` hides the content; it has no effect on what is in line.

    https://www.w3.org/TR/css-contain-2/#content-visibility ; hidden=until-found is `content-visibility: hidden`.
    """
    if element.display in _NOT_CONTAINED:
        return False
    given = _value(declared, "content-visibility") if declared else ""
    if given:
        return given == "hidden"
    return element.attributes.get("hidden", "").strip().lower() == _FOUND and is_html(element)


_FOUND = "until-found"
_NOT_CONTAINED = frozenset({"inline", "contents", "none", "table-row", "table-row-group"})
_FLEX = frozenset({"flex", "inline-flex", "grid", "inline-grid"})
"""What makes its children blocks: https://www.w3.org/TR/css-flexbox-1/#flex-items"""


def _is_out_of_flow(declared: Cascaded) -> bool:
    """Whether the element is floated or positioned, which makes it a block.

    https://www.w3.org/TR/CSS2/visuren.html#dis-pos-flo
    """
    floated = _value(declared, "float") in {"left", "right", "inline-start", "inline-end"}
    return floated or _value(declared, "position") in {"absolute", "fixed"}


def _default_marker(element: Element) -> str:
    """https://html.spec.whatwg.org/multipage/rendering.html#lists"""
    if element.tag == "ol":
        return html.LIST_TYPES_OF_OL.get(element.attributes.get("type", ""), "decimal")
    nesting = sum(a.tag in html.LISTS for a in element.ancestors)
    return ("disc", "circle", "square")[min(nesting, 2)]


def default_display(element: Element) -> str:
    """The display that HTML gives an element.

    https://html.spec.whatwg.org/multipage/rendering.html#hidden-elements
    """
    tag, attributes = element.tag, element.attributes
    if tag in html.NOT_RENDERED:
        return "none"
    if attributes:
        hidden = "popover" in attributes or attributes.get("hidden", _FOUND).strip().lower() != _FOUND
        if hidden and is_html(element):
            return "none"
        if tag == "dialog" and "open" not in attributes:
            return "none"
        if tag == "input" and attributes.get("type", "").strip().lower() == "hidden":
            return "none"
    elif tag == "dialog":
        return "none"
    if tag == "audio" and "controls" not in attributes:
        return "none"
    if tag == "li":
        return "list-item"
    if tag in html.BLOCK:
        return "block"
    if tag in html.INLINE_BLOCK:
        return "inline-block"
    return "contents" if tag == "slot" else "inline"


def is_html(element: Element) -> bool:
    """Whether the element is one of HTML, not of a drawing or formula: only those heed `hidden`."""
    if element.tag not in html.FOREIGN:
        return True
    return element.tag in html.FOREIGN_TOO and all(a.tag not in {"svg", "math"} for a in element.ancestors)


def _is_in_closed_details(element: Element, parent: Element) -> bool:
    """Whether the element is content of a closed `details`: all but its first summary."""
    if parent.tag != "details" or "open" in parent.attributes:
        return False
    return element is not parent.summary
