"""The style sheet: what can be read of it without a browser."""

import re
from importlib.resources import files

import pytest

_CSS = (files("a11y.output.html") / "assets" / "page.css").read_text("utf-8")
_ROOTS = [dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block)) for block in re.findall(r":root \{([^}]*)\}", _CSS)]
_THEMES = {"light": _ROOTS[0], "dark": {**_ROOTS[0], **_ROOTS[1]}}


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", _THEMES)
@pytest.mark.parametrize(
    ("ground", "ink"),
    [
        *[(ground, ink) for ground in ("page", "box") for ink in ("ink", "quiet", "link", "visited")],
        *[("mark", ink) for ink in ("ink", "link", "visited")],
    ],
)
def test_all_text_has_the_contrast_of_level_aaa(theme: str, ground: str, ink: str) -> None:
    assert _contrast(_THEMES[theme][ink], _THEMES[theme][ground]) >= 7


def test_text_is_never_justified_and_focus_never_hidden() -> None:
    assert "justify" not in _CSS.replace("justify-content", "")
    assert not re.search(r"outline:\s*(?:0|none)", _CSS)


@pytest.mark.parametrize(
    "feature",
    [
        "prefers-color-scheme: dark",
        "prefers-contrast: more",
        "prefers-reduced-motion: no-preference",
        "forced-colors: active",
        "print",
    ],
)
def test_readers_settings_are_heard(feature: str) -> None:
    assert f"({feature})" in _CSS or f"@media {feature}" in _CSS


def test_nothing_is_fetched() -> None:
    assert not re.search(r"url\(|@import|@font-face|expression", _CSS)
