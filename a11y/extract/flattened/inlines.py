"""Links as a flattener writes them: `[text](address)`, `[text][n]`, and `[n]` with a list of addresses at the end."""

import re
from collections.abc import Iterable, Mapping

from a11y.extract.flattened.units import Unit
from a11y.model.article import Inlines, Link, Text

_ADDRESS = re.compile(r"\[?(?P<number>\d{1,4})[\].]:?\s+<?(?P<address>(?:https?|mailto|file):\S+?)>?$")
_LINK = re.compile(
    r"\[(?P<text>[^\[\]]{1,300})\](?:\((?P<address>[^\s()]{1,2000})\)|\[(?P<number>\d{1,4})\])|\[(?P<bare>\d{1,4})\]"
)


def address_number(unit: Unit) -> str:
    """The number of a line of the list of addresses; "" for other lines."""
    found = _ADDRESS.match(unit.source) if len(unit.source) <= 2000 and ":" in unit.source[:20] else None
    return found["number"] if found is not None else ""


def addresses(units: Iterable[Unit]) -> dict[str, str]:
    """The addresses of the numbered links, by number."""
    found: dict[str, str] = {}
    for unit in units:
        number = address_number(unit)
        if number:
            match = _ADDRESS.match(unit.source)
            assert match is not None
            found.setdefault(number, match["address"])
    return found


def read_inlines(text: str, known: Mapping[str, str]) -> Inlines:
    """The text with its links; a bare number goes where its address is known, for it is the flattener's and no word."""
    if "[" not in text or (not known and "](" not in text):
        return (Text(text),) if text else ()
    found: list[Text | Link] = []
    at = 0
    for match in _LINK.finditer(text):
        address = match["address"] or known.get(match["number"] or match["bare"] or "", "")
        if not address:
            continue
        if match.start() > at:
            found.append(Text(text[at : match.start()]))
        if match["text"]:
            found.append(Link(href=address, content=(Text(match["text"]),)))
        at = match.end()
    if at < len(text):
        found.append(Text(text[at:]))
    return tuple(found)
