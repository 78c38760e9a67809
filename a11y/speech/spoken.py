"""An utterance as one string of what is said, each character of it knowing what it stands for on the page."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from a11y.model.narration import Mark
from a11y.model.script import Say
from a11y.speech.says import NO_MARKS

_CHUNK = re.compile(r"[^\s—–…/]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Thai, Lao, Burmese, Khmer, kana and Han are written without spaces between words."""
Span = tuple[int, int]
_NOWHERE: Span = (-1, -1)


class Spoken(Struct, frozen=True):
    """What is said, and where on the page what it stands for begins and ends, for each character."""

    text: str
    spans: tuple[Span, ...]
    phonemes: tuple[tuple[int, int, str], ...]
    page: str
    """The sentence's own text as far as it is said."""


def spoken_form(say: Iterable[Say]) -> Spoken:
    """The runs one after the other, white space as one space, without marks that only say where a line may break."""
    text: list[str] = []
    spans: list[Span] = []
    phonemes: list[tuple[int, int, str]] = []
    page: list[str] = []
    for run in say:
        begin = len(text)
        for character, span in _characters(run):
            if not character.isspace():
                text.append(character)
                spans.append(span)
            elif text and text[-1] != " ":
                text.append(" ")
                spans.append(span)
        if run.phonemes and begin < len(text):
            phonemes.append((begin, len(text), run.phonemes))
        if run.begin >= 0:
            page += " " * (run.begin - len(page)) + run.text
    if text and text[-1] == " ":
        del text[-1], spans[-1]
    return Spoken("".join(text), tuple(spans), tuple(phonemes), "".join(page))


def on_page(marks: Iterable[Mark], spoken: Spoken) -> tuple[Mark, ...]:
    """The marks of what is said as marks of the words on the page, each word once."""
    words: list[Mark] = []
    for mark in marks:
        held = [span for span in spoken.spans[mark.begin : mark.end] if span != _NOWHERE]
        if not held or not any(map(str.isalnum, spoken.text[mark.begin : mark.end])):
            continue
        begin, end = _word(min(span[0] for span in held), max(span[1] for span in held), spoken.page)
        if words and begin < words[-1].end:
            last = words[-1]
            words[-1] = replace(last, end=max(end, last.end), last=max(mark.last, last.last))
        elif begin < end:
            words.append(Mark(begin, end, mark.first, mark.last))
    return tuple(words)


def _characters(run: Say) -> Iterator[tuple[str, Span]]:
    whole = (run.begin, run.begin + len(run.text)) if run.begin >= 0 else _NOWHERE
    for at, character in enumerate(run.alias or run.text):
        if ord(character) not in NO_MARKS:
            each = (run.begin + at, run.begin + at + 1)
            yield character, whole if run.alias or whole == _NOWHERE else each


def _word(begin: int, end: int, page: str) -> Span:
    """The stretch grown to whole words, without the punctuation at their ends."""
    if not _UNSPACED.search(page, begin, end):
        touched = [each.span() for each in _CHUNK.finditer(page) if each.start() < end and begin < each.end()]
        begin, end = (touched[0][0], touched[-1][1]) if touched else (begin, end)
    while begin < end and not page[begin].isalnum():
        begin += 1
    while end > begin and not page[end - 1].isalnum():
        end -= 1
    return begin, end
