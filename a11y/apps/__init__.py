"""Users of the public API: command line, batch."""
