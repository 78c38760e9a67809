"""Language and direction of the article, from its text where the source says nothing or is clearly wrong."""

from msgspec.structs import replace

from a11y.model.article import Article
from a11y.model.notice import Notice
from a11y.text.language import Detection, bcp47, can_detect, detect, direction, same_language
from a11y.text.walk import runs, text_of

# How sure the text must speak against what the source declares.
_CLEARLY = 0.5
_GLANCE, _SAMPLE = 500, 2000
"""Characters: enough to bear the source out, enough to speak against it."""


def language(article: Article) -> Article:
    """The article with a well-formed language tag, "" only where none can be told, and with its direction."""
    metadata = article.metadata
    declared = bcp47(metadata.language)
    tag = declared if declared and _bears_out(article, declared) else _told(article, declared)
    notices = article.notices
    if tag != declared:
        said = f'the source says "{declared}"' if declared else "the source names none"
        notices += (Notice("language-detected", f'The text is in the language "{tag}"; {said}.'),)
    metadata = replace(metadata, language=tag, direction=direction(tag) if tag else metadata.direction)
    return article if metadata == article.metadata else replace(article, metadata=metadata, notices=notices)


def _bears_out(article: Article, declared: str) -> bool:
    """Whether the beginning of the text is in the language that the source declares."""
    return same_language(detect(_sample(article, _GLANCE)).tag, declared)


def _told(article: Article, declared: str) -> str:
    """What the text tells where the source says nothing or is clearly wrong."""
    found = detect(_sample(article, _SAMPLE))
    return found.tag if not declared or _contradicts(found, declared) else declared


def _contradicts(found: Detection, declared: str) -> bool:
    return (
        found.confidence >= _CLEARLY
        and found.tag != ""
        and can_detect(declared)
        and not same_language(found.tag, declared)
    )


def _sample(article: Article, most: int) -> str:
    parts: list[str] = []
    length = 0
    for run in runs(article.blocks):
        parts.append(text_of(run))
        length += len(parts[-1])
        if length > most:
            break
    return " ".join(parts)[:most] or article.metadata.headline
