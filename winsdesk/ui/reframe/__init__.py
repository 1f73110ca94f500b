"""A question back at words that make little of a deed, where the person has chosen so."""
