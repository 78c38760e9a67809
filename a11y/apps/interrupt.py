"""Signals that end the work, as exceptions that unwind it."""

import signal
from types import FrameType

_AGAIN = 0.02
"""Seconds."""


def raise_on(signum: int, exception: type[BaseException]) -> None:
    """From now on the signal raises the exception in the main thread, so that what is half done is cleaned up.

    It waits while the import system's own code runs: interrupted there, Python keeps a lock for ever, or swallows it.
    """

    def handle(_: int, frame: FrameType | None) -> None:
        if frame and frame.f_code.co_filename.startswith("<frozen importlib") and hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, handle)
            signal.setitimer(signal.ITIMER_REAL, _AGAIN)
        else:
            raise exception

    signal.signal(signum, handle)
