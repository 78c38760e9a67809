"""Language of parts: what is clearly in another language than the article and does not say so, with a notice.

https://www.w3.org/TR/WCAG22/#language-of-parts : passages and phrases, not names and single words.
"""

import re
from collections.abc import Iterator
from typing import Any, Literal

from msgspec.structs import replace

from a11y.model.article import Article, Block, Direction, Emphasis, Heading, Inlines, Link, Paragraph, Span, Text
from a11y.model.notice import Notice
from a11y.text.language import direction, foreign, same_language
from a11y.text.walk import map_blocks, map_runs, text_of, walk

_SHORTEST = 24
"""Characters: a shorter text tells too little."""
# What stands in quotation marks of any kind, the inside long enough to tell.
_QUOTED = re.compile(
    r"[“„”«»‹»「『\"]([^“„”«»‹»「」『』\"\n]{24,1000})(?=[”“»«›‹」』\"])"  # no shorter than _SHORTEST
)


def parts(article: Article) -> Article:
    """The article with the language of paragraphs, quotations and emphasised phrases where they do not state it."""
    around = article.metadata.language
    if not around:
        return article
    found: list[tuple[str, str]] = []

    def marked(block: Block) -> Block:
        if not isinstance(block, Paragraph | Heading) or block.lang or not (tag := _tag(block.content, around)):
            return block
        found.append((tag, block.id))
        return replace(block, lang=tag, dir=_direction(tag, article))

    def spanned(run: Inlines, lang: str) -> Inlines:
        if lang != around or (len(run) == 1 and type(run[0]) is Text and not _QUOTED.search(run[0].text)):
            return run
        return _spans(run, article, found)

    blocks = map_runs(map_blocks(article.blocks, marked), spanned, around)
    if not found:
        return article
    notices = tuple(_notice(*each) for each in dict.fromkeys(found))
    return replace(article, blocks=blocks, notices=(*article.notices, *notices))


def _notice(tag: str, block: str) -> Notice:
    message = f'A part of the text is in the language "{tag}"; the source does not say so.'
    return Notice("language-of-part-detected", message, block)


def _direction(tag: str, article: Article) -> Direction | Literal[""]:
    own = direction(tag)
    return own if own != article.metadata.direction else ""


def _tag(content: Inlines, around: str) -> str:
    """The language of a text that states none within, "" where it is the one around it or not clear."""
    text = text_of(content)
    tag = foreign(text, around) if len(text) >= _SHORTEST else ""
    if not tag or same_language(tag, around) or any(isinstance(node, Span) and node.lang for node in walk(content)):
        return ""
    return tag


def _spans(run: Inlines, article: Article, found: list[tuple[str, str]]) -> Inlines:
    """The run, a phrase in quotation marks or emphasised marked with its language where that is another."""
    changed = tuple(part for node in run for part in _phrases(node, article, found))
    return run if len(changed) == len(run) and all(a is b for a, b in zip(run, changed, strict=True)) else changed


def _phrases(node: Any, article: Article, found: list[tuple[str, str]]) -> Iterator[Any]:
    around = article.metadata.language
    if isinstance(node, Text):
        yield from _quoted(node, article, found)
    elif isinstance(node, Emphasis) or (isinstance(node, Span) and node.role == "quotation" and not node.lang):
        if tag := _tag(node.content, around):
            found.append((tag, ""))
            yield Span((node,), lang=tag, dir=_direction(tag, article))
        else:
            yield node
    elif isinstance(node, Link):
        inner = _spans(node.content, article, found)
        yield node if inner is node.content else replace(node, content=inner)
    else:
        yield node


def _quoted(node: Text, article: Article, found: list[tuple[str, str]]) -> Iterator[Any]:
    """The text, cut where a quotation in another language begins and ends."""
    around, text, end = article.metadata.language, node.text, 0
    for match in _QUOTED.finditer(text) if len(text) > _SHORTEST else ():
        if tag := foreign(match[1], around):
            found.append((tag, ""))
            yield Text(text[end : match.start(1)])
            yield Span((Text(match[1]),), lang=tag, dir=_direction(tag, article))
            end = match.end()
    if end == 0:
        yield node
    elif end < len(text):
        yield Text(text[end:])
