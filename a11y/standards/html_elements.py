"""What HTML says of its elements: implicit roles, focus, rendering.

Sources, read November 2026:
https://w3c.github.io/html-aam/#html-element-role-mappings
https://html.spec.whatwg.org/multipage/rendering.html
https://html.spec.whatwg.org/multipage/interaction.html#the-tabindex-attribute
"""

ROLES: dict[str, str] = {
    "address": "group",
    "article": "article",
    "blockquote": "blockquote",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "datalist": "listbox",
    "dd": "definition",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "dir": "list",
    "dt": "term",
    "em": "emphasis",
    "fieldset": "group",
    "figcaption": "caption",
    "figure": "figure",
    "form": "form",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "hgroup": "group",
    "hr": "separator",
    "html": "document",
    "ins": "insertion",
    "main": "main",
    "mark": "mark",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "s": "deletion",
    "search": "search",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "image",
    "table": "table",
    "tbody": "rowgroup",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "time": "time",
    "ul": "list",
}
"""Elements whose role does not depend on attributes or surroundings; the others are functions in `a11y.dom.role`."""

INPUT_ROLES: dict[str, str] = {
    "button": "button",
    "checkbox": "checkbox",
    "color": "colorinput",
    "date": "dateinput",
    "datetime-local": "dateinput",
    "email": "textbox",
    "file": "button",
    "image": "button",
    "month": "dateinput",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
    "tel": "textbox",
    "text": "textbox",
    "time": "dateinput",
    "url": "textbox",
    "week": "dateinput",
}
"""By the type of an input. Types without a role in ARIA have one of our own; that of `file` is the browsers'."""

OWN_FIELDS = frozenset({"colorinput", "dateinput"})
"""Roles of ours for form fields that ARIA has no word for."""

INPUT_TYPES = frozenset(
    """
    button checkbox color date datetime-local email file hidden image month number password radio range reset search
    submit tel text time url week
    """.split()
)

BUTTON_TYPES = frozenset({"button", "submit", "reset", "image"})
BUTTON_LABELS = {"submit": "Submit", "reset": "Reset", "image": "Submit", "file": "Choose File"}
"""What browsers show on a button without a value."""

TEXT_TYPES = frozenset("email number password search tel text url".split())
"""Types of input that take a placeholder."""

LIST_TYPES = frozenset("email search tel text url".split())
"""Types of input that become a combobox with a list of suggestions."""

SECTIONING = frozenset("article aside main nav section".split())
"""Within these a header or footer belongs to its section, not to the page."""

SECTIONING_ROLES = frozenset("article complementary main navigation region".split())

LABELABLE = frozenset("button input meter output progress select textarea".split())
"""https://html.spec.whatwg.org/multipage/forms.html#category-label (an input of type hidden is not labelable)"""


NOT_RENDERED = frozenset(
    """
    base basefont datalist head link meta noembed noframes noscript param rp script style template title
    defs symbol clippath mask lineargradient radialgradient pattern filter marker metadata desc
    source track
    """.split()
)
"""`display: none` of the user agent's style sheet with scripting on, and what SVG never draws by itself."""

NO_TEXT = frozenset("script style template head audio video canvas object iframe embed".split())
"""The characters within are program, style or fall-back, never text of the page."""

BLOCK = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre
    search section summary ul xmp table caption colgroup col thead tbody tfoot tr td th
    """.split()
)
"""`display` other than inline in the user agent's style sheet."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that never have content, which not every parser knows: https://html.spec.whatwg.org/#void-elements"""

REPLACED = frozenset("audio br canvas embed iframe img object svg video".split())
"""What stands in a line like a single character: https://html.spec.whatwg.org/multipage/rendering.html#replaced-elements"""

INLINE_BLOCK = frozenset("button input meter progress select textarea".split())
"""https://html.spec.whatwg.org/multipage/rendering.html#form-controls"""

FOCUSABLE = frozenset("button iframe input select summary textarea".split())
"""Focusable without an attribute, unless disabled or of type hidden."""

DISABLEABLE = frozenset("button fieldset input optgroup option select textarea".split())

SVG = frozenset(
    """
    a circle ellipse foreignobject g image line path polygon polyline rect symbol text textpath tspan use
    """.split()
)
"""Elements of SVG that draw and may be named by a title: https://www.w3.org/TR/svg-aam-1.0/#mapping_role_table"""

FOREIGN_TOO = frozenset({"a", "image"})
"""Names that both HTML and SVG have."""

MATH_TOKENS = frozenset({"mi", "mn", "mo", "ms", "mtext"})
"""https://w3c.github.io/mathml-core/#token-elements"""

FOREIGN = SVG | MATH_TOKENS | {"svg", "math", "mrow", "mfrac", "msup", "msub"}
"""Elements of SVG and MathML, which the parser does not tell from those of HTML."""

PREFORMATTED = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
"""`white-space: pre` in the user agent's style sheet."""

LISTS = frozenset({"dir", "menu", "ol", "ul"})
LIST_TYPES_OF_OL = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
"""https://html.spec.whatwg.org/multipage/rendering.html#lists"""

BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}
"""https://www.w3.org/TR/css-counter-styles-3/#simple-symbolic"""

LIST_STYLES = frozenset(
    "none decimal lower-alpha lower-latin upper-alpha upper-latin lower-roman upper-roman disc circle square".split()
)
"""The list styles known here; the others count as decimal on `ol`, as a disc on `ul`."""

QUOTES = ("“", "”")
"""Around `q`: https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3"""
