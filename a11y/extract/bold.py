"""Section headings that are but paragraphs in bold."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from a11y.extract.document import HEADING_TAGS
from a11y.extract.outline import Item
from a11y.extract.style import style_of
from a11y.text.vocabulary import is_name

_LONGEST = 120
"""Characters: what is longer is a sentence that matters."""
_PARAGRAPHS = 3
"""How many paragraphs there are at least for each heading in bold."""
_UNLIKE = (".", ",", ";", ":", "。", "…", "»", "”")
"""What no heading ends with, but a sentence, a label or a quotation."""


def promote_headings(items: Sequence[Item]) -> None:
    """Make headings of short paragraphs all in bold with other text after them.

    Where one comes again, it and other names are those of speakers. Beside headings of the article's own, two or more
    have to look alike and be rarer than those of a list of news; they are below those.
    """
    kept = [item for item in items if item.verdict is None and not item.becomes]
    found = [item for item, following in pairwise(kept) if _heads(item, following)]
    own = [item for item in kept if item.kind == "heading"]
    alike, said = Counter(map(style_of, found)), Counter(item.text for item in found)
    paragraphs = sum(item.kind == "paragraph" for item in kept)
    if own and _PARAGRAPHS * len(found) > paragraphs:
        return
    level = 2
    for item in kept if found else ():
        if item in own:
            level = _level(item) + 1
        elif item in found and not _speaks(item, said) and (not own or alike[style_of(item)] > 1):
            item.kind, item.level = "heading", min(level, 6)


def _heads(item: Item, following: Item) -> bool:
    return (
        item.kind == "paragraph"
        and following.kind in ("paragraph", "list", "figure")
        and 2 < len(item.text) <= _LONGEST
        and not item.text.endswith(_UNLIKE)
        and _is_bold(item)
        and not _is_bold(following)
    )


def _speaks(item: Item, said: Counter[str]) -> bool:
    return said[item.text] > 1 or (max(said.values()) > 1 and is_name(item.text))


def _level(item: Item) -> int:
    tag = item.element.tag if item.element is not None else ""
    return max(2, int(tag[1])) if tag in HEADING_TAGS else 2


def _is_bold(item: Item) -> bool:
    parts = [part for part in item.parts if not (isinstance(part, str) and part.isspace())]
    return len(parts) == 1 and not isinstance(parts[0], str) and parts[0].tag in ("b", "strong")
