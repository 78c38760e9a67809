"""The player: native audio, and over it the read-along controls that a script brings to life."""

from a11y.model.narration import Timeline
from a11y.output.html.rendering import Rendering
from a11y.output.html.safety import escape
from a11y.output.html.structured_data import script_safe

_RATES = (0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3)


def player(audio: str, timeline: Timeline | None, page: Rendering) -> str:
    """The section with the audio; without a timeline there is nothing to read along and the audio stands alone."""
    name, lang = page.said("listen")
    native = f'<audio src="{escape(audio)}" controls preload="metadata" aria-label="{name}"{lang}></audio>\n'
    controls = _controls(page) if timeline else ""
    return f'<section class="player" aria-label="{name}"{lang}>\n{native}{controls}</section>\n'


def _controls(page: Rendering) -> str:
    text = {
        key: page.said(key)[0]
        for key in ("play", "pause", "previous_sentence", "next_sentence", "position", "speed", "go_to_sentence")
    }
    keys, lang = page.said("sentence_keys")
    rates = "".join(_rate(rate) for rate in _RATES)
    return f"""<div class="controls" role="group" aria-label="{page.said("listen")[0]}"{lang} hidden>
{_button("previous", text["previous_sentence"])}
{_button("toggle", text["play"], f' data-play="{text["play"]}" data-pause="{text["pause"]}"')}
{_button("next", text["next_sentence"])}
{_button("sentence", text["go_to_sentence"])}
<input type="range" min="0" max="1" step="0.1" value="0" aria-label="{text["position"]}">
<span class="time" dir="ltr" aria-hidden="true">0:00</span>
<select aria-label="{text["speed"]}">{rates}</select>
</div>
<p class="keys"{lang} hidden>{keys}</p>
"""


def _button(name: str, label: str, data: str = "") -> str:
    return f'<button type="button" data-do="{name}"{data} aria-label="{label}" title="{label}">{_ICONS[name]}</button>'


def _rate(rate: float) -> str:
    selected = " selected" if rate == 1 else ""
    return f'<option value="{rate}"{selected}>{rate}×</option>'


_ICONS = {
    name: f'<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">{paths}</svg>'
    for name, paths in {
        "previous": '<path d="M6 5h2.5v14H6zM20 5v14l-10-7z"/>',
        "toggle": '<path class="play" d="M7 4l13 8-13 8z"/><path class="pause" d="M6 4h4v16H6zM14 4h4v16h-4z"/>',
        "sentence": '<path d="M4 4h16v2H4zM4 18h16v2H4zM4 9.5h16v5H4z"/>',
        "next": '<path d="M15.5 5H18v14h-2.5zM4 5l10 7-10 7z"/>',
    }.items()
}


def timeline_data(timeline: Timeline) -> str:
    """The times for the script: for each sentence its id, begin and end in milliseconds."""
    return script_safe([(par.text_ref, par.clip_begin, par.clip_end) for par in timeline.pars])
