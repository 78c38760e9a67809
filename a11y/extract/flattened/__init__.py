"""The article and its ledger from plain text: lines, not elements."""

from collections.abc import Sequence

from msgspec.structs import replace

from a11y.errors import EmptyInputError, NoArticleError
from a11y.extract.flattened.assemble import assemble
from a11y.extract.flattened.bundle import refuse_bundle
from a11y.extract.flattened.content import PROVEN, SENTENCE, in_address, label_body
from a11y.extract.flattened.header import Header, read_header, under_headline
from a11y.extract.flattened.inlines import Inliner
from a11y.extract.flattened.judge import Judged, around, judge
from a11y.extract.flattened.labels import Label, out
from a11y.extract.flattened.lines import split_lines
from a11y.extract.flattened.marks import is_image, listed_number, read_marks
from a11y.extract.flattened.names import names_alone
from a11y.extract.flattened.pages import leave_running_heads
from a11y.extract.flattened.run_on import RUNS_ON, runs_on
from a11y.extract.flattened.survey import FEW, Seen, find_body, heard, is_inline, survey
from a11y.extract.flattened.units import units
from a11y.extract.options import Repeats
from a11y.extract.same_site import is_copy, standing
from a11y.model.ledger import Reading
from a11y.model.page import Page
from a11y.text.vocabulary import Chrome, chrome_reason, is_caption, is_credit, is_dateline

_LIKELY, _SURELY = 0.5, 0.9
_BEYOND = 8
"""Lines, of a list or the like, behind which a text may go on."""
_FEW = 15
"""Letters of a line that says enough to be known again."""
_SHORT_KINDS = frozenset({"item", "paragraph", "heading"})
_OPENERS = frozenset({"related", "comment", "subscription", "promotion", "author_bio", "topics"})
"""Reasons of lines that what follows them shares."""
_SHOWN = frozenset({"related", "promotion"})


def extract_text(page: Page, site: Repeats | None = None) -> Reading:
    """The article of a page that is plain text, with the ledger of every line."""
    text = page.content.decode(page.charset, errors="replace").removeprefix("\ufeff")
    refuse_bundle(text, page.name)
    marked = read_marks(text)
    lines = split_lines(marked)
    if not lines:
        raise EmptyInputError("The text holds nothing but white space.", source=page.name)
    seen: Sequence[Seen] = survey(units(lines))
    if "\f" in text:
        seen = leave_running_heads(seen, text)
    if site is not None and not is_copy((s.text for s in seen), site):
        seen = [_repeated(s, site) for s in seen]
    body = find_body(seen)
    if not body:
        body = _any_text(seen)
    if not body:
        raise NoArticleError("No line of the text could be part of an article.", source=page.name)
    seen = heard(seen, around(seen, body))
    judged = judge(seen, body)
    header = read_header(seen, body, judged)
    labels = _labels(seen, body, header, judged)
    notices = (RUNS_ON,) if runs_on(lines) else ()
    return assemble(seen, labels, header, inlines=Inliner(marked.addresses, page.url), notices=notices)


def _repeated(s: Seen, site: Repeats) -> Seen:
    """The unit, known as chrome where it stands on other pages of the site, and no credit or the like is."""
    if s.chrome is not None or is_credit(s.text) or is_caption(s.text) or is_dateline(s.text):
        return s
    evidence = standing(s.unit.source, site)
    return replace(s, chrome=Chrome("repeated", evidence), prose=False) if evidence else s


def _any_text(seen: Sequence[Seen]) -> range:
    """Where there is no prose: from the first to the last line that is not chrome."""
    kept = [i for i, s in enumerate(seen) if s.chrome is None and any(c.isalpha() for c in s.text)]
    return range(kept[0], kept[-1] + 1) if kept else range(0)


