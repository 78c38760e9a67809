"""Marks believed where neighbours bear them out: lists, rows of tables and underlined headings; else they are text."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from a11y.extract.flattened.lines import Unit, is_inset
from a11y.extract.flattened.numbering import letters
from a11y.extract.flattened.tables import is_divider

_FEWEST_ROWS = 3
_STOPS = (".", "!", "?", "…", '"', "”", "»", "“")
_LONG_DASH = re.compile(r"[–—]\s+(?=\S)")
_SIGNS = frozenset("■□●○◆◇★☆▼▶◎→➔➢")
"""Bullets that stand before headings and links too."""
_DASHES, _ENDS_NUMBER, _LONGEST = frozenset("–—"), frozenset(")."), 7
"""What units begin with that may be items of lists without a mark: "– ", "b) ", "(iv) "."""
_LEVELS = {"=": 1, "~": 3, "^": 3}
_LONGEST_UNDERLINED = 120


def resolve(found: Sequence[Unit]) -> list[Unit]:
    """The units with marks taken for text where no neighbour bears them out, and underlined lines as headings."""
    found = _with_bars(found)
    kept: list[Unit] = []
    for i, unit in enumerate(found):
        is_plain = not unit.marker and not unit.cells
        if is_plain and unit.text[0] not in _DASHES and _ENDS_NUMBER.isdisjoint(unit.text[1:_LONGEST]):
            kept.append(unit)
            continue
        before = found[i - 1] if i else None
        after = found[i + 1] if i + 1 < len(found) else None
        if is_plain:
            kept.append(_led(before, unit, after))
        elif unit.marker == "rule" and before is not None and not unit.gap and _is_underlined(before):
            level = _LEVELS.get(unit.source[0], 2)
            kept[-1] = replace(kept[-1], marker="heading", value=level, source=f"{before.source} {unit.source}")
        elif unit.marker == "quote" and _is_inner(before, unit):
            kept.append(replace(unit, marker=""))
        elif _needs_neighbours(unit) and not (_same_run(before, unit) or _same_run(unit, after)):
            kept.append(replace(unit, text=f"{unit.lead}{unit.text}", marker="", value=0))
        elif unit.cells and not unit.marker and _in_columns(found, i):
            kept.append(replace(unit, marker="row"))
        else:
            kept.append(unit)
    return kept


def _needs_neighbours(unit: Unit) -> bool:
    return unit.marker in ("dash", "number", "row") or (unit.marker == "bullet" and unit.source[0] in _SIGNS)


def _is_inner(before: Unit | None, unit: Unit) -> bool:
    """Whether the unit stands farther in because it goes on with an item of a list above it."""
    return is_inset(unit) and before is not None and before.marker in ("bullet", "dash", "number")


def _is_underlined(unit: Unit) -> bool:
    return not unit.marker and not unit.cells and len(unit.source) <= _LONGEST_UNDERLINED


def _same_run(one: Unit | None, other: Unit | None) -> bool:
    """Whether two neighbours are items of one list or rows of one table."""
    if one is None or other is None:
        return False
    if "row" in (one.marker, other.marker):
        return other.gap <= 1 and len(one.cells) == len(other.cells)
    if one.marker == other.marker == "number":
        return other.value == one.value + 1
    return one.marker == other.marker


def _in_columns(found: Sequence[Unit], i: int) -> bool:
    """Whether the unit and its neighbours, three lines or more, have as many columns each."""
    count, run = len(found[i].cells), 1
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(found) and run < _FEWEST_ROWS and len(found[j].cells) == count:
            if found[max(j, j - step)].gap > 1:
                break
            run += 1
            j += step
    return run >= _FEWEST_ROWS


def _led(before: Unit | None, unit: Unit, after: Unit | None) -> Unit:
    """The unit as an item, where it and a neighbour begin with a long dash or with letters in turn."""
    dash = _LONG_DASH.match(unit.text) if unit.text[0] in _DASHES else None
    if dash is not None:
        alike = _same_dash(before, unit) or _same_dash(unit, after)
        return replace(unit, text=unit.text[dash.end() :], marker="dash", lead=dash[0]) if alike else unit
    own = letters(unit.text)
    if own is None:
        return unit
    above, below = (letters(x.text) if x is not None and not x.marker else None for x in (before, after))
    value = own.after(above) or own.before(below)
    if not value:
        return unit
    return replace(unit, text=unit.text[len(own.lead) :], marker="number", value=value, lead=own.lead)


def _same_dash(one: Unit | None, other: Unit | None) -> bool:
    """Whether two neighbours begin with the same long dash and are no speech, in which sentences end."""
    if one is None or other is None or one.marker or other.marker or one.text.endswith(_STOPS):
        return False
    return one.text[:1] == other.text[:1] and _LONG_DASH.match(other.text) is not None


def _with_bars(found: Sequence[Unit]) -> Sequence[Unit]:
    """The units, those around the line between head and body of a table drawn without outer bars as its rows."""
    kept: list[Unit] | None = None
    for i, unit in enumerate(found):
        if unit.marker == "row" and i and "|" in unit.source and is_divider(unit):
            kept = kept or list(found)
            for j in (i - 1, *range(i + 1, len(found))):
                cells = tuple(cell.strip() for cell in found[j].source.split("|"))
                if found[j].marker not in ("", "row") or len(cells) != len(unit.cells):
                    if j < i:
                        continue
                    break
                kept[j] = replace(kept[j], marker="row", cells=cells)
    return kept or found
