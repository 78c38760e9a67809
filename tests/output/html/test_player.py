"""The player in a real Chromium."""

import re
import struct
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from a11y.model.article import Sentence, SentenceId
from a11y.model.edition import Edition
from a11y.model.narration import Milliseconds, Timeline, Word
from a11y.output.html import render
from a11y.text.walk import text_of, walk
from tests.output.everything import article, timeline

EACH = 500
"""Milliseconds a sentence."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with its audio, a minute of a quiet buzz."""
    folder = tmp_path_factory.mktemp("player")
    with wave.open(str(folder / "audio.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"".join(struct.pack("<h", 100 * (n % 40)) for n in range(8000 * 60)))
    source = article()
    edition = Edition(article=source, timeline=timeline(source, each=EACH), audio="audio.wav")
    (folder / "index.html").write_bytes(render(edition))
    return folder


@pytest.fixture
def page(browser: Any, folder: Path) -> Iterator[Any]:
    """The page with all its controls in sight."""
    for page in _open(browser, folder):
        page.click(".more > summary")
        page.evaluate("document.activeElement.blur()")
        yield page


@pytest.fixture
def spoken(browser: Any, folder: Path) -> Iterator[Any]:
    """A page whose voice tells when it says each word: a tenth of a second each."""
    source = article()
    sentences = {node.id: text_of(node.content) for node in walk(source.blocks) if isinstance(node, Sentence)}
    pars = tuple(
        replace(par, words=_words(sentences.get(SentenceId(par.text_ref), ""), par.clip_begin))
        for par in timeline(source, each=EACH).pars
    )
    edition = Edition(article=source, timeline=Timeline(Milliseconds(60_000), pars), audio="audio.wav")
    (folder / "words.html").write_bytes(render(edition))
    yield from _open(browser, folder, name="words.html")


def _words(text: str, begin: int) -> tuple[Word, ...]:
    found = [match.span() for match in re.finditer(r"\w+", text)]
    return tuple(
        Word(*span, Milliseconds(begin + 100 * n), Milliseconds(begin + 100 * n + 100)) for n, span in enumerate(found)
    )


_MONDAY = next(
    node.id
    for node in walk(article().blocks)
    if isinstance(node, Sentence) and text_of(node.content).startswith("RELLIN")
)
_PAINTED = (
    "[...CSS.highlights.get('word')].map(({startContainer: text, startOffset, endOffset}) => "
    "text.data.slice(startOffset, endOffset)).join()"
)


def test_word_by_word_the_word_heard_is_painted(spoken: Any) -> None:
    spoken.click(".settings summary")
    spoken.get_by_role("button", name="Word", exact=True).click()
    before = spoken.locator(".text").aria_snapshot()
    elements = spoken.evaluate("document.querySelectorAll('article *').length")
    spoken.click("[data-do=toggle]")
    _until(spoken, "document.querySelector('.speaking')")
    spoken.click("[data-do=toggle]")
    begin = next(par.clip_begin for par in timeline(article(), each=EACH).pars if par.text_ref == _MONDAY)
    for number, word in enumerate(["RELLIN", "On", "Monday", "the", "council"]):
        spoken.evaluate(f"document.querySelector('.player audio').currentTime = {begin / 1000 + number / 10 + 0.02}")
        _until(spoken, f"{_PAINTED} === '{word}'")
    # The sentence itself is not marked too, and nothing is read otherwise.
    assert (
        spoken.evaluate("getComputedStyle(document.querySelector('.speaking')).backgroundColor") == "rgba(0, 0, 0, 0)"
    )
    assert spoken.locator(".text").aria_snapshot() == before
    assert spoken.evaluate("document.querySelectorAll('article *').length") == elements


def test_where_the_voice_tells_no_words_none_can_be_chosen(page: Any) -> None:
    page.click(".settings summary")
    assert page.locator("[data-set=highlight]").all_text_contents() == ["Off", "Sentence"]


def _open(browser: Any, folder: Path, *, name: str = "index.html", **options: Any) -> Iterator[Any]:
    context = browser.new_context(reduced_motion="reduce", **options)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.route(re.compile("^https?:"), lambda route: route.abort())
    page.goto((folder / name).as_uri())
    yield page
    assert [text for text in page.complaints if "Failed to load resource" not in text] == []
    context.close()


def _speaking(page: Any) -> str:
    return str(page.evaluate("document.querySelector('.speaking')?.id ?? ''"))


def _time(page: Any) -> float:
    return float(page.evaluate("document.querySelector('.player audio').currentTime"))


def _until(page: Any, condition: str) -> None:
    """Wait for a JavaScript condition; Playwright's own waiting needs `eval`, which the page forbids."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {condition}")


def _playing(page: Any) -> bool:
    return bool(page.evaluate("!document.querySelector('.player audio').paused"))


def test_one_button_stands_before_the_text_and_the_others_behind_a_disclosure(browser: Any, folder: Path) -> None:
    for page in _open(browser, folder):
        controls = "[...document.querySelectorAll('.player :is(button, select, input, summary)')]"
        shown = f"{controls}.filter((each) => each.checkVisibility())"
        assert page.evaluate(f"{shown}.map((each) => each.ariaLabel ?? each.textContent)") == ["Play", "More controls"]
        page.click(".more > summary")
        assert page.evaluate(f"{shown}.length") == 9
        # Who opened them finds them open.
        _until(page, "localStorage.length > 0")
        page.reload()
        assert page.evaluate(f"{shown}.length") == 9


def test_nothing_is_marked_before_the_first_word(page: Any) -> None:
    assert page.is_visible(".controls")
    assert page.get_attribute(".player audio", "controls") is None
    assert _speaking(page) == ""


def test_without_javascript_the_audio_plays_by_itself(browser: Any, folder: Path) -> None:
    for page in _open(browser, folder, java_script_enabled=False):
        assert page.locator(".player audio[controls]").is_visible()
        assert not page.is_visible(".controls")


def test_the_sentence_heard_is_marked_at_once(page: Any) -> None:
    page.evaluate(
        """() => {
          window.marks = [];
          const audio = document.querySelector('.player audio');
          new MutationObserver((records) => records.forEach(({target}) => {
            if (target.matches('.speaking')) marks.push([target.id, audio.currentTime]);
          })).observe(document.querySelector('article'), {subtree: true, attributeFilter: ['class']});
        }"""
    )
    page.click("[data-do=toggle]")
    _until(page, "marks.length >= 7")
    page.click("[data-do=toggle]")
    marks = page.evaluate("marks")
    assert [id for id, _ in marks[:7]] == [f"s{n}" for n in range(1, 8)]
    late = sorted(time - n * EACH / 1000 for n, (_, time) in enumerate(marks[1:7], 1))
    assert late[0] > -0.01
    assert late[len(late) // 2] < 0.1


def test_a_click_on_a_sentence_plays_from_there(page: Any) -> None:
    page.locator("#b4 [data-sentence]").first.click()
    _until(page, "document.querySelector('.speaking')")
    assert page.locator("#b4 .speaking").count() == 1
    assert _playing(page)


def test_a_click_on_a_link_follows_the_link(page: Any) -> None:
    page.locator("[role=doc-noteref]").first.click()
    assert page.url.endswith("#n1")
    assert not _playing(page)


def test_by_keyboard_one_goes_from_sentence_to_sentence(page: Any) -> None:
    page.focus("[data-do=sentence]")
    page.keyboard.press("Enter")
    focused = "document.activeElement.id"
    assert page.evaluate(focused) == "s1"
    for key, expected in [
        ("ArrowDown", "s2"),
        ("ArrowRight", "s3"),
        ("ArrowUp", "s2"),
        ("ArrowLeft", "s1"),
        ("ArrowUp", "s1"),
    ]:
        page.keyboard.press(key)
        assert page.evaluate(focused) == expected
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    _until(page, "document.querySelector('.speaking')?.id === 's2'")
    assert _playing(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.do") == "toggle"
    assert page.locator("[data-sentence][tabindex]").count() == 0


def test_the_buttons_do_what_they_say(page: Any) -> None:
    toggle = page.locator("[data-do=toggle]")
    assert toggle.get_attribute("aria-label") == "Play"
    toggle.click()
    _until(page, "document.querySelector('[data-do=toggle]').ariaLabel === 'Pause'")
    toggle.click()
    _until(page, "document.querySelector('[data-do=toggle]').ariaLabel === 'Play'")
    before = _time(page)
    page.click("[data-do=forward]")
    assert _time(page) > before
    _until(page, "document.querySelector('.speaking')?.id === 's2'")
    page.click("[data-do=back]")
    _until(page, "document.querySelector('.speaking')?.id === 's1'")


@pytest.mark.parametrize("rate", ["0.5", "2", "3"])
def test_faster_and_slower_at_the_same_pitch(page: Any, rate: str) -> None:
    page.select_option("select[name=rate]", rate)
    page.click("[data-do=toggle]")
    _until(page, "document.querySelector('.player audio').currentTime > 0.5")
    audio = "document.querySelector('.player audio')"
    assert page.evaluate(f"[{audio}.playbackRate, {audio}.preservesPitch]") == [float(rate), True]


def test_skipping_by_paragraph_and_heading(page: Any) -> None:
    page.select_option("select[name=unit]", "heading")
    assert page.get_attribute("[data-do=forward]", "aria-label") == "Forward: Heading"
    for expected in ("h2", "h3"):
        page.click("[data-do=forward]")
        _until(page, f"document.querySelector('.speaking')?.closest('{expected}')")
    page.click("[data-do=back]")
    _until(page, "document.querySelector('.speaking')?.closest('h2')")
    page.select_option("select[name=unit]", "paragraph")
    page.click("[data-do=forward]")
    _until(page, "document.querySelector('.speaking')?.closest('#b4')")
    page.click("[data-do=forward]")
    _until(page, "document.querySelector('.speaking')?.closest('h3')")


def test_letters_are_keys_only_while_the_focus_is_in_the_player(page: Any) -> None:
    for key in "kshp":
        page.keyboard.press(key)
    assert not _playing(page)
    assert _time(page) == 0
    page.focus("[data-do=sentence]")
    page.keyboard.press("h")
    _until(page, "document.querySelector('.speaking')?.closest('h2')")
    page.keyboard.press("Shift+H")
    _until(page, "document.querySelector('.speaking')?.closest('h1')")
    page.keyboard.press("s")
    _until(page, "document.querySelector('.speaking')?.id === 's3'")
    page.keyboard.press("k")
    _until(page, "document.querySelector('.player audio').paused")


def test_one_resumes_where_one_stopped(page: Any) -> None:
    page.evaluate("document.querySelector('.player audio').currentTime = 7.2")
    page.select_option("select[name=rate]", "1.5")
    _until(page, "JSON.parse(localStorage.getItem(`a11y-place ${location.pathname}`))?.seconds === 7.2")
    page.reload()
    _until(page, "document.querySelector('.player audio').currentTime === 7.2")
    assert not _playing(page)
    assert _speaking(page) == "s15"
    assert page.evaluate("document.querySelector('select[name=rate]').value") == "1.5"


def test_the_position_can_be_set(page: Any) -> None:
    page.evaluate(
        """() => { const range = document.querySelector('.controls input');
          range.value = '5'; range.dispatchEvent(new Event('input')); range.dispatchEvent(new Event('change')); }"""
    )
    _until(page, "document.querySelector('.speaking')?.id === 's11'")
    assert _time(page) == pytest.approx(5, abs=0.2)


def test_what_a_screen_reader_reads_is_the_same_while_it_plays(page: Any) -> None:
    article = page.locator(".text")
    before = article.aria_snapshot()
    page.locator("#b4 [data-sentence]").first.click()
    _until(page, "document.querySelector('.speaking')")
    assert article.aria_snapshot() == before
    assert page.locator("[aria-live], [role=status], [role=alert], output").count() == 0


def test_the_sentence_heard_is_brought_into_sight(page: Any) -> None:
    page.set_viewport_size({"width": 800, "height": 500})
    page.evaluate("document.querySelector('.player audio').currentTime = 12")
    page.click("[data-do=toggle]")
    _until(
        page,
        """() => { const box = document.querySelector('.speaking')?.getBoundingClientRect();
          return box && box.top >= 0 && box.bottom <= innerHeight; }""",
    )
