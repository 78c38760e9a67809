"""Articles as common systems lay them out, each in many languages: what is kept, as what, and what is left out.

A layout in `pages` has places for the words of `languages`: `{headline}`, `{paragraph1}`, `{read_also}` and so on.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import a11y
from a11y.extract.document import loose_key
from a11y.model.article import Article, Block, Figure, Heading, Paragraph
from a11y.text.language import direction
from a11y.text.walk import text_of, walk

HERE = Path(__file__).parent
LANGUAGES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(HERE.glob("languages/*.toml"))}
LAYOUTS = {path.stem: path.read_text("utf-8") for path in sorted(HERE.glob("pages/*.html"))}
Words = dict[str, str]
_PLACE = re.compile(r"\{(\w+)\}")
KEPT: dict[str, type[Block]] = {**{f"paragraph{n}": Paragraph for n in (1, 2, 3, 4)}, "heading": Heading}
AROUND = """
related title1 title2 title3 read_also most_read newsletter subscribe share follow comments tags bio cookies copyright
advertisement
""".split()
UNSIGNED = ("bitrix", "mediawiki", "sina", "table_layout")
"""Layouts that name the author, and say when, in running words alone."""
_TELLING = 3
"""Letters: a shorter word may be part of any other."""


def filled(layout: str, language: str) -> str:
    words = LANGUAGES[language]
    words = words | {"lang": language, "dir": direction(language), "point": words["title1"]}
    return _PLACE.sub(lambda place: words.get(place[1], place[0]), layout)


def faults(name: str, language: str) -> Iterator[str]:
    """What is wrong with the article of that layout in that language."""
    layout, words = LAYOUTS[name], LANGUAGES[language]
    article = a11y.read(filled(layout, language).encode(), url="https://news.example/2025/03/14/story")
    places = set(_PLACE.findall(layout))
    yield from wrong_metadata(article, words, is_signed=name not in UNSIGNED and "author" in places)
    kept = {(type(node), loose_key(text_of(node))) for node in walk(article.blocks) if isinstance(node, Block)}
    yield from (f"{key} is lost" for key, kind in KEPT.items() if (kind, loose_key(words[key])) not in kept)
    captions = {
        loose_key(text_of(node.caption)): text_of(node.credit)
        for node in walk(article.blocks)
        if isinstance(node, Figure)
    }
    yield from (
        f"{key} is lost" for key in ("caption", "caption2") if key in places and loose_key(words[key]) not in captions
    )
    if "credit" in places and not captions.get(loose_key(words["caption"]), "none"):
        yield "credit is lost"
    said = loose_key(f"{article.metadata.subheadline} {text_of(article.blocks)}")
    if "point" in places and loose_key(words["title1"]) not in said:
        yield "a key point is lost"
    own = loose_key("".join(words[key] for key in (*KEPT, "caption", "caption2", "credit", "subheadline")))
    around = {key: loose_key(words[key]) for key in AROUND if key in places}
    yield from (
        f"{key} leaks" for key, text in around.items() if len(text) > _TELLING and text in said and text not in own
    )


def wrong_metadata(article: Article, words: Words, *, is_signed: bool) -> Iterator[str]:
    found = article.metadata
    if loose_key(found.headline) != loose_key(words["headline"]):
        yield f"headline: {found.headline}"
    if is_signed and found.authors != (words["author"],):
        yield f"authors: {found.authors}"
    if is_signed and not found.date_published.startswith("2025-03-14"):
        yield f"date: {found.date_published}"


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    found = {language: told for language in LANGUAGES if (told := list(faults(name, language)))}
    assert not found
