"""Lines that are headings though no heading element says so, and headings that head nothing."""

import re
from collections import Counter
from itertools import pairwise

from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item
from a11y.extract.style import Styles, is_bold, style_of
from a11y.standards.html_elements import HEADINGS
from a11y.text.vocabulary import is_name

_LONGEST = 120
_ENDS = (".", ",", ";", ":", "。", "…")
_PARAGRAPHS = 3
"""How many paragraphs there are at least for each heading in bold."""
# What newsrooms and their systems call the line between paragraphs, in class names.
_BETWEEN = re.compile(
    r"inter-?line|inter-?tit(?:re|ulo|le|el)|zwischen-?(?:titel|zeile|ueberschrift|überschrift)|cross-?head|"
    r"sub-?head(?:ing|line)?|tussen-?kop|mell(?:em|an|om)-?(?:rubrik|titt?el)|v[aä]liotsikko|ladillo|"
    r"[sś]r[oó]dtytu[lł]|mezititul|(?:^|[\s_-])heading(?:$|[\s_-]?h?[2-6](?:$|\s))",
    re.IGNORECASE,
)


def promote_headings(items: list[Item], styles: Styles) -> None:
    """Make headings of short lines that the markup names so, and of those all in bold."""
    kept = [item for item in items if item.verdict is None and not item.becomes]
    for item, following in pairwise(kept):
        if _may_head(item, following) and _is_named(item) and not styles.is_body(item):
            item.kind = "heading"
    _promote_bold(kept)


def _promote_bold(kept: list[Item]) -> None:
    """Make headings of short lines all in bold.

    Where one comes again, it and other names are those of speakers. Beside headings of the article's own, two or more
    have to look alike and be rarer than those of a list of news; they are below those.
    """
    found = {a for a, b in pairwise(kept) if _may_head(a, b) and is_bold(a) and not is_bold(b)}
    has_own = any(item.kind == "heading" for item in kept)
    if has_own and _PARAGRAPHS * len(found) > sum(item.kind == "paragraph" for item in kept):
        return
    alike, said = Counter(map(style_of, found)), Counter(item.text for item in found)
    is_dialogue = any(count > 1 for count in said.values())

    def names_speaker(item: Item) -> bool:
        return said[item.text] > 1 or (is_dialogue and is_name(item.text))

    level = 2
    for item in kept if found else ():
        if item.kind == "heading":
            level = _level(item) + 1
        elif item in found and (not has_own or alike[style_of(item)] > 1) and not names_speaker(item):
            item.kind, item.level = "heading", min(level, 6)


def _level(item: Item) -> int:
    tag = item.element.tag if item.element is not None else ""
    return max(2, int(tag[1])) if tag in HEADINGS else 2


def _may_head(item: Item, following: Item) -> bool:
    return (
        item.kind == "paragraph"
        and following.kind in ("paragraph", "list", "figure", "quote", "table")
        and 2 < len(item.text) <= _LONGEST
        and not item.text.endswith(_ENDS)
    )


def _is_named(item: Item) -> bool:
    """Whether the role or a class of what the line stands in says that it is a heading."""
    element = item.element if item.element is not None else item.container
    return element.get("role") == "heading" or _BETWEEN.search(element.get("class") or "") is not None


def leave_lone_headings(items: list[Item]) -> None:
    """Leave out headings after which nothing of theirs was kept."""
    for item in reversed(items):
        if item.becomes:
            continue
        if item.verdict is None and item.kind == "heading":
            item.verdict = Verdict("outside", "a heading with nothing under it", 0.7)
        elif item.verdict is None and item.kind != "separator":
            return
