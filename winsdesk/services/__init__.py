"""What a person can do with a journal, without knowing how it is stored or shown."""
