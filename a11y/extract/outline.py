"""The body as a flat row of items in document order: each a block, a run of loose text, or a part that is left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from lxml import etree

from a11y.dom.query import raw_text, spaced_text
from a11y.extract.chrome import Verdict, hidden
from a11y.extract.document import (
    BLOCK_TAGS,
    MEDIA_TAGS,
    SENTENCE_END,
    Document,
    collapse,
    is_link,
)
from a11y.extract.outside import leads_into_page, outside
from a11y.standards.html_elements import HEADINGS

Kind = Literal[
    "paragraph",
    "heading",
    "list",
    "description_list",
    "quote",
    "code",
    "math",
    "figure",
    "table",
    "media",
    "separator",
    "section",
    "bullets",
    "out",
]
Part = str | etree._Element
Style = tuple[str, str, str, str]
"""The tag and class of an element and of what is around it."""
_LINE, _LINES = 250, 2
"""Characters, and elements that may be a line, one around the other: what is more is more than a caption."""
_VERSE = 40
"""Characters: a shorter line between line breaks may be one of a poem or an address."""

# Elements that are a block as they stand (https://html.spec.whatwg.org/#grouping-content and others).
_LEAVES: dict[str, Kind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    "p": "paragraph",
    "ul": "list",
    "ol": "list",
    "dl": "description_list",
    "blockquote": "quote",
    "pre": "code",
    "figure": "figure",
    "table": "table",
    "hr": "separator",
    "details": "section",
    "aside": "section",
}
_SHOWN = ("figcaption", "blockquote", "table", "pre", "code", "math", "canvas")
"""What a figure may show beside media (https://html.spec.whatwg.org/#the-figure-element)."""
_LAYING_OUT = ("div", "p", "hgroup", "header")
_LEADING = frozenset(("related", "promotion"))
"""Reasons that hold for what leads to another page."""
_NO_TEXT = frozenset(
    ("meta", "link", "base", "source", "track", "wbr", "area", "param", "col", "colgroup", "amp-analytics")
)
# Words of class names for the text that belongs to a picture.
_CAPTION = re.compile(
    r"caption|legend|bildunterschrift|bild-?te(?:x|ks)t|credit|cutline|pie-?(?:de-?)?foto|epigrafe|didascalia|"
    r"(?:photo|image|img|pic|foto|figure|fig)[-_]*(?:desc|descr|info|sign|text|cap)|onderschrift|bijschrift|"
    r"bil(?:d|le)de?-?te(?:x|ks)t|kuvate[kx]sti|myndatexti|popisek|podpis-?(?:foto|zdj)|(?:foto|zdj)\w*-?podpis|"
    r"keterangan-?(?:foto|gambar)|chu-?thich|(?:resim|foto)-?alt[iı]|alt-?yaz[iı]|k[eé]p-?al[aá][ií]r[aá]s|le[zs]anta",
    re.IGNORECASE,
)


_NOTE = re.compile(r"\[?(\d{1,2})\]?\s?\S")
# Words of class names for a quotation: whose it is belongs to it.
_OF_QUOTE = re.compile(r"quot|zit(?:t)?at|citat|cita[-_]|citaat|alıntı", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Item:
    """A block to be, with all that is decided about it before it is built."""

    kind: Kind
    parts: list[Part]
    """The element, or for a paragraph or heading the text and elements it consists of."""
    container: etree._Element
    """The innermost element around it that is no inline element."""
    text: str = ""
    """White space collapsed."""
    links: int = 0
    """How many characters of the text are links."""
    element: etree._Element | None = None
    """The element, None for a run of loose text."""
    verdict: Verdict | None = None
    """Why it is left out."""
    inner: "list[Item] | None" = None
    """What a figure consists of where no single element holds it."""
    level: int = 0
    """Of a heading that its element does not say."""
    role: str = ""
    """Of a section that its element does not say."""
    style: Style | None = None
    """Once it was asked for."""
    becomes: str = ""
    """The id of the block of the header that it became, "" for a block of the body."""


@dataclass(slots=True)
class Outliner:
    """What outlining needs to know: the survey, and which elements nothing may prune."""

    document: Document
    protected: frozenset[etree._Element]
    path: frozenset[etree._Element] = frozenset()
    """The elements around the scope: what else they hold is outside."""
    around: frozenset[etree._Element] = frozenset()
    """The core of the content and the elements around it."""
    ruled: Mapping[etree._Element, Verdict] = field(default_factory=dict)
    """Elements that a rule for the site judges."""
    lenient: bool = False
    """Only what is not shown is left out, whatever names say."""

    def outline(self, top: etree._Element) -> list[Item]:
        """The items of all that `top` holds."""
        items: list[Item] = []
        linked: list[int] = []
        run: list[Part] = [top.text] if top.text else []
        stack: list[tuple[etree._Element, Iterator[etree._Element]]] = [(top, iter(top))]
        while stack:
            container, children = stack[-1]
            element = next(children, None)
            if element is None:
                self._end_run(run, container, items)
                stack.pop()
                if is_link(container) and container is not top:
                    for within in items[linked.pop() :]:
                        within.links = len(within.text)
                if stack and container.tail:
                    run.append(container.tail)
                continue
            is_inline = element not in self.document.holds_block and element.tag not in BLOCK_TAGS
            item = None if is_inline and any(map(_is_text, run[-3:])) else self._item(element, container)
            if item is None and is_inline:
                run.append(element)
            elif item is None:
                self._end_run(run, container, items)
                if element.text:
                    run.append(element.text)
                stack.append((element, iter(element)))
                if is_link(element):
                    linked.append(len(items))
                continue
            else:
                self._end_run(run, container, items)
                items.extend(self._split(item) if item.kind in ("paragraph", "heading") else (item,))
            if element.tail:
                run.append(element.tail)
        return items

    def whole(self, element: etree._Element, container: etree._Element) -> list[Item]:
        """The item that the element is, else the items of all that it holds."""
        item = self._item(element, container)
        return self.outline(element) if item is None or item.verdict is not None else [item]

    def _item(self, element: etree._Element, container: etree._Element) -> Item | None:
        """The item that the element is; None where it belongs to a run or holds items."""
        tag = element.tag
        found = self.ruled.get(element)
        if found is None and element not in self.protected:
            found = self._verdict(element)
            if found is None and container in self.path and not self.document.holds_stated(element):
                found = outside(element)
        if found is not None:
            return Item("out", [element], container, spaced_text(element), element=element, verdict=found)
        text = self.document.text
        kind = _LEAVES.get(tag)
        if kind is None or (element in self.protected and not self._is_whole(kind, element)):
            return self._media(element, container)
        if (
            (kind == "table" and _lays_out(element))
            or (kind == "list" and self._is_gallery(element))
            or (kind == "description_list" and self._shows_terms(element))
            or (tag == "aside" and self._is_picture(element))
            or (kind == "figure" and not self._is_figure(element))
        ):
            return None
        if kind in ("paragraph", "heading"):
            if element in self.document.holds_block:
                return self._laid_out(element, container) if kind == "heading" and self._is_line(element) else None
            return Item(kind, parts_of(element), container, text(element), self.document.links(element), element)
        return Item(kind, [element], container, text(element), self.document.links(element), element)

    def _laid_out(self, heading: etree._Element, container: etree._Element) -> Item:
        """The heading with a space where a style sheet begins a new line."""
        parts = [text for part in parts_of(heading) for text in (part, " ")]
        return Item("heading", parts, container, spaced_text(heading), self.document.links(heading), heading)

    def _is_line(self, heading: etree._Element) -> bool:
        """Whether the heading is one line, though `div`s and the like in it, which HTML does not allow, lay it out."""
        blocks = (element for element in heading.iter(*BLOCK_TAGS) if element is not heading)
        return heading not in self.document.holds_media and all(element.tag in _LAYING_OUT for element in blocks)

    def _is_whole(self, kind: Kind, element: etree._Element) -> bool:
        """Whether the element stays a block though it holds much of the text: it does unless it is around the text."""
        return kind in ("paragraph", "heading") or (kind in ("quote", "code") and element not in self.around)

    def _is_figure(self, element: etree._Element) -> bool:
        """Whether the element shows or captions something."""
        return self.document.shows_within(element) or next(element.iter(*_SHOWN), None) is not None

    def _is_gallery(self, element: etree._Element) -> bool:
        """Whether each entry of the list is a picture with its caption."""
        if element not in self.document.holds_media:
            return False
        entries = [entry for entry in element if entry.tag == "li"]
        return all(map(_is_captioned, entries)) or (len(entries) > 1 and all(map(self._is_picture, entries)))

    def _is_picture(self, element: etree._Element) -> bool:
        """Whether the element holds a picture and no more than one short line, which leads nowhere."""
        document = self.document
        if element not in document.holds_media or not document.is_short(element, _LINE) or document.links(element):
            return False
        return bool(document.text(element)) and len(list(element.iter("p", "li", "tr", *HEADINGS))) <= _LINES

    def _shows_terms(self, element: etree._Element) -> bool:
        """Whether the terms of the list are pictures and what describes them their captions."""
        return element in self.document.holds_media and all(
            not self.document.text(term) and self.document.shows(term) for term in element.iter("dt")
        )

    def _verdict(self, element: etree._Element) -> Verdict | None:
        """What its names say of the element, unless the page's own data says that its text is the article's."""
        if self.lenient:
            return hidden(element)
        found = self.document.verdict(element)
        if found is None or not found.evidence.startswith("class"):
            return None if found is not None and self._enlarges(element) else found
        if found.reason == "hidden" and leads_into_page(element):
            return found._replace(reason="skip_link")
        if element.tag == "figcaption" or self._only_shows(element, found):
            return None
        if found.reason == "metadata" and _OF_QUOTE.search(found.evidence):
            return None
        if found.reason == "paywall" and element.tag in _LEAVES:  # What stands behind the wall; that is no block.
            return None
        if found.reason == "share" and next(element.iter("blockquote"), None) is not None:  # Posts, not a share bar.
            return None
        return None if self.document.begins_stated(element) else found

    def _enlarges(self, element: etree._Element) -> bool:
        """Whether the element is a button around a picture and its caption, there to enlarge it."""
        return (
            element.tag == "button"
            and element in self.document.holds_media
            and next(element.iter("figcaption"), None) is not None
        )

    def _only_shows(self, element: etree._Element, found: Verdict) -> bool:
        """Whether the element shows something on the spot: an enlarged image, or a "teaser" that leads nowhere."""
        if element not in self.document.holds_media:
            return found.reason in _LEADING and element.tag == "p" and not self.document.links(element)
        if found.reason == "player":
            return not self.document.text(element)
        return found.reason == "form" or (found.reason in _LEADING and not self.document.links(element))

    def _media(self, element: etree._Element, container: etree._Element) -> Item | None:
        if element.tag == "math" and "block" in (element.get("display"), element.get("mode")):
            return Item("math", [element], container, self.document.text(element), element=element)
        # A `picture` with a caption in it, which HTML does not allow, is no more than what is around its image.
        if element.tag in MEDIA_TAGS and not (element.tag == "picture" and element in self.document.holds_block):
            return Item("media", [element], container, self.document.text(element), element=element)
        return None

    def _end_run(self, run: list[Part], container: etree._Element, items: list[Item]) -> None:
        if len(run) == 1 and isinstance(run[0], str) and run[0].isspace():
            run.clear()
        elif run:
            parts, run[:] = run[:], []
            if any(isinstance(part, etree._Element) or not part.isspace() for part in parts):
                items.extend(self._split(self._run(parts, container)))

    def _run(self, parts: list[Part], container: etree._Element) -> Item:
        text = collapse("".join(part if isinstance(part, str) else text_of_inline(part) for part in parts))
        links = sum(self.document.links(part) for part in parts if not isinstance(part, str))
        return Item("paragraph", parts, container, text, links)

    def _split(self, item: Item) -> list[Item]:
        """The item cut where line breaks stand for a new paragraph: two or more in a row, or one between sentences."""
        if len(item.parts) < 3:
            return [item]
        breaks = sum(not isinstance(part, str) and part.tag == "br" for part in item.parts)
        if not breaks:
            return [item]
        groups = [group for group in _paragraphs(item.parts, 2) if group] if breaks > 1 else []
        if len(groups) < 2:
            groups = [group for group in _paragraphs(item.parts, 1) if group]
            if len(groups) < 2 or not (all(map(_is_paragraph, groups)) or _are_notes(groups)):
                return [item]
        cut = [self._run(group, item.container) for group in groups]
        for new in cut:
            new.kind, new.element = item.kind, item.element
        return cut


def text_of_inline(element: etree._Element) -> str:
    """The text of an inline element, with the white space at its ends."""
    return "\n" if element.tag == "br" else raw_text(element)


def parts_of(element: etree._Element) -> list[Part]:
    """The text and elements that the element consists of."""
    parts: list[Part] = [element.text] if element.text else []
    for child in element:
        parts.append(child)
        if child.tail:
            parts.append(child.tail)
    return parts


def _are_notes(groups: list[list[Part]]) -> bool:
    """Whether the lines, but for one that names them, are numbered from 1 in brackets or by raised numbers: notes."""
    notes = groups if _NOTE.match(_text_of(groups[0])) else groups[1:]
    numbers = (_NOTE.match(_text_of(note)) for note in notes)
    return (
        len(notes) > 1
        and [int(found[1]) if found else 0 for found in numbers] == list(range(1, len(notes) + 1))
        and all(
            _text_of(note).startswith("[") or any(not isinstance(part, str) and part.tag == "sup" for part in note[:2])
            for note in notes
        )
    )


def _text_of(group: list[Part]) -> str:
    return collapse("".join(part if isinstance(part, str) else text_of_inline(part) for part in group))


def _is_paragraph(group: list[Part]) -> bool:
    """Whether the parts between two line breaks are whole sentences and more than a verse."""
    text = _text_of(group)
    return len(text) >= _VERSE and SENTENCE_END.search(text) is not None


def _paragraphs(parts: list[Part], least: int) -> list[list[Part]]:
    """The parts in groups, a new one after each `least` or more line breaks in a row."""
    groups: list[list[Part]] = [[]]
    breaks: list[Part] = []
    for part in parts:
        if not isinstance(part, str) and part.tag == "br":
            breaks.append(part)
        elif not breaks or not isinstance(part, str) or not part.isspace():
            if len(breaks) >= least:
                groups.append([])
            else:
                groups[-1] += breaks
            breaks = []
            groups[-1].append(part)
    return groups


def _is_captioned(entry: etree._Element) -> bool:
    return next(entry.iter("figure", "figcaption"), None) is not None or any(map(is_caption, entry.iter("div", "p")))


def is_caption(element: etree._Element) -> bool:
    """Whether the class of the element says that it holds a caption."""
    names = element.get("class")
    if names is not None and _names_caption(names):
        return element.tag not in MEDIA_TAGS
    return element.get("itemprop") == "caption"


@lru_cache(maxsize=8192)
def _names_caption(names: str) -> bool:
    return _CAPTION.search(names) is not None


def _is_text(part: Part) -> bool:
    return not part.isspace() if isinstance(part, str) else part.tag != "br"


def _lays_out(table: etree._Element) -> bool:
    """Whether the table only lays out the page: it says so, holds a table or headings, or is one row or one column."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    if next(table.iter("th", "caption", "thead"), None) is not None:
        return False
    rows = list(table.iter("tr"))
    columns = max((sum(cell.tag == "td" for cell in row) for row in rows), default=0)
    if len(rows) < 2 or columns < 2:
        return True
    inner = table.iter("table", "h1", "h2", "h3", "h4", "form", "article")
    return sum(1 for element in inner if element is not table) > 0
