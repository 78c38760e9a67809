"""Whether an element can be focused.

https://html.spec.whatwg.org/multipage/interaction.html#the-tabindex-attribute
"""

import re

from a11y.dom.flat_tree import Element
from a11y.standards import html_elements as html

_INTEGER = re.compile(r"\s*[-+]?\d")


def is_disabled(element: Element) -> bool:
    """Whether a control is disabled, by itself or by a fieldset around it."""
    if element.tag not in html.DISABLEABLE:
        return False
    if "disabled" in element.attributes:
        return True
    inner = element
    for ancestor in element.ancestors:
        if ancestor.tag == "fieldset" and "disabled" in ancestor.attributes:
            return inner.tag != "legend"
        inner = ancestor
    return False


def is_focusable(element: Element) -> bool:
    """Whether the element takes focus, by a user or a script."""
    tag, attributes = element.tag, element.attributes
    if tag in html.DISABLEABLE and is_disabled(element):
        return False
    if "tabindex" in attributes and _INTEGER.match(attributes["tabindex"]):
        return True
    if tag in {"a", "area"}:
        return "href" in attributes or "xlink:href" in attributes
    if tag == "summary":
        return is_summary(element)
    if tag in {"audio", "video"}:
        return "controls" in attributes
    if tag in html.FOCUSABLE:
        return attributes.get("type", "").lower() != "hidden"
    return attributes.get("contenteditable", "false").lower() != "false"


def is_summary(element: Element) -> bool:
    """Whether the element is the summary that opens its details."""
    details = element.parent
    return details is not None and details.tag == "details" and details.summary is element
