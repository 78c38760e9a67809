"""One file for each speech engine."""
