"""Compiled XPath with the type of what it finds."""

from collections.abc import Callable
from typing import cast

from lxml import etree


def elements(path: str) -> Callable[[etree._Element], list[etree._Element]]:
    """A function from an element to the elements that the path finds from it, in document order."""
    return cast("Callable[[etree._Element], list[etree._Element]]", etree.XPath(path, smart_strings=False))


def string(path: str) -> Callable[[etree._Element], str]:
    """A function from an element to the string that the path makes of it."""
    return cast("Callable[[etree._Element], str]", etree.XPath(path, smart_strings=False))


raw_text = string("string()")
"""All text within an element, white space as it stands."""


def by_tag(root: etree._Element, *tags: str) -> dict[str, list[etree._Element]]:
    """The elements of those tags, by tag, in document order, found in one pass."""
    found: dict[str, list[etree._Element]] = {tag: [] for tag in tags}
    for element in root.iter(*tags):
        found[element.tag].append(element)
    return found


_texts = cast("Callable[[etree._Element], list[str]]", etree.XPath(".//text()", smart_strings=False))


def spaced_text(element: etree._Element) -> str:
    """All text within an element, a space between its text nodes, so that neighbouring blocks stay apart."""
    return " ".join(" ".join(_texts(element)).split())
