"""The public verbs: the one module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict, replace

from a11y.errors import SpeechError
from a11y.model.edition import Edition, Recording, RenderOptions
from a11y.model.notice import Notice
from a11y.model.page import Page as LoadedPage

if TYPE_CHECKING:
    from a11y.extract.options import ExtractOptions, Repeats
    from a11y.extract.site_rules import SiteRules
    from a11y.model.article import Article, Metadata
    from a11y.model.ledger import Ledger, Reading
    from a11y.model.narration import Chapter, Clip, Timeline
    from a11y.model.plan import Plan
    from a11y.model.transcript import Transcript
    from a11y.screenreader.reader import Reader
    from a11y.source import Source, SourceOptions
    from a11y.source.response import BrowserPage
    from a11y.speech import Listing, Voice
    from a11y.speech.cache import Cache


class Page(LoadedPage, frozen=True, kw_only=True):
    """A page at hand, which every verb takes for its source."""

    @classmethod
    def from_playwright(cls, tab: BrowserPage) -> Page:
        """The document open in Playwright as it is now: after scripts, with what its style sheets show and hide.

        The verbs take that page itself too; this is for who asks it more than once, or closes the browser first.
        """
        return cls(**asdict(_load(tab, "", None)))


class NarrateOptions(Struct, frozen=True, kw_only=True):
    """How an article is read aloud."""

    plan: str = "article"
    """What is read, announced or skipped: `article`, `full`, `brief`, `headlines`, or a TOML file."""
    rate: float = 1.0
    """Of speech, 0.5 to 3; pauses stay as they are."""
    lexicon: str = ""
    """A file of pronunciations: W3C PLS, or a word, a tab and how it is said on each line."""
    cache: Cache | None = None
    """Where what was spoken is kept for the next time; None to keep nothing."""


class Narration(Struct, frozen=True, kw_only=True):
    """An article spoken: its clips in the order heard, and when each sentence is."""

    metadata: Metadata
    clips: tuple[Clip, ...]
    timeline: Timeline
    chapters: tuple[Chapter, ...] = ()

    def save(self, path: str | PathLike[str]) -> None:
        """Write the audio to a file whose suffix names the format, such as .mp3 or .wav."""
        from a11y.output import format_of, is_audio, write

        encoding = format_of(Path(path))
        if not is_audio(encoding):
            raise ValueError(f"{path}: a narration is saved as audio; choose .mp3 or .wav.")
        write(Path(path), encoding.encode(self.clips, Recording(metadata=self.metadata, chapters=self.chapters)))

    def play(self) -> None:
        """Speak it through the loudspeakers; `SpeechError` where nothing here can play sound."""
        from a11y.speech.play import play

        play(self.clips)


def read(
    source: Source, *, url: str = "", options: SourceOptions | None = None, extract: ExtractOptions | None = None
) -> Article:
    """The article of a page: a path, URL, bytes, text, open file or BeautifulSoup object.

    >>> import a11y
    >>> a11y.read("samples/flattened.txt").metadata.language
    'en'
    """
    return explain(source, url=url, options=options, extract=extract).article


def explain(
    source: Source, *, url: str = "", options: SourceOptions | None = None, extract: ExtractOptions | None = None
) -> Reading:
    """The article with its ledger: every visible piece of the source, and what became of it.

    >>> import a11y
    >>> from a11y.types import ExtractOptions
    >>> with_comments = ExtractOptions(keep=frozenset({"comment"}), drop=frozenset({"figure"}))
    >>> reading = a11y.explain("samples/newsroom.html", extract=with_comments)
    """
    return read_page(_load(source, url, options), extract)


def report(reading: Reading, *, width: int | None = None, html: bool = False) -> str:
    """The ledger for people: a summary, then each piece with what became of it.

    As text, a piece takes a line cut at `width` columns; as HTML, it is an accessible page.
    """
    if html:
        from a11y.output import ledger_page

        return ledger_page.render(Edition(article=reading.article, ledger=reading.ledger)).decode()
    from a11y.output.report import report

    return report(reading.ledger, reading.article, width=width)


def site_rules(path: str | PathLike[str]) -> SiteRules:
    """The rules for sites in a TOML file, for `ExtractOptions`; `UsageError` that says what is wrong with them."""
    from a11y.extract.site_rules import site_rules

    return site_rules(path)


def same_site(ledgers: Iterable[Ledger]) -> Repeats:
    """What stands on several of the pages with those ledgers, for `ExtractOptions`: chrome of the site they are of.

    >>> import a11y
    >>> pages = ("samples/newsroom.html", "samples/everything.html")
    >>> a11y.same_site(a11y.explain(page).ledger for page in pages).pages
    2
    """
    from a11y.extract.same_site import repeats

    return repeats(ledgers)


def read_page(page: LoadedPage, options: ExtractOptions | None = None) -> Reading:
    """The article of a page that is at hand, with its ledger."""
    from a11y.extract import extract
    from a11y.extract.options import EVERYTHING
    from a11y.transform import transform

    reading = extract(page, options or EVERYTHING)
    return replace(reading, article=transform(reading.article))


def render(
    article: Article, *, timeline: Timeline | None = None, audio: str = "", options: RenderOptions | None = None
) -> str:
    """The article as an accessible HTML page; with `timeline` and the audio's address it has a player."""
    from a11y.output import html, placed

    edition = Edition(article=article, timeline=timeline, audio=audio, rendering=options or RenderOptions())
    return html.render(placed(with_pixels(edition, b"", None), html, Path())).decode()


