"""Which style the body text has: the tag and class that most of the page's prose stands in."""

import re
from collections import defaultdict
from collections.abc import Iterable

from a11y.extract.outline import Item

# The end of a sentence in the scripts of the world, closing quotes and brackets after it.
_SENTENCE_END = re.compile(r"[.!?…:;。！？।॥۔؟։።]['\"”’»›)\]]*$")
_BODY_SHARE = 0.15

Style = tuple[str, str, str, str]


def is_prose(item: Item) -> bool:
    """Whether the item reads like a paragraph of text and not like a label or a link."""
    length = len(item.text)
    return (
        item.kind == "paragraph"
        and not item.text.startswith(("http:", "https:"))
        and item.links < 0.5 * length
        and (length > 80 or (length > 25 and _SENTENCE_END.search(item.text) is not None))
    )


class Styles:
    """How much of the prose stands in which style."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._lengths: dict[Style, int] = defaultdict(int)
        for item in items:
            if item.verdict is None and is_prose(item):
                self._lengths[style_of(item)] += len(item.text)
        self._least = _BODY_SHARE * sum(self._lengths.values())

    def is_body(self, item: Item) -> bool:
        """Whether a good part of the prose looks like the item."""
        return self._lengths.get(style_of(item), 0) >= self._least


def style_of(item: Item) -> Style:
    """The tag and class of the item's element and of what is around it."""
    element, container = item.element, item.container
    tag, names = (element.tag, element.get("class") or "") if element is not None else ("", "")
    return (tag, names, container.tag, container.get("class") or "")
