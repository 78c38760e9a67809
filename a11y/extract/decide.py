"""Which items are the article: each gets a verdict where it is left out, judged by itself and by its neighbours."""

import re
from collections import defaultdict
from typing import NamedTuple

from lxml import etree

from a11y.extract.chrome import Verdict
from a11y.extract.content import Content
from a11y.extract.document import loose_key
from a11y.extract.metadata.merge import Sources
from a11y.extract.metadata.visible import agreement
from a11y.extract.outline import Item

# The end of a sentence in the scripts of the world, closing quotes and brackets after it.
_SENTENCE_END = re.compile(r"[.!?…:;。！？।॥۔؟።։။។]['\"”’»›)\]]*$")


class Decided(NamedTuple):
    """What the header of the article takes from the body."""

    subheadline: str = ""
    kicker: str = ""


def decide(items: list[Item], content: Content, headline: etree._Element | None, sources: Sources) -> Decided:
    """What the header takes; the items get their verdicts."""
    inside = [item for item in items if item.verdict is None]
    start = _headline(inside, headline)
    before, after = inside[:start], inside[start:]
    for item in before:
        if not (item.kind == "figure" and item.text):
            item.verdict = Verdict("outside", "before the headline", 0.7)
    body = [item for item in after if not item.becomes]
    styles = _styles(body)
    first, last = _extent(body, styles)
    subheadline = _head(body[:first], sources)
    _middle(body[first : last + 1], styles)
    for item in body[last + 1 :]:
        if item.verdict is None:
            item.verdict = Verdict("outside", "after the last paragraph", 0.7)
    _duplicates(body)
    return Decided(subheadline)


def _headline(items: list[Item], headline: etree._Element | None) -> int:
    """The index of the headline's item, which becomes the header; 0 where there is none."""
    for index, item in enumerate(items):
        if headline is not None and item.element is headline:
            item.becomes = "headline"
            return index
    return 0


def _is_prose(item: Item) -> bool:
    return (
        item.kind == "paragraph"
        and item.links < 0.5 * len(item.text)
        and (len(item.text) > 80 or (len(item.text) > 25 and _SENTENCE_END.search(item.text) is not None))
    )


Style = tuple[str, str, str, str]


def _style(item: Item) -> Style:
    element, container = item.element, item.container
    tag, names = (element.tag, element.get("class") or "") if element is not None else ("", "")
    return (tag, names, container.tag, container.get("class") or "")


def _styles(items: list[Item]) -> dict[Style, int]:
    """How much prose stands in each style: the tag and class of a paragraph and of what is around it."""
    styles: dict[Style, int] = defaultdict(int)
    for item in items:
        if _is_prose(item):
            styles[_style(item)] += len(item.text)
    return styles


def _extent(items: list[Item], styles: dict[Style, int]) -> tuple[int, int]:
    """The indexes of the first and last item that are surely body text."""
    total = sum(styles.values())
    sure = [
        index
        for index, item in enumerate(items)
        if item.verdict is None and _is_prose(item) and styles[_style(item)] >= 0.15 * total
    ]
    return (sure[0], sure[-1]) if sure else (0, len(items) - 1)


def _head(items: list[Item], sources: Sources) -> str:
    """The subheadline among what stands between the headline and the body; bylines, dates and tools are left out."""
    stated = [text for source in sources if (text := source.subheadline)]
    subheadline = ""
    for item in items:
        if item.verdict is not None or item.kind in ("figure", "media"):
            continue
        agrees = any(agreement(item.text, text) >= 0.7 for text in stated) and len(item.text) > 25
        if (
            not subheadline
            and item.kind in ("paragraph", "heading")
            and (agrees or (_is_prose(item) and len(item.text) > 60))
        ):
            item.becomes, subheadline = "subheadline", item.text
        elif item.kind in ("list", "quote", "table"):
            continue
        elif not _is_prose(item):
            item.verdict = Verdict("metadata", "between headline and text", 0.7)
    return subheadline


def _middle(items: list[Item], styles: dict[Style, int]) -> None:
    for item in items:
        if (
            item.verdict is None
            and item.kind in ("paragraph", "list")
            and item.text
            and item.links > 0.8 * len(item.text)
        ):
            item.verdict = Verdict("related", "nothing but links", 0.8)


def _duplicates(items: list[Item]) -> None:
    seen: set[str] = set()
    for item in items:
        if item.verdict is None and len(item.text) > 30 and not item.becomes:
            key = loose_key(item.text)
            if key in seen:
                item.verdict = Verdict("duplicate", "said before")
            seen.add(key)
