"""Pages after scripts, in a real Chromium."""

import select
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

import a11y
from a11y.errors import FetchError, NotFoundError, PrivateAddressError, TooLargeError
from a11y.screenreader import transcribe
from a11y.source import SourceOptions, load
from a11y.source.browser import opened
from a11y.source.network import Network
from tests.conftest import CHROMIUM
from tests.source.conftest import Serve

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
    page = a11y.Page.from_playwright(tab)
    assert [u.text for u in transcribe(page).utterances] == SAID.splitlines()
    assert page.url == app.as_uri()
    assert not transcribe(page).notices
    assert load(tab).content == page.content
    assert a11y.transcribe(page) == transcribe(page)


def test_what_a_modal_dialog_covers_is_not_said(tab: Any) -> None:
    tab.set_content("<main><p>Behind</p></main><dialog><p>Before</p></dialog>")
    assert [u.text for u in transcribe(load(tab)).utterances] == ["main", "Behind", "end of main"]
    tab.evaluate("document.querySelector('dialog').showModal()")
    assert [u.text for u in transcribe(load(tab)).utterances] == ["dialog", "Before", "end of dialog"]


def test_frames_of_the_same_origin_are_read(tab: Any) -> None:
    frame = "<style>.b{display:none}</style><h2>In &amp;</h2><p class=b>Not</p><p id=a>Loading</p>"
    script = "<script>document.querySelector('#a').textContent = 'Loaded'</script>"
    tab.set_content(f'<h1>Out</h1><iframe title="Map" srcdoc="{frame}{script}"></iframe>')
    said = [u.text for u in transcribe(load(tab)).utterances]
    assert said == ["heading level 1, Out", "frame, Map", "heading level 2, In &", "Loaded", "end of frame"]


def test_depth_and_size(tab: Any) -> None:
    tab.set_content("<p>Rain</p>")
    tab.evaluate("for (let i = 0, at = document.body; i < 400; i++) at = at.appendChild(document.createElement('div'))")
    tab.evaluate("for (let i = 0; i < 3000; i++) document.body.append(document.createElement('hr'))")
    assert transcribe(load(tab)).utterances[0].text == "Rain"


def test_an_asynchronous_page_is_refused() -> None:
    class Page:
        url = "about:blank"

        def evaluate(self, expression: str, arg: object = None) -> object:
            return iter([expression, arg])

        def content(self) -> str:
            return ""

    with pytest.raises(TypeError, match="asynchronous"):
        load(Page())


PUBLIC = "93.184.215.14"
LEAKS = """<!doctype html><h1>Fog</h1><img src="http://inside.example:PORT/image">
<iframe src="http://127.0.0.1:PORT/frame"></iframe><link rel="stylesheet" href="http://[::1]:PORT/sheet">
<link rel="prefetch" href="http://localhost:PORT/prefetch"><link rel="preconnect" href="http://127.0.0.1:PORT">
<link rel="dns-prefetch" href="//inside.example"><a href="/b" target="_blank" ping="http://127.0.0.1:PORT/p">.</a>
<script>
const tried = [fetch("http://127.0.0.1:PORT/fetch"), fetch("/moved"), import("http://127.0.0.1:PORT/module.js")];
navigator.sendBeacon("http://127.0.0.1:PORT/beacon");
for (const start of [
  () => new WebSocket("ws://127.0.0.1:PORT/socket"),
  () => new EventSource("http://127.0.0.1:PORT/events"),
  () => new WebTransport("https://127.0.0.1:PORT/transport"),
  () => navigator.serviceWorker.register("http://public.example/worker.js"),
  () => window.open("http://127.0.0.1:PORT/popup"),
]) try { start() } catch {}
const peer = new RTCPeerConnection({iceServers: [
  {urls: "stun:127.0.0.1:PORT"},
  {urls: ["turn:127.0.0.1:PORT?transport=tcp", "turn:127.0.0.1:PORT"], username: "u", credential: "c"},
]});
peer.createDataChannel("leak");
peer.createOffer().then((offer) => peer.setLocalDescription(offer));
Promise.allSettled(tried).then((all) => { document.querySelector("h1").after(all.map((each) => each.status).join()) });
document.querySelector("a").click();
</script>"""


class Trap:
    """A private server that only notes who comes, by TCP and UDP."""

    def __init__(self) -> None:
        self.came: list[str] = []
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while ready := select.select([self._tcp, self._udp], [], [])[0]:
            for each in ready:
                if each is self._udp:
                    self.came.append(f"UDP {each.recv(100)!r}")
                else:
                    connection, _ = each.accept()
                    self.came.append(f"TCP {connection.recv(100)!r}")
                    connection.close()


