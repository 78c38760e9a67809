"""The last lines under a text that are no part of it: who wrote it, where it came from, what else there is to read."""

from collections.abc import Sequence

from a11y.extract.chrome import Verdict
from a11y.extract.links import lists_pages
from a11y.extract.notes import Notes, holds_note
from a11y.extract.outline import Item
from a11y.extract.style import is_prose, is_slanted
from a11y.text.vocabulary import is_correction, names_in

_MOST, _FAR = 4, 12
_LEAD = 12
"""Characters before the author's name: an article, "about the author"."""
_LONGEST = 700
_SIGNATURE = 80
_ENOUGH = 3
"""Paragraphs of text that there must be beside the closing lines."""


def leave_closing(items: list[Item], authors: Sequence[str], notes: Notes) -> None:
    """Leave out lists of other pages, lines in italics and the author's name where they close the text."""
    kept = [item for item in items if item.verdict is None and not item.becomes and item.text]
    while kept and kept[-1].kind == "list" and lists_pages(kept[-1].element) and not holds_note(kept[-1], notes):
        kept.pop().verdict = Verdict("related", "a list with links under the text", 0.6)
    names = {name.casefold() for name in authors}
    closing: list[Item] = []
    for item in reversed(kept[-_MOST:]):
        if is_correction(item.text) or holds_note(item, notes):
            continue
        if item.kind != "paragraph" or len(item.text) > _LONGEST:
            break
        if _signs(item, names):
            item.verdict = Verdict("metadata", "the author's name under the text", 0.8)
        elif is_slanted(item):
            closing.append(item)
        else:
            break
    if sum(is_prose(item) and not is_slanted(item) for item in kept) >= _ENOUGH:
        for item in closing:
            item.verdict = Verdict("author_bio", "closing lines in italics", 0.6)


def leave_bio(items: list[Item], authors: Sequence[str]) -> None:
    """Leave out a paragraph in a place of its own near the end that begins with the author's name: who that is."""
    kept = [item for item in items if item.verdict is None and not item.becomes and item.text]
    names = [name for name in authors if " " in name or not name.isascii()]
    for index, item in enumerate(kept[-_FAR:], max(0, len(kept) - _FAR)):
        if item.kind != "paragraph" or not is_prose(item) or len(item.text) > _LONGEST:
            continue
        is_alone = not any(other.container is item.container and is_prose(other) for other in kept if other is not item)
        if is_alone and index >= _ENOUGH and any(name in item.text[: len(name) + _LEAD] for name in names):
            item.verdict = Verdict("author_bio", "begins with the author's name, in a place of its own", 0.8)


def _signs(item: Item, names: set[str]) -> bool:
    found = names_in(item.text) if len(item.text) <= _SIGNATURE else ()
    return bool(found) and all(name.casefold() in names for name in found)
