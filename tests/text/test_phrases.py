"""What we say: every language says everything, with the same values."""

import re
import tomllib
from importlib.resources import files

import pytest

from a11y.text.phrases import Phrase, phrase

_FOLDER = files("a11y.text.phrases")
_LANGUAGES = sorted(path.name.removesuffix(".toml") for path in _FOLDER.iterdir() if path.name.endswith(".toml"))
_CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def _forms(lang: str) -> dict[str, dict[str, str]]:
    entries = tomllib.loads((_FOLDER / f"{lang}.toml").read_text("utf-8"))
    return {key: {"other": entry} if isinstance(entry, str) else entry for key, entry in entries.items()}


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("lang", _LANGUAGES)
def test_every_language_says_everything_with_the_same_values(lang: str) -> None:
    reference, forms = _forms("en"), _forms(lang)
    assert list(forms) == list(reference)
    for key, entry in forms.items():
        assert set(entry) <= _CATEGORIES
        assert all(text.strip() == text != "" for text in entry.values()), key
        assert all(_names(text) == _names(reference[key]["other"]) for text in entry.values()), key


def test_the_forty_most_used_languages_are_there() -> None:
    assert len(_LANGUAGES) >= 40


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("de", Phrase("Überschrift:", "de")),
        ("de-AT", Phrase("Überschrift:", "de")),
        ("zh", Phrase("标题：", "zh-Hans")),
        ("zh-Hant-HK", Phrase("標題：", "zh-Hant")),
        ("zh-TW", Phrase("標題：", "zh-Hant")),
        ("no", Phrase("Overskrift:", "nb")),
        ("tlh", Phrase("Heading:", "en")),
        ("", Phrase("Heading:", "en")),
    ],
)
def test_the_nearest_language_is_used(lang: str, expected: Phrase) -> None:
    assert phrase("heading", lang) == expected


@pytest.mark.parametrize(
    ("lang", "n", "expected"),
    [
        ("en", 1, "List with 1 item."),
        ("en", 0, "List with 0 items."),
        ("fr", 0, "Liste de 0 élément."),
        ("de", 2, "Liste mit 2 Einträgen."),
        ("ja", 1, "リスト、1項目。"),
        ("ru", 21, "Список. Пунктов: 21."),
    ],
)
def test_numbers_choose_the_plural_form(lang: str, n: int, expected: str) -> None:
    assert phrase("list_of", lang, n=n).text == expected


def test_values_are_put_in_as_they_are() -> None:
    assert phrase("image", "en", alt="{x} & <y>").text == "Image: {x} & <y>"


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrase("no_such_phrase", "en")
