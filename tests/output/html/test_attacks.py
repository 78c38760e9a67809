"""Attacks on the reader through the source page, opened in a real Chromium."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from a11y.errors import InputError
from a11y.model.edition import Edition
from a11y.output.html import render
from a11y.output.html.page import asset
from a11y.pipeline import explain
from tests.output.everything import article, timeline

_CONTROLS = str.maketrans("␤␉␌␀", "\n\t\f\0")
_ATTACKS = [
    line.translate(_CONTROLS)
    for line in (Path(__file__).parent / "attacks.txt").read_text("utf-8").splitlines()
    if not line.startswith("## ")
]
_ADDRESS = re.compile(
    r"(?:https?://|mailto:|tel:|#|audio\.mp3$|data:image/(?:png|jpeg|gif|webp|avif);base64,|[^:]+\.(?:png|gif|jpg)$)"
)
_URL = "https://page.example/"
_HTML = "text/html; charset=utf-8"
_WORDS = "The council of Rellin bought a ferry on Monday, and nobody in the room could say why it had to be so large."


_PROVOKED = """() => {
  for (const {protocol} of document.querySelectorAll('a'))
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) attack();
  for (const element of document.querySelectorAll('main *')) {
    for (const {name} of element.attributes) if (name.startsWith('on') || name === 'style') attack();
    if (element.matches('script, iframe, object, embed, form, base, link, style, template')) attack();
    for (const kind of ['mouseover', 'focus', 'pointerenter']) element.dispatchEvent(new Event(kind));
  }
  const settings = document.querySelector('details.settings');
  settings.querySelector('.reset').click();
  settings.querySelector('[data-to=dark]').click();
  if (document.documentElement.dataset.theme !== 'dark') attack();
}"""
"""Whatever could run does, and the page's own scripts still work."""


def _source(attack: str) -> str:
    """An article with the attack in its text, caption, headline, addresses, attributes and metadata."""
    text = f"<p>{_WORDS}</p>\n" * 3
    quoted = attack.replace("&", "&amp;").replace('"', "&quot;")
    facts = {"@type": "NewsArticle", "headline": f"The ferry {attack}", "author": {"name": attack}, "image": attack}
    data = json.dumps({**facts, "url": attack, "publisher": {"name": attack}}).replace("</", "<\\/")
    return f"""<!DOCTYPE html><html lang="{quoted}"><head><title>Ferry {attack}</title>
<meta name="author" content="{quoted}"><meta name="description" content="{quoted}">
<meta property="og:title" content="{quoted}"><meta property="og:image" content="{quoted}">
<link rel="canonical" href="{quoted}"><script type="application/ld+json">{data}</script></head><body><article>
<h1>The ferry {attack}</h1>{text}<figure><img src="https://a.example/f.png" alt="{quoted}">
<figcaption>A ferry {attack}</figcaption></figure>{text}{attack}{text}<h2>More {attack}</h2>{text}
<p>See <a href="{quoted}" title="{quoted}">the paper</a>, <abbr title="{quoted}">RP</abbr>,
<span lang="{quoted}" dir="{quoted}">le bac</span>.</p><img src="{quoted}" alt="{quoted}">
<blockquote cite="{quoted}"><p>{_WORDS} {attack}</p></blockquote>
<section id="{quoted}" aria-label="{quoted}" role="{quoted}"><p>{_WORDS}</p></section>
<ul><li>One {attack}</li><li>Two</li></ul>
<table><caption>Ships {attack}</caption><tr><th>A {attack}</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
{text}</article></body></html>"""


def _made(source: str | bytes) -> bytes:
    found = explain(source, url=_URL).article
    return render(Edition(article=found, audio="audio.mp3", timeline=timeline(found)))


def _pages(attacks: list[str]) -> Iterator[tuple[str, bytes]]:
    """Each attack that leaves an article on the page, with our page of it."""
    for attack in attacks:
        with suppress(InputError):
            yield attack, _made(_source(attack))


@pytest.fixture(scope="module")
def opened(request: pytest.FixtureRequest) -> list[str]:
    """The attacks that are opened in a browser: every tenth, with `--every-attack` all."""
    return _ATTACKS if request.config.getoption("--every-attack") else _ATTACKS[::10]


