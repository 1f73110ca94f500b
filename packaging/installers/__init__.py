"""What makes Winsdesk's installers; `packaging/build.py` is the door."""
