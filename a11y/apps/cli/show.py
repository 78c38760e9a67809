"""The commands that print or speak: `transcript`, `explain`, `say` and `voices`."""

import re
import sys
from collections.abc import Sequence
from difflib import unified_diff
from shutil import get_terminal_size
from textwrap import fill
from typing import IO, NamedTuple

from msgspec import Struct, to_builtins

import a11y
from a11y.apps.cli.console import exit_code, say, say_json, tell
from a11y.apps.cli.extracting import Wanted, options
from a11y.apps.cli.sources import STDIN, called
from a11y.errors import DoubtfulArticleError, UsageError
from a11y.model.ledger import Reading
from a11y.types import NarrateOptions, Reader, SourceOptions

_WIDTH = 100
_URL = re.compile(r"https?://", re.IGNORECASE)


class Heard(Struct, frozen=True, kw_only=True):
    """How `transcript` listens."""

    url: str = ""
    limits: SourceOptions
    dialect: str = "plain"
    as_is: bool = False
    """The source page itself, not ours."""


def transcript(source: str, *, other: str, heard: Heard, json: bool) -> int:
    """The exit code, once what a screen reader says of the page, or how the other page differs, is printed."""

    def command() -> int:
        page = _heard(source, heard)
        for notice in page.transcript.notices:
            tell(notice.message)
        if other:
            _say_differences(page.said, _heard(other, heard).said, (called(source), called(other)))
            return 0
        for utterance in page.transcript.utterances:
            if json:
                say_json(to_builtins(utterance))
            else:
                say(utterance.text)
        return 0

    return exit_code(command, source=called(source))


def _heard(source: str, heard: Heard) -> "Reader":
    """A screen reader over the page or, without `as_is`, over ours, after a word on what that changes for listeners."""
    # Standard input can be read but once, and two pages are made of it.
    opened = sys.stdin.buffer.read() if source == STDIN else source
    if heard.as_is:
        return a11y.screen_reader(opened, url=heard.url, options=heard.limits, dialect=heard.dialect)
    article = a11y.read(opened, url=heard.url, options=heard.limits)
    ours = a11y.screen_reader(a11y.render(article), dialect=heard.dialect)
    if not isinstance(opened, str) or not _URL.match(opened):  # one fetch is enough
        theirs = a11y.screen_reader(opened, url=heard.url, options=heard.limits, dialect=heard.dialect)
        _tell_gain(article.metadata.headline, ours, theirs)
    return ours


def _tell_gain(headline: str, ours: "Reader", theirs: "Reader") -> None:
    """What our page changes for listeners, where the source page has the headline as a heading."""
    if not headline or not any(headline in text for _, text in theirs.headings()):
        return
    ours_first, theirs_first = (page.time_to("heading", name=headline).words for page in (ours, theirs))
    tell(
        f"headline after {ours_first} words instead of {theirs_first}; "
        f"{ours.words} words in all instead of {theirs.words}."
    )


def _say_differences(said: list[str], other: list[str], names: tuple[str, str]) -> None:
    for line in unified_diff(said, other, *names, lineterm=""):
        say(line)


class Explained(Struct, frozen=True, kw_only=True):
    """What `explain` explains, and in which form."""

    url: str = ""
    limits: SourceOptions
    wanted: Wanted = Wanted()
    html: bool = False
    json: bool = False


def explain(source: str, how: Explained) -> int:
    """The exit code, once the ledger is printed, a summary first; that of doubt where one was asked to be strict."""

    def command() -> int:
        wanted = options(how.wanted._replace(strict=False))
        reading = a11y.explain(_open(source), url=how.url, options=how.limits, extract=wanted)
        _say_ledger(reading, how)
        doubt = next((notice for notice in reading.article.notices if notice.is_doubt), None)
        if how.wanted.strict and doubt:
            raise DoubtfulArticleError(doubt.message)
        return 0

    return exit_code(command, source=called(source))


def _say_ledger(reading: Reading, how: Explained) -> None:
    if how.json:
        for piece in reading.ledger.pieces:
            say_json(to_builtins(piece))
        return
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    for line in a11y.report(reading, width=width, html=how.html).splitlines():
        say(line)


class Spoken(NamedTuple):
    """How and where a phrase is spoken."""

    lang: str
    voice: str
    out: str


def speak(text: str, spoken: Spoken, options: NarrateOptions) -> int:
    """The exit code, once the phrase was heard or is in a file."""

    def command() -> int:
        if not text.strip():
            raise UsageError("There is nothing to say.")
        narration = a11y.say(text, language=spoken.lang, voice=spoken.voice, options=options)
        if spoken.out:
            narration.save(spoken.out)
        else:
            narration.play()
        return 0

    return exit_code(command)


def voices(*, json: bool) -> int:
    """The exit code, once every engine and its voices are listed."""

    def command() -> int:
        for engine in a11y.voices():
            if json:
                say_json(to_builtins(engine))
                continue
            say(f"{engine.engine}: {f'not installed, {engine.missing} brings it' if engine.missing else 'ready'}")
            names = ", ".join(_named(voice.id, voice.languages) for voice in engine.voices)
            say(fill(names, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False))
        return 0

    return exit_code(command)


def _named(voice: str, languages: Sequence[str]) -> str:
    """The voice with its languages, where its name does not say them."""
    return voice if list(languages) == [voice.partition(":")[2]] else f"{voice} ({' '.join(languages)})"


def _open(source: str) -> str | IO[bytes]:
    return sys.stdin.buffer if source == STDIN else source
