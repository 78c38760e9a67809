"""The roles of WAI-ARIA and Graphics-ARIA and what they ask of names, children and surroundings.

Sources, read November 2026:
https://www.w3.org/TR/wai-aria-1.2/#role_definitions
https://w3c.github.io/aria/#role_definitions (ARIA 1.3: comment, image, mark, sectionfooter, sectionheader, suggestion)
https://www.w3.org/TR/graphics-aria-1.0/#role_definitions
"""

ROLES = frozenset(
    """
    alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
    comment complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic
    grid gridcell group heading image img insertion link list listbox listitem log main mark marquee math menu menubar
    menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio
    radiogroup region row rowgroup rowheader scrollbar search searchbox sectionfooter sectionheader separator slider
    spinbutton status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer
    toolbar tooltip tree treegrid treeitem graphics-document graphics-object graphics-symbol
    """.split()
)
"""Every role an author may use; abstract roles are not among them."""

SYNONYMS = {"img": "image", "presentation": "none", "directory": "list"}
"""https://w3c.github.io/core-aam/#roleMappingComputedRole"""

NAME_FROM_CONTENT = frozenset(
    """
    button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row
    rowheader switch tab tooltip treeitem doc-backlink doc-biblioref doc-glossref doc-noteref doc-subtitle
    """.split()
)
"""https://www.w3.org/TR/wai-aria-1.2/#namefromcontent and the same characteristic in DPUB-ARIA."""

NAME_PROHIBITED = frozenset(
    """
    caption code definition deletion emphasis generic insertion mark none paragraph strong subscript suggestion
    superscript term time
    """.split()
)
"""https://www.w3.org/TR/wai-aria-1.2/#namefromprohibited"""

NAME_REQUIRED = frozenset({"form", "region"})
"""Without a name these are treated as if the role were not given.

https://w3c.github.io/aria/#document-handling_author-errors_roles
"""

CHILDREN_PRESENTATIONAL = frozenset(
    """
    button checkbox image math menuitemcheckbox menuitemradio meter option progressbar radio scrollbar separator slider
    switch tab doc-pagebreak graphics-symbol
    """.split()
)
"""https://www.w3.org/TR/wai-aria-1.2/#childrenArePresentational"""

REQUIRED_PARENTS: dict[str, frozenset[str]] = {
    "listitem": frozenset({"list"}),
    "menuitem": frozenset({"group", "menu", "menubar"}),
    "menuitemcheckbox": frozenset({"group", "menu", "menubar"}),
    "menuitemradio": frozenset({"group", "menu", "menubar"}),
    "option": frozenset({"group", "listbox"}),
    "tab": frozenset({"tablist"}),
    "treeitem": frozenset({"group", "tree"}),
    "row": frozenset({"grid", "rowgroup", "table", "treegrid"}),
    "rowgroup": frozenset({"grid", "table", "treegrid"}),
    "gridcell": frozenset({"row"}),
    "columnheader": frozenset({"row"}),
    "rowheader": frozenset({"row"}),
}
"""https://w3c.github.io/aria/#scope, without cell and caption, for which platform tests expect the role to stand."""

GLOBAL_ATTRIBUTES = frozenset(
    """
    aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current aria-describedby
    aria-description aria-details aria-dropeffect aria-flowto aria-grabbed aria-keyshortcuts aria-label aria-labelledby
    aria-live aria-owns aria-relevant aria-roledescription
    """.split()
)
"""https://w3c.github.io/aria/#global_states, without aria-hidden and those global only in deprecated form."""

LANDMARKS = frozenset("banner complementary contentinfo form main navigation region search".split())
"""https://www.w3.org/TR/wai-aria-1.2/#landmark_roles"""

RANGES = frozenset("meter progressbar scrollbar slider spinbutton".split())
"""https://www.w3.org/TR/wai-aria-1.2/#range, with those a name computation takes a value from."""

STATES: dict[str, dict[str, str]] = {
    "aria-busy": {"true": "busy"},
    "aria-checked": {"true": "checked", "false": "not checked", "mixed": "partially checked"},
    "aria-current": {
        "true": "current",
        "page": "current page",
        "step": "current step",
        "location": "current location",
        "date": "current date",
        "time": "current time",
    },
    "aria-disabled": {"true": "disabled"},
    "aria-expanded": {"true": "expanded", "false": "collapsed"},
    "aria-invalid": {"true": "invalid", "grammar": "grammar error", "spelling": "spelling error"},
    "aria-modal": {"true": "modal"},
    "aria-multiselectable": {"true": "multiselectable"},
    "aria-pressed": {"true": "pressed", "false": "not pressed", "mixed": "partially pressed"},
    "aria-readonly": {"true": "read only"},
    "aria-required": {"true": "required"},
    "aria-selected": {"true": "selected", "false": "not selected"},
    "aria-haspopup": {
        "true": "opens menu",
        "menu": "opens menu",
        "listbox": "opens listbox",
        "tree": "opens tree",
        "grid": "opens grid",
        "dialog": "opens dialog",
    },
}
"""https://www.w3.org/TR/wai-aria-1.2/#state_prop_def: attribute, value, the state in words."""
