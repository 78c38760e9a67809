"""The parsed document: parse, query, roles, names, visibility."""
