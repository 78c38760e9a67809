"""Footnotes: which links refer to a note, and which lead back from it."""

import re
from typing import NamedTuple

from lxml import etree
from msgspec.structs import replace

from a11y.dom.query import elements
from a11y.extract.document import text_of
from a11y.extract.outline import Item
from a11y.model.article import BlockId, Blocks, Inline, Inlines, Link, NoteRef, Sup
from a11y.text.walk import map_runs

_TARGETS = elements(
    "descendant::*[@id and (self::li or self::p or self::div or self::aside or self::span or self::a or self::dd)]"
)
_WITHIN = elements("descendant::a[starts-with(@href, '#') and @href != '#']")
# What stands for a note in the line: a number, in brackets or not, an asterisk or a dagger.
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|[ivxlc]{1,5})[\])]?")
_NAME = re.compile(r"foot-?note|end-?note|note-?ref|fn-?ref|cite-?ref", re.IGNORECASE)


class Notes(NamedTuple):
    """The notes of a page: the ids that are referred to, and those of the references, to which notes lead back."""

    targets: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()


NO_NOTES = Notes()


def holds_note(item: Item, notes: Notes) -> bool:
    """Whether the item is or holds a note that the text refers to."""
    if not notes.targets:
        return False
    inner = item.element.iter() if item.element is not None else ()
    return any(element.get("id") in notes.targets for element in (item.container, *inner))


def notes_of(body: etree._Element) -> Notes:
    """The notes that the page refers to by links from within its lines."""
    links = [link for link in _WITHIN(body) if _refers(link)]
    if not links:
        return NO_NOTES
    present = {element.get("id") for element in _TARGETS(body)}
    targets = frozenset(name for link in links if (name := (link.get("href") or "")[1:]) in present)
    ids = (place.get("id") for link in links for place in (link, link.getparent()) if place is not None)
    return Notes(targets, frozenset(name for name in ids if name and name not in targets))


def _refers(link: etree._Element) -> bool:
    parent = link.getparent()
    is_raised = (parent is not None and parent.tag == "sup") or next(link.iter("sup"), None) is not None
    role = f"{link.get('role') or ''} {link.get('class') or ''} {link.get('rel') or ''}"
    text = text_of(link)
    return len(text) <= 6 and _MARK.fullmatch(text) is not None and (is_raised or bool(_NAME.search(role)))


def connect(blocks: Blocks, notes: dict[str, BlockId]) -> Blocks:
    """The blocks with each reference naming the block of its note; one whose note was not kept becomes its text."""

    def change(run: Inlines, _lang: str) -> Inlines:
        return tuple(node for inline in run for node in _connected(inline, notes))

    return map_runs(blocks, change)


def _connected(inline: Inline, notes: dict[str, BlockId]) -> Inlines:
    if isinstance(inline, NoteRef):
        note = notes.get(inline.note)
        return (NoteRef(note, inline.content),) if note else inline.content
    content = getattr(inline, "content", None)
    if content is None or isinstance(inline, Link):
        return (inline,)
    changed = tuple(node for inner in content for node in _connected(inner, notes))
    if changed == content:
        return (inline,)
    # A reference is raised by itself.
    is_raised = isinstance(inline, Sup) and all(isinstance(node, NoteRef) for node in changed)
    return changed if is_raised else (replace(inline, content=changed),)
