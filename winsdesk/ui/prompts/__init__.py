"""Choosing among the prompts that ship, and adding one's own."""
