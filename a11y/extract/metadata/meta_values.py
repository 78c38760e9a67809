"""The contents of `meta` elements, which several vocabularies share."""

from collections.abc import Iterable

from lxml import etree


class MetaValues:
    """The contents of the `meta` elements by their lower-case property, name or itemprop."""

    def __init__(self, metas: Iterable[etree._Element]) -> None:
        self._values: dict[str, list[str]] = {}
        for meta in metas:
            key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            content = " ".join((meta.get("content") or "").split())
            if content and key:
                self._values.setdefault(key.lower(), []).append(content)

    def all(self, *keys: str) -> list[str]:
        """Every content of the first of `keys` that has any."""
        return next((self._values[key] for key in keys if key in self._values), [])

    def first(self, *keys: str) -> str:
        """The first content of the first of `keys` that has any, "" where none has."""
        return next(iter(self.all(*keys)), "")
