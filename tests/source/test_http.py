"""Fetching from real servers on the loopback interface; a made-up network leads names and other addresses there."""

import base64
import gzip
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from a11y.errors import (
    A11yError,
    FetchError,
    InputError,
    LoginWallError,
    MediaTypeError,
    NotFoundError,
    PrivateAddressError,
    TooLargeError,
)
from a11y.source.http import fetch, trust
from a11y.source.network import Network
from a11y.source.options import SourceOptions

Answer = Callable[[BaseHTTPRequestHandler], None]
Serve = Callable[[dict[str, Answer]], str]
PAGE = b"<!doctype html><p>The council voted on Tuesday.</p>"
OWN = SourceOptions(allow_private=True, timeout=10)
CERTIFICATE = Path(__file__).with_name("public.example.pem")
PUBLIC = "93.184.215.14"


def answer(body: bytes = PAGE, status: int = 200, **headers: str) -> Answer:
    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return write


def redirect(location: str, status: int = 302) -> Answer:
    return answer(b"", status, Location=location)


def network(address: str, **hosts: str) -> Network:
    """A network in which the server at `address` has public addresses, and hosts the addresses given."""
    port = urlsplit(address).port or 80

    def addresses(host: str, port: int) -> tuple[str, ...]:
        del port
        if host in hosts:
            return tuple(hosts[host].split())
        return tuple(str(info[4][0]) for info in socket.getaddrinfo(host, 80, flags=socket.AI_NUMERICHOST))

    def connect(address: str, asked: int, timeout: float) -> socket.socket:
        del asked
        assert address == PUBLIC, "a connection to an address that is not public"
        return socket.create_connection(("127.0.0.1", port), timeout)

    return Network(addresses, connect)


def test_page_with_what_is_said_of_it(serve: Serve) -> None:
    address = serve({"/a?b=c": answer(Content_Type='text/html; charset="Windows-1251"')})
    found = fetch(f"{address}/a?b=c#part", options=OWN)
    assert found == (PAGE, f"{address}/a?b=c", "text/html", "Windows-1251")


@pytest.mark.parametrize(
    ("encoding", "body"), [("gzip", gzip.compress(PAGE)), ("deflate", zlib.compress(PAGE)), ("identity", PAGE)]
)
def test_content_encoding(serve: Serve, encoding: str, body: bytes) -> None:
    assert fetch(serve({"/": answer(body, Content_Encoding=encoding)}), options=OWN).data == PAGE


def test_request_says_who_asks(serve: Serve) -> None:
    seen: dict[str, str] = {}

    def note(handler: BaseHTTPRequestHandler) -> None:
        seen.update({name.lower(): value for name, value in handler.headers.items()})
        answer()(handler)

    address = serve({"/": note})
    fetch(address, options=OWN)
    assert "a11y-reader" in seen["user-agent"]
    assert seen["host"] == urlsplit(address).netloc
    assert seen["accept-encoding"] == "gzip, deflate"
    assert "authorization" not in seen


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(serve: Serve, status: int) -> None:
    address = serve({"/": redirect("b", status), "/b": redirect("/c?d", status), "/c?d": answer()})
    assert fetch(address, options=OWN)[:2] == (PAGE, f"{address}/c?d")


def test_redirects_without_end(serve: Serve) -> None:
    with pytest.raises(FetchError, match="10 redirects"):
        fetch(serve({"/": redirect("/")}), options=OWN)


@pytest.mark.parametrize("location", ["ftp://example.org/", "file:///etc/passwd", "http://[::1", "javascript:1", "//"])
def test_redirects_elsewhere(serve: Serve, location: str) -> None:
    with pytest.raises(FetchError):
        fetch(serve({"/": redirect(location)}), options=OWN)


