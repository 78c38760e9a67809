"""What language and direction the source states for a part of the page."""

from typing import NamedTuple

from lxml import etree

from a11y.model.article import Direction

_DIRECTIONS: dict[str, Direction] = {"ltr": "ltr", "rtl": "rtl"}


class Stated(NamedTuple):
    """A language as the source writes it, "" where it states none, and a direction."""

    lang: str = ""
    dir: Direction = "ltr"

    def unlike(self, around: "Stated") -> "dict[str, str]":
        """The fields of a block that say what differs from what is around it."""
        fields = {"lang": self.lang} if self.lang.lower() != around.lang.lower() else {}
        return {**fields, "dir": self.dir} if self.dir != around.dir else fields


class Parts:
    """What holds for each element: what it states itself, or the nearest element around it."""

    def __init__(self, root: etree._Element) -> None:
        self.page = _stated(root, Stated())
        self._known = {root: self.page}

    def of(self, element: etree._Element) -> Stated:
        """The language and direction of the element."""
        path = []
        around: etree._Element | None = element
        while around is not None and around not in self._known:
            path.append(around)
            around = around.getparent()
        found = self._known[around] if around is not None else self.page
        for inner in reversed(path):
            found = self._known[inner] = _stated(inner, found)
        return found


def _stated(element: etree._Element, around: Stated) -> Stated:
    return Stated(stated_language(element) or around.lang, stated_direction(element) or around.dir)


def stated_language(element: etree._Element) -> str:
    """What the element itself states, "" where it states none."""
    return (element.get("lang") or "").strip()


def stated_direction(element: etree._Element) -> Direction | None:
    """What the element itself states, None where it states none or leaves it to the text."""
    return _DIRECTIONS.get((element.get("dir") or "").lower())
