"""Where the article is: the element that holds its text, and the elements nothing may prune."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from a11y.dom.query import elements
from a11y.extract.document import BLOCK_TAGS, Document, collapse, extent, is_link

_ANY_OWNERS = elements("descendant-or-self::*[text()[normalize-space()]]")

# How much a line of text in such an element speaks for the article.
_TAG_WEIGHT = {
    "p": 1.0,
    "pre": 0.8,
    "blockquote": 0.8,
    "div": 0.7,
    "section": 0.7,
    "article": 0.7,
    "td": 0.5,
    "dd": 0.4,
    "li": 0.4,
}
_NEVER_CHROME = ("article", "main", "body")
_CHROME_WEIGHT = 0.1
_LEAST = 0.01
_STATED_WEIGHT = 4.0
_WHOLE = 0.85
"""Share of the text that one child must hold for the article to be within it."""


_GREAT = 0.3
"""Share of the text of the core from which on an element is protected."""
_SAME = 1.2
"""How much more text an `article` may hold than the scope to be taken for it."""
_ENOUGH = 500
"""How much text makes an article."""
_MUCH = 400
"""How much text in the style of most of the text an element must hold for no class name to prune it."""
_NEAR = 4
_LINES = ("p", "pre", "li", "a", "td")
Style = tuple[str, str, str, str]
Weights = dict[etree._Element, float]
Sums = defaultdict[etree._Element, float]
Places = dict[etree._Element, etree._Element | None]
"""Elements with their parents."""


class Content(NamedTuple):
    """Where the article is."""

    core: etree._Element
    """The smallest element that holds nearly all of its text."""
    scope: etree._Element
    """The smallest element that holds `core` and the headline."""
    protected: frozenset[etree._Element]
    """The elements around and within `core` that hold so much of the text that no class name may prune them."""
    weight: float
    """How much text of an article there is."""


class Weighed(NamedTuple):
    """How much text each element holds."""

    plain: Sums
    totals: Sums
    """What stands in chrome counts little."""
    alike: Sums
    """In the style of most of the text."""


def find(document: Document, headline: etree._Element | None) -> Content:
    """Where the article is."""
    weighed = _weighed(document, document.owners)
    if not weighed.totals[document.body]:
        weighed = _weighed(document, _ANY_OWNERS(document.body))
    plain, totals = weighed.plain, weighed.totals
    for rival in _rivals(document, headline, plain):
        for element in (rival, *rival.iterancestors()):
            totals[element] -= totals[rival] if element is not rival else 0.0
        totals[rival] = 0.0
    core = _core(document, totals)
    around = frozenset(headline.iterancestors()) if headline is not None else frozenset()
    scope = next((e for e in (core, *core.iterancestors()) if e in around), core)
    scope = next((e for e in scope.iterancestors() if e.tag == "article" and plain[e] < _SAME * plain[scope]), scope)
    around = around.union(core.iterancestors(), _great(core, plain, totals))
    around = around.union(e for e, weight in weighed.alike.items() if weight > _MUCH and scope in e.iterancestors())
    return Content(core, scope, around if headline is None else around.union((headline,)), totals[core])


def _rivals(document: Document, headline: etree._Element | None, plain: Sums) -> Iterator[etree._Element]:
    """The articles beside the one that holds the headline and text enough of its own: each has a headline too.

    https://html.spec.whatwg.org/#the-article-element: articles that are not nested are independent of each other.
    """
    own = next(headline.iterancestors("article"), None) if headline is not None else None
    if headline is None or own is None:
        return
    # Ideographs say more.
    title = document.text(headline)
    if plain[own] * extent(title) < _ENOUGH * len(title):
        return
    around = {own, *own.iterancestors()}
    for other in document.body.iter("article"):
        if other in around or not plain[other] or not around.isdisjoint(other.iterancestors("article")):
            continue
        first = next(other.iter("h1", "h2", "h3"), None)
        if first is not None and (first.tag == "h1" or document.links(first) or _within_link(first)):
            yield other


def _within_link(element: etree._Element) -> bool:
    return any(is_link(around) for around in islice(element.iterancestors(), _NEAR))


def _great(core: etree._Element, plain: Sums, totals: Sums) -> Iterator[etree._Element]:
    """The core and the elements within it that hold so much of its text that none can be chrome."""
    stack = [core]
    while stack:
        yield (element := stack.pop())
        stack += (e for e in element if plain[e] > 0.5 * plain[core] or totals[e] > _GREAT * totals[core])


def _core(document: Document, totals: dict[etree._Element, float]) -> etree._Element:
    """The smallest element that holds nearly all of the text and is no line of it."""
    core = document.body
    while (child := max(core, key=lambda e: totals[e], default=None)) is not None:
        if child.tag in _LINES or child not in document.holds_block or totals[child] < _WHOLE * totals[core]:
            break
        core = child
    return core


def _weighed(document: Document, owners: Iterable[etree._Element]) -> Weighed:
    """How much text each element holds."""
    weights = {block: weight for block in _blocks_of(owners) if (weight := _weight(block, document))}
    places = _places(weights)
    plain = _sums(weights, places)
    discounts = _discounts(document, places, plain, 0.5 * plain[document.body])
    counting = {block: weight * discounts[block] for block, weight in weights.items()}
    return Weighed(plain, _sums(counting, places), _sums(_alike(weights, counting), places))


def _alike(weights: Weights, counting: Weights) -> Weights:
    """The blocks in the style that most of the page's text stands in, where classes tell it and it is not chrome."""
    styles: dict[Style, list[etree._Element]] = defaultdict(list)
    for block in weights:
        styles[_style(block)].append(block)
    blocks = max(styles.values(), key=lambda blocks: sum(map(weights.__getitem__, blocks)), default=[])
    total = sum(map(weights.__getitem__, blocks))
    if not blocks or not any(_style(blocks[0])[1::2]) or 2 * sum(map(counting.__getitem__, blocks)) < total:
        return {}
    return {block: weights[block] for block in blocks}


