"""What HTML and SVG themselves name an element by.

https://w3c.github.io/html-aam/#accessible-name-and-description-computation
https://www.w3.org/TR/svg-aam-1.0/#mapping_additional_nd
"""

from collections.abc import Iterator

from a11y.dom.document import Document
from a11y.dom.flat_tree import Element
from a11y.dom.role import input_type
from a11y.standards import aria_roles as aria
from a11y.standards import html_elements as html

Source = str | list[Element]
"""An attribute's text, or the elements that label."""

_CHILD_LABEL = {"fieldset": "legend", "table": "caption", "svg": "title"}
"""Elements that the first child of a kind labels."""
NAMED = html.LABELABLE | html.SVG | frozenset({"area", "img", "optgroup", "option", "track", *_CHILD_LABEL})
"""Elements that can have a name without an attribute or content."""


def sources(element: Element, document: Document) -> Iterator[Source]:
    """What may name the element, best first; the tooltip is not among them."""
    tag, attributes = element.tag, element.attributes
    if tag in html.LABELABLE and element in document.labels:
        yield document.labels[element]
    if tag == "input":
        yield from _input_sources(element)
    elif tag in {"img", "area"}:
        yield attributes.get("alt", "")
    elif tag in _CHILD_LABEL:
        yield [e for e in element.elements if e.tag == _CHILD_LABEL[tag]][:1]
    elif tag in {"optgroup", "option", "track"}:
        yield attributes.get("label", "")
    elif tag in html.SVG:
        yield [e for e in element.elements if e.tag == "title"][:1]


def _input_sources(element: Element) -> Iterator[Source]:
    kind, attributes = input_type(element), element.attributes
    if kind == "image":
        yield attributes.get("alt", "")
    if kind in html.BUTTON_TYPES:
        yield attributes.get("value", "")
        if "value" not in attributes and kind != "button" and not attributes.get("title", "").strip():
            yield html.BUTTON_LABELS[kind]
    if kind == "file" and not attributes.get("title", "").strip():
        yield html.BUTTON_LABELS[kind]


def tooltip(element: Element, role: str) -> str:
    """The title, or for SVG links their xlink:title; for a text field then its placeholder.

    Elements that may not be named have the title for their description, as browsers do it.
    """
    if role in aria.NAME_PROHIBITED and element.tag not in {"abbr", "dt", "label"}:
        return ""
    attributes = element.attributes
    if (title := attributes.get("title", "")).strip():
        return title
    if (title := attributes.get("xlink:title", "")).strip():
        return title
    if element.tag == "textarea" or (element.tag == "input" and input_type(element) in html.TEXT_TYPES):
        return attributes.get("placeholder", "") or attributes.get("aria-placeholder", "")
    return attributes.get("aria-placeholder", "") if role in {"textbox", "searchbox"} else ""
