import pytest
from lxml import html

from a11y.extract.chrome import class_verdict, verdict


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("share-bar", "share"),
        ("article__socialShare", "share"),
        ("c-read-more", "related"),
        ("relatedStories", "related"),
        ("newsletter_signup", "subscription"),
        ("skip-link", "skip_link"),
        ("visually-hidden", "hidden"),
        ("no-ads", None),
        ("has-sidebar", None),
        ("article-body", None),
        ("shadow header-image", None),
        ("block-id-VriA0d5x8D", None),
        ("1.16990679.4ad40b84", None),
        ("readable", None),
        ("article-sidebar", "related"),
        ("sidebar-grid__content", None),
        ("font-size", "tools"),
        ("has-normal-font-size", None),
        ("print:hidden", None),
        ("page-copyright", "footer"),
        ("image-copyright", None),
    ],
)
def test_class_names(names: str, reason: str | None) -> None:
    found = class_verdict(names)
    assert (found.reason if found else None) == reason


@pytest.mark.parametrize(
    ("markup", "reason", "evidence"),
    [
        ("<nav>x</nav>", "navigation", "nav element"),
        ("<div role=toolbar>x</div>", "tools", "role: toolbar"),
        ("<div hidden class=text>x</div>", "hidden", "hidden attribute"),
        ("<div style='display: none'>x</div>", "hidden", "style: not displayed"),
        ("<div class='box hidden'>x</div>", "hidden", "class: box hidden"),
        ("<div aria-hidden=true>x</div>", "hidden", "aria-hidden"),
        ("<div class='wide promo'>x</div>", "promotion", "class: promo"),
        ("<div id=comments>x</div>", "comment", "class: comments"),
    ],
)
def test_verdict(markup: str, reason: str, evidence: str) -> None:
    found = verdict(html.fragment_fromstring(markup))
    assert found is not None
    assert (found.reason, found.evidence) == (reason, evidence)


def test_no_verdict() -> None:
    for attributes in ("class='content' style='color: red'", "class='hidden md:block'", "class='d-none d-lg-flex'"):
        assert verdict(html.fragment_fromstring(f"<div {attributes}>x</div>")) is None
