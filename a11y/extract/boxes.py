"""Boxes: small parts of the page around something that gives them away, such as a heading that is a link."""

from lxml import etree

from a11y.dom.query import raw_text
from a11y.extract.chrome import Verdict
from a11y.extract.content import Content
from a11y.extract.document import Document, is_link, within_reach
from a11y.extract.outline import Item
from a11y.extract.style import Styles, is_prose
from a11y.model.ledger import Reason
from a11y.standards.html_elements import HEADINGS

# https://html.spec.whatwg.org/#attr-input-type
_ADDRESS = ("email", "password", "tel")
_CARD = 500
_BOX = 1200
_NEAR = 14
"""How many items before and after what gives it away a box may hold."""
_TELLING: frozenset[Reason] = frozenset(("subscription", "consent", "paywall", "promotion", "related", "advertisement"))


def leave_boxes(items: list[Item], document: Document, content: Content, styles: Styles) -> None:
    """Leave out what shares a small part of the page with a heading that is a link or a line that says what it is."""
    for index, item in enumerate(items):
        if item.becomes:
            continue
        if item.verdict is None and item.kind == "heading" and item.links > 0.8 * len(item.text):
            item.verdict = Verdict("related", "a heading that is a link", 0.8)
            _leave_around(items, index, _box(item, document, content, _CARD), styles)
        elif item.verdict is None and item.kind == "heading":
            card = _box(item, document, content, _CARD)
            if card is not None and _is_covered(card):
                item.verdict = Verdict("related", "a heading under a link", 0.8)
                _leave_around(items, index, card, styles)
        elif item.verdict is not None and item.verdict.reason == "form" and _asks_for_address(item):
            if item.container not in content.protected and document.is_short(item.container, _CARD):
                _leave_within(items, index, item.container)  # However it looks: it is right around the form.
            _leave_around(items, index, _box(item, document, content, _CARD), styles)
        elif item.verdict is not None and item.verdict.reason in _TELLING and item.text:
            limit = _BOX if item.kind != "out" or item.verdict.reason != "advertisement" else 0
            _leave_around(items, index, _box(item, document, content, limit), styles)


def _is_covered(box: etree._Element) -> bool:
    """Whether a link without words of its own lies over the box, as over a card that leads to another article."""
    links = (link for link in box.iter("a") if is_link(link) and not len(link) and not raw_text(link).strip())
    return any(next(link.iterancestors(*HEADINGS), None) is None for link in links)


def _asks_for_address(item: Item) -> bool:
    """Whether the form asks for a mail address or a password: what stands around it invites to that."""
    return item.element is not None and any(field.get("type") in _ADDRESS for field in item.element.iter("input"))


def _leave_around(items: list[Item], index: int, box: etree._Element | None, styles: Styles) -> None:
    if box is None:
        return
    inside = _inside(items, index, box)
    verdict = items[index].verdict
    assert verdict is not None
    # What announces a link and has it says nothing of the text beside it.
    is_whole = items[index].links > 0 and verdict.evidence.startswith("begins")
    prose = (item for item in inside if item.verdict is None and is_prose(item))
    if any(item.becomes for item in inside) or any(is_whole or styles.is_body(item) for item in prose):
        return
    _leave_within(items, index, box)


def _leave_within(items: list[Item], index: int, box: etree._Element) -> None:
    """Leave out all in the box, for the reason of what gives it away."""
    verdict = items[index].verdict
    assert verdict is not None
    for item in _inside(items, index, box):
        if item.verdict is None and not item.becomes:
            item.verdict = Verdict(verdict.reason, f"beside what {verdict.evidence}"[:100], 0.7)


def _inside(items: list[Item], index: int, box: etree._Element) -> list[Item]:
    """The items in the box that are near what gives it away."""
    near = (*items[max(0, index - _NEAR) : index], *items[index + 1 : index + 1 + _NEAR])
    return [item for item in near if _within(item, box)]


def _box(item: Item, document: Document, content: Content, limit: int) -> etree._Element | None:
    """The largest element around the item that holds little text."""
    box = None
    for element in within_reach(item.container):
        if element in content.protected or not document.is_short(element, limit):
            break
        box = element
    return box


def _within(item: Item, box: etree._Element) -> bool:
    return box in within_reach(item.container)
