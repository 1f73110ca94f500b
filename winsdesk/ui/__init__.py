"""The window and everything a person sees in it."""
