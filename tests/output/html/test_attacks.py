"""Attacks on the reader through the source page, opened in a real Chromium with our security policy switched off."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from a11y.errors import InputError
from a11y.model.edition import Edition
from a11y.output.html import render
from a11y.pipeline import explain
from tests.output.everything import timeline

_ATTACKS = [line for line in (Path(__file__).parent / "attacks.txt").read_text("utf-8").splitlines() if line]
_URL = "https://page.example/"
_HTML = "text/html; charset=utf-8"
_WORDS = "The council of Rellin bought a ferry on Monday, and nobody in the room could say why it had to be so large."


def _source(attack: str) -> str:
    """An article with the attack in its text, caption, headline and metadata."""
    text = f"<p>{_WORDS}</p>\n" * 3
    quoted = attack.replace('"', "&quot;")
    return f"""<!DOCTYPE html><html lang="en"><head><title>Ferry {attack}</title>
<meta name="author" content="{quoted}"><meta name="description" content="{quoted}"></head><body><article>
<h1>The ferry {attack}</h1>{text}<figure><img src="https://a.example/f.png" alt="{quoted}">
<figcaption>A ferry {attack}</figcaption></figure>{text}{attack}{text}<h2>More {attack}</h2>{text}
<ul><li>One {attack}</li><li>Two</li></ul>
<table><tr><th>A {attack}</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
{text}</article></body></html>"""


def _pages() -> Iterator[tuple[str, bytes]]:
    """Each attack that leaves an article on the page, with our page of it."""
    for attack in _ATTACKS:
        with suppress(InputError):
            article = explain(_source(attack), url=_URL).article
            yield attack, render(Edition(article=article, audio="audio.mp3", timeline=timeline(article)))


def test_no_attack_runs_and_none_calls_home(browser: Any) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    ran: list[str] = []
    called: list[str] = []
    bodies: list[bytes] = []
    page.expose_function("attack", lambda: ran.append(page.url))
    page.on("request", lambda request: called.append(request.url.partition(":")[2]))
    page.route("**/*", lambda route: route.abort())
    page.route(lambda url: url == _URL, lambda route: route.fulfill(body=bodies[-1], content_type=_HTML))
    opened = 0
    for attack, body in _pages():
        bodies.append(body)
        page.goto(_URL)
        page.evaluate("document.querySelectorAll('main a').forEach((a) => a.protocol === 'javascript:' && attack())")
        assert not ran, attack
        shown = page.evaluate("[...document.images, ...document.querySelectorAll('audio')].map(({src}) => src)")
        # The browser asks for what the page shows, over https, and for nothing else.
        assert set(called) <= {url.partition(":")[2] for url in (_URL, *shown)}, attack
        assert page.url == _URL
        called.clear()
        opened += 1
    assert opened > len(_ATTACKS) * 0.8
    context.close()
