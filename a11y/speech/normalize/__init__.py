"""Written text → spoken form, one file for each language; a language without a file is left to the engine."""

from collections.abc import Callable, Iterable

from a11y import registry


def normalize(text: str, language: str) -> str:
    """The sentence as it is said aloud in that language."""
    return normalizer(language, (text,))(text)


def normalizer(language: str, texts: Iterable[str]) -> Callable[[str], str]:
    """What turns the sentences of a text into what is said; `texts` is all of it, for what it defines."""
    primary = language.partition("-")[0].lower()
    if primary not in registry.names(__name__):
        return str
    rules = registry.load(__name__, primary)
    defined: frozenset[str] = frozenset().union(*map(rules.initialisms, texts))
    return lambda text: rules.normalize(text, defined)
