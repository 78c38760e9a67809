"""What a control holds: the value of a text field, a slider, a list.

https://www.w3.org/TR/accname-1.2/#comp_embedded_control ; https://w3c.github.io/html-aam/#html-attribute-state-and-property-mappings
"""

from collections.abc import Callable

from a11y.dom.document import Document
from a11y.dom.flat_tree import Element
from a11y.dom.role import input_type, role
from a11y.standards import aria_roles as aria
from a11y.standards import html_elements as html

_TEXT_ROLES = frozenset({"textbox", "searchbox"})
Join = Callable[[list[Element]], str]


def control_value(element: Element, own: str, document: Document, join: Join) -> str | None:
    """The value of a control with that role; None where it is not one. `join` gives the text of options."""
    if own in _TEXT_ROLES:
        return _text(element)
    if own in {"combobox", "listbox"}:
        if element.tag == "input":
            return element.attributes.get("value", "")
        chosen = _chosen(element, document)
        return join(chosen) if chosen or own == "listbox" or element.tag == "select" else _text(element)
    if own in html.OWN_FIELDS:
        return element.attributes.get("value", "")
    if own in aria.RANGES:
        attributes = element.attributes
        for attribute in ("aria-valuetext", "aria-valuenow", "value"):
            if given := attributes.get(attribute, "").strip():
                return given if attribute == "aria-valuetext" else _number(given)
        return _default_of_range(element)
    return None


def _number(text: str) -> str:
    """A number as browsers write it: without a sign or zeros that say nothing."""
    try:
        return f"{float(text):.15g}"
    except ValueError:
        return text


def _default_of_range(element: Element) -> str:
    """https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range): halfway between min and max."""
    return "50" if element.tag == "input" and input_type(element) == "range" and "min" not in element.attributes else ""


def _text(element: Element) -> str:
    if element.tag == "input":
        return "" if input_type(element) == "password" else element.attributes.get("value", "")
    return "".join("".join(c for c in e.children if isinstance(c, str)) for e in element.iterate())


def _chosen(element: Element, document: Document) -> list[Element]:
    """The selected options; of a closed select the first, where none is marked."""
    options = [e for e in element.iterate() if role(e, document) == "option"]
    if element.tag != "select":
        return [e for e in options if "true" in (e.attributes.get("aria-selected"), e.attributes.get("aria-checked"))]
    marked = [e for e in options if "selected" in e.attributes]
    if "multiple" in element.attributes:
        return marked
    return marked[-1:] or [e for e in options if "disabled" not in e.attributes][:1]
