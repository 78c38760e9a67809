"""One module per place where pages state their metadata."""
