"""Where images are: beside the page that was read, seen from another folder, or within the page that is made."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from a11y.model.article import Article, Block, Image, Inlines, Media
from a11y.text.walk import map_blocks, map_runs, walk

# https://www.rfc-editor.org/rfc/rfc3986#section-4.2: relative, its first segment without a colon, not
# leading out of the folder.
_BESIDE = re.compile(r"(?!/|\.\.(?:/|$))[^:/?#\\]+(?:/(?!\.\.(?:/|$))[^?#\\]*)?")


def is_beside(address: str) -> bool:
    """Whether an address is that of a file in the folder of the page or below."""
    return _BESIDE.fullmatch(address) is not None


def moved(article: Article, way: str) -> Article:
    """The article with `way`, which leads to the folder of the source, before the addresses of images beside it."""
    if way in ("", "."):
        return article
    metadata = article.metadata

    def seen(address: str) -> str:
        return f"{way}/{address}" if is_beside(address) else address

    if metadata.image is not None:
        metadata = replace(metadata, image=replace(metadata.image, src=seen(metadata.image.src)))
    return replace(_readdressed(article, seen), metadata=metadata)


def addresses(article: Article) -> Iterator[str]:
    """The addresses of all images the article shows that do not hold the image themselves."""
    for node in walk((article.header, article.blocks)):
        shown = node.poster if isinstance(node, Media) and node.kind != "image" else getattr(node, "src", "")
        if shown and not shown.startswith("data:"):
            yield shown


def embedded(article: Article, pixels: Mapping[str, str]) -> Article:
    """The article with each image's address replaced by the one that holds it; without those that have none."""
    return _readdressed(article, lambda address: address if address.startswith("data:") else pixels.get(address, ""))


def _readdressed(article: Article, change: Callable[[str], str]) -> Article:
    blocks = map_blocks(article.blocks, lambda block: _block(block, change))
    return replace(article, blocks=map_runs(blocks, lambda run, _lang: _run(run, change)))


def _block(block: Block, change: Callable[[str], str]) -> Block:
    if not isinstance(block, Media):
        return block
    if block.kind == "image":
        return replace(block, src=change(block.src))
    return replace(block, poster=change(block.poster)) if block.poster else block


def _run(run: Inlines, change: Callable[[str], str]) -> Inlines:
    changed = tuple(_inline(node, change) for node in run)
    return run if all(a is b for a, b in zip(run, changed, strict=True)) else changed


def _inline(node: Any, change: Callable[[str], str]) -> Any:
    if isinstance(node, Image):
        return replace(node, src=change(node.src))
    content = getattr(node, "content", None)
    changed = _run(content, change) if content else content
    return node if changed is content else replace(node, content=changed)
