"""Pages as a real browser has them after scripts, through Playwright: the extra `browser`."""

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from a11y.errors import FetchError, NotFoundError, TooLargeError, UsageError
from a11y.model.page import Page
from a11y.source.content import Content
from a11y.source.network import Network
from a11y.source.options import SourceOptions
from a11y.source.response import BrowserPage
from a11y.source.way_out import WayOut

if TYPE_CHECKING:
    from playwright.async_api import Browser, Playwright, Route
    from playwright.async_api import Page as Tab

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SCHEMES = frozenset({"http", "https", "file"})
_GONE = frozenset({404, 410})
_QUIET = 5_000
"""Milliseconds to wait for a page to stop loading, which some never do."""
_LOCKED = (
    "--proxy-server=socks5://127.0.0.1:{port}",
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
)
"""What leaves Chromium no way but the proxy: not for loopback, not for names, not for WebRTC and QUIC.

https://www.chromium.org/developers/design-documents/network-stack/socks-proxy/
"""


def snapshot(source: BrowserPage) -> Content:
    """The document in a page of a browser as HTML that renders alike without scripts and style sheets."""
    return _content(source.evaluate(_script(), SourceOptions().max_bytes), source.url)


def _script() -> str:
    """The function that writes a document down, in JavaScript."""
    return files(__package__).joinpath("snapshot.js").read_text("utf-8")


def _content(html: object, url: str) -> Content:
    if html is None:
        raise TooLargeError("What scripts made of it is too large.")
    if not isinstance(html, str):
        raise TypeError("a page of Playwright's asynchronous interface: give its `await page.content()` instead")
    return Content(html.encode("utf-8", "replace"), "" if url == "about:blank" else url, "text/html", "utf-8")


def opened(address: str | Page, options: SourceOptions, network: Network | None = None) -> Content:
    """What Chromium makes of the page at an address, or of a page that is at hand."""
    visit = _opened(address, options, network or Network())
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(visit)
    # Notebooks and Playwright's tests run an event loop in the caller's thread already.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, visit).result()


async def _opened(address: str | Page, options: SourceOptions, network: Network) -> Content:
    try:
        from playwright.async_api import Error, async_playwright
    except ImportError as error:
        raise UsageError('A browser needs the extra "browser": pip install "a11y-reader[browser]"') from error
    way_out = WayOut(network, options)
    try:
        async with way_out.opened() as port, async_playwright() as playwright:
            browser = await _launched(playwright, [each.format(port=port) for each in _LOCKED])
            try:
                # One deadline for all, as a page can keep its scripts running for ever.
                async with asyncio.timeout(options.timeout):
                    return await _visit(browser, address, options)
            finally:
                await browser.close()
    except TimeoutError as error:
        raise FetchError(f"No complete page was there within {options.timeout:g} seconds.") from error
    except Error as error:
        # What Chromium calls it is of no use where the proxy knows why.
        raise way_out.refusal or FetchError(f"Chromium could not open it: {error.message.splitlines()[0]}.") from error


async def _visit(browser: "Browser", address: str | Page, options: SourceOptions) -> Content:
    from playwright.async_api import Error

    context = await browser.new_context(reduced_motion="reduce", service_workers="block", accept_downloads=False)
    tab = await context.new_page()
    if isinstance(address, Page):
        await tab.set_content(address.content.decode(address.charset))
    else:
        await _go(tab, address)
    with suppress(Error):
        await tab.wait_for_load_state("networkidle", timeout=_QUIET)
    if tab.url.startswith("chrome-error:"):
        raise Error("a script led to a page that could not be had")
    return _content(await tab.evaluate(_script(), options.max_bytes), tab.url)


async def _go(tab: "Tab", address: str) -> None:
    if urlsplit(address).scheme not in _SCHEMES:
        raise FetchError("Only http, https and file addresses can be read.")
    await tab.route(_is_elsewhere, _refuse)
    response = await tab.goto(address)
    if response is None or address.startswith("file:"):
        return
    if response.status in _GONE:
        raise NotFoundError(f"The server answered {response.status}.")
    if not response.ok:
        raise FetchError(f"The server answered {response.status}.")


def _is_elsewhere(url: str) -> bool:
    """Whether an address of a file leads to another machine, which some systems would ask for it."""
    return url.startswith("file:") and bool(urlsplit(url).netloc)


async def _refuse(route: "Route") -> None:
    await route.abort("addressunreachable")


async def _launched(playwright: "Playwright", arguments: list[str]) -> "Browser":
    """A Chromium, Playwright's own or else the system's, in its sandbox where the system has one."""
    from playwright.async_api import Error

    system = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    failure: Error | None = None
    for path, sandboxed in product(dict.fromkeys((None, system)), (True, False)):
        try:
            return await playwright.chromium.launch(
                executable_path=path, chromium_sandbox=sandboxed, args=arguments, handle_sigint=False
            )
        except Error as error:
            failure = error
    raise UsageError("No Chromium was found; `playwright install chromium` brings one.") from failure
