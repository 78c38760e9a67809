"""Blocks as markup: each function returns the parts of one kind."""

from collections.abc import Sequence

from msgspec.structs import replace

from a11y.model.article import (
    Block,
    BlockId,
    Blocks,
    CodeBlock,
    DescriptionGroup,
    DescriptionList,
    Heading,
    Image,
    Inlines,
    List,
    ListItem,
    MathBlock,
    Paragraph,
    Quote,
    Section,
    Sentence,
    Text,
)
from a11y.output.html.inlines import line
from a11y.output.html.mathml import mathml
from a11y.output.html.rendering import Part, Rendering, attributes
from a11y.output.html.safety import escape, link_url
from a11y.standards import section_roles
from a11y.text.short_forms import expanded, short_forms
from a11y.text.walk import text_of, walk


def paragraph(block: Paragraph, page: Rendering) -> Sequence[Part]:
    """A paragraph, with the way back where it is a note."""
    if not block.content:
        return ()
    is_told = block.role in section_roles.OF_PARAGRAPHS and block.role != "doc-subtitle"  # Said after every sentence.
    role = block.role if is_told else ""
    content = _expanded(block.content, page)
    return (f"<p{attributes(block, role=role)}>", *content, *back_links(block, page), "</p>\n")


def _expanded(content: Inlines, page: Rendering) -> Inlines:
    """The content with short forms marked that an earlier paragraph has expanded, each once."""
    marked = expanded(content, page.short_forms) if page.short_forms else content
    for short, full in short_forms(text_of(content)):
        if short not in page.told:
            page.told.add(short)
            page.short_forms[short] = full
    return marked


def heading(block: Heading, page: Rendering) -> Sequence[Part]:
    """A heading; one without words is none."""
    if not _says_something(block.content):
        return block.content
    level = min(max(block.level, 1 if block.id == "headline" else 2), 6)
    match block.content:
        case (Sentence(id, words),) if block.id not in page.notes:
            # Of an element within a heading a screen reader says once more that it is a heading.
            return (f"<h{level}{attributes(replace(block, id=BlockId(id)))}>", *words, f"</h{level}>\n")
        case _:
            return (f"<h{level}{attributes(block)}>", *block.content, f"</h{level}>\n")


def _says_something(content: Inlines) -> bool:
    return bool(text_of(content).strip()) or any(isinstance(node, Image) and node.alt for node in walk(content))


def back_links(block: Block, page: Rendering) -> Sequence[Part]:
    """Links from a note to the places in the text that refer to it."""
    references = page.notes.get(block.id, ())
    text, lang = page.said("back_to_text") if references else ("", "")
    numbers = [f" {n}" for n in range(1, len(references) + 1)] if len(references) > 1 else [""]
    return tuple(
        f' <a href="#{escape(reference)}" role="doc-backlink" class="back" aria-label="{text}{number}"{lang}>↩</a>'
        for reference, number in zip(references, numbers, strict=False)
    )


def list_(block: List, page: Rendering) -> Sequence[Part]:
    """An ordered or unordered list."""
    if not block.items:
        return ()
    element = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    start += f' type="{block.numbering}"' if block.ordered and block.numbering else ""
    parts: list[Part] = [f"<{element}{attributes(block)}{start}>\n"]
    for item in block.items:
        parts += _item(item, page, ordered=block.ordered)
    return (*parts, f"</{element}>\n")


def _item(item: ListItem, page: Rendering, *, ordered: bool) -> Sequence[Part]:
    value = f' value="{item.value}"' if ordered and item.value is not None else ""
    return tight("li", value, item.blocks, page)


def tight(element: str, attrs: str, blocks: Blocks, page: Rendering, own: str = "") -> Sequence[Part]:
    """The element around the blocks, with an id of its own if need be; a leading paragraph gives it words and id."""
    first = leading(blocks)
    if first is None:
        named = f' id="{escape(own)}"' if own else ""
        return (f"<{element}{named}{attrs}>", *blocks, f"</{element}>\n")
    page.blocks.add(first.id)
    named = "" if first.id or not own else f' id="{escape(own)}"'
    content = (*first.content, *back_links(first, page))
    return (f"<{element}{named}{attributes(first)}{attrs}>", *content, *blocks[1:], f"</{element}>\n")


