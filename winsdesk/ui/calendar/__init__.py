"""The calendar: a year at a glance, a month beside it, and the wins of the day that was chosen."""
