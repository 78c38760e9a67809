"""Learns the weights by which the lines of flattened text are judged (`a11y/extract/flattened/weights.json`).

    python bench/flattened_lines.py CORPUS MADE             learned from two thirds of the publishers, tried on the rest
    python bench/flattened_lines.py CORPUS MADE --write     learned from all, written

It needs inscriptis, resiliparse and html2text. The texts are those of the corpus, our own layouts flattened, and those
that `bench/flatten.py` put into MADE, but for the flattener held back: as they are, without blank lines, and without
all that is not of the article. What a line is, is told by the gold; of pages without gold, and where it is silent, by
what we read of the page itself.
"""

import gzip
import hashlib
import json
import random
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from a11y.errors import A11yError
from a11y.extract.flattened.judge import KINDS, Net, around, weigh
from a11y.extract.flattened.lines import split_lines
from a11y.extract.flattened.marks import read_marks, unmarked
from a11y.extract.flattened.survey import Seen, find_body, heard, survey
from a11y.extract.flattened.traits import read_traits
from a11y.extract.flattened.units import units
from a11y.model.page import Page
from a11y.pipeline import read_page
from a11y.text.vocabulary import is_credit

sys.path.insert(0, str(Path(__file__).parents[1]))
from bench.extraction import load, prediction
from bench.flatten import FLATTENERS, KNOWN
from bench.line_mixes import Lines, lines_of, mix
from bench.line_net import Sample, fit, net_of, write
from tests.layouts.test_layouts import LANGUAGES, LAYOUTS, filled

HELD_BACK = "w3m"
"""The flattener whose texts are not learned from."""
RUN_TOGETHER = "soup"
"""One that leaves nothing between the words of different lines: there is little to learn."""
VARIED = ("resiliparse_main", "resiliparse_main_alt", "inscriptis")
"""Flatteners whose texts are learned from in variants too."""
WEIGHTS = Path(__file__).parents[1] / "a11y" / "extract" / "flattened" / "weights.json"
FLATTENERS_MIXED = (*VARIED, "html2text_plain", "chromium", "soup_lines")
MIXED = 6
"""How many mixed texts are made for each text of those."""
LAID_OUT = ("inscriptis", "soup_lines", "resiliparse_main", "html2text_plain", "resiliparse_main_alt")
"""Flatteners of our own pages, in turn."""
OURS = 0.5
"""What our own pages count beside those without gold."""
FOLDS = 3
UNTOLD = -1
OUT, PARAGRAPH, HEADING, CAPTION, HEADLINE, BYLINE = range(len(KINDS))
ABOVE, BELOW = 40, 12
"""Lines above and below the paragraphs where an author's name is a byline."""


class Told(NamedTuple):
    """What is known of a page; texts are compared by their letters and digits."""

    publisher: str
    titles: frozenset[str]
    headline: str
    """As we read it from the page."""
    blocks: dict[str, int]
    captions: tuple[str, ...]
    authors: tuple[str, ...]
    names: tuple[str, ...]
    """Of the authors and those that we read from the page."""
    forgiven: str
    """Text that is neither the article's nor not."""
    kept: dict[str, int]
    """What we keep of the page."""
    has_gold: bool


class Text(NamedTuple):
    """A text to learn from."""

    publisher: str
    flattener: str
    as_it_is: bool
    sample: Sample
    lines: Lines | None = None


def main() -> None:
    """Learn and tell, or learn and write."""
    corpus, made = (Path(argument) for argument in sys.argv[1:] if not argument.startswith("--"))
    names: list[str] = []
    texts = list(read_texts(corpus, made, names))
    texts += laid_out(names)
    texts += mixes(texts, names)
    if "--write" in sys.argv:
        write(fit([x.sample for x in texts if x.flattener != HELD_BACK], names), names, WEIGHTS)
        return
    learned = [x.sample for x in texts if not held_back(x.publisher) and x.flattener != HELD_BACK]
    report([x for x in texts if held_back(x.publisher) and x.as_it_is], net_of(fit(learned, names), names))


def held_back(publisher: str, fold: int = 0) -> bool:
    """Whether the publisher is of that third."""
    return fold_of(publisher) == fold


def fold_of(publisher: str) -> int:
    """The number of the third that the publisher is of."""
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % FOLDS