def _labels(seen: Sequence[Seen], body: range, header: Header, judged: Judged) -> list[Label]:
    said = {seen[i].text for i, label in header.labels.items() if label.kind in ("headline", "subheadline")}
    content = _to_the_end(under_headline(header, body), seen, judged)
    while not header.headline and content.start > 0 and in_address(seen, content.start - 1):
        content = range(content.start - 1, content.stop)
    labels = label_body(seen, content, said, judged) | header.labels
    for i, label in list(labels.items()):
        if label.kind in ("caption", "credit") and i and is_image(seen[i - 1].unit.text):
            labels[i - 1] = Label("image", "an image with its caption below", 0.8)
        elif label.reason == "hidden" and i in content and _shows(seen[i].text):
            labels[i] = Label("image", "an image among the text", 0.7)
    weighed = [i for i, label in labels.items() if not label.evidence]
    evidence = judged.evidence(weighed, [labels[i].kind for i in weighed])
    labels.update({i: replace(labels[i], evidence=told) for i, told in zip(weighed, evidence, strict=True)})
    found: list[Label] = []
    before, after = out("outside", "before the article", 0.7), out("outside", "after the article", 0.7)
    for i, s in enumerate(seen):
        if i >= content.stop and s.chrome is not None and s.chrome.reason in _OPENERS:
            after = out(s.chrome.reason, f"after: {s.text[:60]}", 0.6)
        found.append(labels.get(i) or _outside(s) or (before if i < content.start else after))
    return _leave_again(found, seen)


def _leave_again(labels: list[Label], seen: Sequence[Seen]) -> list[Label]:
    """The labels, with short lines left out that are left out elsewhere as what pages show of others."""
    shown = {s.text: label for s, label in zip(seen, labels, strict=True) if label.reason in _SHOWN}
    for i, s in enumerate(seen):
        other = shown.get(s.text)
        if other is not None and other.reason and labels[i].kind in _SHORT_KINDS and s.size >= _FEW and not s.prose:
            labels[i] = out(other.reason, f"also {other.evidence}", 0.6)
    return labels


def _shows(alternative: str) -> bool:
    """Whether the alternative text says what an image shows: nothing, a button and a portrait do not."""
    return bool(alternative) and chrome_reason(alternative) is None and not names_alone(alternative)


def _to_the_end(content: range, seen: Sequence[Seen], judged: Judged) -> range:
    """The range with the lines under it that may go on with it: sentences, and what is sure to be a paragraph."""
    stop = content.stop
    while stop < len(seen) and seen[stop].chrome is None and seen[stop].words >= SENTENCE:
        if judged.at(stop).out >= _LIKELY:
            break
        stop += 1
    for i in range(stop, min(stop + _BEYOND, len(seen))):
        s = seen[i]
        if s.chrome is not None and not is_inline(s.chrome):
            break
        likely = judged.at(i)
        if s.prose and (likely.paragraph >= _SURELY or (len(seen) < FEW and likely.out < PROVEN)):
            return _to_the_end(range(content.start, i + 1), seen, judged)
    while len(seen) < FEW and stop < len(seen) and _may_go_on(seen[stop]):
        least = PROVEN if seen[stop].prose else _SURELY
        is_sure = seen[stop].unit.marker == "row" or in_address(seen, stop)
        if judged.at(stop).out >= least and not is_sure:
            break
        stop += 1
    return range(content.start, stop)


def _may_go_on(s: Seen) -> bool:
    """Whether a unit under the text of a short text is words that neither are chrome nor say where the text is from."""
    says = s.unit.marker == "row" or any(c.isalpha() for c in s.text)
    return says and _outside(s) is None and not is_credit(s.text)


def _outside(s: Seen) -> Label | None:
    """The label of a unit before the header or after the body that its own words tell."""
    number = listed_number(s.unit.source)
    if number:
        return out("outside", f"the address of link {number}", 0.95)
    return out(s.chrome.reason, s.chrome.evidence) if s.chrome is not None else None
