"""Written English → spoken English."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from a11y.speech.normalize._en_tables import (
    AFTER_NAMES,
    CURRENCIES,
    FRACTIONS,
    LENGTHS,
    MONTHS,
    PARTIES,
    PLURALS,
    POWERS,
    PRONOUNCED,
    SCALES,
    SPELLED,
    STATES,
    TITLES,
    UNITS,
    WORDS,
)
from a11y.speech.normalize._passage import Rule

Match = re.Match[str]


def _any(words: Iterable[str]) -> str:
    """An alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]}]", re.IGNORECASE)
_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b")
_HANDLE = re.compile(r"(?<![\w@.])@(?=\w)")
_HASHTAG = re.compile(r"(?<![\w#&])#([^\W\d]\w*)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(rf"(?<![\w.])(?:{_any(WORDS)})(?![\w/])")
_PARTY = re.compile(rf"\b([RDI])-(?:({_any(STATES)})\.|(?=[A-Z][a-z]))")
_STATE = re.compile(rf"(?<=, )({_any(STATES)})\.(?!\w)")
_TITLE = re.compile(rf"\b({_any(TITLES)})\.(?=[ -]+[^\W\d_a-z])")
_SAINT = re.compile(r"\b(?<![A-Z]\. )St\.? (?=[A-Z][a-z])")
_AFTER_NAME = re.compile(rf"\b([A-Z][\w'’-]*,?) ({_any(AFTER_NAMES)})\.(?!\w)(?!(?<=St\.) [A-Z])")
_MONTH = re.compile(rf"\b({_any(MONTHS)})\. (?=\d)")
_NUMBERED = re.compile(r"\bNo(s?)\. ?(?=\d)")
_COURT = re.compile(r"(?<=[A-Za-z.]) v\. (?=[A-Z])")
_DOLLARS = re.compile(r"\b(US|AU|CA|NZ|HK) \$(?=\d)")
_MONEY = re.compile(
    rf"(?P<an>\b[Aa]n? )?(?<![\w$])(?P<sign>{_any(CURRENCIES)}) ?(?P<number>{_NUMBER}(?:[-–]{_NUMBER}(?![\w-]))?)(?!\d)"
    rf"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|{_any(SCALES)})\b)?(?P<noun>[ -](?=[a-z]))?",
)
_BILLIONS = re.compile(rf"(?<![\w.])({_NUMBER}) ?(bn|tn|trn|mn|mln|bln)\b")
_PER = re.compile(r"(?<=\w)/(?=(?:second|minute|hour|day|night|week|month|year|person|head|share)\b)")
_MORE = re.compile(r"(?<=\d)\+(?=[\s.,;:)]|$)")
_RANGE = re.compile(
    r"(?<![\w.,/–-])(?:(\d{1,4})–(\d{1,4})|([1-9]?\d|[1-9]\d\d)-([1-9]?\d|[1-9]\d\d)|([12]\d{3})-([12]\d{3}|\d\d))"
    r"(?![\w/–-]|[.,]\d)"
)
"""With a hyphen only small numbers and years: "555-0100" is no range."""
_UNIT = re.compile(rf"(?<= )\(({_any(UNITS)})\)")
_FRACTION = re.compile(rf"(?:(\d) ?)?([{''.join(FRACTIONS)}])")
_POWER = re.compile(rf"(?:(?<=\d)( ?)({_any(LENGTHS)}))?([{''.join(POWERS)}])")
_CAPITALS = re.compile(r"\b[A-Z]{2,3}\b(\.?)(?!\w)")
_DEFINED = re.compile(r"\(([A-Z]{2,3})\)")
_SMALL = re.compile(r"[a-z]{2}")


def rules(defined: frozenset[str]) -> tuple[Rule, ...]:
    """What is said otherwise than written, in order; `defined` are the initialisms the text introduces."""
    return (*_RULES, (_CAPITALS, _letters(SPELLED | (defined - PRONOUNCED))))


def initialisms(text: str) -> frozenset[str]:
    """The initialisms a text defines, such as ICE in "Immigration and Customs Enforcement (ICE)".

    Longer ones, such as NATO, are as a rule said as words.
    """
    return frozenset(match[1] for match in _DEFINED.finditer(text) if _stands_for(match[1], text[: match.start()]))


def _stands_for(letters: str, before: str) -> bool:
    """Whether the words just before begin with the letters, in order."""
    words = before[-100:].split()[-2 * len(letters) :]
    initials = iter("".join(word.lstrip("\"'“‘(")[:1] for word in words))
    return all(letter in initials for letter in letters)


def _letters(spelled: frozenset[str]) -> Callable[[Match], str]:
    """What says the initialisms letter by letter, but in a line of capitals, which says nothing about its words."""

    def letters(match: Match) -> str:
        word = match[0].rstrip(".")
        shouted = not _SMALL.search(match.string)
        return match[0] if shouted or word not in spelled else ".".join(word) + "."

    return letters


def _stop(match: Match) -> str:
    """The full stop an abbreviation shares with the end of the sentence."""
    return "." if not match.string[match.end() :].strip("\"'”’)] ") else ""


def _url(match: Match) -> str:
    address = match[0] if "//" in match[0] else f"https://{match[0]}"
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    return host.removeprefix("www.").replace(".", " dot ") or "a web address"


def _mail(match: Match) -> str:
    name, _, host = match[0].partition("@")
    return f"{name.replace('.', ' dot ')} at {host.replace('.', ' dot ')}"


def _hashtag(match: Match) -> str:
    return f"hashtag {_HUMP.sub(' ', match[1]).replace('_', ' ')}"


def _party(match: Match) -> str:
    state = STATES[match[2]] + _stop(match) if match[2] else ""
    return f"{PARTIES[match[1]]} of {state}"


def _money(match: Match) -> str:
    unit, part = CURRENCIES[match["sign"]]
    number, noun, scale = re.sub("[-–]", " to ", match["number"]), match["noun"] or "", match["scale"] or ""
    before = match["an"] or ""
    if scale:
        scale = f" {SCALES.get(scale, scale)}"
    elif part and re.fullmatch(r"[\d,]+\.\d\d", number):
        return before + _and_parts(number, unit, part) + noun
    describes = noun and (before or noun == "-")
    one = describes or (number == "1" and not scale)
    return f"{before}{number}{scale} {unit if one else _plural(unit)}{' ' if noun else ''}"


def _and_parts(number: str, unit: str, part: str) -> str:
    whole, _, hundredths = number.partition(".")
    parts = f"{int(hundredths)} {part if int(hundredths) == 1 else _plural(part)}"
    wholes = f"{whole} {unit if whole == '1' else _plural(unit)}"
    if int(hundredths) == 0:
        return wholes
    return parts if whole == "0" else f"{wholes} and {parts}"


def _power(match: Match) -> str:
    before, after = POWERS[match[3]]
    return f" {before} {LENGTHS[match[2]]}" if match[2] else f" {after}"


def _plural(unit: str) -> str:
    return PLURALS.get(unit, f"{unit}s")


_RULES: tuple[Rule, ...] = (
    (_URL, _url),
    (_MAIL, _mail),
    (_HANDLE, "at "),
    (_HASHTAG, _hashtag),
    (_WORD, lambda match: WORDS[match[0]] + (_stop(match) if match[0].endswith(".") else "")),
    (_PARTY, _party),
    (_STATE, lambda match: STATES[match[1]] + _stop(match)),
    (_TITLE, lambda match: TITLES[match[1]]),
    (_MONTH, lambda match: f"{MONTHS[match[1]]} "),
    (_NUMBERED, lambda match: f"number{match[1]} "),
    (_COURT, " versus "),
    (_AFTER_NAME, lambda match: f"{match[1]} {AFTER_NAMES[match[2]]}{_stop(match)}"),
    (_SAINT, "Saint "),
    (_DOLLARS, r"\1$"),
    (_MORE, " plus"),
    (_MONEY, _money),
    (_PER, " a "),
    (_BILLIONS, lambda match: f"{match[1]} {SCALES[match[2]]}"),
    (_UNIT, lambda match: f"in {UNITS[match[1]]}"),
    (_FRACTION, lambda match: f"{match[1]} and {FRACTIONS[match[2]]}" if match[1] else FRACTIONS[match[2]]),
    (_POWER, _power),
    (_RANGE, lambda match: " to ".join(filter(None, match.groups()))),
)
"""In this order: what is matched, and what is said for it."""
