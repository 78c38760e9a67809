"""The commands and their options; what they do is in the modules they import when they run."""

from typing import Annotated

import typer

import a11y

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Article pages, or their flattened text, to accessible HTML, narrated audio and screen-reader transcripts.",
    epilog="[bold]Exit codes[/]: 0 done, 1 some of several sources failed, 2 wrong usage, 10 to 13 a source that "
    "cannot be had, 20 to 27 a source that is no article, 30 an output that cannot be written, 40 no voice, "
    "130 stopped.",
)

Source = Annotated[
    str, typer.Argument(metavar="SOURCE", help="File, URL, or - for standard input.", show_default=False)
]
Url = Annotated[str, typer.Option(metavar="URL", help="Where the page lives on the web.", show_default=False)]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from private, loopback and link-local addresses too.")
]
Timeout = Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="For a URL from start to end.")]
Keep = Annotated[
    list[str] | None,
    typer.Option(
        metavar="REASON",
        help="Keep what would be left out for this reason (see docs/ledger.md), such as comment; may be repeated.",
        show_default=False,
    ),
]
Drop = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KIND",
        help="Leave this kind of content out, such as caption, table or footnote; may be repeated.",
        show_default=False,
    ),
]
SiteRules = Annotated[
    str, typer.Option(metavar="FILE", help="Rules for hosts, as CSS selectors in TOML.", show_default=False)
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Fail (26) where it is doubtful what the article is, or if all of it is there.")
]
Voice = Annotated[str, typer.Option(metavar="NAME", help="As listed by a11y voices.", show_default=False)]
Rate = Annotated[float, typer.Option(metavar="N", min=0.5, max=3.0, help="Of speech, 0.5 to 3.")]
Lexicon = Annotated[
    str,
    typer.Option(
        metavar="FILE", help="Pronunciations: W3C PLS, or lines of word, tab, how it is said.", show_default=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print results as JSON, one object a line.")]


@app.callback(invoke_without_command=True)
def _a11y(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"a11y {a11y.__version__}")
        raise typer.Exit


@app.command(
    help="Write the article of each SOURCE as a page, audio, captions and data.\n\n"
    "Without -o each source gets a folder: index.html (the article with a read-along player), audio.mp3, "
    "captions.vtt, article.json and ledger.json. Existing files are replaced, each of them whole or not at all.",
    epilog="""[bold]Examples[/]

    a11y convert page.html                          makes the folder page/

    a11y convert page.html -o out.html -o out.mp3   the suffix names the format

    a11y convert https://example.org/story -o story/

    a11y convert monday.html tuesday.html -o week.m4b

    a11y convert archive/ -o out/ --resume          a folder of pages, continued

    a11y convert page.html --keep comment --drop caption --drop table

    a11y convert archive/ --strict --site-rules rules.toml

    a11y convert site/ --same-site                  what stands on several pages is no part of any

    curl -s example.org | a11y convert - -o story.html""",
)
def convert(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE", help="Files, folders, URLs, or - for standard input.", show_default=False),
    ],
    *,
    out: Annotated[
        list[str] | None,
        typer.Option(
            "-o",
            "--out",
            metavar="OUT",
            help="A folder, or a file whose suffix names the format: .html .json .txt .md .mp3 .m4b .opus .flac .wav "
            ".vtt .ssml. Several sources in one audio file are a book. "
            "May be given several times. Without it each source gets a folder of its name here.",
            show_default=False,
        ),
    ] = None,
    url: Url = "",
    audio: Annotated[bool, typer.Option("--audio/--no-audio", help="Speak the article, or leave that out.")] = True,
    voice: Voice = "",
    plan: Annotated[
        str,
        typer.Option(
            metavar="NAME|FILE", help="What is read, announced or skipped: article, full, brief, headlines, or a .toml."
        ),
    ] = "article",
    rate: Rate = 1.0,
    lexicon: Lexicon = "",
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Speak anew only what was not spoken before.")
    ] = True,
    workers: Annotated[
        int, typer.Option(metavar="N", min=0, help="How many work at once; 0 for one a core. The bytes are the same.")
    ] = 0,
    style: Annotated[str, typer.Option(metavar="FILE", help="A style sheet, put after ours.", show_default=False)] = "",
    template: Annotated[
        str, typer.Option(metavar="FILE", help="A page of your own with a slot {{article}}.", show_default=False)
    ] = "",
    fragment: Annotated[
        bool, typer.Option("--fragment", help="The bare <article>, for a page made elsewhere.")
    ] = False,
    embed_images: Annotated[
        bool, typer.Option("--embed-images", help="The images within the page, which then needs no network.")
    ] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Skip what is there and newer than its source.")] = False,
    keep: Keep = None,
    drop: Drop = None,
    site_rules: SiteRules = "",
    strict: Strict = False,
    same_site: Annotated[
        bool, typer.Option("--same-site", help="The sources are of one site: leave out what stands on several of them.")
    ] = False,
    allow_private: AllowPrivate = False,
    timeout: Timeout = 30.0,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")] = False,
    json: Json = False,
) -> None:
    """Write the article of each source."""
    from a11y.apps.cli.cache import spoken
    from a11y.apps.cli.convert import Manner, run
    from a11y.apps.cli.extracting import Wanted
    from a11y.apps.cli.rendering import Look
    from a11y.types import ConvertOptions, NarrateOptions, SourceOptions

    limits = SourceOptions(allow_private=allow_private, timeout=timeout)
    wanted = Wanted(keep or (), drop or (), site_rules, strict)
    kept = spoken() if cache else None
    aloud = NarrateOptions(plan=plan, rate=rate, lexicon=lexicon, cache=kept)
    options = ConvertOptions(url=url, source=limits, audio=audio, voice=voice, workers=workers, narrate=aloud)
    look, manner = Look(style, template, fragment, embed_images), Manner(resume, quiet, json, same_site)
    raise typer.Exit(run(sources, out or [], options, wanted=wanted, look=look, manner=manner))


