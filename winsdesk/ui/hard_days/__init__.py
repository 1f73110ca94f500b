"""What is there for a hard day: evidence, one's own words, and a page of support."""