@pytest.fixture
def trap() -> Trap:
    return Trap()


@pytest.fixture
def chromium() -> None:
    pytest.importorskip("playwright.async_api", reason="tested in a browser with Playwright: not installed")
    if not CHROMIUM:
        pytest.skip("tested in Chromium: none found")


def network(address: str, inside: Iterator[str] | None = None) -> Network:
    """A network in which the server at `address` is public.example; inside.example has one address after another."""
    port = urlsplit(address).port or 80

    def addresses(host: str, port: int) -> tuple[str, ...]:
        del port
        if host == "inside.example":
            return (next(inside) if inside else "192.168.0.1",)
        return (PUBLIC,) if host == "public.example" else (host.replace("localhost", "127.0.0.1"),)

    def connect(address: str, asked: int, timeout: float) -> socket.socket:
        del asked
        assert address == PUBLIC, "a connection to an address that is not public"
        return socket.create_connection(("127.0.0.1", port), timeout)

    return Network(addresses, connect)


def answer(body: str, status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    return write


@pytest.mark.usefixtures("chromium")
def test_redirects_to_private_addresses_are_refused(serve: Serve, trap: Trap) -> None:
    there = f"http://127.0.0.1:{trap.port}/secret"
    server = serve({"/": answer("", 302, Location="/b"), "/b": answer("", 307, Location=there)})
    with pytest.raises(PrivateAddressError, match=r"127\.0\.0\.1 is in a private network"):
        opened("http://public.example/", SourceOptions(), network(server))
    assert not trap.came


@pytest.mark.usefixtures("chromium")
def test_no_way_leads_a_page_into_a_private_network(serve: Serve, trap: Trap) -> None:
    there = f"http://127.0.0.1:{trap.port}/moved"
    page = LEAKS.replace("PORT", str(trap.port))
    server = serve(
        {"/": answer(page), "/moved": answer("", 302, Location=there), "/worker.js": answer("1"), "/b": answer("")}
    )
    found = opened("http://public.example/", SourceOptions(), network(server))
    assert "rejected,rejected,rejected" in found.data.decode()
    assert not trap.came
    server = serve({"/": answer(f"<script>location = {there!r}</script>")})
    with pytest.raises(PrivateAddressError):
        opened("http://public.example/", SourceOptions(), network(server))
    assert not trap.came


@pytest.mark.usefixtures("chromium")
def test_a_name_that_changes_its_address_gains_nothing(serve: Serve, trap: Trap) -> None:
    frame = f'<iframe src="http://inside.example:{trap.port}/"></iframe>'
    answers = [PUBLIC, *["127.0.0.1"] * 20]
    inside = iter(answers)
    assert (
        b"Fog"
        in opened(
            "http://inside.example/", SourceOptions(), network(serve({"/": answer(f"<h1>Fog</h1>{frame}")}), inside)
        ).data
    )
    assert len(list(inside)) < len(answers) - 1
    assert not trap.came


@pytest.mark.usefixtures("chromium")
def test_private_addresses_where_they_are_allowed(serve: Serve) -> None:
    page = "<h1>Fog</h1><script>fetch('/b').then((b) => b.text()).then((b) => document.body.append(b))</script>"
    server = serve({"/": answer("", 302, Location="/a"), "/a": answer(page), "/b": answer("Rain.")})
    found = opened(server, SourceOptions(allow_private=True))
    assert found.url == f"{server}/a"
    assert "Rain." in found.data.decode()
    with pytest.raises(NotFoundError):
        opened(f"{serve({'/': answer('Gone.', 404)})}/", SourceOptions(allow_private=True))


@pytest.mark.usefixtures("chromium")
def test_pages_without_end(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "busy.html").write_text("<h1>Fog</h1><script>setTimeout(() => { for (;;); })</script>")
    with pytest.raises(FetchError, match="within 3 seconds"):
        opened((tmp_path / "busy.html").as_uri(), SourceOptions(timeout=3))
    (tmp_path / "large.html").write_text("<script>document.write('<p>Fog</p>'.repeat(1e5))</script>")
    with pytest.raises(TooLargeError):
        opened((tmp_path / "large.html").as_uri(), SourceOptions(max_bytes=1_000_000))
    server = serve({"/": answer("<p>Fog</p>" * 100_000)})
    with pytest.raises((FetchError, TooLargeError)):
        opened(server, SourceOptions(max_bytes=100_000, allow_private=True))


def test_other_addresses_are_refused() -> None:
    pytest.importorskip("playwright.async_api")
    with pytest.raises(FetchError, match="http, https and file"):
        load("chrome://version/", options=SourceOptions(browser=True))