class _Lab:
    """A browser that serves one body, and tells what ran and what was asked for."""

    def __init__(self, browser: Any, *, bypass_csp: bool) -> None:
        self.context = browser.new_context(bypass_csp=bypass_csp)
        self.page = self.context.new_page()
        self.ran: list[str] = []
        self.called: list[str] = []
        self.body = b""
        self.page.expose_function("attack", lambda: self.ran.append(self.page.url))
        self.page.on("request", lambda request: self.called.append(request.url.partition(":")[2]))
        self.page.on("popup", lambda _: self.ran.append("popup"))
        self.page.route("**/*", lambda route: route.abort())
        self.page.route(lambda url: url == _URL, lambda route: route.fulfill(body=self.body, content_type=_HTML))

    def open(self, body: bytes) -> None:
        self.body = body
        self.called.clear()
        self.page.goto(_URL)


def test_there_are_enough() -> None:
    assert len(set(_ATTACKS)) == len(_ATTACKS) >= 300


def test_no_attack_leaves_a_trace_in_the_markup() -> None:
    left = 0
    for attack, body in _pages(_ATTACKS):
        tree: Any = html.document_fromstring(body.decode())
        scripts = [script.get("class") or script.get("type") or script.text for script in tree.iter("script")]
        assert scripts == ["application/ld+json", asset("settings.js"), "timeline", asset("player.js")], attack
        assert [each.get("name", each.get("charset", "policy")) for each in tree.iter("meta")][:2] == [
            "utf-8",
            "policy",
        ]
        main = tree.find(".//main")
        assert not main.xpath(".//iframe|.//object|.//embed|.//form|.//base|.//link|.//style|.//template|.//@style"), (
            attack
        )
        assert not main.xpath(".//@name[not(parent::select)] | .//@*[starts-with(name(), 'on')] | .//@srcdoc"), attack
        addresses = tree.xpath("//@href | //@src | //@poster | //@cite | //@srcset")
        assert [each for each in addresses if not _ADDRESS.match(each)] == [], attack
        assert [each for each in tree.xpath("//@id") if "<" in each or '"' in each] == [], attack
        left += 1
    assert left > len(_ATTACKS) * 0.9


def test_no_attack_runs_and_none_calls_home_even_without_the_policy(browser: Any, opened: list[str]) -> None:
    lab = _Lab(browser, bypass_csp=True)
    for attack, body in _pages(opened):
        lab.open(body)
        lab.page.evaluate(_PROVOKED)
        assert not lab.ran, attack
        shown = lab.page.evaluate("[...document.images, ...document.querySelectorAll('audio')].map(({src}) => src)")
        # The browser asks for what the page shows, over https, and for nothing else.
        assert set(lab.called) <= {url.partition(":")[2].partition("#")[0] for url in (_URL, *shown)}, attack
        assert lab.page.url == _URL
    lab.context.close()


def test_the_policy_alone_stops_every_attack(browser: Any, opened: list[str]) -> None:
    """Where our escaping failed and an attack stood in the page as it is, nothing of it would run all the same."""
    lab = _Lab(browser, bypass_csp=False)
    page = render(Edition(article=article())).decode()
    assert page.count("</article>") == 1
    for attack in opened:
        lab.open(page.replace("</article>", f"{attack}</article>").encode("utf-8", "replace"))
        assert not lab.ran, attack
    lab.context.close()


@pytest.mark.parametrize("charset", ["utf-7", "utf-16", "iso-2022-jp", "shift_jis", "hz", "euc-kr", "utf-8-sig"])
@pytest.mark.parametrize("declared", [True, False])
def test_no_attack_hides_in_an_encoding(browser: Any, charset: str, declared: bool) -> None:
    lab = _Lab(browser, bypass_csp=True)
    for attack in (
        "<script>attack()</script>",
        "<img src=x onerror=attack()>",
        "\x1b$B<script>attack()</script>\x1b(B",
    ):
        with suppress(InputError):
            source = _source(attack)
            named = source.replace("<head>", f"<head><meta charset={charset}>") if declared else source
            lab.open(_made(named.encode(charset, "replace")))
            assert not lab.ran
    lab.context.close()
