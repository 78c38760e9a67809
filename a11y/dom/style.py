"""How the elements of a flat tree are rendered: computed values of what decides what is said.

https://www.w3.org/TR/css-cascade-5/#value-stages
"""

from a11y.dom import generated
from a11y.dom.cascade import Cascade, Cascaded
from a11y.dom.condition import Media
from a11y.dom.flat_tree import Element
from a11y.standards import html_elements as html


def render(top: Element, media: Media) -> None:
    """Write down on every element whether it is rendered, how, and what is generated before and after it."""
    elements = list(top.iterate())
    cascade = Cascade(elements, media)
    counters = generated.Counters()
    for element in elements:
        declared = cascade.declared(element)
        _compute(element, declared, media)
        if declared and element.rendered:
            counters.visit(element, declared)


def _value(declared: Cascaded, name: str) -> str:
    found = declared.get(name)
    return found[1].lower() if found else ""


def _compute(element: Element, declared: Cascaded, media: Media) -> None:
    """Computed values; parents come before their children."""
    parent = element.parent
    display = _value(declared, "display") if declared else ""
    if not display or display in {"revert", "revert-layer"}:
        display = "inline" if element.tag == "noscript" and not media.scripting else default_display(element)
    elif display in {"initial", "unset"}:
        display = "inline"
    elif display == "inherit" and parent is not None:
        display = parent.display
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
