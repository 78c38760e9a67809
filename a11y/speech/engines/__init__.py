"""One module per speech engine; the file name is its name."""
