"""The block formats of editors, from JSON to HTML: Portable Text, Contentful, Editor.js, Draft.js, ANS and the like."""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

DEEPEST = 40
"""How deep values are looked into."""
_PARAGRAPH = 60
"""Characters: a shorter text that says to be text may be a part of a paragraph."""
_ENDS = frozenset('.!?…”"»。>')
_MARKUP = re.compile(
    r"<(?:p|br|div|h[2-6]|ul|ol|li|a|em|strong|b|i|figure|blockquote|section|article|span)\b[^<>]*>", re.IGNORECASE
)
_BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n\s*")
# Names of fields that do not hold the text, or hold it again.
_ASIDE = re.compile(
    r"(?:^|_|(?<=[a-z]))(?:desc(?:ription)?|summary|excerpt|abstract|teaser|seo|meta|metadata|og|twitter|alt|credits?|"
    r"copyright|bio(?:graphy)?|comments?|disclaimer|slug|url|href|src|related|recommend\w*|newsletter|captions?|ads?|"
    r"authors?|byline|tags?|topics?|keywords?|nav(?:igation)?|menu|footer|header|legal|consent|i18n|translations?|messages?|"
    r"config|styles?|css|scripts?|query|title|headline|plain_?text|raw)(?:$|_|s$|(?=[A-Z]))",
    re.IGNORECASE,
)
_TYPES = ("style", "nodeType", "_type", "type", "blockType", "kind", "tag", "component", "__typename", "name")
_TEXTS = ("text", "value", "content", "html", "children", "nodes", "spans", "leaves", "body", "data", "model", "blocks")
_ITEMS = ("items", "listItems", *_TEXTS)
_ORDERED = frozenset((("style", "ordered"), ("list_type", "ordered"), ("listtype", "ordered")))

# What editors call the kinds of their blocks, by the element that they are; the first that fits counts.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (tag, re.compile(pattern, re.IGNORECASE))
    for tag, pattern in (
        ("h2", r"^h[2-6]$|head(?:ing|er)|subhead|sub-?title|crosshead|zwischen(?:titel|ueberschrift)"),
        ("blockquote", r"quote"),
        ("ul", r"^ul$|^list$|bullet|unordered|core/list$"),
        ("ol", r"^ol$|ordered-?_?list|numbered"),
        ("figure", r"image|figure|photo|picture|asset"),
        ("pre", r"^pre$|code"),
        ("p", r"^p$|paragraph|^text$|^normal$|^block$|unstyled|rich-?text|^html$|raw_html|wysiwyg|intro|lead"),
    )
)
_INLINE = re.compile(
    r"^(?:text|span|fragment|leaf|link|hyperlink|a|bold|italic|strong|em|mark|hard_?break)$", re.IGNORECASE
)


def blocks(value: Json, depth: int = 0) -> Iterator[str]:
    """The value as elements, in its own order."""
    if depth > DEEPEST:
        return
    if isinstance(value, str):
        yield from paragraphs(value) if is_prose(value) or _MARKUP.search(value) else ()
    elif isinstance(value, list) and value and all(map(_is_inline, value)):
        yield from _element("p", _inline(value, 0))
    elif isinstance(value, dict) and (kind := kind_of(value)):
        yield from _KNOWN.get(kind, _simple)(kind, value)
    else:
        for held in parts(value):
            yield from blocks(held, depth + 1)


def parts(value: Json) -> Iterator[Json]:
    """The values in an object or array, without those whose name says that they are not the text."""
    if isinstance(value, dict):
        yield from (
            held for name, held in value.items() if isinstance(held, str | dict | list) and not _ASIDE.search(name)
        )
    elif isinstance(value, list):
        yield from value


def is_prose(text: str) -> bool:
    """Whether a text reads like sentences: words with spaces, or enough letters of a script without them."""
    if len(text) < 40 or text.startswith(("http", "/", "{", "data:", "$")):
        return False
    sample = text[:400]
    return sample.count(" ") * 14 > len(sample) or sum(character > "\u0e00" for character in sample) * 2 > len(sample)


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text, or the markup that it is, as HTML."""
    if "<" not in text and _MARKUP.search(plain := unescape(text)):  # Markup that was escaped once more.
        text = plain
    if _MARKUP.search(text):
        yield text if "<p" in text or "<div" in text else f"<p>{text}</p>"
        return
    yield from (f"<p>{escape(line)}</p>" for line in _BREAK.split(text.strip()) if line)


def kind_of(value: Json) -> str:
    """The element that an editor's block is, "" where the value is none."""
    if not isinstance(value, dict):
        return ""
    names = (value.get(key) for key in _TYPES)
    for name in (name for name in names if isinstance(name, str)):
        for tag, pattern in _KINDS:
            if pattern.search(name) and (tag != "p" or not _holds_blocks(value)):
                return tag
    return ""


