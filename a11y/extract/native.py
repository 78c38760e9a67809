"""What ARIA says of an element, as HTML has it: tables, lists, headings and images made of `div`s become real ones."""

import re
from collections.abc import Iterable

from lxml import etree

# https://www.w3.org/TR/html-aria/#docconformance : the element that has the role by itself.
_ELEMENTS = {
    "table": "table",
    "rowgroup": "tbody",
    "row": "tr",
    "cell": "td",
    "columnheader": "th",
    "rowheader": "th",
    "caption": "caption",
    "list": "ul",
    "listitem": "li",
}
# https://html.spec.whatwg.org/#tables-2 , https://html.spec.whatwg.org/#the-li-element : what each has to be in.
_HELD = {
    "tbody": ("table",),
    "tr": ("table", "tbody"),
    "td": ("tr",),
    "th": ("tr",),
    "caption": ("table",),
    "li": ("ul",),
}
# https://www.w3.org/TR/css-images-3/#url-notation
_URL = re.compile(r"url\(\s*(['\"]?)([^'\")]+)\1\s*\)")
_LEVELS = frozenset("123456")
_SCOPES = {"columnheader": "col", "rowheader": "row"}


def make_native(generic: Iterable[etree._Element]) -> None:
    """Give elements without a meaning of their own, in document order, the tag of their role. Changes the tree."""
    for element in generic:
        role = element.get("role") or ""
        if role == "img":
            _show_background(element)
            continue
        tag = _heading(element) if role == "heading" else _ELEMENTS.get(role)
        if tag is None or (tag in _HELD and not _is_held(element, tag)):
            continue
        if role in _SCOPES:
            element.set("scope", _SCOPES[role])
        for name in ("colspan", "rowspan"):
            if value := element.get(f"aria-{name}"):
                element.set(name, value)
        element.tag = tag
        del element.attrib["role"]


def _heading(element: etree._Element) -> str:
    """The tag of a heading (https://www.w3.org/TR/wai-aria-1.2/#aria-level : 2 where none is given)."""
    level = element.get("aria-level") or "2"
    return f"h{level}" if level in _LEVELS else "h6"


def _show_background(element: etree._Element) -> None:
    """Make an image of an element that is one by its role and has it as its background, with its label for a text."""
    found = _URL.search(element.get("style") or "")
    if found is None or (element.text or "").strip() or any(map(_holds, element)):
        return
    label = element.get("aria-label") or element.get("title")
    tail = element.tail
    element.clear()
    element.tag, element.tail = "img", tail
    element.set("src", found[2])
    if label is not None:
        element.set("alt", label)


def _holds(element: etree._Element) -> bool:
    """Whether the element has text or elements within it."""
    return len(element) > 0 or bool((element.text or "").strip())


def _is_held(element: etree._Element, tag: str) -> bool:
    """Whether the element is right in what HTML has around it, made native before it."""
    around = element.getparent()
    return around is not None and around.tag in _HELD[tag]
