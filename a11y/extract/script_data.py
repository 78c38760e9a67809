"""Articles whose text is only in the page's data, for scripts to show: found where the prose in it is.

What a framework calls it does not count: it may be the state of Next.js, Nuxt, Apollo or any other.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from a11y.extract.document import loose_key
from a11y.extract.editor_blocks import DEEPEST, Json, blocks, is_prose, kind_of, parts

_MOST = 8_000_000
"""Characters of scripts looked into."""
_ATTEMPTS = 40
"""Places in a script where data may begin, objects that bear the headline: so many are looked at."""
_LEAST = 200
"""Characters: a shorter script holds no article."""
_SHARE = 0.7
"""Share of the prose that one part must hold for the article to be within it."""
# What is assigned or passed on: `window.__STATE__ = {`, `JSON.parse("`, `push([`.
_BEGINS = re.compile(r"(?:=|\(|:)\s*(?=[{\[])|JSON\.parse\(\s*(?=\")")
# An escaped quote begins none: what follows it would be read over and over.
_LITERAL = re.compile(r"(?<!\\)\"(?:[^\"\\\n]|\\.){60,}+\"")
# A row of the stream that Next.js pushes: its number, then data, or text of so many bytes.
_ROW = re.compile(r"[0-9a-f]{1,6}:(?:T([0-9a-f]{1,6}),|(?=[\[{\"]))")
_TITLES = ("headline", "title", "name")


def html_in(scripts: Iterable[etree._Element], headlines: Iterable[str]) -> str:
    """The article that the data in the scripts holds, as HTML; "" where they hold none."""
    best, most = "", 0
    keys = frozenset(filter(None, map(loose_key, headlines)))
    for value in _values(scripts):
        article = _core(_of_headline(value, keys) or value)
        weight = _weight(article)
        if weight > most:
            best, most = "".join(blocks(article)), weight
    return best


def _values(scripts: Iterable[etree._Element]) -> Iterator[Json]:
    """The data in the scripts."""
    stream: list[str] = []
    left = _MOST
    for script in scripts:
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        if len(text) < _LEAST or len(text) > left or "ld+json" in kind:
            continue
        left -= len(text)
        starts = [0] if "json" in kind else [match.end() for match in _BEGINS.finditer(text)]
        values = [_parsed(value) if isinstance(value, str) else value for value in _decoded(text, starts)]
        if "__next_f" in text[:_LEAST]:
            stream += filter(None, map(_chunk, values))
        elif any(map(_weight, values)):
            yield from values
        else:
            yield list(_literals(text))
    if stream:
        yield list(_rows("".join(stream)))


def _chunk(value: Json) -> str:
    """The text that a call adds to a stream."""
    text = value[1] if isinstance(value, list) and len(value) == 2 else ""
    return text if isinstance(text, str) else ""


def _decoded(text: str, starts: list[int]) -> Iterator[Json]:
    """The values that begin at those places, none within another."""
    decoder = json.JSONDecoder(strict=False)
    end = attempts = 0
    for start in starts:
        if start < end or attempts == _ATTEMPTS:
            continue
        try:
            value, end = decoder.raw_decode(text, len(text) - len(text[start:].lstrip()) if start == 0 else start)
        except (ValueError, RecursionError):
            attempts += 1
            continue
        yield value


def _literals(text: str) -> Iterator[Json]:
    """The strings in a script that is no data but makes them, as Nuxt's state is."""
    for match in _LITERAL.finditer(text):
        value = _parsed(match[0].replace("\\'", "'"))
        if isinstance(value, str) and is_prose(value):
            yield value


def _parsed(text: str) -> Json:
    try:
        value: Json = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _rows(stream: str) -> Iterator[Json]:
    """The data and the texts in the rows of a stream."""
    decoder, data, position = json.JSONDecoder(strict=False), stream, 0
    while match := _ROW.search(data, position):
        position = match.end()
        if match[1]:
            length = int(match[1], 16)
            text = data[position : position + length].encode("utf-8", "replace")[:length].decode("utf-8", "ignore")
            yield text
            position += len(text)
            continue
        try:
            value, position = decoder.raw_decode(data, position)
        except (ValueError, RecursionError):
            continue
        yield value


def _of_headline(value: Json, keys: frozenset[str]) -> Json:
    """The object with the most prose that bears the headline, None where there is none."""
    bearing = (each for each in _objects(value) if any(_is_title(each.get(name), keys) for name in _TITLES))
    found = max(islice(bearing, _ATTEMPTS), key=_weight, default=None)
    return found if _weight(found) > _LEAST else None


def _is_title(value: Json, keys: frozenset[str]) -> bool:
    return isinstance(value, str) and loose_key(value) in keys


def _objects(value: Json, depth: int = 0) -> Iterator[dict[str, Json]]:
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    for held in parts(value):
        yield from _objects(held, depth + 1)


def _weight(value: Json, depth: int = 0) -> int:
    """How many characters of prose the value holds."""
    if isinstance(value, str):
        return len(value) if is_prose(value) else 0
    return sum(_weight(held, depth + 1) for held in parts(value)) if depth < DEEPEST else 0


def _core(value: Json) -> Json:
    """The innermost value that holds most of the prose."""
    while not isinstance(value, str):
        total = _weight(value)
        inner = next((held for held in parts(value) if _weight(held) > _SHARE * total), None)
        if inner is None or total == 0 or (isinstance(value, list) and len(value) < 4 and kind_of(inner)):
            return value
        value = inner
    return value
