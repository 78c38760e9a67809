"""The news agency that a text says it is from, in its first or last words: "RIVERTON (AP) —", "(dpa)", "— Bernama"."""

import re
from collections.abc import Sequence

from a11y.extract.flattened.survey import Seen
from a11y.text.vocabulary.fold import bare, fold
from a11y.text.vocabulary.leads import words

_OPENS = re.compile(r"[^.!?:;()（）]{0,40}[(（](?P<agency>[^()（）]{2,30})[)）]\s?[-–—:]")
_ENDS = re.compile(
    r"[.!?。”\"»]\s*(?:[(（\[](?P<agency>[^()（）\[\]]{2,30})[)）\]]|[—–-]\s?(?P<after>[^\W\d_][\w ]{1,20}))\.?$"
)
_ALONE = re.compile(
    r"(?:[^\w(（]*|[(（]|[^\W\d_]{3,12}\s?[:：]\s?)"
    r"(?P<agency>[^\W\d_]+(?: [^\W\d_]+)?)(?=$|[/,;)）-])(?P<after>)"
)
"""In a line of its own: "© AFP", "Source: Reuters", "dpa/abc"."""
_LONGEST, _UNDER, _INTO = 60, 4, 3


def agency_said(seen: Sequence[Seen], first: int, body: range) -> tuple[int, str]:
    """The unit that only names the agency, -1 where a paragraph does, and the name; "" where none is. `first` is
    where the headline stands.
    """
    prose = [i for i in body if seen[i].prose]
    if not prose:
        return -1, ""
    last = prose[-1]
    opens = _OPENS.match(seen[prose[0]].text)
    if opens and is_wire(opens["agency"]):
        return -1, opens["agency"]
    for i in range(first + 1, max(first, body.start) + _INTO):
        if i < len(seen) and is_wire(seen[i].text):
            return i, seen[i].text
    for i in range(last, min(last + 1 + _UNDER, len(seen))):
        text = seen[i].text
        found = _ALONE.match(text) if seen[i].size <= _LONGEST else _ENDS.search(text[-_LONGEST:])
        name = found and (found["agency"] or found["after"])
        if name and is_wire(name):
            return (i if seen[i].size <= _LONGEST else -1), name
    return -1, ""


def is_wire(name: str) -> bool:
    """Whether the name is that of a news agency; short ones that are words too are in capitals, or known in small."""
    return bare(fold(name)) in words("wire") and (
        len(name) > 4 or name.isupper() or name in ("dpa", "epd", "sda", "apa")
    )
