"""The names in lines that say who wrote an article, with a word for "by" or without."""

import re
from collections.abc import Sequence
from functools import lru_cache

from a11y.text.vocabulary import byline_names, chrome_reason, dated, is_agency, names_in, without_date
from a11y.text.vocabulary.chrome import chrome_words
from a11y.text.vocabulary.fold import bare, fold, folded_words
from a11y.text.vocabulary.leads import words
from a11y.text.vocabulary.look import look
from a11y.text.vocabulary.people import (
    ANDS,
    BETWEEN,
    bare_word,
    is_cjk,
    is_name,
    is_role,
    is_role_word,
    may_be_byline,
    stops,
)

_DIGIT = re.compile(r"\d")
_LONGEST_TIME = 20
_STOPS = ".!?。！？।؟۔"
_SIGNS = re.compile(r"[|•·–—/-]")
_OTHER = re.compile(r"[|•·–—/@.:\d-]")
"""Signs in lines that are more than words: parts, addresses, names of files, dates."""
_SEPARATOR = re.compile(r"\s*[|•·–—]\s*|\s[-/]\s")
_HANDLE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|https?:\S+|www\.\S+")
"""Addresses and names of accounts: "Ada Lane@adalane"."""
_FILE = re.compile(r"^.{1,60}\.(?:jpe?g|png|webp|gif|avif|svg)\s", re.IGNORECASE)
"""The name of a picture before the words under it."""
_TIGHT = re.compile(r"\w/\w")
"""As in credits: "Ada Lane/Valley Post"."""
_LONGEST_LEAD = 30
_SHORT = 3
"""Letters of a word that is no sign of a person."""
_JOINED = " \t,;&、，^0123456789"
_BEFORE, _ROLE = 60, 3
"""Characters and words before a name in which a text says what somebody is."""
_NOTED = re.compile(r"[\d¹²³⁰-⁹*†‡§]")
_NOTE = re.compile(r"(?<=[^\W\d_])\^?[\d¹²³⁰-⁹*†‡§](?:,?[\d¹²³⁰-⁹*†‡§])*(?=[\s,;&]|$)")
"""The numbers and signs of notes behind names."""
_PRESENTED, _FEWEST = 12, 5
"""Words in which a line about an author says what they are, and how many it has at least."""


def names_said(line: str) -> tuple[str, ...]:
    """The names after a word for "by"; "Editor" is one, "Editor at Large" a role."""
    return _names_said(line) if may_be_byline(line) else ()


@lru_cache(maxsize=2048)
def _names_said(line: str) -> tuple[str, ...]:
    text = _alone(line)
    names = byline_names(text)
    if not names and _SIGNS.search(text):
        parts = [part for part in _SEPARATOR.split(text) if not _is_role(part.partition(" ")[0])]
        names = next(filter(None, map(byline_names, parts)), ())
    return () if all(map(_is_roles, names)) and _is_role(line.partition(" ")[0]) else names


def _is_role(word: str) -> bool:
    return is_role_word(bare_word(word))


def is_lead(line: str) -> bool:
    """Whether the line is a word for "by" and nothing else."""
    if len(line) > _LONGEST_LEAD:
        return False
    seen = look(line)
    return "byline" in seen.kinds and bare(seen.folded) in words("byline")


def is_link(line: str) -> bool:
    """Whether the line is a word or sign for "and" or for names left out, as flatteners leave it between links."""
    left = line.strip(_JOINED)
    return left in ("", "…", "...") or BETWEEN.fullmatch(f" {left} ") is not None


def goes_on(line: str) -> bool:
    """Whether the line is one of a list that goes on below it."""
    return is_link(line) or line.rstrip().endswith((",", "&"))


def names_alone(line: str) -> tuple[str, ...]:
    """The names of a line that has nothing else but dates and the like."""
    if " " not in line and not is_cjk(line):
        return (line,) if is_agency(line) else ()
    return () if _opens_otherwise(line) else _names_alone(line)


def _opens_otherwise(line: str) -> bool:
    """Whether the line is one of words alone that does not begin as a name does, as most lines: no need to ask more."""
    first, _, rest = line.partition(" ")
    second = rest.partition(" ")[0]
    if not (first.isalpha() and second.isalpha()) or {first, second} & ANDS or _OTHER.search(line):
        return False
    seen = look(line)
    return (stops(first) or stops(second)) and not seen.digits and "agency" not in seen.kinds


