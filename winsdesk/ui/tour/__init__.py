"""A tour of the program off-screen: the real window, a year of invented wins, pictures of it all.

``python -m winsdesk.ui.tour OUT_DIR`` takes it; what makes the README's pictures stands on it.
"""