@app.command(
    epilog="""[bold]Examples[/]

    a11y transcript page.html             what a screen reader says of our page

    a11y transcript page.html --as-is     what it says of the source page

    a11y transcript http://localhost:8000 --browser --allow-private

    a11y transcript old.html --as-is --diff new.html"""
)
def transcript(
    source: Source,
    *,
    as_is: Annotated[bool, typer.Option("--as-is", help="Of the source page itself, not of our page.")] = False,
    browser: Annotated[
        bool, typer.Option("--browser", help="Of the source page as Chromium has it after scripts (extra browser).")
    ] = False,
    diff: Annotated[
        str, typer.Option(metavar="OTHER", help="Print how another page is heard otherwise.", show_default=False)
    ] = "",
    dialect: Annotated[str, typer.Option(metavar="NAME", help="Whose wording.")] = "plain",
    url: Url = "",
    allow_private: AllowPrivate = False,
    timeout: Timeout = 30.0,
    json: Json = False,
) -> None:
    """Print what a screen reader says, one utterance a line."""
    from a11y.apps.cli.show import Heard, transcript
    from a11y.types import SourceOptions

    limits = SourceOptions(allow_private=allow_private, timeout=timeout, browser=browser)
    heard = Heard(url=url, limits=limits, dialect=dialect, as_is=as_is or browser)
    raise typer.Exit(transcript(source, other=diff, heard=heard, json=json))


@app.command(
    epilog="""[bold]Examples[/]

    a11y explain page.html                           a summary, then every piece of text

    a11y explain page.html | grep "left out"         what the article does without

    a11y explain page.html --html > ledger.html      as a page, to look through by reason

    a11y explain https://example.org/story --json"""
)
def explain(
    source: Source,
    *,
    html: Annotated[bool, typer.Option("--html", help="Print an accessible page, with a filter by reason.")] = False,
    keep: Keep = None,
    drop: Drop = None,
    site_rules: SiteRules = "",
    strict: Strict = False,
    url: Url = "",
    allow_private: AllowPrivate = False,
    timeout: Timeout = 30.0,
    json: Json = False,
) -> None:
    """Print the ledger: every piece of the source's text, kept as what, or left out and why."""
    from a11y.apps.cli.extracting import Wanted
    from a11y.apps.cli.show import Explained, explain
    from a11y.types import SourceOptions

    limits = SourceOptions(allow_private=allow_private, timeout=timeout)
    wanted = Wanted(keep or (), drop or (), site_rules, strict)
    how = Explained(url=url, limits=limits, wanted=wanted, html=html, json=json)
    raise typer.Exit(explain(source, how))


@app.command(
    epilog="""[bold]Examples[/]

    a11y say "Jeff Sessions met Yong Yow."            hear how it sounds

    a11y say Sessions --lexicon names.txt

    a11y say "Guten Morgen" --lang de -o morgen.mp3"""
)
def say(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A word or a phrase.", show_default=False)],
    *,
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE", help="Write it there, not play it.", show_default=False)
    ] = "",
    lang: Annotated[str, typer.Option(metavar="TAG", help="The language of the text.")] = "en",
    voice: Voice = "",
    rate: Rate = 1.0,
    lexicon: Lexicon = "",
) -> None:
    """Speak a phrase at once, to hear how a voice pronounces it."""
    from a11y.apps.cli.show import Spoken, speak
    from a11y.types import NarrateOptions

    options = NarrateOptions(rate=rate, lexicon=lexicon)
    raise typer.Exit(speak(text, Spoken(lang=lang, voice=voice, out=out), options))


@app.command()
def voices(*, json: Json = False) -> None:
    """List engines, voices and languages, and what is missing for the others."""
    from a11y.apps.cli.show import voices

    raise typer.Exit(voices(json=json))


@app.command(
    epilog="""[bold]Examples[/]

    a11y cache           how much was spoken and kept, and where

    a11y cache --clear   take it away"""
)
def cache(
    *,
    clear: Annotated[bool, typer.Option("--clear", help="Take everything away.")] = False,
    json: Json = False,
) -> None:
    """Show what was spoken before and is kept; A11Y_CACHE names another folder for it."""
    from a11y.apps.cli.cache import show

    raise typer.Exit(show(clear=clear, json=json))
