"""WebVTT captions, a cue for each sentence under its id: https://www.w3.org/TR/webvtt1/."""

from collections.abc import Iterator

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
    text = " ".join("".join(_runs(say)).split())
    return f"{par.text_ref}\n{_timestamp(par.clip_begin)} --> {_timestamp(par.clip_end)}\n{text}"


def _runs(say: tuple[Say, ...]) -> Iterator[str]:
    for run in say:
        text = run.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        yield f"<lang {run.lang}>{text}</lang>" if run.lang else text


def _timestamp(time: Milliseconds) -> str:
    seconds, thousandths = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}"
