"""How words are to be pronounced: a W3C pronunciation lexicon, or lines of two columns.

https://www.w3.org/TR/pronunciation-lexicon/
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from lxml import etree
from msgspec import Struct

from a11y.errors import UsageError

_PLS = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SECTION = re.compile(r"\[([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\]")
_COLUMNS = re.compile(r"\t+| +=+> +| {2,}| += +")


class Lexeme(Struct, frozen=True):
    """A word or phrase and how it is said, in the languages it is for."""

    grapheme: str
    alias: str = ""
    phonemes: str = ""
    """In IPA."""
    lang: str = ""
    """A BCP 47 tag; "" for all."""


Lexicon = tuple[Lexeme, ...]


def read(path: str) -> Lexicon:
    """The lexemes of a file; raises `UsageError`."""
    try:
        content = Path(path).read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"The lexicon {path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"The lexicon {path} is not UTF-8.") from error
    return tuple(_pls(path, content) if text.lstrip().startswith("<") else _lines(path, text))


def found(lexicon: Lexicon, language: str, text: str) -> Iterator[tuple[int, int, Lexeme]]:
    """Where in the text words of the lexicon stand, the longest where several begin, in order."""
    pattern, lexemes = _table(lexicon, language.lower())
    if not lexemes:
        return
    for match in pattern.finditer(text):
        written = match[0]
        yield match.start(), match.end(), lexemes.get(written) or lexemes[written[:1].lower() + written[1:]]


@cache
def _table(lexicon: Lexicon, language: str) -> tuple[re.Pattern[str], dict[str, Lexeme]]:
    """What finds the words for a language, and their lexemes, the first of several; a word may begin a sentence."""
    lexemes: dict[str, Lexeme] = {}
    for lexeme in lexicon:
        if not lexeme.lang or f"{language}-".startswith(f"{lexeme.lang.lower()}-"):
            lexemes.setdefault(lexeme.grapheme, lexeme)
    words = {*lexemes, *(word[:1].upper() + word[1:] for word in lexemes)}
    return re.compile("|".join(map(_bounded, sorted(words, key=len, reverse=True)))), lexemes


def _bounded(word: str) -> str:
    """A pattern for the word alone; scripts without cases, such as Han, mostly write no spaces."""
    before = r"(?<!\w)" if _is_cased(word[0]) else ""
    after = r"(?!\w)" if _is_cased(word[-1]) else ""
    return before + re.escape(word) + after


def _is_cased(character: str) -> bool:
    return character.lower() != character.upper() or character.isdigit()


def _pls(path: str, content: bytes) -> Iterable[Lexeme]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UsageError(f"The lexicon {path} is not well-formed XML: {error}.") from error
    if root.tag != f"{_PLS}lexicon":
        raise UsageError(f"The lexicon {path} is no W3C pronunciation lexicon (PLS).")
    lang, alphabet = root.get(_LANG, ""), root.get("alphabet", "ipa")
    for lexeme in root.iter(f"{_PLS}lexeme"):
        alias = _text(lexeme.find(f"{_PLS}alias"))
        phoneme = lexeme.find(f"{_PLS}phoneme")
        if phoneme is not None and phoneme.get("alphabet", alphabet) != "ipa":
            raise UsageError(f"The lexicon {path} has phonemes that are not IPA; only ipa is known.")
        for grapheme in lexeme.iterfind(f"{_PLS}grapheme"):
            if word := _text(grapheme):
                yield Lexeme(word, alias, _text(phoneme), lang)


def _text(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def _lines(path: str, text: str) -> Iterable[Lexeme]:
    """A word, a tab and how it is said, phonemes between slashes; [de] begins the part of a language, # a comment."""
    lang = ""
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if not line or line.startswith("#"):
            continue
        if section := _SECTION.fullmatch(line):
            lang = section[1]
            continue
        word, *rest = _COLUMNS.split(line, maxsplit=1)
        if not rest or not rest[0].strip():
            raise UsageError(f"The lexicon {path}, line {number}: write a word, a tab, and how it is said.")
        said = rest[0].strip()
        is_ipa = len(said) > 2 and said[0] == said[-1] == "/"
        yield Lexeme(word.strip(), "" if is_ipa else said, said[1:-1].strip() if is_ipa else "", lang)
