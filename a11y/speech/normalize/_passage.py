"""A text that is rewritten by rules and remembers, for each character of what is said, what it stands for."""

import re
from collections.abc import Callable
from typing import NamedTuple

Said = str | Callable[[re.Match[str]], str]
Rule = tuple[re.Pattern[str], Said]
"""What is matched, and what is said for it: a template of `re.sub`, or a function."""


class Piece(NamedTuple):
    """A stretch of what is said and where the text it stands for begins and ends."""

    said: str
    begin: int
    end: int


class Passage:
    """`text` is what is said so far of `source`."""

    def __init__(self, source: str, pieces: tuple[Piece, ...] = ()) -> None:
        self._source = source
        self.text = source
        self._spans = [(at, at + 1) for at in range(len(source))]
        self._put([(begin, end, said) for said, begin, end in pieces])

    def apply(self, rule: Rule) -> None:
        """Say something else for what the rule matches."""
        pattern, said = rule
        changes = []
        for match in pattern.finditer(self.text):
            new = match.expand(said) if isinstance(said, str) else said(match)
            if new != match[0]:
                changes.append(_changed(match[0], match.start(), new))
        self._put(changes)

    def _put(self, changes: list[tuple[int, int, str]]) -> None:
        """Say something else from `begin` to `end` of what is said so far, change by change in order."""
        if not changes:
            return
        texts: list[str] = []
        spans: list[tuple[int, int]] = []
        done = 0
        for begin, end, said in changes:
            held = self._spans[begin:end] or self._spans[max(0, begin - 1) : begin + 1][:1]
            span = (min(each[0] for each in held), max(each[1] for each in held)) if held else (0, 0)
            texts += self.text[done:begin], said
            spans += self._spans[done:begin]
            spans += [span] * len(said)
            done = end
        self.text = "".join((*texts, self.text[done:]))
        self._spans = spans + self._spans[done:]

    def pieces(self) -> list[Piece]:
        """What is said in pieces that cover the source in order; as few as possible, but one for each change."""
        found: list[Piece] = []
        plain = False
        for said, (begin, end) in zip(self.text, self._spans, strict=True):
            before, plain = plain, end - begin == 1 and _same(said, self._source[begin])
            said = self._source[begin] if plain else said
            last = found[-1] if found else Piece("", 0, 0)
            if found and before and plain and begin == last.end:
                found[-1] = Piece(last.said + said, last.begin, end)
            elif found and begin < last.end:
                last = self._parted(found, begin) if before else last
                found[-1] = Piece(last.said + said, min(begin, last.begin), max(end, last.end))
                plain = False
            else:
                begin = self._fill(found, begin) if begin > last.end else begin
                found.append(Piece(said, begin, end))
        if found and found[-1].end < len(self._source):
            self._fill(found, len(self._source))
        return found

    def _parted(self, found: list[Piece], begin: int) -> Piece:
        """The end of the last piece, which is said as written, from `begin` on, as a piece of its own."""
        said, start, end = found[-1]
        if start < begin and said == self._source[start:end]:
            found[-1:] = [Piece(said[: begin - start], start, begin), Piece(said[begin - start :], begin, end)]
        return found[-1]

    def _fill(self, found: list[Piece], begin: int) -> int:
        """Where the next piece begins, once what is not said before `begin` belongs to the last character said."""
        if not found:
            return 0
        said, start, end = found.pop()
        if len(said) > 1 and said == self._source[start:end]:
            found.append(Piece(said[:-1], start, end - 1))
            said, start = said[-1], end - 1
        found.append(Piece(said, start, begin))
        return begin


def _same(said: str, written: str) -> bool:
    """Whether a character is said as it is written; all white space is said alike."""
    return said == written or (said == " " and written.isspace())


def _changed(old: str, begin: int, new: str) -> tuple[int, int, str]:
    """The part of a match that is said otherwise: begin, end and what is said; whole words that stay are no part."""
    head = _common(old, new)
    head = old.rfind(" ", 0, head) + 1
    tail = _common(old[head:][::-1], new[head:][::-1])
    tail = len(old) - old.find(" ", len(old) - tail) if " " in old[len(old) - tail :] else 0
    if len(old) - head - tail <= 0:
        return begin, begin + len(old), new
    return begin + head, begin + len(old) - tail, new[head : len(new) - tail]


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
