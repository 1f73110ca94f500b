"""The command line: every command, and the door to the window."""
