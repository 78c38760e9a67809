"""What is written and what is said: a file of cases for each language."""

from pathlib import Path

import pytest

from a11y import registry
from a11y.model.script import Say, Script, Utterance
from a11y.speech import normalize as package
from a11y.speech.lexicon import Lexeme
from a11y.speech.normalize import normalize, normalized
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
    assert normalize("$4.5bn 👍", "tlh") == "$4.5bn 👍"


def test_without_rules_currencies_and_signs_are_not_lost() -> None:
    assert normalize("€5, 3 mln €, 2 £ i $1: -5 °C, 10-12, R$", "pl") == (
        "euro 5, 3 mln euro, 2 funtów szterlingów i dolarów amerykańskich 1: −5 °C, 10-12, R$"
    )


def test_emoji_are_named_in_more_languages() -> None:
    assert normalize("Bom 👍", "pt-BR") == "Bom polegar para cima"


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
    assert normalize("A POP spokesman likes pop.", "en-GB", frozenset({"POP"})) == "A P.O.P. spokesman likes pop."


def said_of(*runs: Say, language: str = "en") -> list[tuple[str, str, int]]:
    script = normalized(Script(language, (Utterance(say=runs),)))
    return [(run.text, run.alias, run.begin) for run in script.utterances[0].say]


def test_what_is_said_leads_back_to_the_words_of_the_page() -> None:
    assert said_of(
        Say("In Reno, Nev., ", begin=0), Say("$4", emphasis="strong", begin=15), Say(".5bn here.", begin=17)
    ) == [
        ("In Reno, ", "", 0),
        ("Nev.", "Nevada", 9),
        (", ", "", 13),
        ("$4.5bn", "four point five billion dollars", 15),
        (" here.", "", 21),
    ]


def test_what_is_not_said_belongs_to_the_character_before() -> None:
    assert said_of(Say("Stop\u00adwatch it", begin=3)) == [
        ("Sto", "", 3),
        ("p\u00ad", "p", 6),
        ("watch it", "", 8),
    ]


def test_what_is_put_in_belongs_to_the_character_before_alone() -> None:
    assert said_of(Say("It met at COP30.", begin=0)) == [
        ("It met at CO", "", 0),
        ("P", "P ", 12),
        ("30", "thirty", 13),
        (".", "", 15),
    ]


def test_a_stretch_in_another_language_is_said_by_its_rules() -> None:
    assert said_of(Say("the $5 plan, "), Say("l’an $5", lang="tlh")) == [
        ("the ", "", -1),
        ("$5", "five dollars", -1),
        (" plan, ", "", -1),
        ("l’an $5", "", -1),
    ]


@pytest.mark.parametrize(("language", "written", "said"), cases())
def test_nothing_written_is_left_out_of_the_script(language: str, written: str, said: str) -> None:
    runs = normalized(Script(language, (Utterance(say=(Say(written, begin=0),)),))).utterances[0].say
    assert "".join(run.text for run in runs) == written
    assert " ".join("".join(run.alias or run.text for run in runs).split()) == said
    assert [run.begin for run in runs] == [sum(len(run.text) for run in runs[:i]) for i in range(len(runs))]


@pytest.mark.parametrize(
    "text",
    ["@" * 5000, "#" * 5000, "a." * 5000 + "@", "$1," * 5000, "1-" * 5000, "www." * 2000, "(A" * 4000, "1,111" * 2000],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_time_stays_linear(language: str, text: str) -> None:
    assert normalize(text, language)


def test_words_of_the_lexicon_are_said_as_it_says() -> None:
    lexicon = (Lexeme("Yow", "Yao"), Lexeme("Reno", "", "ˈriːnoʊ"), Lexeme("ICE", "the agency"), Lexeme("$5", "no"))
    script = Script("en", (Utterance(say=(Say("Yow of ICE. In Reno, $5 and $5m.", begin=0),)),))
    said = normalized(script, lexicon).utterances[0].say
    assert [(run.text, run.alias, run.phonemes) for run in said] == [
        ("Yow", "Yao", ""),
        (" of ", "", ""),
        ("ICE.", "the agency.", ""),
        (" In ", "", ""),
        ("Reno", "", "ˈriːnoʊ"),
        (", ", "", ""),
        ("$5", "no", ""),
        (" and ", "", ""),
        ("$5m", "five million dollars", ""),
        (".", "", ""),
    ]
