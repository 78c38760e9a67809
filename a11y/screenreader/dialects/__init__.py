"""One table a screen reader."""
