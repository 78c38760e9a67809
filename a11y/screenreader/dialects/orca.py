"""Orca 43 reading a page in Chromium with Say All, sentence by sentence.

Wording as heard from Orca 43.1 with its default settings through speech-dispatcher, November 2026.
"""

from a11y.screenreader.dialect import Dialect, Wording


def _landmark(words: str) -> Wording:
    return Wording(enter=((words,), ("{name}",)), leave=((f"leaving {words}.",),))


def _section(words: str) -> Wording:
    return Wording(enter=((words,),), leave=((f"leaving {words}.",),))


def _part(words: str) -> Wording:
    return Wording(enter=(("{name}",),), leave=((f"leaving {words}.",),))


def _named(words: str) -> Wording:
    return Wording(enter=(("{name}",), (words,)))


def _around(words: str) -> Wording:
    return Wording(enter=((f"{words} start",),), leave=((f"{words} end",),))


_LINKS = ("link", "doc-noteref", "doc-backlink", "doc-biblioref", "doc-glossref")
_GRAYED = ("{disabled}",)
_MENU_ITEM = Wording(whole=(("{name}",), ("{checked}",), ("{expanded}",), _GRAYED, ("{popup}",)))
_TOGGLE = Wording(whole=(("{name}",), ("toggle button",), ("{pressed}",), _GRAYED))
_ENTRY = Wording(
    whole=(("{name}",), ("entry",), ("{value}",), ("{placeholder}",), ("{required}",), ("{invalid}",), ("{popup}",))
)
_NAMED = {"alert": "notification", "alertdialog": "dialog", "dialog": "dialog", "toolbar": "tool bar"}
_LINK = Wording(whole=(("{name}",), ("link",)), after_each=(("link",),), is_one=True)
_PARTS = """
    acknowledgments afterword appendix bibliography chapter conclusion credits endnotes epilogue errata foreword
    glossary index introduction part preface prologue
"""
_SECTIONS = "abstract colophon dedication epigraph example pullquote"
_APART = Wording()
"""No words, but its text is said apart from that around it."""
_TEXTS = "abbr code emphasis generic paragraph ruby strong time"
_TUTOR = ("To get missing image descriptions, open the context menu.",)
_MEDIA_BUTTONS = (("push button",), ("grayed",))

