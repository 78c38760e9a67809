"""The player: native audio, and over it the read-along controls that a script brings to life."""

from collections.abc import Iterable
from unicodedata import normalize

from a11y.model.article import Article, Break, Math, Ruby, Sentence
from a11y.model.narration import Par, Timeline
from a11y.output.html.rendering import Rendering
from a11y.output.html.safety import escape, legal
from a11y.output.html.structured_data import script_safe
from a11y.text.walk import text_of, walk

_RATES = (0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3)
_UNITS = ("sentence", "paragraph", "heading")
"""What one can skip by; the first letter of each is its key."""


def player(audio: str, timeline: Timeline | None, page: Rendering) -> str:
    """The section with the audio; without a timeline there is nothing to read along and the audio stands alone."""
    name, lang = page.said("listen")
    native = f'<audio src="{escape(audio)}" controls preload="metadata" aria-label="{name}"{lang}></audio>\n'
    controls = _controls(page) if timeline else ""
    return f'<section class="player" aria-label="{name}"{lang}>\n{native}{controls}</section>\n'


def _controls(page: Rendering) -> str:
    """One button that plays; all else behind a disclosure, for who reads the whole page hears it each time."""
    play, pause, more = (page.said(key)[0] for key in ("play", "pause", "more_controls"))
    return f"""<div class="controls" hidden>
{_button("toggle", play, f' data-play="{play}" data-pause="{pause}"')}
<span class="time" dir="ltr" aria-hidden="true">0:00</span>
<details class="more"><summary>{more}</summary>
{_more(page)}{_keys(page)}</details>
</div>
"""


def _more(page: Rendering) -> str:
    back, forward, position, speed, skip_by, sentence = (
        page.said(key)[0] for key in ("skip_back", "skip_forward", "position", "speed", "skip_by", "go_to_sentence")
    )
    units = [(unit, page.said(f"unit_{unit}")[0]) for unit in _UNITS]
    first = units[0][1]
    return f"""<div class="row">
<input type="range" min="0" max="1" step="0.1" value="0" aria-label="{position}">
{_button("back", f"{back}: {first}", f' data-label="{back}"')}
{_button("forward", f"{forward}: {first}", f' data-label="{forward}"')}
{_button("sentence", sentence)}
<select name="unit" aria-label="{skip_by}">{_options(units, "sentence")}</select>
<select name="rate" aria-label="{speed}">{_options(((str(rate), f"{rate}×") for rate in _RATES), "1")}</select>
</div>
"""


def _button(name: str, label: str, data: str = "") -> str:
    return f'<button type="button" data-do="{name}"{data} aria-label="{label}" title="{label}">{_ICONS[name]}</button>'


def _options(options: Iterable[tuple[str, str]], chosen: str) -> str:
    return "".join(
        f'<option value="{value}"{" selected" if value == chosen else ""}>{label}</option>' for value, label in options
    )


def _keys(page: Rendering) -> str:
    """What can be done by keyboard."""
    back, forward = page.said("skip_back")[0], page.said("skip_forward")[0]
    keys = [("K", f"{page.said('play')[0]}, {page.said('pause')[0]}")]
    for unit in _UNITS:
        name = page.said(f"unit_{unit}")[0]
        keys += [(unit[0].upper(), f"{forward}: {name}"), (f"Shift+{unit[0].upper()}", f"{back}: {name}")]
    items = "".join(f'<li><kbd dir="ltr">{key}</kbd> {text}</li>\n' for key, text in keys)
    return (
        f'<details class="keys"><summary>{page.said("keyboard")[0]}</summary>\n'
        f"<ul>\n{items}</ul>\n<p>{page.said('sentence_keys')[0]}</p>\n</details>\n"
    )


_ICONS = {
    name: f'<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">{paths}</svg>'
    for name, paths in {
        "back": '<path d="M6 5h2.5v14H6zM20 5v14l-10-7z"/>',
        "toggle": '<path class="play" d="M7 4l13 8-13 8z"/><path class="pause" d="M6 4h4v16H6zM14 4h4v16h-4z"/>',
        "sentence": '<path d="M4 4h16v2H4zM4 18h16v2H4zM4 9.5h16v5H4z"/>',
        "forward": '<path d="M15.5 5H18v14h-2.5zM4 5l10 7-10 7z"/>',
    }.items()
}


def timeline_data(timeline: Timeline, article: Article) -> str:
    """The times for the script: for each sentence its id, begin and end in milliseconds, and its words.

    A word is where it begins and ends in the sentence's text, in code points, and when it begins.
    """
    as_written = {node.id for node in walk((article.header, article.blocks)) if type(node) is Sentence and _plain(node)}
    return script_safe(
        [
            (par.text_ref, par.clip_begin, par.clip_end)
            + ((_words(par),) if par.words and par.text_ref in as_written else ())
            for par in timeline.pars
        ]
    )


def _words(par: Par) -> list[tuple[int, int, int]]:
    return [(word.begin, word.end, word.clip_begin) for word in par.words]


def _plain(sentence: Sentence) -> bool:
    """Whether the page holds the sentence's text letter by letter, so that places in it are places on the page."""
    if any(isinstance(node, Math | Ruby | Break) for node in walk(sentence.content)):
        return False
    text = text_of(sentence.content)
    return text.isascii() or legal(normalize("NFC", text)) == text
