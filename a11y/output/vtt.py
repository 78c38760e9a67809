"""WebVTT captions, a cue for each sentence under its id, with the time of each word: https://www.w3.org/TR/webvtt1/."""

from collections.abc import Iterator
from itertools import pairwise

from a11y.model.edition import Edition
from a11y.model.narration import Milliseconds, Par, Timeline
from a11y.model.script import Say
from a11y.speech import narrate

SUFFIX = ".vtt"


def render(edition: Edition) -> bytes:
    """The captions; no cues where there is no narration."""
    timeline = edition.timeline or Timeline(Milliseconds(0))
    said = {each.text_ref: each.say for each in narrate(edition.article, plan=edition.plan).utterances}
    language = edition.article.metadata.language
    head = ["WEBVTT", f"NOTE Language: {language}"] if language else ["WEBVTT"]
    cues = (_cue(par, said[par.text_ref]) for par in timeline.pars if par.text_ref in said)
    return ("\n\n".join([*head, *cues]) + "\n").encode("utf-8")


def _cue(par: Par, say: tuple[Say, ...]) -> str:
    text = " ".join("".join(_runs(say, par)).split())
    return f"{par.text_ref}\n{_timestamp(par.clip_begin)} --> {_timestamp(par.clip_end)}\n{text}"


def _runs(say: tuple[Say, ...], par: Par) -> Iterator[str]:
    times = _times(par)
    for run in say:
        text = "".join(_timed(run, times))
        yield f"<lang {run.lang}>{text}</lang>" if run.lang else text


def _times(par: Par) -> dict[int, Milliseconds]:
    """When the word that begins at a place is heard, as far as the time is one a cue may hold: within it, and later
    than the one before (section 4.2.2).
    """
    times: dict[int, Milliseconds] = {}
    before = par.clip_begin
    for word in par.words:
        if before < word.clip_begin < par.clip_end:
            before = times[word.begin] = word.clip_begin
    return times


def _timed(run: Say, times: dict[int, Milliseconds]) -> Iterator[str]:
    """The text in pieces, the times of words before them."""
    places = [at - run.begin for at in times if 0 <= at - run.begin < len(run.text)] if run.begin >= 0 else []
    for begin, end in pairwise([0, *(place for place in places if place), len(run.text)]):
        if begin in places:
            yield f"<{_timestamp(times[run.begin + begin])}>"
        yield run.text[begin:end].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _timestamp(time: Milliseconds) -> str:
    seconds, thousandths = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"
