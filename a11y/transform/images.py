"""Images beside the page that was read: seen from another folder."""

import re
from typing import Any

from msgspec.structs import replace

from a11y.model.article import Article, Block, Image, Inlines, Media
from a11y.text.walk import map_blocks, map_runs

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
    if metadata.image is not None:
        metadata = replace(metadata, image=_moved(metadata.image, way))
    blocks = map_blocks(article.blocks, lambda block: _block(block, way))
    return replace(article, metadata=metadata, blocks=map_runs(blocks, lambda run, _lang: _run(run, way)))


def _block(block: Block, way: str) -> Block:
    return _moved(block, way) if isinstance(block, Media) and block.kind == "image" else block


def _run(run: Inlines, way: str) -> Inlines:
    changed = tuple(_inline(node, way) for node in run)
    return run if all(a is b for a, b in zip(run, changed, strict=True)) else changed


def _inline(node: Any, way: str) -> Any:
    if isinstance(node, Image):
        return _moved(node, way)
    content = getattr(node, "content", None)
    changed = _run(content, way) if content else content
    return node if changed is content else replace(node, content=changed)


def _moved(image: Any, way: str) -> Any:
    return replace(image, src=f"{way}/{image.src}") if is_beside(image.src) else image
