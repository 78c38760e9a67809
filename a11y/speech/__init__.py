"""From Article to Script to audio clips with timings."""
