"""What is written and what is said: a file of cases for each language."""

from pathlib import Path

import pytest

from a11y import registry
from a11y.speech import normalize as package
from a11y.speech.normalize import normalize, normalizer
from a11y.speech.normalize.en import initialisms

LANGUAGES = registry.names(package.__name__)


def cases() -> list[tuple[str, str, str]]:
    found = []
    for language in LANGUAGES:
        for line in (Path(__file__).parent / f"{language}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("# "):
                written, _, said = line.partition(" => ")
                found.append((language, written, said))
    return found


@pytest.mark.parametrize(("language", "written", "said"), cases())
def test_what_is_written_is_said(language: str, written: str, said: str) -> None:
    assert said
    assert normalize(written, language) == said


def test_a_language_without_rules_is_left_to_its_engine() -> None:
    assert normalize("$4.5bn", "tlh") == "$4.5bn"


@pytest.mark.parametrize(
    ("text", "defined"),
    [
        ("U.S. Immigration and Customs Enforcement (ICE) said", {"ICE"}),
        ("the Public Order Partnership (POP) and others (SEE)", {"POP"}),
        ("the Bank (ACT) of", set()),
    ],
)
def test_a_text_defines_its_initialisms(text: str, defined: set[str]) -> None:
    assert initialisms(text) == defined


def test_defined_initialisms_are_spelled_everywhere() -> None:
    said = normalizer("en-GB", ["Ask the Public Order Partnership (POP).", "A POP."])
    assert said("A POP spokesman likes pop.") == "A P.O.P. spokesman likes pop."


@pytest.mark.parametrize(
    "text",
    ["@" * 5000, "#" * 5000, "a." * 5000 + "@", "$1," * 5000, "1-" * 5000, "www." * 2000, "(A" * 4000, "1,111" * 2000],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_time_stays_linear(language: str, text: str) -> None:
    assert normalize(text, language)
