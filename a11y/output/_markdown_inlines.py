"""Inlines as CommonMark (https://spec.commonmark.org/0.31.2/): text in the article is text when parsed again."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from a11y.model.article import (
    Abbreviation,
    Break,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    Link,
    Math,
    NoteRef,
    Ruby,
    Sentence,
    Span,
    Strong,
    Sub,
    Sup,
    Text,
)
from a11y.output.html.safety import link_url, resource_url
from a11y.text.walk import walk

LINE_BREAK = "\\\n"

_SPECIAL = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
_LINES = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*")
_TICKS = re.compile("`+")
_ASTERISK = re.compile(r"(?<!\\)\*")
_NESTED = re.compile(r"\*([^*\\]+)\*")
"""Emphasis within strong emphasis, read as `***both***` (section 6.2, rule 14)."""


class _Marked(NamedTuple):
    """Emphasis whose mark depends on what stands beside it."""

    mark: str
    element: str
    inner: str


def escape(text: str) -> str:
    """Text that CommonMark shows as it is, within a line."""
    return _SPECIAL.sub(r"\\\g<0>", _LINES.sub(" ", text))


def inlines(run: Inlines, line_break: str = LINE_BREAK) -> str:
    """The run as CommonMark on one line, but for its line breaks."""
    parts = [part for node in _joined(run) for part in _parts(node, line_break) if part]
    out = ""
    for i, part in enumerate(parts):
        following = parts[i + 1] if i + 1 < len(parts) else ""
        after = "*" if isinstance(following, _Marked) else following[:1]
        if isinstance(part, _Marked):
            out += _emphasis(part, out[-1:], after)
        elif out.endswith("!") and not out.endswith("\\!") and part.startswith("["):
            out = f"{out[:-1]}\\!{part}"
        else:
            out += part
    return out


def _joined(run: Inlines) -> Iterator[Inline]:
    """The run without its sentences, emphasis that was cut where they end in one piece again."""
    content: list[Inline] = []
    whole: Emphasis | Strong | None = None
    gap: list[Inline] = []
    for node in chain.from_iterable(each.content if isinstance(each, Sentence) else (each,) for each in run):
        if whole is not None and isinstance(node, type(whole)):
            content += [*gap, *node.content]
            gap = []
        elif whole is not None and not gap and isinstance(node, Text) and node.text.isspace():
            gap = [node]
        else:
            yield from _closed(whole, content, gap)
            whole, content, gap = None, [], []
            if isinstance(node, Emphasis | Strong):
                whole, content = node, [*node.content]
            else:
                yield node
    yield from _closed(whole, content, gap)


def _closed(whole: Emphasis | Strong | None, content: list[Inline], gap: list[Inline]) -> Iterator[Inline]:
    if whole is not None:
        yield replace(whole, content=tuple(content))
        yield from gap


def link(text: str, url: str, title: str = "") -> str:
    """A link around text that is CommonMark already; the text alone where the address is not safe."""
    href = link_url(url)
    if not href or not text.strip():
        return text
    quoted = ' "{}"'.format(escape(title).replace('"', '\\"')) if title.strip() else ""
    return f"[{text}]({_destination(href)}{quoted})"


def image(src: str, alt: str | None) -> str:
    """An image; its alternative text alone where the address is not safe."""
    href = resource_url(src)
    return f"![{escape(alt or '')}]({_destination(href)})" if href else escape(alt or "")


def _destination(href: str) -> str:
    return f"<{href}>" if re.search(r"[()\s]", href) else href


def _parts(node: Inline, line_break: str) -> Iterator[str | _Marked]:  # noqa: C901, PLR0912 - one case a kind
    match node:
        case Text(text) | Math(text):
            yield escape(text)
        case Sentence(content=content) | Span(content=content) | Abbreviation(content=content):
            for inner in _joined(content):
                yield from _parts(inner, line_break)
        case Emphasis(content):
            yield from _spaced("*", "em", inlines(content, line_break))
        case Strong(content):
            yield from _spaced("**", "strong", inlines(content, line_break))
        case Link(content=content) if any(isinstance(inner, Link) for inner in walk(content)):
            yield inlines(content, line_break)
        case Link():
            yield link(inlines(node.content, line_break), node.href, node.title)
        case Code(text):
            yield _code(text)
        case Break():
            yield line_break
        case Image():
            yield image(node.src, node.alt)
        case Sub(content):
            yield f"<sub>{inlines(content, line_break)}</sub>"
        case Sup(content) | NoteRef(content=content):
            yield f"<sup>{inlines(content, line_break)}</sup>"
        case Ruby():
            yield f"<ruby>{inlines(node.content, line_break)}<rt>{escape(node.annotation)}</rt></ruby>"


def _spaced(mark: str, element: str, inner: str) -> Iterator[str | _Marked]:
    """The emphasis without the white space at its ends, which stands beside it."""
    stripped = inner.strip()
    if not stripped:
        yield inner
        return
    start = inner.index(stripped)
    yield inner[:start]
    yield _Marked(mark, element, stripped)
    yield inner[start + len(stripped) :]


def _emphasis(part: _Marked, before: str, after: str) -> str:
    """With asterisks where these are read as emphasis (section 6.2, flanking), else as an HTML element."""
    nested = _NESTED.fullmatch(part.inner) if part.mark == "**" else None
    text = nested[1] if nested else part.inner
    opens = text[0].isalnum() or not before.strip() or _is_punctuation(before)
    closes = text[-1].isalnum() or not after.strip() or _is_punctuation(after)
    if opens and closes and before != "*" and not _ASTERISK.search(text):
        return f"{part.mark}{part.inner}{part.mark}"
    return f"<{part.element}>{part.inner}</{part.element}>"


def _is_punctuation(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def _code(text: str) -> str:
    flat = _LINES.sub(" ", text)
    if "|" in flat:  # would end the cell of a table
        return f"<code>{escape(flat)}</code>"
    fence = "`" * (1 + max(map(len, _TICKS.findall(flat)), default=0))
    space = " " if flat.startswith("`") or flat.endswith("`") or (flat.strip() and flat[0] == flat[-1] == " ") else ""
    return f"{fence}{space}{flat}{space}{fence}" if flat.strip() else flat
