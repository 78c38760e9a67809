"""The commands that print: `transcript`, `explain` and `voices`."""

import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from textwrap import fill
from typing import IO

from msgspec import to_builtins

import a11y
from a11y.apps.cli.console import exit_code, say, say_json
from a11y.apps.cli.sources import STDIN, called

_WIDTH = 100


def transcript(source: str, *, url: str, limits: a11y.SourceOptions, dialect: str, as_is: bool, json: bool) -> int:
    """The exit code, once what a screen reader says of the page, or of ours, is printed."""

    def command() -> int:
        page = _open(source) if as_is else a11y.render(a11y.read(_open(source), url=url, options=limits))
        for utterance in a11y.transcribe(page, url=url, options=limits, dialect=dialect).utterances:
            if json:
                say_json(to_builtins(utterance))
            else:
                say(utterance.text)
        return 0

    return exit_code(command, source=called(source))


def explain(source: str, *, url: str, limits: a11y.SourceOptions, json: bool) -> int:
    """The exit code, once the ledger is printed, a summary first."""

    def command() -> int:
        reading = a11y.explain(_open(source), url=url, options=limits)
        if json:
            for piece in reading.ledger.pieces:
                say_json(to_builtins(piece))
        else:
            width = get_terminal_size().columns if sys.stdout.isatty() else None
            for line in a11y.report(reading, width=width).splitlines():
                say(line)
        return 0

    return exit_code(command, source=called(source))


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