def narrate(article: Article, *, voice: str = "", workers: int = 0, options: NarrateOptions | None = None) -> Narration:
    """The article spoken; `SpeechError` where no voice for its language is installed."""
    from a11y.speech import timeline

    chosen = ready_voice(article, voice)
    clips = tuple(clips_of(article, chosen, options or NarrateOptions(), workers))
    heard, recording = timeline(clips, voice=chosen.id), recording_of(article)
    return Narration(metadata=article.metadata, clips=clips, timeline=heard, chapters=recording.chapters)


def say(text: str, *, language: str = "en", voice: str = "", options: NarrateOptions | None = None) -> Narration:
    """A phrase spoken; `SpeechError` where no voice for its language is installed."""
    from a11y.model.article import Article, Metadata, Paragraph, Text
    from a11y.transform import transform

    words = Paragraph(content=(Text(" ".join(text.split())),))
    article = Article(metadata=Metadata(language=language), blocks=(words,))
    return narrate(transform(article), voice=voice, options=options)


def transcribe(
    source: Source, *, url: str = "", options: SourceOptions | None = None, dialect: str = "plain"
) -> Transcript:
    """What a screen reader says of a page as it is; give it `render(article)` to hear ours."""
    from a11y.screenreader import transcribe

    return transcribe(_load(source, url, options), dialect=dialect)


def screen_reader(
    source: Source, *, url: str = "", options: SourceOptions | None = None, dialect: str = "plain"
) -> Reader:
    """A screen reader over a page as it is: its transcript, its lists of elements, and quick navigation.

    >>> import a11y
    >>> a11y.screen_reader("<h1>News</h1><p>Rain.</p>").headings()
    [(1, 'News')]
    """
    from a11y.screenreader import read

    return read(_load(source, url, options), dialect=dialect)


def voices() -> tuple[Listing, ...]:
    """Every speech engine with its voices, and what is missing for those that are not ready."""
    from a11y.speech import listing

    return listing()


def recording_of(article: Article) -> Recording:
    """What an audio file says of the article: its metadata and chapters."""
    from a11y.output._chapters import recording

    return recording(article)


def ready_voice(article: Article, voice: str) -> Voice:
    """The voice for an article; `SpeechError` where there is none."""
    chosen = voice_of(article, voice)
    if isinstance(chosen, Notice):
        raise SpeechError(chosen.message, source=article.metadata.headline)
    return chosen


def plan_of(options: NarrateOptions) -> Plan:
    """The reading plan of that name or file."""
    from a11y.speech.plan import plan

    return plan(options.plan)


def _load(source: Source, url: str, options: SourceOptions | None) -> LoadedPage:
    from a11y.source import SourceOptions, load

    return load(source, url=url, options=options or SourceOptions())


def voice_of(article: Article, voice: str) -> Voice | Notice:
    """The voice for an article, or a notice of why there is none."""
    from a11y.speech import choose

    return choose(article.metadata.language, voice=voice)


def clips_of(article: Article, voice: Voice, options: NarrateOptions, workers: int) -> Iterator[Clip]:
    """The article spoken, clip by clip as they are made."""
    from a11y.speech import SpeechOptions, lexicon, narrate, plan, synthesize

    words = lexicon(options.lexicon) if options.lexicon else ()
    speech = SpeechOptions(rate=options.rate, workers=workers, lexicon=words, cache=options.cache)
    return synthesize(narrate(article, plan=plan(options.plan)), voice, options=speech)


def with_pixels(edition: Edition, source: Source, limits: SourceOptions | None) -> Edition:
    """The edition with its images where they are to be embedded, and a notice where some cannot be had."""
    if not edition.rendering.embed_images:
        return edition
    from a11y.source import SourceOptions
    from a11y.source.images import images
    from a11y.transform.images import addresses

    limits, wanted = limits or SourceOptions(), list(addresses(edition.article))
    pixels = images(wanted, source=source, folder=edition.folder, options=limits)
    if all(address in pixels for address in wanted):
        return replace(edition, pixels=pixels)
    notice = Notice("images-not-embedded", "Some images could not be embedded and were left out of the page.")
    article = replace(edition.article, notices=(*edition.article.notices, notice))
    return replace(edition, article=article, pixels=pixels)
