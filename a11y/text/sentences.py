"""Where sentences begin, in any script: candidates by regular expression, judged with tables of each language."""

import re

# A run of stops, what closes after it, and the white space that follows.
_CANDIDATE = re.compile(r"""[.!?…。！？]+["'”’»)\]」』）]*(\s*)""")


def boundaries(text: str, lang: str = "") -> list[int]:
    """The offsets at which a new sentence begins, without 0; the white space before one belongs to no sentence."""
    found = []
    for match in _CANDIDATE.finditer(text):
        end = match.end()
        if end < len(text) and (match[1] or match[0][0] in "。！？") and not text[end].islower():
            found.append(end)
    return found
