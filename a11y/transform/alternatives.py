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
    found = (notice for node in walk(article.blocks) for notice in _notices(node))
    notices = dict.fromkeys(sorted(found, key=lambda notice: notice.code != "alt-repeats-caption"))
    new = tuple(notice for notice in notices if notice not in article.notices)
    return replace(article, notices=(*article.notices, *new)) if new else article


def _notices(node: Node) -> Iterator[Notice]:
    match node:
        case Media(kind="image"):
            yield from _saying_nothing(node.alt or "", node.id)
        case Image():
            yield from _saying_nothing(node.alt or "", "")
        case Figure() if node.caption:
            yield from _repeating(node)


def _saying_nothing(alt: str, block: str) -> Iterator[Notice]:
    if says_image(alt):
        yield Notice("alt-says-image", "An alternative text says that there is an image, not what it shows.", block)
    elif is_file_name(alt):
        yield Notice("alt-is-file-name", "An alternative text is the name of a file.", block)


def _repeating(figure: Figure) -> Iterator[Notice]:
    caption = _key(figure.caption)
    for media in figure.blocks:
        alt = _letters(media.alt or "") if isinstance(media, Media) else ""
        if len(alt) >= _SHORTEST and (alt in caption or caption in alt):
            yield Notice("alt-repeats-caption", "An alternative text repeats the caption.", media.id)


def _key(nodes: tuple[Node, ...]) -> str:
    return _letters(text_of(nodes))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
