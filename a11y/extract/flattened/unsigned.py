"""Who a text is from where none of its lines is a byline: its authors are presented at the end, or a newsroom signs."""

import re
from collections.abc import Sequence

from a11y.extract.flattened.byline_clues import INTO, Signed
from a11y.extract.flattened.names import introduced, names_alone, names_said, presented, spoken_of
from a11y.extract.flattened.survey import Seen
from a11y.extract.flattened.wires import agency_said
from a11y.text.vocabulary.people import is_newsroom
from a11y.text.words import begins_small

STRENGTH = 0.35
_BELOW, _LAST, _UNDER = 10, 3, 3
"""Units below the text, at its end, and right under it."""
_PRESENTED, _SHORT, _LINE = 500, 60, 100
_MOST = 4
_OPEN = frozenset("(（[【〔")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_INITIALS = re.compile(r"[^\W\d_]{2,4}(?:\s?[/,]\s?[^\W\d_]{2,5})*")
_SITE = re.compile(r"(?!www\.)[a-z\d-]{2,20}(?:\.[a-z\d-]{2,20})?\.[a-z]{2,8}")


def find_unsigned(seen: Sequence[Seen], first: int, body: range, text: str) -> list[Signed]:
    """The lines that tell it otherwise; `first` is where the headline stands, or the body without one."""
    return (
        _presented(seen, first, body, text)
        or _said(seen, body)
        or _introduced(seen, body, text)
        or _newsroom(seen, first, body)
        or _initialled(seen, body, text)
        or _agency(seen, first, body)
    )


def _presented(seen: Sequence[Seen], first: int, body: range, text: str) -> list[Signed]:
    """The line at the end that says who the authors are: "Ada Lane is a reporter for the Post"."""
    for i in range(max(first, body.stop - _LAST), min(len(seen), body.stop + _BELOW)):
        if seen[i].chrome is None and seen[i].size <= _PRESENTED and presented(seen[i].text):
            found = (presented(sentence) for sentence in _SENTENCE.split(_with_rest(seen, i)))
            names = tuple(dict.fromkeys(name for name in found if name))
            return [] if spoken_of(names, text) else [Signed(i, names, STRENGTH, "says what its name is")]
    return []


def _with_rest(seen: Sequence[Seen], i: int) -> str:
    """The unit with those after it that go on with it."""
    text = seen[i].text
    for s in seen[i + 1 : i + _MOST]:
        if not begins_small(s.text) or s.chrome is not None or text.endswith("."):
            break
        text += f" {s.text}"
    return text


def _said(seen: Sequence[Seen], body: range) -> list[Signed]:
    """The names that a word for "by" goes before, right under the text: "(Editing by Ada Lane)", "Autor: Ada Lane"."""
    last = next((i for i in reversed(body) if seen[i].prose), len(seen))
    for i in range(last + 1, min(len(seen), last + _UNDER)):
        s = seen[i]
        if s.chrome is not None or s.prose:
            break
        names = (names_said(s.text) or names_said(s.text.strip("(（[【〔)）]】〕 ."))) if s.size <= _SHORT else ()
        if names:
            return [Signed(i, names, STRENGTH, "names after a word for by right under the text")]
    return []


def _introduced(seen: Sequence[Seen], body: range, text: str) -> list[Signed]:
    """The name under a text that says it is that of a reporter."""
    for i in range(max(body.start, body.stop - _LAST), min(len(seen), body.stop + _UNDER)):
        s = seen[i]
        names = names_alone(s.text) if s.chrome is None and s.size <= _SHORT and not s.prose else ()
        if len(names) == 1 and " " in names[0] and introduced(names[0], text):
            return [Signed(i, names, STRENGTH, "the text calls them a reporter")]
    return []


def _newsroom(seen: Sequence[Seen], first: int, body: range) -> list[Signed]:
    """The newsroom that signs under the headline or under a paragraph."""
    head = max(first, body.start) + INTO
    for i in range(first + 1, min(len(seen), body.stop + _UNDER)):
        s = seen[i]
        if s.size <= _SHORT and s.chrome is None and (i < head or seen[i - 1].prose) and is_newsroom(s.text):
            return [Signed(i, (s.text,), STRENGTH, "the name of a newsroom")]
    return []


def _initialled(seen: Sequence[Seen], body: range, text: str) -> list[Signed]:
    """The initials or the site right under the last paragraph: "(al/jb)", "al, jb; Photo: dpa", "post.example"."""
    last = next((i for i in reversed(body) if seen[i].prose), len(seen))
    for i in range(last + 1, min(len(seen), last + _UNDER)):
        s = seen[i]
        if s.chrome is not None or s.size > _LINE:
            continue
        parts = [part.strip(" ()[]") for part in s.text.split(";")]
        found = [part for part in parts if _INITIALS.fullmatch(part) and part.islower()]
        names = tuple(name.strip() for part in found for name in re.split("[/,]", part))
        if names and (len(names) > 1 or s.text[0] in _OPEN) and not _are_words(names, text):
            return [Signed(i, names, STRENGTH, "initials under the text")]
        if _SITE.fullmatch(s.text):
            return [Signed(i, (s.text,), STRENGTH, "the site's name under the text")]
    return []


def _are_words(initials: Sequence[str], text: str) -> bool:
    """Whether some of them are words that the text has."""
    words = frozenset(text.casefold().split())
    return not words.isdisjoint(initials)


def _agency(seen: Sequence[Seen], first: int, body: range) -> list[Signed]:
    """The news agency that the text is from."""
    i, agency = agency_said(seen, first, body)
    return [Signed(i, (agency,), STRENGTH, "names the agency the text is from")] if agency else []