DIALECT = Dialect(
    name="orca",
    separator=" ",
    across=("{column_header}", "{text}", "Row {row}, column {column}."),
    down=("{row_header}", "{text}", "Row {row}, column {column}."),
    marker_separator="  ",
    splits_sentences=True,
    unsplit=frozenset({"heading", *_LINKS}),
    links_hide_context=True,
    images_speak_for_links=True,
    silent_end=True,
    markers={"•": "bullet", "◦": "white bullet", "▪": "black square"},
    once=(_TUTOR,),
    state_words={"disabled": "grayed"},
    spoken=(("...", " dot dot dot "), ("…", "..."), ("•", "bullet"), ("·", "middle dot")),
    wordings={
        "text": Wording(whole=(("{name}",),)),
        **dict.fromkeys(_TEXTS.split(), _APART),
        "heading": Wording(after_each=(("heading level {level}",),), is_one=True),
        **dict.fromkeys(_LINKS, _LINK),
        "link unnamed": Wording(whole=(("{address}",), ("link",)), after_each=(("link",),)),
        "image": Wording(whole=(("{name}",), ("image",))),
        "image unnamed": Wording(whole=(_TUTOR, ("Unlabeled image",)), alone=True),
        "image unnamed linked": Wording(whole=(("{address}",), ("image",))),
        "image unnamed svg": Wording(whole=(("image",),)),
        "figure": Wording(enter=(("{name}",), ("figure",)), leave=(("leaving figure.",),)),
        "caption": Wording(after_first=(("caption",),)),
        "doc-subtitle": Wording(after_each=(("subtitle",),)),
        "blockquote": Wording(
            enter=(("block quote",), ("Nesting level {nesting}",)), leave=(("leaving blockquote.",),), returns=True
        ),
        "list": Wording(
            enter=(("List with {items}",), ("Nesting level {nesting}",)),
            leave=(("leaving list.",),),
            leave_many="Leaving {count} lists.",
            returns=True,
        ),
        "listitem": Wording(prefix="{value}"),
        "dl": Wording(enter=(("Description list with {terms}",),), leave=(("leaving list.",),)),
        "term": Wording(after_first=(("description term",), ("{values}",))),
        "definition": Wording(after_first=(("description value",),)),
        "table": Wording(enter=(("{name}",), ("table with", "{rows}", "{columns}")), leave=(("leaving table.",),)),
        "columnheader": Wording(after_first=(("column header",),)),
        "rowheader": Wording(after_first=(("row header",),)),
        "cell": Wording(whole=(("{text}",),), enter=(("row {row}",), ("column {column}",))),
        "article": Wording(enter=(("article",),)),
        "article bare": _APART,
        "banner": _landmark("banner"),
        "complementary": _landmark("complementary content"),
        "contentinfo": Wording(enter=(("information",), ("{name}",)), leave=(("leaving information.",),)),
        "form": _landmark("form"),
        "main": _landmark("main content"),
        "navigation": _landmark("navigation"),
        "search": _landmark("search"),
        **dict.fromkeys(("note", "doc-tip"), Wording(enter=(("{name}",), ("comment",)))),
        **dict.fromkeys(("note bare", "doc-tip bare"), _APART),
        "doc-footnote": Wording(enter=(("footnote",),)),
        **{f"doc-{part}": _part(part) for part in _PARTS.split()},
        **{f"doc-{section}": _section(section) for section in _SECTIONS.split()},
        "deletion": _around("deletion"),
        "insertion": _around("insertion"),
        "mark": _around("highlight"),
        "subscript": Wording(whole=(("subscript",), ("{text}",))),
        "superscript": Wording(whole=(("superscript",), ("{text}",))),
        "group": Wording(enter=(("{name}",), ("panel",)), leave=(("leaving panel.",),)),
        "group unnamed": _APART,
        "separator": Wording(whole=(("separator",),)),
        "button": Wording(whole=(("{name}",), ("{expanded}",), ("push button",), _GRAYED, ("{popup}",))),
        **dict.fromkeys(("button pressed", "button not pressed"), _TOGGLE),
        "summary": Wording(whole=(("{name}",), ("toggle button",), ("{expanded}",))),
        **dict.fromkeys(("textbox", "searchbox"), _ENTRY),
        "checkbox": Wording(whole=(("{name}",), ("check box",), ("{checked}",), ("{required}",), _GRAYED)),
        "radio": Wording(whole=(("{name}",), ("{checked}",), ("radio button",), _GRAYED)),
        "switch": Wording(whole=(("{name}",), ("switch",), ("{checked}",), _GRAYED)),
        "combobox": Wording(whole=(("{name}",), ("combo box",), ("{expanded}",), ("{value}",))),
        "listbox": Wording(whole=(("{name}",), ("list box",), ("{value}",))),
        "slider": Wording(whole=(("{name}",), ("horizontal slider",), ("{value}",), _GRAYED)),
        "spinbutton": Wording(whole=(("{name}",), ("{value}",), ("spin button",), ("{required}",), _GRAYED)),
        "progressbar": Wording(whole=(("{name}",), ("{value}",), ("progress bar",))),
        "meter": Wording(whole=(("{name}",), ("level bar",), ("{value}",))),
        "tab": Wording(whole=(("{name}",), ("page tab",))),
        **{role: _named(words) for role, words in _NAMED.items()},
        "menu": Wording(whole=(("{name}",), ("menu",)), enter=(("{name}",), ("menu",))),
        **dict.fromkeys(("menuitem", "menuitemcheckbox", "menuitemradio"), _MENU_ITEM),
        "colorinput": Wording(whole=(("{name}",), ("color chooser",), ("{value}",))),
        "dateinput": Wording(whole=(("{name}",), ("date editor",), ("{value}",))),
        "audio": Wording(
            whole=(
                *(("play",), *_MEDIA_BUTTONS),
                *(("audio time scrubber",), ("horizontal slider",), ("elapsed time: 0:00",), ("grayed",)),
                *(("mute",), *_MEDIA_BUTTONS),
                *(("show more media controls",), ("push button",), ("opens menu",)),
            )
        ),
    },
)
