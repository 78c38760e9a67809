"""Why a part outside the main content is left out."""

from itertools import islice

from lxml import etree

from a11y.dom.query import spaced_text
from a11y.extract.chrome import Verdict, verdict

_MANY, _SKIP_LINKS = 12, 200
"""Links and characters: what is more is more than skip links."""
# What a part may begin with that says nothing about it.
_SILENT = frozenset(("input", "label", "button", "img", "picture", "svg", "link", "meta"))


def leads_into_page(element: etree._Element) -> bool:
    """Whether the element is a link to a part of the page, or little else than such links."""
    if element.tag == "a":
        return (element.get("href") or "").startswith("#")
    links = list(islice(element.iter("a"), _MANY)) if len(element) else []
    return 0 < len(links) < _MANY and all(map(leads_into_page, links)) and len(spaced_text(element)) < _SKIP_LINKS


def outside(element: etree._Element) -> Verdict:
    """Why a part outside the main content is left out: what it or the first thing in it says, else its place."""
    inner = element
    for _ in range(8):
        found = verdict(inner)
        if (found is None or found.reason == "hidden") and leads_into_page(inner):
            return Verdict("skip_link", found.evidence if found else "link into the page")
        if found is not None:
            return found
        if inner.tag == "header":
            return Verdict("site_header", "header element")
        if inner.tag == "article":
            return Verdict("related", "another article")
        if inner.tag == "aside":
            return Verdict("related", "aside element")
        first = next((child for child in inner if child.tag not in _SILENT), None)
        if first is None:
            break
        inner = first
    return Verdict("outside", "outside the main content", 0.8)
