"""Anything a user can name becomes a Page."""
