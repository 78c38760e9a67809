"""Kept items that belong together: the entries of a liveblog, and fact boxes that no `aside` says to be one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from lxml import etree

from a11y.extract.content import Content
from a11y.extract.document import within_reach
from a11y.extract.outline import Item, Part
from a11y.text.vocabulary import is_clock

_PROSE = 40
"""Characters that an entry says at least."""
_TIME = 60
"""Characters: a longer line is more than the time of an entry."""
_MANY = 2000
"""Times looked at: each takes as long as it lies deep."""
# Words of class names for a box of facts beside the text, as newsrooms call it.
_BOX = re.compile(
    r"(?:^|[\s_-])(?:fact[s_-]?-?box|faktenbox|fakta-?(?:ruta|boks|box|bok)|info-?(?:box|boks|kasten|ruta)|key-?facts|"
    r"hintergrund-?kasten|encadr[eé]|recuadro|cuadro-?(?:destacado|texto)|despiece|riquadro|kader-?tekst|ramka)(?:$|[\s_-])",
    re.IGNORECASE,
)
Roles = Mapping[etree._Element, str]


def grouped(items: Sequence[Item], roles: Roles) -> list[Item]:
    """The items, those within an element that has a role made one section."""
    if not roles:
        return list(items)
    found: list[Item] = []
    for part, run in groupby(items, key=lambda item: _part(item, roles)):
        group = list(run)
        if part is None or not any(item.verdict is None for item in group):
            found += group
            continue
        inner = grouped(group, {element: role for element, role in roles.items() if element is not part})
        found.append(Item("section", [], part, element=part, inner=inner, role=roles[part]))
    return found


def _part(item: Item, roles: Roles) -> etree._Element | None:
    """The outermost element with a role that the item is in."""
    if item.becomes:
        return None
    return next((e for e in reversed(within_reach(item.container)) if e in roles), None)


def roles_of(items: Sequence[Item], times: Sequence[etree._Element], content: Content) -> dict[etree._Element, str]:
    """The elements that are an entry or a box, each with its role; the times of entries are kept."""
    roles = dict.fromkeys(_boxes(items, content), "complementary")
    for entry in _entries(items, times) or _entries(items, _clocks(items)):
        roles[entry] = "article"
    return roles


def _boxes(items: Sequence[Item], content: Content) -> set[etree._Element]:
    boxes: set[etree._Element] = set()
    for container in {item.container for item in items if item.verdict is None and not item.becomes}:
        for element in within_reach(container):
            if element in content.protected:
                break
            if _BOX.search(element.get("class") or ""):
                boxes.add(element)
    return boxes


def _clocks(items: Sequence[Item]) -> list[etree._Element]:
    """The elements of lines that are a time of day, as entries have where no `time` element says when they are from."""
    lines = (item for item in items if item.kind in ("paragraph", "out") and is_clock(item.text))
    return [item.element if item.element is not None else item.container for item in lines]


def _entries(items: Sequence[Item], times: Sequence[etree._Element]) -> set[etree._Element]:
    """Neighbours of one kind that each hold a time and text of the article."""
    candidates = _neighbours(times[:_MANY]) if len(times) > 1 else set()
    if not candidates:
        return set()
    held: dict[etree._Element, list[Item]] = {element: [] for element in candidates}
    for item in items:
        for element in within_reach(item.container):
            if element in held:
                held[element].append(item)
    entries = {element for element, inside in held.items() if _is_entry(inside)}
    if len(entries) < 2:
        return set()
    for entry in entries:
        _keep_time(held[entry])
    return entries


def _neighbours(times: Sequence[etree._Element]) -> set[etree._Element]:
    """What holds each of two times in a row and has the same tag, class and parent."""
    found: set[etree._Element] = set()
    for one, other in pairwise(times):
        around = {element.getparent(): element for element in (one, *one.iterancestors())}
        for element in (other, *other.iterancestors()):
            beside = around.get(element.getparent())
            if beside is not None:
                alike = beside.tag == element.tag and beside.get("class") == element.get("class")
                found |= {beside, element} if alike and beside is not element else set()
                break
    return found


def _is_entry(items: Iterable[Item]) -> bool:
    items = list(items)
    if any(item.becomes for item in items):
        return False
    return any(item.verdict is None and item.kind != "heading" and len(item.text) >= _PROSE for item in items)


def _keep_time(items: Iterable[Item]) -> None:
    """Keep the time that an entry begins with, which elsewhere on the page would be that of the article."""
    for item in items:
        if item.verdict is None and item.kind == "paragraph" and len(item.text) >= _PROSE:
            return
        is_short = item.verdict is not None and item.verdict.reason == "metadata" and 0 < len(item.text) <= _TIME
        if is_short and (is_clock(item.text) or any(map(_holds_time, item.parts))):
            item.verdict = None
            if item.kind == "out":
                item.kind = "paragraph"


def _holds_time(part: Part) -> bool:
    return not isinstance(part, str) and next(part.iter("time"), None) is not None