def test_password_stays_with_its_server(serve: Serve) -> None:
    seen: list[str | None] = []

    def note(then: Answer) -> Answer:
        def write(handler: BaseHTTPRequestHandler) -> None:
            seen.append(handler.headers["Authorization"])
            then(handler)

        return write

    other = serve({"/": note(answer())})
    address = serve({"/": note(redirect("/b")), "/b": note(redirect(other))})
    found = fetch(address.replace("://", "://me:p%40ss@"), options=OWN)
    expected = "Basic " + base64.b64encode(b"me:p@ss").decode()
    assert seen == [expected, expected, None]
    assert "p%40ss" not in found.url


@pytest.mark.parametrize(
    ("status", "error"),
    [(404, NotFoundError), (410, NotFoundError), (401, LoginWallError), (403, FetchError), (500, FetchError)],
)
def test_refusals(serve: Serve, status: int, error: type[A11yError]) -> None:
    with pytest.raises(error, match=str(status)):
        fetch(serve({"/": answer(status=status)}), options=OWN)


def test_media_type_is_refused_before_the_body(serve: Serve) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "video/mp4")
        handler.end_headers()
        threading.Event().wait(30)

    with pytest.raises(MediaTypeError, match="video/mp4"):
        fetch(serve({"/": endless}), options=OWN)


def test_size_is_bounded_while_it_comes(serve: Serve) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 65536)

    with pytest.raises(TooLargeError):
        fetch(serve({"/": _until_closed(endless)}), options=SourceOptions(allow_private=True, max_bytes=1_000_000))


def test_expansion_is_bounded(serve: Serve) -> None:
    bomb = gzip.compress(b"\0" * 10_000_000)
    options = SourceOptions(allow_private=True, max_bytes=1_000_000)
    with pytest.raises(TooLargeError):
        fetch(serve({"/": answer(bomb, Content_Encoding="gzip")}), options=options)


def test_cut_off_answer(serve: Serve) -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"<p>half")

    with pytest.raises(FetchError, match="broke"):
        fetch(serve({"/": cut}), options=OWN)
    with pytest.raises(InputError, match="cut off"):
        fetch(serve({"/": answer(gzip.compress(PAGE)[:-9], Content_Encoding="gzip")}), options=OWN)


def test_no_server() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(FetchError, match="No connection"):
        fetch(f"http://127.0.0.1:{port}/", options=OWN)


def test_not_http() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def greet() -> None:
            with server.accept()[0] as connection:
                connection.sendall(b"220 mail.example.org ESMTP\r\n")

        threading.Thread(target=greet, daemon=True).start()
        with pytest.raises(FetchError, match="not HTTP"):
            fetch(f"http://127.0.0.1:{server.getsockname()[1]}/", options=OWN)


def drip_nothing(connection: socket.socket, stop: threading.Event) -> None:
    del connection
    stop.wait()


def drip_headers(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    while not stop.wait(0.02):
        connection.sendall(b"x")


def drip_body(connection: socket.socket, stop: threading.Event) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not stop.wait(0.02):
        connection.sendall(b"x")


@pytest.mark.parametrize("drip", [drip_nothing, drip_headers, drip_body])
def test_server_that_never_comes_to_an_end(drip: Callable[[socket.socket, threading.Event], None]) -> None:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve_one() -> None:
            with server.accept()[0] as connection:
                try:
                    drip(connection, stop)
                except OSError:
                    return

        threading.Thread(target=serve_one, daemon=True).start()
        options = SourceOptions(allow_private=True, timeout=0.3)
        with pytest.raises(FetchError, match=r"within 0\.3 seconds"):
            fetch(f"http://127.0.0.1:{server.getsockname()[1]}/", options=options)
        stop.set()


def test_resolver_that_never_answers() -> None:
    stop = threading.Event()

    def never(host: str, port: int) -> tuple[str, ...]:
        del host, port
        stop.wait()
        return ()

    with pytest.raises(FetchError):
        fetch("http://example.org/", options=SourceOptions(timeout=0.1), network=Network(never))
    stop.set()


PRIVATE = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[64:ff9b::7f00:1]/",
    "http://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1:8443/",
    "http://inside.example/",
    "http://mixed.example/",
    "http://INSIDE.example./",
    "http://user:pass@inside.example/",
]
HOSTS = {
    "public.example": PUBLIC,
    "inside.example": "10.0.0.1",
    "inside.example.": "10.0.0.1",
    "mixed.example": f"{PUBLIC} 192.168.1.1",
}


