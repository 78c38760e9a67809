"""The command line."""

import sys


def main() -> None:
    """Run `a11y`; the exit code says how it went."""
    from a11y.apps.cli.app import app
    from a11y.apps.cli.console import end_in_order

    end_in_order()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a console of few characters is no reason to fail
    app(prog_name="a11y")
