"""Pausing on a win: a calm moment with its own words."""
