"""The whole page: head, article, player, what is said of this version; or what of it was asked for."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from a11y.errors import UsageError
from a11y.model.article import Article, Heading, Metadata
from a11y.model.edition import Edition
from a11y.model.notice import Notice
from a11y.output.html.fold import fold
from a11y.output.html.player import player, timeline_data
from a11y.output.html.rendering import Rendering
from a11y.output.html.safety import escape, language_tag, legal, link_url
from a11y.output.html.settings import settings
from a11y.output.html.structured_data import structured_data
from a11y.output.html.template import fill


def document(edition: Edition) -> str:
    """The page as text; `UsageError` where what was asked of it cannot be."""
    options = edition.rendering
    if options.fragment and options.template:
        raise UsageError("A fragment has no template: ask for one of them.")
    page, article = _article(edition)
    if options.fragment:
        return article
    slots = _slots(edition, page, article)
    return fill(options.template, slots) if options.template else _PAGE.format_map(slots)


_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}">
<head>
{head}</head>
<body>
{top}<main id="article" tabindex="-1">
{article}</main>
{about}{scripts}</body>
</html>
"""


def _slots(edition: Edition, page: Rendering, article: str) -> dict[str, str]:
    """The parts of the page by the names they have in a template."""
    data = _element(' type="application/ld+json"', structured_data(edition, page))
    controls = _element("", asset("settings.js"))
    scripts = []
    if edition.audio and edition.timeline:
        scripts.append(
            _element(' type="application/json" class="timeline"', timeline_data(edition.timeline, edition.article))
        )
        scripts.append(_element("", asset("player.js")))
    return {
        "lang": page.lang,
        "dir": page.direction,
        "title": _title(edition.article.metadata, page),
        "head": _head(edition, page, data, [controls, *scripts]),
        "top": _top(edition, page, controls),
        "article": article,
        "about": _about(edition.article, page),
        "scripts": "".join(script.markup for script in scripts),
    }


class Script(NamedTuple):
    """A script element and its hash for the Content Security Policy."""

    markup: str
    hash: str


def _element(attributes: str, content: str) -> Script:
    digest = b64encode(hashlib.sha256(content.encode("utf-8", "replace")).digest()).decode()
    return Script(f"<script{attributes}>{content}</script>\n", f"'sha256-{digest}'")


def _article(edition: Edition) -> tuple[Rendering, str]:
    """What was met while the article was rendered, and its markup."""
    metadata = edition.article.metadata
    page = Rendering(lang=language_tag(metadata.language) or "und", direction=metadata.direction)
    text = _body(edition, page)
    if not page.references:
        return page, text
    # Notes stand before or after what refers to them: a second rendering knows both.
    notes = {note: found for note, found in page.references.items() if note in page.blocks}
    page = Rendering(lang=page.lang, direction=page.direction, notes=notes)
    return page, _body(edition, page)


def _head(edition: Edition, page: Rendering, data: Script, scripts: Iterable[Script]) -> str:
    metadata = edition.article.metadata
    url, description = link_url(metadata.url), escape(metadata.subheadline)
    facts = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy([data, *scripts])}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{_title(metadata, page)}</title>",
        *([f'<meta name="description" content="{description}">'] if description else []),
        *([f'<link rel="canonical" href="{url}">'] if url else []),
        f"<style>\n{asset('page.css')}\n{_own_style(edition.rendering.style)}</style>",
    ]
    return "\n".join(facts) + f"\n{data.markup}"


def _own_style(style: str) -> str:
    """The style sheet that was asked for, where it can stand in a style element."""
    if "</" in style or "<!--" in style:
        raise UsageError("The style sheet holds markup, which would end its element; CSS needs none.")
    return legal(style.strip() + "\n") if style.strip() else ""


def _policy(scripts: Iterable[Script]) -> str:
    """The Content Security Policy: no script but ours, nothing loaded but images and sound.

    Images stay open: the addresses in the page are checked, and validators take an image within the page for a breach.
    Styles stay open to the reader's own, which bookmarklets and extensions put into the page.
    """
    return (
        f"script-src {' '.join(script.hash for script in scripts)}; object-src 'none'; "
        "frame-src 'none'; connect-src 'none'; font-src 'none'; worker-src 'none'; manifest-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def asset(name: str) -> str:
    """The text of a file that every page holds."""
    return (files("a11y.output.html") / "assets" / name).read_text("utf-8").strip()


def _title(metadata: Metadata, page: Rendering) -> str:
    headline = metadata.headline.strip()
    if not headline:
        return page.said("untitled")[0]
    publisher = metadata.publisher.strip()
    return escape(f"{headline} – {publisher}" if publisher and publisher not in headline else headline)


def _top(edition: Edition, page: Rendering, controls: Script) -> str:
    """The way to the article, and the reader's settings; their script stands here to be there before the text is."""
    skip, lang = page.said("skip_to_article")
    timeline = edition.timeline if edition.audio else None
    return (
        f'<header class="page"><a class="skip" href="#article"{lang}>{skip}</a>\n'
        f"{settings(timeline, page)}{controls.markup}</header>\n"
    )


def _body(edition: Edition, page: Rendering) -> str:
    article = edition.article
    # Where no script comes along there is nothing to read along with.
    timeline = None if edition.rendering.fragment else edition.timeline
    listen = player(edition.audio, timeline, page) if edition.audio else ""
    own = f' lang="{page.lang}" dir="{page.direction}"' if edition.rendering.fragment else ""
    return f"""<article{own}>
{_article_header(article, page)}{listen}<div class="text">
{fold(article.blocks, page)}</div>
</article>
"""


def _article_header(article: Article, page: Rendering) -> str:
    if any(isinstance(block, Heading) for block in article.header):
        return f"<header>\n{fold(article.header, page)}</header>\n"
    text, lang = page.said("untitled")
    own = article.metadata.headline.strip()
    headline = f"<h1>{escape(own)}</h1>\n" if own else f"<h1{lang}>{text}</h1>\n"
    return f"<header>\n{headline}{fold(article.header, page)}</header>\n"


def _about(article: Article, page: Rendering) -> str:
    """The footer: where the article comes from, and what was lost or guessed on the way."""
    url = link_url(article.metadata.url)
    title, lang = page.said("about_this_version")
    original = f'<p><a href="{url}">{page.said("original_page")[0]}</a></p>\n' if url else ""
    # Several notices of one code say the same to a reader.
    notices = dict.fromkeys(_notice(notice, page) for notice in article.notices)
    remarks = f"<ul>\n{''.join(notices)}</ul>\n" if notices else ""
    return f"""<footer class="page"{lang}>
<p class="title">{title}</p>
<p>{page.said("made_accessible")[0]}</p>
{remarks}{original}</footer>
"""


def _notice(notice: Notice, page: Rendering) -> str:
    """A notice in the page's language where its code has a phrase, else its message in English."""
    try:
        text, lang = page.said(f"notice_{notice.code.replace('-', '_')}")
    except KeyError:
        text, lang = escape(notice.message), page.foreign("en")
    return f"<li{lang}>{text}</li>\n"
