"""Small pages, one reason each, with all that comes out of them as goldens; `make accept` rewrites them."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import a11y
from a11y.model.edition import Edition
from a11y.model.ledger import Ledger, Piece
from a11y.model.script import Say, Script, Utterance
from a11y.output import json
from a11y.speech import narrate

PAGES = Path(__file__).parent
SLUGS = sorted(readme.parent.name for readme in PAGES.glob("*/README.md"))
# What is around the article is the same on every page and has tests of its own.
_SHOWN = re.compile(r"<html\b[^>]*>|<title>.*?</title>|<article\b.*</article>", re.DOTALL)


class Outcome(NamedTuple):
    """The goldens' texts; fields are the files' names."""

    article_json: str
    article_html: str
    speech_txt: str
    transcript_txt: str
    ledger_txt: str


@cache
def outcome(slug: str) -> Outcome:
    reading = a11y.explain(next((PAGES / slug).glob("source.*")))
    html = a11y.render(reading.article)
    said = [utterance.text for utterance in a11y.transcribe(html).utterances]
    return Outcome(
        article_json=json.render(Edition(article=reading.article)).decode(),
        article_html="".join(f"{part}\n" for part in _SHOWN.findall(html)),
        speech_txt=script_text(narrate(reading.article)),
        transcript_txt="".join(f"{line}\n" for line in said[said.index("main") + 1 : said.index("end of main")]),
        ledger_txt=ledger_text(reading.ledger),
    )


def ledger_text(ledger: Ledger) -> str:
    return "".join(f"{_fate(piece):24} {piece.text}\n" for piece in ledger.pieces)


def _fate(piece: Piece) -> str:
    return f"+ {piece.block}" if piece.reason is None else f"- {piece.reason}"


def script_text(script: Script) -> str:
    return f"{script.language}\n" + "".join(map(_utterance, script.utterances))


def _utterance(utterance: Utterance) -> str:
    return f"{utterance.text_ref:5} {''.join(map(_say, utterance.say))}\n"


def _say(say: Say) -> str:
    said = f"{say.text}={say.alias}" if say.alias else say.text
    return f"[{say.lang}: {said}]" if say.lang else said


@pytest.mark.parametrize("name", Outcome._fields)
@pytest.mark.parametrize("slug", SLUGS)
def test_golden(slug: str, name: str, golden: Callable[[Path, str], None]) -> None:
    golden(PAGES / slug / name.replace("_", "."), getattr(outcome(slug), name))


@pytest.mark.parametrize("slug", SLUGS)
def test_folder_states_one_reason(slug: str) -> None:
    assert len((PAGES / slug / "README.md").read_text("utf-8").splitlines()) == 1
    assert len(list((PAGES / slug).glob("source.*"))) == 1
