"""Inline content from a text with marks: links, images, emphasis."""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin

from a11y.extract.flattened.marks import CLOSE, EMPHASIS, IMAGE, OPEN, STRONG, parts, unmarked
from a11y.model.article import Emphasis, Image, Inline, Inlines, Link, Strong, Text

_SCHEMES = ("https://", "http://", "mailto:")


class Inliner(NamedTuple):
    """Makes inline content with the addresses of one text."""

    addresses: tuple[str, ...]
    base: str = ""
    """The address of the text, which relative addresses are made whole with."""

    def read(self, text: str) -> Inlines:
        """The text with its links and emphasis; a mark without its like is none, and an address nobody knows no link."""
        found: list[Inline] = []
        opened: list[tuple[str, int]] = []
        for part, number in parts(text):
            if part in (OPEN, IMAGE):
                opened.append((part, len(found)))
            elif part in (STRONG, EMPHASIS):
                if any(mark == part for mark, _ in opened):
                    _wrap(found, opened, part, Strong if part == STRONG else Emphasis)
                else:
                    opened.append((part, len(found)))
            elif part == CLOSE:
                address = self._address(number)
                if any(mark == OPEN for mark, _ in opened) and (not opened or opened[-1][0] != IMAGE):
                    _wrap(found, opened, OPEN, (lambda inner, to=address: Link(href=to, content=inner)) if address else None)
                elif opened and opened[-1][0] == IMAGE:
                    at = opened.pop()[1]
                    alt = "".join(x.text for x in found[at:] if isinstance(x, Text))
                    found[at:] = [Image(src=address, alt=alt)] if address else [Text(alt)] if alt else []
            else:
                found.append(Text(part))
        return tuple(found)

    def _address(self, number: int) -> str:
        address = self.addresses[number] if 0 <= number < len(self.addresses) else ""
        if not address.lower().startswith(_SCHEMES):
            try:
                address = urljoin(self.base, address) if self.base and ":" not in address else ""
            except ValueError:
                return ""
        return address


def _wrap(
    found: list[Inline], opened: list[tuple[str, int]], mark: str, kind: Callable[[Inlines], Inline] | None
) -> None:
    """Put what stands behind the last such mark into a node of that kind; marks opened within it are none."""
    while opened:
        last, at = opened.pop()
        if last == mark:
            inner = tuple(found[at:])
            if kind is not None and any(not isinstance(x, Text) or x.text.strip() for x in inner):
                found[at:] = [kind(inner)]
            return
