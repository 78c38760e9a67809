"""The words of an article as lines of an accessibility tree, and what is known while they are gone through."""

from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from a11y.model import article as kinds
from a11y.output.html.safety import datetime_value, image_url, language_tag, link_url
from a11y.text.phrases import phrase
from a11y.text.short_forms import expanded, short_forms
from a11y.text.walk import text_of, walk


class Line(NamedTuple):
    """A node of an accessibility tree."""

    depth: int
    role: str
    detail: str
    """Level of a heading, size of a list, number of an item, headers of a cell."""
    name: str
    """For `text` its words, else the accessible name; without white space."""
    lang: str


def squeezed(text: str) -> str:
    """The text without white space, which trees have more or less of, nor marks that only say where to break."""
    return "".join(each for each in text if not each.isspace() and each not in "\u00ad\u200b\ufeff\u2060")


def joined(lines: Iterator[Line]) -> list[Line]:
    """The lines with neighbouring texts of one language as one, and without empty ones."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if line.role != "text":
            found.append(line)
        elif last and last.role == "text" and (last.depth, last.lang) == (line.depth, line.lang):
            found[-1] = last._replace(name=last.name + line.name)
        elif line.name:
            found.append(line)
    return found


class Saying:
    """What is known while an article is gone through."""

    def __init__(self, article: kinds.Article) -> None:
        """An article of which nothing is said yet."""
        self.page = language_tag(article.metadata.language) or "und"
        self.abbreviations: set[tuple[str, str]] = set()
        self.short_forms: dict[str, str] = {}
        self.told: set[str] = set()
        self.landmarks: set[tuple[str, str]] = set()
        self.figures, self.tables = count(1), count(1)
        blocks = {node.id for node in walk((article.header, article.blocks)) if isinstance(node, kinds.BlockNode)}
        self.notes: dict[str, int] = {}
        for node in walk((article.header, article.blocks)):
            if isinstance(node, kinds.NoteRef) and node.note in blocks:
                self.notes[node.note] = self.notes.get(node.note, 0) + 1

    def own(self, key: str, **values: object) -> tuple[str, str]:
        """A phrase of ours and its language; that of the page where it is the same language."""
        found = phrase(key, self.page, **values)
        same = found.lang.partition("-")[0] == self.page.partition("-")[0]
        return squeezed(found.text), self.page if same else found.lang


def formula_of(text: str, formula: str, depth: int, lang: str) -> Line:
    return Line(depth, "MathMLMath", "", "", lang) if formula else Line(depth, "text", "", squeezed(text), lang)


def name_of(nodes: Any) -> str:
    """What the words and images of nodes amount to; "…" where a formula or a ruby is among them."""
    parts = []
    for node in walk(nodes):
        match node:
            case kinds.Math() | kinds.MathBlock() | kinds.Ruby():
                return "…"
            case kinds.Text(text) | kinds.Code(text) | kinds.CodeBlock(text):
                parts.append(text)
            case kinds.Image(_, alt) | kinds.Media("image", _, alt) if alt:
                parts.append(alt)
    return squeezed("".join(parts))


ROLES = {
    kinds.Emphasis: "emphasis",
    kinds.Strong: "strong",
    kinds.Sup: "superscript",
    kinds.Sub: "subscript",
}
SPANS = ("mark", "deletion", "insertion", "term", "time")


def marked(content: kinds.Inlines, saying: Saying) -> kinds.Inlines:
    """The words of a paragraph, with short forms that an earlier one has expanded as abbreviations, each once."""
    found = expanded(content, saying.short_forms)
    for short, full in short_forms(text_of(content)):
        if short not in saying.told:
            saying.told.add(short)
            saying.short_forms[short] = full
    return found


def words_of(nodes: kinds.Inlines, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    for node in nodes:
        yield from _inline(node, depth, lang, saying)


def _inline(node: kinds.Inline, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    match node:
        case kinds.Text(text):
            yield Line(depth, "text", "", squeezed(text), lang)
        case kinds.Code(text):
            yield Line(depth, "code", "", "", lang)
            yield Line(depth + 1, "text", "", squeezed(text), lang)
        case kinds.Math(text, formula):
            yield formula_of(text, formula, depth, lang)
        case kinds.Image(src, alt):
            yield from _picture(src, alt, depth, lang, saying)
        case kinds.Break():
            pass
        case _:
            own = language_tag(node.lang) or lang if isinstance(node, kinds.Span) else lang
            around = list(_around(node, depth, own, saying))
            yield from around
            yield from words_of(node.content, depth + len(around), own, saying)


def _around(node: Any, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    """What an inline that holds others is itself, each line within the one before."""
    match node:
        case kinds.Link(href, content):
            if link_url(href) and _can_be_link(content):
                yield Line(depth, "link", "", name_of(content), lang)
        case kinds.NoteRef(note, content):
            yield Line(depth, "superscript", "", "", lang)
            if note in saying.notes:
                yield Line(depth + 1, "doc-noteref", "", name_of(content), lang)
        case kinds.Abbreviation(content, title):
            known = (text_of(content), squeezed(title))
            yield Line(depth, "Abbr", "", "" if known in saying.abbreviations else squeezed(title), lang)
            saying.abbreviations.add(known)
            saying.told.add(known[0])
        case kinds.Ruby():
            yield Line(depth, "Ruby", squeezed(node.annotation), "", lang)
        case kinds.Span(_, role):
            if role in SPANS and (role != "time" or datetime_value(node.datetime)):
                yield Line(depth, role, "", name_of(node.content) if role == "term" else "", lang)
        case _ if type(node) in ROLES:
            yield Line(depth, ROLES[type(node)], "", "", lang)


def _picture(src: str, alt: str | None, depth: int, lang: str, saying: Saying) -> Iterator[Line]:
    if not image_url(src):
        yield Line(depth, "text", "", squeezed(alt or ""), lang)
        return
    name, own = (squeezed(alt), lang) if alt is not None else saying.own("image_without_description")
    if name:
        yield Line(depth, "image", "", name, own)


def _can_be_link(content: kinds.Inlines) -> bool:
    nested = any(isinstance(node, kinds.Link | kinds.NoteRef) for node in walk(content))
    undescribed = any(isinstance(node, kinds.Image) and node.alt is None for node in walk(content))
    return not nested and (bool(name_of(content)) or undescribed)
