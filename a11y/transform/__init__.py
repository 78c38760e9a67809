"""Article to Article: languages, identity, outline, headers of tables, alternative texts, header, sentences."""

from a11y.model.article import Article
from a11y.transform.alternatives import alternatives
from a11y.transform.header import header
from a11y.transform.identity import identity
from a11y.transform.language import language
from a11y.transform.outline import outline
from a11y.transform.parts import parts
from a11y.transform.sentences import sentences
from a11y.transform.tables import tables

PASSES = (language, identity, parts, outline, tables, alternatives, header, sentences)


def transform(article: Article) -> Article:
    """The article made ready for every output; transforming it again changes nothing."""
    for change in PASSES:
        article = change(article)
    return article
