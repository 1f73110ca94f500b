"""The small book of Winsdesk: frozen values and pure rules, in the words of the field."""
