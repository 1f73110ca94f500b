"""Wins as cards: the list that shows them, and the card that opens to be changed in place."""
