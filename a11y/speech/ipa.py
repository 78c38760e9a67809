"""IPA → the letters for phonemes that hibari was trained with (those of misaki)."""

import re

_LETTERS = {
    "oʊ": "O",
    "əʊ": "O",
    "eɪ": "A",
    "aɪ": "I",
    "aʊ": "W",
    "ɔɪ": "Y",
    "tʃ": "ʧ",
    "t͡ʃ": "ʧ",
    "dʒ": "ʤ",
    "d͡ʒ": "ʤ",
    "ɚ": "əɹ",
    "ɝ": "ɜɹ",
    "ɜː": "ɜɹ",
    "r": "ɹ",
    "g": "ɡ",
    "ɒ": "ɑ",
    "e": "ɛ",
    "o": "O",
    "a": "ɑ",
    "y": "u",
    "ø": "ɜ",
    "œ": "ɜ",
    "x": "k",
    "ç": "h",
    "ʁ": "ɹ",
    "ɲ": "nj",
    "ʎ": "lj",
    "ɬ": "l",
    "ː": "",
    ".": "",
    "ʔ": "t",
    "ɨ": "ɪ",
    "ɐ": "ə",
    "ɫ": "l",
    "͡": "",
    "̃": "n",
}
"""https://github.com/hexgrad/misaki/blob/main/EN_PHONES.md; below it the nearest English has to foreign sounds."""
_SOUND = re.compile("|".join(map(re.escape, sorted(_LETTERS, key=len, reverse=True))))


_STRESSED = re.compile(r"([ˈˌ])([^ˈˌ\sAIOWYQiuæɑɔəɛɜɪʊʌ]+)(?=[AIOWYQiuæɑɔəɛɜɪʊʌ])")
"""IPA marks stress before its syllable, the model before its vowel."""


def to_misaki(phonemes: str) -> str:
    """A pronunciation in the letters of the model."""
    return _STRESSED.sub(r"\2\1", _SOUND.sub(lambda sound: _LETTERS[sound[0]], phonemes))