def leading(blocks: Blocks) -> Paragraph | None:
    """The paragraph that stands alone, or before lists alone, and so needs no element of its own."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or first.role:
        return None
    return first if all(isinstance(block, List) for block in blocks[1:]) else None


def description_list(block: DescriptionList, page: Rendering) -> Sequence[Part]:
    """A list of terms with descriptions."""
    parts: list[Part] = []
    for group in block.groups:
        parts += _group(group, page)
    return (f"<dl{attributes(block)}>\n", *parts, "</dl>\n") if parts else ()


def _group(group: DescriptionGroup, page: Rendering) -> Sequence[Part]:
    if not group.terms and not group.descriptions:
        return ()
    parts: list[Part] = []
    for term in group.terms or ((),):
        parts += line("dt", *term)
    for description in group.descriptions or ((),):
        parts += tight("dd", "", description, page)
    return parts


def quote(block: Quote, page: Rendering) -> Sequence[Part]:
    """A block quotation; who said it stands after it, for it is no part of the quoted words."""
    cite = link_url(block.cite)
    source = f' cite="{cite}"' if cite else ""
    element, role = ("aside", block.role) if block.role == "doc-pullquote" else ("div", "")
    if not block.attribution and not role:
        return (f"<blockquote{attributes(block)}{source}>\n", *block.blocks, "</blockquote>\n")
    said_by = ('<p class="attribution">', *block.attribution, "</p>\n") if block.attribution else ()
    opening = f'<{element}{attributes(block, role=role)} class="quote">\n<blockquote{source}>\n'
    return (opening, *block.blocks, "</blockquote>\n", *said_by, f"</{element}>\n")


def code(block: CodeBlock, page: Rendering) -> Sequence[Part]:
    """Computer code, which runs from left to right in every language and is not translated."""
    language = escape("-".join(block.language.split()))
    own = f' class="language-{language}"' if language else ""
    direction = "" if block.dir else ' dir="ltr"'
    opening = f'<pre{attributes(block)}{direction} translate="no"><code{own}>'
    # The parser drops a line feed right after <pre>, not after <code>.
    return (opening, Text(block.text), "</code></pre>\n")


def math(block: MathBlock, page: Rendering) -> Sequence[Part]:
    """A displayed formula, as MathML where the source's is safe, else as text."""
    found = mathml(block.mathml, display="block")
    page.formulas += bool(found)
    formula: Part = found or Text(block.text)
    return (f'<div{attributes(block)} class="math">', formula, "</div>\n")


def section(block: Section, page: Rendering) -> Sequence[Part]:
    """Blocks under a role; a landmark that could not be told from another is none.

    Only what readers jump to by name is named by its label: elsewhere a screen reader would say the label twice.
    """
    name = text_of(block.label).strip()
    role = _role(block, name, page)
    element = section_roles.ELEMENTS.get(role, "div")
    own = escape(f"{block.id}-label") if block.id else ""
    label = (f'<div class="label" id="{own}">' if own else '<div class="label">', *block.label, "</div>\n")
    naming = ""
    if name and role in section_roles.NAMED:
        naming = f' aria-labelledby="{own}"' if own else f' aria-label="{escape(name)}"'
    attrs = attributes(block, role="" if role in section_roles.NATIVE else role) + naming
    opening = f'<{element}{attrs} class="box">\n'
    return (opening, *(label if name else ()), *block.blocks, *back_links(block, page), f"</{element}>\n")


def _role(block: Section, name: str, page: Rendering) -> str:
    """The role the section can have: one that HTML knows, a landmark only once under one name."""
    role = block.role if block.role in section_roles.ROLES else ""
    headed = any(isinstance(inner, Heading) for inner in block.blocks)
    known = (role, name if role in section_roles.NAMED else "")
    if role in section_roles.LANDMARKS and known in page.landmarks:
        return "note" if role == "complementary" else ""
    if role in ("complementary", "region") and not name:
        return "note" if role == "complementary" else ""
    page.landmarks.add(known)
    return "" if role in ("article", "region") and not headed else role
