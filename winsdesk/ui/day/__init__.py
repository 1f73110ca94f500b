"""Today: the page of a day, where wins are written."""
