"""What an article says its page must be to assistive technology: role, level or size, name and language, in order.

Taken from the article's values alone, never from our markup, so that `tree.py` can hold Chromium's tree against it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from a11y.dom.numeral import numbered
from a11y.model import article as kinds
from a11y.output.html.safety import image_url, language_tag, link_url, resource_url
from a11y.standards import section_roles
from a11y.text.walk import text_of
from bench.said_table import Placed, by_row, filled, groups, has_data, place, scope, speaks_for
from bench.said_words import Line, Saying, formula_of, joined, marked, name_of, squeezed, words_of

DISSOLVED = ("listitem", "doc-endnote", "definition", "cell", "columnheader", "rowheader", "caption", "Figcaption")
"""Roles in which a paragraph is no more than its words."""
WIDE = 3
"""Tables of more columns stand in a region of their own."""


def said(article: kinds.Article) -> list[Line]:
    """The page as the article says it."""
    saying = Saying(article)
    metadata = article.metadata
    headed = any(isinstance(block, kinds.Heading) for block in article.header)
    headline = squeezed(metadata.headline)
    title, lang = (headline, saying.page) if headline else saying.own("untitled")
    skip, skip_lang = saying.own("skip_to_article")

    def lines() -> Iterator[Line]:
        yield Line(0, "banner", "", "", saying.page)
        yield Line(1, "link", "", skip, skip_lang)
        yield Line(2, "text", "", skip, skip_lang)
        yield Line(0, "main", "", "", saying.page)
        yield Line(1, "article", "", "", saying.page)
        yield Line(2, "sectionheader", "", "", saying.page)
        if not headed:
            yield Line(3, "heading", "1", title, lang)
            yield Line(4, "text", "", title, lang)
        yield from _blocks(article.header, 3, saying.page, saying)
        yield from _blocks(article.blocks, 2, saying.page, saying)
        yield from _footer(article, saying)

    return joined(lines())


def _footer(article: kinds.Article, saying: Saying) -> Iterator[Line]:
    title, lang = saying.own("about_this_version")
    yield Line(0, "contentinfo", "", "", lang)
    for words in (title, saying.own("made_accessible")[0]):
        yield Line(1, "paragraph", "", "", lang)
        yield Line(2, "text", "", words, lang)
    notices = dict.fromkeys(_notice(notice, saying) for notice in article.notices)
    if notices:
        yield Line(1, "list", str(len(notices)), "", lang)
    for words, own in notices:
        yield Line(2, "listitem", "", "", own)
        yield Line(3, "text", "", words, own)
    if link_url(article.metadata.url):
        words = saying.own("original_page")[0]
        yield Line(1, "paragraph", "", "", lang)
        yield Line(2, "link", "", words, lang)
        yield Line(3, "text", "", words, lang)


def _notice(notice: Any, saying: Saying) -> tuple[str, str]:
    try:
        return saying.own(f"notice_{notice.code.replace('-', '_')}")
    except KeyError:
        return squeezed(notice.message), saying.page if saying.page.partition("-")[0] == "en" else "en"


def _blocks(blocks: kinds.Blocks, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    for block in blocks:
        own = language_tag(block.lang) or lang
        yield from _block(block, depth, own, saying)


def _block(block: kinds.Block, depth: int, lang: str, saying: Saying) -> Iterator[Line]:  # noqa: C901, PLR0912
    match block:
        case kinds.Paragraph(content, role):
            if content:
                told = role if role in section_roles.OF_PARAGRAPHS and role != "doc-subtitle" else "paragraph"
                yield Line(depth, told, "", "", lang)
                yield from words_of(marked(content, saying), depth + 1, lang, saying)
                yield from _ways_back(block, depth + 1, lang, saying)
        case kinds.Heading(level, content):
            if named := name_of(content):
                yield Line(depth, "heading", str(level), named, lang)
            yield from words_of(content, depth + bool(named), lang, saying)
        case kinds.Figure():
            yield from _figure(block, depth, lang, saying)
        case kinds.Media():
            yield from _media(block, depth, lang, saying)
        case kinds.List(items):
            yield from _list(block, depth, lang, saying) if items else ()
        case kinds.DescriptionList():
            yield from _descriptions(block, depth, lang, saying)
        case kinds.Quote(blocks, attribution, _, role):
            if role == "doc-pullquote":
                yield Line(depth, role, "", "", lang)
            inner = depth + (role == "doc-pullquote")
            yield Line(inner, "blockquote", "", "", lang)
            yield from _blocks(blocks, inner + 1, lang, saying)
            if attribution:
                yield Line(inner, "paragraph", "", "", lang)
                yield from words_of(attribution, inner + 1, lang, saying)
        case kinds.Table():
            yield from _table(block, depth, lang, saying)
        case kinds.CodeBlock(text):
            yield Line(depth, "code", "", "", lang)
            yield Line(depth + 1, "text", "", squeezed(text), lang)
        case kinds.MathBlock(text, formula):
            yield formula_of(text, formula, depth, lang)
        case kinds.Separator():
            yield Line(depth, "separator", "", "", lang)
        case kinds.Section():
            yield from _section(block, depth, lang, saying)


def _ways_back(block: kinds.Block, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    number = saying.notes.get(block.id, 0)
    words, own = saying.own("back_to_text")
    for n in range(1, number + 1):
        yield Line(depth, "doc-backlink", "", f"{words}{n}" if number > 1 else words, own)


def _figure(block: kinds.Figure, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    if not block.caption and not block.credit:
        yield from _blocks(block.blocks, depth, lang, saying)
        return
    yield Line(depth, "figure", "", str(next(saying.figures)), lang)
    caption = _terms(text_of(block.caption) + " " + text_of(block.credit))
    for inner in block.blocks:
        alt = (inner.alt or "") if isinstance(inner, kinds.Media) and inner.kind == "image" else None
        if alt is None or (alt and _terms(alt) not in caption):
            yield from _blocks((inner,), depth + 1, lang, saying)
    yield Line(depth + 1, "Figcaption", "", "", lang)
    yield from words_of((*block.caption, *block.credit), depth + 2, lang, saying)


def _terms(text: str) -> str:
    """The words alone, to tell whether one text says all that another says."""
    return f" {' '.join(''.join(c if c.isalnum() or c == '_' else ' ' for c in text.casefold()).split())} "


def _media(block: kinds.Media, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    if block.kind == "image":
        yield from _image(block, depth, lang, saying)
        return
    src = link_url(block.src) if block.kind == "embed" else resource_url(block.src)
    title = squeezed(block.title)
    if not src:
        if title:
            yield Line(depth, "paragraph", "", "", lang)
            yield Line(depth + 1, "text", "", title, lang)
        return
    host = block.src.split("/")[2].split("?")[0].split("#")[0].lower().removeprefix("www.")
    name, own = (title, lang) if title else saying.own(f"{block.kind}_from", host=host)
    if block.kind != "embed":
        yield Line(depth, block.kind.title(), "", name, own)
        return
    yield Line(depth, "paragraph", "", "", lang)
    yield Line(depth + 1, "link", "", name, own)
    yield Line(depth + 2, "text", "", name, own)


def _image(block: kinds.Media, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    if not image_url(block.src):
        if block.alt:
            yield Line(depth, "paragraph", "", "", lang)
            yield Line(depth + 1, "text", "", squeezed(block.alt), lang)
        return
    name, own = (squeezed(block.alt), lang) if block.alt is not None else saying.own("image_without_description")
    if name:
        yield Line(depth, "image", "", name, own)


def _list(block: kinds.List, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    yield Line(depth, "list", str(len(block.items)), "", lang)
    number = block.start - 1
    for item in block.items:
        number = item.value if item.value is not None else number + 1
        yield Line(
            depth + 1,
            "listitem",
            numbered(number, block.numbering) if block.ordered else "",
            "",
            _of(item.blocks, lang),
        )
        yield from _inside(item.blocks, depth + 2, lang, saying)


def _of(blocks: kinds.Blocks, lang: str) -> str:
    """The language of what holds blocks: of a leading paragraph, whose words it has."""
    first = blocks[0] if blocks else None
    alone = isinstance(first, kinds.Paragraph) and not first.role
    whole = alone and all(isinstance(block, kinds.List) for block in blocks[1:])
    return (language_tag(first.lang) if whole and first else "") or lang


def _inside(blocks: kinds.Blocks, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    """Blocks in what holds them; paragraphs without a role are their words."""
    first = _of(blocks, lang)
    for n, block in enumerate(blocks):
        own = language_tag(block.lang) or (first if n else lang)
        if isinstance(block, kinds.Paragraph) and not block.role:
            yield from words_of(block.content, depth, own, saying)
            yield from _ways_back(block, depth, own, saying)
        else:
            yield from _block(block, depth, own, saying)


def _descriptions(block: kinds.DescriptionList, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    groups = [group for group in block.groups if group.terms or group.descriptions]
    if groups:
        yield Line(depth, "DescriptionList", "", "", lang)
    for group in groups:
        for term in group.terms:
            yield Line(depth + 1, "term", "", name_of(term), lang)
            yield from words_of(term, depth + 2, lang, saying)
        for blocks in group.descriptions:
            if text_of(blocks).strip():
                yield Line(depth + 1, "definition", "", "", _of(blocks, lang))
                yield from _inside(blocks, depth + 2, lang, saying)


def _section(block: kinds.Section, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    name = squeezed(text_of(block.label))
    role, named = _section_role(block, name, saying)
    if role:
        yield Line(depth, role, "", name if named else "", lang)
    inner = depth + bool(role)
    if name:
        yield from words_of(block.label, inner, lang, saying)
    yield from _blocks(block.blocks, inner, lang, saying)
    yield from _ways_back(block, inner, lang, saying)


def _section_role(block: kinds.Section, name: str, saying: Saying) -> tuple[str, bool]:
    """The role, and whether the label is its name: a landmark without one, or a second of that name, is none."""
    role = block.role if block.role in section_roles.ROLES else ""
    named = bool(name) and role in section_roles.NAMED
    known = (role, name if role in section_roles.NAMED else "")
    again = role in section_roles.LANDMARKS and known in saying.landmarks
    if again or (role in ("complementary", "region") and not name):
        return ("note" if role == "complementary" else ""), False
    saying.landmarks.add(known)
    if role in ("article", "region") and not any(isinstance(inner, kinds.Heading) for inner in block.blocks):
        return "", False
    return role, named


# Tables


def _table(block: kinds.Table, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    rows = [row for row in block.rows if row.cells]
    widest = max((sum(cell.colspan for cell in row.cells) for row in rows), default=0)
    titles: list[kinds.Row] = []
    while len(rows) > 1 and len(rows[0].cells) == 1 and rows[0].cells[0].colspan >= max(widest, 2):
        titles.append(rows.pop(0))
    if not has_data(rows):
        yield from words_of(block.caption, depth, lang, saying)
        for cell in (cell for row in (*titles, *rows) for cell in row.cells):
            yield from _inside(cell.blocks, depth, lang, saying)
        return
    placed = filled(place([[(cell.colspan, cell.rowspan, cell) for cell in row.cells] for row in rows], groups(rows)))
    number = next(saying.tables)
    if len({column for cell in placed for column in cell.columns}) > WIDE:
        name, own = saying.own("table_scrolls", n=number)
        yield Line(depth, "region", "", name, own)
        depth += 1
    yield from _grid(block, titles, placed, (depth, lang), saying)


def _grid(
    table: kinds.Table, titles: Sequence[kinds.Row], placed: Sequence[Placed], at: tuple[int, str], saying: Saying
) -> Iterator[Line]:
    depth, lang = at
    caption = table.caption if text_of(table.caption).strip() else ()
    title_blocks = tuple(each for row in titles for each in row.cells[0].blocks)
    named = text_of(caption) + text_of(title_blocks) if caption or title_blocks else table.name
    yield Line(depth, "table", "", squeezed(named), lang)
    if caption or title_blocks:
        yield Line(depth + 1, "caption", "", "", lang)
        yield from words_of(caption, depth + 2, lang, saying)
        yield from _inside(title_blocks, depth + 2, lang, saying)
    heads = [(cell, found) for row in by_row(placed) for cell in row if (found := scope(cell, row))]
    for row in by_row(placed):
        yield Line(depth + 1, "row", "", "", lang)
        for cell in row:
            yield from _cell(cell, scope(cell, row), heads, (depth + 2, lang), saying)


def _cell(
    cell: Placed, own: str, heads: Sequence[tuple[Placed, str]], at: tuple[int, str], saying: Saying
) -> Iterator[Line]:
    depth, lang = at
    blocks = cell.value.blocks
    speaking = [name_of((head.value.blocks,)) for head, of in heads if not own and speaks_for(head, of, cell)]
    role = {"": "cell", "col": "columnheader", "row": "rowheader"}[own]
    yield Line(depth, role, " + ".join(sorted(speaking)), name_of((blocks,)) if own else "", _of(blocks, lang))
    yield from _inside(blocks, depth + 1, lang, saying)
