"""Where the pieces of one text stand in another that says the same in nearly the same words."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

Place = tuple[int, int]
_PART = re.compile(r"\w+|[^\w\s]")


def places(pieces: Sequence[str], text: str) -> list[Place]:
    """For each piece where it begins and ends in the text; a piece that is not there has no length.

    Pieces that stand there word for word are found where they are. Those between that differ, such as "twenty", "three"
    for "23", all stand for the stretch between their neighbours.
    """
    found: list[Place] = []
    at = 0
    for piece in pieces:
        begin = text.find(piece, at)
        if begin < 0 or text[at:begin].strip():
            return _aligned(pieces, text)
        at = begin + len(piece)
        found.append((begin, at))
    return found


def _aligned(pieces: Sequence[str], text: str) -> list[Place]:
    said = [(part[0], owner) for owner, piece in enumerate(pieces) for part in _PART.finditer(piece)]
    written = list(_PART.finditer(text))
    found: list[Place] = [(0, 0)] * len(pieces)
    matcher = SequenceMatcher(None, [part for part, _ in said], [part[0] for part in written], autojunk=False)
    for tag, begin, end, first, last in matcher.get_opcodes():
        for at in range(begin, end):
            block = written[first + at - begin : first + at - begin + 1] if tag == "equal" else written[first:last]
            if block:
                owner = said[at][1]
                before = found[owner]
                found[owner] = (before[0] if before[1] else block[0].start(), block[-1].end())
    return found
