"""What a11y itself says on a page and in audio, per language: one TOML file a language, `en.toml` the reference."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_SCRIPT_OF: Final = {"zh": "zh-Hans", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant", "no": "nb"}
"""Tags whose phrases are under another tag: CLDR 47, likelySubtags.xml and languageAlias."""


class Phrase(NamedTuple):
    """A phrase and the language it is in."""

    text: str
    lang: str


def phrase(key: str, lang: str, **values: object) -> Phrase:
    """The phrase in `lang`, or in English where that language has none, with `{name}` replaced by `values`.

    A phrase with plural forms (a table of CLDR categories) is chosen by the value `n`.
    """
    for tag in _tags(lang):
        entry = _phrases(tag).get(key)
        if entry is not None:
            return Phrase(_form(entry, tag, values).format_map(values), tag)
    raise KeyError(key)


def _tags(lang: str) -> Iterator[str]:
    """The tags to look under: the most specific first, English last."""
    language, *rest = lang.split("-")
    for tag in (*("-".join((language, part)) for part in rest), language):
        yield _SCRIPT_OF.get(tag, tag)
    yield "en"


def _form(entry: str | dict[str, str], tag: str, values: dict[str, object]) -> str:
    if isinstance(entry, str):
        return entry
    return entry.get(_category(tag, values.get("n")), entry["other"])


@cache
def _category(tag: str, n: object) -> str:
    """The plural category of a number in a language."""
    if tag == "en":
        return "one" if n == 1 else "other"
    from babel import Locale

    return str(Locale.parse(tag, sep="-").plural_form(n)) if isinstance(n, int) else "other"


@cache
def _phrases(tag: str) -> dict[str, str | dict[str, str]]:
    path = files(__name__) / f"{tag}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
