"""The ledger as an accessible page: the source's text, kept and left out told apart, with a filter by reason."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import chain

from a11y.model.edition import Edition
from a11y.model.ledger import MEANINGS, Piece
from a11y.output.html.page import asset
from a11y.output.html.safety import escape, language_tag, link_url
from a11y.output.report import kinds_of, reasons_of, words

SUFFIX = ".ledger.html"
_KEPT, _LEFT = "kept", "left-out"


def render(edition: Edition) -> bytes:
    """The edition's ledger as a page without scripts, in UTF-8."""
    return "".join(chain(_head(edition), _main(edition))).encode("utf-8", "replace")


def _head(edition: Edition) -> Iterator[str]:
    headline = escape(edition.article.metadata.headline.strip()) or "a page without a headline"
    style = (files(__package__) / "assets" / "ledger.css").read_text("utf-8").strip()
    yield f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Ledger of {headline}</title>
<style>
{asset("page.css")}
{style}
{"".join(map(_rule, [_KEPT, _LEFT, *_reasons(edition.ledger.pieces)]))}</style>
</head>
<body>
<header class="page"><a class="skip" href="#text">Skip to the text</a></header>
<main id="ledger" tabindex="-1">
<h1>What was kept and what was left out</h1>
"""


def _rule(shown: str) -> str:
    """The style by which a choice hides all pieces of other kinds."""
    return f"body:has(#show-{shown}:checked) .piece:not(.{shown}) {{ display: none; }}\n"


def _main(edition: Edition) -> Iterator[str]:
    metadata, pieces = edition.article.metadata, edition.ledger.pieces
    tag = language_tag(metadata.language) or "und"
    spoken = f' lang="{tag}" dir="{metadata.direction}"'
    headline, url = escape(metadata.headline.strip()), link_url(metadata.url)
    shown = f"<cite{spoken}>{headline}</cite>" if headline else "A page without a headline"
    yield f'<p>{shown}{f""", from its <a href="{url}">original page</a>""" if url else ""}.</p>\n'
    if edition.article.notices:
        remarks = dict.fromkeys(f"<li>{escape(notice.message)}</li>\n" for notice in edition.article.notices)
        yield f"<h2>Notices</h2>\n<ul>\n{''.join(remarks)}</ul>\n"
    yield '<h2 id="text" tabindex="-1">Text of the source</h2>\n'
    yield from _choices(pieces)
    kinds = kinds_of(edition.article)
    yield '<ol class="pieces">\n'
    yield from (_piece(piece, kinds, spoken) for piece in pieces)
    yield "</ol>\n</main>\n</body>\n</html>\n"


def _reasons(pieces: Iterable[Piece]) -> list[str]:
    """The reasons that occur, in the order of the closed list."""
    met = {piece.reason for piece in pieces}
    return [reason for reason in MEANINGS if reason in met]


def _choices(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """What the reader can choose to see: everything, what was kept, what was left out, or that for one reason."""
    kept, left = (tuple(p for p in pieces if (p.reason is None) is is_kept) for is_kept in (True, False))
    yield '<fieldset class="show">\n<legend>Show</legend>\n'
    yield _choice("all", "Everything", pieces, checked=True)
    yield _choice(_KEPT, "What was kept", kept)
    yield _choice(_LEFT, "What was left out", left)
    for reason in _reasons(pieces):
        of_reason = tuple(piece for piece in left if piece.reason == reason)
        yield _choice(reason, f"Left out as {reason.replace('_', ' ')}: {MEANINGS[reason]}", of_reason)  # type: ignore[index]
    yield "</fieldset>\n"


def _choice(name: str, label: str, pieces: tuple[Piece, ...], *, checked: bool = False) -> str:
    count = sum(map(words, pieces))
    amount = f"{count} {'word' if count == 1 else 'words'} in {len(pieces)} {'piece' if len(pieces) == 1 else 'pieces'}"
    state = " checked" if checked else ""
    return (
        f'<div><input type="radio" name="show" id="show-{name}"{state}> '
        f'<label for="show-{name}">{escape(label)} ({amount})</label></div>\n'
    )


def _piece(piece: Piece, kinds: dict[str, str], spoken: str) -> str:
    if piece.reason is None:
        classes, fate = _KEPT, f"<strong>Kept</strong> as {escape(kinds.get(piece.block, piece.block))}"
    else:
        classes, fate = f"{_LEFT} {piece.reason}", f"<strong>Left out</strong> as {piece.reason.replace('_', ' ')}"
    why = escape(reasons_of(piece))
    return (
        f'<li class="piece {classes}"><p class="fate">{fate}{f" ({why})" if why else ""}</p>'
        f"<p{spoken}>{escape(piece.text)}</p></li>\n"
    )
