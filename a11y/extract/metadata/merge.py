"""One Metadata from what the sources say, in a stated order."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from a11y.extract.metadata.visible import agreement
from a11y.model.article import Metadata

# What stands between the headline and the name of the site in a title.
_SEPARATOR = re.compile(r"\s+[|–—\-·•«»:/]+\s+|\s*[|»·]\s*")


_HEADLINE = 15
"""Characters: what is shorter stands on many a page."""
_FIELDS = ("date_published", "date_modified")


class Sources(NamedTuple):
    """What each source says, in the order in which they are believed."""

    json_ld: Metadata
    microdata: Metadata
    open_graph: Metadata
    html_meta: Metadata
    visible: Metadata


def merge(
    sources: Sources, byline: Metadata, shown: str, title: str, lines: Sequence[str] = (), address: str = ""
) -> Metadata:
    """Each field from the first source that has it.

    The headline is the one `shown`, where there is one; `lines` are those that the page begins with, `address` is where
    it was found. Sources that name but the site as the author come last.
    """
    stated = {field: next((v for s in sources if (v := getattr(s, field))), "") for field in _FIELDS}
    publisher = _publisher(sources)
    url = sources.html_meta.url or sources.open_graph.url or sources.json_ld.url
    named = [authors for source in (*sources, byline) if (authors := source.authors)]
    sites = _sites(sources, address)
    authors = _of_people(named, sites)
    return Metadata(
        headline=shown or _stated_headline(sources, title, sites, lines),
        authors=authors or next(iter(named), ()),
        date_published=stated["date_published"] or byline.date_published,
        date_modified=stated["date_modified"],
        publisher=publisher,
        url=url,
        language=sources.html_meta.language or sources.open_graph.language or sources.json_ld.language,
        image=sources.json_ld.image or sources.open_graph.image or sources.html_meta.image,
    )


def is_complete(sources: Sources) -> bool:
    """Whether the sources say when the article was published, and who wrote it beside the site."""
    named = [authors for source in sources if (authors := source.authors)]
    return any(source.date_published for source in sources) and bool(_of_people(named, _sites(sources, "")))


def _of_people(named: Iterable[tuple[str, ...]], sites: Sequence[str]) -> tuple[str, ...]:
    """The first authors that are not the site alone."""
    return next((authors for authors in named if not all(_is_site(author, sites) for author in authors)), ())


def _publisher(sources: Sources) -> str:
    stated = (source.publisher for source in (sources.json_ld, sources.open_graph, *sources))
    return next(filter(None, stated), "")


def _sites(sources: Sources, address: str) -> list[str]:
    """What the site is called, by itself and in its address."""
    url = sources.html_meta.url or sources.open_graph.url or sources.json_ld.url or address
    return [_publisher(sources), sources.open_graph.publisher, *(urlsplit(url).hostname or "").split(".")]


def stated_headlines(sources: Sources, title: str) -> list[str]:
    """What the page's data calls the article, each once."""
    return list(dict.fromkeys(h for h in (*(s.headline for s in sources), title) if h))


def _stated_headline(sources: Sources, title: str, sites: Sequence[str], lines: Sequence[str]) -> str:
    """The stated headline without the name of the site, where another source or a line has what is before it."""
    stated = stated_headlines(sources, title)
    if not stated:
        return ""
    first = stated[0]
    is_title_alone = not any(source.headline for source in sources)
    for cut in _cuts(first):
        if any(cut == other for other in stated[1:]) or _is_site(first.removeprefix(cut), sites):
            return cut
        if is_title_alone and len(cut) >= _HEADLINE and any(line.startswith(cut) for line in lines):
            return cut
    return first


def _cuts(text: str) -> Iterable[str]:
    """The beginnings of the text that end before a separator, the longest first."""
    return (text[: m.start()] for m in reversed(list(_SEPARATOR.finditer(text))))


def _is_site(text: str, names: Sequence[str]) -> bool:
    return any(name and agreement(text, name) >= 1.0 for name in names)
