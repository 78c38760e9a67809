"""VoiceOver on macOS, its cursor moved from item to item in Safari.

Wording after Apple's VoiceOver guide (https://support.apple.com/guide/voiceover/) and the role descriptions that WebKit
hands to it (https://github.com/WebKit/WebKit, LayoutTests/platform/mac/accessibility/roles-exposed-expected.txt). Not
compared with the program itself, which runs on macOS only.
"""

from a11y.screenreader.dialect import Dialect, Wording


def _container(words: str) -> Wording:
    return Wording(enter=(("{name}", words),), leave=((f"end of {words}",),))


def _control(words: str) -> Wording:
    return Wording(whole=(("{name}", "{states}", words, "{value}", "{placeholder}"),))


_REGIONS = """
    acknowledgments afterword appendix bibliography chapter conclusion credits endnotes epilogue errata foreword
    glossary introduction part preface prologue
"""
_CONTAINERS = {
    "alert": "alert",
    "alertdialog": "web alert dialog",
    "dialog": "web dialog",
    "feed": "feed",
    "log": "log",
    "menu": "menu",
    "menubar": "menu bar",
    "radiogroup": "radio group",
    "status": "application status",
    "tablist": "tab group",
    "tabpanel": "tab panel",
    "toolbar": "toolbar",
    "tree": "outline",
    "dl": "description list",
    **{f"doc-{part}": "region" for part in _REGIONS.split()},
    **dict.fromkeys(("doc-index", "doc-pagelist", "doc-toc"), "navigation"),
    **dict.fromkeys(("doc-notice", "doc-tip"), "note"),
}
_LINK = Wording(whole=(("{states}", "link", "{name}"),), enter=(("link",),))
_CELL = Wording(
    whole=(("{column_header}", "{text}", "column {column}", "row {row}"),), enter=(("column {column}", "row {row}"),)
)

DIALECT = Dialect(
    name="voiceover",
    joins_text=True,
    state_words={"disabled": "dimmed", "invalid": "invalid data", "partially checked": "mixed"},
    markers={"•": "bullet", "◦": "white bullet", "▪": "black small square"},
    wordings={
        "text": Wording(whole=(("{name}",),)),
        "heading": Wording(whole=(("heading level {level}, {name}",),), enter=(("heading level {level}",),)),
        **dict.fromkeys(("link", "doc-noteref", "doc-backlink", "doc-biblioref", "doc-glossref"), _LINK),
        "image": Wording(whole=(("{name}", "image"),)),
        "figure": _container("figure"),
        "blockquote": _container("blockquote"),
        "list": Wording(enter=(("list", "{name}", "{items}"),), leave=(("end of list",),)),
        "listitem": Wording(prefix="{value}"),
        "table": Wording(enter=(("{name}", "table", "{rows}", "{columns}"),), leave=(("end of table",),)),
        **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), _CELL),
        "article": _container("article"),
        "banner": _container("banner"),
        "complementary": _container("complementary"),
        "contentinfo": _container("content information"),
        "form": _container("form"),
        "form unnamed": Wording(),
        "main": _container("main"),
        "navigation": _container("navigation"),
        "region": _container("region"),
        "search": _container("search"),
        "group": _container("group"),
        "group unnamed": Wording(),
        "note": _container("note"),
        "separator": Wording(whole=(("separator",),)),
        "doc-pagebreak": Wording(whole=(("{name}", "splitter"),)),
        **{role: _container(words) for role, words in _CONTAINERS.items()},
        "deletion": _container("deletion"),
        "insertion": _container("insertion"),
        "mark": _container("highlighted"),
        "button": _control("button"),
        "summary": Wording(whole=(("{name}", "{states}", "disclosure triangle"),)),
        "checkbox": _control("checkbox"),
        "radio": _control("radio button"),
        "switch": _control("switch"),
        "combobox": _control("pop up button"),
        "listbox": _control("list box"),
        "textbox": _control("edit text"),
        "searchbox": _control("search text field"),
        "slider": _control("slider"),
        "spinbutton": _control("stepper"),
        "meter": _control("level indicator"),
        "scrollbar": _control("scroll bar"),
        **dict.fromkeys(("menuitem", "menuitemcheckbox", "menuitemradio"), _control("menu item")),
        "treeitem": _control("outline row"),
        "progressbar": _control("progress indicator"),
        "tab": _control("tab"),
        "colorinput": _control("color well"),
        "dateinput": _control("date field"),
        "iframe": Wording(whole=(("{name}", "frame"),), enter=(("{name}", "frame"),), if_empty=True),
        "math": Wording(whole=(("math", "{text}"),)),
    },
)
