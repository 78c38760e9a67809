"""The article's nodes as markup: the one place that tells blocks and inlines apart."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from a11y.model.article import (
    Abbreviation,
    Block,
    BlockNode,
    Break,
    Code,
    CodeBlock,
    DescriptionList,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Math,
    MathBlock,
    Media,
    NoteRef,
    Paragraph,
    Quote,
    Ruby,
    Section,
    Sentence,
    Separator,
    Span,
    Strong,
    Sub,
    Sup,
    Table,
    Text,
)
from a11y.output.html import blocks, figures, inlines, tables
from a11y.output.html.rendering import Part, Rendering, attributes
from a11y.output.html.safety import escape


def fold(parts: Iterable[Part], page: Rendering) -> str:
    """The parts as markup; what nodes hold waits on a stack, so that depth costs nothing."""
    out: list[str] = []
    todo: list[Part] = [*parts][::-1]
    while todo:
        part = todo.pop()
        if isinstance(part, str):
            out.append(part)
        elif isinstance(part, Text):
            out.append(inlines.words(part.text, page))
        else:
            todo.extend(_parts(part, page)[::-1])
    return "".join(out)


def _parts(node: Inline | Block, page: Rendering) -> Sequence[Part]:
    if isinstance(node, BlockNode):
        page.blocks.add(node.id)
        page.block, page.sentence = node, ""
        return _block(node, page)
    return _inline(node, page)


def _inline(node: Inline, page: Rendering) -> Sequence[Part]:  # noqa: C901, PLR0912 - one case a kind
    match node:
        case Sentence(id, content):
            page.sentence = id
            return (f'<span id="{escape(id)}">', *content, "</span>")
        case Text(text):
            return (inlines.words(text, page),)
        case Link():
            return inlines.link(node, page)
        case Emphasis(content):
            return ("<em>", *content, "</em>")
        case Strong(content):
            return ("<strong>", *content, "</strong>")
        case Span():
            return inlines.span(node, page)
        case Break():
            return ("<br>",)
        case Image():
            return inlines.image(node, page)
        case NoteRef():
            return inlines.note_reference(node, page)
        case Abbreviation():
            return inlines.abbreviation(node, page)
        case Sup(content):
            return ("<sup>", *content, "</sup>")
        case Sub(content):
            return ("<sub>", *content, "</sub>")
        case Code(text):
            return ('<code dir="ltr" translate="no">', escape(text), "</code>")
        case Math():
            return inlines.math(node, page)
        case Ruby():
            return inlines.ruby(node, page)
        case _:
            assert_never(node)


def _block(node: Block, page: Rendering) -> Sequence[Part]:  # noqa: C901, PLR0912 - one case a kind
    match node:
        case Paragraph():
            return blocks.paragraph(node, page)
        case Heading():
            return blocks.heading(node, page)
        case Figure():
            return figures.figure(node, page)
        case Media():
            return figures.media(node, page)
        case List():
            return blocks.list_(node, page)
        case Quote():
            return blocks.quote(node, page)
        case Section():
            return blocks.section(node, page)
        case Table():
            return tables.table(node, page)
        case CodeBlock():
            return blocks.code(node, page)
        case DescriptionList():
            return blocks.description_list(node, page)
        case MathBlock():
            return blocks.math(node, page)
        case Separator():
            return (f"<hr{attributes(node)}>\n",)
        case _:
            assert_never(node)
