"""A page from an http or https URL, fetched without being led where it should not go."""

import base64
import re
import ssl
import time
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import certifi
import httpcore
import httpx

from a11y.errors import FetchError, LoginWallError, NotFoundError, TooLargeError
from a11y.source.compression import decode
from a11y.source.content import Content
from a11y.source.media_type import refuse_declared
from a11y.source.network import Network, VettedBackend
from a11y.source.options import SourceOptions

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
# The parameter of a Content-Type, RFC 9110, section 8.3.2.
_CHARSET = re.compile(r"""\bcharset\s*=\s*["']?([^\s"';,]+)""", re.IGNORECASE)


class Accept(NamedTuple):
    """What is wanted: as it is asked for, and what refuses a media type that is not."""

    header: str
    refuse: Callable[[str], None]


_PAGES = Accept("text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1", refuse_declared)


def fetch(url: str, *, options: SourceOptions, network: Network | None = None, accept: Accept | None = None) -> Content:
    """What is at the URL, redirects followed, by one deadline; a page where nothing else is to be accepted.

    At each hop every address of the host is checked before the connection is made to that very address. Proxies
    of the environment are not used: behind them nothing could be checked.
    """
    deadline = time.monotonic() + options.timeout
    backend = VettedBackend(network or Network(), deadline=deadline, allow_private=options.allow_private)
    try:
        with httpcore.ConnectionPool(ssl_context=trust(), network_backend=backend) as pool:
            return _follow(_parsed(url), pool, options, accept or _PAGES)
    except (TimeoutError, httpcore.TimeoutException) as error:
        raise FetchError(f"No complete answer came within {options.timeout:g} seconds.") from error
    except ssl.SSLError as error:
        raise FetchError(f"No secure connection could be made: {error.reason or error}.") from error
    except (OSError, httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise FetchError("The connection broke or the answer was not HTTP.") from error


def _follow(url: httpx.URL, pool: httpcore.ConnectionPool, options: SourceOptions, accept: Accept) -> Content:
    for _ in range(options.max_redirects + 1):
        with pool.stream("GET", _core(url), headers=_headers(url, options, accept)) as response:
            headers = httpx.Headers(response.headers)
            if response.status in _REDIRECTS and "location" in headers:
                url = _next(url, headers["location"])
                continue
            _check(response.status)
            return _read(response, headers, url, options, accept)
    raise FetchError(f"It takes more than {options.max_redirects} redirects.")


def _read(
    response: httpcore.Response, headers: httpx.Headers, url: httpx.URL, options: SourceOptions, accept: Accept
) -> Content:
    media_type, _, parameters = headers.get("content-type", "").partition(";")
    media_type = media_type.strip().lower()
    accept.refuse(media_type)
    charset = _CHARSET.search(parameters)
    body = bytearray()
    for chunk in response.iter_stream():
        body += chunk
        if len(body) > options.max_bytes:
            raise TooLargeError(f"It is larger than {options.max_bytes / 1e6:g} MB.")
    content = decode(bytes(body), headers.get("content-encoding", ""), max_bytes=options.max_bytes)
    found = str(url.copy_with(fragment=None, userinfo=b""))
    return Content(content, found, media_type, charset[1] if charset else "")


def _parsed(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"It is not an address: {error}.") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise FetchError("Only http and https addresses can be fetched.")
    return parsed


def _next(url: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect leads; a name and password given for one server are not told to another."""
    try:
        target = _parsed(str(url.join(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("The server redirects to what is not an address.") from error
    same = (target.scheme, target.host, target.port) == (url.scheme, url.host, url.port)
    return target.copy_with(userinfo=url.userinfo if same else b"")


def _core(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def _headers(url: httpx.URL, options: SourceOptions, accept: Accept) -> list[tuple[bytes, bytes]]:
    user = f"{url.username}:{url.password}".encode()
    headers = {
        "host": url.netloc.decode("ascii"),
        "user-agent": options.user_agent,
        "accept": accept.header,
        "accept-encoding": "gzip, deflate",
        "authorization": f"Basic {base64.b64encode(user).decode()}" if url.userinfo else "",
    }
    return [(name.encode(), value.encode()) for name, value in headers.items() if value]


def _check(status: int) -> None:
    if status in _GONE:
        raise NotFoundError(f"The server has no such page ({status}).")
    if status == httpx.codes.UNAUTHORIZED:
        raise LoginWallError("The server asks for a name and password (401).")
    if status != httpx.codes.OK:
        raise FetchError(f"The server answered {status} {httpx.codes.get_reason_phrase(status)}.")


@cache
def trust() -> ssl.SSLContext:
    """The system's certificate authorities, which hold an organisation's own, and the public ones of certifi."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
