"""Written text → spoken form, one file for each language; a language without a file is left to the engine."""

from a11y import registry


def normalize(text: str, language: str) -> str:
    """The text as it is said aloud in that language."""
    primary = language.partition("-")[0].lower()
    if primary not in registry.names(__name__):
        return text
    said: str = registry.load(__name__, primary).normalize(text)
    return said
