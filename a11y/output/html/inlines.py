"""Inlines as markup: each function returns the parts of one kind."""

import re
from collections.abc import Sequence

from a11y.model.article import (
    Abbreviation,
    Block,
    Code,
    Image,
    Inlines,
    Link,
    Math,
    NoteRef,
    Ruby,
    Sentence,
    Span,
    Text,
)
from a11y.output.html.mathml import mathml
from a11y.output.html.rendering import Part, Rendering, language
from a11y.output.html.safety import datetime_value, escape, image_url, link_url
from a11y.text.vocabulary.links import says_nothing
from a11y.text.walk import text_of, walk

# Emoji and other pictographs beyond the Basic Multilingual Plane, with what joins and changes them.
# https://www.unicode.org/reports/tr51/#Emoji_Sequences
_SIGNS = re.compile("(?:[\U0001f000-\U0001faff][\U0001f3fb-\U0001f3ff\ufe0e\ufe0f\u20e3]?\u200d?)+")
_SPAN_ELEMENTS = {"mark": "mark", "deletion": "del", "insertion": "ins", "term": "dfn", "quotation": "q"}


def words(text: str, page: Rendering) -> str:
    """The text as markup; pictographs that share a block with a link stand in a box of their own.

    Chromium counts such a character as two, Orca as one: behind a link in their block Orca stops reading.
    """
    if text.isascii() or not _SIGNS.search(text) or not _holds_link(page.block):
        return escape(text)
    return _SIGNS.sub(lambda sign: f'<span class="sign">{sign[0]}</span>', escape(text))


def _holds_link(block: Block | None) -> bool:
    return block is not None and any(isinstance(node, Link | NoteRef) for node in walk((block,)))


def line(element: str, *content: Part) -> Sequence[Part]:
    """An element of words, with the id of its sentence where it consists of one.

    A screen reader passes over a term, a caption or a table's name whose only child is an element with an id.
    """
    match content:
        case (Sentence(id, words),):
            return (f'<{element} id="{escape(id)}">', *words, f"</{element}>\n")
        case _:
            return (f"<{element}>", *content, f"</{element}>\n")


def link(node: Link, page: Rendering) -> Sequence[Part]:
    """A hyperlink; its content alone where it has no safe address, no name, or a link within."""
    href = link_url(node.href)
    if not href or not _can_be_link(node.content):
        return node.content
    return (f'<a href="{href}"{_title(node)}{_context(node, page)}>', *node.content, "</a>")


def _context(node: Link, page: Rendering) -> str:
    """The sentence around a link whose own words say nothing, for who goes from link to link."""
    if not page.sentence or not says_nothing(text_of(node.content)):
        return ""
    return f' aria-describedby="{escape(page.sentence)}"'


def abbreviation(node: Abbreviation, page: Rendering) -> Sequence[Part]:
    """An abbreviation, with its expansion once."""
    title, text = " ".join(node.title.split()), text_of(node.content)
    page.told.add(text)
    if not title or (text, title) in page.expanded:
        return ("<abbr>", *node.content, "</abbr>")
    page.expanded.add((text, title))
    return (f'<abbr title="{escape(title)}">', *node.content, "</abbr>")


def _title(node: Link) -> str:
    """The `title` attribute, which a screen reader reads after the words; "" where it only says them again."""
    title = " ".join(node.title.split())
    again = not title or title.casefold() in " ".join(text_of(node.content).split()).casefold()
    return "" if again else f' title="{escape(title)}"'


def _can_be_link(content: Inlines) -> bool:
    named = False
    for node in walk(content):
        match node:
            case Text(text) | Code(text) | Math(text):
                named = named or not text.isspace()
            case Image(alt=alt):
                named = named or alt != ""
            case Link() | NoteRef():
                return False
    return named


def image(node: Image, page: Rendering) -> Sequence[Part]:
    """An image; where its address is not safe, its alternative text alone."""
    src = image_url(node.src)
    if not src:
        return (Text(node.alt),) if node.alt else ()
    return (f'<img src="{src}"{alternative(node.alt, page)} class="inline" loading="lazy" decoding="async">',)


def alternative(alt: str | None, page: Rendering) -> str:
    """The `alt` attribute: what the source says, or that it says nothing."""
    page.images += 1
    if alt is not None:
        return f' alt="{escape(alt.strip())}"'
    page.undescribed += 1
    text, lang = page.said("image_without_description")
    return f' alt="{text}"{lang}'


def note_reference(node: NoteRef, page: Rendering) -> Sequence[Part]:
    """A reference to a note, linked both ways; its content alone where there is no such note."""
    references = page.references.setdefault(node.note, [])
    own = f"noteref-{node.note}" + (f"-{len(references) + 1}" if references else "")
    references.append(own)
    if node.note in page.notes:
        href = f'<a href="#{escape(node.note)}" id="{escape(own)}" role="doc-noteref">'
        return ("<sup>", href, *node.content, "</a></sup>")
    return ("<sup>", *node.content, "</sup>")


def ruby(node: Ruby, page: Rendering) -> Sequence[Part]:
    """A base text with its annotation, in brackets where a browser knows no ruby."""
    page.rubies += 1
    return ("<ruby>", *node.content, "<rp>(</rp><rt>", Text(node.annotation), "</rt><rp>)</rp></ruby>")


def math(node: Math, page: Rendering) -> Sequence[Part]:
    """A formula within a line, as MathML where the source's is safe, else as text."""
    found = mathml(node.mathml, display="inline")
    page.formulas += bool(found)
    return (found,) if found else ('<span class="math">', Text(node.text), "</span>")


def span(node: Span, page: Rendering) -> Sequence[Part]:
    """A stretch of text under the element for its role."""
    own = language(node.lang, node.dir)
    if node.role == "time" and (value := datetime_value(node.datetime)):
        return (f'<time datetime="{value}"{own}>', *node.content, "</time>")
    element = _SPAN_ELEMENTS.get(node.role, "span")
    if element == "span" and not own:
        return node.content
    return (f"<{element}{own}>", *node.content, f"</{element}>")