def read_texts(corpus: Path, made: Path, names: list[str]) -> Iterator[Text]:
    """Every text in its variants; `names` are filled with those of the traits."""
    golds = {gold["id"]: gold for gold in map(json.loads, (corpus / "gold.jsonl").read_text("utf-8").splitlines())}
    for listed, folders in (("list.jsonl", (corpus / "flat", made)), ("scrapinghub/list.jsonl", (made / "articles",))):
        for line in (corpus / listed).read_text("utf-8").splitlines():
            row = json.loads(line)
            told = read_told(corpus, row, golds.get(row["id"]))
            for path in (path for folder in folders for path in sorted(folder.glob(f"*/{row['id']}.txt.gz"))):
                if path.parent.name == RUN_TOGETHER:
                    continue
                text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
                yield from text_of(text, path.parent.name, told, names)


def laid_out(names: list[str]) -> Iterator[Text]:
    """Our own pages, the same layouts in many languages: each by one of the flatteners, held back by language."""
    pages = ((layout, language) for language in LANGUAGES for layout in LAYOUTS)
    for n, (layout, language) in enumerate(pages):
        html = filled(LAYOUTS[layout], language)
        flattener = LAID_OUT[(n + n // len(LAYOUTS)) % len(LAID_OUT)]
        told = told_of(Page(content=html.encode(), media_type="text/html", charset="utf-8"), f"layouts in {language}")
        for text in text_of((FLATTENERS | KNOWN)[flattener](html), flattener, told, names):
            sample = text.sample._replace(weight=text.sample.weight * OURS)
            yield text._replace(sample=sample, lines=None)


def mixes(texts: Sequence[Text], names: list[str]) -> Iterator[Text]:
    """Texts mixed of parts of those that a flattener made of pages of one fold."""
    chance = random.Random(MIXED)
    shelves: dict[tuple[str, int], list[tuple[str, Lines]]] = defaultdict(list)
    for text in texts:
        if text.lines is not None and text.flattener in FLATTENERS_MIXED:
            shelves[text.flattener, fold_of(text.publisher)].append((text.publisher, text.lines))
    for (flattener, _), shelf in shelves.items():
        for publisher, lines in shelf:
            for _ in range(MIXED):
                mixed = mix(lines, chance.choice(shelf)[1], chance.choice(shelf)[1], chance)
                sample = sample_of("\n".join(mixed.texts), np.array(mixed.kinds, np.int8), names)
                if sample is not None:
                    yield Text(publisher, flattener, as_it_is=False, sample=sample._replace(weight=0.5))


def read_told(corpus: Path, row: dict[str, Any], gold: dict[str, Any] | None) -> Told | None:
    """What is known of the page of the corpus."""
    return told_of(load(corpus, row), row["id"], gold)


def told_of(page: Page, name: str, gold: dict[str, Any] | None = None) -> Told | None:
    """What is known of a page."""
    try:
        read = prediction(name, read_page(page))
    except A11yError:
        return None
    kinds = {"heading": HEADING, "caption": CAPTION}
    kept = {key(block["text"]): kinds.get(block["type"], PARAGRAPH) for block in read["blocks"]}
    kept.pop("", None)
    known = gold or {
        "publisher": name,
        "title": read["title"],
        "title_alts": [],
        "authors": read["byline"],
        "blocks": [block for block in read["blocks"] if block["type"] != "caption"],
        "captions": [block["text"] for block in read["blocks"] if block["type"] == "caption"],
    }
    forgiven = [*known.get("neutral", ()), *known.get("neutral_p", ()), *known.get("image_alts", ())]
    return Told(
        publisher=known["publisher"],
        titles=frozenset(map(key, [known["title"], *known["title_alts"]])) - {""},
        headline=key(read["title"]),
        blocks={key(block["text"]): kinds.get(block["type"], PARAGRAPH) for block in known["blocks"]},
        captions=tuple(map(key, known["captions"])),
        authors=tuple(map(key, known["authors"])),
        names=tuple(map(key, [*known["authors"], *read["byline"]])),
        forgiven=" ".join(map(key, forgiven)),
        kept=kept,
        has_gold=gold is not None,
    )


def text_of(text: str, flattener: str, told: Told | None, names: list[str]) -> Iterator[Text]:
    """The text as it is and, of some flatteners, in its variants."""
    if told is None:
        return
    for n, variant in enumerate(variants(text, told) if flattener in VARIED else [text]):
        seen = survey(units(split_lines(read_marks(variant))))
        kinds = kinds_of(seen, told)
        sample = sample_of(variant, kinds, names)
        if sample is not None and (told.has_gold or PARAGRAPH in sample.kinds):
            weight = (0.5 if n else 1.0) * (1.0 if told.has_gold else 0.6)
            lines = None if n else lines_of(variant, kinds.tolist())
            yield Text(told.publisher, flattener, not n, sample._replace(weight=weight), lines)


def sample_of(text: str, kinds: NDArray[np.int8], names: list[str]) -> Sample | None:
    """The traits of the lines around the body with their kinds; None where the text has no body or other lines."""
    seen = survey(units(split_lines(read_marks(text))))
    body = find_body(seen)
    if not body or len(seen) != len(kinds):
        return None
    near = around(seen, body)
    traits = read_traits(heard(seen, near), body, near)
    names[:] = traits
    values = np.stack(list(traits.values()), axis=1).astype(np.float16)
    return Sample(values, kinds[near.start : near.stop], body.start - near.start, 1.0)


def variants(text: str, told: Told) -> Iterator[str]:
    """The text as it is, without blank lines, and what is of the article alone, as a careful archive has it."""
    yield text
    yield "\n".join(line.strip() for line in text.splitlines() if line.strip())
    yield "\n\n".join(line for line in text.splitlines() if is_content(key(line), told))


def is_content(own: str, told: Told) -> bool:
    """Whether a line is of the article."""
    return bool(own) and (
        own in told.titles
        or own in told.blocks
        or own in (told.headline, *told.authors)
        or any(same_caption(own, caption) for caption in told.captions)
        or (len(own) > 3 and own in told.forgiven)
        or (len(own) > 15 and any(own in block for block in told.blocks))
    )


def kinds_of(seen: Sequence[Seen], told: Told) -> NDArray[np.int8]:
    """The kind of each line, `UNTOLD` where nobody knows."""
    keys = [key(unmarked(s.text)) for s in seen]
    paragraphs = [i for i, own in enumerate(keys) if len(own) > 30 and told.blocks.get(own) == PARAGRAPH]
    near = range(paragraphs[0] - ABOVE, paragraphs[-1] + BELOW + 1) if paragraphs else range(-ABOVE, BELOW)
    each = enumerate(zip(keys, seen, strict=True))
    kinds = np.array([kind_of(own, s, told, is_near=i in near) for i, (own, s) in each], np.int8)
    titles = told.titles if any(own in told.titles for own in keys) else {told.headline} - {""}
    lines = [i for i, own in enumerate(keys) if own in titles]
    if lines and paragraphs:
        above = [i for i in lines if i <= paragraphs[0] + 2]
        kinds[above[-1] if above else lines[0]] = HEADLINE
    return kinds


def kind_of(own: str, s: Seen, told: Told, *, is_near: bool) -> int:
    """What the line is, headlines aside."""
    if not own or own in told.titles or own == told.headline:
        return UNTOLD
    if own in told.blocks:
        return told.blocks[own]
    if any(same_caption(own, caption) for caption in told.captions):
        return CAPTION
    if s.size <= 150 and any(len(name) > 3 and name in own and len(own) <= len(name) + 40 for name in told.names):
        by = is_near and not is_credit(s.text) and any(name in own for name in told.authors)
        return BYLINE if by else UNTOLD
    if own in told.forgiven or (len(own) > 15 and any(own in block for block in told.blocks)):
        return UNTOLD
    if told.has_gold and len(own) > 3 and own in told.kept:
        return CAPTION if told.kept[own] == CAPTION and not told.captions else UNTOLD
    return UNTOLD if len(own) > 40 and any(own in block for block in told.kept) else OUT


def key(text: str) -> str:
    """Letters, digits and marks alone, as the scorer compares texts."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LNM")


def same_caption(one: str, other: str) -> bool:
    """Whether two captions differ by a credit at most."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 8 and len(short) >= 0.6 * len(long) and short in long)


def report(texts: Sequence[Text], net: Net) -> None:
    """Print the F1 of each kind, flattener by flattener."""
    print(f"{'':22}" + " ".join(f"{kind:>10}" for kind in KINDS))
    pairs: dict[str, list[tuple[NDArray[np.int64], NDArray[np.int8]]]] = defaultdict(list)
    for text in texts:
        found = weigh(net, text.sample.values.astype(np.float32))[0].argmax(axis=1)
        pairs[text.flattener].append((found[text.sample.kinds >= 0], text.sample.kinds[text.sample.kinds >= 0]))
    for flattener, known in pairs.items():
        found, wanted = (np.concatenate(column) for column in zip(*known, strict=True))
        scores = [
            2 * ((found == kind) & (wanted == kind)).sum() / max(1, (found == kind).sum() + (wanted == kind).sum())
            for kind in range(len(KINDS))
        ]
        print(f"{flattener:22}" + " ".join(f"{score:10.3f}" for score in scores))


if __name__ == "__main__":
    main()
