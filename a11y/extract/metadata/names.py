"""Names of authors, as pages write them."""

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from a11y.dom.query import spaced_text
from a11y.text.vocabulary import byline_names, is_cjk, names_in

# What stands before the names in a byline, in the languages whose pages were seen to put it into the metadata too.
_LEADING = re.compile(
    r"^\s*(?:(?:written|posted|published|words|story|reported)\s+by|by|von|par|por|di|af|av|door|autor(?:in|en|es|a)?|"
    r"author(?:s|\(s\))?|text[oe]?|tekst|fotos?|oleh|przez|автор(?:ы)?|yazar|"
    r"scritto da|skrevet av|מאת|โดย|της|του|글|文|著者|記者|记者|作者|기자)\s*[:：]?\s+",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*(?:[;|•·\n、，]|,(?!\s*(?:jr|sr|ph\.?d|md|ii|iii)\b)|\s(?:and|und|et|y|e|och|og|en|&|ja|ve|и|і|dan|a|i)\s)\s*",
    re.IGNORECASE,
)
# A short sign or a role after a name: "Ada Lane (ala)".
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
# A label in whatever language: no name has a colon in it.
_LABEL = re.compile(r"^[^\W\d][^:：\d]{0,29}[:：]+\s*(?=\w)(?!//)")
_ADDRESS = re.compile(r"https?:|www\.|@|^[\W\d]*$")


_LINE, _SYLLABLES = 80, 5
"""Characters of a line of names, and of a name without spaces, as Chinese, Japanese and Koreans write them."""
_BETWEEN = " \t\n\r-–—|·•,"
_FEW = 6
"""Elements that are looked at within one."""


def author_names(values: Iterable[str]) -> tuple[str, ...]:
    """The names in `values`, each once, without "By", addresses and e-mails; a value may hold several names."""
    found: dict[str, str] = {}
    for value in values:
        for part in _split(_LEADING.sub("", " ".join(value.split()))):
            name = _LEADING.sub("", _ASIDE.sub("", _LABEL.sub("", part))).strip(" ,:–—-/|")
            if name and len(name) <= 80 and not _ADDRESS.search(name):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def names_within(element: etree._Element) -> tuple[str, ...]:
    """The names that the element, its first words or one of the first elements in it is; () where none is but names."""
    for inner in islice(element.iter(), _FEW):
        if names := names_of(spaced_text(inner)) or names_of((inner.text or "").strip(_BETWEEN)):
            return names
    return ()


def names_of(text: str) -> tuple[str, ...]:
    """The names that the text is, with a label or without; one word with capitals may be anything."""
    line = _ASIDE.sub("", text) if len(text) <= _LINE else ""
    found = byline_names(line) or names_in(line)
    return found if all(" " in name or (is_cjk(name) and len(name) <= _SYLLABLES) for name in found) else ()


def _split(text: str) -> list[str]:
    """Cut at separators, but not where that leaves a lone word: it may belong to an organisation's name.

    After a comma it may be where the author wrote: "Ada Lane, Riverton".
    """
    parts = [part for part in _SEPARATOR.split(text) if part and part.strip()]
    if all(" " in part for part in parts) or re.search(r"[;|•·\n、，]", text):
        return parts
    return [name for name in names_in(text) if "," in text] or [text]