def _style(block: etree._Element) -> Style:
    around = block.getparent()
    tag, names = ("", "") if around is None else (around.tag, around.get("class") or "")
    return (block.tag, block.get("class") or "", tag, names)


def _blocks_of(owners: Iterable[etree._Element]) -> list[etree._Element]:
    """The block that each element is or stands in, once each."""
    blocks: dict[etree._Element, etree._Element] = {}
    for owner in owners:
        path = []
        element = owner
        while element not in blocks and element.tag not in BLOCK_TAGS and (parent := element.getparent()) is not None:
            path.append(element)
            element = parent
        block = blocks.setdefault(element, element)
        blocks.update(dict.fromkeys(path, block))
    return list(dict.fromkeys(blocks.values()))


def _places(blocks: Iterable[etree._Element]) -> Places:
    """The blocks and all elements around them, each after its parent."""
    places: Places = {}
    for block in blocks:
        path = []
        element: etree._Element | None = block
        while element is not None and element not in places:
            path.append(element)
            element = element.getparent()
        for inner in reversed(path):
            places[inner] = element
            element = inner
    return places


def _sums(weights: Weights, places: Places) -> Sums:
    """The weight that each element holds, added up from the innermost elements outwards."""
    sums: Sums = defaultdict(float, weights)
    for element, parent in reversed(places.items()) if weights else ():
        if parent is not None and (weight := sums.get(element)):
            sums[parent] += weight
    return sums


def _weight(block: etree._Element, document: Document) -> float:
    if block in document.holds_block:
        text, links = collapse("".join((block.text or "", *(child.tail or "" for child in block)))), 0
    else:
        text, links = document.text(block), document.links(block)
    if links > 0.5 * len(text):
        return 0.0
    weight = _TAG_WEIGHT.get(block.tag, 0.1) * (len(text) - links)
    if document.is_stated(text):
        weight *= _STATED_WEIGHT
    return weight


def _discounts(document: Document, places: Places, plain: Sums, half: float) -> Weights:
    """How much less the text within each element counts, for what the elements around it say.

    One that holds more than half of the text, and those around it, are no chrome.
    """
    discounts: Weights = {}
    for element, parent in places.items():
        discount = discounts[parent] if parent is not None else 1.0
        if element.tag not in _NEVER_CHROME:
            if plain[element] > half:
                discount = 1.0
            elif discount > _LEAST and (element.tag in ("aside", "figure") or document.verdict(element) is not None):
                discount *= _CHROME_WEIGHT
        discounts[element] = discount
    return discounts
