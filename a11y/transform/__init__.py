"""Article to Article: header, outline, sentences."""
