"""Alternative texts that do not describe their image: kept as the author wrote them, each with a notice."""

from collections.abc import Iterator

from msgspec.structs import replace

from a11y.model.article import Article, Figure, Image, Media, Node
from a11y.model.notice import Notice
from a11y.text.vocabulary import is_file_name, says_image
from a11y.text.walk import text_of, walk

_SHORTEST = 10
"""Letters and digits: a shorter text that the caption holds too may well describe the image."""


def alternatives(article: Article) -> Article:
    """The article with a notice for each alternative text that is a file's name, says "image" or is the caption."""
    notices = dict.fromkeys((*_repeating(article), *_saying_nothing(article)))
    new = tuple(notice for notice in notices if notice not in article.notices)
    return replace(article, notices=(*article.notices, *new)) if new else article


def _saying_nothing(article: Article) -> Iterator[Notice]:
    for node, block in _images(article):
        alt = node.alt or ""
        if says_image(alt):
            yield Notice("alt-says-image", "An alternative text says that there is an image, not what it shows.", block)
        elif is_file_name(alt):
            yield Notice("alt-is-file-name", "An alternative text is the name of a file.", block)


def _images(article: Article) -> Iterator[tuple[Media | Image, str]]:
    for node in walk(article.blocks):
        if isinstance(node, Media) and node.kind == "image":
            yield node, node.id
        elif isinstance(node, Image):
            yield node, ""


def _repeating(article: Article) -> Iterator[Notice]:
    for figure in walk(article.blocks):
        if isinstance(figure, Figure) and figure.caption:
            caption = _key(figure.caption)
            for media in figure.blocks:
                alt = _letters(media.alt or "") if isinstance(media, Media) else ""
                if len(alt) >= _SHORTEST and (alt in caption or caption in alt):
                    yield Notice("alt-repeats-caption", "An alternative text repeats the caption.", media.id)


def _key(nodes: tuple[Node, ...]) -> str:
    return _letters(text_of(nodes))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