@pytest.mark.parametrize("target", PRIVATE)
def test_private_addresses_are_refused(target: str) -> None:
    with pytest.raises(PrivateAddressError):
        fetch(target, options=SourceOptions(), network=network("http://127.0.0.1:9", **HOSTS))


@pytest.mark.parametrize("target", PRIVATE)
@pytest.mark.parametrize("hops", [1, 2])
def test_redirects_to_private_addresses_are_refused(serve: Serve, target: str, hops: int) -> None:
    answers = {"/": redirect("/second"), "/second": redirect(target)}
    address = serve(answers if hops == 2 else {"/": redirect(target)})
    with pytest.raises(PrivateAddressError):
        fetch("http://public.example/", options=SourceOptions(), network=network(address, **HOSTS))


def test_loopback_is_refused_by_the_real_network(serve: Serve) -> None:
    address = serve({"/": answer()})
    for host in ("127.0.0.1", "localhost"):
        with pytest.raises(PrivateAddressError, match="--allow-private"):
            fetch(address.replace("127.0.0.1", host), options=SourceOptions())


def test_connection_goes_to_the_address_that_was_checked(serve: Serve) -> None:
    """A name that answers with a public address first and a private one afterwards gains nothing."""
    address = serve({"/": answer()})
    known = network(address, **HOSTS)
    asked: list[str] = []

    def rebinding(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return known.addresses(host, port) if len(asked) == 1 else ("127.0.0.1",)

    found = fetch("http://public.example/", options=SourceOptions(), network=Network(rebinding, known.connect))
    assert found.data == PAGE
    assert asked == ["public.example"]


def test_next_address_is_tried_where_one_does_not_answer(serve: Serve) -> None:
    known = network(serve({"/": answer()}), two=f"93.184.215.99 {PUBLIC}")

    def connect(address: str, port: int, timeout: float) -> socket.socket:
        if address != PUBLIC:
            raise ConnectionRefusedError
        return known.connect(address, port, timeout)

    assert fetch("http://two/", options=SourceOptions(), network=Network(known.addresses, connect)).data == PAGE


@pytest.mark.parametrize(
    "url", ["http://", "http:///path", "http://[::1", "http://a b/", "http://example.org:99999/", "http://0177.0.0.1/"]
)
def test_not_an_address(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, options=SourceOptions(timeout=1), network=network("http://127.0.0.1:9"))


def test_secure_connection_is_made_in_the_name_of_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """The certificate is checked against the name, though the connection is made to an address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    asked: list[object] = []
    context.sni_callback = lambda _socket, name, _context: asked.append(name)
    with context.wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True) as secure:

        def serve() -> None:
            while True:
                try:
                    connection = secure.accept()[0]
                except ssl.SSLError:
                    continue
                except OSError:
                    return
                with connection:
                    connection.recv(4096)
                    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(PAGE), PAGE))

        threading.Thread(target=serve, daemon=True).start()
        known = network(f"http://127.0.0.1:{secure.getsockname()[1]}", **HOSTS, **{"other.example": PUBLIC})
        with pytest.raises(FetchError, match="No secure connection"):
            fetch("https://public.example/", options=SourceOptions(), network=known)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        trust.cache_clear()
        assert fetch("https://public.example/", options=SourceOptions(), network=known).data == PAGE
        with pytest.raises(FetchError, match="No secure connection"):
            fetch("https://other.example/", options=SourceOptions(), network=known)
        trust.cache_clear()
    assert asked == ["public.example", "public.example", "other.example"]


def _until_closed(write: Answer) -> Answer:
    def quiet(handler: BaseHTTPRequestHandler) -> None:
        try:
            write(handler)
        except OSError:
            time.sleep(0)

    return quiet
