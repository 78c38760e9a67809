"""Article pages to accessible HTML, narrated audio and screen-reader transcripts."""
