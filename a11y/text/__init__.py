"""Text without markup: white space, languages, sentences, phrases."""
