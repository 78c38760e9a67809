"""The commands that print: `transcript`, `explain` and `voices`."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
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
        kinds = dict(_kinds(to_builtins(reading.article.blocks)))
        if json:
            for piece in reading.ledger.pieces:
                kind = kinds.get(piece.block, "")
                say_json({**to_builtins(piece), "kind": kind} if kind else to_builtins(piece))
            return 0
        for line in (*_summary(reading, kinds), "", *_pieces(reading.ledger, kinds)):
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


def _summary(reading: a11y.Reading, kinds: dict[str, str]) -> Iterator[str]:
    metadata, pieces = reading.article.metadata, reading.ledger.pieces
    kept = [kinds.get(piece.block) or piece.block for piece in pieces if not piece.reason]
    left_out = [piece.reason for piece in pieces if piece.reason]
    yield metadata.headline or "No headline."
    if metadata.authors or metadata.date_published:
        yield ", ".join(filter(None, [*metadata.authors, metadata.date_published]))
    yield f"Language: {metadata.language or 'unknown'}."
    yield f"Kept: {_count(kept)}."
    yield f"Left out: {_count(left_out)}."
    for notice in reading.article.notices:
        yield f"Notice: {notice.message}"


def _count(names: Sequence[str]) -> str:
    each = ", ".join(f"{count} {_words(name)}" for name, count in Counter(names).most_common())
    return f"{len(names)} pieces of text" + (f" ({each})" if each else "")


def _pieces(ledger: a11y.Ledger, kinds: dict[str, str]) -> Iterator[str]:
    for piece in ledger.pieces:
        evidence = f" [{piece.evidence}]" if piece.evidence else ""
        if piece.reason:
            yield f"left out  {_words(piece.reason):<16}  {piece.text}{evidence}"
        else:
            yield f"kept      {kinds.get(piece.block) or piece.block:<16}  {piece.text}"


def _words(name: str) -> str:
    return name.replace("_", " ")


def _kinds(blocks: object) -> Iterator[tuple[str, str]]:
    """The id of each block, in the JSON form of blocks, with what kind of block it is."""
    waiting = [blocks]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if "id" in node and node.get("type") != "sentence":
                level = f" {node['level']}" if "level" in node else ""
                yield node["id"], f"{_words(node.get('type', ''))}{level}"
            waiting += node.values()
        elif isinstance(node, list | tuple):
            waiting += node
