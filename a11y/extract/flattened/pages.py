"""Lines at the head or foot of pages of paper, which form feeds part from each other."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from a11y.extract.flattened.survey import Seen
from a11y.text.vocabulary import Chrome

_DIGITS = re.compile(r"\d+")
_LONGEST = 120


def leave_running_heads(seen: Sequence[Seen], text: str) -> Sequence[Seen]:
    """The units, those known as chrome that stand first or last on several pages, page numbers aside."""
    counts: Counter[str] = Counter()
    for page in text.split("\f"):
        lines = [line for line in page.splitlines() if line.strip()]
        counts.update({_key(line) for line in (*lines[:1], *lines[-1:])})
    running = {key: count for key, count in counts.items() if count > 1}
    return [
        replace(s, chrome=Chrome("repeated", f"stands at the edge of {running[_key(s.unit.source)]} pages"))
        if s.chrome is None and not s.prose and s.size <= _LONGEST and _key(s.unit.source) in running
        else s
        for s in seen
    ]


def _key(line: str) -> str:
    """The line without its numbers and spaces."""
    return "".join(_DIGITS.sub("", line).split())
