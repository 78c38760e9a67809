"""Which elements assistive technology is not told of.

https://www.w3.org/TR/core-aam-1.2/#exclude_elements2 ; https://html.spec.whatwg.org/multipage/interaction.html#inert-subtrees
"""

from a11y.dom.flat_tree import Element


def hide(top: Element) -> None:
    """Write down on every element whether it is hidden: not rendered, not visible, aria-hidden or inert."""
    stack = [(top, False)]
    while stack:
        element, subtree = stack.pop()
        attributes = element.attributes
        if attributes and not subtree:
            subtree = "inert" in attributes or _is_aria_hidden(element)
        element.hidden = subtree or not (element.rendered and element.visible)
        stack.extend((child, subtree) for child in element.children if isinstance(child, Element))


def _is_aria_hidden(element: Element) -> bool:
    """aria-hidden on the document or its body is an error that would silence the whole page, and is not heeded."""
    return element.attributes.get("aria-hidden", "").strip().lower() == "true" and element.tag not in {"html", "body"}


def is_hidden_for_all(element: Element) -> bool:
    """Whether nobody perceives the element: not rendered or not visible."""
    return not (element.rendered and element.visible)


def is_excluded(element: Element) -> bool:
    """Whether the element is hidden, asked before `hide` has gone over the tree."""
    if is_hidden_for_all(element):
        return True
    return any(_is_aria_hidden(e) or "inert" in e.attributes for e in (element, *element.ancestors))
