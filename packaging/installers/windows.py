"""What Windows wants: an icon, a version resource, a set-up program."""
