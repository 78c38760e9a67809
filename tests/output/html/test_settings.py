"""The reader's settings in a real Chromium."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from a11y.model.edition import Edition
from a11y.output.html import render
from tests.output.everything import article, timeline

_ROOT = "document.documentElement"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page's; its audio is not there, which the settings do not mind."""
    path: Path = tmp_path_factory.mktemp("settings") / "index.html"
    path.write_bytes(render(Edition(article=article(), timeline=timeline(article()), audio="audio.mp3")))
    return path.as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    yield from _open(browser, address)


def _open(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    context = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.route(re.compile("^https?:"), lambda route: route.abort())
    page.goto(address)
    yield page
    assert complaints == []
    context.close()


def _style(page: Any, selector: str, name: str) -> str:
    return str(page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).{name}"))


def _press(page: Any, label: str, group: str = "") -> Any:
    if not page.evaluate("document.querySelector('.settings').open"):
        page.click(".settings summary")
    scope = page.get_by_role("group", name=group, exact=True) if group else page
    button = scope.get_by_role("button", name=label, exact=True)
    button.click()
    return button


@pytest.mark.parametrize(
    ("label", "group", "selector", "style"),
    [
        ("200%", "Text size", "p", "fontSize"),
        ("150%", "Line spacing", "#b4", "lineHeight"),
        ("Wide", "Line width", "main", "maxWidth"),
        ("Light", "Colours", "body", "backgroundColor"),
        ("Sepia", "Colours", "body", "backgroundColor"),
        ("Dark", "Colours", "body", "backgroundColor"),
        ("High contrast", "Colours", "body", "backgroundColor"),
        ("Dyslexia-friendly", "", "#b4", "letterSpacing"),
    ],
)
def test_each_setting_is_seen_said_kept_and_taken_back(
    browser: Any, address: str, label: str, group: str, selector: str, style: str
) -> None:
    scheme = "dark" if label == "Light" else "light"
    for page in _open(browser, address, color_scheme=scheme):
        before = _style(page, selector, style)
        button = _press(page, label, group)
        after = _style(page, selector, style)
        assert after != before
        assert button.get_attribute("aria-pressed") == "true"
        page.reload()
        assert _style(page, selector, style) == after
        _press(page, "Reset")
        assert _style(page, selector, style) == before
        assert button.get_attribute("aria-pressed") == "false"


def test_one_of_a_group_is_chosen(page: Any) -> None:
    for label in ("Sepia", "Dark", "Automatic"):
        _press(page, label, "Colours")
        chosen = page.locator("[data-set=theme][aria-pressed=true]").all_inner_texts()
        assert [text.strip() for text in chosen] == [label]
        tick = "(button) => getComputedStyle(button, '::before').content"  # Not told by colour alone.
        assert "✓" in page.locator("[data-set=theme][aria-pressed=true]").evaluate(tick)
        assert page.locator("[data-set=theme][aria-pressed=false]").first.evaluate(tick) == "none"


def test_without_highlight_nothing_is_seen_of_the_sentence_heard(page: Any) -> None:
    page.evaluate("document.querySelector('#s3').classList.add('speaking')")
    assert _style(page, "#s3", "backgroundColor") != "rgba(0, 0, 0, 0)"
    assert _style(page, "#s3", "boxShadow") != "none"  # A line below, for whom the colour does not tell it.
    _press(page, "Off", "Highlight")
    assert _style(page, "#s3", "backgroundColor") == "rgba(0, 0, 0, 0)"


def test_what_is_kept_by_another_version_does_no_harm(page: Any) -> None:
    for kept in ('{"theme": "plaid", "size": 3}', "[1]", "null", "{"):
        page.evaluate("(kept) => localStorage.setItem('a11y-settings', kept)", kept)
        page.reload()
        assert page.evaluate(f"Object.keys({_ROOT}.dataset)") == []
        assert page.locator("[data-set=theme][aria-pressed=true]").count() == 1


def test_where_nothing_can_be_kept_the_settings_work_all_the_same(browser: Any, address: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})")
    page = context.new_page()
    page.goto(address)
    _press(page, "Sepia", "Colours")
    assert page.evaluate(f"{_ROOT}.dataset.theme") == "sepia"
    assert page.is_visible(".controls")
    context.close()


def test_nothing_is_kept_elsewhere(page: Any) -> None:
    called: list[str] = []
    page.on("request", lambda request: called.append(request.url))
    _press(page, "Dark", "Colours")
    assert called == []
    assert page.evaluate("document.cookie") == ""


def test_without_javascript_there_are_no_settings(browser: Any, address: str) -> None:
    for page in _open(browser, address, java_script_enabled=False):
        assert not page.is_visible(".settings")
        assert not page.is_visible(".controls")


def test_by_keyboard_alone(page: Any) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('.settings').open")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(f"{_ROOT}.dataset.size") == "125"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.is_visible(".panel")


def test_every_control_is_reached_by_tab_with_a_visible_focus_and_is_large_enough(page: Any) -> None:
    page.click(".settings summary")
    page.click(".more > summary")
    page.click(".keys summary")
    controls = ".settings summary, .settings button, .player :is(button, select, input, summary)"
    sizes = page.evaluate(
        f"""[...document.querySelectorAll('{controls}')].map((element) => {{
          const box = element.getBoundingClientRect();
          return [element.outerHTML, Math.min(box.width, box.height)];
        }})"""
    )
    assert len(sizes) > 25
    assert [row for row in sizes if row[1] < 44] == []
    page.reload()
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    reached = []
    for _ in range(len(sizes) + 1):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.outerHTML"))
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
    assert len(set(reached)) == len(sizes) + 1


@pytest.mark.parametrize("size", ["100%", "300%"])
def test_at_four_hundred_per_cent_nothing_is_cut(page: Any, size: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    _press(page, size, "Text size")
    page.click(".more > summary")
    page.click(".keys summary")
    assert page.evaluate(f"{_ROOT}.scrollWidth") <= 320


def test_on_paper_there_are_the_words_alone(page: Any) -> None:
    _press(page, "Dark", "Colours")
    page.emulate_media(media="print")
    assert not page.is_visible(".settings")
    assert not page.is_visible(".controls")
    assert page.is_visible("h1")
    assert _style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
