"""Many sources over the cores."""
