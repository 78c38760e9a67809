"""Short forms that a text itself expands: "World Health Organization (WHO)", "WHO (World Health Organization)"."""

import re
from collections.abc import Iterator, MutableMapping
from typing import NamedTuple

from msgspec.structs import replace

from a11y.model.article import Abbreviation, Emphasis, Inline, Inlines, Sentence, Strong, Text

_SHORT = r"[^\W\d_]{2,10}"
# Either order; what stands before the bracket is cut to its last words by `_expansion`.
_BRACKETED = re.compile(rf"\(({_SHORT})\)")
_MET = re.compile(rf"(?<![^\W_]){_SHORT}(?![^\W_])")
_FIRST = re.compile(rf"(?<!\w)({_SHORT}) \(([^()]{{4,80}})\)")
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.,:;!?\n]")
_LONGEST = 400
"""Characters before a bracket that are looked at: there are more words than any short form stands for."""
_GLUE = 3
"""Words of so few letters ("of", "the", "für") need not be in the short form."""


class ShortForm(NamedTuple):
    """A short form and the words that stand for it."""

    short: str
    full: str


def short_forms(text: str) -> Iterator[ShortForm]:
    """Those that the text expands, in order."""
    if "(" not in text:
        return
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - _LONGEST) : match.start()].rstrip()
        if match[1].isupper() and (full := _expansion(match[1], before)):
            yield ShortForm(match[1], full)
    for match in _FIRST.finditer(text):
        if match[1].isupper() and _expansion(match[1], match[2]) == match[2]:
            yield ShortForm(match[1], match[2])


def _expansion(short: str, before: str) -> str:
    """The words at the end of `before` that the short form is made of, "" where it is made of none.

    Letters are found from the last to the first, as by Schwartz and Hearst (2003), "A simple algorithm for
    identifying abbreviation definitions in biomedical text". The first one begins a word and is a capital as it is in
    the short form, and every longer word has its share.
    """
    words = list(_WORD.finditer(before))[-2 * len(short) :]
    if not words or before[words[-1].end() :].strip("\"'»”’"):
        return ""
    at = len(before)
    places: list[int] = []
    for letter in reversed(short):
        begins = [word.start() for word in words if word.start() < at and before[word.start()].upper() == letter]
        inside = before.casefold().rfind(letter.casefold(), words[0].start(), at)
        is_first = len(places) == len(short) - 1
        at = max(begins, default=-1) if is_first or len(short) == 2 else inside
        if at < 0:
            return ""
        places.append(at)
    whole = [word for word in words if word.end() > at]
    shares = all(
        word.end() - word.start() <= _GLUE or any(word.start() <= place < word.end() for place in places)
        for word in whole
    )
    full = before[at : words[-1].end()]
    is_one = whole[0].start() == at and len(whole[0][0]) > 1 and not _STOP.search(full)
    return full if is_one and shares and full[0].isupper() else ""


def expanded(content: Inlines, waiting: MutableMapping[str, str]) -> Inlines:
    """The content with the first of each short form that waits for it marked; those do not wait any longer.

    What has a name of its own, as a link has, stays as it is.
    """
    found: list[Inline] = []
    for node in content:
        match node:
            case Text(text):
                found += _marked(text, waiting) or (node,)
            case Sentence() | Emphasis() | Strong():
                found.append(replace(node, content=expanded(node.content, waiting)))
            case _:
                found.append(node)
    return tuple(found)


def _marked(text: str, waiting: MutableMapping[str, str]) -> list[Inline]:
    """The text with short forms marked, [] where none is in it."""
    found: list[Inline] = []
    end = 0
    for match in _MET.finditer(text):
        if match[0] in waiting:
            found += (Text(text[end : match.start()]),) if match.start() > end else ()
            found.append(Abbreviation((Text(match[0]),), waiting.pop(match[0])))
            end = match.end()
    return [*found, Text(text[end:])] if end and end < len(text) else found
