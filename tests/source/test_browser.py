"""Pages after scripts, in a real Chromium."""

from pathlib import Path
from typing import Any

import pytest

from a11y.errors import FetchError, PrivateAddressError
from a11y.screenreader import transcribe
from a11y.source import SourceOptions, load
from a11y.source.browser import from_playwright

APP = """<!doctype html><html lang="en"><title>App</title>
<style>.off{display:none} .unseen{visibility:hidden} .new::before{content:"New: "}
.loud{text-transform:uppercase}</style>
<link rel="stylesheet" href="more.css"><body>
<div id="app">Loading</div><x-card></x-card><p hidden class="shown">Shown all the same</p>
<label><input type="checkbox"> Agree</label> <label>Name <input id="name"></label>
<ol><li>One<li>Two</ol>
<script>
document.querySelector("#app").innerHTML = `<h1>Ferries &amp; fog</h1><p class="off">Not rendered</p>
  <p class="unseen">Not seen</p><p class="new">Rain</p><p class="loud">Wind</p>`;
customElements.define("x-card", class extends HTMLElement { connectedCallback() {
  this.attachShadow({mode: "open"}).innerHTML = "<style>b::after{content:' (shadow)'}</style><slot></slot><b>Bold</b>";
  this.append("Slotted ");
}});
document.querySelector("[type=checkbox]").checked = true;
document.querySelector("#name").value = "Ann <b>";
</script>"""
CSS = "ol { list-style-type: upper-roman } .shown { display: block !important }"
SAID = """heading level 1, Ferries & fog
New: Rain
WIND
Slotted Bold (shadow)
Shown all the same
checkbox, Agree, checked
textbox, Name, Ann <b>
list, 2 items
I. One
II. Two
end of list"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    (tmp_path / "app.html").write_text(APP)
    (tmp_path / "more.css").write_text(CSS)
    return tmp_path / "app.html"


@pytest.fixture
def tab(browser: Any) -> Any:
    return browser.new_page()


def test_the_page_after_scripts(tab: Any, app: Path) -> None:
    tab.goto(app.as_uri())
    page = from_playwright(tab)
    assert [u.text for u in transcribe(page).utterances] == SAID.splitlines()
    assert page.url == app.as_uri()
    assert not transcribe(page).notices
    assert load(tab).content == page.content


def test_what_a_modal_dialog_covers_is_not_said(tab: Any) -> None:
    tab.set_content("<main><p>Behind</p></main><dialog><p>Before</p></dialog>")
    assert [u.text for u in transcribe(load(tab)).utterances] == ["main", "Behind", "end of main"]
    tab.evaluate("document.querySelector('dialog').showModal()")
    assert [u.text for u in transcribe(load(tab)).utterances] == ["dialog", "Before", "end of dialog"]


def test_depth_and_size(tab: Any) -> None:
    tab.set_content("<p>Rain</p>")
    tab.evaluate("for (let i = 0, at = document.body; i < 400; i++) at = at.appendChild(document.createElement('div'))")
    tab.evaluate("for (let i = 0; i < 3000; i++) document.body.append(document.createElement('hr'))")
    assert transcribe(load(tab)).utterances[0].text == "Rain"


def test_an_asynchronous_page_is_refused() -> None:
    class Page:
        url = "about:blank"

        def evaluate(self, expression: str) -> object:
            return iter(expression)

        def content(self) -> str:
            return ""

    with pytest.raises(TypeError, match="asynchronous"):
        load(Page())


def test_private_addresses_are_refused_before_a_page_is_opened() -> None:
    pytest.importorskip("playwright.sync_api")
    from a11y.source.browser import _check

    with pytest.raises(PrivateAddressError, match=r"127\.0\.0\.1"):
        _check("http://127.0.0.1:9/", SourceOptions())
    with pytest.raises(FetchError, match="http and https"):
        _check("file:///etc/hostname", SourceOptions())
    _check("http://127.0.0.1:9/", SourceOptions(allow_private=True))
