"""What pages say around their articles, in many languages: tables of words, and questions about a line of text."""

from a11y.text.vocabulary.captions import (
    Credited,
    dateline,
    is_agency,
    is_caption,
    is_correction,
    is_credit,
    is_dateline,
    split_credit,
)
from a11y.text.vocabulary.chrome import Chrome, chrome_reason
from a11y.text.vocabulary.dates import Dated, dated, is_clock, parse_date, without_date
from a11y.text.vocabulary.errors import is_error
from a11y.text.vocabulary.images import is_file_name, says_image
from a11y.text.vocabulary.people import byline_names, is_cjk, is_name, names_in, reporters

__all__ = [
    "Chrome",
    "Credited",
    "Dated",
    "byline_names",
    "chrome_reason",
    "dated",
    "dateline",
    "is_agency",
    "is_caption",
    "is_cjk",
    "is_clock",
    "is_correction",
    "is_credit",
    "is_dateline",
    "is_error",
    "is_file_name",
    "is_name",
    "names_in",
    "parse_date",
    "reporters",
    "says_image",
    "split_credit",
    "without_date",
]
