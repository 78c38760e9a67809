"""Which style the body text has: the tag and class that most of the page's prose stands in."""

from collections import defaultdict
from collections.abc import Iterable

from a11y.dom.query import raw_text
from a11y.extract.document import SENTENCE_END, extent
from a11y.extract.outline import Item, Style

_BODY_SHARE = 0.15
_ALL = 0.95


def is_prose(item: Item) -> bool:
    """Whether the item reads like a paragraph of text and not like a label or a link."""
    if item.kind != "paragraph" or item.links >= 0.5 * len(item.text) or item.text.startswith(("http:", "https:")):
        return False
    length = len(item.text) if len(item.text) > 80 else extent(item.text)
    return length > 80 or (length > 25 and SENTENCE_END.search(item.text) is not None)


def is_bold(item: Item) -> bool:
    """Whether the line is one piece in bold."""
    parts = [part for part in item.parts if not (isinstance(part, str) and part.isspace())]
    return len(parts) == 1 and not isinstance(parts[0], str) and parts[0].tag in ("b", "strong")


def is_slanted(item: Item) -> bool:
    """Whether the line is all in italics."""
    slanted = 0
    for part in item.parts:
        if isinstance(part, str):
            if not part.isspace():
                return False
            continue
        stack = [part]
        while stack:
            element = stack.pop()
            if element.tag in ("em", "i"):
                slanted += len(raw_text(element).strip())
            else:
                stack += element
    return slanted >= _ALL * len(item.text) > 0


class Styles:
    """How much of the prose stands in which style."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._lengths: dict[Style, int] = defaultdict(int)
        for item in items:
            if item.verdict is None and is_prose(item):
                self._lengths[style_of(item)] += len(item.text)
        self._least = _BODY_SHARE * sum(self._lengths.values())

    def is_main(self, item: Item) -> bool:
        """Whether at least a third as much of the prose looks like the item as looks like the most of it."""
        return 3 * self._lengths.get(style_of(item), 0) >= max(self._lengths.values(), default=0)

    def is_body(self, item: Item) -> bool:
        """Whether a good part of the prose looks like the item."""
        return self._lengths.get(style_of(item), 0) >= self._least


def style_of(item: Item) -> Style:
    """The tag and class of the item's element and of what is around it."""
    if item.style is None:
        element, container = item.element, item.container
        tag, names = (element.tag, element.get("class") or "") if element is not None else ("", "")
        item.style = (tag, names, container.tag, container.get("class") or "")
    return item.style
