"""Pages as a real browser has them after scripts, through Playwright: the extra `browser`."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from a11y.errors import FetchError, NotFoundError, PrivateAddressError, UsageError
from a11y.model.page import Page
from a11y.source.address import is_public
from a11y.source.content import Content, page
from a11y.source.network import addresses
from a11y.source.options import SourceOptions
from a11y.source.response import BrowserPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PORTS = {"http": 80, "https": 443}
_GONE = frozenset({404, 410})
_QUIET = 5_000
"""Milliseconds to wait for a page to stop loading, which some never do."""


def from_playwright(source: BrowserPage) -> Page:
    """The document in a page of Playwright: after scripts, with what is visible and generated as computed there."""
    return page(snapshot(source), name=source.url, options=SourceOptions())


def snapshot(source: BrowserPage) -> Content:
    """The document in a page of a browser as HTML that renders alike without scripts and style sheets."""
    html = source.evaluate(files(__package__).joinpath("snapshot.js").read_text("utf-8"))
    if not isinstance(html, str):
        raise TypeError("a page of Playwright's asynchronous interface: give its `await page.content()` instead")
    url = source.url
    return Content(html.encode("utf-8", "replace"), "" if url == "about:blank" else url, "text/html", "utf-8")


def opened(address: str | Page, options: SourceOptions) -> Content:
    """What Chromium makes of the page at an address, or of a page that is at hand."""
    with _chromium() as browser:
        from playwright.sync_api import Error

        try:
            return _visit(browser, address, options)
        except Error as error:
            raise FetchError(f"Chromium could not open it: {error.message.splitlines()[0]}.") from error


def _visit(browser: "Browser", address: str | Page, options: SourceOptions) -> Content:
    from playwright.sync_api import Error

    tab = browser.new_page(reduced_motion="reduce")
    tab.set_default_timeout(options.timeout * 1000)
    if isinstance(address, Page):
        tab.route("**/*", lambda route: _pass_on(route, options, files_too=False))
        tab.set_content(address.content.decode(address.charset))
    else:
        is_file = address.startswith("file:")
        if not is_file:
            _check(address, options)
        tab.route("**/*", lambda route: _pass_on(route, options, files_too=is_file))
        response = tab.goto(address)
        if response is not None and not is_file:
            _check(response.url, options)
            if response.status in _GONE:
                raise NotFoundError(f"The server answered {response.status}.")
            if not response.ok:
                raise FetchError(f"The server answered {response.status}.")
    with suppress(Error):
        tab.wait_for_load_state("networkidle", timeout=_QUIET)
    return snapshot(tab)


def _pass_on(route: "Route", options: SourceOptions, *, files_too: bool) -> None:
    """Let a request of the page through where it may go."""
    url = route.request.url
    if url.startswith("file:") and files_too:
        route.continue_()
        return
    try:
        _check(url, options)
    except (FetchError, PrivateAddressError):
        route.abort("addressunreachable")
    else:
        route.continue_()


def _check(url: str, options: SourceOptions) -> None:
    """`PrivateAddressError` where a URL leads into a private network."""
    parts = urlsplit(url)
    if parts.scheme not in _PORTS:
        raise FetchError("Only http and https addresses can be fetched.")
    if options.allow_private:
        return
    try:
        found = addresses(parts.hostname or "", parts.port or _PORTS[parts.scheme])
    except (OSError, UnicodeError, socket.gaierror) as error:
        raise FetchError(f"There is no server called {parts.hostname}, or no network.") from error
    if not all(map(is_public, found)):
        raise PrivateAddressError(f"{parts.hostname} is a private address; --allow-private opens it.")


@contextmanager
def _chromium() -> Iterator["Browser"]:
    """A Chromium: Playwright's own, or else the system's."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise UsageError('A browser needs the extra "browser": pip install "a11y-reader[browser]"') from error
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch()
        except Error as error:
            path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
            if path is None:
                raise UsageError("No Chromium was found; `playwright install chromium` brings one.") from error
            browser = playwright.chromium.launch(executable_path=path)
        try:
            yield browser
        finally:
            browser.close()
