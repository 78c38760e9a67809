"""Metadata in microdata (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa, named by schema.org."""

from collections.abc import Iterator

from lxml import etree

from a11y.dom.query import elements, string
from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.names import author_names
from a11y.model.article import Metadata

_NAMES = ("headline", "alternativeHeadline", "author", "datePublished", "dateModified", "publisher", "inLanguage")
_PROPERTIES = elements("descendant::body/descendant::*[@itemprop or @property]")
_NAME = elements("(.//*[@itemprop='name' or @property='name' or @property='schema:name'])[1]")
_STRING = string("normalize-space()")


def read(root: etree._Element) -> Metadata:
    """What the elements of the body say of the article by `itemprop` or `property`."""
    found: dict[str, list[str]] = {name: [] for name in _NAMES}
    for element in _PROPERTIES(root):
        name = (element.get("itemprop") or element.get("property") or "").removeprefix("schema:")
        if name in found:
            found[name] += [value for value in _values(element) if value]
    first = {name: next(iter(values), "") for name, values in found.items()}
    return Metadata(
        headline=first["headline"],
        subheadline=first["alternativeHeadline"],
        authors=author_names(found["author"]),
        date_published=iso_date(first["datePublished"]),
        date_modified=iso_date(first["dateModified"]),
        publisher=first["publisher"] if len(first["publisher"]) < 80 else "",
        language=first["inLanguage"],
    )


def _values(element: etree._Element) -> Iterator[str]:
    for attribute in ("content", "datetime"):
        if value := element.get(attribute):
            yield value.strip()
            return
    names = _NAME(element) if element.get("itemscope") is not None or element.get("typeof") else []
    if names:
        element = names[0]
    yield (element.get("content") or _STRING(element))[:300]
