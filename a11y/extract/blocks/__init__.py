"""One recognizer per HTML structure."""
