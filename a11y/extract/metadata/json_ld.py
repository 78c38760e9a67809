"""Metadata in JSON-LD with schema.org's vocabulary (https://schema.org/Article)."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from lxml import etree

from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.names import author_names
from a11y.model.article import Image, Metadata

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Object = dict[str, Json]

# https://schema.org/Article and its subtypes, and what else pages call their articles.
_ARTICLE_TYPES = (
    "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting TechArticle "
    "ScholarlyArticle Report AdvertiserContentArticle SatiricalArticle MedicalScholarlyArticle Review "
    "Recipe HowTo Posting DiscussionForumPosting ClaimReview CreativeWork WebPage ItemPage"
).split()
_RANK = {name: rank for rank, name in enumerate(_ARTICLE_TYPES)}
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_MARKUP = re.compile(r"<[^>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);", re.IGNORECASE)
_DEEPEST = 12


class LinkedData(NamedTuple):
    """What the page's JSON-LD says of its article."""

    metadata: Metadata = Metadata()
    body: str = ""
    """`articleBody`, as the source has it."""
    updates: str = ""
    """Those of a liveblog, of which pages show the latest."""
    is_free: bool = True
    """False where it says so by `isAccessibleForFree`."""


def read(scripts: Iterable[etree._Element]) -> LinkedData:
    """What the page's JSON-LD says of its article; the most specific article type wins where there are several."""
    objects = [
        item
        for script in scripts
        if "ld+json" in (script.get("type") or "")
        for item in _objects(_decode(script.text or ""), 0)
    ]
    ids = {str(item["@id"]): item for item in objects if "@id" in item and len(item) > 1}
    articles = [item for item in objects if _rank(item) < len(_RANK)]
    if not articles:
        return LinkedData()
    best = min(articles, key=lambda item: (_rank(item), -len(item)))
    body = max(map(_body, articles), key=len, default="")
    updates = max(map(_updates, articles), key=len, default="")
    is_free = not any(str(item.get("isAccessibleForFree")).lower() == "false" for item in articles)
    return LinkedData(_metadata(best, ids), body, updates, is_free)


def _body(item: Object) -> str:
    """The text of an article."""
    return "\n\n".join(_texts(item.get("articleBody")) or _texts(item.get("text")))


def _updates(item: Object) -> str:
    """The text of the updates of a liveblog (https://schema.org/LiveBlogPosting)."""
    updates = item.get("liveBlogUpdate")
    found = updates if isinstance(updates, list) else []
    return "\n\n".join(text for update in found if isinstance(update, dict) for text in _update(update))


def _update(update: Object) -> Iterator[str]:
    """The headline of an update, or else its time, and its text."""
    if texts := _texts(update.get("articleBody")):
        yield _text(update.get("headline")) or _text(update.get("datePublished"))
        yield from texts


def _decode(text: str) -> Json:
    text = (
        text.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
    )
    text = text.strip().rstrip(";")
    try:
        value: Json = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return _decode_mended(text)
    return value


def _decode_mended(text: str) -> Json:
    """The value of text with the two commonest faults mended, line ends within strings and commas too many."""
    try:
        value: Json = msgspec.json.decode(_TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text)))
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return None
    return value


def _objects(value: Json, depth: int) -> Iterator[Object]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "author", "publisher", "item"):
            if isinstance(value.get(key), list | dict):
                yield from _objects(value[key], depth + 1)


def _rank(item: Object) -> int:
    kinds = [kind.rpartition("/")[2] for kind in _texts(item.get("@type"))]
    return min((_RANK.get(kind, len(_RANK)) for kind in kinds), default=len(_RANK))


def _metadata(item: Object, ids: dict[str, Object]) -> Metadata:
    image = next(iter(_addresses(item.get("image"))), "")
    language = item.get("inLanguage")
    if isinstance(language, dict):
        language = language.get("alternateName") or language.get("name")
    return Metadata(
        headline=_text(item.get("headline")) or _text(item.get("name")),
        subheadline=_text(item.get("alternativeHeadline")) or _text(item.get("description")),
        kicker="",
        authors=author_names(_names(item.get("author"), ids) or _names(item.get("creator"), ids)),
        date_published=iso_date(_text(item.get("datePublished")) or _text(item.get("dateCreated"))),
        date_modified=iso_date(_text(item.get("dateModified"))),
        publisher=next(iter(_names(item.get("publisher"), ids)), ""),
        url=next(iter(_addresses(item.get("url") or item.get("mainEntityOfPage"))), ""),
        language=_text(language),
        image=Image(image) if image else None,
    )


def _names(value: Json, ids: dict[str, Object]) -> list[str]:
    names: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            full = one if "name" in one else ids.get(str(one.get("@id")), one)
            names += [plain(text) for text in _texts(full.get("name"))]
        elif isinstance(one, str):
            names.append(plain(one))
    return [name for name in names if name]


def _addresses(value: Json) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            one = one.get("url") or one.get("contentUrl") or one.get("@id")
        if isinstance(one, str) and one:
            yield one.strip()


def _texts(value: Json) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _text(value: Json) -> str:
    if isinstance(value, int | float):
        return str(value)
    return plain(next(iter(_texts(value)), ""))


def plain(text: str) -> str:
    """The text without the markup and character references that some pages put into their metadata."""
    if "<" in text or "&" in text:
        from html import unescape

        text = _MARKUP.sub(lambda m: unescape(m[0]) if m[0].startswith("&") else " ", text)
    return " ".join(text.split())
