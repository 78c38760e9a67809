"""A Page becomes an Article with its Ledger."""
