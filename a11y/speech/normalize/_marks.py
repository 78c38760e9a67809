"""Rules that languages share: addresses, handles, hashtags and emoji."""

import re
from urllib.parse import urlsplit

from a11y.speech.normalize._grammar import Grammar, Match
from a11y.speech.normalize._passage import Rule
from a11y.text.addresses import URL

_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b")
_NAMED = frozenset("ar de en es fa fr id it ja ko pt ru tr zh".split())
"""The languages of the package `emoji`."""
_SPELLED_OUT = re.compile(r"(?<=\w) [./] (?=\w)")
"""How the script writes an address that is read in full."""
_HANDLE = re.compile(r"(?<![\w@.])@(?=\w)")
_HASHTAG = re.compile(r"(?<![\w#&])#([^\W\d]\w*)")
_HUMP = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ\d])|_")
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}|[\u203c\u2049\u231a-\u23ff\u25aa-\u27bf\u2934-\u2b55\U0001f000-\U0001faff]"
    "[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
    "(?:\u200d[\u2600-\u27bf\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*)*"
)
"""Candidates; what CLDR has no name for stays as it is, as does what is letters or punctuation."""


def marks(grammar: Grammar, language: str) -> tuple[Rule, ...]:
    """In this order: what is matched, and what is said for it."""
    return (
        *emoji(language),
        (URL, lambda match: _url(match, grammar)),
        (_MAIL, lambda match: _dotted(match[0], grammar).replace("@", f" {grammar.at} ")),
        (_SPELLED_OUT, lambda match: f" {grammar.dot if '.' in match[0] else grammar.slash} "),
        (_HANDLE, f"{grammar.at} "),
        (_HASHTAG, lambda match: f"{grammar.hashtag} {_HUMP.sub(' ', match[1])}"),
    )


def emoji(language: str) -> tuple[Rule, ...]:
    """What says the names of emoji, where CLDR's are at hand in the language."""
    return ((_EMOJI, lambda match: _emoji(match, language)),) if language in _NAMED else ()


def _emoji(match: Match, language: str) -> str:
    """The name of an emoji, between spaces: CLDR short names, as the package `emoji` has them."""
    from emoji import demojize

    name = demojize(match[0], language=language, delimiters=("\0", "\0"))
    if "\0" not in name:
        return match[0]
    said = " ".join(name.replace("\0", " ").replace("_", " ").split())
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return (
        f"{'' if before.isspace() or not before else ' '}{said}{' ' if after.isalnum() or _EMOJI.match(after) else ''}"
    )


def _url(match: Match, grammar: Grammar) -> str:
    """The host alone: a listener cannot follow a path, and it is on the page."""
    address = match[0] if "//" in match[0] else f"https://{match[0]}"
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    return _dotted(host.removeprefix("www."), grammar) or match[0]


def _dotted(name: str, grammar: Grammar) -> str:
    return name.replace(".", f" {grammar.dot} ").replace("_", " ").replace("-", " ")
