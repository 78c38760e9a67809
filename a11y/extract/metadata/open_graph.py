"""Metadata by the Open Graph protocol and its article vocabulary (https://ogp.me/#type_article)."""

from a11y.extract.metadata.dates import iso_date
from a11y.extract.metadata.meta_values import MetaValues
from a11y.extract.metadata.names import author_names
from a11y.model.article import Image, Metadata


def read(meta: MetaValues) -> Metadata:
    """What the page's Open Graph properties say."""
    image = meta.first("og:image:secure_url", "og:image:url", "og:image")
    alt = meta.first("og:image:alt")
    return Metadata(
        headline=meta.first("og:title"),
        subheadline=meta.first("og:description"),
        authors=author_names(meta.all("article:author", "og:article:author")),
        date_published=iso_date(meta.first("article:published_time", "og:article:published_time", "og:published_time")),
        date_modified=iso_date(meta.first("article:modified_time", "og:article:modified_time", "og:updated_time")),
        publisher=meta.first("og:site_name"),
        url=meta.first("og:url"),
        language=meta.first("og:locale").replace("_", "-"),
        image=Image(image, alt or None) if image else None,
    )
