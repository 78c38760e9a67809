"""The one form in which words are compared: case, accents, kind of digit and of apostrophe do not count."""

import re
import unicodedata
from functools import lru_cache

_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0)
_DIGITS = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_NATIVE_DIGIT = re.compile(f"[{''.join(f'{chr(zero)}-{chr(zero + 9)}' for zero in _ZEROS)}]")
_DROPPED = re.compile(
    "[\u0300-\u036f"  # accents, and the dot that casefolding leaves of a Turkish capital
    "\u0591-\u05bd\u064b-\u0655\u0640\u093c\u09bc"  # vowel points, hamzas, tatweel, nuktas
    "\u00ad\u200b-\u200f\u2060\ufe0f\ufeff]"  # what is not seen
)
_SIMPLE = re.compile(r"[\x00-\x7f\xab\xb7\xbb\u2012-\u2015\u2018-\u201f\u2022]*")
"""ASCII, dashes and quotation marks, which have no other form."""
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~«»·،؛؟।\u2010-\u203a\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]+")
_EDGE = ' \t\n0123456789.,:;!?…·•*#~|/\\<>‹›«»“”„"’()[]{}-–—_+=→←↑↓▶►▼▲■◆●○☆★✓✔×。、，！？：；「」【】（）《》・｜،؛।'
_BULLETS = ' \t\n•·*~|<>‹›«»“”„"-–—→←↑↓▶►▼■◆●○☆★✓✔'


def fold(text: str) -> str:
    """The text case-folded, without accents, with ASCII digits, one kind of apostrophe and single spaces.

    >>> fold("ΔΙΑΒΑΣΤΕ  Επίσης"), fold("İLGİLİ"), fold("١٢")
    ('διαβαστε επισησ', 'ilgili', '12')
    """
    text = text.casefold()
    if text.isascii():
        return _spaced(text).replace("'", "’")
    if not _SIMPLE.fullmatch(text):
        text = _DROPPED.sub("", unicodedata.normalize("NFKD", text)).replace("ı", "i")
        if not text.isascii() and _NATIVE_DIGIT.search(text):
            text = text.translate(_DIGITS)
    return _spaced(text).replace("'", "’").replace("‘", "’")


def _spaced(text: str) -> str:
    """The text with single spaces, as most texts have them."""
    if "  " not in text and text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(text.split())


@lru_cache(maxsize=16384)
def fold_word(word: str) -> str:
    """`fold` of a word, which texts have again and again."""
    return fold(word)


def bare(folded: str) -> str:
    """A folded text without digits and punctuation at either end: `"12 comments »"` is `"comments"`."""
    return folded.strip(_EDGE)


def unbulleted(folded: str) -> str:
    """A folded text without the bullets and arrows before it."""
    return folded.lstrip(_BULLETS)


def folded_words(folded: str) -> list[str]:
    """The words of a folded text, parted by spaces, digits and signs.

    >>> folded_words("sign-up now: it’s free")
    ['sign', 'up', 'now', 'it', 's', 'free']
    """
    found: list[str] = _WORD.findall(folded)
    return found
