"""The reader's settings: buttons for text size, spacing, width, colours, letters and highlight.

They are hidden until a script brings them to life; each sets an attribute of the root element that
the style sheet knows.
"""

from collections.abc import Sequence

from a11y.model.narration import Timeline
from a11y.output.html.rendering import Rendering

_CHOICES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("text_size", "size", (("", "100%"), ("125", "125%"), ("150", "150%"), ("200", "200%"), ("300", "300%"))),
    ("line_spacing", "spacing", (("", "100%"), ("125", "125%"), ("150", "150%"))),
    ("line_width", "width", (("narrow", "width_narrow"), ("", "width_medium"), ("wide", "width_wide"))),
    (
        "colours",
        "theme",
        (
            ("", "colours_automatic"),
            ("light", "colours_light"),
            ("sepia", "colours_sepia"),
            ("dark", "colours_dark"),
            ("contrast", "colours_contrast"),
        ),
    ),
)
"""Phrase of the legend, the root element's `data-` attribute, its values with labels; "" is the page as it comes."""


def settings(timeline: Timeline | None, page: Rendering) -> str:
    """A disclosure with the settings."""
    name, lang = page.said("reading_settings")
    groups = [_group(*choice, page) for choice in _CHOICES]
    if timeline:
        groups.append(_group("highlight", "highlight", _highlights(timeline), page))
    letters = _button("letters", "dyslexia", page.said("dyslexia")[0], pressed=False)
    reset = f'<button type="button" class="reset">{page.said("reset_settings")[0]}</button>'
    return (
        f'<details class="settings"{lang} hidden><summary>{name}</summary>\n'
        f'<div class="panel">\n{"".join(groups)}<div>{letters}{reset}</div>\n</div></details>\n'
    )


def _highlights(timeline: Timeline) -> Sequence[tuple[str, str]]:
    words = any(par.words for par in timeline.pars)
    return (("off", "highlight_off"), ("", "unit_sentence"), *([("word", "unit_word")] if words else []))


def _group(legend: str, name: str, choices: Sequence[tuple[str, str]], page: Rendering) -> str:
    buttons = "".join(
        _button(name, value, label if label.endswith("%") else page.said(label)[0], pressed=not value)
        for value, label in choices
    )
    return f"<fieldset><legend>{page.said(legend)[0]}</legend>{buttons}</fieldset>\n"


def _button(name: str, value: str, label: str, *, pressed: bool) -> str:
    state = "true" if pressed else "false"
    return f'<button type="button" data-set="{name}" data-to="{value}" aria-pressed="{state}">{label}</button>'
