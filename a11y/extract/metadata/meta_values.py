"""The contents of `meta` elements, which several vocabularies share."""

from lxml import etree

from a11y.dom.query import elements

_META = elements("//meta[@content and (@property or @name or @itemprop)]")


class MetaValues:
    """The contents of the `meta` elements by their lower-case property, name or itemprop."""

    def __init__(self, root: etree._Element) -> None:
        self._values: dict[str, list[str]] = {}
        for meta in _META(root):
            key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            content = " ".join((meta.get("content") or "").split())
            if content:
                self._values.setdefault(key.lower(), []).append(content)

    def all(self, *keys: str) -> list[str]:
        """Every content of the first of `keys` that has any."""
        return next((self._values[key] for key in keys if key in self._values), [])

    def first(self, *keys: str) -> str:
        """The first content of the first of `keys` that has any, "" where none has."""
        return next(iter(self.all(*keys)), "")
