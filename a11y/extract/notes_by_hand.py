"""Footnotes without links: numbers in the text and, under it, notes that bear the same numbers in the same order."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from a11y.model.article import (
    Block,
    BlockId,
    Blocks,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    NoteRef,
    Paragraph,
    Section,
    Sup,
    Text,
)
from a11y.model.notice import Notice
from a11y.text.walk import map_runs, runs, text_of

NOTICE = Notice("notes-linked", "The page does not link its notes: they were found by their numbers.")
_MARKED = re.compile(r"\[(\d{1,2})\]")
_NUMBERED = re.compile(r"\s*(?:\[(\d{1,2})\]|\((\d{1,2})\)|(\d{1,2})[.)]?(?=\s|$))")
# What an exponent stands at: a number, a variable, a unit of length.
_BASE = re.compile(r"(?:\d|\b[a-zA-Zµμ]{1,2})$")
_FEWEST, _MOST = 2, 99
_LONGEST = 600
"""Characters: what is longer is no note."""


def link_notes(blocks: Blocks) -> Blocks:
    """The blocks with references and notes linked where the evidence is strong, else the same blocks.

    There are notes where the last blocks are numbered from 1, and the text above refers to each of the numbers, raised
    or in square brackets, for the first time in that order and to no other.
    """
    start, notes = _notes(blocks)
    if not notes or list(dict.fromkeys(_references(blocks[:start]))) != list(range(1, len(notes) + 1)):
        return blocks
    text = map_runs(blocks[:start], lambda run, _: tuple(_linked(run, notes)))
    return (*text, *_set_apart(blocks[start:]))


def _notes(blocks: Blocks) -> tuple[int, list[BlockId]]:
    """Where the notes begin, and the id of each in order; none where the last blocks are not numbered from 1."""
    last = blocks[-1] if blocks else None
    if isinstance(last, List):
        firsts = [item.blocks[0] for item in last.items if item.blocks]
        is_plain = last.ordered and last.start == 1 and not last.numbering and not any(map(_is_renumbered, last.items))
        ids = [block.id for block in firsts if isinstance(block, Paragraph)]
        is_whole = is_plain and len(ids) == len(last.items) and len(ids) >= _FEWEST
        return (len(blocks) - 1, ids) if is_whole else (0, [])
    start = len(blocks)
    while start and _number(blocks[start - 1]):
        start -= 1
    found = blocks[start:]
    numbers = [_number(block) for block in found]
    is_whole = len(found) >= _FEWEST and numbers == list(range(1, len(found) + 1))
    return (start, [block.id for block in found]) if is_whole else (0, [])


def _is_renumbered(item: ListItem) -> bool:
    return item.value is not None


def _number(block: Block) -> int:
    """The number that the paragraph begins with, 0 where there is none."""
    text = text_of(block)
    if not isinstance(block, Paragraph) or len(text) > _LONGEST:
        return 0
    found = _NUMBERED.match(text)
    # "12 boats left" is no note: a number without a mark is one where it is raised.
    is_bare = found is not None and found[0].strip().isdigit()
    if found is None or (is_bare and not isinstance(block.content[0], Sup)):
        return 0
    return int(next(filter(None, found.groups())))


def _references(blocks: Blocks) -> Iterator[int]:
    """The numbers that the text refers to, in order."""
    for run in runs(blocks):
        yield from _numbers(run)


def _numbers(run: Inlines) -> Iterator[int]:
    for before, node in zip((Text(""), *run), run, strict=False):
        if isinstance(node, Text):
            yield from (int(found[1]) for found in _MARKED.finditer(node.text))
        elif isinstance(node, Sup):
            yield from ([number] if (number := _raised(node, before)) else [])
        elif not isinstance(node, Link):
            yield from _numbers(getattr(node, "content", ()))


def _raised(node: Sup, before: Inline) -> int:
    """The number of a reference that is raised, in brackets or not; 0 where that is something else, as an exponent."""
    text = text_of(node.content).strip().removeprefix("[").removesuffix("]")
    if not text.isdecimal() or len(text) > len(str(_MOST)) or _BASE.search(text_of((before,))):
        return 0
    return int(text)


def _linked(run: Inlines, notes: list[BlockId]) -> Iterator[Inline]:
    for before, node in zip((Text(""), *run), run, strict=False):
        if isinstance(node, Text):
            yield from _split(node.text, notes)
        elif isinstance(node, Sup):
            number = _raised(node, before)
            yield NoteRef(notes[number - 1], node.content) if number else node
        elif not isinstance(node, Link) and (content := getattr(node, "content", ())):
            yield replace(node, content=tuple(_linked(content, notes)))
        else:
            yield node


def _split(text: str, notes: list[BlockId]) -> Iterator[Inline]:
    at = 0
    for found in _MARKED.finditer(text):
        if found.start() > at:
            yield Text(text[at : found.start()])
        yield NoteRef(notes[int(found[1]) - 1], (Text(found[0]),))
        at = found.end()
    if at < len(text):
        yield Text(text[at:])


def _set_apart(notes: Blocks) -> Iterator[Block]:
    """The notes in a section that says what they are."""
    yield Section(id=BlockId(""), blocks=notes, role="doc-endnotes", origin=notes[0].origin)
