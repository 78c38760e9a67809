"""What pages say around their articles, in many languages: tables of words, and questions about a line of text."""

from a11y.text.vocabulary.chrome import Chrome, chrome_reason

__all__ = ["Chrome", "chrome_reason"]
