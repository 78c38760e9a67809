"""The one way out that a browser is given: a proxy which connects only where the fetcher would.

SOCKS 5, RFC 1928: names come unresolved, and every connection is asked for by itself, so that nothing a page does (a
redirect, a script, a frame, a socket) leads anywhere unchecked. A name's addresses are asked for once, all of them
checked, and the connection goes to one of these; a name that changes its address in between gains nothing.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from ipaddress import ip_address

from a11y.errors import A11yError, FetchError
from a11y.source.network import Network, check_public
from a11y.source.options import SourceOptions

_VERSION, _NO_AUTHENTICATION, _CONNECT = 5, 0, 1
_IPV4, _NAME, _IPV6 = 1, 3, 4
_SUCCEEDED, _NOT_ALLOWED, _UNREACHABLE = 0, 2, 4
_CHUNK = 65_536
_CONNECTION_SECONDS = 10
"""For one of the addresses of a server."""

_Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class WayOut:
    """A proxy on the loopback interface; at most so many bytes come in through it, all connections together."""

    def __init__(self, network: Network, options: SourceOptions) -> None:
        self._network = network
        self._options = options
        self._left = options.max_bytes
        self._open: set[asyncio.Task[None]] = set()
        self.refusal: A11yError | None = None
        """Why the last connection was refused."""

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[int]:
        """The port it listens on; no connection outlives the block."""
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            for task in self._open:
                task.cancel()
            await asyncio.gather(*self._open, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._serve(reader, writer))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(OSError, EOFError, ValueError):
                there = await self._led(await _asked(reader, writer), writer)
                if there is not None:
                    await self._relay((reader, writer), there)
        finally:
            writer.close()

    async def _led(self, asked: tuple[str, int], writer: asyncio.StreamWriter) -> _Connection | None:
        """A connection to where the browser asks for; None where it may not or cannot be made."""
        host, port = asked
        try:
            there = await self._connected(host, port)
        except A11yError as error:
            self.refusal = error
            writer.write(_answer(_UNREACHABLE if isinstance(error, FetchError) else _NOT_ALLOWED))
            await writer.drain()
            return None
        writer.write(_answer(_SUCCEEDED))
        return there

    async def _connected(self, host: str, port: int) -> _Connection:
        try:
            found = await asyncio.to_thread(self._network.addresses, host, port)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"There is no server called {host}, or no network.") from error
        if not self._options.allow_private:
            check_public(host, found)
        for address in found:
            with suppress(OSError):
                sock = await asyncio.to_thread(self._network.connect, address, port, _CONNECTION_SECONDS)
                return await asyncio.open_connection(sock=sock)
        raise FetchError(f"No connection was made to {host}, port {port}.")

    async def _relay(self, here: _Connection, there: _Connection) -> None:
        """Pass bytes on both ways until one side has no more, or too much has come in."""
        ways = [asyncio.ensure_future(way) for way in (self._pass_in(there[0], here[1]), _pass(here[0], there[1]))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            there[1].close()

    async def _pass_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while self._left > 0 and (data := await reader.read(_CHUNK)):
            self._left -= len(data)
            writer.write(data)
            await writer.drain()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(_CHUNK):
        writer.write(data)
        await writer.drain()


async def _asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, int]:
    """The host and port that a client asks for, after the greeting; `ValueError` where it speaks otherwise."""
    version, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    writer.write(bytes([_VERSION, _NO_AUTHENTICATION]))
    asked_version, command, _, kind = await reader.readexactly(4)
    if (version, asked_version, command) != (_VERSION, _VERSION, _CONNECT):
        raise ValueError("not a request to connect")
    if kind == _NAME:
        length = (await reader.readexactly(1))[0]
        host = (await reader.readexactly(length)).decode("ascii")
    elif kind in {_IPV4, _IPV6}:
        host = str(ip_address(await reader.readexactly(4 if kind == _IPV4 else 16)))
    else:
        raise ValueError("not a kind of address")
    return host, int.from_bytes(await reader.readexactly(2), "big")


def _answer(code: int) -> bytes:
    """A reply with that code; the address bound is nobody's business."""
    return bytes([_VERSION, code, 0, _IPV4, 0, 0, 0, 0, 0, 0])
