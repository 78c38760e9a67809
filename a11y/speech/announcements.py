"""What we say about the text."""

from a11y.model.script import Say
from a11y.text.phrases import phrase


def announcement(key: str, language: str, **values: object) -> Say:
    """The phrase in the language of the article, in English where that has none."""
    text, lang = phrase(key, language, **values)
    foreign = lang.partition("-")[0] != language.partition("-")[0].lower()
    return Say(text, lang=lang if foreign else "")
