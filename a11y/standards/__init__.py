"""Tables of facts from specifications: literals with their source, no code."""
