"""Lines that are headings though no heading element says so, and headings that head nothing."""

import re
from itertools import pairwise

from a11y.extract.chrome import Verdict
from a11y.extract.outline import Item
from a11y.extract.style import Styles, is_bold

_LONGEST = 120
_ENDS = (".", ",", ";", ":", "。", "…")
# What newsrooms and their systems call the line between paragraphs, in class names.
_BETWEEN = re.compile(
    r"inter-?line|inter-?tit(?:re|ulo|le|el)|zwischen-?(?:titel|zeile|ueberschrift|überschrift)|cross-?head|"
    r"sub-?head(?:ing|line)?|tussen-?kop|mell(?:em|an|om)-?(?:rubrik|titt?el)|v[aä]liotsikko|ladillo|"
    r"[sś]r[oó]dtytu[lł]|mezititul|(?:^|[\s_-])heading(?:$|[\s_-]?h?[2-6](?:$|\s))",
    re.IGNORECASE,
)


def promote_headings(items: list[Item], styles: Styles) -> None:
    """Make headings of short lines that the markup names so, else of those all in bold where there are no others."""
    kept = [item for item in items if item.verdict is None and not item.becomes]
    for item, following in pairwise(kept):
        if _may_head(item, following) and _is_named(item) and not styles.is_body(item):
            item.kind = "heading"
    if any(item.kind == "heading" for item in kept):
        return
    for item, following in pairwise(kept):
        if _may_head(item, following) and is_bold(item) and not is_bold(following):
            item.kind = "heading"


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
