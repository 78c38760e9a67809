"""What ARIA says of an element, as HTML has it: tables and lists made of `div`s become real ones."""

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
_SCOPES = {"columnheader": "col", "rowheader": "row"}


def make_native(generic: Iterable[etree._Element]) -> None:
    """Give elements without a meaning of their own, in document order, the tag of their role. Changes the tree."""
    for element in generic:
        role = element.get("role") or ""
        tag = _ELEMENTS.get(role)
        if tag is None or (tag in _HELD and not _is_held(element, tag)):
            continue
        if role in _SCOPES:
            element.set("scope", _SCOPES[role])
        for name in ("colspan", "rowspan"):
            if value := element.get(f"aria-{name}"):
                element.set(name, value)
        element.tag = tag
        del element.attrib["role"]


def _is_held(element: etree._Element, tag: str) -> bool:
    """Whether the element is right in what HTML has around it, made native before it."""
    around = element.getparent()
    return around is not None and around.tag in _HELD[tag]