def _holds_blocks(value: dict[str, Json]) -> bool:
    """Whether what an editor calls a text is a group of paragraphs."""
    held = [item for key in _TEXTS for item in _as_list(value.get(key))]
    inner = [item for each in held if isinstance(each, dict) for item in (each, *_as_list(each.get("blocks")))]
    return any(kind_of(item) for item in inner if not _is_inline(item))


def _as_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def _is_inline(value: Json) -> bool:
    if not isinstance(value, dict):
        return isinstance(value, str) and not _MARKUP.match(value.lstrip()) and not _ends(value)
    names = [name for key in ("nodeType", "_type", "type") if isinstance(name := value.get(key), str)]
    if names:
        return any(map(_INLINE.match, names)) and not _is_prose_block(value)
    return isinstance(value.get("text"), str) and "children" not in value and len(value) < 8


def _is_prose_block(value: dict[str, Json]) -> bool:
    """Whether a "text" is a whole paragraph, as some editors call it."""
    texts = [held for key in _TEXTS if isinstance(held := value.get(key), str)]
    return "marks" not in value and any(map(_ends, texts))


def _ends(text: str) -> bool:
    """Whether a text is long enough for a paragraph and ends like one."""
    return len(text) > _PARAGRAPH and text.rstrip()[-1:] in _ENDS


def _inline(value: Json, depth: int) -> str:
    """The value as the content of one element."""
    if depth > DEEPEST:
        return ""
    if isinstance(value, str):
        return value if _MARKUP.search(value) else escape(value)
    if isinstance(value, list):
        return "".join(_inline(held, depth + 1) for held in value)
    if not isinstance(value, dict):
        return ""
    content = next((made for key in _TEXTS if (made := _inline(value.get(key), depth + 1)).strip()), "")
    if not content and isinstance(space := value.get("text"), str):
        content = escape(space)
    return _marked(value, content)


def _marked(value: dict[str, Json], content: str) -> str:
    """The content with the emphasis and the link that the value gives it."""
    marks = [mark.get("type") if isinstance(mark, dict) else mark for mark in _listed(value.get("marks"))]
    marks += [name for name in ("bold", "italic", "strong", "em") if value.get(name) is True]
    for names, tag in ((("bold", "strong"), "strong"), (("italic", "em"), "em")):
        if any(mark in names for mark in marks):
            content = f"<{tag}>{content}</{tag}>"
    data = value.get("data")
    places = (value, data if isinstance(data, dict) else {})
    address = next(
        (a for place in places for key in ("href", "uri", "url") if isinstance(a := place.get(key), str)), ""
    )
    return f'<a href="{escape(address)}">{content}</a>' if address and content else content


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _element(tag: str, content: str) -> Iterator[str]:
    if content.strip():
        whole = content.lstrip().startswith((f"<{tag}", "<p", "<div", "<ul", "<ol", "<h", "<figure"))
        yield content if whole and tag == "p" else f"<{tag}>{content}</{tag}>"


def _simple(tag: str, value: dict[str, Json]) -> Iterator[str]:
    return _element(tag, _inline(value, 0))


def _list(tag: str, value: dict[str, Json]) -> Iterator[str]:
    held = next((found for key in _ITEMS for found in _item_lists(value.get(key))), [])
    items = "".join(f"<li>{_inline(item, 0)}</li>" for item in held)
    is_ordered = any(pair in _ORDERED for pair in _strings(value, 0))
    return _element("ol" if is_ordered else tag, items or _inline(value, 0))


def _item_lists(value: Json) -> Iterator[list[Json]]:
    if isinstance(value, list):
        yield value
    elif isinstance(value, dict):
        yield from (found for key in _ITEMS if isinstance(found := value.get(key), list))


def _figure(_tag: str, value: dict[str, Json]) -> Iterator[str]:
    texts = dict(_strings(value, 0))
    src = next(
        (texts[key] for key in ("src", "url", "href", "file") if texts.get(key, "").startswith(("http", "/"))), ""
    )
    if src:
        alt = f' alt="{escape(texts["alt"])}"' if "alt" in texts else ""
        caption = texts.get("caption", "")
        yield f'<figure><img src="{escape(src)}"{alt}>'
        yield f"<figcaption>{escape(caption)}</figcaption></figure>" if caption else "</figure>"


def _strings(value: Json, depth: int) -> Iterator[tuple[str, str]]:
    """The strings of an object by name, those further in first, so that the outer ones count."""
    if isinstance(value, dict) and depth < DEEPEST:
        for held in value.values():
            yield from _strings(held, depth + 1)
        yield from ((name.lower(), held) for name, held in value.items() if isinstance(held, str))


_KNOWN: dict[str, Callable[[str, dict[str, Json]], Iterator[str]]] = {"ul": _list, "ol": _list, "figure": _figure}
