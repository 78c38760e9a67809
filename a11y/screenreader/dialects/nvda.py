"""NVDA reading a page in browse mode, with its default document formatting settings.

Wording after NVDA's user guide (https://download.nvaccess.org/documentation/userGuide.html, "Browse Mode" and "Document
Formatting") and the labels in its source (https://github.com/nvaccess/nvda, source/controlTypes: `_roleLabels`,
`_stateLabels`; source/aria.py: `landmarkRoles`). Not compared with the program itself, which runs on Windows only.
"""

from a11y.screenreader.dialect import Dialect, Wording


def _landmark(words: str) -> Wording:
    return Wording(enter=(("{name}", f"{words} landmark"),))


def _container(words: str) -> Wording:
    return Wording(enter=(("{name}", words),), leave=((f"out of {words}",),))


def _control(words: str) -> Wording:
    return Wording(whole=(("{name}", words, "{states}", "{value}", "{placeholder}"),))


_CELL = Wording(
    whole=(("row {row}", "{row_header}", "column {column}", "{column_header}", "{text}"),),
    enter=(("row {row}", "{row_header}", "column {column}", "{column_header}"),),
)
_LINK = Wording(whole=(("link", "{states}", "{name}"),), enter=(("link", "{states}"),))
_TOGGLE = _control("toggle button")
_ENTERED = {
    "alert": "alert",
    "alertdialog": "dialog",
    "dialog": "dialog",
    "menu": "menu",
    "menubar": "menu bar",
    "status": "status bar",
    "tablist": "tab control",
    "tabpanel": "property page",
    "toolbar": "tool bar",
    "tree": "tree view",
}
"""What is said on the way in, and nothing on the way out."""
_SECTIONS = """
    abstract acknowledgments afterword appendix bibliography chapter colophon conclusion credits dedication endnotes
    epigraph epilogue errata example footnote foreword glossary index introduction notice part preface prologue
    pullquote tip toc
"""

DIALECT = Dialect(
    name="nvda",
    separator=" ",
    across=("{column_header}", "column {column}", "{text}"),
    down=("{row_header}", "row {row}", "{text}"),
    joins_text=True,
    skips_punctuation=True,
    in_line=frozenset({"link", "doc-noteref", "doc-backlink", "doc-biblioref", "doc-glossref"}),
    markers={"•": "bullet", "◦": "white bullet", "▪": "black square"},
    state_words={
        "disabled": "unavailable",
        "invalid": "invalid entry",
        "opens listbox": "opens list",
        "opens menu": "subMenu",
        "partially checked": "half checked",
    },
    wordings={
        "text": Wording(whole=(("{name}",),)),
        "heading": Wording(whole=(("heading level {level} {name}",),), enter=(("heading level {level}",),)),
        **dict.fromkeys(("link", "doc-noteref", "doc-backlink", "doc-biblioref", "doc-glossref"), _LINK),
        "image": Wording(whole=(("graphic", "{name}"),)),
        "image unnamed": Wording(),
        "figure": _container("figure"),
        "caption": Wording(whole=(("caption {text}",),), enter=(("caption",),)),
        "blockquote": _container("block quote"),
        "list": Wording(enter=(("{name}", "list with {items}"),), leave=(("out of list",),)),
        "listitem": Wording(prefix="{value}"),
        "table": Wording(enter=(("{name}", "table with {rows}", "and {columns}"),), leave=(("out of table",),)),
        **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), _CELL),
        "banner": _landmark("banner"),
        "complementary": _landmark("complementary"),
        "contentinfo": _landmark("content info"),
        "form": Wording(enter=(("{name} form landmark",),)),
        "main": _landmark("main"),
        "navigation": _landmark("navigation"),
        "region": Wording(enter=(("{name} region",),)),
        "search": _landmark("search"),
        "group": _container("grouping"),
        "group unnamed": Wording(),
        "note": Wording(enter=(("note", "{name}"),)),
        "separator": Wording(whole=(("separator",),)),
        "deletion": Wording(enter=(("deleted",),), leave=(("out of deleted",),)),
        "insertion": Wording(enter=(("inserted",),), leave=(("out of inserted",),)),
        "mark": Wording(enter=(("highlighted",),), leave=(("out of highlighted",),)),
        "button": _control("button"),
        **dict.fromkeys(("button pressed", "button not pressed", "button partially pressed"), _TOGGLE),
        **{role: Wording(enter=(("{name}", words),)) for role, words in _ENTERED.items()},
        "menuitem": _control("menu item"),
        "menuitemcheckbox": _control("check menu item"),
        "menuitemradio": _control("radio menu item"),
        "treeitem": _control("tree view item"),
        "scrollbar": _control("scroll bar"),
        "summary": _control("button"),
        "checkbox": _control("check box"),
        "radio": _control("radio button"),
        "switch": _control("switch"),
        "combobox": _control("combo box"),
        "listbox": _control("list"),
        "textbox": _control("edit"),
        "searchbox": _control("edit"),
        "slider": _control("slider"),
        "spinbutton": _control("spin button"),
        "progressbar": _control("progress bar"),
        "tab": _control("tab"),
        "colorinput": _control("color chooser"),
        "dateinput": _control("date edit"),
        "iframe": Wording(whole=(("{name}", "frame"),), enter=(("{name}", "frame"),), if_empty=True),
        "math": Wording(whole=(("math", "{text}"),)),
        **{f"doc-{section}": Wording(enter=(("{name}", section),)) for section in _SECTIONS.split()},
    },
)
