"""How words are pronounced."""

from pathlib import Path

import pytest

from a11y.errors import UsageError
from a11y.speech.lexicon import Lexeme, found, read

PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" alphabet="{}" xml:lang="en-US" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
  <lexeme><grapheme>Yow</grapheme><grapheme>Yaow</grapheme><phoneme>jaʊ</phoneme></lexeme>
  <lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>
</lexicon>"""


@pytest.fixture
def written(tmp_path: Path):  # type: ignore[no-untyped-def]
    def write(text: str, name: str = "names.txt") -> str:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return str(path)

    return write


def test_a_lexicon_of_the_w3c(written) -> None:  # type: ignore[no-untyped-def]
    assert read(written(PLS.format("ipa"), "a.pls")) == (
        Lexeme("Yow", "", "jaʊ", "en-US"),
        Lexeme("Yaow", "", "jaʊ", "en-US"),
        Lexeme("W3C", "World Wide Web Consortium", "", "en-US"),
    )


def test_a_lexicon_of_two_columns(written) -> None:  # type: ignore[no-untyped-def]
    text = "# names\nYong Yow\tYong Yao\nSessions\t/ˈsɛʃənz/\n\n[de-AT]\nJänner  Jenner\n"
    assert read(written(text)) == (
        Lexeme("Yong Yow", "Yong Yao"),
        Lexeme("Sessions", "", "ˈsɛʃənz"),
        Lexeme("Jänner", "Jenner", "", "de-AT"),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Sessions", "line 1: write a word, a tab"),
        ("<lexicon", "not well-formed XML"),
        ("<lexicon/>", "no W3C pronunciation lexicon"),
        (PLS.format("x-sampa"), "phonemes that are not IPA"),
    ],
)
def test_what_is_wrong_with_a_lexicon_is_said(written, text: str, why: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UsageError, match=why):
        read(written(text))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The ferry and the Ferry boat ferrying", [(4, 9), (18, 28)]),
        ("en-GB", "colour", [(0, 6)]),
        ("en", "colour", []),
        ("zh", "我在重庆市", [(2, 4)]),
        ("de", "ferry", [(0, 5)]),
    ],
)
def test_words_are_found_whole_in_their_language_the_longest_first(language: str, text: str, words: object) -> None:
    lexicon = (
        Lexeme("ferry", "x"),
        Lexeme("ferry boat", "y"),
        Lexeme("colour", "z", "", "en-GB"),
        Lexeme("重庆", "Chóngqìng", "", "zh"),
    )
    assert [(begin, end) for begin, end, _ in found(lexicon, language, text)] == words
