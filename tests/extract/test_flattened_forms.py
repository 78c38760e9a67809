"""The forms in which texts write lists, tables, quotations and paragraphs."""

import pytest

from a11y.model.article import List
from tests.extract.test_flattened import FIRST, FOURTH, SECOND, THIRD, assert_lawful, body, read, wrap

HEAD = "Old Bridge Reopens to Walkers After Four Years"


def between(form: str) -> str:
    return "\n\n".join((HEAD, FIRST, form, SECOND, THIRD))


def blocks(form: str) -> list[tuple[str, str]]:
    """What the article holds of a form that stands between its paragraphs."""
    text = between(form)
    assert_lawful(text, read(text))
    found = body(text)
    assert [found[0], *found[-2:]] == [("p", FIRST), ("p", SECOND), ("p", THIRD)]
    return found[1:-2]


@pytest.mark.parametrize(
    ("first", "second", "third", "kind", "numbering", "start"),
    [
        ("a) ", "b) ", "c) ", "ol", "a", 1),
        ("(B) ", "(C) ", "(D) ", "ol", "A", 2),
        ("i. ", "ii. ", "iii. ", "ol", "i", 1),
        ("(1) ", "(2) ", "(3) ", "ol", "", 1),
        ("４．", "５．", "６．", "ol", "", 4),
        ("①", "②", "③", "ol", "", 1),
        ("١. ", "٢. ", "٣. ", "ol", "", 1),
        ("– ", "– ", "– ", "ul", "", 1),
        ("・", "・", "・", "ul", "", 1),
        ("✓ ", "✓ ", "✓ ", "ul", "", 1),
    ],
)
def test_lists(first: str, second: str, third: str, kind: str, numbering: str, start: int) -> None:
    items = ("Lamps along the path", "Benches of old timber", "A second door")
    text = "\n".join(lead + item for lead, item in zip((first, second, third), items, strict=True))
    assert blocks(text) == [(kind, item) for item in items]
    found = next(block for block in read(between(text)).article.blocks if isinstance(block, List))
    assert (found.ordered, found.numbering, found.start) == (kind == "ol", numbering, start)


def test_what_only_looks_like_an_item_stays_text() -> None:
    speech = "— Will it ever open? — the mayor asked.\n— Not this year, — said the engineer.\n— Then the next one."
    assert blocks(speech) == [("p", speech)]
    for heading in ("A. What the farmers say", "■ What the farmers say", "(1) What the farmers say"):
        assert blocks(heading) in ([("h2", heading)], [("p", heading)])


@pytest.mark.parametrize(
    "table",
    [
        "+------+---------+\n| Year | Walkers |\n+======+=========+\n| 2029 | 100     |\n+------+---------+\n"
        "| 2030 | 200     |\n+------+---------+",
        "┌──────┬─────────┐\n│ Year │ Walkers │\n├──────┼─────────┤\n│ 2029 │ 100     │\n│ 2030 │ 200     │\n"
        "└──────┴─────────┘",
        "=====  =======\nYear   Walkers\n=====  =======\n2029   100\n2030   200\n=====  =======",
        "  Year   Walkers\n  ------ ---------\n  2029   100\n  2030   200",
        "Year | Walkers\n---|---\n2029 | 100\n2030 | 200",
        "Year\tWalkers\n2029\t100\n2030\t200",
        "Year    Walkers\n\n2029    100\n\n2030    200",
    ],
    ids=["grid", "box", "double lines", "dashes", "bars within", "tabs", "blank lines"],
)
def test_tables(table: str) -> None:
    assert blocks(table) == [("row", "Year|Walkers"), ("row", "2029|100"), ("row", "2030|200")]


def test_paragraphs_told_by_the_indent_of_their_first_line() -> None:
    lines = [f"   {wrap('xxx ' + part, 66)[4:]}" for part in (FIRST, SECOND, THIRD, FOURTH)]
    text = "\n".join((HEAD, *lines))
    assert body(text) == [("p", FIRST), ("p", SECOND), ("p", THIRD), ("p", FOURTH)]
    assert_lawful(text, read(text))


def test_a_block_farther_in_than_the_text_is_a_quotation() -> None:
    inset = "\n".join(f"    {line}" for line in wrap(THIRD, 62).splitlines())
    text = "\n\n".join((HEAD, wrap(FIRST, 70), wrap(SECOND, 70), inset, wrap(FOURTH, 70)))
    assert body(text) == [("p", FIRST), ("p", SECOND), ("quote", THIRD), ("p", FOURTH)]


def test_a_quotation_in_a_mail_is_unwrapped_by_itself() -> None:
    quoted = "\n".join(f"> {line}" for line in [*wrap(SECOND, 60).splitlines(), "", *wrap(THIRD, 60).splitlines()])
    text = "\n\n".join((HEAD, FIRST, quoted.replace("> \n", ">\n"), FOURTH))
    assert body(text) == [("p", FIRST), ("quote", SECOND), ("quote", THIRD), ("p", FOURTH)]
    assert_lawful(text, read(text))


@pytest.mark.parametrize(
    ("line", "rest", "joined"),
    [
        ("Die Nach-", "barn kamen, und die Nachbarn", "Die Nachbarn kamen"),
        ("Die Nord-", "see lag still, wie jede See im", "Die Nord-see lag"),
        ("Мост от-", "крыт, и открыт он для всех", "Мост открыт"),
        ("El bien co-", "nocido puente, conocido aquí", "El bien conocido"),
        ("Den väl-", "kända bron, och den kända bron", "Den väl-kända"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_where_the_text_has_the_word(line: str, rest: str, joined: str) -> None:
    text = "\n".join((wrap(FIRST, 70), wrap(SECOND, 70), line, wrap(f"{rest} {THIRD}", 70)))
    assert joined in " ".join(words for _, words in body(text))
