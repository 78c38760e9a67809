"""The public verbs: the one module that knows the order of the stages."""
