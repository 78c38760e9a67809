"""The whole page: head, article, player, what is said of this version."""

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from a11y.model.article import Article, Heading, Metadata
from a11y.model.edition import Edition
from a11y.output.html.fold import fold
from a11y.output.html.player import player, timeline_data
from a11y.output.html.rendering import Rendering
from a11y.output.html.safety import escape, language_tag, link_url
from a11y.output.html.structured_data import structured_data


def document(edition: Edition) -> str:
    """The page as text."""
    rendering = _rendering(edition.article.metadata)
    body = _body(edition, rendering)
    if rendering.references:
        # Notes stand before or after what refers to them: a second rendering knows both.
        known = {n: ids for n, ids in rendering.references.items() if n in rendering.blocks}
        rendering = _rendering(edition.article.metadata)
        rendering.notes = known
        body = _body(edition, rendering)
    return f"{_head(edition, rendering)}{body}</body>\n</html>\n"


def _rendering(metadata: Metadata) -> Rendering:
    return Rendering(lang=language_tag(metadata.language) or "und", direction=metadata.direction)


def _head(edition: Edition, page: Rendering) -> str:
    metadata = edition.article.metadata
    url = link_url(metadata.url)
    canonical = f'<link rel="canonical" href="{url}">\n' if url else ""
    description = escape(metadata.subheadline)
    return f"""<!DOCTYPE html>
<html lang="{page.lang}" dir="{page.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(scripted=_scripted(edition))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{_title(metadata, page)}</title>
{f'<meta name="description" content="{description}">' if description else ""}
{canonical}<style>
{asset("page.css")}</style>
<script type="application/ld+json">{structured_data(edition, page)}</script>
</head>
"""


def _title(metadata: Metadata, page: Rendering) -> str:
    headline = metadata.headline.strip()
    if not headline:
        return page.said("untitled")[0]
    publisher = metadata.publisher.strip()
    return escape(f"{headline} – {publisher}" if publisher and publisher not in headline else headline)


def _scripted(edition: Edition) -> bool:
    return bool(edition.audio) and edition.timeline is not None


@cache
def asset(name: str) -> str:
    """The text of a file that every page holds."""
    return (files("a11y.output.html") / "assets" / name).read_text("utf-8")


@cache
def _policy(*, scripted: bool) -> str:
    """The Content Security Policy: no script but ours, nothing loaded but images and sound.

    Styles stay open to the reader's own, which bookmarklets and extensions put into the page.
    """
    digest = b64encode(hashlib.sha256(asset("player.js").encode()).digest()).decode()
    script = f"script-src 'sha256-{digest}'; " if scripted else ""
    return (
        f"default-src 'none'; {script}style-src 'unsafe-inline'; img-src http: https: data:; "
        "media-src 'self' file: http: https: data: blob:; base-uri 'none'; form-action 'none'"
    )


def _body(edition: Edition, page: Rendering) -> str:
    article = edition.article
    skip, lang = page.said("skip_to_article")
    listen = player(edition.audio, edition.timeline, page) if edition.audio else ""
    scripts = ""
    if _scripted(edition) and edition.timeline:
        scripts = timeline_data(edition.timeline) + f"<script>{asset('player.js')}</script>\n"
    return f"""<body>
<header class="page"><a class="skip" href="#article"{lang}>{skip}</a></header>
<main id="article" tabindex="-1">
<article aria-labelledby="{_headline_id(article)}">
{_article_header(article, page)}{listen}<div class="text">
{fold(article.blocks, page)}</div>
</article>
</main>
{_about(article, page)}{scripts}"""


def _headline_id(article: Article) -> str:
    return escape(next((b.id for b in article.header if isinstance(b, Heading)), "headline"))


def _article_header(article: Article, page: Rendering) -> str:
    if any(isinstance(block, Heading) for block in article.header):
        return f"<header>\n{fold(article.header, page)}</header>\n"
    text, lang = page.said("untitled")
    own = article.metadata.headline.strip()
    headline = f'<h1 id="headline">{escape(own)}</h1>\n' if own else f'<h1 id="headline"{lang}>{text}</h1>\n'
    return f"<header>\n{headline}{fold(article.header, page)}</header>\n"


def _about(article: Article, page: Rendering) -> str:
    """The footer: where the article comes from, and what was lost or guessed on the way."""
    title, lang = page.said("about_this_version")
    url = link_url(article.metadata.url)
    original = f'<p><a href="{url}">{page.said("original_page")[0]}</a></p>\n' if url else ""
    notices = "".join(f"<li{page.foreign('en')}>{escape(notice.message)}</li>\n" for notice in article.notices)
    remarks = f"<ul>\n{notices}</ul>\n" if notices else ""
    made = page.said("made_accessible")[0]
    return f"""<footer class="page"{lang}>
<p class="title">{title}</p>
<p>{made}</p>
{original}{remarks}</footer>
"""
