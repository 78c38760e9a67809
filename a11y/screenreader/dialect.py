"""How a screen reader words what it finds: a dialect is a table from roles to templates.

A template is a tuple of parts; parts that come out empty are left out, the others are joined by a comma. In a part
these fields stand for what the node has:

    {name} {text} {value} {placeholder} {description} {states} {level} {position} {row} {column}
    {checked} {disabled} {expanded} {invalid} {popup} {pressed} {required} {selected}   one of the states by itself
    {items}     "3 items"        {rows} "3 rows"    {columns} "2 columns"    {terms}  "2 terms"
    {headers}   the headers of a cell; {column_header} {row_header} one by one
    {address}   the last part of where a link leads, in words
    {nesting}   how many nodes of the same role it stands in; empty for none
"""

from msgspec import Struct

Template = tuple[str, ...]
Templates = tuple[Template, ...]


class Wording(Struct, frozen=True):
    """What is said of a role; every template is an utterance of its own."""

    whole: Templates = ()
    """Where all that it holds is text: in place of its content."""
    if_empty: bool = False
    """`whole` is only for what holds nothing."""
    enter: Templates = ()
    """Before its content."""
    leave: Templates = ()
    """After its content."""
    leave_many: str = ""
    """In place of leaving several of the role at once; {count} says how many."""
    after_first: Templates = ()
    """After the first sentence of each text of its own, not of those in blocks within."""
    after_each: Templates = ()
    """After the first sentence of each text in it; before it, where the text stands in a paragraph."""
    is_one: bool = False
    """Its text is one sentence, wherever it ends."""
    alone: bool = False
    """What it stands in adds nothing to it."""
    prefix: str = ""
    """Said together with the text that follows."""
    returns: bool = False
    """Said again on the way back from an inner node of the same role."""


class Dialect(Struct, frozen=True):
    """The words of one screen reader."""

    name: str
    wordings: dict[str, Wording]
    """By role, more precisely "role state", "role unnamed", "role unnamed tag", "role unnamed linked" (in a link whose
    address is words), or "role bare": without name and text of its own. Others are passed in silence, their content is
    read."""
    markers: dict[str, str]
    """What is said for the marker of a list item; a marker that is not listed is said as it is."""
    across: Template = ("{column_header}", "{text}", "column {column}")
    """Said of a cell that the cursor reaches from the left or right."""
    down: Template = ("{row_header}", "{text}", "row {row}")
    """Said of a cell that the cursor reaches from above or below."""
    state_words: dict[str, str] = {}
    """How states are called, where not by the words of the tree."""
    separator: str = ", "
    """Between the parts of an utterance."""
    marker_separator: str = " "
    """Between a marker and the text of the item."""
    joins_text: bool = False
    """Text that only silent elements divide, such as emphasis, is said in one."""
    in_line: frozenset[str] = frozenset()
    """Roles that are said within the text they stand in, not apart from it."""
    skips_punctuation: bool = False
    """A text that is nothing but punctuation is not said, nor what of it a text begins with after an element."""
    splits_sentences: bool = False
    """Every sentence is an utterance of its own."""
    unsplit: frozenset[str] = frozenset()
    """Roles whose own text is cut at full stops only, as names are, not at every end of a sentence."""
    links_hide_context: bool = False
    """A link's text is said without what is entered and left on the way to it, except within tables."""
    images_speak_for_links: bool = False
    """A link's own text is not said where the link holds an image."""
    silent_end: bool = False
    """What is left at the end of the page is not said."""
    once: Templates = ()
    """What is said no more than once on a page."""
    spoken: tuple[tuple[str, str], ...] = ()
    """Characters and what is said for them."""
