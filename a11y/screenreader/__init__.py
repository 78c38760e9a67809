"""What a screen reader says of a page."""
