"""The chapters of a narration, with their times."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from a11y.model.article import Article, Heading, Metadata, Sentence
from a11y.model.edition import Recording
from a11y.model.narration import Chapter, Milliseconds, Timeline
from a11y.text.walk import text_of, walk


class Placed(NamedTuple):
    """A chapter and when it is heard."""

    title: str
    begin: Milliseconds
    end: Milliseconds
    level: int


def chapters(article: Article, *, prefix: str = "") -> tuple[Chapter, ...]:
    """The article as a chapter, which begins at what is named `prefix`, and its headings as those within."""
    found = [Chapter(article.metadata.headline or "–", prefix)]
    for heading in (node for node in walk(article.blocks) if isinstance(node, Heading)):
        ref = next((node.id for node in walk(heading.content) if isinstance(node, Sentence)), "")
        title = " ".join(text_of(heading).split())
        if ref and title:
            found.append(Chapter(title, prefix + ref, max(2, heading.level)))
    return tuple(found)


def recording(article: Article) -> Recording:
    """What an audio file says of an article; of one without headings no chapters."""
    found = chapters(article)
    return Recording(metadata=article.metadata, chapters=found if len(found) > 1 else ())


def book(articles: Sequence[Article], *, title: str) -> Recording:
    """What an audio file says of several articles, whose sentences are named "1.s1", "2.s1" and so on."""
    every = [article.metadata for article in articles]
    languages, publishers = {each.language for each in every}, {each.publisher for each in every}
    metadata = Metadata(
        headline=title,
        language=languages.pop() if len(languages) == 1 else "",
        publisher=publishers.pop() if len(publishers) == 1 else "",
        authors=tuple(dict.fromkeys(author for each in every for author in each.authors)),
        date_published=max((each.date_published for each in every), default=""),
    )
    within = (chapters(article, prefix=f"{number}.") for number, article in enumerate(articles, 1))
    return Recording(metadata=metadata, chapters=tuple(chapter for each in within for chapter in each))


def placed(chapters: Iterable[Chapter], timeline: Timeline) -> list[Placed]:
    """Those that are heard, one after the other: the first from the begin, the last up to the end.

    A chapter without a sentence of its own begins where the one before it ends.
    """
    begins = {par.text_ref: par.clip_begin for par in timeline.pars}
    found: list[tuple[Chapter, Milliseconds]] = []
    for chapter in chapters:
        begin = begins.get(chapter.text_ref)
        if not found:
            found.append((chapter, Milliseconds(0)))
        elif begin is not None and begin > found[-1][1]:
            found.append((chapter, begin))
    ends = [*(begin for _, begin in found), timeline.duration][1:]
    return [Placed(chapter.title, begin, end, chapter.level) for (chapter, begin), end in zip(found, ends, strict=True)]
