"""How fast Winsdesk is, beside what it could be at best: ``make bench``."""
