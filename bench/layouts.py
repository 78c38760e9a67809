"""What comes back of our own layouts (`tests/layouts`) from their flattened text, in all their languages.

    python bench/layouts.py [FLATTENER...]

For each flattener that is installed, the share of headlines, authors, paragraphs, headings and captions that are told
as such, and of what is not the article's that is left out, by the weights as shipped; texts that are refused apart.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from a11y.errors import A11yError
from a11y.extract.document import loose_key
from a11y.extract.flattened import extract_text
from a11y.model.article import Block, Figure, Heading, Paragraph
from a11y.model.page import Page
from a11y.text.walk import text_of, walk
from bench.flatten import FLATTENERS, KNOWN, is_there
from tests.layouts.test_layouts import AROUND, LANGUAGES, LAYOUTS, filled

PARTS = ("headline", "author", "paragraph", "heading", "caption", "left out")
_LEAST = 4
"""Letters: a shorter text may be part of any other."""


def main() -> None:
    """Print the shares."""
    for name in sys.argv[1:] or (FLATTENERS | KNOWN):
        if not is_there(name.partition("_")[0]):
            print(f"{name} is not installed: left out.")
            continue
        found: dict[str, list[bool]] = defaultdict(list)
        for language in LANGUAGES:
            for layout in LAYOUTS.values():
                text = (FLATTENERS | KNOWN)[name](filled(layout, language))
                for part, right in answers(text, layout, LANGUAGES[language]):
                    found[part].append(right)
        print(
            f"{name:22}" + "  ".join(f"{part} {sum(found[part]) / len(found[part]):.2f}" for part in PARTS), flush=True
        )


def answers(text: str, layout: str, words: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Whether each part that the text holds was told."""
    whole = loose_key(text)
    held = {key: own for key in words if f"{{{key}}}" in layout and (own := loose_key(words[key])) and own in whole}
    try:
        article = extract_text(Page(content=text.encode(), media_type="text/plain", charset="utf-8")).article
    except A11yError:
        return
    nodes = [node for node in walk(article.blocks) if isinstance(node, Block)]
    told = {
        kind: {loose_key(text_of(node)) for node in nodes if isinstance(node, kind)} for kind in (Paragraph, Heading)
    }
    captions = " ".join(loose_key(text_of(node.caption)) for node in nodes if isinstance(node, Figure))
    said = loose_key(f"{article.metadata.subheadline} {text_of(article.blocks)}")
    own = " ".join(held[key] for key in held if key not in AROUND)
    for key, part in held.items():
        if key == "headline":
            yield "headline", loose_key(article.metadata.headline) == part
        elif key == "author":
            yield "author", words[key] in article.metadata.authors
        elif key.startswith("paragraph"):
            yield "paragraph", part in told[Paragraph]
        elif key == "heading":
            yield "heading", part in told[Heading]
        elif key in ("caption", "caption2"):
            yield "caption", part in captions
        elif key in AROUND and len(part) >= _LEAST and part not in own:
            yield "left out", part not in said


if __name__ == "__main__":
    main()
