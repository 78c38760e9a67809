"""Captions outside `figcaption`: short text that shares a small part of the page with an image or follows it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from lxml import etree

from a11y.extract.chrome import Verdict
from a11y.extract.content import Content
from a11y.extract.document import Document, extent, loose_key, within_reach
from a11y.extract.looks import looks_of
from a11y.extract.outline import Item, Part, Style, is_caption, parts_of
from a11y.extract.style import Styles, is_prose, style_of
from a11y.standards.html_elements import HEADINGS
from a11y.text.vocabulary import byline_names, dated, is_credit

# Words of class names for what holds a picture.
_PICTURE = re.compile(r"image|photo|picture|figure|foto|media|img|(?:^|[\s_-])pic(?:$|[\s_-])", re.IGNORECASE)
# Words of class names that say of a line right under a picture that it is about it.
_ABOUT = re.compile(r"desc|podpis|popis|(?:^|[\s_-])(?:sign|alt)(?:$|[\s_-])", re.IGNORECASE)
_SAMPLE = 8
_SET_APART = ("small", "em", "i", "figcaption", "cite", "font")
_LONGEST = 400
_CREDIT, _LEAST, _COUNTER, _LEAD = 120, 8, 12, 20
_UNDER = 250
"""Where nothing but its look or a line break says that it is a caption."""
_NEAR = 3
_LONGEST_NAMED = 800
"""Where a class name says that it is a caption."""


class _Page(NamedTuple):
    """What tells a caption from the text of its page."""

    document: Document
    content: Content
    styles: Styles
    after_media: Counter[Style]
    """The styles of short paragraphs that stand nowhere but right after an image, and how often."""
    is_apart: bool
    """Whether most of the text is in no small part of the page that it shares with an image."""
    headed: set[etree._Element]
    """The elements that hold a heading."""
    leads: frozenset[str]
    """How what the page's data calls the article's subheadline begins."""


def join_captions(
    items: list[Item], document: Document, content: Content, styles: Styles, leads: Iterable[str] = ()
) -> list[Item]:
    """The items, those of an image and its caption made one figure, a caption without one a figure of its own."""
    joined: list[Item] = []
    items = [part for item in items for part in _without_counter(item, document)]
    after_media = _styles_after_media(items, document, styles)
    is_apart = _is_text_apart(items, document, content, styles)
    headed = _around_headings(document)
    page = _Page(document, content, styles, after_media, is_apart, headed, frozenset(map(_beginning, leads)))
    index = 0
    while index < len(items):
        item = items[index]
        count = 0
        if _shows(item, document):
            following = _until_text(items, index, document)
            count = _caption_length(items, index, page)
            if not count and following:
                line = items[index + following]
                is_alike = after_media[style_of(line)] > 1
                count = following if is_alike or _is_set_apart(line, items, page) else 0
        if count:
            joined.append(_figure(items[index : index + count + 1]))
        elif (figure := _parted(item, page)) is not None:
            joined.append(figure)
        elif joined and joined[-1].inner is not None and _is_credit_line(item):
            joined[-1] = _figure([*joined[-1].inner, item])
        elif _is_named(item, content):
            before = joined[-1:] if joined and _lacks(joined[-1], item, page) else []
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


def _parted(item: Item, page: _Page) -> Item | None:
    """The figure that a line is which begins with images and goes on with their caption; None where it does not."""
    document = page.document
    if item.verdict is not None or item.kind != "paragraph" or not 0 < len(item.text) <= _LONGEST:
        return None
    if item.container not in document.holds_media or item.links > 0.6 * len(item.text):
        return None
    if extent(item.text) < _LEAST or document.is_stated(item.text):
        return None
    parts, place = _unwrapped(item, document)
    count = next((i for i, part in enumerate(parts) if not _is_image(part, document)), len(parts))
    words = parts[count:]
    while words and not isinstance(words[0], str) and words[0].tag == "br":
        words = words[1:]
    if not count or not words or any(not isinstance(part, str) and document.shows(part) for part in words):
        return None
    is_under = len(words) < len(parts) - count and item.element is not None and len(item.text) <= _UNDER
    is_alone = page.is_apart and len(item.text) <= _UNDER and document.text(item.container) == item.text
    is_told = is_under or _holds_picture(place, page.content) or all(map(_is_apart_in_line, words))
    if not is_told and (not is_alone or item.container in page.content.protected or isinstance(words[0], str)):
        return None
    line = Item("paragraph", words, item.container, item.text, item.links)
    return _figure([Item("paragraph", parts[:count], item.container, element=item.element), line])


def _unwrapped(item: Item, document: Document) -> tuple[list[Part], etree._Element]:
    """The parts of the line without blanks, and what holds them: a span around all of them is opened."""
    parts, place = item.parts, item.container
    while True:
        parts = [part for part in parts if not (isinstance(part, str) and part.isspace())]
        only = parts[0] if len(parts) == 1 else ""
        if isinstance(only, str) or only.tag != "span" or only not in document.holds_media:
            return parts, place
        parts, place = parts_of(only), only


def _is_image(part: Part, document: Document) -> bool:
    """Whether the part of a line is an image, linked or not, and no text."""
    return not isinstance(part, str) and document.shows(part) and not document.text(part)


def _is_apart_in_line(part: Part) -> bool:
    """Whether the tag or a class of the part tells it from the text."""
    return not isinstance(part, str) and (part.tag in _SET_APART or part.tag == "br" or is_caption(part))


def _holds_picture(element: etree._Element, content: Content) -> bool:
    """Whether a class or type says that the element is there for a picture."""
    if element in content.protected:
        return False
    return _PICTURE.search(element.get("class") or "") is not None or _is_image_object(element)


def _is_image_object(element: etree._Element) -> bool:
    """Whether microdata says that all in the element is about a picture (https://schema.org/ImageObject)."""
    return "ImageObject" in (element.get("itemtype") or "")


def _is_set_apart(line: Item, items: list[Item], page: _Page) -> bool:
    """Whether the line after an image is unlike the text: in italics, centred or small, or by a class."""
    if line.verdict is not None or line.kind != "paragraph" or not 0 < len(line.text) <= _UNDER or line.links:
        return False
    if dated(line.text) is not None or byline_names(line.text) or page.document.is_stated(line.text):
        return False
    if extent(line.text) < _LEAST or not any(map(str.isalpha, line.text)) or _beginning(line.text) in page.leads:
        return False
    place = line.element if line.element is not None else line.container
    if (
        place not in page.content.protected
        and _ABOUT.search(place.get("class") or "")
        and not page.styles.is_main(line)
    ):
        return True
    looks = looks_of(line)
    text = list(islice((item for item in items if page.styles.is_main(item) and is_prose(item)), _SAMPLE))
    return bool(looks) and 2 * sum(bool(looks & looks_of(item)) for item in text) <= len(text)


def _beginning(text: str) -> str:
    return loose_key(text)[:_LEAD]


def _is_left_credit(item: Item, verdict: Verdict) -> bool:
    """Whether what was left out near an image is who made or owns it: its words or class say so."""
    if verdict.reason == "footer":
        return len(item.text) <= _CREDIT and verdict.evidence.startswith("class")
    return verdict.reason == "metadata" and is_credit(item.text)


def _is_credit_line(item: Item) -> bool:
    """Whether the line says who made the picture before it."""
    if item.verdict is not None or item.kind != "paragraph" or not 0 < len(item.text) <= _CREDIT:
        return False
    place = item.element if item.element is not None else item.container
    return is_credit(item.text) or "credit" in (place.get("class") or "").lower()


def _lacks(shown: Item, line: Item, page: _Page) -> bool:
    """Whether what is shown right before the line of a caption has none of its own."""
    if shown.verdict is not None or shown.kind not in ("figure", "media") or shown.inner is not None:
        return False
    if shown.element is None or next(shown.element.iter("figcaption"), None) is not None:
        return False
    return any(_holds(element, line) for element in _surroundings(shown, page))


def _until_text(items: list[Item], index: int, document: Document) -> int:
    """How far after the image the next text stands, 0 where another thing is shown first."""
    for count, item in enumerate(items[index + 1 : index + 5], 1):
        if item.text and not _is_control(item):
            return count
        if _shows(item, document):
            return 0
    return 0


def _styles_after_media(items: list[Item], document: Document, styles: Styles) -> Counter[Style]:
    """The styles of short paragraphs that stand nowhere but right after an image, and how often."""
    after: Counter[Style] = Counter()
    elsewhere: set[Style] = set()
    for before, item in pairwise(item for item in items if _says(item) or _shows(item, document)):
        if item.kind == "paragraph" and item.verdict is None and item.text:
            is_short = len(item.text) <= _LONGEST and not item.links
            if is_short and _shows(before, document) and not styles.is_main(item):
                after[style_of(item)] += 1
            else:
                elsewhere.add(style_of(item))
    return Counter({style: count for style, count in after.items() if style not in elsewhere})


def _says(item: Item) -> bool:
    """Whether the item has words that are for readers, not those of a button."""
    return bool(item.text) and not _is_control(item)


def _is_control(item: Item) -> bool:
    """Whether the item is a button, a counter or the like beside a picture."""
    return item.verdict is not None and item.verdict.reason in ("form", "player", "tools", "hidden")


def _without_counter(item: Item, document: Document) -> Sequence[Item]:
    """The item, a number beside an image apart from it: which of how many pictures it is."""
    if item.kind != "paragraph" or item.verdict is not None or not 0 < len(item.text) <= _COUNTER:
        return (item,)
    shown = [part for part in item.parts if not isinstance(part, str) and document.shows(part)]
    if any(map(str.isalpha, item.text)) or not shown or any(map(document.text, shown)):
        return (item,)
    rest = [part for part in item.parts if part not in shown]
    counter = Item("paragraph", rest, item.container, item.text, verdict=Verdict("player", "a counter", 0.8))
    return Item("paragraph", list(shown), item.container, element=item.element), counter


def _is_text_apart(items: list[Item], document: Document, content: Content, styles: Styles) -> bool:
    """Whether most of the text is in no small part of the page that it shares with an image."""
    text = [item for item in items if is_prose(item) and styles.is_main(item)]
    beside = (item.container in document.holds_media and item.container not in content.protected for item in text)
    return 2 * sum(beside) < len(text)


def _shows(item: Item, document: Document) -> bool:
    """Whether the item is an image without words, or with no more than who made it."""
    if item.verdict is not None:
        return False
    if item.kind in ("media", "figure"):
        return not item.text
    if item.kind != "paragraph" or len(item.text) > _LONGEST:  # As most: no one who made a picture is so long.
        return False
    shows = any(not isinstance(part, str) and document.shows(part) for part in item.parts)
    return shows and (not item.text or _is_apart(item))


def _is_apart(credit: Item) -> bool:
    """Whether the line is a credit and in no caption."""
    around = within_reach(credit.container, _NEAR)
    return is_credit(credit.text) and not any(e.tag == "figcaption" or is_caption(e) for e in around)


def _caption_length(items: list[Item], index: int, page: _Page) -> int:
    """How many of the items after the image are its caption."""
    around = _surroundings(items[index], page)
    count = 0
    for item in items[index + 1 : index + 5]:
        place = next((e for e in around if _holds(e, item)), None)
        if count and _shows(item, page.document) and any(line.text for line in items[index + 1 : index + 1 + count]):
            break  # The next picture of a gallery.
        if place is None or not _is_caption(item, place, page):
            break
        count += 1
    while count and (not items[index + count].text or _is_control(items[index + count])):
        count -= 1
    return count


def _around_headings(document: Document) -> set[etree._Element]:
    """The elements that hold a heading."""
    found: set[etree._Element] = set()
    for heading in document.body.iter(*HEADINGS):
        around = heading.getparent()
        while around is not None and around not in found:
            found.add(around)
            around = around.getparent()
    return found


def _surroundings(item: Item, page: _Page) -> list[etree._Element]:
    """The elements around the image that hold little text, the innermost first."""
    around = []
    part = next(part for part in item.parts if not isinstance(part, str))
    for element in within_reach(part)[1:]:
        if element in page.content.protected or not page.document.is_short(element, _LONGEST_NAMED):
            break
        if element in page.headed or element.tag in HEADINGS:
            break
        around.append(element)
    return around


def _holds(element: etree._Element, item: Item) -> bool:
    return element in within_reach(item.container)


def _is_caption(item: Item, place: etree._Element, page: _Page) -> bool:
    if item.verdict is not None:
        return not item.text or _is_control(item) or _is_left_credit(item, item.verdict)
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
    if _holds_picture(place, page.content):
        return not page.styles.is_main(item) or _is_image_object(place)
    if page.content.scope not in place.iterancestors():
        return False
    is_alone = len(page.document.text(place)) <= len(item.text) + _COUNTER
    if page.is_apart and len(item.text) <= _UNDER and is_alone and extent(item.text) >= _LEAST:
        return not page.document.is_stated(item.text)
    is_plain = item.element is not None and item.element.tag == "p" and not item.element.get("class")
    is_rare = page.after_media[style_of(item)] > 0 and not page.styles.is_main(item)
    return (not page.styles.is_body(item) or is_rare) and not (is_plain and len(item.text) > 150)


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
