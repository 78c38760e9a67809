"""Lists of elements and quick navigation."""

import pytest

from a11y.model.page import Page
from a11y.screenreader import read
from a11y.screenreader.reader import Distance, Reader, Table

HTML = """<nav aria-label="Site"><a href="/">Home</a></nav><main><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>
<figure><img src="x" alt="Dog"><figcaption>A <i>good</i> dog</figcaption></figure>
<form><label>Name <input></label></form>
<table aria-label="T"><tr><th>x<th>y<tr><td>1<td>2</table></main>"""


TABLE = """<p>Before</p><table><thead><tr><th>Day<th>Rain<th>Wind</thead>
<tr><th rowspan=2>Monday<td>3<td>4<tr><td colspan=2><table><tr><th>In</th><td>it</td></tr></table>
<tr><th>Tuesday<td>5<td></table><p>After"""


def reader(html: str = HTML, dialect: str = "plain") -> Reader:
    return read(Page(content=html.encode(), media_type="text/html", charset="utf-8"), dialect=dialect)


def test_lists_of_elements() -> None:
    page = reader()
    assert page.headings() == [(1, "A"), (2, "B"), (3, "C"), (2, "D")]
    assert page.landmarks() == [("navigation", "Site"), ("main", "")]
    assert page.links() == ["Home"]
    assert page.images() == ["Dog"]
    assert page.figures() == ["A good dog"]
    assert page.tables() == [Table("T", 2, 2)]
    assert page.fields() == [("textbox", "Name")]


def test_next_moves_the_cursor() -> None:
    page = reader()
    found = [page.next("heading", level=2) for _ in range(3)]
    assert [n.name if n else None for n in found] == ["B", "D", None]
    after = page.next("figure")
    assert after is not None
    assert page.next("heading") is None


def test_says() -> None:
    assert reader().says("good dog")
    assert not reader().says("cat")


def test_previous_goes_back() -> None:
    page = reader()
    assert page.previous("heading") is None
    for _ in range(3):
        page.next("heading")
    back = page.previous("h2")
    assert back is not None
    assert back.name == "B"
    after = page.next("h2")
    assert after is not None
    assert after.name == "D"


def test_a_kind_that_does_not_exist_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="'headding'"):
        reader().next("headding")
    assert reader().next("img") == reader().next("image")


def test_a_table_cell_by_cell() -> None:
    page = reader(TABLE)
    page.next("table")
    assert page.move("right") == "Day, column 1"
    assert page.move("right") == "Rain, column 2"
    assert page.move("down") == "Monday, 3, row 2"
    assert page.move("right") == "Wind, 4, column 3"
    assert page.move("right") == ""
    assert page.move("down") == "Monday, In it, row 3"
    assert page.move("left") == "Day, Monday, column 1"
    assert page.move("down") == "Tuesday, row 4"
    assert page.move("down") == ""
    assert page.move("up") == "Monday, row 2"


def test_a_table_within_a_cell() -> None:
    page = reader(TABLE)
    page.next("table")
    page.next("table")
    assert page.move("down") == "In, row 1"
    assert page.move("right") == "it, column 2"


def test_cells_are_worded_by_the_dialect() -> None:
    page = reader(TABLE, "nvda")
    page.next("table")
    page.move("right")
    page.move("down")
    assert page.move("right") == "Rain column 2 3"


def test_moving_outside_a_table_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no table"):
        reader(TABLE).move("down")
    with pytest.raises(ValueError, match="'inside'"):
        reader(TABLE).move("inside")  # type: ignore[arg-type]


def test_say_all_from_a_place() -> None:
    page = reader("<p>Go <a href=/>home</a> now.<h1>Rain</h1><p>It rained.<nav></nav>")
    assert page.say_all() == page.said
    page.next("link")
    assert page.say_all() == ["link, home", "now.", "heading level 1, Rain", "It rained."]
    page.next("heading")
    assert page.say_all() == ["heading level 1, Rain", "It rained."]
    page.next("navigation")
    assert page.say_all() == []


def test_time_to_an_element_of_a_name() -> None:
    page = reader("<p>" + "word " * 60 + "<h2>Other news</h2><h1>Rain</h1>")
    assert page.time_to("h1") == Distance(2, 65, 22)
    assert page.time_to("heading", name="Rain") == page.time_to("h1")
    assert page.time_to("heading") == Distance(1, 60, 20)
    assert page.time_to("heading", words_a_minute=360).seconds == 10
    assert page.time_to("table").utterances == len(page.said)
