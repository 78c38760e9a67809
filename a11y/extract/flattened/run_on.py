"""Text that a flattener left no line breaks in: its blocks stand one behind the other and cannot be told apart."""

import re
from collections.abc import Sequence

from a11y.extract.flattened.lines import Line
from a11y.model.notice import Notice

RUNS_ON = Notice(
    "runs-on", "The text runs on without line breaks: headline, paragraphs and menus could not be told apart."
)
_LONG, _ENDLESS = 400, 2500
"""Characters of a line that may be more than one block, and of one that surely is."""
_GLUED = 3
"""So often in a line does a capital follow right upon the word before: "SportMore", "the valley.Engineers"."""
_SMALL, _CAPITAL = "a-zà-öø-ÿα-ωа-яё", "A-ZÀ-ÖØ-ÞΑ-ΩА-Я"
_GLUE = re.compile(rf"[{_CAPITAL}](?<=[{_SMALL}.!?].)[{_SMALL}]{{2}}")


def runs_on(lines: Sequence[Line]) -> bool:
    """Whether most of the text stands in lines that are several blocks."""
    long = [line.text for line in lines if len(line.text) >= _LONG]
    half = sum(len(line.text) for line in lines) / 2
    if sum(map(len, long)) <= half:
        return False
    return sum(len(text) for text in long if len(lines) == 1 or _is_several(text)) > half


def _is_several(text: str) -> bool:
    return len(text) >= _ENDLESS or len(_GLUE.findall(text)) >= _GLUED
