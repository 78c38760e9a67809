"""Metadata that the page shows: headline, byline and date as the reader sees them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import etree

from a11y.dom.query import elements
from a11y.extract.chrome import class_verdict
from a11y.extract.document import extent, loose_key, text_of
from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.names import author_names, names_within
from a11y.model.article import Metadata

_NAMED = elements(
    "descendant::body/descendant::*[@rel='author' or @itemprop='author' or @rel='author noopener'"
    " or @class[contains(., 'yline') or contains(., 'uthor')]]"
)
_BYLINE = re.compile("[Bb]yline|[Aa]uthor")
_WORD = re.compile(r"\w+")
_SOFT_HYPHEN = "\xad"
_HOME = re.compile(r"(?:https?:)?//[^/?#]*/?|\.?/(?:index\.html)?")
# http://microformats.org/wiki/hatom#Entry_Title, https://schema.org/headline and the class names after them.
_TITLES = re.compile(r"(?:entry|post|article)-?title|headline|^ *name$")
_APART, _ALIKE, _EQUAL = 0.3, 0.4, 1.01
_TITLE = 20
"""Characters: what is shorter may be the name of a section."""
_FIRST = 4
"""Elements that may name the author of this article: those further down are of others."""
# A time of day: that of an entry, a photo or a weather report.
_CLOCK = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)


def headline(
    first: Iterable[etree._Element], second: Iterable[etree._Element], stated: Sequence[str]
) -> etree._Element | None:
    """The h1 that agrees best with what the page's own data says the headline is; the first where that says nothing.

    `stated` begins with the source that is believed first, "" where one says nothing. Where no h1 says what the data
    says, an h2 that does, or an h3 that a name marks: the h1 may name the site, a section or another article.
    """
    candidates = [h1 for h1 in first if text_of(h1) and not _is_chrome(h1)]
    sure = _confirmed(stated)
    stated = [text for text in stated if text]
    if not stated:
        return candidates[0] if candidates else None
    best = max(candidates, key=lambda h1: _agreement(h1, stated), default=None)
    if best is not None and _agreement(best, stated) >= _ALIKE:
        return best
    least = 1.0 if best is None else _EQUAL
    exact = (h2 for h2 in second if _could_be_title(h2) and _agreement(h2, stated) >= least)
    is_lone = len(candidates) == 1 and not (sure and agreement(text_of(candidates[0]), sure) < _APART)
    return next(exact, candidates[0] if is_lone else None)


def _confirmed(stated: Sequence[str]) -> str:
    """The headline that is believed first, where another source says it too; else ""."""
    first, *others = stated
    return first if extent(first) > _TITLE and any(agreement(first, other) >= 1.0 for other in others) else ""


def _agreement(heading: etree._Element, stated: Iterable[str]) -> float:
    return max(agreement(text_of(heading), text) for text in stated)


def _could_be_title(heading: etree._Element) -> bool:
    """Whether a name marks the heading as the title of an entry, or it is an h2 too long for the name of a section."""
    names = f"{heading.get('class') or ''} {heading.get('itemprop') or ''}"
    return _TITLES.search(names) is not None or (heading.tag == "h2" and extent(text_of(heading)) > _TITLE)


def _is_chrome(element: etree._Element) -> bool:
    if any(_HOME.fullmatch(link.get("href") or "") for link in element.iter("a")):
        return True
    found = class_verdict(element.get("class") or "")
    return found is not None and found.reason in ("navigation", "hidden")


def agreement(first: str, second: str) -> float:
    """How far two titles have the same words: 1 where one is within the other, else the share of words in common."""
    one, two = loose_key(first), loose_key(second)
    if not one or not two:
        return 0.0
    if one == two:
        return 1.01
    if min(len(one), len(two)) >= 8 and (one in two or two in one):
        return 1.0
    a, b = (set(_WORD.findall(title.replace(_SOFT_HYPHEN, "").casefold())) for title in (first, second))
    if len(a) < 3 or len(b) < 3:
        a, b = set(one), set(two)
        return 0.5 * len(a & b) / len(a | b)
    return 2 * len(a & b) / (len(a) + len(b))


def read(root: etree._Element, times: Iterable[etree._Element]) -> Metadata:
    """The byline and the first date that the body marks as such."""
    named = [element for element in _NAMED(root) if next(element.iterancestors("figure"), None) is None]
    marked = [e for e in named if e.get("itemprop") == "author" or e.get("rel") in ("author", "author noopener")]
    classed = [e for e in named if _BYLINE.search(e.get("class") or "")]
    authors = _names(marked) or _names(classed) or author_names(_short(marked)) or author_names(_short(classed))
    dated = (time for time in times if not _CLOCK.fullmatch(text_of(time)))
    date = next((found for time in dated if (found := iso_date(time.get("datetime") or ""))), "")
    return Metadata(authors=authors, date_published=date)


def _names(elements: Sequence[etree._Element]) -> tuple[str, ...]:
    """The names that the first of the elements that is nothing but names has, and those alike right beside it."""
    for index, element in enumerate(elements[:_FIRST]):
        if found := names_within(element):
            alike = [other for other in elements[index + 1 :] if _stands_beside(other, element)]
            return tuple(dict.fromkeys((*found, *(name for other in alike for name in names_within(other)))))
    return ()


def _stands_beside(other: etree._Element, element: etree._Element) -> bool:
    """Whether both are of one kind and in one place, or in places beside each other."""
    places = [[e.getparent() for e in (one, *islice(one.iterancestors(), 1))] for one in (other, element)]
    is_alike = other.tag == element.tag and other.get("class") == element.get("class")
    return is_alike and any(one is not None and one is two for one, two in zip(*places, strict=False))


def _short(elements: Iterable[etree._Element]) -> Iterator[str]:
    for element in elements:
        text = text_of(element)
        if 3 < len(text) < 60 and not any(c.isdigit() for c in text):
            yield text
            return
