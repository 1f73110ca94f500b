"""Short texts of the person's own, written and changed where they stand."""
