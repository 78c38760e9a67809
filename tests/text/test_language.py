"""Tags, directions, and the language of texts."""

from pathlib import Path

import pytest

from a11y.text.language import bcp47, can_detect, detect, direction, foreign, same_language

TEXTS = [
    line.split(" ", 1)
    for line in (Path(__file__).parent / "languages.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("tag", "text"), TEXTS, ids=[tag for tag, _ in TEXTS])
def test_one_sentence_is_enough(tag: str, text: str) -> None:
    assert detect(text).tag == tag
    assert can_detect(tag)


@pytest.mark.parametrize("text", ["", "12 345 – 67", "Zyxo Qwerb", "🎉🎉🎉"])
def test_no_language_where_nothing_tells(text: str) -> None:
    assert detect(text).tag == ""


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en_US", "en-US"),
        ("EN-us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("de-DE.UTF-8", "de-DE"),
        (" fr ", "fr"),
        ("es-419", "es-419"),
        ("pt-BR-x-private", "pt-BR"),
        ("", ""),
        ("english", ""),
        ("x-default", ""),
        ("und", ""),
        ("mul", ""),
        ("zxx", ""),
        ("{{lang}}", ""),
        ("e", ""),
        ("jp", "ja"),
        ("iw", "he"),
    ],
)
def test_bcp47(written: str, tag: str) -> None:
    assert bcp47(written) == tag


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr"), ("", "ltr")],
)
def test_direction(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_same_language() -> None:
    assert same_language("nb-NO", "no")
    assert same_language("sr-Latn", "hr")
    assert not same_language("no", "da")


@pytest.mark.parametrize(("tag", "text"), TEXTS, ids=[tag for tag, _ in TEXTS])
def test_a_sentence_in_another_language_is_never_taken_for_a_third(tag: str, text: str) -> None:
    found = {foreign(text, around) for around, _ in TEXTS if not same_language(around, tag)}
    assert found <= {tag, "", *(other for other, _ in TEXTS if same_language(other, tag))}
    assert foreign(text, tag) == ""


def test_most_sentences_are_told_from_most_languages_around_them() -> None:
    pairs = [(text, around) for tag, text in TEXTS for around, _ in TEXTS if not same_language(around, tag)]
    assert sum(bool(foreign(text, around)) for text, around in pairs) > 0.85 * len(pairs)


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("Guten Tag", "en"),
        ("Er las den Spiegel, Le Monde und The Economist im Café de la Paix.", "de"),
        ("Real Madrid, Atlético de Madrid y el Bayern de Múnich", "es"),
        ("The coup d'état was a fait accompli for the chargé d'affaires.", "en"),
        ("Α, Β, Γ", "en"),
        ("def get_name(self): return self.name if self.name else None", "fr"),
    ],
)
def test_names_and_single_words_are_no_other_language(text: str, around: str) -> None:
    assert foreign(text, around) == ""
