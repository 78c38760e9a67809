"""Metadata in the head beside Open Graph: named `meta` elements, `link`, `title` and `html lang`."""

from collections.abc import Iterable

from lxml import etree

from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.meta_values import MetaValues
from a11y.extract.metadata.names import author_names
from a11y.model.article import Image, Metadata

# Names by who defined them: Highwire (citation_), Dublin Core, schema.org as meta, analytics vendors.
_AUTHOR = (
    "author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "authors",
)
_PUBLISHED = tuple(
    """
    datepublished date citation_publication_date dc.date.issued dcterms.created dcterms.issued dc.date
    dcterms.date parsely-pub-date sailthru.date publish-date publishdate pubdate publication_date last-
    published article.published published_at article_date_original datecreated
    cxenseparse:recs:publishtime
    """.split()
)
_MODIFIED = ("datemodified", "last-modified", "dcterms.modified", "dc.date.modified", "revised", "article.updated")
_TITLES = (
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "title",
    "headline",
)


def read(root: etree._Element, meta: MetaValues, links: Iterable[etree._Element]) -> Metadata:
    """What the page's own head says outside Open Graph; the headline is `title` where no `meta` names it."""
    canonical = next((link.get("href") or "" for link in links if link.get("rel") == "canonical"), "")
    image = meta.first("twitter:image", "twitter:image:src", "thumbnail", "image")
    return Metadata(
        headline=meta.first(*_TITLES),
        subheadline=meta.first("description", "twitter:description", "dc.description"),
        authors=author_names(meta.all(*_AUTHOR)),
        date_published=iso_date(meta.first(*_PUBLISHED)),
        date_modified=iso_date(meta.first(*_MODIFIED)),
        publisher=meta.first("application-name", "dc.publisher", "citation_journal_title"),
        url=canonical,
        language=(
            root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
        )
        or meta.first("content-language", "language", "dc.language", "inlanguage"),
        image=Image(image) if image else None,
    )
