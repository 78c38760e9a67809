"""The runs of an utterance without the addresses and brackets that the plan leaves out."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from a11y.model.plan import Plan
from a11y.model.script import Say
from a11y.speech.announcements import announcement
from a11y.text.addresses import URL

_BRACKETS = re.compile(r"\s?(?:\([^()]*\)|\[[^\[\]]*\])")
_SCHEME = re.compile(r"https?://(?:www\.)?|www\.", re.IGNORECASE)
_PARTS = re.compile(r"[./]")


def selected(runs: tuple[Say, ...], plan: Plan, language: str) -> tuple[Say, ...]:
    """The runs without the addresses and brackets that the plan leaves out."""
    if plan.urls == "skip":
        runs = _without(runs, URL, ())
    elif plan.urls == "read":
        runs = _spelled_out(runs)
    if plan.brackets == "skip":
        return _without(runs, _BRACKETS, ())
    if plan.brackets == "announce":
        told = announcement("brackets_skipped", language)
        return _without(runs, _BRACKETS, (replace(told, text=f" {told.text} "),))
    return runs


def _without(runs: tuple[Say, ...], pattern: re.Pattern[str], instead: tuple[Say, ...]) -> tuple[Say, ...]:
    """The runs with something else for what the pattern finds in their text."""
    text = "".join(run.text for run in runs)
    kept: list[Say] = []
    begin = 0
    for match in pattern.finditer(text):
        kept += [*_slice(runs, begin, match.start()), *instead]
        begin = match.end()
    return (*kept, *_slice(runs, begin, len(text))) if begin else runs


def _spelled_out(runs: tuple[Say, ...]) -> tuple[Say, ...]:
    """The runs with each address to be read in full, its dots and slashes apart."""
    text = "".join(run.text for run in runs)
    kept: list[Say] = []
    begin = 0
    for match in URL.finditer(text):
        first, *_ = _slice(runs, match.start(), match.end())
        address = _SCHEME.sub("", match[0]).rstrip("/")
        kept += _slice(runs, begin, match.start())
        kept.append(replace(first, text=match[0], alias=_PARTS.sub(r" \g<0> ", address)))
        begin = match.end()
    return (*kept, *_slice(runs, begin, len(text))) if begin else runs


def _slice(runs: tuple[Say, ...], begin: int, end: int) -> Iterator[Say]:
    """The runs between two places of their text; a run with an alias stays whole where it begins."""
    at = 0
    for run in runs:
        low, high = max(begin - at, 0), min(end - at, len(run.text))
        if run.alias and begin <= at < end:
            yield run
        elif low < high and not run.alias:
            yield replace(run, text=run.text[low:high], begin=run.begin + low if run.begin >= 0 else -1)
        at += len(run.text)