@lru_cache(maxsize=2048)
def _names_alone(line: str) -> tuple[str, ...]:
    text = _alone(line)
    return () if not text or ("/" in text and _TIGHT.search(text)) else _person(text) or _beside_date(text)


def names_listed(line: str) -> tuple[str, ...]:
    """The names of a line that is one of a list: "Ada Lane1,"."""
    return names_alone(line.strip(_JOINED))


def spoken_of(names: Sequence[str], text: str) -> bool:
    """Whether the text has the last word of one of those names."""
    lasts = [name.rstrip().rpartition(" ")[2] for name in names]
    return any(last in text for last in lasts if len(last) > _SHORT or last[:1] > "\u2e80")


def introduced(name: str, text: str) -> bool:
    """Whether the text says right before the name that it is that of one who writes: "our correspondent Ada Lane"."""
    before, found, _ = text.partition(name)
    return bool(found) and any(map(_is_role, before[-_BEFORE:].split()[-_ROLE:]))


def says_chrome(names: Sequence[str]) -> float:
    """The share of the words of those names that pages say around their articles: "Read More"."""
    own = [word for name in names for word in folded_words(fold(name))]
    known = chrome_words()
    return sum(word in known for word in own) / len(own) if own else 0.0


@lru_cache(maxsize=256)
def presented(text: str) -> str:
    """The name that begins a line about an author: "Ada Lane is a reporter for the Post"; "" for other lines."""
    first = text.split(None, 3) if text[:1].isupper() else ()
    if len(first) < 4 or not (first[1][0].isupper() or first[2][0].isupper()):
        return ""
    parts = text.split(None, _PRESENTED)
    if len(parts) < _FEWEST:
        return ""
    count = 0
    while count < min(4, len(parts)) and (parts[count][:1].isupper() or fold(parts[count]) in words("particle")):
        count += 1
    name, rest = " ".join(parts[:count]), parts[count:_PRESENTED]
    if not 2 <= count <= 4 or not rest or not rest[0][0].islower() or not is_name(name):
        return ""
    return name if is_role(" ".join(rest)) and not is_role(name) else ""


def _alone(line: str) -> str:
    """The line without addresses, accounts and dates."""
    text = _HANDLE.sub(" ", line).strip() if "@" in line or ":/" in line or "www" in line else line
    text = _FILE.sub("", text) if "." in text else text
    if not _NOTED.search(text):
        return text
    return _NOTE.sub("", without_date(text) if _DIGIT.search(text) else text)


def _person(text: str) -> tuple[str, ...]:
    """The names in a line of names and dates alone: "Ada Lane · 3 May 2031"."""
    if is_agency(text):
        return (text,)
    names: list[str] = []
    parts = _SEPARATOR.split(text) if _SIGNS.search(text) else [text]
    for part in parts:
        found = byline_names(part) or names_in(part)
        if not found and len(parts) == 1:
            return ()
        if not part or (names and not found):
            continue
        if _is_told(part) or _is_roles(part) or (names and (is_role(part) or _is_word(part))):
            continue
        if not found and not names:
            return ()
        names.extend(found)
    words_of = [word for name in names for word in name.split()]
    told = any(len(word) > _SHORT and _is_told(word) for word in words_of)
    half = len(words_of) // 2
    if len(names) == 1 and half > 1 and words_of[:half] == words_of[half:]:
        return (" ".join(words_of[:half]),)
    return () if told else tuple(dict.fromkeys(names))


def _is_word(part: str) -> bool:
    """Whether one word behind names is none of a person or an agency: "Ada Lane - Site"."""
    return " " not in part and not is_cjk(part) and not is_agency(part)


def _is_roles(part: str) -> bool:
    """Whether every word says what somebody is."""
    return all(map(_is_role, part.split())) or bare(fold(part)) in words("role")


@lru_cache(maxsize=4096)
def _is_told(word: str) -> bool:
    """Whether the word is one of chrome or of dates."""
    return chrome_reason(word) is not None or dated(word) is not None


def _beside_date(text: str) -> tuple[str, ...]:
    """The name in a line that tells a date, an age or a time of reading too: "Ada Lane 2 minutes ago"."""
    digit = _DIGIT.search(text)
    if digit is None or text[-1] in _STOPS:
        return ()
    before = text[: digit.start()].strip(" ,·|–—-")
    if before != text and 2 <= len(before.split()) <= 3 and len(text) - len(before) <= _LONGEST_TIME:
        return _person(before)
    last = text.rpartition(",")[2].strip()
    return _person(last) if 2 <= len(last.split()) <= 3 else ()
