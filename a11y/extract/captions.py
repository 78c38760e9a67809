"""Captions outside `figcaption`: short text that shares a small part of the page with an image and nothing else."""

import re
from collections import Counter
from itertools import pairwise

from lxml import etree

from a11y.extract.content import Content
from a11y.extract.document import Document, within_reach
from a11y.extract.outline import Item, Style, is_caption
from a11y.extract.style import Styles, style_of
from a11y.standards.html_elements import HEADINGS
from a11y.text.vocabulary import byline_names, dated, is_credit

# Words of class names for what holds a picture.
_PICTURE = re.compile(r"image|photo|picture|figure|foto|media", re.IGNORECASE)
_LONGEST = 400
_NEAR = 3
_LONGEST_NAMED = 800
"""Where a class name says that it is a caption."""


def join_captions(items: list[Item], document: Document, content: Content, styles: Styles) -> list[Item]:
    """The items, those of an image and its caption made one figure, a caption without one a figure of its own."""
    joined: list[Item] = []
    after_media = _styles_after_media(items, document, styles)
    index = 0
    while index < len(items):
        item = items[index]
        count = 0
        if _shows(item, document):
            following = _until_text(items, index, document)
            count = _caption_length(items, index, document, content, styles)
            if not count and following and style_of(items[index + following]) in after_media:
                count = following
        if count:
            joined.append(_figure(items[index : index + count + 1]))
        elif _is_named(item, content):
            before = joined[-1:] if joined and _lacks(joined[-1], item, document, content) else []
            joined[len(joined) - len(before) :] = [_figure([*before, item])]
        else:
            joined.append(item)
        index += count + 1
    return joined


def _is_named(item: Item, content: Content) -> bool:
    """Whether the tag or a class of what is right around the line says that it is a caption."""
    if item.verdict is not None or item.kind != "paragraph" or not 0 < len(item.text) <= _LONGEST_NAMED:
        return False
    if item.links > 0.6 * len(item.text):
        return False
    for element in (item.element, *within_reach(item.container, _NEAR - 1)):
        if element is not None and element in content.protected:
            return False
        if element is not None and (element.tag == "figcaption" or is_caption(element)):
            return "credit" not in (element.get("class") or "").lower() and dated(item.text) is None
    return False


def _lacks(shown: Item, line: Item, document: Document, content: Content) -> bool:
    """Whether what is shown right before the line of a caption has none of its own."""
    if shown.verdict is not None or shown.kind not in ("figure", "media") or shown.inner is not None:
        return False
    if shown.element is None or next(shown.element.iter("figcaption"), None) is not None:
        return False
    return any(_holds(element, line) for element in _surroundings(shown, document, content))


def _until_text(items: list[Item], index: int, document: Document) -> int:
    """How far after the image the next text stands, 0 where another thing is shown first."""
    for count, item in enumerate(items[index + 1 : index + 5], 1):
        if item.text:
            return count
        if _shows(item, document):
            return 0
    return 0


def _styles_after_media(items: list[Item], document: Document, styles: Styles) -> set[Style]:
    """The styles of short paragraphs that stand nowhere but right after an image, and more than once."""
    after: Counter[Style] = Counter()
    elsewhere: set[Style] = set()
    for before, item in pairwise(item for item in items if item.text or _shows(item, document)):
        if item.kind == "paragraph" and item.verdict is None and item.text:
            is_short = len(item.text) <= _LONGEST and not item.links
            if is_short and _shows(before, document) and not styles.is_body(item):
                after[style_of(item)] += 1
            else:
                elsewhere.add(style_of(item))
    return {style for style, count in after.items() if count > 1 and style not in elsewhere}


def _shows(item: Item, document: Document) -> bool:
    """Whether the item is an image without words, or with no more than who made it."""
    if item.verdict is not None:
        return False
    if item.kind in ("media", "figure"):
        return not item.text
    shows = any(not isinstance(part, str) and document.shows(part) for part in item.parts)
    return item.kind == "paragraph" and shows and (not item.text or _is_apart(item))


def _is_apart(credit: Item) -> bool:
    """Whether the line is a credit and in no caption."""
    around = within_reach(credit.container, _NEAR)
    return is_credit(credit.text) and not any(e.tag == "figcaption" or is_caption(e) for e in around)


def _caption_length(items: list[Item], index: int, document: Document, content: Content, styles: Styles) -> int:
    """How many of the items after the image are its caption."""
    around = _surroundings(items[index], document, content)
    count = 0
    for item in items[index + 1 : index + 5]:
        place = next((e for e in around if _holds(e, item)), None)
        if place is None or not _is_caption(item, place, styles, content):
            break
        count += 1
    while count and items[index + count].verdict is not None:
        count -= 1
    return count


def _surroundings(item: Item, document: Document, content: Content) -> list[etree._Element]:
    """The elements around the image that hold little text, the innermost first."""
    around = []
    part = next(part for part in item.parts if not isinstance(part, str))
    for element in within_reach(part)[1:]:
        if element in content.protected or not document.is_short(element, _LONGEST_NAMED):
            break
        if next(element.iter(*HEADINGS), None) is not None:
            break
        around.append(element)
    return around


def _holds(element: etree._Element, item: Item) -> bool:
    return element in within_reach(item.container)


def _is_caption(item: Item, place: etree._Element, styles: Styles, content: Content) -> bool:
    if item.verdict is not None:
        return not item.text or (item.verdict.reason == "metadata" and is_credit(item.text))
    if item.text.startswith(("http:", "https:")):
        return False
    if len(item.text) < 120 and (dated(item.text) is not None or byline_names(item.text)):
        return False
    if item.kind != "paragraph" or item.links > 0.6 * len(item.text):
        return False
    element: etree._Element | None = item.element if item.element is not None else item.container
    while element is not None and element is not place:
        if element.tag == "figcaption" or is_caption(element):
            return True
        element = element.getparent()
    if len(item.text) > _LONGEST:
        return False
    if _PICTURE.search(place.get("class") or "") is not None:
        return not styles.is_main(item)
    if content.scope not in place.iterancestors():
        return False
    is_plain = item.element is not None and item.element.tag == "p" and not item.element.get("class")
    return not styles.is_body(item) and not (is_plain and len(item.text) > 150)


def _figure(group: list[Item]) -> Item:
    first = group[0]
    return Item(
        "figure",
        [part for item in group for part in item.parts],
        first.container,
        " ".join(item.text for item in group if item.text),
        element=first.element,
        inner=group,
    )
