"""Roles: what the platform tests leave open."""

import pytest

from a11y.dom.role import role
from tests.dom.conftest import Find


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<header id=x>", "banner"),
        ("<article><header id=x>", "sectionheader"),
        ("<div role=main><footer id=x>", "sectionfooter"),
        ("<section role=presentation><header id=x>", "banner"),
        ("<ul role=none><li id=x>", "none"),
        ("<li id=x>", "generic"),
        ("<div role=listitem id=x>", "generic"),
        ("<div role=list><div><div role=listitem id=x>", "listitem"),
        ("<ul role=list><li><a id=x role=listitem href=/>a</a>", "link"),
        ("<div role=menu><ul><li><a id=x role=menuitem href=/>a</a>", "menuitem"),
        ("<table><tr><td id=x>1</td></tr></table>", "generic"),
        ("<table><caption>c</caption><tr><td id=x>1</td></tr></table>", "cell"),
        ("<table role=grid><tr><td id=x>1</td></tr></table>", "gridcell"),
        ("<table role=none><tr><th id=x>1</th></tr></table>", "generic"),
        ("<table><tr><th id=x>a<th>b", "columnheader"),
        ("<table><tr><th>a<th>b<tr><th id=x>1<td>2", "rowheader"),
        ("<table><tr><th id=x scope=row>a<th>b", "rowheader"),
        ("<details><summary id=x>s</summary></details>", "summary"),
        ("<input id=x list=l><datalist id=l></datalist>", "combobox"),
        ("<input id=x type=unheard-of>", "textbox"),
        ("<select id=x multiple>", "listbox"),
        ("<p role=doc-subtitle id=x>", "doc-subtitle"),
        ("<img id=x alt='' aria-label=a>", "image"),
        ("<unknown id=x>", "generic"),
    ],
)
def test_role(find: Find, html: str, expected: str) -> None:
    assert role(*find(html)) == expected
