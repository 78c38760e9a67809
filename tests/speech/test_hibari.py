"""What hibari is given to pronounce."""

import pytest

from a11y.speech.engine import Said
from a11y.speech.engines import hibari


@pytest.fixture(scope="module")
def phonemes() -> dict[str, str]:
    speaker = hibari.load(hibari.voices()[0])
    text = "“The end,” said Donald Connolly’s “friend”. [They] left—“we” did not (the Harris’s)."
    return {token.text: token.phonemes for token in speaker._tokens(Said(text))}


def test_a_bracket_does_not_swallow_the_word_after_it(phonemes: dict[str, str]) -> None:
    assert (phonemes["The"], phonemes["friend"], phonemes["They"]) == ("ði", "fɹˈɛnd", "ðˌA")
    assert (phonemes["we"], phonemes["the"]) == ("wi", "ðə")


def test_names_are_known(phonemes: dict[str, str]) -> None:
    said = phonemes["Donald"], phonemes["Connolly's"], phonemes["Harris's"]
    assert said == ("dˈɑnəld", "kˈɔnəliz", "hˈɛɹɪsᵻz")
