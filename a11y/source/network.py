"""The way to a server: names to addresses, addresses checked, connections to the checked address, all by a deadline."""

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import httpcore

from a11y.errors import FetchError, PrivateAddressError
from a11y.source.address import is_public


def addresses(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of the host, as the system finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))


def connect(address: str, port: int, timeout: float) -> socket.socket:
    """A connection to an IP address."""
    return socket.create_connection((address, port), timeout)


class Network(NamedTuple):
    """How names are resolved and connections made; a test gives its own."""

    addresses: Callable[[str, int], tuple[str, ...]] = addresses
    connect: Callable[[str, int, float], socket.socket] = connect


def check_public(host: str, found: Iterable[str]) -> None:
    """`PrivateAddressError` where one of the host's addresses is not for everyone."""
    if not all(map(is_public, found)):
        raise PrivateAddressError(
            f"The host {host} is in a private network, which has to be allowed (--allow-private)."
        )


class VettedBackend(httpcore.NetworkBackend):
    """Connects to public addresses only (or to all with `allow_private`), and to no other than those it has checked.

    The name is resolved once and the connection goes to the address that was checked, so that a name which
    changes its address in between gains nothing. TLS and the Host header still carry the name.
    """

    def __init__(self, network: Network, *, deadline: float, allow_private: bool) -> None:
        self._network = network
        self._deadline = deadline
        self._allow_private = allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first of the host's addresses that answers."""
        del timeout, local_address, socket_options
        found = self._resolve(host, port)
        if not self._allow_private:
            check_public(host, found)
        for address in found:
            try:
                sock = self._network.connect(address, port, remaining(self._deadline) / len(found))
            except OSError:
                continue
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return _DeadlineStream(sock, self._deadline)
        raise FetchError(f"No connection was made to {host}, port {port}.")

    def _resolve(self, host: str, port: int) -> tuple[str, ...]:
        """The host's addresses; the system's resolver has no timeout, so it is given a thread and left behind."""
        answer: queue.SimpleQueue[tuple[str, ...]] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answer.put(self._network.addresses(host, port))
            except (OSError, UnicodeError):
                answer.put(())

        threading.Thread(target=ask, daemon=True).start()
        try:
            found = answer.get(timeout=remaining(self._deadline))
        except queue.Empty:
            found = ()
        if not found:
            raise FetchError(f"There is no server called {host}, or no network.")
        return found


class _DeadlineStream(httpcore.NetworkStream):
    """A socket whose every wait ends at one deadline, so that a server cannot drip bytes for ever."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._socket = sock
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._socket.settimeout(remaining(self._deadline))
        return self._socket.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._socket.settimeout(remaining(self._deadline))
        self._socket.sendall(buffer)

    def close(self) -> None:
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self._socket.settimeout(remaining(self._deadline))
        try:
            return _DeadlineStream(
                ssl_context.wrap_socket(self._socket, server_hostname=server_hostname), self._deadline
            )
        except OSError:
            self._socket.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        return None


def remaining(deadline: float) -> float:
    """Seconds left, never none; `TimeoutError` when there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
