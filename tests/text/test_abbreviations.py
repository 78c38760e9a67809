"""The tables of abbreviations: complete, known keys only, and no contradictions."""

import tomllib
from pathlib import Path

import pytest

import a11y.text.abbreviations as package
from a11y.text.abbreviations import abbreviations

FOLDER = Path(package.__file__).parent
TABLES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


@pytest.mark.parametrize("lang", TABLES)
def test_a_table_holds_known_keys_of_their_kind(lang: str) -> None:
    table = TABLES[lang]
    assert table.keys() <= {*TABLES["und"], "like"}
    assert all(type(value) is type(TABLES["und"].get(key, "")) for key, value in table.items())
    assert "like" not in table or table["like"] in TABLES


@pytest.mark.parametrize("lang", TABLES)
def test_no_abbreviation_is_said_to_end_a_sentence_and_not_to(lang: str) -> None:
    table = TABLES[lang]
    assert not set(table.get("never", "").split()) & set(table.get("may_end", "").split())
    # Without its full stop an entry would never be found, and a starter has none.
    listed = [word for key in ("never", "before_number", "may_end") for word in table.get(key, "").split()]
    assert [word for word in listed if not word.endswith((".", "№", "§", "'"))] == []
    assert [word for word in table.get("starters", "").split() if not word.isalpha()] == []


def test_a_language_without_a_table_has_what_counts_in_all() -> None:
    assert abbreviations("xx") == abbreviations("und") == abbreviations("../und")
    assert "Dr" in abbreviations("xx").never
    assert "Dr" in abbreviations("de").never


def test_a_language_may_be_like_another() -> None:
    assert abbreviations("nb") == abbreviations("no")
    assert abbreviations("lb").ordinals
    assert not abbreviations("lo").period
