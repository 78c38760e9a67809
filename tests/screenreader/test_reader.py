"""Lists of elements and quick navigation."""

from a11y.model.page import Page
from a11y.screenreader import read
from a11y.screenreader.reader import Reader, Table

HTML = """<nav aria-label="Site"><a href="/">Home</a></nav><main><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>
<figure><img src="x" alt="Dog"><figcaption>A <i>good</i> dog</figcaption></figure>
<form><label>Name <input></label></form>
<table aria-label="T"><tr><th>x<th>y<tr><td>1<td>2</table></main>"""


def reader() -> Reader:
    return read(Page(content=HTML.encode(), media_type="text/html", charset="utf-8"))


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
