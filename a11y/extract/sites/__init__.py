"""One file per site, for what a site's own markup states."""
