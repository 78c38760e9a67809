"""What the terminal gets: results on standard output, everything else on standard error."""

import json
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import a11y
from a11y.apps.interrupt import raise_on

# Characters that could move the cursor, change colours or the like: a page must not reach into the terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def say(text: str) -> None:
    """Print a result."""
    print(_CONTROL.sub("\ufffd", text))  # noqa: T201


def say_json(value: object) -> None:
    """Print a result as one line of JSON."""
    print(json.dumps(value, ensure_ascii=False))  # noqa: T201


def tell(text: str) -> None:
    """Print a remark or an error."""
    print(f"a11y: {_CONTROL.sub(chr(0xFFFD), text)}", file=sys.stderr)  # noqa: T201


def tell_error(error: a11y.A11yError, *, source: str = "") -> None:
    """Print an error after the name of the source it concerns."""
    tell(f"{source}: {error}" if source and not error.source else str(error))


class Terminated(BaseException):
    """Asked to stop by another process."""


def exit_code(command: Callable[[], int], *, source: str = "") -> int:
    """What the command returns, or the exit code of what stopped it, told in one sentence with the source's name."""
    try:
        return command()
    except a11y.A11yError as error:
        tell_error(error, source=source)
        return error.exit_code
    except (KeyboardInterrupt, Terminated) as stopped:
        tell("stopped.")
        return 128 + (signal.SIGTERM if isinstance(stopped, Terminated) else signal.SIGINT)


def end_in_order() -> None:
    """Ctrl-C, and being asked to end by another process, unwind and clean up."""
    raise_on(signal.SIGINT, KeyboardInterrupt)
    raise_on(signal.SIGTERM, Terminated)


@contextmanager
def progress(what: str, *, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A function to call with how much is done of how much; None where nobody watches."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
