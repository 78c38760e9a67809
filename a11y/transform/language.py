"""Language and direction of the article."""

from msgspec.structs import replace

from a11y.model.article import Article
from a11y.text.language import bcp47, direction


def language(article: Article) -> Article:
    """The article with a well-formed language tag, or "", and the direction of that language."""
    tag = bcp47(article.metadata.language)
    metadata = replace(article.metadata, language=tag, direction=direction(tag) if tag else article.metadata.direction)
    return article if metadata == article.metadata else replace(article, metadata=metadata)
