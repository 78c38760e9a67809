"""States and levels of an element, in words.

https://w3c.github.io/html-aam/#html-attribute-state-and-property-mappings ; https://www.w3.org/TR/wai-aria-1.2/#state_prop_def
"""

from a11y.dom.flat_tree import Element
from a11y.dom.focus import is_disabled, is_summary
from a11y.standards import aria_roles as aria
from a11y.standards import html_elements as html

_STATEFUL = html.DISABLEABLE | {"summary"}
"""Elements that can have a state without an attribute."""
_CHECKABLE = frozenset({"checkbox", "radio", "switch", "menuitemcheckbox", "menuitemradio"})


def states(element: Element, role: str) -> tuple[str, ...]:
    """The states that hold: those of HTML first, then those the author gives."""
    attributes = element.attributes
    if not attributes and element.tag not in _STATEFUL:
        return ()
    found: list[str] = []
    if role in _CHECKABLE and element.tag == "input":
        found.append("checked" if "checked" in attributes else "not checked")
    elif role == "option" and "selected" in attributes:
        found.append("selected")
    if is_summary(element) and element.parent is not None:
        found.append("expanded" if "open" in element.parent.attributes else "collapsed")
    if is_disabled(element):
        found.append("disabled")
    if element.tag in {"input", "textarea", "select"}:
        found += [words for name, words in (("required", "required"), ("readonly", "read only")) if name in attributes]
    for name, of_value in aria.STATES.items():
        if name in attributes:
            words = of_value.get(attributes[name].strip().lower())
            if words and words not in found:
                found.append(words)
    return tuple(found)


def level(element: Element, role: str) -> int:
    """The level of a heading or tree item; 0 where it has none."""
    given = element.attributes.get("aria-level", "").strip()
    if given.isdecimal() and 0 < int(given) < 100:
        return int(given)
    if role == "heading":
        return int(element.tag[1]) if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else 2
    return 0
