"""No screen reader in particular: every role by its ARIA name, role first, ends said of what holds much."""

from a11y.screenreader.dialect import Dialect, Wording

_CONTROLS = """
    button checkbox combobox listbox meter menuitem menuitemcheckbox menuitemradio option progressbar radio scrollbar
    searchbox slider spinbutton switch tab textbox treeitem
"""
_CONTAINERS = """
    alert alertdialog application article banner complementary contentinfo dialog feed form grid log main menu
    menubar navigation note radiogroup region search status tablist tabpanel toolbar tree treegrid
    doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon doc-conclusion
    doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote
    doc-foreword doc-glossary doc-index doc-introduction doc-notice doc-pagelist doc-part doc-preface doc-prologue
    doc-pullquote doc-qna doc-tip doc-toc
"""


def _container(words: str) -> Wording:
    return Wording(enter=((words, "{name}", "{description}"),), leave=((f"end of {words}",),))


def _control(words: str) -> Wording:
    said = ((words, "{name}", "{value}", "{states}", "{description}"),)
    return Wording(whole=said, enter=said)


DIALECT = Dialect(
    name="plain",
    markers={"•": "", "◦": "", "▪": ""},
    joins_text=True,
    skips_punctuation=True,
    wordings={
        "text": Wording(whole=(("{name}",),)),
        "heading": Wording(whole=(("heading level {level}, {name}",),), enter=(("heading level {level}",),)),
        "link": Wording(whole=(("link", "{name}", "{states}", "{description}"),), enter=(("link", "{states}"),)),
        **dict.fromkeys(
            ("doc-noteref", "doc-biblioref", "doc-glossref"),
            Wording(whole=(("note link", "{name}"),), enter=(("note link",),)),
        ),
        "doc-backlink": Wording(whole=(("back link", "{name}"),), enter=(("back link",),)),
        "image": Wording(whole=(("image", "{name}", "{description}"),)),
        "doc-cover": Wording(whole=(("cover image", "{name}"),)),
        "figure": _container("figure"),
        "caption": Wording(whole=(("caption, {text}",),), enter=(("caption",),)),
        "blockquote": _container("quote"),
        "list": Wording(enter=(("list", "{name}", "{items}"),), leave=(("end of list",),)),
        "listitem": Wording(prefix="{value}"),
        "table": Wording(enter=(("table", "{name}", "{rows}", "{columns}"),), leave=(("end of table",),)),
        "columnheader": Wording(whole=(("column header", "{text}"),), enter=(("column header",),)),
        "rowheader": Wording(whole=(("row header", "{text}"),), enter=(("row header",),)),
        "cell": Wording(whole=(("{headers}", "{text}"),), enter=(("{headers}",),)),
        "gridcell": Wording(whole=(("{headers}", "{text}"),), enter=(("{headers}",),)),
        "separator": Wording(whole=(("separator", "{name}"),)),
        "doc-pagebreak": Wording(whole=(("page break", "{name}"),)),
        "form unnamed": Wording(),
        "group unnamed": Wording(),
        "group": Wording(enter=(("group", "{name}"),), leave=(("end of group, {name}",),)),
        "math": Wording(whole=(("math", "{text}"),)),
        "deletion": Wording(enter=(("deleted",),), leave=(("end of deleted",),)),
        "insertion": Wording(enter=(("inserted",),), leave=(("end of inserted",),)),
        "mark": Wording(enter=(("marked",),), leave=(("end of marked",),)),
        "iframe": Wording(
            whole=(("frame", "{name}"),), enter=(("frame", "{name}"),), leave=(("end of frame",),), if_empty=True
        ),
        "audio": Wording(whole=(("audio", "{name}"),)),
        "video": Wording(whole=(("video", "{name}"),)),
        "colorinput": _control("color field"),
        "dateinput": _control("date field"),
        **{role: _control(role) for role in _CONTROLS.split()},
        **{role: _container(role.removeprefix("doc-")) for role in _CONTAINERS.split()},
    },
)
