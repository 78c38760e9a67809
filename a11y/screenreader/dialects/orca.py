"""Orca 43 reading with Say All, a page in Chromium.

Wording as heard from Orca 43.1 with its default settings (speech verbosity verbose), November 2026.
"""

from a11y.screenreader.dialect import Dialect, Wording


def _landmark(words: str) -> Wording:
    return Wording(enter=((words,), ("{name}",)), leave=((f"leaving {words}.",),))


DIALECT = Dialect(
    name="orca",
    separator=" ",
    markers={"•": "bullet"},
    wordings={
        "text": Wording(whole=(("{name}",),)),
        "heading": Wording(whole=(("{name}",), ("heading level {level}",)), enter=(("heading level {level}",),)),
        "link": Wording(whole=(("{name}",), ("link",)), enter=(("link",),)),
        "image": Wording(whole=(("{name}",), ("image",))),
        "figure": Wording(enter=(("{name}",), ("figure",)), leave=(("leaving figure.",),)),
        "caption": Wording(whole=(("{text}",), ("caption",)), enter=(("caption",),)),
        "blockquote": Wording(enter=(("block quote",),), leave=(("leaving blockquote.",),)),
        "list": Wording(enter=(("List with", "{items}"),), leave=(("leaving list.",),)),
        "listitem": Wording(prefix="{value}"),
        "table": Wording(enter=(("{name}",), ("table with", "{rows}", "{columns}")), leave=(("leaving table.",),)),
        "columnheader": Wording(whole=(("{text}",), ("column header",))),
        "rowheader": Wording(whole=(("{text}",), ("row header",))),
        "cell": Wording(whole=(("{text}",),)),
        "article": Wording(enter=(("article",),)),
        "banner": _landmark("banner"),
        "complementary": _landmark("complementary content"),
        "contentinfo": Wording(enter=(("information",), ("{name}",)), leave=()),
        "form": _landmark("form"),
        "main": _landmark("main content"),
        "navigation": _landmark("navigation"),
        "region": _landmark("region"),
        "search": _landmark("search"),
        "button": Wording(whole=(("{name}",), ("button", "{states}"))),
        "separator": Wording(whole=(("separator",),)),
    },
)
